import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { PROBES } from '../../nodes/shared/domain/sending/sendingRun';
import {
	dueItem,
	simulatedSeller,
	type SimulatedSeller,
	type SimulatedTruth,
} from '../support/simulatedSeller';

const SAMPLE = 20;

let seller: SimulatedSeller;
let eligible: SimulatedTruth[];

beforeEach(async () => {
	seller = await simulatedSeller({ orders: 400 });
	eligible = (await seller.orders()).filter(({ isEligible }) => isEligible);
});

afterEach(async () => {
	await seller.stop();
});

async function send(orders: readonly SimulatedTruth[], options: INodeParameters = {}) {
	const parameters = { operation: 'requestReview', dryRun: false, options };
	const { outputs, hints } = await seller.run(new FeedbackRequest(), parameters, {
		inputs: [orders.map(dueItem)],
	});
	const statuses = (outputs[0] ?? []).map(({ json }) => (json.request as IDataObject).status);
	return { statuses, hints };
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/**
 * A run that is cut off leaves no record, and some buyers can never be asked. Both come back first
 * in every run, as they have least time left, until their windows close.
 */
describe('Orders that Amazon refuses at the start of every run', () => {
	it.each([SAMPLE, 2 * SAMPLE + 3])('%i of them do not stop the ones behind', async (count) => {
		await send(eligible.slice(0, count));

		const again = await send(eligible.slice(0, count + 30));

		expect(again.statuses).toEqual([...times(count, 'notAvailable'), ...times(30, 'sent')]);
		expect(again.hints).toEqual([`30 sent, ${count} not available.`]);
		expect(seller.simulator.state()).toMatchObject({ solicitations: count + 30, duplicates: 0 });
	});

	it('do not use up the requests that a run may send', async () => {
		await send(eligible.slice(0, 5));

		const { statuses } = await send(eligible.slice(0, 10), { maxRequests: 3 });

		expect(statuses).toEqual([
			...times(5, 'notAvailable'),
			...times(3, 'sent'),
			...times(2, 'notYet'),
		]);
	});

	it('are an anomaly when those further down are refused too, and no more are tried', async () => {
		const count = SAMPLE + 20;
		await send(eligible.slice(0, count), { stopOnAnomaly: false });

		const { statuses, hints } = await send(eligible.slice(0, count));

		expect(statuses).toEqual(times(count, 'notYet'));
		expect(hints.join()).toContain(
			`for ${SAMPLE} of the last ${SAMPLE} orders, and took none of ${PROBES} from elsewhere in the list`,
		);
		expect(seller.simulator.state()).toMatchObject({ repeats: SAMPLE + PROBES, duplicates: 0 });
	});

	it.each([
		[2, 'and took none of 2 from elsewhere in the list, which points to Amazon'],
		[0, `of the last ${SAMPLE} orders, which points to Amazon`],
	])('are an anomaly at the end of the list as well, with %i left to try', async (left, hint) => {
		await send(eligible.slice(0, SAMPLE + left), { stopOnAnomaly: false });

		const { statuses, hints } = await send(eligible.slice(0, SAMPLE + left));

		expect(statuses).toEqual(times(SAMPLE + left, 'notYet'));
		expect(hints.join()).toContain(hint);
	});

	it('are looked at in samples twice as large after each order that is accepted', async () => {
		const [fresh, ...others] = eligible.slice(0, 3 * SAMPLE + PROBES + 6);
		if (!fresh) throw new RangeError('The account has no eligible order');
		await send(others, { stopOnAnomaly: false });

		// The fresh one, at the end, allays the first suspicion; nothing allays the second.
		const { statuses } = await send([...others, fresh]);

		expect(statuses.slice(0, SAMPLE)).toEqual(times(SAMPLE, 'notAvailable'));
		expect(statuses.slice(SAMPLE)).toEqual([...times(2 * SAMPLE + PROBES + 5, 'notYet'), 'sent']);
		expect(seller.simulator.state()).toMatchObject({ repeats: others.length - 5 });
	});
});
