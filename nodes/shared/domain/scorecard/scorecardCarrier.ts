import { epochMs, weekOf } from '../time';
import { UNKNOWN_CARRIER } from '../carrier/carrier';
import type { CarrierMatch, Order } from '../order';
import { sentParcels } from './orderArrival';

export interface ScorecardCarrier {
	readonly code: string;
	readonly name: string;
	readonly isAmazonLogistics: boolean;
}

const UNKNOWN: ScorecardCarrier = {
	code: 'unknown',
	name: 'Unknown carrier',
	isAmazonLogistics: false,
};

/** Feedback names an order, not a parcel: with two carriers on it, it counts for neither of them. */
const SEVERAL: ScorecardCarrier = {
	code: 'several',
	name: 'Several carriers',
	isAmazonLogistics: false,
};

/** Whether it is one carrier that others can be compared with. */
export const isNamedCarrier = ({ code }: ScorecardCarrier): boolean =>
	code !== UNKNOWN.code && code !== SEVERAL.code;

export function scorecardCarrier(order: Order): ScorecardCarrier {
	let carrier: CarrierMatch | undefined;
	for (const { carrierMatch } of sentParcels(order)) {
		if (!carrierMatch) continue;
		if (carrier && carrierKey(carrier) !== carrierKey(carrierMatch)) return SEVERAL;
		carrier = carrierMatch;
	}
	carrier ??= order.carrier;
	if (!carrier || carrier.name === UNKNOWN_CARRIER.name) return UNKNOWN;
	const { code, name, isAmazonLogistics } = carrier;
	return { code, name, isAmazonLogistics };
}

/** One a row: a carrier that is not known here keeps the name as declared, and all share a code. */
export const carrierKey = ({ code, name }: Pick<ScorecardCarrier, 'code' | 'name'>): string =>
	code === UNKNOWN.code ? `${code} ${name.toLowerCase()}` : code;

/** The week in which the last parcel left; without a time of dispatch, the week of the order. */
export function shipWeek(order: Order): string | undefined {
	let lastMs: number | undefined;
	for (const { shipTime } of sentParcels(order)) {
		const shippedMs = epochMs(shipTime);
		if (shippedMs !== undefined && !(lastMs !== undefined && lastMs > shippedMs)) {
			lastMs = shippedMs;
		}
	}
	const timeMs = lastMs ?? epochMs(order.createdTime);
	return timeMs === undefined ? undefined : weekOf(timeMs);
}
