import { z } from 'zod';

import { sendRequest } from './sendRequest';
import type { SpApiSession } from './session';
import type { NotAnswered } from './spApiAnswer';

export interface TrackingMilestone {
	/** `DELIVERED`, `OUT_FOR_DELIVERY` … more than 65 of them, and Amazon adds others. */
	readonly code: string;
	readonly description?: string;
	/** ISO 8601. */
	readonly occurredAt?: string;
}

export interface ShipmentTracking {
	readonly kind: 'tracking';
	/** Newest first. */
	readonly milestones: readonly TrackingMilestone[];
	readonly deliveredAt?: string;
	readonly trackingUrl?: string;
}

/** Amazon has nothing to say of this parcel, which is the usual case for parcels of retail orders. */
export interface NoTracking {
	readonly kind: 'noTracking';
}

const MILESTONE = z
	.object({
		status: z.object({ code: z.string(), description: z.string().nullish() }),
		occurredAt: z.string().nullish(),
	})
	.transform(({ status, occurredAt }): TrackingMilestone => ({
		code: status.code,
		...(status.description && { description: status.description }),
		...(occurredAt && { occurredAt }),
	}));

const TRACKING = z.object({
	trackingDetail: z.object({
		trackingUrl: z.string().nullish(),
		milestoneHistory: z.array(z.unknown()).default([]),
	}),
});

const ARRIVED: ReadonlySet<string> = new Set(['DELIVERED', 'CUSTOMER_PICKUP_COMPLETED']);
/** Not known, not readable as one of Amazon's, or not open to this app: all the same to the seller. */
const NOTHING_TO_SAY: ReadonlySet<number> = new Set([400, 403, 404]);

/**
 * Tracking API 2026-01-30. Whether it answers for the parcels of ordinary FBA orders is not known:
 * it is one more source, and never a condition.
 */
export async function getShipmentTracking(
	session: SpApiSession,
	trackingNumber: string,
	carrierCode?: string,
): Promise<ShipmentTracking | NoTracking | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getShipmentTracking',
		method: 'GET',
		path: '/tracking/2026-01-30/shipments/track',
		query: {
			'carrierTracking.trackingNumber': trackingNumber,
			'carrierTracking.carrierCode': carrierCode,
		},
	});
	if (answer.kind === 'accessDenied') return { kind: 'noTracking' };
	if (answer.kind === 'refused' && NOTHING_TO_SAY.has(answer.statusCode)) {
		return { kind: 'noTracking' };
	}
	if (answer.kind !== 'answered') return answer;

	const parsed = TRACKING.safeParse(answer.body);
	if (!parsed.success) return { kind: 'unanswered', reason: 'the answer is not a tracking detail' };
	const { milestoneHistory, trackingUrl } = parsed.data.trackingDetail;
	const milestones = milestoneHistory.flatMap(
		(milestone) => MILESTONE.safeParse(milestone).data ?? [],
	);
	const deliveredAt = milestones.find(({ code }) => ARRIVED.has(code))?.occurredAt;
	return {
		kind: 'tracking',
		milestones,
		...(deliveredAt !== undefined && { deliveredAt }),
		...(trackingUrl && { trackingUrl }),
	};
}
