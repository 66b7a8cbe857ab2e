import type { INodeProperties } from 'n8n-workflow';

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
