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
	const firstOf = (key: string, value: unknown) => {
		const first = known.get(key);
		if (first === undefined) known.set(key, value);
		return first ?? value;
	};
	const share = (value: unknown): unknown => {
		if (typeof value === 'string') return firstOf(`"${value}`, value);
		if (typeof value !== 'object' || value === null) return value;
		const copy = Array.isArray(value) ? value.map(share) : shareFields(value);
		const isFlat = Object.values(copy).every((inner) => typeof inner !== 'object');
		return isFlat ? firstOf(JSON.stringify(copy), copy) : copy;
	};
	const shareFields = (record: object) =>
		Object.fromEntries(Object.entries(record).map(([name, inner]) => [name, share(inner)]));
	return share as ShareValues;
}
