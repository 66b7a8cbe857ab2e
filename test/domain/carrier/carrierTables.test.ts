import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { carrierTables } from './carrierTables';

const DOCUMENT = join(__dirname, '..', '..', '..', 'docs', 'carriers.md');
const START =
	'<!-- The tables from here on are made from the data: UPDATE_DOCS=1 npx jest carrierTables -->';

it('docs/carriers.md shows the data as it is', () => {
	const text = readFileSync(DOCUMENT, 'utf8');
	const expected = `${text.slice(0, text.indexOf(START))}${START}\n\n${carrierTables()}\n`;
	if (process.env.UPDATE_DOCS === '1') writeFileSync(DOCUMENT, expected);

	expect(text.includes(START)).toBe(true);
	expect(readFileSync(DOCUMENT, 'utf8')).toBe(expected);
});
