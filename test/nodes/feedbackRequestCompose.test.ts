import type { IDataObject } from 'n8n-workflow';

import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { runNode } from '../support/runNode';

const due = { outcome: 'due', code: 'DUE', reason: 'Due', facts: {} };
const order: IDataObject = {
	orderId: '111-2223334-5556667',
	marketplaceId: 'ATVPDKIKX0DER',
	orderItems: [{ orderItemId: '1', quantityOrdered: 1, title: 'Steel Mug' }],
	carrier: {
		code: 'amazonLogistics',
		name: 'Amazon Logistics',
		isAmazonLogistics: true,
		evidence: 'numberPattern',
		reason: '',
	},
	decision: due,
	note: 'kept',
};
const german: IDataObject = {
	orderId: '222-2223334-5556667',
	marketplaceId: 'A1PA6795UKMFR9',
	delivery: { status: 'undelivered', evidence: 'packageStatus', source: '' },
	buyerEmail: 'abc123@marketplace.amazon.de',
};

const compose = (items: IDataObject[], parameters: IDataObject = {}, continueOnFail = false) =>
	runNode(new FeedbackRequest(), {
		inputs: [items],
		parameters: { operation: 'composeBuyerMessage', ...parameters } as never,
		continueOnFail,
	});

const composed = async (item: IDataObject, parameters: IDataObject = {}): Promise<IDataObject> => {
	const { outputs } = await compose([item], parameters);
	return outputs[0]?.[0]?.json ?? {};
};

const own = (body: string, more: IDataObject = {}): IDataObject => ({
	messageText: 'own',
	body,
	...more,
});

