import { DateTime } from 'luxon';
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { Refusal } from '../domain/refusal';

/** A number as the editor or an expression gives it. `name` is what the editor calls it. */
export function readNumber(value: unknown, name: string): number {
	const isGiven = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
	const number = isGiven ? Number(value) : NaN;
	if (Number.isFinite(number) && number >= 0) return number;
	throw new Refusal(`${name} is not a number: '${String(value)}'`, 'Write 0 or more.');
}

/** Of a collection: undefined where the seller did not add it. One that was added and says nothing is refused. */
export const readNumberOption = (
	{ options: listed = [] }: INodeProperties,
	given: IDataObject,
	name: string,
): number | undefined => {
	if (!Object.hasOwn(given, name)) return undefined;
	const option = listed.find((candidate) => candidate.name === name);
	return readNumber(given[name], option && 'displayName' in option ? option.displayName : name);
};

/**
 * A date as n8n's date field or an expression gives it, `$now` and a Date among them. Text without
 * an offset is in `zone`, the workflow's, as everywhere in n8n. Undefined where nothing is given.
 */
export function readTime(value: unknown, zone: string, name: string): DateTime | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const time = parseTime(value, zone);
	if (time.isValid) return time;
	throw new Refusal(
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
