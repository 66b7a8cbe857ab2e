import type { INodeProperties } from 'n8n-workflow';

interface NamedRule {
	readonly id: string;
	readonly forbids: string;
}

const SMALL_WORDS = new Set(['before', 'for', 'in', 'off', 'per', 'without']);

/** `asksForPositive` as a seller reads it: Asks for Positive. */
const title = (id: string): string =>
	id
		.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
		.split(' ')
		.map((word) => (SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join(' ');

export const disabledRulesProperty = (rules: readonly NamedRule[]): INodeProperties => ({
	displayName: 'Rules to Turn Off',
	name: 'disabledRules',
	type: 'multiOptions',
	default: [],
	description:
		'Rules that refuse nothing. What they find is still reported, as disabled. You answer to Amazon for what is sent.',
	options: rules
		.map(({ id, forbids }) => ({ name: title(id), value: id, description: forbids }))
		.sort((one, other) => one.name.localeCompare(other.name)),
});

export const readDisabledRules = (options: { readonly disabledRules?: unknown }): string[] =>
	Array.isArray(options.disabledRules) ? options.disabledRules.map(String) : [];
