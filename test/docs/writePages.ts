import { existsSync, writeFileSync } from 'node:fs';
import { GENERATED_PAGES, pathOf, readPage } from './generatedPages';

for (const page of GENERATED_PAGES) {
	const current = existsSync(pathOf(page)) ? readPage(page) : '';
	const rendered = page.render(current);
	if (rendered === current) continue;
	writeFileSync(pathOf(page), rendered);
	console.log(`Wrote ${page.file}`);
}
