import type { Arrival } from '../../../nodes/shared/domain/delivery/parcelArrival';
import type { TimeWindow } from '../../../nodes/shared/domain/order';
import {
	BUYER_MESSAGE_WINDOW,
	REQUEST_A_REVIEW_WINDOW,
	requestWindow,
	type WindowRule,
} from '../../../nodes/shared/domain/decision/requestWindow';

const at = (iso: string) => Date.parse(`${iso}Z`);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16);

/** Left, came by the evidence, and counts as arrived. */
const arrivalOf = (earliest: string, nominal: string, latest = nominal): Arrival => ({
	kind: 'arrival',
	seen: false,
	evidence: 'estimatedArrival',
	strength: 'estimatedArrival',
	earliestMs: at(earliest),
	nominalMs: at(nominal),
	latestMs: at(latest),
	inTransit: false,
	source: '',
});

const windowOf = (
	arrival: Arrival,
	deliverByWindow?: TimeWindow,
	rule: WindowRule = REQUEST_A_REVIEW_WINDOW,
) => {
	const window = requestWindow(
		{ orderId: '1', ...(deliverByWindow && { deliverByWindow }) },
		arrival,
		rule,
	);
	return [iso(window.opensAtMs), iso(window.closesAtMs)];
};

describe('requestWindow', () => {
	describe('for Request a Review', () => {
		const seen = arrivalOf('2026-11-05T12:00', '2026-11-05T12:00');

		it('opens five days and six hours after a delivery, and closes a day before the thirtieth ends', () => {
			expect(windowOf(seen)).toEqual(['2026-11-10T18:00', '2026-12-04T12:00']);
		});

		it('opens by the latest time the parcel can have come, and closes by the earliest', () => {
			const expected = arrivalOf('2026-11-01T08:00', '2026-11-05T20:00', '2026-11-05T22:00');

			expect(windowOf(expected)).toEqual(['2026-11-11T04:00', '2026-11-30T08:00']);
		});

		it.each<[string, TimeWindow, string[]]>([
			[
				'opens later where the earliest promised date is after the delivery',
				{ earliest: '2026-11-07T00:00:00Z', latest: '2026-11-09T00:00:00Z' },
				['2026-11-12T06:00', '2026-12-04T12:00'],
			],
			[
				'closes sooner where the latest promised date is before the delivery',
				{ earliest: '2026-11-01T00:00:00Z', latest: '2026-11-03T00:00:00Z' },
				['2026-11-10T18:00', '2026-12-02T00:00'],
			],
			[
				'is the delivery’s alone where it came between the two',
				{ earliest: '2026-11-04T00:00:00Z', latest: '2026-11-09T00:00:00Z' },
				['2026-11-10T18:00', '2026-12-04T12:00'],
			],
		])('%s', (_rule, promise, window) => {
			expect(windowOf(seen, promise)).toEqual(window);
		});

		it.each([
			[
				'keeps the strict closing edge with seven days of room',
				'2026-10-24T18:00',
				'2026-11-22T18:00',
			],
			['takes the evidence’s own date with less', '2026-10-24T17:59', '2026-12-04T12:00'],
		])('%s', (_rule, left, closes) => {
			const expected = arrivalOf(left, '2026-11-05T12:00', '2026-11-10T12:00');

			expect(windowOf(expected)).toEqual(['2026-11-15T18:00', closes]);
		});

		it('never closes after the promised dates allow, however late the parcel came', () => {
			const promise = { earliest: '2026-10-08T00:00:00Z', latest: '2026-10-12T00:00:00Z' };

			expect(windowOf(seen, promise)).toEqual(['2026-11-10T18:00', '2026-11-10T00:00']);
		});
	});

	describe('gives a last chance', () => {
		const seen = arrivalOf('2026-11-05T12:00', '2026-11-05T12:00');
		const lastChance = (
			arrival: Arrival,
			deliverByWindow?: TimeWindow,
			rule = REQUEST_A_REVIEW_WINDOW,
		) =>
			iso(
				requestWindow({ orderId: '1', ...(deliverByWindow && { deliverByWindow }) }, arrival, rule)
					.lastChanceMs,
			);

		it('to 29 days after the latest promised date, however early the parcel came', () => {
			expect(lastChance(seen, { latest: '2026-11-09T00:00:00Z' })).toBe('2026-12-08T00:00');
		});

		it('to 29 days after the estimate, where nothing was promised', () => {
			const estimated = arrivalOf('2026-11-01T08:00', '2026-11-05T20:00', '2026-11-05T22:00');

			expect(lastChance(estimated)).toBe('2026-12-04T20:00');
		});

		it('of no more than the window where the delivery was seen, or the promise was broken', () => {
			expect(lastChance(seen)).toBe('2026-12-04T12:00');
			expect(lastChance(seen, { latest: '2026-11-03T00:00:00Z' })).toBe('2026-12-02T00:00');
		});

		it('of no more than the window for a message, which nobody refuses', () => {
			const promise = { latest: '2026-11-09T00:00:00Z' };

			expect(lastChance(seen, promise, BUYER_MESSAGE_WINDOW)).toBe('2026-12-04T12:00');
		});
	});

	it('is open for a buyer message from the delivery on, whatever was promised', () => {
		const promise = { earliest: '2026-11-07T00:00:00Z', latest: '2026-11-09T00:00:00Z' };
		const seen = arrivalOf('2026-11-05T12:00', '2026-11-05T12:00');

		expect(windowOf(seen, promise, BUYER_MESSAGE_WINDOW)).toEqual([
			'2026-11-05T12:00',
			'2026-12-04T12:00',
		]);
	});

	it('has the edges of a rule of one’s own', () => {
		const rule: WindowRule = {
			opensDaysAfterDelivery: 7.5,
			closesDaysAfterDelivery: 21,
			countsFromPromise: false,
			openingSlackMs: 0,
			closingSlackMs: 0,
		};
		const seen = arrivalOf('2026-11-05T12:00', '2026-11-05T12:00');

		expect(windowOf(seen, undefined, rule)).toEqual(['2026-11-13T00:00', '2026-11-26T12:00']);
	});
});
