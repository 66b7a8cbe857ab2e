import type { IExecuteFunctions, INodeExecutionData, IDataObject } from 'n8n-workflow';

import { recordOf } from './itemReader';

/** The first value that was given under the key, which may be this one. */
export function firstOf<T>(known: Map<string, T>, key: string, value: T): T {
	const first = known.get(key);
	if (first === undefined) known.set(key, value);
	return first ?? value;
}

/** Copies plain data, so that whatever is equal in all that went through it is there only once. */
export type ShareValues = <T>(value: T) => T;

/**
 * Texts become one text, and objects and lists without others in them one object. n8n keeps what
 * each node gave out until the execution ends, and writes an object down once, however many items
 * have it: thousands of orders have the same sales channel, promised days and reasons. No node may
 * change what it was given, so that nobody notices.
 */
export function sharedValues(): ShareValues {
	const known = new Map<string, unknown>();
	const share = (value: unknown): unknown => {
		if (typeof value === 'string') return firstOf(known, `"${value}`, value);
		if (typeof value !== 'object' || value === null) return value;
		const copy = Array.isArray(value) ? value.map(share) : shareFields(value);
		const isFlat = Object.values(copy).every((inner) => typeof inner !== 'object');
		return isFlat ? firstOf(known, JSON.stringify(copy), copy) : copy;
	};
	const shareFields = (record: object) =>
		Object.fromEntries(Object.entries(record).map(([name, inner]) => [name, share(inner)]));
	return share as ShareValues;
}

/**
 * Turns a record of the domain into item JSON. The domain's types are closed and read-only, n8n's
 * are open and writable; both are plain data.
 */
export const toItemJson = (record: object): IDataObject => record as IDataObject;

/** What one input item led to. Their link is one object, and so is what is equal in many of them. */
export function itemsFrom(records: readonly object[], itemIndex: number): INodeExecutionData[] {
	const pairedItem = { item: itemIndex };
	const share = sharedValues();
	return records.map((record) => ({ json: toItemJson(share(record)), pairedItem }));
}

/** An output item that keeps all of its input's fields and binaries, with some of them replaced. */
export const extendItem = (
	item: INodeExecutionData,
	itemIndex: number,
	fields: object,
): INodeExecutionData => withJson(item, itemIndex, { ...item.json, ...toItemJson(fields) });

/** An output item that keeps an input item's binaries and has this JSON. */
export function withJson(
	{ binary }: INodeExecutionData,
	itemIndex: number,
	json: IDataObject,
): INodeExecutionData {
	const pairedItem = { item: itemIndex };
	return binary ? { binary, json, pairedItem } : { json, pairedItem };
}

/** Files that Windows programs write begin with it, and so does the name of their first column. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Reads `a.b[0].c` or `a.b.0.c` from an item; a key that holds the dots itself goes first. */
export function readField(json: IDataObject, path: string): unknown {
	if (path === '') return undefined;
	if (Object.hasOwn(json, path)) return json[path];
	if (Object.hasOwn(json, BYTE_ORDER_MARK + path)) return json[BYTE_ORDER_MARK + path];
	let value: unknown = json;
	for (const key of path.split(PATH_STEPS)) {
		if (key === '') continue;
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as Record<string, unknown>)[key];
	}
	return value;
}

const PATH_STEPS = /[.[\]]+/;

const isFlatKey = (key: string): boolean =>
	key.includes('.') || key.includes('[') || key.startsWith(BYTE_ORDER_MARK);

/** A place so far on in a list is no parcel of an order. */
const isNoField = (step: string): boolean => step === '__proto__' || /^\d{4,}$/.test(step);

/**
 * A flat item, as a spreadsheet or a database gives it, with its dotted columns made nested:
 * `deliverByWindow.latest`, `packages[0].trackingNumber`, `packages.0.trackingNumber`. Empty columns
 * are left out. What is nested already stays, and other items come back as they are.
 */
