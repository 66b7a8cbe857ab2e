import type { IDataObject } from 'n8n-workflow';

import { NO_RULES, type OrderRules } from '../shared/domain/decision/orderRules';
import { readNumberOption, readTime } from '../shared/n8n/settings';
import { readList } from './settingTexts';
import { skipRuleProperties } from './skipRules';

/** The rules that the seller added under Skip Rules. */
export function readRules(given: IDataObject, zone: string): OrderRules {
	if (Object.keys(given).length === 0) return NO_RULES;
	const listed = (name: string) => new Set(readList(String(given[name] ?? '')));
	const number = (name: string) => readNumberOption(skipRuleProperties, given, name);
	const minQuantity = number('minQuantity');
	const maxQuantity = number('maxQuantity');
	const placedAfterMs = readTime(given.placedAfter, zone, 'Placed After')?.toMillis();
	return {
		marketplaceIds: new Set(
			Array.isArray(given.marketplaceIds) ? given.marketplaceIds.map(String) : [],
		),
		...(given.fulfilledBy !== undefined && { fulfilledBy: String(given.fulfilledBy) }),
		excludedPrograms: listed('excludedPrograms'),
		excludeBusinessOrders: given.excludeBusinessOrders === true,
		excludePromotions: given.excludePromotions === true,
		...(placedAfterMs !== undefined && { placedAfterMs }),
		skus: listed('skus'),
		excludedSkus: listed('excludedSkus'),
		asins: listed('asins'),
		excludedAsins: listed('excludedAsins'),
		...(minQuantity !== undefined && { minQuantity }),
		...(maxQuantity !== undefined && { maxQuantity }),
		excludedCarriers: listed('excludedCarriers'),
	};
}
