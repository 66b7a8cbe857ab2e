import {
	drain,
	fullBucket,
	returnToken,
	setRate,
	takeToken,
	type TokenBucket,
} from './tokenBucket';
import { USAGE_PLANS, type Operation } from './usagePlans';

/**
 * The buckets of this process, by account and operation, so that workflows which run side by side
 * share Amazon's limit instead of halving each other's. Forgotten at a restart: the first 429
 * corrects what they do not know.
 */
const buckets = new Map<string, TokenBucket>();

/** Amazon's plan for one operation of one account, as far as this process has seen it used. */
export class Pace {
	private readonly key: string;

	constructor(
		accountKey: string,
		private readonly operation: Operation,
		private readonly now: () => number,
	) {
		this.key = `${accountKey} ${operation}`;
	}

	private get bucket(): TokenBucket {
		return buckets.get(this.key) ?? fullBucket(USAGE_PLANS[this.operation], this.now());
	}

	get ratePerSecond(): number {
		return this.bucket.ratePerSecond;
	}

	/** Takes a token; answers how long to wait before it may be used. */
	take(): number {
		const { bucket, waitMs } = takeToken(this.bucket, this.now());
		buckets.set(this.key, bucket);
		return waitMs;
	}

	giveBack(): void {
		buckets.set(this.key, returnToken(this.bucket));
	}

	/** Learns from an answer of Amazon's. */
	observe(statusCode: number, announcedRate: number | undefined): void {
		if (statusCode === 429) buckets.set(this.key, drain(this.bucket, this.now()));
		if (announcedRate !== undefined) {
			buckets.set(this.key, setRate(this.bucket, announcedRate, this.now()));
		}
	}
}
