import { z } from 'zod';

import { sendRequest } from '../sendRequest';
import type { SpApiSession } from '../session';
import { unexpectedAnswer, type NotAnswered, type SpApiAnswer } from '../answers/spApiAnswer';

export interface TrackingMilestone {
	/** `DELIVERED`, `OUT_FOR_DELIVERY` … more than 65 of them, and Amazon adds others. */
	readonly code: string;
	readonly description?: string;
	/** ISO 8601. */
	readonly occurredAt?: string;
}

export interface ShipmentTracking {
	readonly kind: 'tracking';
	/** Newest first, without the places: they are where the buyer lives. */
	readonly milestones: readonly TrackingMilestone[];
	readonly trackingUrl?: string;
}

/** Amazon has nothing to say of this parcel, which is the usual case for parcels of retail orders. */
export interface NoTracking {
	readonly kind: 'noTracking';
	/** It has nothing to say to this app at all. */
	readonly isDenied: boolean;
}

/** The only form that Amazon's model allows. */
const INSTANT = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/);

const MILESTONE = z
	.object({
		status: z.object({ code: z.string(), description: z.string().nullish() }),
		occurredAt: INSTANT.optional().catch(undefined),
	})
	.transform(({ status, occurredAt }): TrackingMilestone => ({
		code: status.code,
		...(status.description && { description: status.description }),
		...(occurredAt !== undefined && { occurredAt }),
	}));

const TRACKING = z.object({
	trackingDetail: z.object({
		trackingUrl: z.string().nullish(),
		milestoneHistory: z.array(z.unknown()).default([]),
	}),
});

/** Not known, and not readable as one of Amazon's: the same to the seller. */
const NOTHING_TO_SAY: ReadonlySet<number> = new Set([400, 404]);

/**
 * Tracking API 2026-01-30. Whether it answers for the parcels of ordinary FBA orders is not known,
 * and Amazon names no role for it: it is one more source, and never a condition.
 */
export async function getShipmentTracking(
	session: SpApiSession,
	trackingNumber: string,
): Promise<ShipmentTracking | NoTracking | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getShipmentTracking',
		method: 'GET',
		path: '/tracking/2026-01-30/shipments/track',
		query: { 'carrierTracking.trackingNumber': trackingNumber },
	});
	if (isDenial(answer)) return { kind: 'noTracking', isDenied: true };
	if (answer.kind === 'refused' && NOTHING_TO_SAY.has(answer.statusCode) && !answer.isForeign) {
		return { kind: 'noTracking', isDenied: false };
	}
	if (answer.kind !== 'answered') return answer;

	const parsed = TRACKING.safeParse(answer.body);
	if (!parsed.success) return unexpectedAnswer('a tracking detail', answer.body);
	const { milestoneHistory, trackingUrl } = parsed.data.trackingDetail;
	return {
		kind: 'tracking',
		milestones: milestoneHistory.flatMap((milestone) => MILESTONE.safeParse(milestone).data ?? []),
		...(trackingUrl && { trackingUrl }),
	};
}

/** A token that Amazon does not take is no matter of this API, and nor is what a proxy refuses. */
const isDenial = (answer: SpApiAnswer): boolean =>
	(answer.kind === 'accessDenied' && !answer.isToken) ||
	(answer.kind === 'refused' && answer.statusCode === 403 && !answer.isForeign);
