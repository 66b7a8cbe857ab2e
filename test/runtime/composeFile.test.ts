import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pinned from '../../runtime/n8n/package.json';

const docs = join(__dirname, '..', '..', 'docs');
const compose = readFileSync(join(docs, 'queue-mode', 'compose.yaml'), 'utf8');
const instructions = readFileSync(join(docs, 'queue-mode.md'), 'utf8');

describe('The compose file for queue mode', () => {
	it('runs the n8n that the package is tested with', () => {
		expect(/image: \S+n8nio\/n8n:(\S+)/.exec(compose)?.[1]).toBe(pinned.dependencies.n8n);
	});

	it('asks for the secrets that its instructions make, and for no others', () => {
		const asked = [...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
		const made = /for name in ([\w ]+); do/.exec(instructions)?.[1]?.split(' ');

		expect([...new Set(asked)].sort()).toEqual(made?.sort());
	});

	it('opens a port to this machine alone', () => {
		const ports = [...compose.matchAll(/^ +- '(\S+:\d+)'$/gm)].map(([, port]) => port);

		expect(ports).toEqual(['127.0.0.1:5678:5678']);
	});
});
