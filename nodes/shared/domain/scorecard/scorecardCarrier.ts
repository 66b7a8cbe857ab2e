import { epochMs } from '../delivery/instants';
import type { Order } from '../order';
import { sentParcels } from './orderArrival';
import { weekOf } from './week';

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

/** Feedback names an order, not a parcel: with two carriers on it, it can be laid at neither door. */
const SEVERAL: ScorecardCarrier = {
	code: 'several',
	name: 'Several carriers',
	isAmazonLogistics: false,
};

/** Whether it is one carrier that others can be compared with. */
export const isNamedCarrier = ({ code }: ScorecardCarrier): boolean =>
	code !== UNKNOWN.code && code !== SEVERAL.code;

export function scorecardCarrier(order: Order): ScorecardCarrier {
	const matches = sentParcels(order).flatMap(({ carrierMatch }) => carrierMatch ?? []);
	const [first = order.carrier, ...others] = matches;
	if (!first || first.code === UNKNOWN.code) return others.length > 0 ? SEVERAL : UNKNOWN;
	if (others.some(({ code }) => code !== first.code)) return SEVERAL;
	return { code: first.code, name: first.name, isAmazonLogistics: first.isAmazonLogistics };
}

/** The week in which the last parcel left; without a time of dispatch, the week of the order. */
export function shipWeek(order: Order): string | undefined {
	const shipTimesMs = sentParcels(order).flatMap(({ shipTime }) => epochMs(shipTime) ?? []);
	const timeMs = shipTimesMs.length > 0 ? Math.max(...shipTimesMs) : epochMs(order.createdTime);
	return timeMs === undefined ? undefined : weekOf(timeMs);
}
