import type { Order, OrderItem } from '../order';
import { epochMs } from '../time';
import type { Reason } from './decisionRecord';

/** What the seller leaves out of asking. An empty set or a missing number leaves nothing out. */
export interface OrderRules {
	readonly marketplaceIds: ReadonlySet<string>;
	readonly fulfilledBy?: string;
	readonly excludedPrograms: ReadonlySet<string>;
	readonly excludeBusinessOrders: boolean;
	readonly excludePromotions: boolean;
	readonly placedAfterMs?: number;
	readonly skus: ReadonlySet<string>;
	readonly excludedSkus: ReadonlySet<string>;
	readonly asins: ReadonlySet<string>;
	readonly excludedAsins: ReadonlySet<string>;
	readonly minQuantity?: number;
	readonly maxQuantity?: number;
	/** Carrier Detector's codes. Off unless the seller insists: see the reason's advice. */
	readonly excludedCarriers: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const NO_RULES: OrderRules = {
	marketplaceIds: NONE,
	excludedPrograms: NONE,
	excludeBusinessOrders: false,
	excludePromotions: false,
	skus: NONE,
	excludedSkus: NONE,
	asins: NONE,
	excludedAsins: NONE,
	excludedCarriers: NONE,
};

/** The first of the seller's rules that leaves the order out. */
export function excludedByRule(order: Order, rules: OrderRules): Reason | undefined {
	if (rules === NO_RULES) return undefined;
	const items = order.orderItems?.filter((item) => !item.cancelled) ?? [];
	return byOrder(order, rules) ?? byItems(items, rules) ?? byCarrier(order, rules);
}

function byOrder(order: Order, rules: OrderRules): Reason | undefined {
	const { marketplaceId = 'unknown', fulfilledBy, programs = [] } = order;
	if (rules.marketplaceIds.size > 0 && !rules.marketplaceIds.has(marketplaceId)) {
		return { code: 'marketplaceExcluded', facts: { marketplace: marketplaceId } };
	}
	if (rules.fulfilledBy !== undefined && fulfilledBy !== rules.fulfilledBy) {
		return { code: 'channelExcluded', facts: { fulfilledBy: fulfilledBy ?? 'unknown' } };
	}
	const program = programs.find((name) => rules.excludedPrograms.has(name));
	if (program !== undefined) return { code: 'programExcluded', facts: { program } };
	if (rules.excludeBusinessOrders && programs.includes('AMAZON_BUSINESS')) {
		return { code: 'businessOrder', facts: {} };
	}
	const createdMs = epochMs(order.createdTime);
	const { placedAfterMs } = rules;
	if (placedAfterMs !== undefined && createdMs !== undefined && createdMs < placedAfterMs) {
		const facts = { createdAt: { ms: createdMs }, placedAfter: { ms: placedAfterMs } };
		return { code: 'orderTooOld', facts };
	}
	return undefined;
}

function byItems(items: readonly OrderItem[], rules: OrderRules): Reason | undefined {
	if (rules.excludePromotions && items.some(hasPromotion)) {
		return { code: 'promotionUsed', facts: {} };
	}
	const sku = firstOf(items, 'sellerSku', rules.excludedSkus);
	if (sku !== undefined) return { code: 'skuExcluded', facts: { sku } };
	if (rules.skus.size > 0 && firstOf(items, 'sellerSku', rules.skus) === undefined) {
		return { code: 'skuNotChosen', facts: {} };
	}
	const asin = firstOf(items, 'asin', rules.excludedAsins);
	if (asin !== undefined) return { code: 'asinExcluded', facts: { asin } };
	if (rules.asins.size > 0 && firstOf(items, 'asin', rules.asins) === undefined) {
		return { code: 'asinNotChosen', facts: {} };
	}
	let quantity = 0;
	for (const item of items) quantity += item.quantityOrdered;
	if (rules.minQuantity !== undefined && quantity < rules.minQuantity) {
		return { code: 'quantityTooLow', facts: { quantity, limit: rules.minQuantity } };
	}
	if (rules.maxQuantity !== undefined && quantity > rules.maxQuantity) {
		return { code: 'quantityTooHigh', facts: { quantity, limit: rules.maxQuantity } };
	}
	return undefined;
}

const hasPromotion = (item: OrderItem): boolean =>
	(item.promotionIds?.length ?? 0) > 0 || (item.promotionDiscount ?? 0) > 0;

function firstOf(
	items: readonly OrderItem[],
	field: 'sellerSku' | 'asin',
	wanted: ReadonlySet<string>,
): string | undefined {
	for (const item of items) {
		const value = item[field];
		if (value !== undefined && wanted.has(value)) return value;
	}
	return undefined;
}

function byCarrier(order: Order, rules: OrderRules): Reason | undefined {
	const carriers = [order.carrier, ...(order.packages ?? []).map((parcel) => parcel.carrierMatch)];
	const carrier = carriers.find((match) => match && rules.excludedCarriers.has(match.code));
	return carrier && { code: 'carrierExcluded', facts: { carrier: carrier.name } };
}
