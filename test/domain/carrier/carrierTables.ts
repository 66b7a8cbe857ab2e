import { CARRIERS } from '../../../nodes/shared/domain/carrier/carriers';
import { FORMAT_OVERLAPS } from './formatOverlaps';
import { NUMBER_FORMATS } from '../../../nodes/shared/domain/carrier/numberFormats';
import { POSTAL_SERVICES } from '../../../nodes/shared/domain/carrier/postalServices';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
	[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const code = (text: string) => `\`${text}\``;

const ownRecords = CARRIERS.filter(
	({ code }) => !POSTAL_SERVICES.some(([, post, name]) => post === code && name !== undefined),
);

/** The tables of `docs/carriers.md`, from the data that the package works with. */
export const carrierTables = (): string =>
	[
		'## Number formats',
		table(
			['Carrier', 'Format', 'Check digit', 'Example'],
			NUMBER_FORMATS.map(({ carrier, name, check, onlyConfirms, valid }) => [
				code(carrier),
				onlyConfirms ? `${name}, only beside a declared carrier` : name,
				check?.kind ?? 'none',
				code(valid[0] ?? ''),
			]),
		),
		'## Numbers that fit two carriers',
		table(
			['Taken', 'Listed as alternative', 'Why'],
			FORMAT_OVERLAPS.map(({ winner, loser, why }) => [code(winner), code(loser), why]),
		),
		'## Carriers',
		table(
			['Code', 'Name', 'Declared as', 'Hands over', 'Tracking page'],
			ownRecords.map(({ code: id, name, declared, handOvers = [], trackingUrl }) => [
				code(id),
				name,
				declared.map(code).join(', '),
				handOvers.map(({ service, lastMile }) => `${service} → ${code(lastMile)}`).join(', '),
				trackingUrl === undefined ? '' : 'yes',
			]),
		),
		'## Postal services, by the country of an S10 number',
		POSTAL_SERVICES.map(([country, post]) => `${country} ${code(post)}`).join(', '),
	].join('\n\n');
