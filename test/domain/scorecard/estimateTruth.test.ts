import type { Order } from '../../../nodes/shared/domain/order';
import {
	buildScorecard,
	scorecardRows,
	type ScorecardRow,
} from '../../../nodes/shared/domain/scorecard/buildScorecard';
import { seededRandom } from '../../support/plantedAccount';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-20T08:00:00Z');
const settings = {
	now: new Date(NOW),
	settlingDays: 14,
	minimumOrders: 300,
	emptyFeedbackIsZero: false,
};
const iso = (ms: number) => new Date(ms).toISOString();
const CARRIERS = { amazonLogistics: 'Amazon Logistics', ups: 'UPS', dhl: 'DHL' } as const;
type Carrier = keyof typeof CARRIERS;

interface Parcel {
	readonly carrier: Carrier;
	readonly isFba: boolean;
	readonly dateMs: number;
	readonly arrivedMs?: number;
}

const toOrder = ({ carrier, isFba, dateMs, arrivedMs }: Parcel, index: number): Order => ({
	orderId: `113-0000000-${String(index).padStart(7, '0')}`,
	fulfilledBy: isFba ? 'AMAZON' : 'MERCHANT',
	fulfillmentStatus: 'SHIPPED',
	...(!isFba && { deliverByWindow: { latest: iso(dateMs) } }),
	packages: [
		{
			packageReferenceId: '1',
			trackingNumber: `T${index}`,
			shipTime: iso(dateMs - 4 * DAY),
			...(isFba && { estimatedArrivalDate: iso(dateMs) }),
			...(arrivedMs !== undefined && { deliveredAt: iso(arrivedMs) }),
			carrierMatch: {
				code: carrier,
				name: CARRIERS[carrier],
				isAmazonLogistics: carrier === 'amazonLogistics',
				evidence: 'declaredAndNumber',
				reason: '',
			},
		},
	],
});

function drawn(seed: number, parcels: number): Parcel[] {
	const random = seededRandom(seed);
	return Array.from({ length: parcels }, (): Parcel => {
		const names = Object.keys(CARRIERS) as Carrier[];
		const dateMs = NOW - (random() * 60 - 2) * DAY;
		const arrivedMs = dateMs + (random() ** 3 * 8 - 2) * DAY;
		const isSeen = random() < 0.7 && arrivedMs < NOW;
		return {
			carrier: names[Math.floor(random() * names.length)] ?? 'ups',
			isFba: random() < 0.6,
			dateMs,
			...(isSeen && { arrivedMs }),
		};
	});
}

const rowsOf = (parcels: readonly Parcel[]): Map<string | undefined, ScorecardRow> =>
	new Map(
		scorecardRows(buildScorecard(parcels.map(toOrder), [], settings), ['carrier']).map(
			({ row }) => [row.carrier?.code, row],
		),
	);

/** The same by hand: every lateness in a list, every margin tried in turn. */
function byHand(parcels: readonly Parcel[], carrier: Carrier) {
	const seen = parcels.filter(
		({ carrier: own, arrivedMs, dateMs }) =>
			own === carrier && arrivedMs !== undefined && NOW - dateMs >= 7 * DAY,
	);
	const lateMs = seen.map(({ arrivedMs = 0, dateMs }) => arrivedMs - dateMs);
	const kept = seen.filter(({ isFba, arrivedMs = 0, dateMs }) => {
		const marginHours = isFba && carrier === 'amazonLogistics' ? 48 : 24;
		return arrivedMs <= dateMs + marginHours * HOUR;
	}).length;
	let hours = 0;
	while (lateMs.filter((ms) => ms <= hours * HOUR).length < 0.95 * seen.length) hours += 1;
	return { parcels: seen.length, kept, hours };
}

describe('How true Amazon’s dates were', () => {
	it.each([1, 2, 3, 4])('is what a count by hand gives, in account %i', (seed) => {
		const parcels = drawn(seed, 900);
		const rows = rowsOf(parcels);
		for (const carrier of Object.keys(CARRIERS) as Carrier[]) {
			const expected = byHand(parcels, carrier);
			const estimate = rows.get(carrier)?.estimate;

			expect(expected.parcels).toBeGreaterThan(100);
			expect(estimate?.parcels).toBe(expected.parcels);
			expect(estimate?.withinMargin).toMatchObject({
				enough: true,
				count: expected.kept,
				of: expected.parcels,
			});
			expect(estimate?.marginFor95).toEqual({ enough: true, hours: expected.hours });
		}
	});

	it('says nothing of parcels that nobody saw arrive, nor of dates of the last seven days', () => {
		const unseen = { carrier: 'ups', isFba: true, dateMs: NOW - 20 * DAY } as const;
		const young = { ...unseen, dateMs: NOW - 7 * DAY + 1, arrivedMs: NOW - 8 * DAY };
		const counted = { ...young, dateMs: NOW - 7 * DAY };

		expect(rowsOf([unseen, young]).get('ups')?.estimate.parcels).toBe(0);
		expect(rowsOf([unseen, young, counted]).get('ups')?.estimate.parcels).toBe(1);
	});

	it.each([58, 59])('names a margin from 59 parcels on: %i', (parcels) => {
		const inTime = { carrier: 'dhl', isFba: true, dateMs: NOW - 20 * DAY } as const;
		const rows = rowsOf(
			Array.from({ length: parcels }, () => ({ ...inTime, arrivedMs: NOW - 21 * DAY })),
		);

		expect(rows.get('dhl')?.estimate.marginFor95).toEqual(
			parcels < 59 ? { enough: false, parcels, needed: 59 } : { enough: true, hours: 0 },
		);
	});

	it('counts what came in the last moment of the margin', () => {
		const dateMs = NOW - 20 * DAY;
		const within = (arrivedMs: number) =>
			rowsOf([{ carrier: 'ups', isFba: false, dateMs, arrivedMs }]).get('ups')?.estimate
				.withinMargin.count;

		expect([within(dateMs + 24 * HOUR), within(dateMs + 24 * HOUR + 1)]).toEqual([1, 0]);
	});

	it('names the margin at which just 95 of 100 had come', () => {
		const dateMs = NOW - 20 * DAY;
		const hours = (inTime: number) => {
			const parcels = Array.from({ length: 60 }, (_unused, index) => ({
				carrier: 'dhl' as const,
				isFba: true,
				dateMs,
				arrivedMs: dateMs + (index < inTime ? 5 : 50) * HOUR,
			}));
			return rowsOf(parcels).get('dhl')?.estimate.marginFor95;
		};

		expect(hours(57)).toMatchObject({ hours: 5 });
		expect(hours(56)).toMatchObject({ hours: 50 });
	});
});
