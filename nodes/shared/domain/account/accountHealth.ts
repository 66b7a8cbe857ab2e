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
export interface OrderDefectRate extends HealthMetric {
	readonly claims?: number;
	readonly chargebacks?: number;
	readonly negativeFeedback?: number;
}

export interface PolicyCounter {
	/** Amazon's field, `listingPolicyViolations` … */
	readonly name: string;
	readonly defects?: number;
	readonly status?: string;
	readonly target?: number;
}

export interface HealthWarning {
	readonly type?: string;
	readonly status?: string;
}
