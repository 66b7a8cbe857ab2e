import { gzipSync } from 'node:zlib';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { CarrierDetector } from '../../nodes/CarrierDetector/CarrierDetector.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { explainAnswer } from '../../nodes/shared/spApi/answerErrors';
import { explainLoginAnswer } from '../../nodes/shared/spApi/answers/loginRefusal';
import { toOrder } from '../../nodes/shared/spApi/apis/orderMapper';
import { accountMarketplaces } from '../../nodes/shared/spApi/apis/sellers';
import {
	SHIPMENT_HEADERS,
	shipmentFile,
	shipmentLine,
} from '../domain/report/shipments/shipmentReport';
import {
	reportOf,
	scriptedAmazon,
	type Script,
	type ScriptedAmazon,
} from '../support/scriptedAmazon';
import { ACCESS_DENIED, answeringSession } from '../support/answeringSession';

/** Situations with Amazon's interface that others have reported in public, or that it allows. */
const ORDERS = {
	resource: 'order',
	operation: 'getMany',
	returnAll: true,
	lastDays: 20,
	options: { maxWaitMinutes: 0 },
};
const idOf = (number: number) => `113-1234567-${String(number).padStart(7, '0')}`;
const orders = (...numbers: number[]) => numbers.map((number) => ({ orderId: idOf(number) }));

async function against<T>(script: Script, use: (amazon: ScriptedAmazon) => Promise<T>): Promise<T> {
	const amazon = await scriptedAmazon(script);
	try {
		return await use(amazon);
	} finally {
		await amazon.stop();
	}
}

const refusedToken = {
	status: 400,
	body: { errors: [{ code: 'InvalidInput', message: 'paginationToken is not valid' }] },
};

describe('A search whose next page is refused', () => {
	it('begins anew once, and gives each order once', async () => {
		let refusals = 1;
		const script: Script = ({ query }) => {
			if (query.get('paginationToken') === null) {
				return { body: { orders: orders(1, 2), pagination: { nextToken: 'A' } } };
			}
			if (refusals-- > 0) return refusedToken;
			return { body: { orders: orders(2, 3) } };
		};
		const { outputs, hints } = await against(script, (amazon) =>
			amazon.run(new AmazonSeller(), ORDERS),
		);

		expect(outputs[0]?.map(({ json }) => json.orderId)).toEqual([1, 2, 3].map(idOf));
		expect(hints).toEqual([]);
	});

	it('keeps what was read where it is refused again, and names the cause', async () => {
		const script: Script = ({ query }) =>
			query.get('paginationToken') === null
				? { body: { orders: orders(1, 2), pagination: { nextToken: 'A' } } }
				: refusedToken;
		const { outputs, hints } = await against(script, (amazon) =>
			amazon.run(new AmazonSeller(), ORDERS),
		);

		expect(outputs[0]).toHaveLength(2);
		expect(hints.join()).toMatch(
			/token that it gave for the next page.*first 2 orders.*may be more/,
		);
	});

	it('keeps what was read where a token comes again, and says so', async () => {
		const script: Script = () => ({
			body: { orders: orders(1, 2), pagination: { nextToken: 'A' } },
		});
		const { outputs, hints } = await against(script, (amazon) =>
			amazon.run(new AmazonSeller(), ORDERS),
		);

		expect(outputs[0]?.map(({ json }) => json.orderId)).toEqual([1, 2].map(idOf));
		expect(hints.join()).toMatch(/the same page came twice.*first 2 orders/);
	});

	it('stops where the app itself is refused half way', async () => {
		const script: Script = ({ query }) =>
			query.get('paginationToken') === null
				? { body: { orders: orders(1), pagination: { nextToken: 'A' } } }
				: { status: 403, body: ACCESS_DENIED.body as object };

		await expect(
			against(script, (amazon) => amazon.run(new AmazonSeller(), ORDERS)),
		).rejects.toThrow('Amazon does not let this app search for orders');
	});
});

