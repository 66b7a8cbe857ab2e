import {
	scheduleRequest,
	type SendingPreferences,
} from '../../../nodes/shared/domain/decision/requestSchedule';
import type { SendingHours } from '../../../nodes/shared/domain/decision/sendingHours';
import { dayNumberOf, zonedDays } from '../../../nodes/shared/domain/decision/zonedDays';
import { ANY_TIME } from './anyTime';

const at = (iso: string) => Date.parse(`${iso}Z`);

/** Arrived on Thu 5 Nov 2026; the window runs from Tue 10 Nov 18:00 to Fri 4 Dec 12:00. */
const window = { opensAtMs: at('2026-11-10T18:00'), closesAtMs: at('2026-12-04T12:00') };
const arrivedAtMs = at('2026-11-05T12:00');

const byDay: SendingHours = { ...ANY_TIME, fromMinuteOfDay: 9 * 60, toMinuteOfDay: 20 * 60 };
const only = (...weekdays: number[]): SendingHours => ({ ...byDay, weekdays: new Set(weekdays) });
const without = (first: string, last: string): SendingHours => ({
	...byDay,
	blackouts: [{ first: dayNumberOf(first), last: dayNumberOf(last) }],
});

const schedule = (
	preferences: Partial<SendingPreferences>,
	{ now = '2026-11-06T00:00', zone = 'UTC', orderId = '1' } = {},
) => {
	const planned = scheduleRequest({
		orderId,
		window,
		arrivedAtMs,
		preferences: {
			waitMs: 0,
			longerWaitMs: new Map(),
			hours: byDay,
			spreadMs: 0,
			whenUnmet: 'earlier',
			...preferences,
		},
		days: zonedDays(zone),
		nowMs: at(now),
	});
	return planned.kind === 'unmet'
		? 'unmet'
		: [
				new Date(planned.atMs).toISOString().slice(0, 16),
				planned.kind === 'planned' ? planned.dropped : planned.kind,
			];
};
const days = (count: number) => count * 86_400_000;

