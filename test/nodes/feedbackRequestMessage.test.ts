import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';

const TEXT =
	'The carrier could not find your address. Please confirm the house number for this order.';

let seller: SimulatedSeller;
let orders: IDataObject[];

/** Orders of a merchant in the United States, for which Amazon offers Unexpected Problem. */
beforeEach(async () => {
	seller = await simulatedSeller();
	orders = (await seller.orders())
		.filter(
			({ fulfilledBy, marketplaceId, status }) =>
				fulfilledBy === 'MERCHANT' && marketplaceId === 'ATVPDKIKX0DER' && status === 'SHIPPED',
		)
		.map(({ orderId, marketplaceId }) => ({ orderId, marketplaceId }));
	expect(orders.length).toBeGreaterThan(3);
});

afterEach(() => seller.stop());

async function send(
	items: IDataObject[],
	parameters: INodeParameters = {},
	continueOnFail = false,
) {
	const { outputs } = await seller.run(
		new FeedbackRequest(),
		{ operation: 'sendOrderMessage', text: TEXT, dryRun: false, ...parameters },
		{ inputs: [items], continueOnFail },
	);
	return outputs[0] ?? [];
}

const delivered = () => seller.simulator.ledger.messages;
const asked = (operation: string): number => seller.simulator.record.count(operation);
const [POST, OFFER] = ['createUnexpectedProblem', 'getMessagingActionsForOrder'];

