import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../clock';
import { type Marketplace } from '../marketplaces';
import { Random } from '../random';
import { CARRIERS, carrierShare, carrierCodes, type CarrierTruths } from './carriers';
import { PLACES, PRODUCTS, titleIn } from './catalogue';
import { commentsIn } from './feedbackComments';
import {
	type SimulatedFeedback,
	type SimulatedItem,
	type SimulatedOrder,
	type SimulatedParcel,
	type SimulatedReturn,
} from './order';
import { makeParcel, placeInDaytime } from './parcelGenerator';
import { SCENARIOS, SHOWCASE, scenarioNames, type Scenario, type ShowcaseOrder } from './scenarios';

export interface GeneratorSetting {
	readonly seed: string;
	/** Orders are laid out around this instant, whatever the clock does later. */
	readonly startedAt: EpochMs;
	readonly marketplaces: readonly Marketplace[];
	readonly truths: CarrierTruths;
}

/** Share of ordinary orders that come back. */
const RETURN_RATE = 0.03;

const weightedScenarios = scenarioNames.map((scenario) => ({
	scenario,
	weight: SCENARIOS[scenario].weight,
}));

function chooseMarketplace(marketplaces: readonly Marketplace[], index: number, random: Random) {
	const home = marketplaces[0];
	if (!home) throw new RangeError('An account needs a marketplace');
	// The showcase is all in the home marketplace; further ones get three orders in ten.
	return index < SHOWCASE.length || random.chance(0.7) ? home : random.pick(marketplaces);
}

function chooseCarrier(
	fulfilledBy: 'AMAZON' | 'MERCHANT',
	marketplace: Marketplace,
	random: Random,
) {
	const side = fulfilledBy === 'AMAZON' ? 'fba' : 'fbm';
	return random.pickWeighted(
		carrierCodes.map((code) => ({
			code,
			weight: carrierShare(CARRIERS[code], marketplace)[side],
		})),
	).code;
}

function orderIdOf(index: number, scenario: Scenario, marketplace: Marketplace, random: Random) {
	// 7,654,321 has no factor in common with 10,000,000: every index gets its own last group.
	const unique = String((index * 7_654_321 + 1_234_567) % 10_000_000).padStart(7, '0');
	const prefix = scenario.isNonAmazon ? 'S01' : random.pick(marketplace.orderIdPrefixes);
	return `${prefix}-${random.digits(7)}-${unique}`;
}

function makeItems(scenario: Scenario, marketplace: Marketplace, random: Random): SimulatedItem[] {
	const needed = Math.max(
		scenario.fates?.length ?? 1,
		scenario.hasCancelledItem || scenario.state === 'partiallyShipped' ? 2 : 1,
	);
	const count = needed > 1 ? needed : random.chance(0.12) ? 2 : 1;
	const hasPromotion = scenario.hasPromotion ?? random.chance(0.06);
	return Array.from({ length: count }, (_, i): SimulatedItem => {
		const product = random.pick(PRODUCTS);
		const isWholeNumber = marketplace.currencyCode === 'JPY';
		return {
			// Amazon's report pads these to 14 digits, the Orders API does not.
			orderItemId: random.chance(0.2)
				? `${random.integer(1, 9)}${random.digits(12)}`
				: `${random.integer(1, 9)}${random.digits(13)}`,
			asin: product.asin,
			sellerSku: product.sellerSku,
			title: titleIn(product, marketplace.languageCode),
			quantity: random.chance(0.1) ? 2 : 1,
			unitPrice: isWholeNumber ? Math.round(product.price * 150) : product.price,
			promotionIds: hasPromotion && i === 0 ? [`PAWS-V2-${random.digits(12)}-1`] : [],
			promotionDiscount: hasPromotion && i === 0 ? (isWholeNumber ? 300 : 2.5) : 0,
			isSubscription: scenario.isSubscription ?? false,
			isCancelled: (scenario.hasCancelledItem ?? false) && i === count - 1,
		};
	});
}

function makeFeedback(
	parcel: SimulatedParcel | undefined,
	isLate: boolean,
	marketplace: Marketplace,
	truths: CarrierTruths,
	random: Random,
): SimulatedFeedback | undefined {
	if (parcel?.fate !== 'delivered') return undefined;
	const negative = truths[parcel.carrier].negativePerThousand / 1_000;
	const draw = random.next();
	if (draw > negative + 0.03) return undefined;
	const comments = commentsIn(marketplace.languageCode);
	const at = parcel.endsAt + random.between(1, 9) * DAY_MS;
	if (draw > negative) {
		return { rating: random.chance(0.8) ? 5 : 4, comment: random.pick(comments.good), at };
	}
	const isAboutDelivery = isLate || random.chance(0.6);
	const comment = random.pick(isAboutDelivery ? comments.delivery : comments.product);
	return { rating: random.chance(0.55) ? 1 : random.chance(0.5) ? 2 : 3, comment, at };
}

function makeReturn(endsAt: EpochMs, random: Random): SimulatedReturn {
	const at = endsAt + random.between(1, 6) * DAY_MS;
	return {
		at,
		listedAt: at,
		reason: random.pick([
			'UNWANTED_ITEM',
			'DEFECTIVE',
			'NOT_AS_DESCRIBED',
			'MISSED_ESTIMATED_DELIVERY',
		]),
		comment: random.pick(['', 'Too late', 'does not fit']),
		refundedAt: at + random.between(0.5, 2) * DAY_MS,
	};
}

