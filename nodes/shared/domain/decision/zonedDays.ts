import { IANAZone } from 'luxon';

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time';

/** Days since 1970-01-01 in some zone's own calendar. */
export type DayNumber = number;

/**
 * The calendar of one time zone. Answers are kept: twenty thousand orders share some hundred days,
 * and asking luxon for each order would take most of the time of a decision.
 */
export interface ZonedDays {
	readonly zone: string;
	dayOf(ms: number): DayNumber;
	startOf(day: DayNumber): number;
	/**
	 * The moment of a time of day. A time that a clock change leaves out is the moment of the change;
	 * of one that comes twice, `occurrence` says which.
	 */
	at(day: DayNumber, minuteOfDay: number, occurrence: 'first' | 'last'): number;
	/** `Tue 3 Nov 2026, 20:00`. */
	inWords(ms: number): string;
}

const MINUTES_A_DAY = 24 * 60;
const calendars = new Map<string, ZonedDays>();

export const isTimeZone = (zone: string): boolean => IANAZone.isValidZone(zone);

/** ISO weekday: 1 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const dayNumberOf = (isoDate: string): DayNumber => Date.parse(isoDate) / DAY_MS;

export function zonedDays(zone: string): ZonedDays {
	const known = calendars.get(zone);
	if (known) return known;
	const calendar = makeCalendar(zone);
	calendars.set(zone, calendar);
	return calendar;
}

function makeCalendar(zone: string): ZonedDays {
	const iana = IANAZone.create(zone);
	const moments = new Map<number, number>();
	const words = new Map<number, string>();

	const at = (day: DayNumber, minuteOfDay: number, occurrence: 'first' | 'last') => {
		const key = (day * (MINUTES_A_DAY + 1) + minuteOfDay) * 2 + (occurrence === 'last' ? 1 : 0);
		const known = moments.get(key);
		if (known !== undefined) return known;
		const moment = momentOf(iana, day * DAY_MS + minuteOfDay * MINUTE_MS, occurrence);
		return remember(moments, key, moment);
	};
	const startOf = (day: DayNumber) => at(day, 0, 'first');
	const dayOf = (ms: number) => {
		const day = Math.floor(ms / DAY_MS);
		if (ms >= startOf(day + 1)) return day + 1;
		return ms >= startOf(day) ? day : day - 1;
	};
	const clockMs = (ms: number, day: DayNumber) => {
		const startMs = startOf(day);
		if (startOf(day + 1) - startMs === DAY_MS) return ms - startMs;
		return ms + iana.offset(ms) * MINUTE_MS - day * DAY_MS;
	};

	return {
		zone,
		startOf,
		at,
		dayOf,
		inWords(ms) {
			const known = words.get(ms);
			if (known !== undefined) return known;
			const day = dayOf(ms);
			return remember(words, ms, `${dateInWords(day)}, ${clockInWords(clockMs(ms, day))}`);
		},
	};
}

const MOST_REMEMBERED = 4_096;

function remember<T>(memory: Map<number, T>, key: number, value: T): T {
	if (memory.size >= MOST_REMEMBERED) memory.clear();
	memory.set(key, value);
	return value;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Tue 3 Nov 2026`. */
export function dateInWords(day: DayNumber): string {
	const date = new Date(day * DAY_MS);
	const weekday = WEEKDAYS[date.getUTCDay()];
	return `${weekday} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function clockInWords(sinceMidnightMs: number): string {
	const minutes = Math.floor(sinceMidnightMs / MINUTE_MS);
	const twoDigits = (count: number) => String(count).padStart(2, '0');
	return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** The moment at which clocks of the zone show `wallMs` (read as if it were UTC). */
function momentOf(zone: IANAZone, wallMs: number, occurrence: 'first' | 'last'): number {
	const offsetMs = (ms: number) => zone.offset(ms) * MINUTE_MS;
	const before = wallMs - offsetMs(wallMs - DAY_MS);
	const after = wallMs - offsetMs(wallMs + DAY_MS);
	const [first, last] = before < after ? [before, after] : [after, before];
	const shows = (ms: number) => ms + offsetMs(ms) === wallMs;
	const found = occurrence === 'first' ? [first, last] : [last, first];
	for (const ms of found) if (shows(ms)) return ms;

	// Left out by a clock change: the first moment at which the clocks are past it.
	let low = first - HOUR_MS;
	let high = last + HOUR_MS;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (middle + offsetMs(middle) >= wallMs) high = middle;
		else low = middle;
	}
	return high;
}