describe('Send Order Message', () => {
	it('sends each order its message, and keeps what the items held', async () => {
		const items = orders.slice(0, 2).map((order, index) => ({ ...order, note: index }));
		const results = await send(items, {
			text: '={{ "Order " + $json.note + ": please confirm the address." }}',
		});

		expect(results).toMatchObject([
			{
				json: {
					note: 0,
					request: { channel: 'orderMessage', status: 'sent', at: expect.stringMatching(/Z$/) },
				},
				pairedItem: { item: 0 },
			},
			{ json: { note: 1, request: { status: 'sent' } }, pairedItem: { item: 1 } },
		]);
		expect(delivered()).toMatchObject([
			{
				orderId: orders[0]?.orderId,
				action: 'unexpectedProblem',
				text: 'Order 0: please confirm the address.',
			},
			{ orderId: orders[1]?.orderId, text: 'Order 1: please confirm the address.' },
		]);
	});

	it('names the order that it wrote to, where the item did not', async () => {
		const { orderId = '', marketplaceId = '' } = orders[0] ?? {};
		const [result] = await send([{ approved: true }], {
			orderId,
			marketplaceId,
		} as INodeParameters);

		expect(result?.json).toMatchObject({ orderId, approved: true, request: { status: 'sent' } });
	});

	it('sends only what Amazon offers for the order', async () => {
		const results = await send(orders.slice(0, 1), { purpose: 'confirmOrderDetails' });

		expect(results).toMatchObject([{ json: { request: { status: 'notAvailable' } } }]);
		expect(delivered()).toEqual([]);
	});

	it('sends nothing in a dry run, and the same words once', async () => {
		const [order = {}] = orders;

		expect(await send([order], { dryRun: true })).toMatchObject([
			{ json: { request: { status: 'dryRun' } } },
		]);
		expect(delivered()).toEqual([]);
		expect(await send([order, order])).toMatchObject([
			{ json: { request: { status: 'sent' } } },
			{ json: { request: { status: 'alreadyRequested' } } },
		]);
		expect(delivered()).toHaveLength(1);
	});

	it('reads of every order whether it is a dry run before any message goes out', async () => {
		const [first, second] = orders;
		const items = [
			{ ...first, look: false },
			{ ...second, look: null },
		];

		await expect(send(items, { dryRun: '={{ $json.look }}' })).rejects.toThrow(
			"Dry Run is neither true nor false: 'null' (item 1)",
		);
		expect(delivered()).toEqual([]);
		expect(await send(items, { dryRun: '={{ $json.look }}' }, true)).toMatchObject([
			{ json: { request: { status: 'sent' } } },
			{ json: { error: expect.stringContaining('neither true nor false') } },
		]);
	});

	it.each<readonly [string, INodeParameters, string]>([
		['asks for feedback', { text: `${TEXT} Please leave feedback.` }, 'feedbackInOrderMessage'],
		['holds HTML', { text: 'Please <b>confirm</b> your address.' }, 'htmlInOrderMessage'],
		['holds an e-mail address', { text: 'Write to help@example.com.' }, 'emailAddress'],
		['links elsewhere', { text: 'See https://example.com/address.' }, 'externalLink'],
		['is too long', { text: 'a'.repeat(2001) }, '2001 characters'],
		[
			'is too long for its purpose',
			{ purpose: 'digitalAccessKey', text: 'a'.repeat(401) },
			'401 characters',
		],
		['is empty', { text: ' ' }, 'is empty'],
	])('asks Amazon nothing when one text %s', async (_what, parameters, message) => {
		await expect(send(orders.slice(0, 2), parameters)).rejects.toMatchObject({
			message: expect.stringContaining(message),
			context: { itemIndex: 0 },
		});
		expect(asked(OFFER ?? '')).toBe(0);
	});

	it.each([
		['unexpectedProblem', 2000],
		['digitalAccessKey', 400],
		['confirmCustomizationDetails', 800],
	])('takes %s up to its %i characters', async (purpose, length) => {
		const results = await send(orders.slice(0, 1), { purpose, text: 'é'.repeat(length) });

		expect(results[0]?.json.request).toMatchObject({
			status: expect.stringMatching(/^(?:sent|notAvailable)$/),
		});
	});

	it('sends nothing that is not in the buyer’s language', async () => {
		await expect(
			send(orders.slice(0, 1), {
				text: 'Der Zusteller hat Ihre Adresse nicht gefunden. Bitte bestätigen Sie uns die Hausnummer.',
			}),
		).rejects.toMatchObject({ message: expect.stringContaining('wrongLanguage') });
		expect(delivered()).toEqual([]);
	});

	it.each(['droppedAfter', 'internalFailureAfter'] as const)(
		'never repeats a message whose answer was lost (%s)',
		async (fault) => {
			seller.simulator.faults.turnOn(fault, { operations: [POST ?? ''] });
			const results = await send(orders.slice(0, 1));

			expect(results).toMatchObject([{ json: { request: { status: 'unconfirmed' } } }]);
			expect(delivered()).toHaveLength(1);
		},
	);

	it('stops when the role is missing, and marks nothing', async () => {
		seller.simulator.faults.turnOn('missingRole', { operations: [OFFER ?? ''] });

		await expect(send(orders.slice(0, 2))).rejects.toMatchObject({
			message: 'Amazon does not let this app send messages to buyers',
		});
		expect(delivered()).toEqual([]);
	});

	it('does not forget what it sent when a later text is in the wrong language', async () => {
		const [first = {}, second = {}, third = {}] = orders;
		const german =
			'Der Zusteller hat Ihre Adresse nicht gefunden. Bitte bestätigen Sie uns die Hausnummer.';
		const results = await send(
			[
				{ ...first, text: TEXT },
				{ ...second, text: german },
				{ ...third, text: TEXT },
			],
			{ text: '={{ $json.text }}' },
		);

		expect(results.map(({ json }) => (json.request as IDataObject).status)).toEqual([
			'sent',
			'failed',
			'sent',
		]);
	});

	it('does not forget what it sent when Amazon closes the door half way', async () => {
		seller.simulator.faults.turnOn('missingRole', { operations: [POST ?? ''], skip: 1 });
		const results = await send(orders.slice(0, 3));

		expect(results.map(({ json }) => (json.request as IDataObject).status)).toEqual([
			'sent',
			'failed',
			'notYet',
		]);
		expect(delivered()).toHaveLength(1);
	});

	it('says in a dry run what Amazon does not offer', async () => {
		const results = await send(orders.slice(0, 1), {
			purpose: 'confirmOrderDetails',
			dryRun: true,
		});

		expect(results).toMatchObject([{ json: { request: { status: 'notAvailable' } } }]);
	});

	it('refuses in a dry run what is not in the buyer’s language', async () => {
		const german =
			'Der Zusteller hat Ihre Adresse nicht gefunden. Bitte bestätigen Sie uns die Hausnummer.';

		await expect(send(orders.slice(0, 1), { dryRun: true, text: german })).rejects.toMatchObject({
			message: expect.stringContaining('wrongLanguage'),
		});
	});

	it('takes the same words for another purpose for another message', async () => {
		const [order = {}] = orders;
		const purposes = ['unexpectedProblem', 'confirmOrderDetails', 'unexpectedProblem'];
		const results = await send(
			purposes.map((purpose) => ({ ...order, purpose })),
			{ purpose: '={{ $json.purpose }}' },
		);

		expect(results.map(({ json }) => (json.request as IDataObject).status)).toEqual([
			'sent',
			'notAvailable',
			'alreadyRequested',
		]);
	});

	it('sends two different texts about one order', async () => {
		const [order = {}] = orders;
		const items = [TEXT, `${TEXT} Thank you.`].map((text) => ({ ...order, text }));
		await send(items, { text: '={{ $json.text }}' });

		expect(delivered()).toHaveLength(2);
	});

	it.each([
		['internalFailure', 'notYet'],
		['missingRole', undefined],
	] as const)('with Continue, keeps what was sent before %s', async (fault, status) => {
		seller.simulator.faults.turnOn(fault, { operations: [OFFER ?? ''], skip: 1 });
		const results = await send(orders.slice(0, 3), {}, true);

		expect(results.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(results.map(({ json }) => (json.request as IDataObject | undefined)?.status)).toEqual([
			'sent',
			status,
			'notYet',
		]);
		expect(delivered()).toHaveLength(1);
	});

	it('sends nothing once it was stopped, whatever the node does on failure', async () => {
		const run = seller.run(
			new FeedbackRequest(),
			{ operation: 'sendOrderMessage', text: TEXT, dryRun: false },
			{ inputs: [orders.slice(0, 2)], continueOnFail: true, signal: AbortSignal.abort() },
		);

		await expect(run).rejects.toThrow(/cancelled/);
		expect(delivered()).toEqual([]);
	});

	it('goes on with the others where it may', async () => {
		const [first = {}, second = {}] = orders;
		const results = await send([{ ...first, orderId: 'x' }, second], {}, true);

		expect(results).toMatchObject([
			{
				json: { error: expect.stringContaining('is not an Amazon order ID') },
				pairedItem: { item: 0 },
			},
			{ json: { request: { status: 'sent' } }, pairedItem: { item: 1 } },
		]);
	});
});
