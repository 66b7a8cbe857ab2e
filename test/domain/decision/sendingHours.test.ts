import {
	firstAllowed,
	lastAllowed,
	type SendingHours,
} from '../../../nodes/shared/domain/decision/sendingHours';
import { dayNumberOf, zonedDays } from '../../../nodes/shared/domain/decision/zonedDays';
import { ANY_TIME } from './anyTime';

const at = (iso: string) => Date.parse(`${iso}Z`);
const iso = (ms: number | undefined) => (ms === undefined ? 'none' : new Date(ms).toISOString());

const utc = zonedDays('UTC');
const berlin = zonedDays('Europe/Berlin');
const byDay: SendingHours = { ...ANY_TIME, fromMinuteOfDay: 9 * 60, toMinuteOfDay: 20 * 60 };
const between = (fromMinuteOfDay: number, toMinuteOfDay: number): SendingHours => ({
	...ANY_TIME,
	fromMinuteOfDay,
	toMinuteOfDay,
});

describe('firstAllowed', () => {
	const first = (from: string, to: string, hours = byDay, days = utc) =>
		iso(firstAllowed(at(from), at(to), hours, days)?.atMs);

	it.each([
		['2026-11-10T08:59:59.999', '2026-11-10T09:00:00.000Z'],
		['2026-11-10T09:00', '2026-11-10T09:00:00.000Z'],
		['2026-11-10T19:59:59.999', '2026-11-10T19:59:59.999Z'],
		['2026-11-10T20:00', '2026-11-11T09:00:00.000Z'],
	])('from %s is %s', (from, found) => {
		expect(first(from, '2026-12-01T00:00')).toBe(found);
	});

	it.each([
		['2026-11-11T09:00', '2026-11-11T09:00:00.000Z'],
		['2026-11-11T08:59:59.999', 'none'],
		['2026-11-11T00:00', 'none'],
		['2026-11-10T23:00', 'none'],
	])('up to %s is %s', (to, found) => {
		expect(first('2026-11-10T20:00', to)).toBe(found);
	});

	it('may be the very first moment of the last day', () => {
		expect(first('2026-11-10T13:00', '2026-11-11T00:00', { ...between(0, 12 * 60) })).toBe(
			'2026-11-11T00:00:00.000Z',
		);
	});

	it('says to when it lasts', () => {
		const found = firstAllowed(at('2026-11-10T10:00'), at('2026-11-10T10:00'), byDay, utc);

		expect(iso(found?.untilMs)).toBe('2026-11-10T19:59:59.999Z');
		const untilMidnight = firstAllowed(
			at('2026-10-25T10:00'),
			at('2026-10-25T10:00'),
			ANY_TIME,
			berlin,
		);
		expect(iso(untilMidnight?.untilMs)).toBe('2026-10-25T22:59:59.999Z');
	});

	it.each([
		['2026-11-09T23:59', '2026-11-10T09:00:00.000Z'],
		['2026-11-10T20:00', '2026-11-14T09:00:00.000Z'],
	])('leaves out every day of a blackout, both ends included: from %s', (from, found) => {
		const blackouts = [{ first: dayNumberOf('2026-11-11'), last: dayNumberOf('2026-11-13') }];

		expect(first(from, '2026-12-01T00:00', { ...byDay, blackouts })).toBe(found);
	});

	describe('when the clock goes back from 03:00 to 02:00', () => {
		// Berlin, 25 Oct 2026: 02:00 to 03:00 comes at 00:00 UTC and again at 01:00 UTC.
		it.each([
			['02:30 to 05:00 begins with the second 02:30', 150, 300, '2026-10-25T01:30:00.000Z'],
			['02:00 to 02:30 is the first half hour', 120, 150, '2026-10-25T00:00:00.000Z'],
			['02:15 to 02:45 is the first time', 135, 165, '2026-10-25T00:15:00.000Z'],
			['01:00 to 02:30 ends with the first 02:30', 60, 150, '2026-10-24T23:00:00.000Z'],
			['03:00 to 05:00 begins after both', 180, 300, '2026-10-25T02:00:00.000Z'],
			['00:00 to 05:00 begins at midnight', 0, 300, '2026-10-24T22:00:00.000Z'],
		])('%s', (_what, from, to, found) => {
			expect(first('2026-10-24T22:00', '2026-10-25T12:00', between(from, to), berlin)).toBe(found);
		});

		it('is over with the first 02:30 for 01:00 to 02:30', () => {
			const found = firstAllowed(
				at('2026-10-24T23:00'),
				at('2026-10-25T12:00'),
				between(60, 150),
				berlin,
			);

			expect(iso(found?.untilMs)).toBe('2026-10-25T00:29:59.999Z');
		});
	});

	describe('when the clock goes forward from 02:00 to 03:00', () => {
		it.each([
			['02:15 to 02:45 does not come', 135, 165, 'none'],
			['02:30 to 05:00 begins at 03:00', 150, 300, '2026-03-29T01:00:00.000Z'],
			['01:30 to 02:30 begins at 01:30', 90, 150, '2026-03-29T00:30:00.000Z'],
		])('%s', (_what, from, to, found) => {
			expect(first('2026-03-28T23:00', '2026-03-29T12:00', between(from, to), berlin)).toBe(found);
		});
	});
});

describe('lastAllowed', () => {
	const last = (from: string, to: string, hours = byDay) =>
		iso(lastAllowed(at(from), at(to), hours, utc));

	it.each([
		['2026-11-10T20:00', '2026-11-10T19:59:59.999Z'],
		['2026-11-10T19:59', '2026-11-10T19:59:00.000Z'],
		['2026-11-10T09:00', '2026-11-10T09:00:00.000Z'],
		['2026-11-10T08:59:59.999', '2026-11-09T19:59:59.999Z'],
		['2026-11-10T00:00', '2026-11-09T19:59:59.999Z'],
	])('up to %s is %s', (to, found) => {
		expect(last('2026-11-01T00:00', to)).toBe(found);
	});

	it.each([
		['2026-11-09T19:59:59.999', '2026-11-09T19:59:59.999Z'],
		['2026-11-09T20:00', 'none'],
		['2026-11-10T00:00', 'none'],
	])('from %s is %s', (from, found) => {
		expect(last(from, '2026-11-10T08:00')).toBe(found);
	});

	it('goes back over days that are not allowed', () => {
		const weekdays = new Set([5]);

		expect(last('2026-11-01T00:00', '2026-11-10T12:00', { ...byDay, weekdays })).toBe(
			'2026-11-06T19:59:59.999Z',
		);
		expect(last('2026-11-07T00:00', '2026-11-10T12:00', { ...byDay, weekdays })).toBe('none');
	});
});
