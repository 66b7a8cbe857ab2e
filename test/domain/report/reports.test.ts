import { decideRequest } from '../../../nodes/shared/domain/decision/requestDecision';
import { DEFAULT_REQUEST_SETTINGS } from '../../../nodes/shared/domain/decision/requestSettings';
import { ALL_ORDERS, latestStates } from '../../../nodes/shared/domain/report/allOrders';
import {
	FBA_REPLACEMENTS,
	FBA_RETURNS,
	FBM_RETURNS,
} from '../../../nodes/shared/domain/report/returnReports';
import {
	ReportTally,
	type Report,
	type ReportScope,
} from '../../../nodes/shared/domain/report/report';
import { SELLER_FEEDBACK } from '../../../nodes/shared/domain/report/sellerFeedback';
import { chunks } from './bytes';

const file = (
	headers: readonly string[],
	...rows: ReadonlyArray<Readonly<Record<string, string>>>
) =>
	[headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
		.map((fields) => fields.join('\t'))
		.join('\r\n');

async function read<Found extends object>(
	report: Report<Found>,
	text: string | readonly string[],
	scope: ReportScope = { marketplaceIds: [] },
) {
	const tally = new ReportTally();
	const reading = report.startReading(tally, scope);
	for (const document of [text].flat()) await reading.read(chunks(document));
	const records = reading.records();
	return { records, problems: tally.problems.map(({ line, problem }) => [line, problem]) };
}

const ORDER_ID = '113-1111111-1111111';

describe('FBA returns', () => {
	// prettier-ignore
	const headers = [
		'return-date', 'order-id', 'sku', 'asin', 'fnsku', 'product-name', 'quantity',
		'fulfillment-center-id', 'detailed-disposition', 'reason', 'status', 'license-plate-number',
		'customer-comments',
	];
	const usual = {
		'return-date': '2026-11-01T07:00:00+00:00',
		'order-id': ORDER_ID,
		sku: 'MUG',
		asin: 'B000000001',
		'product-name': 'Mug',
		quantity: '2',
		'detailed-disposition': 'CARRIER_DAMAGED',
		reason: 'UNDELIVERABLE_UNKNOWN',
		status: 'Unit returned to inventory',
		'license-plate-number': 'LPN123',
		'customer-comments': 'never came',
	};

	it('become exclusions that keep Amazon’s reason and the buyer’s words', async () => {
		expect(await read(FBA_RETURNS, file(headers, usual))).toEqual({
			records: [
				{
					orderId: ORDER_ID,
					reason: 'returned',
					source: 'fbaReturns',
					date: '2026-11-01T07:00:00+00:00',
					returnReason: 'UNDELIVERABLE_UNKNOWN',
					status: 'Unit returned to inventory',
					asin: 'B000000001',
					sellerSku: 'MUG',
					title: 'Mug',
					quantity: 2,
					comment: 'never came',
					disposition: 'CARRIER_DAMAGED',
				},
			],
			problems: [],
		});
	});

	it('leave out what the report leaves empty, and note what is unreadable', async () => {
		const bare = { 'order-id': ORDER_ID, 'return-date': 'yesterday', quantity: 'two' };

		expect(await read(FBA_RETURNS, file(headers, bare, { ...usual, 'order-id': '' }))).toEqual({
			records: [{ orderId: ORDER_ID, reason: 'returned', source: 'fbaReturns' }],
			problems: [
				[2, '"return-date" is not a time'],
				[2, '"quantity" is not a whole number'],
				[3, '"order-id" is not an order id'],
			],
		});
	});
});

describe('Return rows', () => {
	const headers = [
		'Order ID',
		'Order date',
		'Return request date',
		'Return request status',
		'Amazon RMA ID',
		'Return quantity',
		'Return Reason',
		'In policy',
		'Refunded Amount',
	];
	const row = [ORDER_ID, '20-Oct-2026', '01-Nov-2026', 'Approved', 'R1', '1', 'CR-DEFECTIVE'];

	it('that end before the header does count', async () => {
		const { records, problems } = await read(
			FBM_RETURNS,
			[headers, row].map((cells) => cells.join('\t')).join('\n'),
		);

		expect(records).toMatchObject([{ orderId: ORDER_ID, returnReason: 'CR-DEFECTIVE' }]);
		expect(problems).toEqual([]);
	});

	it('that come twice count once, and two requests of one order twice', async () => {
		const again = row.map((cell) => (cell === 'R1' ? 'R2' : cell));
		const text = [headers, row, row, again].map((cells) => cells.join('\t')).join('\n');

		expect((await read(FBM_RETURNS, [text, text])).records).toHaveLength(2);
	});
});

describe('FBA replacements', () => {
	it('are about the order that was replaced', async () => {
		const headers = [
			'shipment-date',
			'sku',
			'asin',
			'fulfillment-center-id',
			'original-fulfillment-center-id',
			'quantity',
			'replacement-reason-code',
			'replacement-amazon-order-id',
			'original-amazon-order-id',
		];
		const row = {
			'shipment-date': '2026-11-01T07:00:00+00:00',
			sku: 'MUG',
			asin: 'B000000001',
			quantity: '1',
			'replacement-reason-code': '5',
			'replacement-amazon-order-id': '113-2222222-2222222',
			'original-amazon-order-id': ORDER_ID,
		};

		expect((await read(FBA_REPLACEMENTS, file(headers, row))).records).toEqual([
			{
				orderId: ORDER_ID,
				reason: 'replaced',
				source: 'fbaReplacements',
				date: '2026-11-01T07:00:00+00:00',
				returnReason: '5',
				asin: 'B000000001',
				sellerSku: 'MUG',
				quantity: 1,
				replacementOrderId: '113-2222222-2222222',
			},
		]);
	});
});

describe('FBM returns', () => {
	const headers = [
		'Order ID',
		'Order date',
		'Return request date',
		'Return request status',
		'Currency code',
		'ASIN',
		'Merchant SKU',
		'Item Name',
		'Return quantity',
		'Return Reason',
		'Refunded Amount',
	];
	const usual = {
		'Order ID': ORDER_ID,
		'Return request date': '01-Nov-2026',
		'Return request status': 'Approved',
		'Currency code': 'USD',
		'Return quantity': '1',
		'Return Reason': 'CR-DEFECTIVE',
	};

	it.each([
		['', 'returned', undefined],
		['0.00', 'returned', 0],
		['19.99', 'refunded', 19.99],
	])('with %j paid back are %s', async (amount, reason, refundedAmount) => {
		const { records } = await read(
			FBM_RETURNS,
			file(headers, { ...usual, 'Refunded Amount': amount }),
		);

		expect(records).toEqual([
			{
				orderId: ORDER_ID,
				reason,
				source: 'fbmReturns',
				date: '2026-11-01',
				returnReason: 'CR-DEFECTIVE',
				status: 'Approved',
				quantity: 1,
				...(refundedAmount !== undefined && { refundedAmount, currencyCode: 'USD' }),
			},
		]);
	});

	it.each([
		['9-Feb-2026', '2026-02-09'],
		['2026-11-01', '2026-11-01'],
		['31-Feb-2026', undefined],
		['01-Nov-26', undefined],
	])('read the day %s as %s', async (day, date) => {
		const { records } = await read(
			FBM_RETURNS,
			file(headers, { ...usual, 'Return request date': day }),
		);

		expect(records[0]?.date).toBe(date);
	});
});

describe('All orders by last update', () => {
	const headers = [
		'amazon-order-id',
		'purchase-date',
		'last-updated-date',
		'order-status',
		'fulfillment-channel',
		'sales-channel',
		'ship-city',
	];
	const usual = {
		'amazon-order-id': ORDER_ID,
		'purchase-date': '2026-11-01T07:00:00+00:00',
		'last-updated-date': '2026-11-03T07:00:00+00:00',
		'order-status': 'Shipped',
		'fulfillment-channel': 'Amazon',
		'sales-channel': 'Amazon.de',
		'ship-city': 'Berlin',
	};

	it('say in what state each order is', async () => {
		expect((await read(ALL_ORDERS, file(headers, usual))).records).toEqual([
			{
				orderId: ORDER_ID,
				marketplaceId: 'A1PA6795UKMFR9',
				salesChannel: { channelName: 'AMAZON', marketplaceName: 'Amazon.de' },
				createdTime: '2026-11-01T07:00:00+00:00',
				lastUpdatedTime: '2026-11-03T07:00:00+00:00',
				fulfilledBy: 'AMAZON',
				fulfillmentStatus: 'SHIPPED',
				isDelivered: false,
			},
		]);
	});

	it.each([
		['Pending', 'PENDING', false],
		['Unshipped', 'UNSHIPPED', false],
		['Shipping', 'PARTIALLY_SHIPPED', false],
		['Cancelled', 'CANCELLED', false],
		['Unfulfillable', 'UNFULFILLABLE', false],
		['Shipped - Delivered to Buyer', 'SHIPPED', true],
		['Shipped - Returned to Seller', 'SHIPPED', false],
		['Something new', 'Something new', false],
		['shipped – delivered to buyer', 'SHIPPED', true],
		['Shipped - Out for Delivery', 'SHIPPED', false],
		['Pending - Waiting for Pick Up', 'PENDING', false],
	])('know %s', async (text, fulfillmentStatus, isDelivered) => {
		const { records } = await read(ALL_ORDERS, file(headers, { ...usual, 'order-status': text }));

		expect(records[0]).toMatchObject({ fulfillmentStatus, isDelivered });
	});

	it.each([
		['Shipped - Returned to Seller', 'RETURNED_TO_SELLER'],
		['Shipped - Returning to Seller', 'RETURNED_TO_SELLER'],
		['Shipped-Rejected by Buyer', 'REJECTED_BY_BUYER'],
		['SHIPPED - REJECTED BY BUYER', 'REJECTED_BY_BUYER'],
		['Shipped - Undeliverable', 'UNDELIVERABLE'],
		['Shipped - Lost in Transit', 'LOST'],
		['Shipped – Damaged', 'DAMAGED'],
		['Returned to Seller', 'RETURNED_TO_SELLER'],
	])('say of %s that it never arrived, so that no date makes it due', async (text, detail) => {
		const { records } = await read(ALL_ORDERS, file(headers, { ...usual, 'order-status': text }));
		const [state] = records;

		expect(state).toMatchObject({
			fulfillmentStatus: 'SHIPPED',
			isDelivered: false,
			packages: [{ status: 'UNDELIVERABLE', detailedStatus: detail }],
		});
		if (!state) throw new RangeError('no state');
		const promised = {
			...state,
			deliverByWindow: { latest: '2026-11-10T00:00:00Z' },
		};
		const { delivery, decision } = decideRequest({
			order: promised,
			settings: DEFAULT_REQUEST_SETTINGS,
			exclusions: new Map(),
			nowMs: Date.parse('2026-11-20T00:00:00Z'),
		});
		expect(delivery.status).toBe('undelivered');
		expect(decision.outcome).not.toBe('due');
	});

	it('mark a sale elsewhere, and who ships', async () => {
		const row = { ...usual, 'sales-channel': 'Non-Amazon', 'fulfillment-channel': 'Merchant' };

		expect((await read(ALL_ORDERS, file(headers, row))).records[0]).toMatchObject({
			salesChannel: { channelName: 'NON_AMAZON' },
			fulfilledBy: 'MERCHANT',
		});
	});
});

describe('latestStates', () => {
	const state = (lastUpdatedTime: string | undefined, fulfillmentStatus: string) => ({
		orderId: ORDER_ID,
		fulfillmentStatus,
		isDelivered: false,
		...(lastUpdatedTime !== undefined && { lastUpdatedTime }),
	});
	const older = state('2026-11-03T07:00:00+00:00', 'UNSHIPPED');
	const newer = state('2026-11-03T08:30:00+01:00', 'SHIPPED');

	it.each([
		['as they come', [older, newer]],
		['the other way round', [newer, older]],
		['with a row that has no time', [newer, state(undefined, 'PENDING')]],
	])('gives one state an order, the newest: %s', (_case, rows) => {
		expect(latestStates(rows)).toEqual([newer]);
	});

	it('keeps the orders in the report’s order', () => {
		const other = { ...older, orderId: '111-0000000-0000000' };

		expect(latestStates([other, older, newer, other])).toEqual([other, newer]);
	});
});

describe('Seller feedback', () => {
	const ENGLISH = ['Date', 'Rating', 'Comments', 'Response', 'Order ID', 'Rater Email'];
	const JAPANESE = ['日付', '評価', 'コメント', '出品者の返信', '注文番号', '評価者のEメール'];
	const FRENCH = ['Date', 'Évaluation', 'Commentaires', 'Votre réponse', 'Numéro', 'E-mail'];

	async function readFeedback(
		headers: readonly string[],
		dates: readonly string[],
		marketplaceId: string,
		rating = '1',
	) {
		const rows = dates.map((date) => [date, rating, 'Late!', '', ORDER_ID, 'secret@example.com']);
		const text = [headers, ...rows].map((fields) => fields.join('\t')).join('\n');
		return await read(SELLER_FEEDBACK, text, { marketplaceIds: [marketplaceId] });
	}

	it.each([
		['English', ENGLISH],
		['Japanese', JAPANESE],
		['partly English', FRENCH],
	])('is read under %s headers, and never the rater’s address', async (_language, headers) => {
		expect(await readFeedback(headers, ['11/5/26'], 'ATVPDKIKX0DER')).toEqual({
			records: [{ orderId: ORDER_ID, rating: 1, comment: 'Late!', date: '2026-11-05' }],
			problems: [],
		});
	});

	it.each([
		['US', 'ATVPDKIKX0DER', ['11/5/26', '12/1/26'], ['2026-11-05', '2026-12-01']],
		['UK', 'A1F83G8C2ARO7P', ['11/5/26', '12/1/26'], ['2026-05-11', '2026-01-12']],
		['Germany', 'A1PA6795UKMFR9', ['05.11.26'], ['2026-11-05']],
		['Japan', 'A1VC38T7YXB528', ['26/11/05', '2026/11/06'], ['2026-11-05', '2026-11-06']],
		['Canada', 'A2EUQ1WTGCTBG2', ['26-11-05'], ['2026-11-05']],
		['Sweden', 'A2NODRKZP88ZB9', ['05-11-06'], ['2005-11-06']],
		['South Africa', 'AE08WJ6YKNBMC', ['05/11/06'], ['2005-11-06']],
		[
			'a US account in British English',
			'ATVPDKIKX0DER',
			['11/5/26', '25/5/26'],
			['2026-05-11', '2026-05-25'],
		],
		[
			'a German account in US English',
			'A1PA6795UKMFR9',
			['11/5/26', '11/25/26'],
			['2026-11-05', '2026-11-25'],
		],
		['a marketplace unknown here', 'X', ['05.11.2026'], ['2026-11-05']],
	])('reads the dates of %s', async (_country, marketplaceId, dates, expected) => {
		const { records } = await readFeedback(ENGLISH, dates, marketplaceId);

		expect(records.map(({ date }) => date)).toEqual(expected);
	});

	it.each([
		['2026-10-20', '2026-11-12', '2026-11-05'],
		['2026-05-01', '2026-05-20', '2026-05-11'],
		['2026-01-01', '2026-01-31', '2026-11-05'],
	])('reads 11/5/26 in a report from %s to %s as %s', async (firstDay, lastDay, expected) => {
		const text = [ENGLISH, ['11/5/26', '1', 'Late!', '', ORDER_ID, '']].map((row) =>
			row.join('\t'),
		);
		const { records } = await read(SELLER_FEEDBACK, text.join('\n'), {
			marketplaceIds: ['ATVPDKIKX0DER'],
			period: { firstDay, lastDay },
		});

		expect(records[0]?.date).toBe(expected);
	});

	it('keeps feedback whose date is none, and says so', async () => {
		const { records, problems } = await readFeedback(
			ENGLISH,
			['11/5/26', 'May', ''],
			'ATVPDKIKX0DER',
		);

		expect(records.map(({ date }) => date)).toEqual(['2026-11-05', undefined, undefined]);
		expect(problems).toEqual([[3, '"Date" is not a date']]);
	});

	it.each(['0', '6', '', '1.5'])('leaves out a rating of %j, and says so', async (rating) => {
		const { records, problems } = await readFeedback(ENGLISH, ['11/5/26'], 'X', rating);

		expect(records).toEqual([]);
		expect(problems).toEqual([[2, '"Rating" is not one to five stars']]);
	});

	it.each([
		['Response', ENGLISH],
		['Your Response', ENGLISH.map((header) => header.replace('Response', 'Your Response'))],
		['a response under its own words', ENGLISH.map((header) => header.replace('Response', 'x'))],
		[
			'Your Response, out of its place',
			['Date', 'Rating', 'Order ID', 'Comments', 'Your Response', 'Rater Email'],
		],
	])('has the seller’s answer under %s', async (_name, headers) => {
		const values = ['11/5/26', '1', 'Late!', 'Sorry', ORDER_ID, 'secret@example.com'];
		const known: Record<string, string> = {};
		ENGLISH.forEach((header, at) => (known[header] = values[at] ?? ''));
		const row = headers.map((header) => known[header] ?? 'Sorry');
		const text = [headers, row].map((fields) => fields.join('\t')).join('\n');

		expect((await read(SELLER_FEEDBACK, text)).records).toMatchObject([
			{ response: 'Sorry', comment: 'Late!', orderId: ORDER_ID },
		]);
	});

	it('goes on in the next line where a comment has a line break', async () => {
		const text = `${ENGLISH.join('\t')}\n11/5/26\t1\tToo late!\nNever again.\t\t${ORDER_ID}\tx@example.com\n11/6/26\t2\tBroken\t\t113-2222222-2222222\tx@example.com\n`;

		expect(await read(SELLER_FEEDBACK, text)).toMatchObject({
			records: [
				{ orderId: ORDER_ID, rating: 1, comment: 'Too late!\nNever again.' },
				{ orderId: '113-2222222-2222222', comment: 'Broken' },
			],
			problems: [],
		});
	});

	it('counts once that comes in two reports', async () => {
		const text = [ENGLISH, ['11/5/26', '1', 'Late!', '', ORDER_ID, '']].map((row) =>
			row.join('\t'),
		);
		const file = text.join('\n');

		expect((await read(SELLER_FEEDBACK, [file, file])).records).toHaveLength(1);
	});
});
