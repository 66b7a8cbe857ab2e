import { DateTime } from 'luxon';

import { UnreadableSetting } from './settings';

/**
 * A date as n8n's date field or an expression gives it, `$now` and a Date among them. Text without
 * an offset is in `zone`, the workflow's, as everywhere in n8n. Undefined where nothing is given.
 */
export function readTime(value: unknown, zone: string, name: string): DateTime | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const time = parseTime(value, zone);
	if (time.isValid) return time;
	throw new UnreadableSetting(
		`${name} is not a date: '${String(value)}'`,
		'Pick a date, or write ISO 8601 such as 2026-11-03T20:00:00Z.',
	);
}

function parseTime(value: unknown, zone: string): DateTime {
	if (DateTime.isDateTime(value)) return value;
	if (value instanceof Date) return DateTime.fromJSDate(value);
	const text = String(value).trim();
	const iso = DateTime.fromISO(text.replace(' ', 'T'), { zone });
	return iso.isValid ? iso : DateTime.fromSQL(text, { zone });
}
