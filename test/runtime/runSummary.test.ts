import { workflowJsonSchema } from '../../runtime/n8nClient';
import { countBy, readFates } from '../../runtime/runSummary';
import { storedRun } from './storedRun';

/** The template's nodes under names that a user gave them. */
const workflow = workflowJsonSchema.parse({
	name: 'Mine',
	nodes: [
		{ name: 'Wer trug es?', type: 'n8n-nodes-seller-feedback.carrierDetector' },
		{ name: 'Warten', type: 'n8n-nodes-seller-feedback.deliveryWait' },
		{ name: 'Fragen', type: 'n8n-nodes-seller-feedback.feedbackRequest' },
		{ name: 'Other', type: 'n8n-nodes-base.noOp' },
	],
	connections: {},
});

const ups = { code: 'ups', name: 'UPS' };
const amazon = { code: 'amazonLogistics', name: 'Amazon Logistics' };
const due = { outcome: 'due', code: 'due', reason: 'Due.' };
const held = { outcome: 'notYet', code: 'windowNotOpen', reason: 'Opens tomorrow.' };
const skipped = { outcome: 'skipped', code: 'orderCancelled', reason: 'Cancelled.' };
const sent = { status: 'sent', message: 'Amazon accepted the request.' };

function fatesOf(
	detected: object[],
	[dueOrders, notYet, skippedOrders]: [object[], object[], object[]],
	requested: object[],
) {
	const json = (items: object[]) => items.map((item) => ({ ...item }));
	return readFates(
		storedRun({
			'Wer trug es?': [[json(detected)]],
			Warten: [[json(dueOrders), json(notYet), json(skippedOrders)]],
			Fragen: [[json(requested)]],
			Other: [[[{ orderId: 'not an order of the template' }]]],
		}),
		workflow,
	);
}

describe('The fates of the orders in a run', () => {
	const a = { orderId: 'a', carrier: ups };
	const b = { orderId: 'b', carrier: amazon };
	const c = { orderId: 'c' };

	it('are one outcome and one reason for each order, whatever the nodes are called', () => {
		const fates = fatesOf(
			[a, b, c],
			[[{ ...a, decision: due }], [{ ...b, decision: held }], [{ ...c, decision: skipped }]],
			[{ ...a, decision: due, request: sent }],
		);

		expect(fates).toEqual([
			{
				orderId: 'a',
				carrierCode: 'ups',
				carrierName: 'UPS',
				outcome: 'sent',
				code: 'sent',
				reason: 'Amazon accepted the request.',
			},
			{
				orderId: 'b',
				carrierCode: 'amazonLogistics',
				carrierName: 'Amazon Logistics',
				outcome: 'notYet',
				code: 'windowNotOpen',
				reason: 'Opens tomorrow.',
			},
			{
				orderId: 'c',
				carrierCode: 'unknown',
				carrierName: 'Unknown',
				outcome: 'skipped',
				code: 'orderCancelled',
				reason: 'Cancelled.',
			},
		]);
	});

	it('count an order once though several items carry it', () => {
		const fates = fatesOf([a, a], [[], [{ ...a, decision: held }], []], []);

		expect(fates).toHaveLength(1);
		expect(countBy(fates, ({ outcome }) => outcome)).toEqual({ notYet: 1 });
	});

	it.each([
		['sent nowhere after it was due', [{ ...a, decision: due }]],
		['dropped before the decision', []],
	])('call an order lost that was %s', (_how, dueOrders) => {
		const [fate] = fatesOf([a], [dueOrders, [], []], []);

		expect(fate).toMatchObject({ orderId: 'a', outcome: 'lost', code: 'lost' });
	});

	it('take the message of an item that a node could not treat', () => {
		const [fate] = fatesOf(
			[a],
			[[{ ...a, decision: due }], [], []],
			[{ ...a, decision: due, error: 'Amazon refused the access.' }],
		);

		expect(fate).toMatchObject({ outcome: 'failed', reason: 'Amazon refused the access.' });
	});

	it('are read from flat rows as well', () => {
		const row = { outcome: 'notYet', decisionCode: 'windowNotOpen', reason: 'Tomorrow.' };
		const asked = { ...row, outcome: 'due', decisionCode: 'due', requestStatus: 'sent' };
		const fates = fatesOf(
			[a, b],
			[[{ ...a, decision: due }], [{ orderId: 'b', carrier: 'Amazon Logistics', ...row }], []],
			[{ orderId: 'a', carrier: 'UPS', ...asked, requestMessage: 'Accepted.' }],
		);

		expect(fates).toMatchObject([
			{ orderId: 'a', carrierCode: 'ups', outcome: 'sent', reason: 'Accepted.' },
			{ orderId: 'b', carrierName: 'Amazon Logistics', code: 'windowNotOpen' },
		]);
	});

	it('are not lost where the order was left out because the ledger shows it as asked', () => {
		const ledger = { type: 'n8n-nodes-base.dataTable', name: 'Ledger' };
		const row = { outcome: 'due', decisionCode: 'due', reason: 'Due.' };
		const fates = readFates(
			storedRun({
				'Wer trug es?': [[[{ ...a }, { ...b }]]],
				Ledger: [
					[
						[
							{ ...row, orderId: 'a', requestStatus: 'sent' },
							{ ...row, orderId: 'b', requestStatus: 'notAvailable' },
						],
					],
				],
			}),
			{ ...workflow, nodes: [...workflow.nodes, ledger] },
		);

		expect(fates.map(({ orderId, outcome, code }) => [orderId, outcome, code])).toEqual([
			['a', 'askedBefore', 'alreadyAsked'],
			['b', 'lost', 'lost'],
		]);
	});
});
