import type { Cell } from '../../../nodes/shared/domain/scorecard/countOrders';
import { emptyTally } from '../../../nodes/shared/domain/scorecard/tally';
import { timingStatement } from '../../../nodes/shared/domain/scorecard/timingStatement';

function cell(delayDays: number, settledNegative: number, settled: number): Cell {
	const tally = emptyTally();
	Object.assign(tally.counts, { settled, settledNegative });
	const carrier = { code: 'ups', name: 'UPS', isAmazonLogistics: false };
	return { carrier, delayDays, tally };
}

describe('timingStatement', () => {
	it('says what sample a cut by a quarter needs', () => {
		const { sentence, ordersNeededPerGroup, smallestGroupOrders } = timingStatement([
			cell(0, 20, 2000),
			cell(7, 20, 2000),
		]);

		// 10 against 7.5 per 1,000: Fleiss's formula by hand gives 21,740.
		expect(ordersNeededPerGroup).toBeGreaterThan(21_500);
		expect(ordersNeededPerGroup).toBeLessThan(22_000);
		expect(smallestGroupOrders).toBe(2000);
		expect(sentence).toContain('At 10.0 per 1,000,');
		expect(sentence).toMatch(
			/^No difference .* from 21,\d{3} delivered orders in each group; the smallest group has 2,000\.$/,
		);
	});

	it('names a delay that goes with fewer low ratings', () => {
		const { sentence } = timingStatement([cell(0, 60, 3000), cell(7, 20, 3000)]);

		expect(sentence).toMatch(/^7 days of delay go with fewer 1–3★ than 0\./);
	});

	it('names a delay that goes with more low ratings, and the smallest group whichever it is', () => {
		for (const cells of [
			[cell(0, 20, 3000), cell(7, 70, 4000)],
			[cell(7, 70, 4000), cell(0, 20, 3000)],
		]) {
			const { sentence, smallestGroupOrders } = timingStatement(cells);

			expect(sentence).toMatch(/^7 days of delay go with more 1–3★ than 0\./);
			expect(smallestGroupOrders).toBe(3000);
		}
		expect(timingStatement([cell(0, 70, 4000), cell(7, 20, 3000)]).smallestGroupOrders).toBe(3000);
	});

	it('asks more of each of several delays, as each could be found by chance', () => {
		const pair = [cell(0, 44, 3000), cell(7, 25, 3000)];
		const several = [...pair, cell(3, 44, 3000), cell(14, 44, 3000), cell(21, 44, 3000)];

		expect(timingStatement(pair).sentence).toMatch(/^7 days/);
		expect(timingStatement(several).sentence).toMatch(/^No difference/);
	});

	it.each([
		['one group only', [cell(0, 30, 1000)]],
		['nobody unhappy', [cell(0, 0, 1000), cell(7, 0, 1000)]],
		['too few unhappy', [cell(0, 4, 1000), cell(7, 4, 1000)]],
		['no orders', []],
	])('says "not enough" with %s', (_case, cells) => {
		const statement = timingStatement(cells);

		expect(statement.sentence).toMatch(/^Not enough to compare delays/);
		expect(statement).not.toHaveProperty('ordersNeededPerGroup');
	});
});
