import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { UNKIND_FACTS } from '../../simulator/account/unkindFacts';
import { UNKIND_REPORTS } from '../../simulator/account/unkindness';
import { HELP } from '../../simulator/commandLine';
import { FAULTS } from '../../simulator/faults';

const README = readFileSync(join(__dirname, '..', '..', 'simulator', 'README.md'), 'utf8');

const tableOf = (name: string): string[][] => {
	const [, text = ''] = README.split(new RegExp(`<!-- /?${name}[^>]*-->`));
	return text
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
};

const percent = (share: number) => `${Math.round(share * 1_000) / 10}%`;
const SIDES = { AMAZON: 'FBA', MERCHANT: 'FBM' };

it('the README’s table of unkind facts is the simulator’s own', () => {
	const facts = Object.entries(UNKIND_FACTS).map(([name, fact]) => [
		`\`${name}\``,
		'fulfilledBy' in fact ? SIDES[fact.fulfilledBy] : 'both',
		percent(fact.share),
		fact.description,
	]);
	const reports = Object.entries(UNKIND_REPORTS).map(([name, { share, description }]) => [
		`\`${name}\``,
		'reports',
		percent(share),
		description,
	]);

	expect(tableOf('unkindness')).toEqual([...facts, ...reports]);
});

it('the README’s table of fault switches is the simulator’s own', () => {
	expect(tableOf('faults')).toEqual(
		Object.entries(FAULTS).map(([name, { description }]) => [`\`${name}\``, description]),
	);
});

it('the README names options that exist', () => {
	const named = [...README.matchAll(/(--[a-z][a-z-]+)/g)]
		.map(([, option]) => option ?? '')
		.filter((option) => option !== '--help');

	expect(named.filter((option) => !HELP.includes(option))).toEqual([]);
	expect(named.length).toBeGreaterThan(5);
});
