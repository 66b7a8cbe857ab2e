import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { sharedValues } from './sharedValues';

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

/** An output item that keeps all of its input's fields and binaries, with some of them set anew. */
export const extendItem = (
	item: INodeExecutionData,
	itemIndex: number,
	fields: object,
): INodeExecutionData => ({
	...(item.binary && { binary: item.binary }),
	json: { ...item.json, ...toItemJson(fields) },
	pairedItem: { item: itemIndex },
});

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
	const flatKeys = Object.keys(json).filter(isFlatKey);
	if (flatKeys.length === 0) return json;
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