/** Builds the order at this place of the account; the same setting and index give the same order. */
export function makeOrder(
	setting: GeneratorSetting,
	index: number,
	wish?: ShowcaseOrder,
): SimulatedOrder {
	const random = new Random(setting.seed, 'order', index);
	const showcase: ShowcaseOrder = wish ?? SHOWCASE[index] ?? random.pickWeighted(weightedScenarios);
	const scenario: Scenario = SCENARIOS[showcase.scenario];
	const marketplace = chooseMarketplace(setting.marketplaces, wish ? 0 : index, random);
	const fulfilledBy = scenario.fulfilledBy ?? (random.chance(0.6) ? 'AMAZON' : 'MERCHANT');
	const lastCarrier = showcase.carrier ?? chooseCarrier(fulfilledBy, marketplace, random);
	const items = makeItems(scenario, marketplace, random);

	const [latest, earliest] = scenario.endedDaysAgo;
	const lastEnd = setting.startedAt - random.between(latest, earliest) * DAY_MS;
	const endsAt =
		scenario.state === 'outForDelivery' ? lastEnd : placeInDaytime(lastEnd, marketplace, random);
	const fates = scenario.fates ?? ['delivered'];
	const shippable = items.filter(({ isCancelled }) => !isCancelled);
	const isLate = scenario.isLate ?? random.chance(setting.truths[lastCarrier].lateRate);
	const lateDays = isLate ? random.integer(1, 3) : 0;

	const parcels = fates.map((fate, i) =>
		makeParcel({
			random,
			scenario,
			marketplace,
			fulfilledBy,
			fate,
			carrier:
				i === fates.length - 1 ? lastCarrier : chooseCarrier(fulfilledBy, marketplace, random),
			endsAt: endsAt - (scenario.endsEarlierByDays?.[i] ?? 0) * DAY_MS,
			lateDays: i === fates.length - 1 ? lateDays : 0,
			truths: setting.truths,
			items: itemsOfParcel(scenario, shippable, fates.length, i),
		}),
	);

	const firstShipped = Math.min(...parcels.map(({ shippedAt }) => shippedAt));
	const isPending = scenario.state === 'pending' || scenario.state === 'pendingAvailability';
	const placedAt = firstShipped - random.between(0.3, 1.6) * DAY_MS;
	// Every order exists at the start, however far ahead its parcels are.
	const createdAt =
		isPending || placedAt > setting.startedAt - HOUR_MS
			? setting.startedAt - random.between(0.05, 1.5) * DAY_MS
			: placedAt;
	const confirmedAt = isPending ? undefined : createdAt + random.between(5, 40) * MINUTE_MS;
	const isOrdinary = showcase.scenario === 'ordinaryFba' || showcase.scenario === 'ordinaryFbm';
	const isGone = scenario.state === 'cancelled' || scenario.state === 'unfulfillable';
	const goneAt = createdAt + random.between(1, 6) * HOUR_MS;
	const last = parcels[parcels.length - 1];
	const promised = Math.max(...parcels.map(({ estimatedArrival }) => estimatedArrival));

	return {
		orderId: orderIdOf(index, scenario, marketplace, random),
		scenario: showcase.scenario,
		marketplace,
		isNonAmazon: scenario.isNonAmazon ?? false,
		fulfilledBy,
		serviceLevel: random.pick(['STANDARD', 'EXPEDITED', 'SECOND_DAY', 'NEXT_DAY', 'FREE_ECONOMY']),
		programs: scenario.programs ?? (random.chance(0.35) ? ['PRIME'] : []),
		createdAt: Math.round(createdAt),
		confirmedAt: confirmedAt === undefined ? undefined : Math.round(confirmedAt),
		pendingStatus: scenario.state === 'pendingAvailability' ? 'PENDING_AVAILABILITY' : 'PENDING',
		cancelledAt: scenario.state === 'cancelled' ? Math.round(goneAt) : undefined,
		unfulfillableAt: scenario.state === 'unfulfillable' ? Math.round(goneAt) : undefined,
		shipBy: { earliest: Math.round(createdAt), latest: Math.round(createdAt + 2 * DAY_MS) },
		deliverBy:
			fulfilledBy === 'MERCHANT'
				? { earliest: promised - random.integer(1, 3) * DAY_MS, latest: promised }
				: undefined,
		replacementOf: scenario.isReplacement
			? `${random.pick(marketplace.orderIdPrefixes)}-${random.digits(7)}-${random.digits(7)}`
			: undefined,
		items,
		// What is never shipped has no parcel; the rest is a plan until its time comes.
		parcels: isGone || confirmedAt === undefined ? [] : parcels,
		place: random.pick(
			PLACES[marketplace.code] ?? [
				{
					city: marketplace.countryName,
					region: '',
					postalCode: '1000',
					countryCode: marketplace.countryCode,
				},
			],
		),
		isPickupPoint: scenario.isPickupPoint ?? false,
		returned:
			(scenario.isReturned ?? (isOrdinary && random.chance(RETURN_RATE)))
				? makeReturn(endsAt, random)
				: undefined,
		askedElsewhereAt: scenario.isAskedElsewhere ? Math.round(endsAt + 6 * DAY_MS) : undefined,
		isNeverEligible: scenario.isNeverEligible ?? false,
		hasOptedOut: scenario.hasOptedOut ?? false,
		feedback: isGone ? undefined : makeFeedback(last, isLate, marketplace, setting.truths, random),
		answersTrackingApi: scenario.answersTrackingApi ?? false,
		unkind: [],
	};
}

function itemsOfParcel(
	scenario: Scenario,
	items: readonly SimulatedItem[],
	parcelCount: number,
	parcel: number,
): readonly SimulatedItem[] {
	if (scenario.state === 'partiallyShipped') return items.slice(0, 1);
	// A parcel whose label was cancelled is sent again: both carry everything.
	if (parcelCount === 1 || scenario.fates?.[0] === 'cancelled') return items;
	return items.filter((_, i) => i % parcelCount === parcel);
}
