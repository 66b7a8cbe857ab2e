import { MARKETPLACES } from '../../../../nodes/shared/domain/marketplaces';
import { readShipments, shipmentFile, SHIPMENT_HEADERS, shipmentLine } from './shipmentReport';

const readOrders = async (...rows: Array<Record<string, string>>) =>
	(await readShipments(shipmentFile(rows))).orders;

const readOnly = async (row: Record<string, string>) => {
	const [order] = await readOrders(row);
	if (!order) throw new Error('no order was read');
	return order;
};

describe('SHIPMENTS', () => {
	it('makes an order with its parcel of a row', async () => {
		expect(await readOrders({})).toEqual([
			{
				orderId: '113-1111111-1111111',
				marketplaceId: 'ATVPDKIKX0DER',
				salesChannel: { channelName: 'AMAZON', marketplaceName: 'Amazon.com' },
				createdTime: '2026-10-15T12:24:57+00:00',
				fulfilledBy: 'AMAZON',
				fulfillmentStatus: 'SHIPPED',
				shipTo: { countryCode: 'US', region: 'WA' },
				orderItems: [
					{
						orderItemId: '7664457044546',
						sellerSku: 'MUG-BLUE',
						title: 'Blue mug, 12"',
						quantityOrdered: 1,
					},
				],
				packages: [
					{
						packageReferenceId: 'DsHpMnT1',
						carrier: 'AMZN_US',
						trackingNumber: 'TBA050996544001',
						shippingService: 'Expedited',
						shipTime: '2026-10-16T08:00:00+00:00',
						estimatedArrivalDate: '2026-10-18T20:00:00-07:00',
						items: [{ orderItemId: '7664457044546', quantity: 1 }],
					},
				],
			},
		]);
	});

	it('keeps nothing of the buyer', async () => {
		expect(JSON.stringify(await readOrders({}))).not.toMatch(/secret|555-0100/i);
	});

	it('takes rows with one tracking number for one parcel, of whatever shipment', async () => {
		const [order] = await readOrders(
			{ 'shipment-item-id': 'A', 'amazon-order-item-id': '01', 'quantity-shipped': '2' },
			{ 'shipment-item-id': 'B', 'amazon-order-item-id': '02' },
			{ 'shipment-item-id': 'C', 'amazon-order-item-id': '01', 'shipment-id': 'DsHpMnT2' },
		);

		expect(order?.packages).toEqual([
			expect.objectContaining({
				packageReferenceId: 'DsHpMnT1',
				items: [
					{ orderItemId: '1', quantity: 3 },
					{ orderItemId: '2', quantity: 1 },
				],
			}),
		]);
		expect(
			order?.orderItems?.map(({ orderItemId, quantityOrdered }) => [orderItemId, quantityOrdered]),
		).toEqual([
			['1', 3],
			['2', 1],
		]);
	});

	it('gathers the parcels of an order, though its rows stand apart', async () => {
		const [first, second] = await readOrders(
			{ 'shipment-item-id': 'A' },
			{ 'amazon-order-id': '113-2222222-2222222', 'shipment-item-id': 'B' },
			{
				'shipment-item-id': 'C',
				'shipment-id': 'DsHpMnT2',
				carrier: 'UPS',
				'tracking-number': '1Z5R89390357567127',
			},
		);

		expect(
			first?.packages?.map(({ packageReferenceId, carrier }) => [packageReferenceId, carrier]),
		).toEqual([
			['DsHpMnT1', 'AMZN_US'],
			['DsHpMnT2', 'UPS'],
		]);
		expect(second?.orderId).toBe('113-2222222-2222222');
	});

	it('tells the parcels of one shipment apart by their tracking numbers', async () => {
		const order = (
			await readOrders(
				{ 'shipment-item-id': 'A' },
				{ 'shipment-item-id': 'A', 'tracking-number': 'TBA050996544002' },
			)
		)[0];

		expect(order?.packages?.map(({ packageReferenceId }) => packageReferenceId)).toEqual([
			'DsHpMnT1',
			'DsHpMnT1/TBA050996544002',
		]);
		expect(order?.orderItems?.[0]?.quantityOrdered).toBe(2);
	});

	it('takes a shipment without a tracking number for a parcel', async () => {
		const [order] = await readOrders(
			{ 'shipment-item-id': 'A', 'tracking-number': '' },
			{ 'shipment-item-id': 'B', 'tracking-number': '' },
			{ 'shipment-item-id': 'C', 'tracking-number': '', 'shipment-id': 'DsHpMnT2' },
		);

		expect(order?.packages).toHaveLength(2);
		expect(order?.packages?.[0]).not.toHaveProperty('trackingNumber');
	});

	it('holds the latest times of a parcel whose rows differ, across offsets', async () => {
		const [order] = await readOrders(
			{ 'shipment-item-id': 'A', 'estimated-arrival-date': '2026-10-18T20:00:00-07:00' },
			{ 'shipment-item-id': 'B', 'estimated-arrival-date': '2026-10-19T02:00:00+00:00' },
		);

		expect(order?.packages?.[0]?.estimatedArrivalDate).toBe('2026-10-18T20:00:00-07:00');
	});

	it('counts a row once that two reports have', async () => {
		const { orders, tally } = await readShipments(
			shipmentFile([{}]),
			shipmentFile([{}, { 'shipment-item-id': 'DiTeM2' }]),
		);
		const [order, ...others] = orders;

		expect(others).toEqual([]);
		expect(order?.orderItems?.[0]?.quantityOrdered).toBe(2);
		expect(tally.rowCount).toBe(3);
	});

	it.each([
		['Amazon.de', 'A1PA6795UKMFR9'],
		['Amazon.co.jp', 'A1VC38T7YXB528'],
		['Amazon.com.be', 'AMEN7PMS3EDWL'],
	])('knows the marketplace of a sale on %s', async (salesChannel, marketplaceId) => {
		expect(await readOnly({ 'sales-channel': salesChannel })).toMatchObject({
			marketplaceId,
			salesChannel: { channelName: 'AMAZON', marketplaceName: salesChannel },
		});
	});

	it('leaves the marketplace out that it does not know', async () => {
		const order = await readOnly({ 'sales-channel': 'Amazon.example' });

		expect(order).not.toHaveProperty('marketplaceId');
		expect(order.salesChannel?.channelName).toBe('AMAZON');
	});

	it.each([
		['an order of multi-channel fulfilment', { 'amazon-order-id': 'S01-1234567-1234567' }],
		['a sale elsewhere', { 'sales-channel': 'Non-Amazon' }],
		['a sale elsewhere in a marketplace', { 'sales-channel': 'Non-Amazon US' }],
		['an order with an id of the seller’s', { 'merchant-order-id': 'SHOP-1', 'sales-channel': '' }],
	])('marks %s as not Amazon’s, and never as a replacement', async (_case, fields) => {
		const order = await readOnly({ ...fields, 'item-price': '0.00' });

		expect(order.salesChannel?.channelName).toBe('NON_AMAZON');
		expect(order).not.toHaveProperty('isReplacement');
	});

	it('believes the marketplace more than an id of the seller’s', async () => {
		expect((await readOnly({ 'merchant-order-id': 'SHOP-1' })).salesChannel?.channelName).toBe(
			'AMAZON',
		);
	});

	it('takes no order for a replacement because of a price of 0.00: free goods have it too', async () => {
		expect(await readOnly({ 'item-price': '0.00' })).not.toHaveProperty('isReplacement');
	});

	it.each([
		['-3.10', '-1.15', 4.25],
		['3.10', '1.15', 4.25],
		['0.1', '0.2', 0.3],
		['-3.10', '1.15', 4.25],
		['3.10', '-1.15', 4.25],
		['0', '0.00', undefined],
		['', '', undefined],
	])('adds up discounts of %s and %s', async (item, shipping, promotionDiscount) => {
		const order = await readOnly({
			'item-promotion-discount': item,
			'ship-promotion-discount': shipping,
		});

		expect(order.orderItems?.[0]?.promotionDiscount).toBe(promotionDiscount);
	});

	it('reads Japan’s report: its extra column, its offset, its dashes for nothing', async () => {
		const file = [
			[...SHIPMENT_HEADERS, 'points-granted'].join('\t'),
			`${shipmentLine({
				'sales-channel': 'Amazon.co.jp',
				'ship-state': '--',
				'ship-country': 'JP',
				carrier: 'YAMATO',
				'estimated-arrival-date': '2026-10-18T20:00:00+09:00',
			})}\t12`,
		].join('\r\n');
		const { orders, tally } = await readShipments(file);

		expect(orders[0]).toMatchObject({
			shipTo: { countryCode: 'JP' },
			packages: [{ carrier: 'YAMATO', estimatedArrivalDate: '2026-10-18T20:00:00+09:00' }],
		});
		expect(orders[0]?.shipTo).not.toHaveProperty('region');
		expect(tally.problems).toEqual([]);
	});

	it('reads a report with Japanese titles by Amazon’s order of the columns', async () => {
		const titles = SHIPMENT_HEADERS.map((_, index) => `列${index}`).join('\t');
		const { orders, tally } = await readShipments(`${titles}\n${shipmentLine({})}\n`);

		expect(orders[0]).toMatchObject({
			orderId: '113-1111111-1111111',
			packages: [{ trackingNumber: 'TBA050996544001' }],
		});
		expect(tally.problems).toEqual([]);
	});

	it('leaves out a row without an order id, and says which', async () => {
		const { orders, tally } = await readShipments(
			shipmentFile([{ 'amazon-order-id': '1 Secret Street' }, {}]),
		);

		expect(orders).toHaveLength(1);
		expect(tally.problems).toEqual([
			{ line: 2, code: 'unusableRow', problem: '"amazon-order-id" is not an order id' },
		]);
		expect(tally.describe()).toBe(
			'1 of 2 lines of Amazon\'s report could not be read in full. Line 2: "amazon-order-id" is not an order id.',
		);
	});

	it.each([
		['estimated-arrival-date', 'tomorrow', '"estimated-arrival-date" is not a time'],
		['shipment-date', '2026-02-30T00:00:00Z', '"shipment-date" is not a time'],
		['purchase-date', '15.10.2026', '"purchase-date" is not a time'],
		['quantity-shipped', '1.5', '"quantity-shipped" is not a whole number'],
		['item-promotion-discount', '1,50', '"item-promotion-discount" is not a number'],
	])('keeps the order when %s says %s, and says so', async (header, text, problem) => {
		const { orders, tally } = await readShipments(shipmentFile([{ [header]: text }]));

		expect(orders).toHaveLength(1);
		expect(JSON.stringify(orders)).not.toContain(text);
		expect(tally.problems).toEqual([{ line: 2, code: 'unreadableField', problem }]);
	});

	it('keeps two parcels two where the report names no shipment', async () => {
		const [order] = await readOrders(
			{ 'shipment-id': '', 'shipment-item-id': 'A' },
			{
				'shipment-id': '',
				'shipment-item-id': 'B',
				carrier: 'UPS',
				'tracking-number': '1Z5R89390357567127',
			},
			{ 'shipment-id': '', 'shipment-item-id': 'C', carrier: 'USPS', 'tracking-number': '--' },
		);

		expect(order?.packages?.map(({ carrier }) => carrier)).toEqual(['AMZN_US', 'UPS', 'USPS']);
		const references = order?.packages?.map(({ packageReferenceId }) => packageReferenceId);
		expect(new Set(references).size).toBe(3);
		expect(references).not.toContain('');
	});

	it('reads a report without the column of the shipments', async () => {
		const headers = SHIPMENT_HEADERS.filter((header) => header !== 'shipment-id');
		const { orders } = await readShipments(
			[headers.join('\t'), shipmentLine({}, headers)].join('\n'),
		);

		expect(orders[0]?.packages?.[0]?.trackingNumber).toBe('TBA050996544001');
	});

	it.each([
		['one report', [shipmentFile([{ 'shipment-item-id': '' }, { 'shipment-item-id': '' }])]],
		[
			'two reports',
			[shipmentFile([{ 'shipment-item-id': '' }]), shipmentFile([{ 'shipment-item-id': '' }])],
		],
	])('counts a row without an item id once that comes twice in %s', async (_where, files) => {
		const { orders } = await readShipments(...files);

		expect(orders[0]?.orderItems?.[0]?.quantityOrdered).toBe(1);
		expect(orders[0]?.packages?.[0]?.items).toEqual([
			{ orderItemId: '7664457044546', quantity: 1 },
		]);
	});

	it('counts two rows without an item id that differ', async () => {
		const [order] = await readOrders(
			{ 'shipment-item-id': '' },
			{ 'shipment-item-id': '', 'shipment-date': '2026-10-16T09:00:00+00:00' },
		);

		expect(order?.orderItems?.[0]?.quantityOrdered).toBe(2);
	});

	it.each([
		['a bare date is the end of its day', '2026-11-02', 'Amazon.de', '2026-11-02T23:59:59Z'],
		['by UTC in Japan', '2026-11-02', 'Amazon.co.jp', '2026-11-02T23:59:59Z'],
		['by Hawaii in the United States', '2026-11-02', 'Amazon.com', '2026-11-03T09:59:59Z'],
		['as Amazon writes days elsewhere', '02-Jul-2026', 'Amazon.ca', '2026-07-03T06:59:59Z'],
		['a time without a zone', '2026-11-02T18:00:00', 'Amazon.com', '2026-11-03T04:00:00Z'],
		['with a space', '2026-11-02 18:00', 'Amazon.co.uk', '2026-11-02T18:00:00Z'],
		['on a summer day', '2026-07-02T18:00:00', 'Amazon.co.uk', '2026-07-02T18:00:00Z'],
		['by Hawaii where the marketplace is not known', '2026-11-02', '', '2026-11-03T09:59:59Z'],
	])('reads an estimate as the latest that it can mean: %s', async (_what, date, channel, is) => {
		const row = { 'estimated-arrival-date': date, 'sales-channel': channel };
		const { orders, tally } = await readShipments(shipmentFile([row]));

		const estimate = orders[0]?.packages?.[0]?.estimatedArrivalDate ?? '';
		expect(new Date(estimate).toISOString()).toBe(is.replace('Z', '.000Z'));
		expect(tally.problems).toEqual([]);
	});

	it('reads no estimate sooner than any zone of its marketplace would', async () => {
		for (const { domain, timeZone } of MARKETPLACES) {
			const row = { 'estimated-arrival-date': '2026-11-02T18:00:00', 'sales-channel': domain };
			const [parcel] = (await readOnly(row)).packages ?? [];
			const offset = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
				.format(new Date('2026-11-02T18:00:00Z'))
				.split('GMT')[1];
			const there = Date.parse(`2026-11-02T18:00:00${offset === '' ? 'Z' : (offset ?? 'Z')}`);
			expect(Date.parse(parcel?.estimatedArrivalDate ?? '')).toBeGreaterThanOrEqual(there);
		}
	});

	it.each(['2026-02-30', '2026-11-02T25:00:00', '2026-11', '12'])(
		'reads no estimate from %s',
		async (date) => {
			const { orders, tally } = await readShipments(
				shipmentFile([{ 'estimated-arrival-date': date }]),
			);

			expect(orders[0]?.packages?.[0]).not.toHaveProperty('estimatedArrivalDate');
			expect(tally.problems).toMatchObject([{ code: 'unreadableField' }]);
		},
	);

	it.each(['AMAZON.COM', 'amazon.com', 'www.Amazon.com', ' Amazon.com '])(
		'knows the marketplace by %j',
		async (salesChannel) => {
			expect(await readOnly({ 'sales-channel': salesChannel })).toMatchObject({
				marketplaceId: 'ATVPDKIKX0DER',
				salesChannel: { channelName: 'AMAZON' },
			});
		},
	);

	it.each([
		'SI US Prod Marketplace',
		'SI UK Prod Marketplace',
		'SI Prod ES Marketplace',
		'My Shop',
		'eBay',
	])(
		'takes a sale on %s for none of Amazon’s, without an id of the seller’s too',
		async (salesChannel) => {
			const order = await readOnly({ 'sales-channel': salesChannel });

			expect(order.salesChannel).toEqual({
				channelName: 'NON_AMAZON',
				marketplaceName: salesChannel,
			});
			expect(order).not.toHaveProperty('marketplaceId');
		},
	);

	it('reads a report with every cell in quotation marks', async () => {
		const quoted = (line: string) =>
			line
				.split('\t')
				.map((cell) => `"${cell.replace(/"/g, '""')}"`)
				.join('\t');
		const lines = [SHIPMENT_HEADERS.join('\t'), shipmentLine({ 'product-name': 'Mug\t12"' })];
		const plain = await readOrders({ 'product-name': 'Mug 12"' });

		const [headers = '', row = ''] = lines;
		const cells = row.replace('Mug\t12"', 'Mug 12"');
		const { orders, tally } = await readShipments(`${quoted(headers)}\n${quoted(cells)}\n`);
		expect(orders).toEqual(plain);
		expect(tally.problems).toEqual([]);
		const underPlain = await readShipments(`${headers}\r\n${quoted(cells)}\r\n`);
		expect(underPlain.orders).toEqual(plain);
		const withTab = `${quoted(headers)}\n${quoted(cells).replace('Mug 12""', 'Mug\t12""')}\n`;
		expect((await readShipments(withTab)).orders).toEqual(plain);
	});

	it.each([1, 4])('reads a row whose last %d cells are missing', async (missing) => {
		const line = shipmentLine({}).split('\t').slice(0, -missing).join('\t');
		const { orders, tally } = await readShipments(`${SHIPMENT_HEADERS.join('\t')}\n${line}\n`);

		expect(orders[0]?.packages?.[0]).toMatchObject({
			carrier: 'AMZN_US',
			trackingNumber: 'TBA050996544001',
		});
		// Which channel it was is not known, so it is not said.
		expect(orders[0]).not.toHaveProperty('salesChannel');
		expect(tally.problems).toEqual([]);
	});

	it('loses a row that ends before its tracking number, and says which', async () => {
		const line = shipmentLine({}).split('\t').slice(0, 43).join('\t');
		const { orders, tally } = await readShipments(`${SHIPMENT_HEADERS.join('\t')}\n${line}\n`);

		expect(orders).toEqual([]);
		expect(tally.describe()).toBe(
			"1 of 1 lines of Amazon's report could not be read in full. Line 2: The line has 43 fields where the header has 48.",
		);
	});

	it('counts a line once, whatever its number of unreadable fields', async () => {
		const { tally } = await readShipments(
			shipmentFile([{ 'purchase-date': 'never', 'quantity-shipped': 'many' }]),
			shipmentFile([{ 'amazon-order-id': '113-2222222-2222222', 'shipment-date': 'soon' }]),
		);

		expect(tally.problems).toHaveLength(3);
		expect(tally.describe()).toMatch(/^2 of 2 lines /);
	});

	it('reads all there is to say about an empty report: nothing', async () => {
		const { orders, tally } = await readShipments(shipmentFile([]));

		expect(orders).toEqual([]);
		expect(tally).toMatchObject({ rowCount: 0, unreadLineCount: 0 });
		expect(tally.describe()).toBeUndefined();
	});
});
