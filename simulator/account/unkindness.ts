import { type Random } from '../random';
import { type SimulatedOrder } from './order';
import { UNKIND_FACTS, unkindFactNames, type UnkindFact, type UnkindFactName } from './unkindFacts';

/** The same for whole reports, as shares of those ordered. */
export const UNKIND_REPORTS = {
	onlyOneMarketplace: {
		description: 'Covers one of the marketplaces that were asked for (models#830, #1998, #2567)',
		share: 0.05,
	},
	filterIgnored: {
		description: 'Covers every marketplace of the account (docs#1404)',
		share: 0.05,
	},
	cancelledNotEmpty: {
		description: 'Ends CANCELLED although there is data (docs#1123)',
		share: 0.05,
	},
} as const;

export type UnkindReportName = keyof typeof UNKIND_REPORTS;

/** How unkind an account is, as shares from 0 to 1. */
export interface Unkindness {
	readonly orders: Readonly<Record<UnkindFactName, number>>;
	readonly reports: Readonly<Record<UnkindReportName, number>>;
}

/** `orders` leaves its reports whole, so that one run sees all of the account. */
export const UNKINDNESS_NAMES = ['none', 'orders', 'all'] as const;
export type UnkindnessName = (typeof UNKINDNESS_NAMES)[number];

export interface UnkindnessOverrides {
	readonly orders?: Partial<Unkindness['orders']>;
	readonly reports?: Partial<Unkindness['reports']>;
}

function shares<Name extends string>(
	table: Readonly<Record<Name, { readonly share: number }>>,
	isOn: boolean,
): Record<Name, number> {
	const entries = Object.entries<{ readonly share: number }>(table);
	return Object.fromEntries(entries.map(([name, { share }]) => [name, isOn ? share : 0])) as Record<
		Name,
		number
	>;
}

export const unkindness = (
	name: UnkindnessName,
	{ orders, reports }: UnkindnessOverrides = {},
): Unkindness => ({
	orders: Object.assign(shares(UNKIND_FACTS, name !== 'none'), orders),
	reports: Object.assign(shares(UNKIND_REPORTS, name === 'all'), reports),
});

/**
 * The order with the facts drawn for it, or with those wished for. Each fact has a stream of its own:
 * a share that is changed, or a new fact, changes no other order.
 */
export function makeUnkind(
	order: SimulatedOrder,
	shareOf: Unkindness['orders'],
	streamOf: (name: UnkindFactName) => Random,
	wished?: readonly UnkindFactName[],
): SimulatedOrder {
	if (order.parcels.length === 0) return order;
	let unkind = order;
	for (const name of unkindFactNames) {
		const fact: UnkindFact = UNKIND_FACTS[name];
		const isWished = wished?.includes(name) ?? false;
		const isPossible = fact.fulfilledBy === undefined || fact.fulfilledBy === order.fulfilledBy;
		if (!isPossible || (shareOf[name] === 0 && !isWished)) continue;
		const random = streamOf(name);
		if (!random.chance(shareOf[name]) && !isWished) continue;
		const changed = fact.apply(unkind, random);
		if (changed !== unkind) unkind = { ...changed, unkind: [...unkind.unkind, name] };
	}
	return unkind;
}
