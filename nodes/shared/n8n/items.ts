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

/** Reads `a.b[0].c` or `a.b.0.c` from an item; a key that holds the dots itself goes first. */
export function readField(json: IDataObject, path: string): unknown {
	if (path === '') return undefined;
	if (Object.hasOwn(json, path)) return json[path];
	let value: unknown = json;
	for (const key of path.split(/[.[\]]+/)) {
		if (key === '') continue;
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as Record<string, unknown>)[key];
	}
	return value;
}
