import { fieldsOf, jsonReport, known, listOf, numberOf, textOf, type Fields } from './jsonReport';

/**
 * What Amazon's performance report (`GET_V2_SELLER_PERFORMANCE_REPORT`) says of one marketplace.
 * Amazon leaves out what it does not measure there, so everything but the marketplace is optional.
 * Amazon's own `status` decides whether a figure is good: a rate beyond its target with few orders
 * can be `GOOD`.
 */
export interface AccountHealth {
	readonly marketplaceId: string;
	/** `NORMAL`, `AT_RISK`, `DEACTIVATED`, or a later value. */
	readonly accountStatus?: string;
	/** `GREAT`, `WARNED` …, and a score where Amazon gives one. */
	readonly healthRating?: { readonly status?: string; readonly score?: number };
	readonly orderDefectRateFba?: OrderDefectRate;
	readonly orderDefectRateFbm?: OrderDefectRate;
	readonly lateShipmentRate?: HealthMetric;
	readonly onTimeDeliveryRate?: HealthMetric;
	readonly validTrackingRate?: HealthMetric;
	readonly cancellationRate?: HealthMetric;
	readonly policyCounters?: readonly PolicyCounter[];
	readonly warnings?: readonly HealthWarning[];
}

/** A rate as Amazon states it: a fraction, 0.009 for 0.9 %, with the counts behind it. */
export interface HealthMetric {
	readonly rate?: number;
	/** Amazon's own judgment: `GOOD`, `FAIR`, `BAD`, or a later value. */
	readonly status?: string;
	readonly target?: number;
	readonly targetCondition?: string;
	readonly count?: number;
	readonly of?: number;
	/** Dates of the range that Amazon reports on. */
	readonly from?: string;
	readonly to?: string;
}

/** `count` are orders with a defect of any kind. */
interface OrderDefectRate extends HealthMetric {
	readonly claims?: number;
	readonly chargebacks?: number;
	readonly negativeFeedback?: number;
}

interface PolicyCounter {
	/** Amazon's field, `listingPolicyViolations` … */
	readonly name: string;
	readonly defects?: number;
	readonly status?: string;
	readonly target?: number;
}

interface HealthWarning {
	readonly type?: string;
	readonly status?: string;
}

/**
 * Amazon makes a new one a few times a day and ignores the dates that it is asked for
 * (selling-partner-api-models#2165, #4078): one of the last six hours is taken over. Its fields are
 * those of accountHealthReport-2020-11-18.json and of real reports, which differ from it.
 */
export const ACCOUNT_HEALTH = jsonReport<AccountHealth>({
	reportType: 'GET_V2_SELLER_PERFORMANCE_REPORT',
	maxRangeDays: 365,
	repeatAfterMinutes: 360,
	keyOf: ({ marketplaceId }) => marketplaceId,
	readDocument(document, tally) {
		const statuses = listOf(document.accountStatuses);
		const metrics = listOf(document.performanceMetrics);
		const found = new Map<string, AccountHealth>();
		for (const entry of [...statuses, ...metrics]) {
			const marketplaceId = textOf(entry.marketplaceId);
			if (marketplaceId !== undefined) found.set(marketplaceId, { marketplaceId });
		}
		if (!Array.isArray(document.accountStatuses) && !Array.isArray(document.performanceMetrics)) {
			tally.unreadable ??= 'It has no list of statuses and none of metrics';
		}
		if (found.size === 0 && statuses.length + metrics.length > 0) {
			tally.unreadable ??= 'None of its entries names a marketplace';
		}
		tally.rowCount += statuses.length + metrics.length;
		tally.addRowProblems(
			[...statuses, ...metrics].flatMap((entry, index) =>
				textOf(entry.marketplaceId) === undefined
					? [
							{
								line: index + 1,
								code: 'unreadableField',
								problem: 'it names no marketplace',
							} as const,
						]
					: [],
			),
		);
		for (const entry of statuses) extend(found, entry, { accountStatus: textOf(entry.status) });
		for (const entry of metrics) extend(found, entry, readMetrics(entry));
		return [...found.values()];
	},
});

