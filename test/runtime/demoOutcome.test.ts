import { demoOutcome, findFaults, type DemoOutcome } from '../../runtime/demoOutcome';
import { describeRun } from '../../runtime/demoReport';
import type { OrderFate } from '../../runtime/runSummary';

const EDITOR = 'http://127.0.0.1:5678/workflow/w';

const fate = (orderId: string, outcome: string, code: string): OrderFate => ({
	orderId,
	carrierCode: 'ups',
	carrierName: 'UPS',
	outcome,
	code,
	reason: `Why ${orderId} is ${code}.`,
});

const fates = [
	fate('a', 'sent', 'sent'),
	fate('b', 'sent', 'sent'),
	fate('c', 'notYet', 'windowNotOpen'),
	fate('d', 'skipped', 'orderCancelled'),
];
const recorded = (solicitations: number) => ({ solicitations, duplicates: 0, outsideWindow: 0 });
const good = demoOutcome(fates, recorded(3), recorded(5), EDITOR);

describe('The outcome of the demo', () => {
	it('counts every order under one outcome and one reason, and the simulator beside it', () => {
		expect(good).toEqual({
			orders: 4,
			byCarrier: { ups: 4 },
			outcomes: { sent: 2, notYet: 1, skipped: 1 },
			reasons: { sent: 2, windowNotOpen: 1, orderCancelled: 1 },
			simulator: { solicitations: 2, solicitationsInAll: 5, duplicates: 0, outsideWindow: 0 },
			editorUrl: EDITOR,
		});
	});

	it('names the three usual outcomes even when they did not occur', () => {
		expect(demoOutcome([], recorded(0), recorded(0), EDITOR).outcomes).toEqual({
			sent: 0,
			notYet: 0,
			skipped: 0,
		});
	});

	it('is as it should be when workflow and simulator agree', () => {
		expect(findFaults(good)).toEqual([]);
	});

	it('is as it should be when a later run finds nothing left to send', () => {
		const held = fates.filter(({ outcome }) => outcome !== 'sent');

		expect(findFaults(demoOutcome(held, recorded(5), recorded(5), EDITOR))).toEqual([]);
	});

	const { simulator, outcomes } = good;
	it.each<[string, Partial<DemoOutcome>, string]>([
		[
			'the simulator recorded more than was said',
			{ simulator: { ...simulator, solicitations: 3 } },
			'The workflow says it sent 2, and the simulated Amazon recorded 3.',
		],
		[
			'the simulator recorded less than was said',
			{ simulator: { ...simulator, solicitations: 1 } },
			'The workflow says it sent 2, and the simulated Amazon recorded 1.',
		],
		[
			'a buyer was asked twice',
			{ simulator: { ...simulator, duplicates: 1 } },
			'1 buyers were asked twice.',
		],
		[
			'a buyer was asked outside the window',
			{ simulator: { ...simulator, outsideWindow: 1 } },
			"1 buyers were asked outside Amazon's window.",
		],
		['there were no orders', { orders: 0 }, 'The run found no orders.'],
		['an order was lost', { outcomes: { ...outcomes, lost: 1 } }, '1 orders have no outcome.'],
		[
			'nothing was ever sent',
			{
				outcomes: { ...outcomes, sent: 0 },
				simulator: { ...simulator, solicitations: 0, solicitationsInAll: 0 },
			},
			'Nothing was sent, in this run or before, although some orders are due.',
		],
	])('is at fault when %s', (_what, change, sentence) => {
		expect(findFaults({ ...good, ...change })).toEqual([sentence]);
	});

	it('is told with every count, an example of every reason and the simulator beside it', () => {
		const text = describeRun(fates, good).join('\n');

		expect(text).toMatch(/^4 orders, by carrier\n {2}UPS +4\n/);
		expect(text).toMatch(/\n {2}Sent +2\n +2 {2}sent +Why a is sent\.\n/);
		expect(text).toMatch(/\n {2}Skipped +1\n +1 {2}orderCancelled +Why d is orderCancelled\.\n/);
		expect(text).toContain(
			'recorded 2 requests in this run (5 in all), none sent twice, none outside',
		);
	});
});
