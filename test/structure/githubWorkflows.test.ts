import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '..', '..');
const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({
	name,
	text: readFileSync(join(folder, name), 'utf8'),
}));

const { engines, scripts } = z
	.object({ engines: z.object({ node: z.string() }), scripts: z.record(z.string()) })
	.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

const matchesIn = (pattern: RegExp) =>
	workflows.flatMap(({ name, text }) =>
		[...text.matchAll(pattern)].map((match) => ({ name, found: match[1] ?? '' })),
	);

describe('The workflows on GitHub', () => {
	it("pin every action of somebody else's to a commit, and say which version that was", () => {
		const used = matchesIn(/\buses: (.+)$/gm).filter(({ found }) => !found.startsWith('./'));
		const unpinned = used.filter(({ found }) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(found));

		expect(unpinned).toEqual([]);
		expect(used.length).toBeGreaterThan(3);
	});

	it('call an action by one commit everywhere', () => {
		const commits = new Map<string, Set<string>>();
		for (const { found } of matchesIn(/\buses: ([^.].+)$/gm)) {
			const [action = '', commit = ''] = found.split('@');
			commits.set(action, (commits.get(action) ?? new Set()).add(commit));
		}

		expect([...commits].filter(([, found]) => found.size > 1)).toEqual([]);
	});

	it('run scripts that exist', () => {
		const called = matchesIn(/\bnpm run ([\w:-]+)/g);

		expect(called.filter(({ found }) => !Object.hasOwn(scripts, found))).toEqual([]);
		expect(called.map(({ found }) => found)).toContain('verify');
	});

	it('test on the oldest Node that the package allows', () => {
		const oldest = engines.node.replace('>=', '');

		expect(matchesIn(/node: \['(\d+\.\d+)\.0'/g)).toEqual([{ name: 'ci.yml', found: oldest }]);
	});

	it('may read the repository, and nothing more where nothing is published', () => {
		expect(
			workflows.filter(({ text }) => !/^permissions:\n  contents: read\n\n/m.test(text)),
		).toEqual([]);
		expect(matchesIn(/^ +([\w-]+): write$/gm)).toEqual([
			{ name: 'analysis.yml', found: 'security-events' },
			{ name: 'canary.yml', found: 'issues' },
			{ name: 'publish.yml', found: 'id-token' },
		]);
	});

	it('install and build nothing in the job that holds the identity token', () => {
		const jobs = workflows.flatMap(({ text }) => text.split(/^  (?=[\w-]+:\n    name:)/m));
		const trusted = jobs.filter((job) => /^ +id-token: write$/m.test(job));

		expect(trusted).toHaveLength(1);
		expect(trusted[0]).not.toMatch(/actions\/checkout|npm (ci|install|run|exec)\b|\bnpx\b/);
		expect(trusted[0]).toMatch(/npm publish .*--ignore-scripts/);
	});
});
