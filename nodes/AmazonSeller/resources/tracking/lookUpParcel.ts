import { answerError } from '../../../shared/spApi/answerErrors';
import type { SpApiSession } from '../../../shared/spApi/session';
import { getShipmentTracking, type ShipmentTracking } from '../../../shared/spApi/apis/tracking';

export type FoundTracking = Pick<ShipmentTracking, 'milestones' | 'trackingUrl'>;

/** What Amazon knows of a parcel; undefined where it has nothing to say, now or ever. */
export async function lookUpParcel(
	session: SpApiSession,
	trackingNumber: string,
	itemIndex: number,
): Promise<FoundTracking | undefined> {
	const answer = await getShipmentTracking(session, trackingNumber);
	switch (answer.kind) {
		case 'tracking': {
			const { milestones, trackingUrl } = answer;
			return { milestones, ...(trackingUrl !== undefined && { trackingUrl }) };
		}
		case 'noTracking':
			if (answer.isDenied) {
				session.hint(
					'Amazon does not let this app use its tracking. The orders go on as they came, and Delivery Wait goes by their other dates.',
				);
			}
			return undefined;
		case 'timeUp':
			session.hint(
				"Amazon's limit for tracking was reached before all parcels were looked up. The other orders go on as they came. Allow a longer Max Wait, or let fewer orders through.",
			);
			return undefined;
		default:
			throw answerError(session, 'getShipmentTracking', answer, itemIndex);
	}
}
