import { AMAZON_LOGISTICS, UNKNOWN_CARRIER } from '../carrier/carrier';
import type { Order, OrderPackage } from '../order';
import type { DeliverySettings, EstimatedEvidence } from './deliverySettings';
import { HOUR_MS } from '../time';

/**
 * What has to be added to an estimate before the parcel counts as arrived. A carrier that is not
 * known may be any of them, so the longest margin holds: to know who it is never asks later.
 */
export function marginOf(
	evidence: EstimatedEvidence,
	parcel: OrderPackage,
	{ fulfilledBy }: Order,
	settings: DeliverySettings,
): number {
	const usualMs = settings.marginMs[evidence];
	const isAmazonsDate =
		evidence === 'estimatedArrival' || (evidence === 'deliverByWindow' && fulfilledBy === 'AMAZON');
	const ofCarrier = (code: string) =>
		settings.carrierMarginMs.get(code) ??
		(code === AMAZON_LOGISTICS && isAmazonsDate
			? amazonLogisticsMargin(evidence, settings)
			: usualMs);

	const code = parcel.carrierMatch?.code ?? UNKNOWN_CARRIER.code;
	if (code !== UNKNOWN_CARRIER.code) return ofCarrier(code);
	return Math.max(usualMs, ofCarrier(AMAZON_LOGISTICS), ...settings.carrierMarginMs.values());
}

/** A promise holds for Amazon's own drivers no better than an estimate does. */
const amazonLogisticsMargin = (
	evidence: EstimatedEvidence,
	{ marginMs, amazonLogisticsMarginMs }: DeliverySettings,
): number =>
	evidence === 'estimatedArrival'
		? amazonLogisticsMarginMs
		: Math.max(marginMs[evidence], amazonLogisticsMarginMs);

/**
 * A parcel at a locker, a counter or in the shop is there before the buyer is. Only what the data
 * tells: the kind of address needs Amazon's restricted recipient data, and FBA's report has none.
 */
export function pickupMargin(order: Order, settings: DeliverySettings): number {
	const isPickedUp =
		order.shipTo?.addressType === 'PICKUP_POINT' || order.programs?.includes('IN_STORE_PICK_UP');
	return isPickedUp ? settings.pickupMarginMs : 0;
}

export function withMargin(words: string, marginMs: number): string {
	if (marginMs === 0) return words;
	const hours = Math.round(marginMs / HOUR_MS);
	if (hours < 72 || hours % 24 !== 0) return `${words} plus ${hours} hour${hours === 1 ? '' : 's'}`;
	return `${words} plus ${hours / 24} days`;
}

export interface DaysOnTheRoad {
	/** Nothing comes sooner after it left. */
	readonly least: number;
	/** By then it has come, if it is not late. */
	readonly most: number;
}

/**
 * Days on the road by the words of a shipping service. Ours, not Amazon's: the most has to be long
 * enough, since it asks a buyer whose parcel nobody has seen arrive. First match wins, so the slow
 * words stand before the fast ones they may contain.
 */
const BY_SERVICE: ReadonlyArray<readonly [words: RegExp, days: DaysOnTheRoad]> = [
	[/international|worldwide|global|overseas|cross.?border/i, { least: 3, most: 30 }],
	[/economy|media|bulk|surface|second.?class|2nd.?class/i, { least: 1, most: 14 }],
	[/same.?day/i, { least: 0, most: 1 }],
	[/next.?day|overnight|one.?day|1.?day|24\b|special delivery/i, { least: 0.5, most: 2 }],
	[/second.?day|two.?day|2.?day|2nd.?day|48\b/i, { least: 1, most: 4 }],
	[/three.?day|3.?day|express|expedited|priority|first.?class/i, { least: 1, most: 6 }],
	[/standard|ground|tracked|parcel|advantage/i, { least: 1, most: 9 }],
];

/** `usualDays` is the most where the service says nothing. */
export function daysOnTheRoad(service: string | undefined, usualDays: number): DaysOnTheRoad {
	const known = service === undefined ? undefined : daysOfService(service);
	return known ?? { least: Math.min(1, usualDays), most: usualDays };
}

/** The services of an account are few, and of whatever else is given the last ones are enough. */
const MOST_REMEMBERED = 500;
const services = new Map<string, DaysOnTheRoad | undefined>();

function daysOfService(service: string): DaysOnTheRoad | undefined {
	if (services.has(service)) return services.get(service);
	const days = BY_SERVICE.find(([words]) => words.test(service))?.[1];
	if (services.size >= MOST_REMEMBERED) services.clear();
	services.set(service, days);
	return days;
}
