import type { IDataObject } from 'n8n-workflow';

import { Refusal } from '../domain/refusal';

/**
 * How one loosely typed value is read. Null and empty text count as missing: the answer is undefined
 * then, and the value is left out. What is of the wrong kind is refused with its field.
 */
export type Read<T> = (value: unknown, index: number) => T | undefined;

/** A record while it is read: its fields are still open. */
export type Writable<T> = { -readonly [K in keyof T]?: T[K] | undefined };
type Fields<T> = { readonly [K in keyof T]?: Read<Exclude<T[K], undefined>> };

/** A value that cannot be read, and the way to it from the outermost value. */
class Unreadable extends Error {
	path = '';

	constructor(
		readonly value: unknown,
		readonly what: string,
		readonly remedy: string,
	) {
		super(what);
	}

	within(step: string): this {
		const isStep = this.path === '' || this.path.startsWith('[');
		this.path = isStep ? step + this.path : `${step}.${this.path}`;
		return this;
	}
}

const inField = (thrown: unknown, step: string) =>
	thrown instanceof Unreadable ? thrown.within(step) : thrown;

/** Reads one value of an item. `of` names the item in a refusal, such as `Order 113-…`. */
export function readValue<T>(read: Read<T>, value: unknown, field: string, of: string) {
	try {
		return read(value, 0);
	} catch (thrown) {
		throw refusalOf(thrown, field, of);
	}
}

function refusalOf(thrown: unknown, field: string, of: string): unknown {
	if (!(thrown instanceof Unreadable)) return thrown;
	const { path, value, what, remedy } = field === '' ? thrown : thrown.within(field);
	return new Refusal(`${of}: \`${path}\` is ${what}: ${quote(value)}`, remedy);
}

export const text: Read<string> = (value) => {
	if (isMissing(value)) return undefined;
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return String(value);
	throw new Unreadable(value, 'not text', 'Give it as text, or leave it out.');
};

/** Text that nothing is decided by: what is no text is passed over. Spreadsheets give numbers as numbers. */
export const shownText: Read<string> = (value) =>
	typeof value === 'string' || typeof value === 'number' ? text(value, 0) : undefined;

/** Amazon's codes, which are in capitals. */
export const code: Read<string> = (value) => text(value, 0)?.toUpperCase();

export const count: Read<number> = (value) => {
	if (isMissing(value)) return undefined;
	const number = typeof value === 'string' ? Number(value) : value;
	if (typeof number === 'number' && Number.isFinite(number)) return number;
	throw new Unreadable(value, 'not a number', 'Give it as a number, or leave it out.');
};

/** ISO 8601 text with an offset. Dates and luxon's times are taken too. */
export const time: Read<string> = (value) => {
	if (isMissing(value)) return undefined;
	if (typeof value === 'string' && isIsoTime(value)) return value;
	const ms = millisecondsOf(value);
	if (ms !== undefined) return new Date(ms).toISOString();
	throw new Unreadable(
		value,
		'not a date with a time and an offset',
		'Use ISO 8601 with an offset, such as 2026-11-03T20:00:00Z or 2026-11-03T20:00:00+01:00.',
	);
};

/** Only what is true counts; files have it as text. */
export const flag: Read<boolean> = (value) =>
	value === true || (typeof value === 'string' && value.toLowerCase() === 'true') || undefined;

/** One of these; everything else is passed over. */
export const oneOf =
	<T extends string>(...known: readonly T[]): Read<T> =>
	(value) =>
		known.find((candidate) => candidate === value);

export const texts: Read<readonly string[]> = (value) => {
	if (isMissing(value)) return undefined;
	if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
	throw new Unreadable(value, 'not a list of texts', 'Give it as a list, or leave it out.');
};

/**
 * An object with these fields; others are passed over. `complete` sees what was read and its place in
 * the list, if it is in one: it fills in what a record must have, or says undefined where it is none.
 */
export function record<T extends object>(
	fields: Fields<T>,
	complete: (found: Writable<T>, index: number) => T | undefined = (found) => found as T,
): Read<T> {
	const names = Object.keys(fields);
	const reads = Object.values<Read<unknown>>(fields as Record<string, Read<unknown>>);
	return (value, index) => {
		if (isMissing(value)) return undefined;
		if (!isRecord(value)) {
			throw new Unreadable(value, 'not an object', 'Give it as an object, or leave it out.');
		}
		const found: Record<string, unknown> = {};
		let at = 0;
		try {
			// Plain counting: this runs for each field of tens of thousands of orders.
			for (; at < names.length; at += 1) {
				const name = names[at] ?? '';
				const given = value[name];
				if (given === undefined) continue;
				const field = reads[at]?.(given, 0);
				if (field !== undefined) found[name] = field;
			}
		} catch (thrown) {
			throw inField(thrown, names[at] ?? '');
		}
		return complete(found as Writable<T>, index);
	};
}

/** A list of objects, whatever is in them. */
export const records: Read<readonly IDataObject[]> = (value) => {
	if (isMissing(value)) return undefined;
	if (Array.isArray(value) && value.every(isRecord)) return value;
	throw new Unreadable(value, 'not a list of objects', 'Give it as a list, or leave it out.');
};

export function list<T extends object>(read: Read<T>): Read<readonly T[]> {
	return (value) => {
		const given = records(value, 0);
		if (given === undefined) return undefined;
		const found: T[] = [];
		let index = 0;
		try {
			for (; index < given.length; index += 1) {
				const entry = read(given[index], index);
				if (entry !== undefined) found.push(entry);
			}
		} catch (thrown) {
			throw inField(thrown, `[${index}]`);
		}
		return found;
	};
}

const isMissing = (value: unknown): value is null | undefined | '' =>
	value === undefined || value === null || value === '';

export const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a collection of parameters holds; what is none holds nothing. */
export const recordOf = (value: unknown): IDataObject => (isRecord(value) ? value : {});

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** What needs no calendar: a day that every month has, as nearly all times of Amazon's. */
const PLAIN_TIME =
	/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** `2026-02-30` is no date, though `Date` takes it for the second of March. */
function isIsoTime(given: string): boolean {
	if (PLAIN_TIME.test(given)) return true;
	if (!ISO_TIME.test(given) || Number.isNaN(Date.parse(given))) return false;
	const day = Number(given.slice(8, 10));
	return day <= 28 || new Date(`${given.slice(0, 10)}T00:00:00Z`).getUTCDate() === day;
}

/** Of a Date or of luxon's DateTime, which expressions such as `$now` give. */
function millisecondsOf(value: unknown): number | undefined {
	if (typeof value !== 'object' || value === null || !('valueOf' in value)) return undefined;
	const isTime = value instanceof Date || ('toISO' in value && typeof value.toISO === 'function');
	const ms: unknown = isTime ? value.valueOf() : undefined;
	return typeof ms === 'number' && Number.isFinite(ms) ? ms : undefined;
}

function quote(value: unknown): string {
	const quoted = typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? typeof value);
	return quoted.length > 80 ? `${quoted.slice(0, 80)}…` : quoted;
}
