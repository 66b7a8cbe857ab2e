import { z } from 'zod';
import type { SimulatorProcess } from '../../../runtime/simulatorProcess';

const time = z.string().transform((text) => Date.parse(text));

const lifeSchema = z.object({
	orders: z.array(
		z.object({
			orderId: z.string(),
			fulfilledBy: z.string(),
			status: z.string(),
			lastUpdatedAt: time,
			unkind: z.array(z.string()),
			parcels: z.array(
				z.object({
					reference: z.string(),
					trackingNumber: z.string().optional(),
					fate: z.string(),
					shippedAt: time,
					reportedAt: time,
					deliveredAt: time.optional(),
				}),
			),
			feedback: z.object({ rating: z.number(), at: time }).optional(),
		}),
	),
});

type LivedOrder = z.infer<typeof lifeSchema>['orders'][number];

/** What happened, under the id that the trigger gives it. */
export interface AccountEvent {
	readonly id: string;
	readonly atMs: number;
	/** When a report of Amazon's lists it, where that is later. */
	readonly shownMs?: number;
}

const latest = (order: LivedOrder) =>
	Math.max(
		...order.parcels.filter(({ fate }) => fate !== 'cancelled').map(({ shippedAt }) => shippedAt),
	);

/** The simulated Amazon's own list of each of the trigger's events, those still to come among them. */
const EVENTS: Readonly<Record<string, (order: LivedOrder) => AccountEvent[]>> = {
	orderShipped: (order) =>
		order.status === 'SHIPPED' ? [{ id: order.orderId, atMs: latest(order) }] : [],
	// Of several changes between two polls the last one shows.
	orderUpdated: ({ orderId, lastUpdatedAt }) => [
		{ id: `${orderId} ${lastUpdatedAt}`, atMs: lastUpdatedAt },
	],
	// A status that never moves on shows no delivery.
	fbmParcelDelivered: ({ orderId, fulfilledBy, status, parcels, unkind }) =>
		fulfilledBy !== 'MERCHANT' || status === 'CANCELLED' || unkind.includes('statusNeverMovesOn')
			? []
			: parcels.flatMap(({ reference, deliveredAt }) =>
					deliveredAt === undefined ? [] : [{ id: `${orderId} ${reference}`, atMs: deliveredAt }],
				),
	fbaParcelShipped: ({ orderId, fulfilledBy, parcels }) =>
		fulfilledBy !== 'AMAZON'
			? []
			: parcels.map(({ trackingNumber, shippedAt, reportedAt }) => ({
					id: `${orderId} ${trackingNumber ?? ''}`,
					atMs: shippedAt,
					shownMs: reportedAt,
				})),
	negativeFeedback: ({ orderId, feedback }) =>
		feedback && feedback.rating <= 3
			? [{ id: `${orderId} ${feedback.rating}`, atMs: feedback.at }]
			: [],
};

export const EVENT_TYPES = Object.keys(EVENTS);

export async function accountEvents(
	{ url }: SimulatorProcess,
	eventType: string,
): Promise<AccountEvent[]> {
	const response = await fetch(`${url}/__sim/orders?accountId=account-1`);
	const { orders } = lifeSchema.parse(await response.json());
	return orders.flatMap((order) => EVENTS[eventType]?.(order) ?? []);
}
