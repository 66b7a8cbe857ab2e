/** When to take "not available" for Amazon's own trouble instead of the orders'. */
export interface AnomalyPolicy {
	/** Orders to have seen before anything is concluded; also how many of the latest count. */
	readonly minimumSample: number;
	/** Share of them, 0 to 1, from which on it is an anomaly. */
	readonly unavailableShare: number;
}

/** Whether each of the latest orders was unavailable, oldest first. */
export type AnomalyWatch = readonly boolean[];

export const NOTHING_SEEN: AnomalyWatch = [];

/**
 * Orders from elsewhere in the list that must be without an offer as well. Due orders come with
 * least time left first, so buyers who cannot be asked (opted out, asked in Seller Central, asked by
 * a run that was cut off) gather at the start of every run until their windows close. They must not
 * stop the ones behind them. Half of the probes are the last of the list, where the orders are that
 * have only just become due, and half are from anywhere in it.
 */
export const PROBES = 10;

/**
 * Amazon has been seen to offer no request for any order for days, and to take it back later
 * (selling-partner-api-models#4927). One order's "not available" says nothing; that of nearly all
 * orders inside their window does. The watch starts anew with each run, so that sending goes on by
 * itself once Amazon does.
 */
export const observe = (
	watch: AnomalyWatch,
	isUnavailable: boolean,
	policy: AnomalyPolicy,
): AnomalyWatch => [...watch, isUnavailable].slice(-Math.max(1, policy.minimumSample));

export function isAnomaly(watch: AnomalyWatch, policy: AnomalyPolicy): boolean {
	if (watch.length < Math.max(1, policy.minimumSample)) return false;
	const unavailable = watch.filter(Boolean).length;
	return unavailable > 0 && unavailable / watch.length >= policy.unavailableShare;
}