export function nestedFields(json: IDataObject): IDataObject {
	let isFlat = false;
	for (const key in json) isFlat ||= isFlatKey(key);
	if (!isFlat) return json;
	const flatKeys = Object.keys(json).filter(isFlatKey);
	const nested: IDataObject = { ...json };
	const own = new Set<unknown>([nested]);
	for (const flatKey of flatKeys) {
		const value = json[flatKey];
		const key = flatKey.replace(BYTE_ORDER_MARK, '');
		const steps = key.split(PATH_STEPS).filter((step) => step !== '');
		if (value === '' || value === null || value === undefined) continue;
		if (!steps.some(isNoField)) setOwn(nested, own, steps, value);
	}
	return nested;
}

/** Never into what the item had: that belongs to the node that made it. */
function setOwn(
	target: IDataObject,
	own: Set<unknown>,
	[step = '', ...rest]: readonly string[],
	value: unknown,
): void {
	const found = Object.hasOwn(target, step) ? target[step] : undefined;
	if (rest.length === 0) {
		if (found === undefined) target[step] = value as IDataObject[string];
		return;
	}
	if (found !== undefined && !own.has(found)) return;
	const inner = found ?? (/^\d+$/.test(rest[0] ?? '') ? [] : {});
	own.add(inner);
	target[step] = inner;
	setOwn(inner as IDataObject, own, rest, value);
}

/** What n8n writes into an item that stands for a failed one, and nothing else. */
const ERROR_KEYS = new Set(['error', 'message', 'details', 'description', 'code']);

/**
 * What an item is that is no order and no feedback: the empty one that n8n makes of a branch without
 * data, or one that only carries an earlier node's error.
 */
function foreignKind(json: IDataObject): 'empty' | 'error' | undefined {
	const isError = 'error' in json;
	for (const key in json) if (!isError || !ERROR_KEYS.has(key)) return undefined;
	return isError ? 'error' : 'empty';
}

/**
 * The items of an input that may be orders or feedback, with their indexes. Others are passed over,
 * and the output says so where they carry an error. `isMeant` keeps what the node knows better.
 */
export function ordersAmong(
	context: IExecuteFunctions,
	input = 0,
	isMeant: (itemIndex: number) => boolean = () => false,
): ReadonlyArray<readonly [itemIndex: number, item: INodeExecutionData]> {
	const errors: unknown[] = [];
	const orders: Array<readonly [number, INodeExecutionData]> = [];
	for (const [itemIndex, item] of context.getInputData(input).entries()) {
		const kind = foreignKind(item.json);
		if (kind === undefined || isMeant(itemIndex)) orders.push([itemIndex, item]);
		else if (kind === 'error') errors.push(item.json.error);
	}
	if (errors.length > 0) {
		context.addExecutionHints({ message: errorsHint(errors), location: 'outputPane' });
	}
	return orders;
}

/** What an item says that carries an error: a text, or an error with a message. */
export const errorText = (error: unknown): string =>
	typeof error === 'string' ? error : String(recordOf(error).message ?? '');

function errorsHint(errors: readonly unknown[]): string {
	const [first] = errors;
	const said = errorText(first);
	const what =
		errors.length === 1
			? '1 item carries an error of an earlier node instead of an order, and was passed over'
			: `${errors.length} items carry an error of an earlier node instead of an order, and were passed over`;
	return said === '' ? `${what}.` : `${what}: ${said.slice(0, 300)}`;
}

/** n8n makes a second type of each node for agents, with one output: what leaves by others is lost. */
export const isAgentTool = (context: IExecuteFunctions): boolean =>
	context.getNode().type.endsWith('Tool');

/** All items by one output where an agent has called the node, or it would not hear of the rest. */
export const forCaller = (
	context: IExecuteFunctions,
	outputs: INodeExecutionData[][],
): INodeExecutionData[][] => (isAgentTool(context) ? [outputs.flat()] : outputs);