describe('An order that Amazon does not know', () => {
	const GET = { resource: 'order', operation: 'get', orderId: idOf(1) };

	it.each([
		['{}', { body: {} }],
		['{ order: null }', { body: { order: null } }],
		['{ order: {} }', { body: { order: {} } }],
		['404', { status: 404, body: { errors: [{ code: 'NotFound', message: 'Not found' }] } }],
	])('is called so, with what to check: %s', async (_shape, answer) => {
		await expect(
			against(
				() => answer,
				(amazon) => amazon.run(new AmazonSeller(), GET),
			),
		).rejects.toMatchObject({
			message: `Amazon does not know the order ${idOf(1)}`,
			description: expect.stringMatching(/this seller account.*region/) as string,
		});
	});

	it.each([
		['an empty body', '', /it is empty/],
		['a number', '7', /it is not an order/],
	])('is not said of %s', async (_what, body, reason) => {
		const thrown = against(
			() => ({ body, headers: { 'content-type': 'application/json' } }),
			(amazon) => amazon.run(new AmazonSeller(), GET),
		);

		await expect(thrown).rejects.toMatchObject({
			message: expect.stringMatching(reason) as string,
			description: expect.not.stringContaining('as often as is safe') as string,
		});
	});
});

describe('One odd value', () => {
	const wire = {
		orderId: idOf(1),
		fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'MERCHANT' },
		orderItems: [{ orderItemId: '1', quantityOrdered: 1 }],
		packages: [{ packageReferenceId: '1', carrier: 'UPS', trackingNumber: '1Z' }],
	};
	const item = wire.orderItems[0];
	const parcel = wire.packages[0];

	it.each([
		['quantityOrdered: null', { orderItems: [{ ...item, quantityOrdered: null }] }],
		['quantityOrdered: ""', { orderItems: [{ ...item, quantityOrdered: '' }] }],
		['quantityOrdered: "2"', { orderItems: [{ ...item, quantityOrdered: '2' }] }],
		['an item id that is a number', { orderItems: [{ ...item, orderItemId: 7 }] }],
		['an item without an id', { orderItems: [{ ...item, orderItemId: null }] }],
		['an item that is null', { orderItems: [item, null] }],
		['a title that is a list', { orderItems: [{ ...item, product: { title: [] } }] }],
		[
			'a price without an amount',
			{
				orderItems: [
					{ ...item, proceeds: { breakdowns: [{ type: 'DISCOUNT', subtotal: { amount: null } }] } },
				],
			},
		],
		['promotions that are a text', { orderItems: [{ ...item, promotion: 'none' }] }],
		['a parcel without a reference', { packages: [{ ...parcel, packageReferenceId: null }] }],
		['a tracking number that is a number', { packages: [{ ...parcel, trackingNumber: 123 }] }],
		[
			'packed quantities that are null',
			{ packages: [{ ...parcel, packageItems: [{ orderItemId: '1', quantity: null }] }] },
		],
		['packed items that are a text', { packages: [{ ...parcel, packageItems: 'all' }] }],
		['a buyer that is a text', { buyer: 'hidden' }],
		['programs with a null', { programs: ['PRIME', null] }],
		['a window that is a text', { fulfillment: { ...wire.fulfillment, shipByWindow: 'soon' } }],
	])('costs no order: %s', (_what, fields) => {
		expect(toOrder({ ...wire, ...fields })).toMatchObject({
			kind: 'order',
			order: { orderId: idOf(1), packages: [{ carrier: 'UPS' }] },
		});
	});

	it('leaves two parcels without references two', () => {
		const packages = [{ carrier: 'UPS' }, { carrier: 'USPS' }];
		const mapped = toOrder({ ...wire, packages });

		expect(mapped.kind === 'order' && mapped.order.packages).toMatchObject([
			{ packageReferenceId: '1', carrier: 'UPS' },
			{ packageReferenceId: '2', carrier: 'USPS' },
		]);
	});

	it.each(['SI UK Prod Marketplace', 'Non-Amazon US'])('on %s is no sale of Amazon’s', (name) => {
		const salesChannel = { channelName: 'AMAZON', marketplaceName: name };

		expect(toOrder({ ...wire, salesChannel })).toMatchObject({
			order: { salesChannel: { channelName: 'NON_AMAZON' } },
		});
	});
});

