import { DateTime } from 'luxon';
import type { IDataObject, INodeProperties, IExecuteFunctions } from 'n8n-workflow';

import { Refusal } from '../domain/refusal';
import { readField } from './items';

/**
 * An expression that means the same for every item: one that reads the first item of another node, as
 * templates read their settings, and the workflow's own time zone.
 */
const SAME_FOR_ALL_ITEMS =
	/^=\{\{\s*(?:\$now\.zoneName|\$\((?:'[^'\\]+'|"[^"\\]+")\)\.first\(\)\.json(?:\.[A-Za-z_]\w*)+)\s*\}\}$/;

/** An expression that reads one field of the item itself, as the defaults of order fields do. */
const FIELD_OF_ITEM = /^=\{\{\s*\$json\.([A-Za-z_]\w*)\s*\}\}$/;

/** Whether n8n would have to evaluate something for each item, anywhere in the value. */
export const differsByItem = (value: unknown): boolean => {
	if (typeof value === 'string') return value.startsWith('=') && !SAME_FOR_ALL_ITEMS.test(value);
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(differsByItem);
};

/**
 * A reader of one parameter that resolves it for each item only where the items can differ in it.
 *
 * Resolving costs n8n about a tenth of a millisecond a parameter, and more than half of one where it
 * holds an expression, which is most of the time of a node that decides twenty thousand orders. A
 * plain field of the item is therefore read here.
 *
 * `convert` runs as often as the parameter is resolved, so what it builds is shared by the items.
 */
export function parameterPerItem<T>(
	context: IExecuteFunctions,
	name: string,
	convert: (value: unknown, itemIndex: number) => T,
	fallback?: unknown,
): (itemIndex: number) => T {
	const written = context.getNode().parameters[name.split('.')[0] ?? name];
	const [, field] = (typeof written === 'string' && FIELD_OF_ITEM.exec(written)) || [];
	if (field !== undefined) {
		const items = context.getInputData();
		return (itemIndex) => convert(fieldOf(items[itemIndex]?.json, field), itemIndex);
	}

	const read = (itemIndex: number) =>
		convert(context.getNodeParameter(name, itemIndex, fallback), itemIndex);
	if (differsByItem(written)) return read;

	let resolved: { readonly value: T } | undefined;
	return (itemIndex) => (resolved ??= { value: read(itemIndex) }).value;
}

/** What is made of several parameters, made once where none of the node's differs by item. */
export function madePerItem<T>(
	context: IExecuteFunctions,
	make: (itemIndex: number) => T,
): (itemIndex: number) => T {
	if (differsByItem(context.getNode().parameters)) return make;
	let made: { readonly value: T } | undefined;
	return (itemIndex) => (made ??= { value: make(itemIndex) }).value;
}

const fieldOf = (json: IDataObject | undefined, field: string): unknown =>
	json && readField(json, field);

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
