import { weekdayOf, type DayNumber, type ZonedDays } from './zonedDays';

/** When the seller lets requests go out, in the order's time zone. */
export interface SendingHours {
	/** ISO weekdays, 1 is Monday. */
	readonly weekdays: ReadonlySet<number>;
	readonly fromMinuteOfDay: number;
	/** Excluded; 1440 is the day's end. */
	readonly toMinuteOfDay: number;
	/** Days on which nothing goes out, both ends included. */
	readonly blackouts: ReadonlyArray<{ readonly first: DayNumber; readonly last: DayNumber }>;
}

const END_OF_DAY = 24 * 60;

interface Slot {
	readonly startMs: number;
	/** Excluded. */
	readonly endMs: number;
}

/** The allowed time of one day; undefined where the day, or a clock change, leaves none. */
function slotOf(day: DayNumber, hours: SendingHours, days: ZonedDays): Slot | undefined {
	if (!hours.weekdays.has(weekdayOf(day))) return undefined;
	for (const { first, last } of hours.blackouts) if (day >= first && day <= last) return undefined;
	const endMs =
		hours.toMinuteOfDay === END_OF_DAY
			? days.startOf(day + 1)
			: days.at(day, hours.toMinuteOfDay, 'first');
	// When clocks go back over the first hour, only its second coming has no disallowed time after it.
	const lastStartMs = days.at(day, hours.fromMinuteOfDay, 'last');
	const startMs =
		lastStartMs < endMs && hours.fromMinuteOfDay > 0
			? lastStartMs
			: days.at(day, hours.fromMinuteOfDay, 'first');
	return startMs < endMs ? { startMs, endMs } : undefined;
}

export interface AllowedTime {
	readonly atMs: number;
	/** The last millisecond of the allowed time that `atMs` is in. */
	readonly untilMs: number;
}

/** Whether a moment is an allowed one. */
export const isWithinHours = (ms: number, hours: SendingHours, days: ZonedDays): boolean =>
	firstAllowed(ms, ms, hours, days) !== undefined;

/** The first allowed moment in `[fromMs, toMs]`. */
export function firstAllowed(
	fromMs: number,
	toMs: number,
	hours: SendingHours,
	days: ZonedDays,
): AllowedTime | undefined {
	for (let day = days.dayOf(fromMs); days.startOf(day) <= toMs; day += 1) {
		const slot = slotOf(day, hours, days);
		if (!slot || slot.endMs <= fromMs) continue;
		const atMs = Math.max(fromMs, slot.startMs);
		return atMs <= toMs ? { atMs, untilMs: slot.endMs - 1 } : undefined;
	}
	return undefined;
}

/** The last allowed moment in `[fromMs, toMs]`. */
export function lastAllowed(
	fromMs: number,
	toMs: number,
	hours: SendingHours,
	days: ZonedDays,
): number | undefined {
	for (let day = days.dayOf(toMs); days.startOf(day + 1) > fromMs; day -= 1) {
		const slot = slotOf(day, hours, days);
		if (!slot || slot.startMs > toMs) continue;
		const atMs = Math.min(toMs, slot.endMs - 1);
		return atMs >= fromMs ? atMs : undefined;
	}
	return undefined;
}
