import { stableHash } from '../orderId';

/** A timing experiment: each order is held back by one of these delays, always the same one. */
export interface TimingExperiment {
	/** Part of the hash: a new name puts the orders into new groups. */
	readonly name: string;
	/** Days on top of the first day on which Amazon lets a request go out, one group a number. */
	readonly delaysInDays: readonly number[];
}

export interface DelayGroup {
	readonly experiment: string;
	/** From 1, in the order of the delays. */
	readonly group: number;
	readonly delayDays: number;
}

/** With MurmurHash3's finaliser: order ids differ in few digits, groups must not care. */
function hash32(text: string): number {
	let hash = stableHash(text);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The group an order belongs to, worked out from its id alone: the same on every run and machine,
 * with nothing stored, and without regard to carrier, buyer and product.
 */
export function assignDelayGroup(orderId: string, experiment: TimingExperiment): DelayGroup {
	const { name, delaysInDays } = experiment;
	const index = Math.floor((hash32(`${name}\n${orderId}`) / 2 ** 32) * delaysInDays.length);
	return { experiment: name, group: index + 1, delayDays: delaysInDays[index] ?? 0 };
}
