import { CARRIERS, findCarrier } from '../../../nodes/shared/domain/carrier/data/carriers';
import { HAND_OVERS } from '../../../nodes/shared/domain/carrier/data/handOvers';
import { CARRIER_ALIASES } from '../../../nodes/shared/domain/carrier/declaredCarrier';
import { FORMAT_OVERLAPS } from './formatOverlaps';
import { NUMBER_FORMATS } from '../../../nodes/shared/domain/carrier/data/numberFormats';
import { POSTAL_SERVICES } from '../../../nodes/shared/domain/carrier/data/postalServices';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
	[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const code = (text: string) => `\`${text}\``;

const ownRecords = CARRIERS.filter(
	({ code }) => !POSTAL_SERVICES.some(([, post, name]) => post === code && name !== undefined),
);

const withValue = <T>(values: readonly T[], wanted: (value: T) => boolean) =>
	String(values.filter(wanted).length);

const counted = () =>
	table(
		['What', 'How many'],
		[
			['Carriers', String(CARRIERS.length)],
			[
				'… of them known only as the post of a country',
				String(CARRIERS.length - ownRecords.length),
			],
			[
				'… of them a name in Amazon’s list and no more',
				withValue(CARRIERS, (each) => each.isUnsourced === true),
			],
			[
				'… of them with a tracking page',
				withValue(CARRIERS, (each) => (each.trackingUrl ?? each.trackingUrlIn) !== undefined),
			],
			['Spellings, words for nobody included', String(CARRIER_ALIASES.length)],
			['Number formats', String(NUMBER_FORMATS.length)],
			[
				'… of them with a check digit',
				withValue(NUMBER_FORMATS, ({ check }) => check !== undefined),
			],
			...(['certain', 'likely', 'listed', 'confirms'] as const).map((role) => [
				`… of them ${role}`,
				withValue(NUMBER_FORMATS, (format) => format.role === role),
			]),
			...(['H', 'M', 'L'] as const).map((sure) => [
				`… of them sure by ${sure}`,
				withValue(NUMBER_FORMATS, (format) => format.sure === sure),
			]),
			[
				'Carriers that hand over',
				String(new Set(HAND_OVERS.flatMap(({ from }) => from.split(' '))).size),
			],
		],
	);

/** The tables of `docs/carriers.md`, from the data that the package works with. */
export const carrierTables = (): string =>
	[
		'## Counted',
		counted(),
		'## Number formats',
		table(
			['Carrier', 'Format', 'Check digit', 'Says', 'Where', 'Sure', 'Source', 'Example'],
			NUMBER_FORMATS.map((format) => [
				code(format.carrier),
				format.name,
				format.check?.kind ?? 'none',
				format.role,
				format.countries ?? '',
				format.sure,
				format.source,
				code(format.valid[0] ?? ''),
			]),
		),
		'## Certain formats that one number can fit both',
		table(
			['Taken', 'Listed as alternative', 'Why'],
			FORMAT_OVERLAPS.map(({ winner, loser, why }) => [code(winner), code(loser), why]),
		),
		'## Carriers',
		table(
			['Code', 'Name', 'Where', 'Declared as', 'Tracking page'],
			ownRecords.map(({ code: id, name, countries, declared, declaredIn, ...record }) => [
				code(id),
				name,
				countries ?? '',
				[
					...declared.map(code),
					...Object.entries(declaredIn ?? {}).flatMap(([where, texts]) =>
						texts.map((text) => `${code(text)} in ${where}`),
					),
				].join(', '),
				record.trackingUrl !== undefined || record.trackingUrlIn !== undefined ? 'yes' : '',
			]),
		),
		'## Hand-overs',
		table(
			['Takes it in', 'Service', 'Brings it to the door', 'Where', 'Source'],
			HAND_OVERS.map(({ from, service, to, countries, isBroker, source }) => [
				from.split(' ').map(code).join(', '),
				service ?? '',
				isBroker ? `${to}, and the number's carrier is named` : findCarrier(to) ? code(to) : to,
				countries ?? '',
				source,
			]),
		),
		'## Postal services, by the country of an S10 number',
		POSTAL_SERVICES.map(([country, post]) => `${country} ${code(post)}`).join(', '),
	].join('\n\n');
