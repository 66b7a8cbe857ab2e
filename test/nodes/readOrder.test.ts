import { readField } from '../../nodes/shared/n8n/items';
import { STANDARD_FIELDS } from '../../nodes/shared/n8n/orderFields';
import { readOrder } from '../../nodes/shared/n8n/readOrder';

const read = (item: Parameters<typeof readOrder>[0]) => readOrder(item, STANDARD_FIELDS);

describe('An order from a flat item', () => {
	it('is the same as from a nested one', () => {
		const nested = {
			orderId: '113-1234567-1234567',
			marketplaceId: 'ATVPDKIKX0DER',
			fulfillmentStatus: 'SHIPPED',
			deliverByWindow: { latest: '2026-11-03T20:00:00Z' },
			shipTo: { countryCode: 'US', region: 'CA' },
			orderItems: [{ orderItemId: '1', quantityOrdered: 2, title: 'Mug' }],
			packages: [
				{ packageReferenceId: '1', trackingNumber: 'TBA1', status: 'DELIVERED' },
				{ packageReferenceId: '2', trackingNumber: 'TBA2' },
			],
			carrier: { code: 'ups', name: 'UPS', isAmazonLogistics: true },
			delivery: { status: 'expected', latest: '2026-11-04T20:00:00Z' },
		};
		const flat = {
			orderId: '113-1234567-1234567',
			marketplaceId: 'ATVPDKIKX0DER',
			fulfillmentStatus: 'SHIPPED',
			'deliverByWindow.earliest': '',
			'deliverByWindow.latest': '2026-11-03T20:00:00Z',
			'shipTo.countryCode': 'US',
			'shipTo.region': 'CA',
			'orderItems[0].orderItemId': 1,
			'orderItems[0].quantityOrdered': '2',
			'orderItems[0].title': 'Mug',
			'packages.0.packageReferenceId': '1',
			'packages.0.trackingNumber': 'TBA1',
			'packages.0.status': 'delivered',
			'packages.1.packageReferenceId': '2',
			'packages.1.trackingNumber': 'TBA2',
			'carrier.code': 'ups',
			'carrier.name': 'UPS',
			'carrier.isAmazonLogistics': 'TRUE',
			'delivery.status': 'expected',
			'delivery.latest': '2026-11-04T20:00:00Z',
		};

		expect(read(flat)).toEqual(read(nested));
		expect(read(flat).packages).toHaveLength(2);
	});

	it('is found behind a byte-order mark in the name of the first column', () => {
		const item = { '\uFEFForderId': '113-1234567-1234567', marketplaceId: 'ATVPDKIKX0DER' };

		expect(read(item)).toEqual({
			orderId: '113-1234567-1234567',
			marketplaceId: 'ATVPDKIKX0DER',
		});
		expect(readField(item, 'orderId')).toBe('113-1234567-1234567');
	});

	it('is refused with the column that cannot be read', () => {
		expect(() => read({ orderId: '1', 'deliverByWindow.latest': '31.12.2026' })).toThrow(
			"Order 1: `deliverByWindow.latest` is not a date with a time and an offset: '31.12.2026'",
		);
	});

	it('leaves the item as it was, and what it has nested goes first', () => {
		const deliverByWindow = { latest: '2026-11-03T20:00:00Z' };
		const item = { orderId: '1', deliverByWindow, 'deliverByWindow.latest': 'x' };
		const before = structuredClone(item);

		expect(read(item).deliverByWindow).toEqual(deliverByWindow);
		expect(item).toEqual(before);
	});

	it.each(['__proto__.polluted', 'constructor.prototype.polluted', 'packages[999999999].status'])(
		'takes nothing from a column %s',
		(column) => {
			expect(read({ orderId: '1', [column]: 'x' })).toEqual({ orderId: '1' });
			expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
		},
	);
});
