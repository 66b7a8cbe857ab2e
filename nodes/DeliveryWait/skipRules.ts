import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { NO_RULES, type OrderRules } from '../shared/domain/decision/orderRules';
import { MARKETPLACES } from '../shared/domain/marketplaces';
import { readNumberOption, readTime } from '../shared/n8n/parameters';
import { readList } from './settingTexts';

const list = (displayName: string, name: string, description: string, placeholder: string) =>
	({
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder,
		description,
	}) satisfies INodeProperties;

const chosenMarketplaces = MARKETPLACES.map(({ name, marketplaceId }) => ({
	name,
	value: marketplaceId,
})).sort((one, other) => one.name.localeCompare(other.name));

/** Facts about an order for which a seller may not want to ask. Each gives a reason of its own. */
export const skipRuleProperties: INodeProperties = {
	displayName: 'Skip Rules',
	name: 'skipRules',
	type: 'collection',
	placeholder: 'Add Rule',
	default: {},
	description: 'Orders for which you do not want to ask',
	options: [
		{
			displayName: 'Business Orders',
			name: 'excludeBusinessOrders',
			type: 'boolean',
			default: true,
			description: 'Whether Amazon Business orders are skipped',
		},
		list(
			'Carriers',
			'excludedCarriers',
			'Orders carried by one of these are skipped; codes of Carrier Detector, such as amazonLogistics, fedex, ups, usps or dhl, separated by commas. Amazon forbids leaving out buyers because they may be unhappy: a longer margin for the carrier is the safe way.',
			'e.g. amazonLogistics',
		),
		list(
			'Excluded ASINs',
			'excludedAsins',
			'Orders with one of these ASINs are skipped; separated by commas',
			'e.g. B08N5WRWNW',
		),
		list(
			'Excluded SKUs',
			'excludedSkus',
			'Orders with one of these SKUs are skipped; separated by commas',
			'e.g. SAMPLE-1, SAMPLE-2',
		),
		{
			displayName: 'Fulfilled By',
			name: 'fulfilledBy',
			type: 'options',
			default: 'AMAZON',
			description: 'Orders that are fulfilled otherwise are skipped',
			options: [
				{ name: 'Amazon (FBA)', value: 'AMAZON' },
				{ name: 'Merchant (FBM)', value: 'MERCHANT' },
			],
		},
		{
			displayName: 'Marketplaces',
			name: 'marketplaceIds',
			type: 'multiOptions',
			default: [],
			description: 'Orders of other marketplaces are skipped. With none chosen, all are asked.',
			options: chosenMarketplaces,
		},
		{
			displayName: 'Maximum Quantity',
			name: 'maxQuantity',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 10,
			description: 'Orders with more units are skipped',
		},
		{
			displayName: 'Minimum Quantity',
			name: 'minQuantity',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 1,
			description: 'Orders with fewer units are skipped',
		},
		list(
			'Only ASINs',
			'asins',
			'Orders with none of these ASINs are skipped; separated by commas',
			'e.g. B08N5WRWNW',
		),
		list(
			'Only SKUs',
			'skus',
			'Orders with none of these SKUs are skipped; separated by commas',
			'e.g. MUG-BLUE, MUG-RED',
		),
		{
			displayName: 'Placed After',
			name: 'placedAfter',
			type: 'dateTime',
			default: '',
			description: 'Orders placed before this time are skipped',
		},
		list(
			'Programs',
			'excludedPrograms',
			"Orders of one of these programs are skipped; Amazon's names, separated by commas",
			'e.g. PREORDER, AMAZON_HAUL',
		),
		{
			displayName: 'Promotions and Discounts',
			name: 'excludePromotions',
			type: 'boolean',
			default: true,
			description: 'Whether orders in which the buyer used a promotion or discount are skipped',
		},
	],
};

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