describe('A refusal that holds for all', () => {
	it.each([
		['message alone', { message: 'Forbidden' }],
		['a gateway’s sentence', { message: 'User is not authorized to access this resource' }],
		['errors', { errors: [{ code: 'Unauthorized', message: 'Forbidden' }] }],
		['errors without a message', { errors: [{ code: 'AccessDenied' }] }],
		['a list', [{ code: 'Unauthorized', message: 'Access denied' }]],
		['a page', '<html><head><title>403 Forbidden</title></head></html>'],
		['half a page', '<head><title>403 Forbidden</title></head>'],
		['a text', 'Forbidden'],
		['nothing', ''],
	])('ends the run after one call and marks nothing: %s', async (_shape, body) => {
		await against(
			() => ({ status: 403, body }),
			async (amazon) => {
				const items = [1, 2, 3].map((number) => ({
					orderId: idOf(number),
					marketplaceId: 'ATVPDKIKX0DER',
				}));
				const parameters = { operation: 'requestReview', requireDue: false, dryRun: false };
				const run = amazon.run(new FeedbackRequest(), parameters, { inputs: [items] });

				await expect(run).rejects.toThrow(/does not let this app|Something else than Amazon/);
				expect(amazon.seen).toHaveLength(1);
			},
		);
	});

	it.each([
		'The requested solicitation is not available for this amazonOrderId.',
		'You can’t use this feature to request a review outside the 5-30 day range after the order delivery date.',
	])('is not seen in what is said of one order: %s', async (message) => {
		await against(
			() => ({ status: 403, body: { errors: [{ code: 'Unauthorized', message, details: '' }] } }),
			async (amazon) => {
				const items = [1, 2].map((number) => ({
					orderId: idOf(number),
					marketplaceId: 'ATVPDKIKX0DER',
				}));
				const { outputs } = await amazon.run(
					new FeedbackRequest(),
					{ operation: 'requestReview', requireDue: false, dryRun: false },
					{ inputs: [items] },
				);

				expect(outputs[0]).toHaveLength(2);
				expect(amazon.seen).toHaveLength(2);
			},
		);
	});

	it('names the other causes that have been met, beside the role', () => {
		const { description } = explainAnswer('searchOrders', { kind: 'accessDenied', details: '' });

		for (const cause of [
			/Inventory and Order Tracking/,
			/authorize the app again/,
			/region/,
			/older than the role/,
			/developer profile/,
			/not active in the marketplace/,
		]) {
			expect(description).toMatch(cause);
		}
	});
});

describe('A login that Amazon calls an invalid request', () => {
	it.each([
		['The request has an invalid parameter : client_id', /cannot read the Client ID/],
		['The request is missing a required parameter : client_id', /finds no Client ID/],
		['The request is missing a required parameter : client_secret', /finds no Client Secret/],
		['The request is missing a required parameter : refresh_token', /finds no Refresh Token/],
		['Missing refreshToken', /finds no Refresh Token/],
		['Something else', /not complete/],
	])('names the field in the credential’s words: %s', (description, message) => {
		const refusal = explainLoginAnswer(400, {
			error: 'invalid_request',
			error_description: description,
		});

		expect(refusal.message).toMatch(message);
	});
});

describe('The account’s marketplaces', () => {
	const entry = (id: unknown, isParticipating: unknown = true) => ({
		marketplace: { id },
		participation: { isParticipating },
	});

	it.each([
		['without an id', [entry('ATVPDKIKX0DER'), { marketplace: {}, participation: {} }]],
		['that is null', [entry('ATVPDKIKX0DER'), null]],
		[
			'without a word on whether it is sold in',
			[entry('ATVPDKIKX0DER'), entry('A2EUQ1WTGCTBG2', null)],
		],
	])('are the others, with a word, where there is one %s', async (_what, payload) => {
		const { session } = answeringSession(() => ({ statusCode: 200, body: { payload } }));

		expect(await accountMarketplaces(session)).toMatchObject({
			ids: ['ATVPDKIKX0DER'],
			note: expect.stringMatching(/could not be read in full: 1 of its entries/) as string,
		});
	});

	it.each([
		['a list that cannot be read', { payload: 'none' }],
		['a list without any of Amazon’s', { payload: [entry('X')] }],
	])('are all of the region, with a word, for %s', async (_what, body) => {
		const { session } = answeringSession(() => ({ statusCode: 200, body }));
		const { ids, note } = await accountMarketplaces(session);

		expect(ids.length).toBeGreaterThan(1);
		expect(note).toMatch(/all marketplaces of the region/);
	});
});

describe('A report that ends without data the first time', () => {
	it.each([
		[
			'sellerFeedback',
			/report of seller feedback without data.*nothing in the period.*longer period.*Selling Partner Insights/,
		],
		['shipment', /report of FBA shipments without data/],
	])('says so once, with what may be behind it: %s', async (resource, hint) => {
		const script: Script = ({ path }) => {
			if (path.endsWith('/reports')) return { body: { reports: [], reportId: 'report' } };
			return { body: { reportId: 'report', reportType: 'any', processingStatus: 'CANCELLED' } };
		};
		const { outputs, hints } = await against(script, (amazon) =>
			amazon.run(new AmazonSeller(), {
				resource,
				operation: 'getMany',
				lastDays: 20,
				options: { maxWaitMinutes: 0, marketplaceIds: ['ATVPDKIKX0DER'] },
			}),
		);

		expect(outputs).toEqual([[]]);
		expect(hints).toEqual([expect.stringMatching(hint)]);
	});
});

