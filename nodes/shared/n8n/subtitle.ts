import type { INodeProperties } from 'n8n-workflow';

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
