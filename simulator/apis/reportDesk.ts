import { type Account } from '../account/account';
import { type UnkindReportName } from '../account/unkindness';
import { DAY_MS, SECOND_MS, type EpochMs } from '../clock';
import { type FaultTarget } from '../faults';
import { MARKETPLACES } from '../marketplaces';
import { Random, randomUuid } from '../random';
import {
	isEmpty,
	reportText,
	type ReportInput,
	type ReportRange,
	type ReportType,
} from '../reports/reportType';
import { type World } from '../world';

export type ProcessingStatus = 'IN_QUEUE' | 'IN_PROGRESS' | 'DONE' | 'CANCELLED' | 'FATAL';

interface ReportOrder {
	readonly account: Account;
	readonly type: ReportType;
	readonly marketplaceIds: readonly string[];
	readonly options: Readonly<Record<string, unknown>>;
	readonly range: ReportRange;
	readonly hasDates: boolean;
}

export interface SimulatedReport extends ReportOrder {
	readonly reportId: string;
	readonly documentId: string;
	readonly createdAt: EpochMs;
	readonly startsAt: EpochMs;
	readonly endsAt: EpochMs;
	readonly outcome: 'DONE' | 'CANCELLED' | 'FATAL' | 'STUCK';
	readonly failure?: string;
	readonly hasLocalisedHeaders: boolean;
	readonly coverage: ReportInput['coverage'];
	cancelledAt?: EpochMs;
}

/** How long Amazon lets a report wait and work, before the speed factor. */
const QUEUE_SECONDS = 8;
const WORK_SECONDS = 22;

/** Two orders of one type are the same report when more than half of the later range was in the earlier. */
function isRepeat(earlier: SimulatedReport, order: ReportOrder): boolean {
	if (earlier.account !== order.account || earlier.type !== order.type) return false;
	if (earlier.marketplaceIds.join() !== order.marketplaceIds.join()) return false;
	const shared =
		Math.min(earlier.range.end, order.range.end) - Math.max(earlier.range.start, order.range.start);
	return shared > (order.range.end - order.range.start) / 2;
}

/** The reports that sellers have ordered. What is in one is decided when it is done. */
export class ReportDesk {
	private readonly reports: SimulatedReport[] = [];
	private readonly ordered = new Map<string, number>();
	private readonly random: Random;

	constructor(private readonly world: World) {
		this.random = new Random(world.seed, 'reports', Date.now());
	}

	order(order: ReportOrder, target: FaultTarget): SimulatedReport {
		const { clock, speed } = this.world;
		const createdAt = clock.now();
		const isUnkind = this.drawUnkind(order);
		const coverage = isUnkind.has('onlyOneMarketplace')
			? 'onlyFirst'
			: isUnkind.has('filterIgnored')
				? 'everything'
				: 'asked';
		const startsAt = createdAt + (QUEUE_SECONDS * SECOND_MS) / speed;
		const endsAt = startsAt + (WORK_SECONDS * SECOND_MS) / speed;
		const report: SimulatedReport = {
			...order,
			...this.outcome(order, createdAt, endsAt, target, isUnkind.has('cancelledNotEmpty')),
			coverage,
			reportId: `${this.random.integer(5, 9)}${this.random.digits(10)}`,
			documentId: `amzn1.spdoc.1.4.${order.account.region.toLowerCase()}.${randomUuid(this.random)}.T${this.random.characters(13, 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789')}.${this.random.integer(2000, 9999)}`,
			createdAt,
			startsAt,
			endsAt,
			hasLocalisedHeaders: this.world.faults.isHit('localisedHeaders', target),
		};
		this.reports.unshift(report);
		return report;
	}

	/** The nth report of a type and account has the same luck at every start. */
	private drawUnkind({ account, type }: ReportOrder): ReadonlySet<UnkindReportName> {
		const key = `${account.accountId} ${type.reportType}`;
		const position = this.ordered.get(key) ?? 0;
		this.ordered.set(key, position + 1);
		const random = new Random(this.world.seed, 'unkind report', key, position);
		const shares = Object.entries(account.unkindness.reports) as Array<[UnkindReportName, number]>;
		return new Set(shares.flatMap(([name, share]) => (random.chance(share) ? [name] : [])));
	}