/** What a node makes of a report whose document is this text. */
async function readReport(
	parameters: INodeParameters,
	document: string | Uint8Array,
	contentType = 'text/plain;charset=UTF-8',
): Promise<{ items: IDataObject[]; hints: readonly string[] }> {
	// Amazon compresses these documents by itself.
	const body = typeof document === 'string' ? Buffer.from(document) : document;
	const { outputs, hints } = await against(
		reportOf(() => ({ headers: { 'content-type': contentType }, body: gzipSync(body) })),
		(amazon) =>
			amazon.run(new AmazonSeller(), {
				operation: 'getMany',
				rangeType: 'lastDays',
				lastDays: 20,
				options: { maxWaitMinutes: 0, marketplaceIds: ['ATVPDKIKX0DER'] },
				...parameters,
			}),
	);
	return { items: outputs[0]?.map(({ json }) => json) ?? [], hints };
}

const SHIPMENT = { resource: 'shipment' };
const FEEDBACK = { resource: 'sellerFeedback' };
const carriersOf = (order: IDataObject | undefined) =>
	(order?.packages as IDataObject[] | undefined)?.map(({ carrier }) => carrier);

describe('A row of the shipments report', () => {
	it.each([
		['AMZMX', 'Amazon Logistics', true],
		['APEX', 'APEX', false],
		['SKYPOSTAL', 'SkyPostal', false],
	])('that names %s is known as %s', async (carrier, name, isAmazonLogistics) => {
		const { items } = await readReport(
			SHIPMENT,
			shipmentFile([{ carrier, 'tracking-number': '' }]),
		);
		const { outputs } = await against(
			() => ({}),
			(amazon) => amazon.run(new CarrierDetector(), {}, { inputs: [items] }),
		);

		expect(outputs[0]?.[0]?.json.carrier).toMatchObject({ name, isAmazonLogistics });
	});

	it('without a shipment leaves two parcels two', async () => {
		const { items } = await readReport(
			SHIPMENT,
			shipmentFile([
				{ 'shipment-id': '', 'shipment-item-id': 'A' },
				{ 'shipment-id': '', 'shipment-item-id': 'B', carrier: 'UPS', 'tracking-number': '1Z1' },
			]),
		);

		expect(items.map(carriersOf)).toEqual([['AMZN_US', 'UPS']]);
	});

	it('that comes twice without an item of its own counts once', async () => {
		const row = { 'shipment-item-id': '', 'quantity-shipped': '1' };
		const { items } = await readReport(SHIPMENT, shipmentFile([row, row]));

		expect(items).toHaveLength(1);
		expect(items[0]?.orderItems).toMatchObject([{ quantityOrdered: 1 }]);
	});

	it('is read with every cell in quotation marks', async () => {
		const quoted = [SHIPMENT_HEADERS.join('\t'), shipmentLine({ 'product-name': 'Mug' })]
			.map((line) =>
				line
					.split('\t')
					.map((cell) => `"${cell}"`)
					.join('\t'),
			)
			.join('\n');
		const { items, hints } = await readReport(SHIPMENT, quoted);

		expect([items.length, hints]).toEqual([1, []]);
	});

	it('keeps its letters where the storage names Windows-1252 and the bytes are UTF-8', async () => {
		const { items } = await readReport(
			SHIPMENT,
			shipmentFile([{ 'product-name': 'Grüne Tasse – 茶' }]),
			'text/plain;charset=Cp1252',
		);

		expect(items[0]?.orderItems).toMatchObject([{ title: 'Grüne Tasse – 茶' }]);
	});

	it('with two fields that cannot be read is one line', async () => {
		const { items, hints } = await readReport(
			SHIPMENT,
			shipmentFile([{ 'purchase-date': 'never', 'quantity-shipped': 'many' }]),
		);

		expect(items).toHaveLength(1);
		expect(hints.join()).toMatch(/1 of 1 lines/);
	});
});