describe('Compose Buyer Message', () => {
	it.each([
		['the option, where it is set', { options: { buyerEmail: '={{ $json.to }}' } }, 'to1'],
		['the item itself', {}, 'abc123'],
	])('goes to the address in %s', async (_where, parameters, name) => {
		const addresses = { buyerEmail: german.buyerEmail, to: 'to1@marketplace.amazon.de' };
		const { buyerMessage } = await composed({ ...order, ...addresses }, parameters);

		expect(buyerMessage).toMatchObject({ to: `${name}@marketplace.amazon.de` });
	});

	it('holds what may break a rule, unless the seller has decided', async () => {
		const parameters = {
			messageText: 'own',
			subject: 'Your order [[order-id]]',
			body: 'Please leave feedback. If there is a problem, contact us.',
			requireDue: false,
		};
		const run = async (onDoubt: string, onRefusal = 'block') =>
			await runNode(new FeedbackRequest(), {
				inputs: [[{ orderId: '111-2223334-5556667', marketplaceId: 'ATVPDKIKX0DER' }]],
				parameters: { operation: 'composeBuyerMessage', ...parameters, onDoubt, onRefusal },
			});

		await expect(run('hold')).rejects.toThrow(
			/is held, as it may break Amazon's rules: divertsUnhappyBuyers/,
		);
		const reported = await run('hold', 'report');
		expect(reported.outputs[0]?.[0]?.json).toMatchObject({ policy: { verdict: 'doubtful' } });
		expect(reported.outputs[0]?.[0]?.json).not.toHaveProperty('buyerMessage');
		const composed = await run('compose');
		expect(composed.outputs[0]?.[0]?.json).toMatchObject({
			policy: { verdict: 'doubtful' },
			buyerMessage: { text: expect.stringContaining('contact us') },
		});
	});

	it('judges the words of own variables and signs with the store name', async () => {
		const run = async (value: string) =>
			await runNode(new FeedbackRequest(), {
				inputs: [[{ orderId: '111-2223334-5556667', marketplaceId: 'ATVPDKIKX0DER' }]],
				parameters: {
					operation: 'composeBuyerMessage',
					messageText: 'lateParcel',
					language: 'en',
					storeName: value,
				},
			});
		const { outputs } = await run('Northwind Lamps');
		const text = (outputs[0]?.[0]?.json.buyerMessage as { text: string }).text;
		expect(text).toMatch(/Kind regards,\nNorthwind Lamps$/);
		expect(text).not.toMatch(/[()]/);
		await expect(run('Leave us a positive review')).rejects.toThrow(/asksForPositive/);

		const own = runNode(new FeedbackRequest(), {
			inputs: [[{ orderId: '111-2223334-5556667', marketplaceId: 'ATVPDKIKX0DER' }]],
			parameters: {
				operation: 'composeBuyerMessage',
				messageText: 'own',
				requireDue: false,
				body: 'The parcel is late. [[wish]]',
				options: {
					ownVariables: { values: [{ name: 'wish', value: 'Leave us a positive review.' }] },
				},
			},
		});
		await expect(own).rejects.toThrow(/asksForPositive/);
	});

	it('composes for each order what its parcel and marketplace call for, without a credential', async () => {
		const { outputs } = await compose([order, german], { sellerId: 'A1EXAMPLE' });

		expect(outputs[0]).toMatchObject([
			{
				json: {
					note: 'kept',
					buyerMessage: {
						subject: 'Your order 111-2223334-5556667: how did it go?',
						language: 'en-US',
						text: expect.stringMatching(
							/^Hello,\n\nThank you for your order [^]+ \(Steel Mug\)\. Amazon’s own drivers [^]+Track the package: https:\/\/www\.amazon\.com\/[^]+\n\nLeave seller feedback: https:\/\/www\.amazon\.com\/hz\/feedback\/\S+$/,
						),
					},
					policy: { verdict: 'passed', findings: [] },
				},
				pairedItem: { item: 0 },
			},
			{
				json: {
					buyerMessage: {
						to: 'abc123@marketplace.amazon.de',
						language: 'de-DE',
						subject: 'Ihre Bestellung 222-2223334-5556667: Bitte um Antwort zur Lieferung',
						text: expect.stringContaining('Verkäufer kontaktieren: https://www.amazon.de/'),
					},
				},
				pairedItem: { item: 1 },
			},
		]);
		expect(outputs[0]?.[0]?.json).not.toHaveProperty('buyerMessage.to');
	});

	it('fills the seller’s own text, call to action first, with variables and links of their own', async () => {
		const json = await composed(
			order,
			own('About [[product-name]] of [[store-name]].', {
				subject: '[[order-id]] [[product-name]]',
				callToAction: 'feedback-link',
				callToActionPosition: 'first',
				links: [],
				options: {
					ownVariables: { values: [{ name: 'Store-Name', value: 'Oak & Iron' }] },
					ownLinks: {
						values: [{ name: 'feedback-link', value: 'https://www.{domain}/f?o={orderId}' }],
					},
				},
			}),
		);

		expect(json.buyerMessage).toEqual({
			subject: '111-2223334-5556667 Steel Mug',
			text: 'Leave seller feedback: https://www.amazon.com/f?o=111-2223334-5556667\n\nAbout Steel Mug of Oak & Iron.',
			html: '<div lang="en-US" dir="ltr">\n<p><strong><a href="https://www.amazon.com/f?o=111-2223334-5556667">Leave seller feedback</a></strong></p>\n<p>About <bdi>Steel Mug</bdi> of <bdi>Oak &amp; Iron</bdi>.</p>\n</div>',
			language: 'en-US',
		});
	});

	it('names the parcel’s number and leads to its carrier’s page, where the order has them', async () => {
		const ups = {
			...order,
			packages: [{ packageReferenceId: '1', trackingNumber: '1Z999AA10123456784' }],
			carrier: {
				code: 'ups',
				name: 'UPS',
				trackingUrl: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
			},
		};
		const fedEx = {
			...german,
			packages: [{ packageReferenceId: '1', trackingNumber: 123456789012 }],
			carrier: { code: 'fedex', name: 'FedEx' },
		};
		const text = own('[[carrier]] [[tracking-number]]: [[tracking-link]]', {
			links: [],
			callToAction: 'none',
			requireDue: false,
			language: 'en',
		});

		const { outputs } = await compose([ups, fedEx], text);

		expect(outputs[0]).toMatchObject([
			{
				json: {
					buyerMessage: {
						text: 'UPS 1Z999AA10123456784: https://www.ups.com/track?tracknum=1Z999AA10123456784',
					},
					policy: { verdict: 'passed' },
				},
				pairedItem: { item: 0 },
			},
			{
				json: {
					buyerMessage: {
						text: 'FedEx 123456789012: https://www.amazon.de/gp/your-account/order-details?orderID=222-2223334-5556667',
					},
				},
				pairedItem: { item: 1 },
			},
		]);
	});

	it.each([
		[
			'a marketplace with several languages, its first',
			'A2VIGQ35RCS4UG',
			'marketplace',
			'en-AE',
			'ltr',
		],
		['the language that was chosen', 'A2VIGQ35RCS4UG', 'ar', 'ar', 'rtl'],
	])('writes for %s', async (_what, marketplaceId, language, written, direction) => {
		const json = await composed({ ...order, marketplaceId }, { language });

		expect(json.buyerMessage).toMatchObject({
			language: written,
			html: expect.stringContaining(`lang="${written}" dir="${direction}"`),
		});
	});

	it('stops at a text that Amazon’s rules forbid, and quotes it', async () => {
		await expect(compose([order], own('Please leave us a 5-star review.'))).rejects.toMatchObject({
			message:
				"Amazon's rules forbid the message for order 111-2223334-5556667: asksForPositive (item 0)",
			description: expect.stringContaining('"Please leave us a 5-star review."'),
		});
	});

	it('hands a refused order on without a message, where the seller wants a report', async () => {
		const json = await composed(
			order,
			own('Please leave us a 5-star review.', { onRefusal: 'report' }),
		);

		expect(json).toMatchObject({ note: 'kept', policy: { verdict: 'refused' } });
		expect(json).not.toHaveProperty('buyerMessage');
	});

	it('takes the message of an earlier text off an order whose text it refuses', async () => {
		const json = await composed(
			{ ...order, buyerMessage: { text: 'An earlier text.' } },
			own('Please leave us a 5-star review.', { onRefusal: 'report' }),
		);

		expect(json).not.toHaveProperty('buyerMessage');
	});

	it('refuses the excellent-feedback link unless its rule is turned off by name, and then says so', async () => {
		const text = own('How did it go? [[excellent-feedback-link:Feedback]]', {
			sellerId: 'A1EXAMPLE',
		});

		await expect(compose([order], text)).rejects.toMatchObject({
			message: expect.stringContaining('excellentFeedbackLink'),
		});
		expect(
			await composed(order, { ...text, options: { disabledRules: ['excellentFeedbackLink'] } }),
		).toMatchObject({
			policy: {
				verdict: 'passed',
				findings: [{ rule: 'excellentFeedbackLink', severity: 'disabled' }],
			},
			buyerMessage: { text: expect.stringContaining('/gp/feedback/email-excellent-fb.html') },
		});
	});

	it.each<readonly [string, IDataObject, IDataObject, string]>([
		[
			'a variable that nobody knows',
			order,
			own('[[prodct-name]]'),
			'The message for order 111-2223334-5556667 cannot be filled in: [[prodct-name]] (item 0)',
		],
		[
			'a link that needs the Seller ID',
			order,
			own('[[contact-link]]'),
			'The message for order 111-2223334-5556667 cannot be filled in: [[contact-link]] (item 0)',
		],
		[
			'an order that is not due',
			{ ...order, decision: { outcome: 'notYet' } },
			{},
			'The request for this order is not due (item 0)',
		],
		[
			'an order without a decision',
			{ ...order, decision: null },
			{},
			'The item has no decision of Delivery Wait (item 0)',
		],
		[
			'a backtest',
			{ ...order, decision: { ...due, asOf: '2026-01-01T00:00:00Z' } },
			{ requireDue: false },
			'This order was decided for another day than today (item 0)',
		],
		[
			'a backtest, for a service text too',
			{ ...order, decision: { ...due, asOf: '2026-01-01T00:00:00Z' } },
			{ messageText: 'lateParcel' },
			'This order was decided for another day than today (item 0)',
		],
		[
			'an order that was asked before',
			{ ...order, request: { status: 'sent' } },
			{},
			'The buyer of order 111-2223334-5556667 was asked before (item 0)',
		],
		[
			'an address that is not Amazon’s',
			{ ...order, buyerEmail: 'buyer@example.com' },
			{},
			"Buyer Email is not Amazon's anonymized address (item 0)",
		],
		[
			'an address that brings a second one',
			{ ...order, buyerEmail: 'a@marketplace.amazon.com,b@example.com' },
			{},
			"Buyer Email is not Amazon's anonymized address (item 0)",
		],
		[
			'an order ID that is none',
			{ ...order, orderId: '1' },
			{},
			'"1" is not an Amazon order ID (item 0)',
		],
	])('stops at %s', async (_what, item, parameters, message) => {
		await expect(compose([item], parameters)).rejects.toMatchObject({
			message,
			context: { itemIndex: 0 },
		});
	});

	it('composes one message an order', async () => {
		await expect(compose([german, order, { ...order }], { sellerId: 'A1' })).rejects.toMatchObject({
			message: 'Order 111-2223334-5556667 has a message already, from item 1 (item 2)',
		});
	});

	it('composes for an order whose first item failed', async () => {
		const { outputs } = await compose(
			[{ ...order, buyerEmail: 'buyer@example.com' }, order],
			{},
			true,
		);

		expect(outputs[0]).toMatchObject([
			{ json: { error: expect.stringContaining('anonymized address') }, pairedItem: { item: 0 } },
			{ json: { policy: { verdict: 'passed' } }, pairedItem: { item: 1 } },
		]);
	});

	it('writes about a late or undelivered parcel without a decision', async () => {
		const json = await composed({ ...order, decision: null }, { messageText: 'lateParcel' });

		expect(json.buyerMessage).toMatchObject({
			subject: 'Your order 111-2223334-5556667: the delivery is late',
		});
	});

	it('writes about a late parcel to a buyer who was asked before, and does not ask again', async () => {
		const askedBefore = { ...order, request: { status: 'sent' } };

		expect((await composed(askedBefore, { messageText: 'lateParcel' })).buyerMessage).toMatchObject(
			{
				subject: expect.stringContaining('the delivery is late'),
			},
		);
		await expect(composed(askedBefore)).rejects.toMatchObject({
			message: 'The buyer of order 111-2223334-5556667 was asked before (item 0)',
		});
	});

	it('does not name a product that was canceled', async () => {
		const canceled = { orderItemId: '1', title: 'Steel Mug', cancelled: true };
		const text = async (orderItems: IDataObject[]) =>
			((await composed({ ...order, orderItems })).buyerMessage as IDataObject).text;

		expect(await text([canceled])).not.toContain('Steel Mug');
		expect(await text([canceled, { orderItemId: '2', title: 'Bowl' }])).toContain('Bowl');
	});

	it('goes on with the others where it may', async () => {
		const { outputs } = await compose([{ ...order, decision: null }, order], {}, true);

		expect(outputs[0]).toMatchObject([
			{
				json: { error: expect.stringContaining('has no decision of Delivery Wait') },
				pairedItem: { item: 0 },
			},
			{ json: { policy: { verdict: 'passed' } }, pairedItem: { item: 1 } },
		]);
	});
});
