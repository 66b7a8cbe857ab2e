import { toIsoMs, type Clock } from './clock';

export interface RecordedRequest {
	readonly at: string;
	readonly operation: string;
	readonly method: string;
	readonly path: string;
	readonly status: number | 'dropped' | 'hung';
	readonly accountId?: string;
	readonly orderId?: string;
	readonly userAgent?: string;
	readonly requestId: string;
}

const KEPT_REQUESTS = 20_000;

/** What the simulator was asked: the judge of every test. Counts are complete, details bounded. */
export class RequestRecord {
	private kept: RecordedRequest[] = [];
	private readonly countsByOperation = new Map<string, Map<string, number>>();

	constructor(private readonly clock: Clock) {}

	add(request: Omit<RecordedRequest, 'at'>): void {
		this.kept.push({ at: toIsoMs(this.clock.now()), ...request });
		if (this.kept.length > KEPT_REQUESTS * 2) this.kept = this.kept.slice(-KEPT_REQUESTS);
		const counts = this.countsByOperation.get(request.operation) ?? new Map<string, number>();
		const status = String(request.status);
		counts.set(status, (counts.get(status) ?? 0) + 1);
		this.countsByOperation.set(request.operation, counts);
	}

	requests(): readonly RecordedRequest[] {
		return this.kept.slice(-KEPT_REQUESTS);
	}

	/** `{ searchOrders: { '200': 3, '429': 1 } }` since the start. */
	counts(): Record<string, Record<string, number>> {
		return Object.fromEntries(
			[...this.countsByOperation].map(([operation, counts]) => [
				operation,
				Object.fromEntries(counts),
			]),
		);
	}

	count(operation: string, status?: number): number {
		const counts = this.countsByOperation.get(operation);
		if (!counts) return 0;
		if (status !== undefined) return counts.get(String(status)) ?? 0;
		return [...counts.values()].reduce((sum, count) => sum + count, 0);
	}

	reset(): void {
		this.kept = [];
		this.countsByOperation.clear();
	}
}