describe('A row of seller feedback', () => {
	const headers = (response: string) =>
		['Date', 'Rating', 'Comments', response, 'Order ID', 'Rater Email'].join('\t');
	const row = (comment: string) =>
		['11/5/26', '1', comment, 'Sorry', idOf(1), 'x@example.com'].join('\t');

	it('goes on in the next line where the comment has a line break', async () => {
		const { items, hints } = await readReport(
			FEEDBACK,
			[headers('Response'), row('Too late!\nNever again.'), ''].join('\n'),
		);

		expect(items).toMatchObject([{ orderId: idOf(1), comment: 'Too late!\nNever again.' }]);
		expect(hints).toEqual([]);
	});

	it('has the answer under "Your Response" too', async () => {
		const { items } = await readReport(
			FEEDBACK,
			[headers('Your Response'), row('Late'), ''].join('\n'),
		);

		expect(items).toMatchObject([{ response: 'Sorry' }]);
	});
});

describe('A return whose row is shorter than the header', () => {
	it('counts all the same', async () => {
		const headers = ['Order ID', 'Order date', 'Return request date', 'Return request status'];
		const rare = [
			'Amazon RMA ID',
			'Return quantity',
			'Return Reason',
			'In policy',
			'Refunded Amount',
		];
		const row = [idOf(1), '20-Oct-2026', '01-Nov-2026', 'Approved', 'R1', '1', 'CR-DEFECTIVE'];
		const { items, hints } = await readReport(
			{ resource: 'return', sources: ['fbmReturns'] },
			[[...headers, ...rare].join('\t'), row.join('\t'), ''].join('\n'),
		);

		expect(hints).toEqual([]);
		expect(items.map(({ orderId }) => orderId)).toEqual([idOf(1)]);
	});
});

describe('A state of the report of all orders', () => {
	it.each([
		['Shipped - Returned to Seller', 'undelivered'],
		['Shipped - Rejected by Buyer', 'undelivered'],
		['SHIPPED – Lost in Transit', 'undelivered'],
		['Shipped - Undeliverable', 'undelivered'],
		['Shipped - Damaged', 'undelivered'],
	])('%s makes the order due by no date', async (state, status) => {
		const headers = ['amazon-order-id', 'purchase-date', 'last-updated-date', 'order-status'];
		const more = ['fulfillment-channel', 'sales-channel'];
		const row = [idOf(1), '2026-10-01T07:00:00+00:00', '2026-10-09T07:00:00+00:00', state];
		const { items } = await readReport(
			{ resource: 'order', operation: 'getManyFromReport' },
			[[...headers, ...more].join('\t'), [...row, 'Merchant', 'Amazon.com'].join('\t'), ''].join(
				'\n',
			),
		);
		const promised = items.map((item) => ({
			...item,
			deliverByWindow: { latest: new Date(Date.now() - 9 * 86_400_000).toISOString() },
		}));
		const { outputs } = await against(
			() => ({}),
			(amazon) => amazon.run(new DeliveryWait(), {}, { inputs: [promised] }),
		);

		expect(outputs[0]).toEqual([]);
		const held = outputs.slice(1).flat();
		expect(held.map(({ json }) => json.delivery)).toMatchObject([{ status }]);
	});
});

describe('Review topics of which Amazon gives too little', () => {
	const READ = {
		resource: 'reviewTopic',
		operation: 'getMany',
		asins: 'B0C1EXPB01',
		marketplaceId: 'ATVPDKIKX0DER',
		options: { includeTrend: false, maxWaitMinutes: 0 },
	};
	const readTopics = async (body: object) =>
		await against(
			() => ({ body }),
			(amazon) => amazon.run(new AmazonSeller(), READ),
		);

	it('are those that can be read, and the others are counted', async () => {
		const { outputs, hints } = await readTopics({
			topics: { positiveTopics: [{ topic: 'light' }, { topic: 7 }, null], negativeTopics: null },
		});

		expect(outputs[0]?.map(({ json }) => json.topic)).toEqual(['light']);
		expect(hints).toEqual(['2 of 3 topics of B0C1EXPB01 could not be read, and are missing.']);
	});

	it('are none where Amazon says so', async () => {
		expect((await readTopics({ topics: null })).outputs).toEqual([[]]);
	});

	it('are not taken for none where the answer has no list at all', async () => {
		await expect(readTopics({})).rejects.toThrow(/it is not a list of topics/);
	});
});

describe('A 401', () => {
	it('is about the token, and never said to be about a role', async () => {
		const script: Script = () => ({
			status: 401,
			body: {
				errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }],
			},
		});

		await expect(
			against(script, (amazon) => amazon.run(new AmazonSeller(), ORDERS)),
		).rejects.toMatchObject({
			message: 'Amazon does not accept the access token that it has just given out',
		});
	});
});