describe('scheduleRequest', () => {
	it.each<[string, Partial<SendingPreferences>, string]>([
		['as soon as the window opens', {}, '2026-11-10T18:00'],
		['at the hour it opens, whatever a shorter wait says', { waitMs: days(5) }, '2026-11-10T18:00'],
		['when a longer wait is over', { waitMs: days(6) }, '2026-11-11T12:00'],
		['in the morning, when the wait ends at night', { waitMs: days(5.7) }, '2026-11-11T09:00'],
		['on the next allowed weekday', { hours: only(5) }, '2026-11-13T09:00'],
		['after a blackout', { hours: without('2026-11-10', '2026-11-12') }, '2026-11-13T09:00'],
		['before a blackout', { hours: without('2026-11-11', '2026-11-12') }, '2026-11-10T18:00'],
		['at any time of day', { hours: ANY_TIME, waitMs: days(6.55) }, '2026-11-12T01:12'],
	])('asks %s', (_when, preferences, moment) => {
		expect(schedule(preferences)).toEqual([moment, 'nothing']);
	});

	it.each([
		['UTC', '2026-11-10T18:00'],
		['Asia/Tokyo', '2026-11-11T00:00'],
		['Asia/Kolkata', '2026-11-11T03:30'],
		['America/Los_Angeles', '2026-11-10T18:00'],
	])('means the hours by the clock of %s', (zone, moment) => {
		expect(schedule({}, { zone })).toEqual([moment, 'nothing']);
	});

	describe('when the wait does not fit', () => {
		it('keeps the last day before the window closes free', () => {
			expect(schedule({ hours: ANY_TIME, waitMs: days(28) })).toEqual([
				'2026-12-03T12:00',
				'nothing',
			]);
			expect(schedule({ hours: ANY_TIME, waitMs: days(28) + 1 })).toEqual([
				'2026-12-03T12:00',
				'wait',
			]);
		});

		it.each<[SendingPreferences['whenUnmet'], string | string[]]>([
			['earlier', ['2026-12-01T19:59', 'wait']],
			['later', ['2026-12-03T12:00', 'hours']],
			['skip', 'unmet'],
		])('%s', (whenUnmet, planned) => {
			expect(schedule({ whenUnmet, waitMs: days(40), hours: only(2) })).toEqual(planned);
		});

		it('asks later at the end of the wait, outside the hours', () => {
			expect(schedule({ whenUnmet: 'later', waitMs: days(27.5), hours: only(2) })).toEqual([
				'2026-12-03T00:00',
				'hours',
			]);
		});
	});

	it.each<[SendingPreferences['whenUnmet'], string | string[]]>([
		['earlier', ['2026-11-10T18:00', 'hours']],
		['later', ['2026-11-10T18:00', 'hours']],
		['skip', 'unmet'],
	])('gives the hours up when no day of the window is allowed: %s', (whenUnmet, planned) => {
		expect(schedule({ whenUnmet, hours: without('2026-11-01', '2026-12-31') })).toEqual(planned);
	});

	it('asks at once in a window that is shorter than the day kept free', () => {
		const planned = scheduleRequest({
			orderId: '1',
			window: { opensAtMs: at('2026-11-10T10:00'), closesAtMs: at('2026-11-10T11:00') },
			arrivedAtMs,
			preferences: {
				waitMs: 0,
				longerWaitMs: new Map(),
				hours: byDay,
				spreadMs: 0,
				whenUnmet: 'skip',
			},
			days: zonedDays('UTC'),
			nowMs: at('2026-11-01T00:00'),
		});

		expect(planned).toEqual({ kind: 'planned', atMs: at('2026-11-10T10:00'), dropped: 'nothing' });
	});

	describe('once its moment has passed', () => {
		it.each([
			['is due at an allowed time', '2026-11-14T09:00', ['2026-11-10T18:00', 'nothing']],
			['is due to the last allowed minute', '2026-11-14T19:59', ['2026-11-10T18:00', 'nothing']],
			['waits for the morning', '2026-11-14T20:00', ['2026-11-15T09:00', 'outsideHours']],
			['waits for the same morning', '2026-11-14T08:59', ['2026-11-14T09:00', 'outsideHours']],
			['is due on the day kept free', '2026-12-04T10:00', ['2026-11-10T18:00', 'nothing']],
			[
				'is due at night when no allowed time is left',
				'2026-12-03T21:00',
				['2026-11-10T18:00', 'hours'],
			],
		])('%s', (_what, now, planned) => {
			expect(schedule({}, { now })).toEqual(planned);
		});

		it('takes the very last allowed time, then skips, if that was chosen', () => {
			const preferences = { whenUnmet: 'skip' } as const;

			expect(schedule(preferences, { now: '2026-12-03T21:00' })).toEqual([
				'2026-12-04T09:00',
				'outsideHours',
			]);
			expect(schedule({ ...preferences, hours: only(1) }, { now: '2026-12-03T21:00' })).toBe(
				'unmet',
			);
		});

		it.each([
			['a minute before the window closes', 11 * 60 + 59, ['2026-12-04T11:59', 'outsideHours']],
			['at the moment it closes', 12 * 60, 'unmet'],
		])('judges a time that begins %s', (_when, fromMinuteOfDay, planned) => {
			const hours = { ...only(5), fromMinuteOfDay };

			expect(schedule({ whenUnmet: 'skip', hours }, { now: '2026-12-03T21:00' })).toEqual(planned);
		});
	});

	describe('spread', () => {
		const ids = Array.from({ length: 500 }, (_, index) => `302-${1_000_000 + index}-7654321`);
		const momentsOf = (hours: SendingHours, spreadMs: number) =>
			ids.map((orderId) => at(String(schedule({ hours, spreadMs }, { orderId })[0])));

		it('fills the time evenly, and gives an order the same place for ever', () => {
			const moments = momentsOf(byDay, 3_600_000);
			const minutes = moments.map((ms) => (ms - window.opensAtMs) / 60_000);

			expect(Math.min(...minutes)).toBeGreaterThanOrEqual(0);
			expect(Math.max(...minutes)).toBeLessThan(60);
			for (const quarter of [0, 15, 30, 45]) {
				const count = minutes.filter((minute) => minute >= quarter && minute < quarter + 15).length;
				expect(count).toBeGreaterThan(90);
				expect(count).toBeLessThan(160);
			}
			expect(momentsOf(byDay, 3_600_000)).toEqual(moments);
			expect(schedule({ spreadMs: 3_600_000 }, { orderId: '302-1000000-7654321' })).toEqual([
				'2026-11-10T18:33',
				'nothing',
			]);
		});

		it('does not run over the end of the allowed time', () => {
			for (const ms of momentsOf(byDay, 12 * 3_600_000)) {
				expect(ms).toBeLessThan(at('2026-11-10T20:00'));
			}
		});

		it('does not run into the day kept free', () => {
			const spreadMs = days(40);

			for (const orderId of ids.slice(0, 50)) {
				const [moment = ''] = schedule({ hours: ANY_TIME, spreadMs }, { orderId });
				expect(at(moment)).toBeLessThanOrEqual(at('2026-12-03T12:00'));
			}
		});
	});
});
