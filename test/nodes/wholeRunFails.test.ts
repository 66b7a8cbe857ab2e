import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { CarrierScorecard } from '../../nodes/CarrierScorecard/CarrierScorecard.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { runNode } from '../support/runNode';

/**
 * What a node throws although it is told to go on, n8n answers by putting out the node's input as
 * if it had succeeded: an order that nobody asked would look like one that was.
 */
describe.each([
	['Amazon Seller', AmazonSeller],
	['Feedback Request', FeedbackRequest],
	['Carrier Scorecard', CarrierScorecard],
])('%s, when the run as a whole cannot begin', (_name, NodeClass) => {
	const inputs = [[{ orderId: '111-1111111-1111111' }, { orderId: '222-2222222-2222222' }]];
	const parameters = { resource: 'order', operation: 'fly' };

	it('puts out every item as a failed one, if it is told to go on', async () => {
		const { outputs } = await runNode(new NodeClass(), {
			parameters,
			inputs,
			continueOnFail: true,
		});

		expect(outputs).toEqual([
			[0, 1].map((item) => ({
				json: { error: expect.stringContaining('There is no operation') },
				pairedItem: { item },
			})),
		]);
	});

	it('stops the workflow, if it is not', async () => {
		await expect(runNode(new NodeClass(), { parameters, inputs })).rejects.toMatchObject({
			message: expect.stringContaining('There is no operation'),
			context: { itemIndex: 0 },
		});
	});
});
