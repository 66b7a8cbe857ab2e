import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFigures } from '../../bench/page/benchmarksPage';

const ROOT = join(__dirname, '..', '..');
const page = ['# Page', '<!-- bench: a -->', 'old', '<!-- /bench -->', 'text', '<!-- bench: b -->']
	.concat('kept', '<!-- /bench -->')
	.join('\n');
const ratio = (values: object) => ({
	name: 'x',
	ours: 2,
	theirs: 4,
	unit: 'ms',
	ratio: 2,
	...values,
});

describe('the page of benchmarks', () => {
	it('takes a bench’s new figures in the place of its old ones, and leaves the rest', () => {
		const written = withFigures(page, { name: 'a', ratios: [ratio({})] }, 'a machine');

		expect(written).toContain('_a machine_');
		expect(written).toContain('| x | 2 | 4 | ms | 2 |');
		expect(written).not.toContain('old');
		expect(written.slice(written.indexOf('text'))).toBe(page.slice(page.indexOf('text')));
	});

	it('comes out the same when the same figures are written again', () => {
		const once = withFigures(page, { name: 'a', ratios: [ratio({})] }, 'a machine');

		expect(withFigures(once, { name: 'a', ratios: [ratio({})] }, 'a machine')).toBe(once);
	});

	it('shows a figure that has nothing beside it', () => {
		const alone = ratio({ theirs: Number.NaN, ratio: Number.NaN, ours: 12_345.6 });

		expect(withFigures(page, { name: 'a', ratios: [alone] }, '')).toContain(
			'| 12,350 | – | ms | – |',
		);
	});

	it('refuses a bench that the page has no place for', () => {
		expect(() => withFigures(page, { name: 'c', ratios: [] }, '')).toThrow('"c"');
	});

	it('has a place for every bench there is', () => {
		const text = readFileSync(join(ROOT, 'docs', 'benchmarks.md'), 'utf8');
		const benches = readdirSync(join(ROOT, 'bench'))
			.filter((file) => file.endsWith('.ts') && !['main.ts', 'ratio.ts'].includes(file))
			.map((file) => file.replace('.ts', ''));

		expect(benches.length).toBeGreaterThan(5);
		expect(benches.filter((name) => !text.includes(`<!-- bench: ${name} -->`))).toEqual([]);
	});
});
