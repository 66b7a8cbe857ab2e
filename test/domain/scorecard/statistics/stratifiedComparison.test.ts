import {
	twoSidedPValue,
	twoSidedQuantile,
	compareStratified,
} from '../../../../nodes/shared/domain/scorecard/statistics/stratifiedComparison';
import { seededRandom } from '../../../support/plantedAccount';

const stratum = (count: number, of: number, restCount: number, restOf: number) => ({
	group: { count, of },
	rest: { count: restCount, of: restOf },
});

describe('compareStratified', () => {
	it('is the N − 1 chi-squared test where there is one stratum', () => {
		const [a, m, b, n] = [30, 2000, 12, 2500];
		const total = m + n;
		const events = a + b;
		const pearson =
			(total * (a * (n - b) - b * (m - a)) ** 2) / (m * n * events * (total - events));
		const chiSquared = (pearson * (total - 1)) / total;

		const compared = compareStratified([stratum(a, m, b, n)]);

		expect(compared).toMatchObject({ verdict: 'higher', groupOrders: 2000, restOrders: 2500 });
		if (compared.verdict === 'notEnough') throw new Error('There is enough.');
		expect(compared.difference).toBeCloseTo(a / m - b / n, 12);
		expect(compared.pValue).toBeCloseTo(twoSidedPValue(Math.sqrt(chiSquared)), 12);
	});

	it('calls the same figures lower when the sides are changed', () => {
		expect(compareStratified([stratum(12, 2500, 30, 2000)])).toMatchObject({ verdict: 'lower' });
	});

	it('is not misled by a mix that differs between the sides', () => {
		// Within each marketplace the shares are the same; the group sells mostly where all is worse.
		const strata = [stratum(90, 3000, 15, 500), stratum(5, 1000, 50, 10000)];

		expect(compareStratified(strata)).toMatchObject({ verdict: 'noDifference', difference: 0 });
	});

	it('sees what a mix hides', () => {
		const strata = [stratum(40, 1000, 100, 5000), stratum(40, 8000, 1, 1000)];

		expect(compareStratified(strata)).toMatchObject({ verdict: 'higher' });
	});

	it('leaves out a stratum without a counterpart', () => {
		const compared = compareStratified([stratum(30, 2000, 12, 2500), stratum(500, 600, 0, 0)]);

		expect(compared).toMatchObject({ groupOrders: 2000, restOrders: 2500 });
	});

	it.each([
		['five cases are expected on each side', 5, 5, 'noDifference'],
		['fewer than five are', 5, 4, 'notEnough'],
	])('judges when %s', (_behaviour, count, restCount, verdict) => {
		expect(compareStratified([stratum(count, 1000, restCount, 1000)]).verdict).toBe(verdict);
	});

	it('claims nothing where the test would and the interval would not', () => {
		const compared = compareStratified([stratum(10, 600, 100, 12_000)]);

		if (compared.verdict === 'notEnough') throw new Error('There is enough.');
		expect(compared.pValue).toBeLessThan(0.05);
		expect(compared.interval.low).toBeLessThan(0);
		expect(compared.verdict).toBe('noDifference');
	});

	it('has nothing to compare without orders', () => {
		expect(compareStratified([])).toEqual({ verdict: 'notEnough', groupOrders: 0, restOrders: 0 });
	});

	it('needs stronger evidence at a stricter rate', () => {
		const data = [stratum(26, 2000, 14, 2000)];

		expect(compareStratified(data, 0.1).verdict).toBe('higher');
		expect(compareStratified(data, 0.01).verdict).toBe('noDifference');
	});

	it('finds a difference in at most 5 of 100 accounts that have none', () => {
		const random = seededRandom(11);
		const draw = (of: number, share: number) => {
			// Poisson by exponential gaps: exact enough for rare events, fast enough for 4,000 accounts.
			let count = 0;
			for (let sum = -Math.log(random()); sum < of * share; sum -= Math.log(random())) count += 1;
			return Math.min(count, of);
		};
		const verdicts = Array.from({ length: 4000 }, () => {
			const strata = [1, 2].map((index) =>
				stratum(draw(2500, 0.005 * index), 2500, draw(4000, 0.005 * index), 4000),
			);
			return compareStratified(strata).verdict;
		});
		const alarms = verdicts.filter((verdict) => verdict === 'higher' || verdict === 'lower');

		expect(verdicts).not.toContain('notEnough');
		expect(alarms.length / verdicts.length).toBeGreaterThan(0.03);
		expect(alarms.length / verdicts.length).toBeLessThan(0.058);
	});
});

describe('twoSidedPValue', () => {
	it.each([
		[0, 1],
		[1, 0.3173105],
		[1.959964, 0.05],
		[-2.575829, 0.01],
		[4, 0.00006334],
	])('of %f is %f', (z, pValue) => {
		expect(twoSidedPValue(z)).toBeCloseTo(pValue, 6);
	});
});

describe('twoSidedQuantile', () => {
	it.each([
		[0.05, 1.959964],
		[0.025, 2.241403],
		[0.01, 2.575829],
	])('of %f is %f', (alpha, z) => {
		expect(twoSidedQuantile(alpha)).toBeCloseTo(z, 4);
	});
});
