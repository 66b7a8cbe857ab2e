import { itemsFrom, sharedValues } from '../../nodes/shared/n8n/items';

const order = (orderId: string) => ({
	orderId,
	salesChannel: { channelName: 'AMAZON', marketplaceName: 'Amazon.com' },
	programs: ['PRIME'],
	orderItems: [{ orderItemId: orderId, quantityOrdered: 1 }],
	packages: [],
	isReplacement: false,
});

describe('sharedValues', () => {
	it('changes nothing that it copies, and nothing in the copy', () => {
		const record = order('1');
		const before = structuredClone(record);

		const copy = sharedValues()(record);

		expect(copy).toEqual(before);
		expect(record).toEqual(before);
		expect(Object.keys(copy)).toEqual(Object.keys(before));
	});

	it('makes one object of equal ones, and keeps apart what differs', () => {
		const share = sharedValues();
		const [first, second] = [share(order('1')), share(order('2'))];

		expect(second.salesChannel).toBe(first.salesChannel);
		expect(second.programs).toBe(first.programs);
		expect(second.orderItems[0]).not.toBe(first.orderItems[0]);
		expect(second).toEqual(order('2'));
	});

	it.each([
		['a list and an object', ['a'], { 0: 'a' }],
		['a number and its text', { quantity: 1 }, { quantity: '1' }],
		['a text and the object that it spells', '{"a":1}', { a: 1 }],
		['nothing and its text', { at: null }, { at: 'null' }],
		['an empty list and an empty object', [], {}],
	])('keeps %s apart', (_, one, other) => {
		const share = sharedValues();

		expect([share<unknown>(one), share<unknown>(other)]).toEqual([one, other]);
	});

	it('makes the link and the equal parts of one read the same for all of its items', () => {
		const [first, second] = itemsFrom([order('1'), order('2')], 3);

		expect(second?.pairedItem).toBe(first?.pairedItem);
		expect(first?.pairedItem).toEqual({ item: 3 });
		expect(second?.json.salesChannel).toBe(first?.json.salesChannel);
	});
});
