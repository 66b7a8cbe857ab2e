import { DateTime } from 'luxon';

import {
	EVIDENCE_BY_STRENGTH,
	type DeliverySettings,
} from '../shared/domain/delivery/deliverySettings';
import type { WhenUnmet } from '../shared/domain/decision/requestSchedule';
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

/** The same as it is written, `09:00`. */
export const minuteOfDayText = (minuteOfDay: number): string =>
	[Math.floor(minuteOfDay / 60), minuteOfDay % 60]
		.map((part) => String(part).padStart(2, '0'))
		.join(':');

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
				`Days Without Requests holds no day or range of days: '${entry}'`,
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

export function readEvidence(value: unknown): DeliverySettings['weakestEvidence'] {
	const known = EVIDENCE_BY_STRENGTH.find((evidence) => evidence === value);
	if (known && known !== 'none') return known;
	throw new Refusal(
		`Proof of Arrival Needed is none of the choices: '${String(value)}'`,
		`Use one of ${EVIDENCE_BY_STRENGTH.slice(0, -1).join(', ')}.`,
	);
}

export function readWhenUnmet(value: unknown): WhenUnmet {
	if (value === 'earlier' || value === 'later' || value === 'skip') return value;
	throw new Refusal(
		`If No Allowed Time Is Left is none of the choices: '${String(value)}'`,
		'Use earlier, later or skip.',
	);
}

export function readWeekdays(value: unknown): ReadonlySet<number> {
	const weekdays = Array.isArray(value) ? value.map(Number) : [];
	if (
		weekdays.length > 0 &&
		weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
	) {
		return new Set(weekdays);
	}
	throw new Refusal(
		'Days of the Week holds no day',
		'Choose at least one; in an expression Monday is 1 and Sunday is 7.',
	);
}
