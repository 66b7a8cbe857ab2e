import type { CarrierMatch, Order, OrderItem } from '../../../nodes/shared/domain/order';
import {
	NO_RULES,
	excludedByRule,
	type OrderRules,
} from '../../../nodes/shared/domain/decision/orderRules';

const match = (code: string): CarrierMatch => ({
	code,
	name: code.toUpperCase(),
	isAmazonLogistics: false,
	evidence: 'none',
	reason: '',
});
const item = (more: Partial<OrderItem> = {}): OrderItem => ({
	orderItemId: '1',
	quantityOrdered: 1,
	...more,
});

const ruleOn = (rules: Partial<OrderRules>, order: Partial<Order>) =>
	excludedByRule({ orderId: '1', ...order }, { ...NO_RULES, ...rules });

describe('excludedByRule', () => {
	const placed = Date.parse('2026-11-01T00:00:00Z');

	it.each<[string, Partial<OrderRules>, Partial<Order>, Partial<Order>, object]>([
		[
			'marketplaceExcluded',
			{ marketplaceIds: new Set(['US', 'CA']) },
			{ marketplaceId: 'MX' },
			{ marketplaceId: 'CA' },
			{ marketplace: 'MX' },
		],
		[
			'marketplaceExcluded',
			{ marketplaceIds: new Set(['US']) },
			{},
			{ marketplaceId: 'US' },
			{ marketplace: 'unknown' },
		],
		[
			'channelExcluded',
			{ fulfilledBy: 'AMAZON' },
			{ fulfilledBy: 'MERCHANT' },
			{ fulfilledBy: 'AMAZON' },
			{ fulfilledBy: 'MERCHANT' },
		],
		[
			'channelExcluded',
			{ fulfilledBy: 'AMAZON' },
			{},
			{ fulfilledBy: 'AMAZON' },
			{ fulfilledBy: 'unknown' },
		],
		[
			'programExcluded',
			{ excludedPrograms: new Set(['PREORDER']) },
			{ programs: ['PRIME', 'PREORDER'] },
			{ programs: ['PRIME'] },
			{ program: 'PREORDER' },
		],
		[
			'businessOrder',
			{ excludeBusinessOrders: true },
			{ programs: ['AMAZON_BUSINESS'] },
			{ programs: ['PRIME'] },
			{},
		],
		[
			'orderTooOld',
			{ placedAfterMs: placed },
			{ createdTime: '2026-10-31T23:59:59.999Z' },
			{ createdTime: '2026-11-01T00:00:00.000Z' },
			{ createdAt: { ms: placed - 1 }, placedAfter: { ms: placed } },
		],
		[
			'promotionUsed',
			{ excludePromotions: true },
			{ orderItems: [item(), item({ promotionIds: ['SPRING'] })] },
			{ orderItems: [item({ promotionIds: [], promotionDiscount: 0 }), item()] },
			{},
		],
		[
			'promotionUsed',
			{ excludePromotions: true },
			{ orderItems: [item({ promotionDiscount: 0.01 })] },
			{ orderItems: [item({ promotionIds: ['SPRING'], cancelled: true })] },
			{},
		],
		[
			'skuExcluded',
			{ excludedSkus: new Set(['SAMPLE']) },
			{ orderItems: [item({ sellerSku: 'MUG' }), item({ sellerSku: 'SAMPLE' })] },
			{ orderItems: [item({ sellerSku: 'MUG' }), item()] },
			{ sku: 'SAMPLE' },
		],
		[
			'skuNotChosen',
			{ skus: new Set(['MUG']) },
			{ orderItems: [item({ sellerSku: 'CUP' })] },
			{ orderItems: [item({ sellerSku: 'CUP' }), item({ sellerSku: 'MUG' })] },
			{},
		],
		[
			'asinExcluded',
			{ excludedAsins: new Set(['B1']) },
			{ orderItems: [item({ asin: 'B1' })] },
			{ orderItems: [item({ asin: 'B2', sellerSku: 'B1' })] },
			{ asin: 'B1' },
		],
		[
			'asinNotChosen',
			{ asins: new Set(['B1']) },
			{ orderItems: [item({ sellerSku: 'B1' })] },
			{ orderItems: [item({ asin: 'B1' })] },
			{},
		],
		[
			'quantityTooLow',
			{ minQuantity: 3 },
			{ orderItems: [item(), item(), item({ cancelled: true })] },
			{ orderItems: [item(), item({ quantityOrdered: 2 })] },
			{ quantity: 2, limit: 3 },
		],
		[
			'quantityTooHigh',
			{ maxQuantity: 3 },
			{ orderItems: [item({ quantityOrdered: 2 }), item({ quantityOrdered: 2 })] },
			{ orderItems: [item({ quantityOrdered: 3 })] },
			{ quantity: 4, limit: 3 },
		],
		[
			'carrierExcluded',
			{ excludedCarriers: new Set(['ups']) },
			{ carrier: match('ups') },
			{ carrier: match('usps') },
			{ carrier: 'UPS' },
		],
		[
			'carrierExcluded',
			{ excludedCarriers: new Set(['ups']) },
			{
				carrier: match('usps'),
				packages: [
					{ packageReferenceId: '1' },
					{ packageReferenceId: '2', carrierMatch: match('ups') },
				],
			},
			{ packages: [{ packageReferenceId: '1', carrier: 'ups' }] },
			{ carrier: 'UPS' },
		],
	])('%s by %j', (code, rules, excluded, allowed, facts) => {
		expect(ruleOn(rules, excluded)).toEqual({ code, facts });
		expect(ruleOn(rules, allowed)).toBeUndefined();
	});

	it('leaves nothing out without a rule', () => {
		const order: Partial<Order> = {
			programs: ['AMAZON_BUSINESS', 'PREORDER'],
			createdTime: '2020-01-01T00:00:00Z',
			orderItems: [item({ promotionDiscount: 5, sellerSku: 'A', asin: 'B', quantityOrdered: 99 })],
			carrier: match('ups'),
		};

		expect(ruleOn({}, order)).toBeUndefined();
		expect(excludedByRule({ orderId: '1', ...order }, NO_RULES)).toBeUndefined();
	});

	it('cannot tell an order too old that has no date', () => {
		expect(ruleOn({ placedAfterMs: placed }, {})).toBeUndefined();
	});
});
