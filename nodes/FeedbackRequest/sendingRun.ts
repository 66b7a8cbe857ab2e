import {
	NOTHING_SEEN,
	isAnomaly,
	observe,
	type AnomalyPolicy,
	type AnomalyWatch,
} from '../shared/domain/request/anomaly';
import type { RequestVerdict } from '../shared/domain/request/requestOutcome';

export interface RunLimits {
	/** Infinity for no limit. */
	readonly maxRequests: number;
	/** Undefined switches the watch off. */
	readonly anomaly: AnomalyPolicy | undefined;
}

/** What one run has done so far, and whether it may go on. */
export class SendingRun {
	private readonly handledBy = new Map<string, number>();
	private watch: AnomalyWatch = NOTHING_SEEN;
	private requests = 0;
	private unavailableItems: number[] = [];
	private stopMessage: string | undefined;

	constructor(private readonly limits: RunLimits) {}

	/** The item of this run that had the order first, if one had. */
	claim(orderId: string, itemIndex: number): number | undefined {
		const earlier = this.handledBy.get(orderId);
		if (earlier === undefined) this.handledBy.set(orderId, itemIndex);
		return earlier;
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
	record(itemIndex: number, { status }: RequestVerdict): readonly number[] {
		this.requests += 1;
		const { anomaly } = this.limits;
		if (anomaly === undefined) return [];
		if (status === 'notAvailable') this.unavailableItems.push(itemIndex);
		if (status !== 'notAvailable' && status !== 'sent' && status !== 'outsideWindow') return [];

		this.watch = observe(this.watch, status === 'notAvailable', anomaly);
		if (!isAnomaly(this.watch, anomaly)) return [];
		const unavailable = this.watch.filter(Boolean).length;
		this.stop(
			`Amazon said "not available" for ${unavailable} of the last ${this.watch.length} orders, which points to Amazon rather than to the orders. This run stopped there; a later one tries this order again.`,
		);
		return this.unavailableItems.slice(-unavailable);
	}
}
