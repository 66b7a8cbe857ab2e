import type { Order, OrderPackage } from '../../../nodes/shared/domain/order';
import { daysOnTheRoad, marginOf } from '../../../nodes/shared/domain/delivery/arrivalMargin';
import { DEFAULT_DELIVERY_SETTINGS } from '../../../nodes/shared/domain/delivery/deliverySettings';

describe('marginOf', () => {
	const HOUR_MS = 3_600_000;
	const hours = (
		evidence: Parameters<typeof marginOf>[0],
		code: string,
		carrierHours: ReadonlyArray<readonly [string, number]> = [],
		order: Partial<Order> = {},
	) => {
		const carrierMatch = { code, isAmazonLogistics: code === 'amazonLogistics' } as NonNullable<
			OrderPackage['carrierMatch']
		>;
		const settings = {
			...DEFAULT_DELIVERY_SETTINGS,
			carrierMarginMs: new Map(carrierHours.map(([name, margin]) => [name, margin * HOUR_MS])),
		};
		const parcel = { packageReferenceId: '1', carrierMatch };
		return marginOf(evidence, parcel, { orderId: '1', ...order }, settings) / HOUR_MS;
	};
	const fba = { fulfilledBy: 'AMAZON' } as const;

	it('of a carrier goes before every other one, also where it is nothing', () => {
		expect(hours('estimatedArrival', 'ups', [['ups', 0]])).toBe(0);
		expect(hours('shipTime', 'ups', [['ups', 5]])).toBe(5);
		expect(hours('estimatedArrival', 'amazonLogistics', [['amazonLogistics', 0]])).toBe(0);
		expect(hours('estimatedArrival', 'ups', [['usps', 0]])).toBe(24);
	});

	it("of Amazon Logistics is for Amazon's own dates alone", () => {
		expect(hours('estimatedArrival', 'amazonLogistics')).toBe(48);
		expect(hours('deliverByWindow', 'amazonLogistics', [], fba)).toBe(48);
		expect(hours('deliverByWindow', 'amazonLogistics')).toBe(24);
		expect(hours('shipTime', 'ups')).toBe(48);
	});

	it('is the longest that it may be where nobody knows the carrier', () => {
		expect(hours('estimatedArrival', 'unknown')).toBe(48);
		expect(hours('deliverByWindow', 'unknown')).toBe(24);
		expect(hours('deliverByWindow', 'unknown', [], fba)).toBe(48);
		expect(hours('estimatedArrival', 'unknown', [['ontrac', 96]])).toBe(96);
		expect(hours('estimatedArrival', 'unknown', [['amazonLogistics', 12]])).toBe(24);
		expect(hours('estimatedArrival', 'unknown', [['unknown', 12]])).toBe(48);
	});
});

describe('daysOnTheRoad', () => {
	it.each([
		['Royal Mail International Standard', 30],
		['DHL Global Mail', 30],
		['FedEx Ground Economy', 14],
		['Royal Mail 2nd Class', 14],
		['SAME_DAY', 1],
		['UPS Next Day Air', 2],
		['NEXT_DAY', 2],
		['FedEx Priority Overnight', 2],
		['Royal Mail Tracked 24', 2],
		['SECOND_DAY', 4],
		['UPS 2nd Day Air', 4],
		['Royal Mail Tracked 48', 4],
		['USPS Priority Mail', 6],
		['EXPEDITED', 6],
		['Royal Mail First Class', 6],
		['UPS Ground', 9],
		['STANDARD', 9],
		['USPS Ground Advantage', 9],
		['Pigeon', 12],
		['', 12],
		[undefined, 12],
	])('gives %s %i days at most', (service, days) => {
		expect(daysOnTheRoad(service, 12).most).toBe(days);
	});

	it('never takes longer at least than at most', () => {
		for (const service of ['SAME_DAY', 'NEXT_DAY', 'Economy', 'International', undefined]) {
			const { least, most } = daysOnTheRoad(service, 0.5);
			expect(least).toBeLessThanOrEqual(most);
		}
	});
});
