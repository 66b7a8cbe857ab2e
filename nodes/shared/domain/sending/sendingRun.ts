import { mayHaveReachedBuyer, type RequestStatus, type SendResult } from './requestOutcome';

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
 * orders inside their window does. Counting starts again with each run, so that sending goes on by
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

export interface RunLimits {
	/** Infinity for no limit. */
	readonly maxRequests: number;
	/** Undefined switches the watch off. */
	readonly anomaly: AnomalyPolicy | undefined;
}

/** "Not available" for nearly all of the latest orders, until orders from elsewhere in the list say more. */
interface Suspicion {
	readonly unavailable: number;
	readonly items: readonly number[];
	readonly probesLeft: number;
}

/** What one run has done so far, and whether it may go on. */
export class SendingRun {
	private readonly handledBy = new Map<string, number>();
	private watch: AnomalyWatch = NOTHING_SEEN;
	private suspicion: Suspicion | undefined;
	private requests = 0;
	private unavailableItems: number[] = [];
	private stopMessage: string | undefined;

	private anomaly: AnomalyPolicy | undefined;

	constructor(
		private readonly limits: RunLimits,
		private readonly random: () => number,
	) {
		this.anomaly = limits.anomaly;
	}

	/** Takes the next of what is left: the first, or where Amazon is suspected one from elsewhere. */
	takeNext<T>(left: T[]): T | undefined {
		if (this.suspicion === undefined) return left.shift();
		if (this.suspicion.probesLeft % 2 === 0) return left.pop();
		return left.splice(Math.floor(this.random() * left.length), 1)[0];
	}

	/** The item of this run that had the order first, if one had. */
	claim(orderId: string, itemIndex: number): number | undefined {
		const earlier = this.handledBy.get(orderId);
		if (earlier === undefined) this.handledBy.set(orderId, itemIndex);
		return earlier;
	}

	get mayHaveReachedBuyers(): boolean {
		return this.requests > 0;
	}

	/** Why nothing more is sent in this run. */
	get handBackMessage(): string | undefined {
		if (this.stopMessage !== undefined) return this.stopMessage;
		return this.requests >= this.limits.maxRequests
			? `The limit of ${this.limits.maxRequests} requests a run was reached. A later run sends this one.`
			: undefined;
	}

	stop(message: string): void {
		this.stopMessage ??= message;
	}

	/** The items whose "not available" is to be taken back, once it turns out to be an anomaly. */
	record(itemIndex: number, { status }: SendResult): readonly number[] {
		if (mayHaveReachedBuyer(status)) this.requests += 1;
		const { anomaly } = this;
		if (anomaly === undefined) return [];
		if (status === 'notAvailable') this.unavailableItems.push(itemIndex);
		if (this.suspicion !== undefined) {
			return this.probe(this.suspicion, anomaly, itemIndex, status);
		}
		if (status !== 'notAvailable' && status !== 'sent' && status !== 'outsideWindow') return [];

		this.watch = observe(this.watch, status === 'notAvailable', anomaly);
		if (isAnomaly(this.watch, anomaly)) this.suspicion = this.suspect();
		return [];
	}

	/** The same at the end of the run, for a suspicion that no order was left to allay. */
	conclude(): readonly number[] {
		const { suspicion } = this;
		if (suspicion === undefined) return [];
		this.suspicion = undefined;
		this.stop(this.describe(suspicion));
		return suspicion.items;
	}

	private suspect(): Suspicion {
		const unavailable = this.watch.filter(Boolean).length;
		return { unavailable, items: this.unavailableItems.slice(-unavailable), probesLeft: PROBES };
	}

	private describe({ unavailable, probesLeft }: Suspicion): string {
		const probes = PROBES - probesLeft;
		const elsewhere = probes > 0 ? `, and took none of ${probes} from elsewhere in the list` : '';
		return `Amazon said "not available" for ${unavailable} of the last ${this.watch.length} orders${elsewhere}, which points to Amazon, or to orders that were asked before, here or by another tool. This run stopped there; a later one tries this order again.`;
	}

	private probe(
		{ unavailable, items, probesLeft }: Suspicion,
		anomaly: AnomalyPolicy,
		itemIndex: number,
		status: RequestStatus,
	): readonly number[] {
		if (status === 'sent') {
			this.suspicion = undefined;
			this.watch = NOTHING_SEEN;
			// So that a few accepted orders are enough to get past any number of refused ones.
			this.anomaly = { ...anomaly, minimumSample: 2 * anomaly.minimumSample };
			return [];
		}
		this.suspicion = {
			unavailable,
			items: status === 'notAvailable' ? [...items, itemIndex] : items,
			probesLeft: probesLeft - 1,
		};
		return this.suspicion.probesLeft > 0 ? [] : this.conclude();
	}
}
