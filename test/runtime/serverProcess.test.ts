import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, type ServerProcess } from '../../runtime/serverProcess';
import { useTemporaryFolder } from './temporaryFolder';

const folder = useTemporaryFolder();
const READY = 'ready';

/** A server whose sign of being ready is a file. */
async function start(
	source: string,
	readyWithinMs = 10_000,
	isReady = async () => existsSync(join(folder(), READY)),
): Promise<ServerProcess> {
	const program = join(folder(), 'server.mjs');
	await writeFile(program, source);
	return await startServer({
		name: 'The test server',
		nodeBinary: process.execPath,
		program,
		args: [READY],
		env: process.env,
		cwd: folder(),
		logFile: join(folder(), 'logs', 'server.log'),
		readyWithinMs,
		isReady,
	});
}

const SERVE = `
	import { writeFileSync } from 'node:fs';
	console.log('serving'); console.error('with a warning');
	setInterval(() => {}, 1000);
	writeFileSync(process.argv[2], String(process.pid));
`;
const SAVE_ON_TERM = `${SERVE}
	process.on('SIGTERM', () => { writeFileSync('saved', ''); process.exit(0); });
`;

const isAlive = (pid: number) => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

describe('A server process', () => {
	it('is started once it is ready, and logs both its streams', async () => {
		const server = await start(SERVE);

		expect(server.isRunning()).toBe(true);
		expect(await readFile(join(folder(), READY), 'utf8')).toBe(String(server.pid));
		await server.stop();
		expect(await readFile(join(folder(), 'logs', 'server.log'), 'utf8')).toBe(
			'serving\nwith a warning\n',
		);
	});

	it('may save its state when it is stopped', async () => {
		const stopped = await start(SAVE_ON_TERM);
		await stopped.stop();
		expect(existsSync(join(folder(), 'saved'))).toBe(true);
		expect(stopped.isRunning()).toBe(false);
		expect(isAlive(stopped.pid)).toBe(false);
	});

	it('has no chance to save its state when it is killed', async () => {
		const killed = await start(SAVE_ON_TERM);
		await killed.kill();
		await killed.ended;
		expect(existsSync(join(folder(), 'saved'))).toBe(false);
		expect(isAlive(killed.pid)).toBe(false);
	});

	it('can be stopped and killed after it has ended', async () => {
		const server = await start(SERVE);
		await server.kill();

		await expect(server.stop()).resolves.toBeUndefined();
		await expect(server.kill()).resolves.toBeUndefined();
	});

	it('that ends by itself is told with the end of its log', async () => {
		await expect(start(`console.log('no database'); process.exit(3);`)).rejects.toThrow(
			/^The test server ended as soon as it was started \(exit code 3\)\.\nIts log, .*server\.log, ends with:\nno database$/,
		);
	});

	it('that never answers is ended', async () => {
		const starting = start(`console.log(process.pid); setInterval(() => {}, 1000);`, 3_000);

		await expect(starting).rejects.toThrow('The test server did not answer within 3 s.');
		const pid = Number(await readFile(join(folder(), 'logs', 'server.log'), 'utf8'));
		expect(isAlive(pid)).toBe(false);
	});

	it.each([
		['when its time is over', `setInterval(() => {}, 1000);`, 1_000, 'did not answer within 1 s.'],
		[
			'when it has ended',
			`process.exit(3);`,
			60_000,
			'ended as soon as it was started (exit code 3).',
		],
	])(
		'that leaves the question open whether it is ready is given up %s',
		async (_how, source, withinMs, told) => {
			const neverAnswers = async () => await new Promise<boolean>(() => {});

			await expect(start(source, withinMs, neverAnswers)).rejects.toThrow(told);
		},
	);

	it('ends with a starter that was killed', async () => {
		const starter = join(folder(), 'starter.mjs');
		const watch = join(__dirname, '..', '..', 'runtime', 'stopWithParent.mjs');
		await writeFile(join(folder(), 'server.mjs'), SERVE);
		await writeFile(
			starter,
			`import { spawn } from 'node:child_process';
			spawn(process.execPath, ['--import', ${JSON.stringify(watch)}, 'server.mjs', '${READY}'],
				{ stdio: ['pipe', 'ignore', 'ignore'], detached: true });
			setInterval(() => {}, 1000);`,
		);
		const child = spawn(process.execPath, [starter], { cwd: folder(), stdio: 'ignore' });
		while (!existsSync(join(folder(), READY))) await sleep(20);
		await sleep(50);
		const pid = Number(await readFile(join(folder(), READY), 'utf8'));
		expect(isAlive(pid)).toBe(true);

		child.kill('SIGKILL');
		await once(child, 'exit');

		for (let tries = 0; isAlive(pid) && tries < 200; tries++) await sleep(20);
		expect(isAlive(pid)).toBe(false);
	});
});
