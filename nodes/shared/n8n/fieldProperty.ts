import type { INodeProperties } from 'n8n-workflow';

/**
 * A parameter that names a field of the input items. The editor fills it by drag and drop with the
 * field's path rather than an expression, so it is resolved once for all items.
 */
export const fieldProperty = (
	displayName: string,
	name: string,
	value: string,
	description: string,
	example = value,
) =>
	({
		displayName,
		name,
		type: 'string',
		default: value,
		requiresDataPath: 'single',
		description,
		placeholder: `e.g. ${example}`,
	}) satisfies INodeProperties;
