import { AmazonSellingPartnerApi } from '../../credentials/AmazonSellingPartnerApi.credentials';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { runNode } from '../support/runNode';
import { isNote, readTemplate } from '../support/templates';

const OWN = 'n8n-nodes-seller-feedback.';
const N8N = 'n8n-nodes-base.';
/** None of them calls another machine, runs code or starts another workflow. */
const HARMLESS = [
	...['manualTrigger', 'set', 'merge'].map((name) => N8N + name),
	...['amazonSeller', 'carrierDetector', 'deliveryWait'].map((name) => OWN + name),
];

describe('The backtest', () => {
	const template = readTemplate('backtest-last-60-days.json');
	const waits = template.nodes.filter(({ type }) => type === `${OWN}deliveryWait`);

	it('holds no node that could reach a buyer', () => {
		const others = template.nodes.filter((node) => !isNote(node) && !HARMLESS.includes(node.type));

		expect(others).toEqual([]);
	});

	it('decides by two settings, each As Of another time', () => {
		expect(waits.map(({ name }) => name)).toEqual(['First Setting', 'Second Setting']);
		expect(waits.filter(({ parameters }) => !String(parameters.asOf).startsWith('={{'))).toEqual(
			[],
		);
	});

	it.each(['requestReview', 'composeBuyerMessage'])(
		'makes decisions that %s refuses, even where no due decision is required',
		async (operation) => {
			const order = {
				orderId: '111-2223334-5556667',
				marketplaceId: 'ATVPDKIKX0DER',
				fulfilledBy: 'AMAZON',
				fulfillmentStatus: 'SHIPPED',
				createdTime: '2026-03-01T08:00:00Z',
				packages: [{ packageReferenceId: '1', deliveredAt: '2026-03-03T08:00:00Z' }],
			};
			const asOf = '2026-03-10T12:00:00Z';
			const { outputs } = await runNode(new DeliveryWait(), {
				inputs: [[order]],
				parameters: { asOf, fieldNames: { deliveredAt: 'packages[0].deliveredAt' } },
			});
			const decided = outputs.flat().map(({ json }) => json);
			expect(decided).toMatchObject([
				{ decision: { asOf: expect.stringContaining('2026-03-10') } },
			]);

			await expect(
				runNode(new FeedbackRequest(), {
					inputs: [decided],
					parameters: { operation, requireDue: false, messageText: 'lateParcel' },
					credential: { type: new AmazonSellingPartnerApi(), data: { region: 'na' } },
				}),
			).rejects.toThrow(/another day/);
		},
	);
});
