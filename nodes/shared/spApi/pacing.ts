import { USAGE_PLANS, type Operation, type UsagePlan } from './operations';

/** Tokens may go below zero: a caller that has to wait has taken its token already. */
export interface TokenBucket {
	readonly ratePerSecond: number;
	readonly capacity: number;
	readonly tokens: number;
	readonly filledAtMs: number;
}

/**
 * One token less than Amazon's burst: requests that arrive a little closer together than they were
 * sent then still find one, instead of a 429.
 */
export const fullBucket = (plan: UsagePlan, nowMs: number): TokenBucket => {
	const capacity = Math.max(1, plan.burst - 1);
	return { ratePerSecond: plan.ratePerSecond, capacity, tokens: capacity, filledAtMs: nowMs };
};

export function refill(bucket: TokenBucket, nowMs: number): TokenBucket {
	const elapsedMs = Math.max(0, nowMs - bucket.filledAtMs);
	const tokens = bucket.tokens + (elapsedMs / 1000) * bucket.ratePerSecond;
	return { ...bucket, tokens: Math.min(bucket.capacity, tokens), filledAtMs: nowMs };
}

/** Takes a token, and says how long to wait until it is there. */
export function takeToken(
	bucket: TokenBucket,
	nowMs: number,
): { readonly bucket: TokenBucket; readonly waitMs: number } {
	const filled = refill(bucket, nowMs);
	const tokens = filled.tokens - 1;
	return {
		bucket: { ...filled, tokens },
		waitMs: tokens >= 0 ? 0 : Math.ceil((-tokens / filled.ratePerSecond) * 1000),
	};
}

export const returnToken = (bucket: TokenBucket): TokenBucket => ({
	...bucket,
	tokens: Math.min(bucket.capacity, bucket.tokens + 1),
});

/** After a 429: whatever was counted here, Amazon's bucket is empty. */
export const drain = (bucket: TokenBucket, nowMs: number): TokenBucket => {
	const filled = refill(bucket, nowMs);
	return { ...filled, tokens: Math.min(0, filled.tokens) };
};

/** The rate that Amazon announces in `x-amzn-RateLimit-Limit`; the burst it does not say. */
export const setRate = (
	bucket: TokenBucket,
	ratePerSecond: number,
	nowMs: number,
): TokenBucket => ({ ...refill(bucket, nowMs), ratePerSecond });

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
