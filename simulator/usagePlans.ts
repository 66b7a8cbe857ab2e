import { SECOND_MS, type Clock, type EpochMs } from './clock';

/**
 * Requests a second, and how many may come at once after a quiet time: as the published models state
 * them, and as Amazon's SDK has them where a model states none (tracking).
 */
export interface UsagePlan {
	readonly ratePerSecond: number;
	readonly burst: number;
}

interface Bucket {
	tokens: number;
	filledAt: EpochMs;
}

/** One token bucket per operation, selling partner and application, on the simulated clock. */
export class UsagePlans {
	private readonly buckets = new Map<string, Bucket>();

	constructor(
		private readonly clock: Clock,
		private readonly speed: number,
	) {}

	/** The rate that `x-amzn-RateLimit-Limit` announces. */
	ratePerSecond(plan: UsagePlan): number {
		return Number((plan.ratePerSecond * this.speed).toPrecision(6));
	}

	/** Takes a token, or says that there is none. */
	take(plan: UsagePlan, key: string): boolean {
		const now = this.clock.now();
		const bucket = this.buckets.get(key) ?? { tokens: plan.burst, filledAt: now };
		const elapsedSeconds = Math.max(0, now - bucket.filledAt) / SECOND_MS;
		const refilled = elapsedSeconds * plan.ratePerSecond * this.speed;
		bucket.tokens = Math.min(plan.burst, bucket.tokens + refilled);
		bucket.filledAt = now;
		this.buckets.set(key, bucket);
		// Sums of thousandths of a token must not cost a whole one.
		if (bucket.tokens < 1 - 1e-9) return false;
		bucket.tokens = Math.max(0, bucket.tokens - 1);
		return true;
	}

	reset(): void {
		this.buckets.clear();
	}
}
