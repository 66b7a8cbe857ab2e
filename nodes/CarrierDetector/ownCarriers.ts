import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { readCustomCarriers, type CustomCarriers } from '../shared/domain/carrier/customCarriers';
import { Refusal } from '../shared/domain/refusal';
import { isRecord } from '../shared/n8n/itemReader';
import { parameterPerItem } from '../shared/n8n/parameters';

export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Own Aliases',
			name: 'ownAliases',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Alias',
			default: {},
			description: 'What your sources write into the carrier field, and who that is',
			options: [
				{
					displayName: 'Alias',
					name: 'aliases',
					values: [
						{
							displayName: 'Declared Text',
							name: 'text',
							type: 'string',
							default: '',
							placeholder: 'e.g. Warehouse Van *',
							description:
								'Case and separators do not count. A space and * at the end let anything follow.',
						},
						{
							displayName: 'Carrier Code',
							name: 'code',
							type: 'string',
							default: '',
							placeholder: 'e.g. amazonLogistics',
							description: 'Code of a known carrier, or of one of your own',
						},
					],
				},
			],
		},
		{
			displayName: 'Own Carriers',
			name: 'ownCarriers',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Carrier',
			default: {},
			description: 'Carriers that are missing here. They go before the known ones.',
			options: [
				{
					displayName: 'Carrier',
					name: 'carriers',
					values: [
						{
							displayName: 'Code',
							name: 'code',
							type: 'string',
							default: '',
							placeholder: 'e.g. cityBikes',
							description: 'Letters and digits, the first a small letter. It stands in the output.',
						},
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. City Bikes',
						},
						{
							displayName: 'Number Pattern',
							name: 'pattern',
							type: 'string',
							default: '',
							placeholder: 'e.g. CB########',
							description:
								'A # is a digit, @ a letter, ? either, [ABC] one of these, {9} that many of the last, * any run of letters and digits. Everything else stands for itself.',
						},
						{
							displayName: 'Tracking Page',
							name: 'trackingUrl',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://citybikes.example/track/%s',
							description: 'Where a parcel can be followed; %s stands for its number',
						},
					],
				},
			],
		},
	],
};

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
