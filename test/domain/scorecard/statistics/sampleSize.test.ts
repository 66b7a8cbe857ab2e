import {
	ordersNeededPerGroup,
	smallestVisibleRise,
} from '../../../../nodes/shared/domain/scorecard/statistics/measuredFigures';
import { compareStratified } from '../../../../nodes/shared/domain/scorecard/statistics/stratifiedComparison';
import { seededRandom } from '../plantedAccount';

describe('ordersNeededPerGroup', () => {
	// The values of every power table for 5% two-sided and 80%.
	it.each([
		[0.1, 0.15, 686],
		[0.5, 0.6, 388],
		[0.6, 0.5, 388],
	])('%f against %f takes %i in each group', (share, other, orders) => {
		expect(ordersNeededPerGroup(share, other)).toBe(orders);
	});

	it('no number of orders tells two equal shares apart', () => {
		expect(ordersNeededPerGroup(0.01, 0.01)).toBe(Infinity);
	});

	it('is the sample in which the test finds the difference four times in five', () => {
		const [share, other] = [0.01, 0.02];
		const orders = ordersNeededPerGroup(share, other);
		const random = seededRandom(5);
		const draw = (chance: number) => {
			let count = 0;
			for (let index = 0; index < orders; index += 1) if (random() < chance) count += 1;
			return { count, of: orders };
		};
		const runs = 600;
		let found = 0;
		for (let run = 0; run < runs; run += 1) {
			const compared = compareStratified([{ group: draw(other), rest: draw(share) }]);
			if (compared.verdict === 'higher') found += 1;
		}

		expect(found / runs).toBeGreaterThan(0.75);
		expect(found / runs).toBeLessThan(0.86);
	});
});

describe('smallestVisibleRise', () => {
	it('turns the sample size round', () => {
		expect(0.1 + smallestVisibleRise(0.1, 686, 686)).toBeCloseTo(0.15, 3);
	});

	it('counts unequal groups by their harmonic mean', () => {
		expect(smallestVisibleRise(0.01, 1000, 4000)).toBeCloseTo(
			smallestVisibleRise(0.01, 1600, 1600),
			6,
		);
	});
});
