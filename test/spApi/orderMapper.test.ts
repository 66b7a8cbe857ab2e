import { toOrder } from '../../nodes/shared/spApi/apis/orderMapper';

const wire = {
	orderId: '113-1234567-1234567',
	salesChannel: { channelName: 'AMAZON' },
	orderItems: [],
};
const mapped = (fields: object) => {
	const result = toOrder({ ...wire, ...fields });
	if (result.kind !== 'order') throw new TypeError(result.issue.issue);
	return result.order;
};

describe('toOrder', () => {
	it('leaves out what Amazon leaves out, sends as null or sends empty', () => {
		expect(
			mapped({ fulfillment: null, packages: undefined, programs: [], createdTime: '' }),
		).toEqual({
			orderId: '113-1234567-1234567',
			salesChannel: { channelName: 'AMAZON' },
			programs: [],
			orderItems: [],
		});
	});

	it('passes statuses and programs that it does not know', () => {
		expect(
			mapped({
				fulfillment: { fulfillmentStatus: 'TELEPORTED', fulfilledBy: 'ROBOT' },
				programs: ['NEW'],
			}),
		).toMatchObject({ fulfillmentStatus: 'TELEPORTED', programs: ['NEW'] });
		expect(mapped({ fulfillment: { fulfilledBy: 'ROBOT' } }).fulfilledBy).toBeUndefined();
	});

	it.each([
		['REPLACEMENT_ORIGINAL_ID', '113-0000000-0000001'],
		['EXCHANGE_ORIGINAL_ID', '113-0000000-0000001'],
		['SOMETHING_ELSE', undefined],
	])('takes an associated order of type %s for what it is', (associationType, replacementOf) => {
		const associatedOrders = [{ orderId: '113-0000000-0000001', associationType }];
		expect(mapped({ associatedOrders }).replacementOf).toBe(replacementOf);
	});

	it('adds up discounts exactly, whatever their sign', () => {
		const breakdowns = [
			{ type: 'ITEM', subtotal: { amount: '20.00' } },
			{ type: 'DISCOUNT', subtotal: { amount: '-0.10' } },
			{ type: 'DISCOUNT', subtotal: { amount: '0.20' } },
		];
		const [item] =
			mapped({ orderItems: [{ orderItemId: '1', quantityOrdered: 2, proceeds: { breakdowns } }] })
				.orderItems ?? [];

		expect(item).toEqual({ orderItemId: '1', quantityOrdered: 2, promotionDiscount: 0.3 });
	});

	it('marks an item cancelled once that was carried out, not when it was asked for', () => {
		const items = [
			{ orderItemId: '1', cancellation: { cancellationExecution: { cancelledBy: 'BUYER' } } },
			{ orderItemId: '2', cancellation: { cancellationRequest: { requester: 'BUYER' } } },
		];

		expect(mapped({ orderItems: items }).orderItems?.map(({ cancelled }) => cancelled)).toEqual([
			true,
			undefined,
		]);
	});

	it.each([
		['no order id', { orderId: undefined }, undefined, /^orderId: /],
		['an empty order id', { orderId: '' }, undefined, /^orderId: /],
		['items that are no list', { orderItems: 'none' }, wire.orderId, /^orderItems: /],
		['packages that are no list', { packages: {} }, wire.orderId, /^packages: /],
	])('reports an order with %s, by its id where it has one', (_case, fields, orderId, issue) => {
		expect(toOrder({ ...wire, ...fields })).toEqual({
			kind: 'issue',
			issue: { ...(orderId !== undefined && { orderId }), issue: expect.stringMatching(issue) },
		});
	});

	it.each([undefined, null, 'order', 7, []])('reports %p, which is no order', (value) => {
		expect(toOrder(value).kind).toBe('issue');
	});
});
