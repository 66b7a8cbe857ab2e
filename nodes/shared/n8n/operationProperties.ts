import type { INodeProperties } from 'n8n-workflow';

/** What an operation shows of itself in the editor. */
export interface OperationDescription {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly properties: readonly INodeProperties[];
}

/** The list of a node's operations, and after it the parameters of each, shown for it alone. */
export const operationProperties = (
	operations: readonly OperationDescription[],
	defaultOperation: string,
): INodeProperties[] => [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: operations.map(({ name, value, action, description }) => ({
			name,
			value,
			action,
			description,
		})),
		default: defaultOperation,
	},
	...operations.flatMap(({ value, properties }) =>
		properties.map((property) => ({
			...property,
			displayOptions: {
				...property.displayOptions,
				show: { ...property.displayOptions?.show, operation: [value] },
			},
		})),
	),
];
