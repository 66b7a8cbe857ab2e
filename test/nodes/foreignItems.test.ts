import type { INodeType } from 'n8n-workflow';

import { CarrierDetector } from '../../nodes/CarrierDetector/CarrierDetector.node';
import { CarrierScorecard } from '../../nodes/CarrierScorecard/CarrierScorecard.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { runNode } from '../support/runNode';

const ORDER = {
	orderId: '113-1234567-1234567',
	marketplaceId: 'ATVPDKIKX0DER',
	fulfillmentStatus: 'SHIPPED',
	decision: { outcome: 'due' },
};
const compose = { operation: 'composeBuyerMessage', messageText: 'lateParcel' };
const NODES: ReadonlyArray<[string, INodeType, Record<string, string>]> = [
	['Carrier Detector', new CarrierDetector(), {}],
	['Delivery Wait', new DeliveryWait(), {}],
	['Carrier Scorecard', new CarrierScorecard(), { groupBy: 'marketplace' }],
	['Feedback Request', new FeedbackRequest(), compose],
];

describe.each(NODES)('%s', (_name, node, parameters) => {
	const runOn = (items: object[]) => runNode(node, { parameters, inputs: [items as never] });
	const count = (outputs: unknown[][]) => outputs.flat().length;

	it('passes over an empty item without a word', async () => {
		const alone = await runOn([ORDER]);
		const { outputs, hints } = await runOn([{}, ORDER]);

		expect(count(outputs)).toBe(count(alone.outputs));
		expect(hints).toEqual(alone.hints);
		expect(count((await runOn([{}])).outputs)).toBe(0);
	});

	it('passes over what only carries an error, and says so', async () => {
		const alone = await runOn([ORDER]);
		const { outputs, hints } = await runOn([
			{ error: 'The role was lost' },
			ORDER,
			{ message: 'Bad request', error: { message: 'Bad' } },
		]);

		expect(count(outputs)).toBe(count(alone.outputs));
		expect(hints).toEqual(
			expect.arrayContaining([
				'2 items carry an error of an earlier node instead of an order, and were passed over: The role was lost',
			]),
		);
	});
});
