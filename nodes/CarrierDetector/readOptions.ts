import type { IExecuteFunctions } from 'n8n-workflow';

import { readCustomCarriers, type CustomCarriers } from '../shared/domain/carrier/customCarriers';
import { Refusal } from '../shared/domain/refusal';
import { isRecord } from '../shared/n8n/itemReader';
import { parameterPerItem } from '../shared/n8n/parameters';

/** The rows of a fixed collection; what is no list has none. */
function rowsOf(options: unknown, name: string, group: string): Record<string, unknown>[] {
	const collection = isRecord(options) ? options[name] : undefined;
	const rows = isRecord(collection) ? collection[group] : undefined;
	return Array.isArray(rows) ? rows.filter(isRecord) : [];
}

const textOf = (row: Record<string, unknown>, name: string): string =>
	String(row[name] ?? '').trim();

const given = (row: Record<string, unknown>, name: string) => {
	const text = textOf(row, name);
	return text === '' ? undefined : { [name]: text };
};

/** The seller's own carriers and aliases, made ready once where they hold no expression. */
export const customCarriersPerItem = (
	context: IExecuteFunctions,
): ((itemIndex: number) => CustomCarriers | undefined) =>
	parameterPerItem(
		context,
		'options',
		(options) => {
			const carriers = rowsOf(options, 'ownCarriers', 'carriers').map((row) => ({
				code: textOf(row, 'code'),
				...given(row, 'name'),
				...given(row, 'pattern'),
				...given(row, 'trackingUrl'),
			}));
			const aliases = rowsOf(options, 'ownAliases', 'aliases').map((row) => ({
				text: textOf(row, 'text'),
				code: textOf(row, 'code'),
			}));
			if (carriers.length === 0 && aliases.length === 0) return undefined;
			const reading = readCustomCarriers(carriers, aliases);
			if (reading.ok) return reading.custom;
			throw new Refusal(
				`Your own carrier or alias "${reading.entry}" cannot be used: ${reading.reason}`,
				'Correct or remove it under Options.',
			);
		},
		{},
	);
