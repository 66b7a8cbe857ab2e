import type { IExecuteFunctions } from 'n8n-workflow';

/** Whether n8n would have to evaluate something, anywhere in the value, to resolve it. */
const holdsExpression = (value: unknown): boolean => {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(holdsExpression);
};

/**
 * A reader of one parameter that resolves it for each item only where it holds an expression.
 *
 * Resolving costs n8n about a tenth of a millisecond a parameter, which is most of the time of a
 * node that decides twenty thousand orders.
 *
 * `convert` runs as often as the parameter is resolved, so what it builds is shared by the items.
 */
export function parameterPerItem<T>(
	context: IExecuteFunctions,
	name: string,
	convert: (value: unknown, itemIndex: number) => T,
	fallback?: unknown,
): (itemIndex: number) => T {
	const read = (itemIndex: number) =>
		convert(context.getNodeParameter(name, itemIndex, fallback), itemIndex);
	if (holdsExpression(context.getNode().parameters[name.split('.')[0] ?? name])) return read;

	let resolved: { readonly value: T } | undefined;
	return (itemIndex) => (resolved ??= { value: read(itemIndex) }).value;
}
