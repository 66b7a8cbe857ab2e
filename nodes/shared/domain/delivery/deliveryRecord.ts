import type { Delivery } from '../order';
import type { DeliveryEstimate } from './deliveryEstimate';
import { isoText } from '../time';

const UNKNOWN_SOURCES = {
	noEvidence: 'no date of any source',
	deliveredAtUnknownTime: "Amazon's status Delivered, without a time",
	unitsMissing: 'no data for the parcel of some units',
} as const;

/** The estimate as it travels on the order, in ISO text. */
export function toDelivery(estimate: DeliveryEstimate): Delivery {
	if (estimate.kind === 'undelivered') {
		return { status: 'undelivered', evidence: 'packageStatus', source: `parcel ${estimate.cause}` };
	}
	if (estimate.kind === 'unknown') {
		return { status: 'unknown', evidence: 'none', source: UNKNOWN_SOURCES[estimate.cause] };
	}
	const { evidence, source } = estimate;
	const status = estimate.seen ? 'delivered' : 'expected';
	if (estimate.earliestMs === estimate.latestMs) {
		return { status, evidence, at: isoText(estimate.latestMs), source };
	}
	return {
		status,
		evidence,
		earliest: isoText(estimate.earliestMs),
		latest: isoText(estimate.latestMs),
		source,
	};
}
