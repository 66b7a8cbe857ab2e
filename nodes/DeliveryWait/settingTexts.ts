import { DateTime } from 'luxon';

import { dayNumberOf } from '../shared/domain/decision/zonedDays';
import type { SendingHours } from '../shared/domain/decision/sendingHours';
import { Refusal } from '../shared/domain/refusal';

const TIME_OF_DAY = /^([01]?\d|2[0-4]):([0-5]\d)$/;

/** `09:00` in minutes; `24:00` is the end of the day. */
export function readMinuteOfDay(text: string, name: string): number {
	const [, hours, minutes] = TIME_OF_DAY.exec(text.trim()) ?? [];
	const minuteOfDay = Number(hours) * 60 + Number(minutes);
	if (hours === undefined || minuteOfDay > 24 * 60) {
		throw new Refusal(
			`${name} is not a time of day: '${text}'`,
			'Write hours and minutes, such as 09:00 or 20:30. 24:00 is midnight.',
		);
	}
	return minuteOfDay;
}

export const readList = (text: string): string[] =>
	text
		.split(/[,;\n]/)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

const CALENDAR_DAY = /^\d{4}-\d\d-\d\d$/;

/** `2026-12-24..2026-12-26, 2027-01-01`, both ends included. */
export function readBlackouts(text: string): SendingHours['blackouts'] {
	return readList(text).map((entry) => {
		const ends = entry.split('..').map((end) => end.trim());
		const [first = '', last = first] = ends;
		if (ends.length > 2 || !isCalendarDay(first) || !isCalendarDay(last) || last < first) {
			throw new Refusal(
				`Blackout Dates holds no day or range of days: '${entry}'`,
				'Write days such as 2026-12-24, or ranges such as 2026-12-24..2026-12-26.',
			);
		}
		return { first: dayNumberOf(first), last: dayNumberOf(last) };
	});
}

const isCalendarDay = (text: string): boolean =>
	CALENDAR_DAY.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

/** `ontrac=48, usps=36`: names with amounts, in milliseconds. */
export function readAmounts(
	text: string,
	refusal: { readonly message: string; readonly description: string },
	unitMs: number,
): ReadonlyMap<string, number> {
	return new Map(
		readList(text).map((entry) => {
			const [name = '', amount = ''] = entry.split('=').map((part) => part.trim());
			if (name === '' || amount === '' || !(Number(amount) >= 0)) {
				throw new Refusal(`${refusal.message}: '${entry}'`, refusal.description);
			}
			return [name, Number(amount) * unitMs];
		}),
	);
}
