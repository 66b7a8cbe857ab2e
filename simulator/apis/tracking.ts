import { type SimulatedOrder, type SimulatedParcel } from '../account/order';
import { SECOND_MS, type EpochMs } from '../clock';
import { type ApiRequest, type Operation } from '../operation';
import { Refusal, ok } from '../replies';
import { type World } from '../world';

const IDENTIFIERS = [
	'id',
	'acsin',
	'aftn',
	'containerNumber',
	'houseBillOfLadingNumber',
	'carrierTracking.trackingNumber',
] as const;

/** `…Z` with whole seconds, the only form the model allows. */
const toInstant = (instant: EpochMs): string =>
	new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');

const badRequest = () =>
	new Refusal(
		400,
		'BAD_REQUEST',
		'The request parameters provided are invalid.',
		'The request parameters provided are invalid. For valid parameter values and formats, see the API developer guide.',
	);

/** Amazon's own number of a parcel. */
export const aftnOf = ({ reference }: SimulatedParcel): string => `AFTN${reference}`;

function identifierOf(query: URLSearchParams): {
	name: (typeof IDENTIFIERS)[number];
	value: string;
} {
	const given = IDENTIFIERS.filter((name) => query.get(name));
	const [name] = given;
	if (name === undefined) throw badRequest();
	if (given.length > 1) {
		throw new Refusal(
			400,
			'MULTIPLE_TRACKING_IDS_NOT_ALLOWED',
			'Only one tracking ID type is allowed per request. Please provide a single ID per request.',
		);
	}
	const value = query.get(name) ?? '';
	if (name === 'aftn' && !/^AFTN\d+$/.test(value)) {
		throw new Refusal(
			400,
			'INVALID_AFTN_FORMAT',
			"Amazon Fulfillment Tracking Number must start with 'AFTN'.",
		);
	}
	return { name, value };
}

function milestones(order: SimulatedOrder, parcel: SimulatedParcel, now: EpochMs) {
	const { city, region, countryCode } = order.place;
	const location = { address: { city, region, countryCode } };
	const arrival =
		parcel.fate === 'delivered'
			? {
					status: { code: 'DELIVERED', description: 'Shipment delivered.' },
					location,
					at: parcel.endsAt,
				}
			: {
					status: { code: 'UNDELIVERABLE', description: 'Shipment could not be delivered.' },
					location,
					at: parcel.endsAt,
				};
	return [
		arrival,
		{
			status: { code: 'OUT_FOR_DELIVERY', description: 'Out for delivery.' },
			location,
			at: parcel.outForDeliveryAt,
		},
		{
			status: { code: 'SHIPPED', description: 'Shipment has left the seller facility.' },
			at: parcel.shippedAt,
		},
	]
		.filter(({ at }) => at <= now)
		.map(({ at, ...milestone }) => ({ ...milestone, occurredAt: toInstant(at) }));
}

function track({ account, query }: ApiRequest, world: World) {
	const { name, value } = identifierOf(query);
	const now = world.clock.now();
	for (const order of account.orders) {
		// Most retail parcels are unknown to this API.
		if (!order.answersTrackingApi) continue;
		const parcel = order.parcels.find(
			(candidate) =>
				candidate.shippedAt <= now &&
				(name === 'aftn' ? aftnOf(candidate) === value : candidate.trackingNumber === value),
		);
		if (!parcel || (name !== 'aftn' && name !== 'carrierTracking.trackingNumber')) continue;
		const history = milestones(order, parcel, now);
		const carrierCode = query.get('carrierTracking.carrierCode');
		return ok({
			trackingDetail: {
				identifier:
					name === 'aftn'
						? { aftn: value }
						: {
								carrierTracking: {
									trackingNumber: value,
									...(carrierCode !== null && { carrierCode }),
								},
							},
				trackingUrl: `https://www.swiship.com/track?id=${value}`,
				trackingEstimates: [
					{
						type: 'ESTIMATED_DELIVERY_DATE',
						estimatedInterval: {
							startTime: toInstant(parcel.estimatedArrival - 12 * 3_600 * SECOND_MS),
							endTime: toInstant(parcel.estimatedArrival),
						},
						lastUpdatedTime: toInstant(parcel.shippedAt),
					},
				],
				...(history[0] && { latestMilestone: history[0] }),
				milestoneHistory: history,
			},
		});
	}
	throw new Refusal(404, 'RESOURCE_NOT_FOUND', 'The requested resource was not found.');
}

export const trackingOperations: readonly Operation[] = [
	{
		operationId: 'getShipmentTracking',
		method: 'GET',
		path: '/tracking/2026-01-30/shipments/track',
		plan: { ratePerSecond: 2, burst: 30 },
		handle: track,
	},
];
