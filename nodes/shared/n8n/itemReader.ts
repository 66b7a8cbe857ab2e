import type { IDataObject } from 'n8n-workflow';

import { Refusal } from '../domain/refusal';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Sets a field only where there is a value: a missing field is left out, never undefined. */
export function put<T extends object, K extends keyof T>(
	target: T,
	key: K,
	value: T[K] | undefined,
): void {
	if (value !== undefined) target[key] = value;
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads loosely typed fields of one item. Null and empty text are missing; a value of the wrong
 * kind is refused with the item's name, the field and what to write instead.
 */
export class ItemReader {
	constructor(private readonly name: string) {}

	text(value: unknown, field: string): string | undefined {
		if (isMissing(value)) return undefined;
		if (typeof value === 'string') return value;
		if (typeof value === 'number') return String(value);
		throw this.refusal(field, value, 'not text', 'Give it as text, or leave it out.');
	}

	count(value: unknown, field: string): number | undefined {
		if (isMissing(value)) return undefined;
		const number = typeof value === 'string' ? Number(value) : value;
		if (typeof number === 'number' && Number.isFinite(number)) return number;
		throw this.refusal(field, value, 'not a number', 'Give it as a number, or leave it out.');
	}

	/** ISO 8601 text with an offset. Dates and luxon's times are taken too. */
	time(value: unknown, field: string): string | undefined {
		if (isMissing(value)) return undefined;
		if (typeof value === 'string' && isIsoTime(value)) return value;
		const ms = millisecondsOf(value);
		if (ms !== undefined) return new Date(ms).toISOString();
		throw this.refusal(
			field,
			value,
			'not a date with a time and an offset',
			'Use ISO 8601 with an offset, such as 2026-11-03T20:00:00Z or 2026-11-03T20:00:00+01:00.',
		);
	}

	texts(value: unknown, field: string): readonly string[] | undefined {
		if (isMissing(value)) return undefined;
		if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
		throw this.refusal(field, value, 'not a list of texts', 'Give it as a list, or leave it out.');
	}

	record(value: unknown, field: string): IDataObject | undefined {
		if (isMissing(value)) return undefined;
		if (isRecord(value)) return value;
		throw this.refusal(field, value, 'not an object', 'Give it as an object, or leave it out.');
	}

	records(value: unknown, field: string): readonly IDataObject[] | undefined {
		if (isMissing(value)) return undefined;
		if (Array.isArray(value) && value.every(isRecord)) return value;
		throw this.refusal(
			field,
			value,
			'not a list of objects',
			'Give it as a list, or leave it out.',
		);
	}

	private refusal(field: string, value: unknown, what: string, remedy: string) {
		return new Refusal(`${this.name}: \`${field}\` is ${what}: ${quote(value)}`, remedy);
	}
}

const isMissing = (value: unknown): value is null | undefined | '' =>
	value === undefined || value === null || value === '';

export const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a collection of parameters holds; what is none holds nothing. */
export const recordOf = (value: unknown): IDataObject => (isRecord(value) ? value : {});

/** `2026-02-30` is no date, though `Date` takes it for the second of March. */
function isIsoTime(text: string): boolean {
	if (!ISO_TIME.test(text) || Number.isNaN(Date.parse(text))) return false;
	const day = Number(text.slice(8, 10));
	return day <= 28 || new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() === day;
}

/** Of a Date or of luxon's DateTime, which expressions such as `$now` give. */
function millisecondsOf(value: unknown): number | undefined {
	if (typeof value !== 'object' || value === null || !('valueOf' in value)) return undefined;
	const isTime = value instanceof Date || ('toISO' in value && typeof value.toISO === 'function');
	const ms: unknown = isTime ? value.valueOf() : undefined;
	return typeof ms === 'number' && Number.isFinite(ms) ? ms : undefined;
}

function quote(value: unknown): string {
	const text = typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? typeof value);
	return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
