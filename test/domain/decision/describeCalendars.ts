import { DateTime, IANAZone } from 'luxon';

import {
	firstAllowed,
	lastAllowed,
	type SendingHours,
} from '../../../nodes/shared/domain/decision/sendingHours';
import { weekdayOf, zonedDays } from '../../../nodes/shared/domain/decision/zonedDays';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Every moment of 2026 to 2028 at which the zone's clocks change. */
function clockChanges(zone: string): number[] {
	const iana = IANAZone.create(zone);
	const offset = (ms: number) => iana.offset(ms);
	const changes: number[] = [];
	const endMs = Date.UTC(2029, 0, 1);
	for (let ms = Date.UTC(2026, 0, 1); ms < endMs; ms += DAY_MS) {
		if (offset(ms) === offset(ms + DAY_MS)) continue;
		let [low, high] = [ms, ms + DAY_MS];
		while (high - low > 1) {
			const middle = Math.floor((low + high) / 2);
			if (offset(middle) === offset(ms)) low = middle;
			else high = middle;
		}
		changes.push(high);
	}
	return changes;
}

const HOURS: readonly SendingHours[] = [
	[9 * 60, 20 * 60],
	[0, 24 * 60],
	[0, 90],
	[60, 105],
	[90, 150],
	[135, 165],
	[23 * 60, 24 * 60],
].map(([fromMinuteOfDay = 0, toMinuteOfDay = 0]) => ({
	weekdays: new Set([1, 3, 6, 7]),
	fromMinuteOfDay,
	toMinuteOfDay,
	blackouts: [],
}));

function isAllowed(local: DateTime, hours: SendingHours): boolean {
	const minute = local.hour * 60 + local.minute;
	const isWithin = minute >= hours.fromMinuteOfDay && minute < hours.toMinuteOfDay;
	return isWithin && hours.weekdays.has(local.weekday);
}

const isWholeDay = (hours: SendingHours): boolean =>
	hours.toMinuteOfDay - hours.fromMinuteOfDay === 24 * 60;

const isDayOfChange = (local: DateTime): boolean =>
	local.startOf('day').offset !== local.endOf('day').offset;

/** Holds the calendar of a zone against luxon, near every clock change and at other times. */
export const describeCalendars = (zones: readonly string[]) =>
	describe.each(zones)('the calendar of %s', (zone) => {
		const iana = IANAZone.create(zone);
		const localOf = (ms: number) => DateTime.fromMillis(ms, { zone: iana, locale: 'en-US' });
		const days = zonedDays(zone);
		const around = (ms: number) =>
			[-25, -1.5, -1, -0.5, 0, 0.5, 1, 25].flatMap((hours) => [
				ms + hours * HOUR_MS - 1,
				ms + hours * HOUR_MS,
			]);
		const moments = [
			...clockChanges(zone).flatMap(around),
			...Array.from({ length: 30 }, (_, index) => Date.UTC(2026, 0, 1) + index * 3_152_345_678),
		];

		it('agrees with luxon on day, weekday and words of every moment near a change', () => {
			const seen = moments.map((ms) => {
				const day = days.dayOf(ms);
				return [
					new Date(day * DAY_MS).toISOString().slice(0, 10),
					weekdayOf(day),
					days.inWords(ms),
				];
			});

			expect(seen).toEqual(
				moments.map((ms) => {
					const local = localOf(ms);
					return [local.toISODate(), local.weekday, local.toFormat("ccc d LLL yyyy',' HH:mm")];
				}),
			);
		});

		it('begins each day with its first moment', () => {
			const wrong = moments.filter((ms) => {
				const today = localOf(ms).toISODate();
				const startMs = days.startOf(days.dayOf(ms));
				const isOnDay = startMs <= ms && localOf(startMs).toISODate() === today;
				return !isOnDay || localOf(startMs - 1).toISODate() === today;
			});

			expect(wrong).toEqual([]);
		});

		it('allows no moment outside hours and weekdays, and passes none over', () => {
			const wrong: string[] = [];
			const check = (ms: number | undefined, expected: boolean, hours: SendingHours) => {
				const local = localOf(ms ?? 0);
				if (isAllowed(local, hours) === expected) return;
				// Of an hour that comes twice, the allowed part may be left out once.
				if (!expected && isDayOfChange(local)) return;
				wrong.push(`${String(local.toISO())} with hours from minute ${hours.fromMinuteOfDay}`);
			};
			for (const ms of moments) {
				for (const hours of HOURS) {
					const first = firstAllowed(ms, ms + 8 * DAY_MS, hours, days);
					const last = lastAllowed(ms - 8 * DAY_MS, ms, hours, days);
					if (first && first.atMs < ms) wrong.push('too early');
					if (last === undefined || last > ms) wrong.push('too late');
					for (const found of [first?.atMs, first?.untilMs, last]) check(found, true, hours);
					if (first && first.atMs > ms) check(first.atMs - 1, false, hours);
					if (first && !isWholeDay(hours)) check(first.untilMs + 1, false, hours);
					if (last !== undefined && last < ms && !isWholeDay(hours)) check(last + 1, false, hours);
				}
			}

			expect(wrong).toEqual([]);
		});
	});
