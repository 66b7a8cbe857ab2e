import { DAY_MS, HOUR_MS, type EpochMs } from '../clock';
import { type Marketplace } from '../marketplaces';
import { type Random } from '../random';
import { CARRIERS, type Carrier, type CarrierCode, type CarrierTruths } from './carriers';
import { type ParcelFate, type SimulatedItem, type SimulatedParcel } from './order';
import { type Scenario } from './scenarios';
import { makeTrackingNumber } from './trackingNumbers';

interface ParcelPlan {
	readonly random: Random;
	readonly scenario: Scenario;
	readonly marketplace: Marketplace;
	readonly fulfilledBy: 'AMAZON' | 'MERCHANT';
	readonly fate: ParcelFate;
	readonly carrier: CarrierCode;
	readonly endsAt: EpochMs;
	/** Days by which the promise is missed. */
	readonly lateDays: number;
	readonly truths: CarrierTruths;
	readonly items: readonly SimulatedItem[];
}

function localDayStart(instant: EpochMs, { utcOffsetHours }: Marketplace): EpochMs {
	const offsetMs = utcOffsetHours * HOUR_MS;
	return Math.floor((instant + offsetMs) / DAY_MS) * DAY_MS - offsetMs;
}

/** Moves an instant into the hours in which parcels are handed over, on its own local day. */
export const placeInDaytime = (
	instant: EpochMs,
	marketplace: Marketplace,
	random: Random,
): EpochMs => Math.round(localDayStart(instant, marketplace) + random.between(10, 19.5) * HOUR_MS);

function declaredCarrier(plan: ParcelPlan): string {
	const { random, scenario, fulfilledBy } = plan;
	if (scenario.declared === 'nothing') return '';
	if (scenario.declared === 'unknownText') return 'Zkurier Lokal';
	const carrier: Carrier =
		scenario.declared === 'anotherCarrier'
			? CARRIERS[plan.carrier === 'ups' ? 'usps' : 'ups']
			: CARRIERS[plan.carrier];
	return random.pick(
		fulfilledBy === 'AMAZON' ? carrier.declaredByAmazon : carrier.declaredBySeller,
	);
}

export function makeParcel(plan: ParcelPlan): SimulatedParcel {
	const { random, scenario, marketplace, endsAt, lateDays } = plan;
	const carrier: Carrier = CARRIERS[plan.carrier];
	const transitDays =
		plan.truths[plan.carrier].meanTransitDays * random.between(0.7, 1.3) + lateDays;
	// A parcel that never arrives is given up long after it should have come.
	const expectedAt = plan.fate === 'delivered' ? endsAt : endsAt - random.integer(2, 6) * DAY_MS;
	const shippedAt = Math.round(expectedAt - Math.max(0.6, transitDays) * DAY_MS);
	const slackDays = lateDays > 0 ? -lateDays : random.chance(0.35) ? 1 : 0;
	const promisedDay = localDayStart(expectedAt, marketplace) + slackDays * DAY_MS;
	const isReportedLate = random.chance(0.01);
	const number = makeTrackingNumber[carrier.number(marketplace)](random);
	return {
		reference: `${random.integer(1, 9)}${random.digits(9)}`,
		carrier: plan.carrier,
		declaredCarrier: declaredCarrier(plan),
		trackingNumber: scenario.number === 'nothing' ? '' : number,
		service: random.pick(carrier.services),
		shippedAt,
		outForDeliveryAt:
			endsAt -
			Math.round(random.between(2, 6) * HOUR_MS) -
			(scenario.state === 'outForDelivery' ? 2 * HOUR_MS : 0),
		fate: plan.fate,
		endsAt: Math.round(endsAt),
		estimatedArrival: promisedDay + 20 * HOUR_MS,
		reportedAt: Math.round(
			shippedAt + (isReportedLate ? random.between(4, 24) : random.between(1, 3)) * HOUR_MS,
		),
		items: plan.items.map(({ orderItemId, quantity }) => ({ orderItemId, quantity })),
		hasDetailedStatus:
			scenario.programs?.includes('AMAZON_EASY_SHIP') ??
			(plan.fate !== 'delivered' && random.chance(0.5)),
		shipmentId: `D${random.characters(8, 'BCDFGHJKLMNPQRSTVWXYZbcdfghjk')}`,
	};
}