function extend(
	found: Map<string, AccountHealth>,
	entry: Fields,
	more: { [Field in keyof AccountHealth]?: AccountHealth[Field] | undefined },
): void {
	const health = found.get(textOf(entry.marketplaceId) ?? '');
	if (health !== undefined) {
		found.set(health.marketplaceId, known<AccountHealth>({ ...health, ...more }));
	}
}

function readMetrics(entry: Fields): Omit<AccountHealth, 'marketplaceId'> {
	const rating = fieldsOf(entry.accountHealthRating);
	const defects = fieldsOf(entry.orderDefectRate);
	const warnings = listOf(entry.warningStates ?? entry.warningState);
	const counters = Object.entries(entry).flatMap(([name, value]) => readCounter(name, value) ?? []);
	const metric = (value: unknown, count: string, of: string) =>
		ifAny(readMetric(fieldsOf(value), fieldsOf(value)[count], fieldsOf(value)[of]));
	return known<Omit<AccountHealth, 'marketplaceId'>>({
		// The schema's property has one name, its list of required ones and real reports another.
		healthRating: ifAny(
			known<NonNullable<AccountHealth['healthRating']>>({
				status: textOf(rating.ahrStatus) ?? textOf(rating.accountHealthRatingStatus),
				score: numberOf(rating.ahrScore),
			}),
		),
		orderDefectRateFba: readDefects(fieldsOf(defects.afn)),
		orderDefectRateFbm: readDefects(fieldsOf(defects.mfn)),
		lateShipmentRate: metric(entry.lateShipmentRate, 'lateShipmentCount', 'orderCount'),
		onTimeDeliveryRate: metric(
			entry.onTimeDeliveryRate,
			'onTimeDeliveryCount',
			'shipmentCountWithValidTracking',
		),
		validTrackingRate: metric(entry.validTrackingRate, 'validTrackingCount', 'shipmentCount'),
		cancellationRate: metric(
			entry.preFulfillmentCancellationRate ?? entry.prefulfillmentCancelRate,
			'cancellationCount',
			'orderCount',
		),
		policyCounters: counters.length > 0 ? counters : undefined,
		warnings:
			warnings.length > 0
				? warnings.map(({ warningType, status }) =>
						known<HealthWarning>({ type: textOf(warningType), status: textOf(status) }),
					)
				: undefined,
	});
}

function readMetric(metric: Fields, count: unknown, of: unknown): HealthMetric {
	const range = fieldsOf(metric.reportingDateRange);
	return known<HealthMetric>({
		rate: numberOf(metric.rate),
		status: textOf(metric.status),
		target: numberOf(metric.targetValue),
		targetCondition: textOf(metric.targetCondition),
		count: numberOf(count),
		of: numberOf(of),
		from: textOf(range.reportingDateFrom),
		to: textOf(range.reportingDateTo),
	});
}

function readDefects(metric: Fields): OrderDefectRate | undefined {
	const countOf = (name: string) => fieldsOf(metric[name]).count;
	return ifAny(
		known<OrderDefectRate>({
			...readMetric(metric, countOf('orderWithDefects'), metric.orderCount),
			claims: numberOf(countOf('claims')),
			chargebacks: numberOf(countOf('chargebacks')),
			negativeFeedback: numberOf(countOf('negativeFeedback')),
		}),
	);
}

/** Amazon adds counters, so they are known by their field: `customerProductReviewsPolicyViolations`. */
function readCounter(name: string, value: unknown): PolicyCounter | undefined {
	const counter = fieldsOf(value);
	const defects = numberOf(counter.defectsCount) ?? numberOf(counter.warningsCount);
	if (defects === undefined) return undefined;
	return known<PolicyCounter>({
		name,
		defects,
		status: textOf(counter.status),
		target: numberOf(counter.targetValue),
	});
}

const ifAny = <Found extends object>(found: Found): Found | undefined =>
	Object.keys(found).length > 0 ? found : undefined;
