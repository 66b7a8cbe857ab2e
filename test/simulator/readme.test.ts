import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { HELP } from '../../simulator/commandLine';
import { FAULTS } from '../../simulator/faults';

const README = readFileSync(join(__dirname, '..', '..', 'simulator', 'README.md'), 'utf8');

it('the README’s table of fault switches is the simulator’s own', () => {
	const rows = [...README.matchAll(/^\| `(\w+)`\s*\| (.+?)\s*\|$/gm)].map(
		([, name, description]) => [name, description],
	);

	expect(rows).toEqual(
		Object.entries(FAULTS).map(([name, { description }]) => [name, description]),
	);
});

it('the README names options that exist', () => {
	const named = [...README.matchAll(/(--[a-z][a-z-]+)/g)]
		.map(([, option]) => option ?? '')
		.filter((option) => option !== '--help');

	expect(named.filter((option) => !HELP.includes(option))).toEqual([]);
	expect(named.length).toBeGreaterThan(5);
});