	private outcome(
		order: ReportOrder,
		createdAt: EpochMs,
		endsAt: EpochMs,
		target: FaultTarget,
		isCancelledNotEmpty: boolean,
	): Pick<SimulatedReport, 'outcome' | 'failure'> {
		const { faults } = this.world;
		if (faults.isHit('reportStuck', target)) return { outcome: 'STUCK' };
		if (faults.isHit('reportFatal', target))
			return { outcome: 'FATAL', failure: 'Internal failure while generating the report.' };
		if (faults.isHit('reportCancelled', target)) return { outcome: 'CANCELLED' };
		const { type, range } = order;
		const isRepeated = this.reports.some(
			(earlier) =>
				createdAt - earlier.createdAt < type.repeatAfterMs &&
				earlier.outcome !== 'CANCELLED' &&
				earlier.outcome !== 'FATAL' &&
				earlier.cancelledAt === undefined &&
				isRepeat(earlier, order),
		);
		if (isRepeated && faults.isHit('reportRepeatFatal', target)) {
			return { outcome: 'FATAL', failure: 'The report was requested too recently.' };
		}
		if (isRepeated) return { outcome: 'CANCELLED' };
		if (range.end - range.start > type.longestRangeMs) {
			return {
				outcome: 'FATAL',
				failure: `The date range is longer than ${type.longestRangeMs / DAY_MS} days.`,
			};
		}
		const { mostMarketplaces = Number.POSITIVE_INFINITY } = type;
		if (order.marketplaceIds.length > mostMarketplaces) {
			return {
				outcome: 'FATAL',
				failure: `The report takes at most ${mostMarketplaces} marketplace.`,
			};
		}
		if (createdAt - range.start > type.oldestDataMs) {
			return { outcome: 'FATAL', failure: 'The start date is too far in the past.' };
		}
		if (isCancelledNotEmpty) return { outcome: 'CANCELLED' };
		return { outcome: isEmpty(type, this.inputOf(order, endsAt)) ? 'CANCELLED' : 'DONE' };
	}

	private inputOf(
		order: ReportOrder,
		at: EpochMs,
		hasLocalisedHeaders = false,
		coverage: ReportInput['coverage'] = 'asked',
	): ReportInput {
		const marketplaces = MARKETPLACES.filter(({ marketplaceId }) =>
			order.marketplaceIds.includes(marketplaceId),
		);
		const { account, options, range } = order;
		return { account, options, marketplaces, range, at, hasLocalisedHeaders, coverage };
	}

	status(report: SimulatedReport): ProcessingStatus {
		const now = this.world.clock.now();
		if (report.cancelledAt !== undefined) return 'CANCELLED';
		if (report.outcome === 'STUCK' || now < report.startsAt) return 'IN_QUEUE';
		return now < report.endsAt ? 'IN_PROGRESS' : report.outcome;
	}

	find(account: Account, reportId: string | undefined): SimulatedReport | undefined {
		return this.reports.find(
			(report) => report.account === account && report.reportId === reportId,
		);
	}

	findDocument(documentId: string | undefined): SimulatedReport | undefined {
		return this.reports.find(
			(report) => report.documentId === documentId && this.hasDocument(report),
		);
	}

	/** A failed report's document says why it failed. */
	hasDocument(report: SimulatedReport): boolean {
		const status = this.status(report);
		return status === 'DONE' || (status === 'FATAL' && report.failure !== undefined);
	}

	get count(): number {
		return this.reports.length;
	}

	/** Newest first. */
	list(account: Account): readonly SimulatedReport[] {
		return this.reports.filter((report) => report.account === account);
	}

	text(report: SimulatedReport): string {
		if (report.outcome === 'FATAL') return `${report.failure ?? ''}\r\n`;
		const { endsAt, hasLocalisedHeaders, coverage } = report;
		const input = this.inputOf(report, endsAt, hasLocalisedHeaders, coverage);
		return reportText(report.type, input);
	}

	clear(): void {
		this.reports.length = 0;
		this.ordered.clear();
	}
}
