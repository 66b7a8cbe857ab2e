/**
 * `npm run bench -- NAME [--json FILE] [--docs]`: runs one bench, or all of them without a name, and
 * prints a table of ratios. A ratio above 1 means that ours is better. `--docs` writes the figures
 * into docs/benchmarks.md.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

import { describeMachine, round, withFigures } from './page/benchmarksPage';
import type { Bench, BenchResult } from './ratio';

/** A file here is a bench when its name is its command; what benches share has a folder of its own. */
const NOT_A_BENCH = ['main', 'ratio'];

const benchNames = readdirSync(__dirname)
	.filter((file) => file.endsWith('.ts'))
	.map((file) => basename(file, '.ts'))
	.filter((name) => !NOT_A_BENCH.includes(name));

const PAGE = join(__dirname, '..', 'docs', 'benchmarks.md');

function printTable({ name, ratios }: BenchResult) {
	console.log(`\n${name}`);
	console.table(
		Object.fromEntries(
			ratios.map((row) => [
				row.name,
				{
					ours: round(row.ours),
					theirs: round(row.theirs),
					unit: row.unit,
					ratio: round(row.ratio),
				},
			]),
		),
	);
}

async function main() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			json: { type: 'string' },
			docs: { type: 'boolean' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	const unknown = positionals.filter((name) => !benchNames.includes(name));
	if (values.help || unknown.length > 0) {
		for (const name of unknown) console.error(`There is no bench called "${name}".`);
		console.error(`Usage: npm run bench -- [${benchNames.join(' | ')}] [--json FILE] [--docs]`);
		process.exit(values.help ? 0 : 2);
	}

	const results: BenchResult[] = [];
	for (const name of positionals.length > 0 ? positionals : benchNames) {
		const { run } = (await import(join(__dirname, `${name}.ts`))) as { run: Bench };
		const machine = describeMachine(new Date());
		const result = await run();
		printTable(result);
		if (values.docs) writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), result, machine));
		results.push(result);
	}
	if (values.json) {
		const single = results.length === 1 ? results[0] : results;
		writeFileSync(values.json, `${JSON.stringify(single, null, '\t')}\n`);
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
