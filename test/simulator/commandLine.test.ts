import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { readOptions } from '../../simulator/commandLine';

const ROOT = join(__dirname, '..', '..');

function run(
	...args: readonly string[]
): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
	const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/main.ts', ...args], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	return child as typeof child & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream };
}

async function outcome(...args: readonly string[]) {
	const child = run(...args);
	const [out, err, [code]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, 'close'),
	]);
	return { out, err, code: code as number };
}

describe('the command', () => {
	it('reads every option', () => {
		expect(
			readOptions([
				'--port',
				'9000',
				'--seed',
				'x',
				'--orders',
				'50',
				'--now',
				'2026-11-22T12:00:00Z',
				'--speed',
				'2.5',
				'--state',
				'f',
				'--clock',
				'c',
				'--marketplace',
				'US,CA',
				'--marketplace',
				'DE',
				'--accounts',
				'2',
				'--carrier-truth',
				'allAlike',
				'--sandbox',
			]),
		).toEqual({
			port: 9_000,
			seed: 'x',
			orders: 50,
			now: '2026-11-22T12:00:00Z',
			speed: 2.5,
			stateFile: 'f',
			clockFile: 'c',
			marketplaces: ['US', 'CA', 'DE'],
			accounts: 2,
			carrierTruth: 'allAlike',
			isSandbox: true,
		});
	});

	it.each([
		[['--port', '65536'], '--port takes a whole number from 0 to 65535, not "65536".'],
		[['--orders', 'many'], '--orders takes a whole number from 0 to 1000000, not "many".'],
		[['--orders', ''], '--orders takes a whole number'],
		[['--speed', '0'], '--speed takes a number above 0, not "0".'],
		[['--carrier-truth', 'x'], '--carrier-truth takes'],
		[['--colour', 'red'], 'See --help.'],
	])('refuses %j and says what it takes', (args, message) => {
		expect(() => readOptions(args)).toThrow(message);
	});

	it('says where it is, and stops when asked', async () => {
		const child = run('--orders', '5');
		const [first] = (await once(child.stdout, 'data')) as [Buffer];
		const url =
			/^Simulated Amazon account on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(first.toString())?.[1] ??
			'';
		const { orders } = (await (await fetch(`${url}/__sim/state`)).json()) as { orders: number };
		child.kill('SIGTERM');
		const [code] = (await once(child, 'close')) as [number];

		expect([orders, code]).toEqual([5, 0]);
	}, 20_000);

	it('helps', async () => {
		const { out, code } = await outcome('--help');

		expect(code).toBe(0);
		expect(out).toContain('--state FILE');
	}, 20_000);

	it('says in one line that a marketplace does not exist', async () => {
		const { err, code } = await outcome('--marketplace', 'XX');

		expect(code).toBe(1);
		expect(err).toMatch(/^There is no marketplace XX\. Use one or more of CA, US, .*\n$/);
	}, 20_000);

	it('says in one line that its port is taken', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as { port: number };
		const { err, code } = await outcome('--port', String(port), '--orders', '0');
		server.close();

		expect(code).toBe(1);
		expect(err).toBe(
			`Port ${port} is taken. Name another one with --port, or leave it out for any free one.\n`,
		);
	}, 20_000);
});
