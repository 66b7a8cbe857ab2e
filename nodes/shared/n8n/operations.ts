import type { INodeProperties, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Refusal } from '../domain/refusal';

/** What an operation shows of itself in the editor. */
export interface OperationDescription {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly properties: readonly INodeProperties[];
}

/** An operation that works on all items of a run at once. */
export interface RunOperation extends OperationDescription {
	execute(context: IExecuteFunctions): INodeExecutionData[] | Promise<INodeExecutionData[]>;
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

/** The chosen operation. A name that is none of them comes from an expression or an older workflow. */
export function findOperation<Operation extends OperationDescription>(
	operations: readonly Operation[],
	name: unknown,
): Operation {
	const operation = operations.find(({ value }) => value === name);
	if (operation !== undefined) return operation;
	throw new Refusal(
		`There is no operation '${String(name)}'`,
		'Choose the operation again in the node.',
	);
}

/**
 * What stands below the node on the canvas: the chosen option of a parameter, in the panel's words.
 * `suffix` is an expression for what follows it.
 */
export const chosenOption = (
	properties: readonly INodeProperties[],
	parameter: string,
	suffix?: string,
): string => {
	const name = `${JSON.stringify(optionNames(properties, parameter))}[$parameter["${parameter}"]]`;
	return suffix === undefined ? `={{ ${name} }}` : `={{ ${name} + ${suffix} }}`;
};

const optionNames = (properties: readonly INodeProperties[], parameter: string) =>
	Object.fromEntries(
		properties
			.filter(({ name }) => name === parameter)
			.flatMap(({ options = [] }) => options)
			.flatMap((option) => ('value' in option ? [[option.value, option.name]] : [])),
	) as Readonly<Record<string, string>>;
