import type { FeedbackRecord } from '../../nodes/shared/domain/feedback/feedbackRecord';
import type { FulfilledBy, Order } from '../../nodes/shared/domain/order';

const DAY_MS = 86_400_000;

export interface PlantedCarrier {
	readonly code: string;
	readonly name: string;
	/** Share of the orders; all carriers together make 1. */
	readonly share: number;
	readonly negativeShare: number;
	readonly lateShare: number;
	readonly undeliverableShare: number;
	readonly medianDays: number;
	readonly fulfilledBy?: FulfilledBy;
}

export interface PlantedAccount {
	readonly orders: Order[];
	readonly feedback: FeedbackRecord[];
}

export interface Planting {
	readonly seed: number;
	readonly orders: number;
	readonly now: Date;
	readonly carriers: readonly PlantedCarrier[];
	readonly marketplaceIds?: readonly string[];
	/** Over how many days before `now` the orders were sent, the last one 20 days ago. */
	readonly days?: number;
	/** Days after `now` minus which nothing was sent. */
	readonly youngestDays?: number;
}

/** Mulberry32: small, seeded, and good enough for a simulation of thousands of accounts. */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
	};
}

const COMMENTS = [
	'Arrived three days late.',
	'Zu spät geliefert!',
	'Poor quality.',
	'Livraison en retard, et le produit ne marche pas.',
	'',
];

/** An account whose truth is known: every order, and the low ratings that its carriers earn. */
export function plantAccount(planting: Planting): PlantedAccount {
	const { seed, now, carriers, marketplaceIds = ['ATVPDKIKX0DER'] } = planting;
	const { days = 60, youngestDays = 20 } = planting;
	const random = seededRandom(seed);
	const orders: Order[] = [];
	const feedback: FeedbackRecord[] = [];
	for (let index = 0; index < planting.orders; index += 1) {
		const carrier = pick(carriers, random());
		const orderId = `113-${String(seed).padStart(7, '0')}-${String(index).padStart(7, '0')}`;
		const shippedMs = now.getTime() - (youngestDays + random() * days) * DAY_MS;
		const transitMs = carrier.medianDays * (0.5 + random()) * DAY_MS;
		const isLate = random() < carrier.lateShare;
		const isUndeliverable = random() < carrier.undeliverableShare;
		const deliveredMs = shippedMs + transitMs;
		const promisedMs = deliveredMs + (isLate ? -1 : 1) * 0.4 * DAY_MS;
		const fulfilledBy = carrier.fulfilledBy ?? 'MERCHANT';
		const isOwn = fulfilledBy === 'MERCHANT';
		orders.push({
			orderId,
			marketplaceId: marketplaceIds[index % marketplaceIds.length] ?? '',
			fulfilledBy,
			fulfillmentStatus: 'SHIPPED',
			createdTime: iso(shippedMs - DAY_MS),
			...(isOwn && { deliverByWindow: { latest: iso(promisedMs) } }),
			packages: [
				{
					packageReferenceId: '1',
					trackingNumber: `TBA${String(index).padStart(12, '0')}`,
					shipTime: iso(shippedMs),
					status: isUndeliverable ? 'UNDELIVERABLE' : isOwn ? 'DELIVERED' : 'SHIPPED',
					...(!isUndeliverable &&
						(isOwn
							? { deliveredAt: iso(deliveredMs) }
							: { estimatedArrivalDate: iso(deliveredMs) })),
					carrierMatch: {
						code: carrier.code,
						name: carrier.name,
						isAmazonLogistics: carrier.code === 'amazonLogistics',
						evidence: 'declaredAndNumber',
						reason: '',
					},
				},
			],
		});
		if (random() < carrier.negativeShare) {
			feedback.push({
				orderId,
				rating: 1 + Math.floor(random() * 3),
				comment: COMMENTS[Math.floor(random() * COMMENTS.length)] ?? '',
				date: iso(deliveredMs + 5 * DAY_MS).slice(0, 10),
			});
		}
	}
	return { orders, feedback };
}

const iso = (timeMs: number) => new Date(timeMs).toISOString();

function pick(carriers: readonly PlantedCarrier[], at: number): PlantedCarrier {
	let sum = 0;
	for (const carrier of carriers) {
		sum += carrier.share;
		if (at < sum) return carrier;
	}
	return carriers.at(-1) as PlantedCarrier;
}
