import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputSchemas, schemaText } from '../schemas/outputSchemas';
import { ROOT } from '../support/pages';
import { GENERATED_PAGES } from './generatedPages';

/** Writes what is made from the code: pages, and the fields that the nodes are known to put out. */
const written = [
	...GENERATED_PAGES,
	...outputSchemas().map(({ file, schema }) => ({ file, render: () => schemaText(schema) })),
];

for (const { file, render } of written) {
	const path = join(ROOT, file);
	const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const rendered = render(current);
	if (rendered === current) continue;
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, rendered);
	console.log(`Wrote ${file}`);
}
