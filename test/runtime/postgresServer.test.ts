import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { findPostgresPrograms } from '../../runtime/postgresPrograms';
import { startPostgres, type Postgres } from '../../runtime/postgresServer';
import { isPortFree } from '../../runtime/ports';
import { describeWith } from '../support/describeWith';
import { useTemporaryFolder } from './temporaryFolder';

const numberRow = z.object({ n: z.number() });

describeWith('PostgreSQL', findPostgresPrograms() !== undefined)('A PostgreSQL of our own', () => {
	jest.setTimeout(60_000);
	const folder = useTemporaryFolder();
	const started: Postgres[] = [];
	const start = async (port?: number) => {
		const postgres = await startPostgres({ folder: folder(), ...(port ? { port } : {}) });
		started.push(postgres);
		return postgres;
	};
	afterEach(async () => {
		for (const postgres of started.splice(0)) await postgres.stop();
	});

	it('keeps what was committed over an orderly end and over a power cut', async () => {
		const first = await start();
		await first.execute('CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');
		await first.stop();
		expect(await isPortFree(first.port)).toBe(true);

		const second = await start(first.port);
		expect(second.port).toBe(first.port);
		await second.execute('INSERT INTO kept VALUES (2)');
		await second.kill();

		const third = await start(first.port);
		expect(await third.rows('SELECT n FROM kept ORDER BY n', numberRow)).toEqual([
			{ n: 1 },
			{ n: 2 },
		]);
	});

	it('takes no half-made data folder for a whole one', async () => {
		await mkdir(join(folder(), 'data.unfinished'), { recursive: true });
		await writeFile(join(folder(), 'data.unfinished', 'PG_VERSION'), 'cut off');

		const postgres = await start();

		expect(await postgres.rows('SELECT 1 AS n', numberRow)).toEqual([{ n: 1 }]);
		expect(existsSync(join(folder(), 'data.unfinished'))).toBe(false);
	});

	it('ends with a starter that was killed', async () => {
		const starter = join(folder(), 'starter.ts');
		const runtime = join(__dirname, '..', '..', 'runtime', 'postgresServer');
		await writeFile(
			starter,
			`import { writeFileSync } from 'node:fs';
			import { startPostgres } from ${JSON.stringify(runtime)};
			startPostgres({ folder: ${JSON.stringify(folder())} })
				.then(({ port }) => writeFileSync(${JSON.stringify(join(folder(), 'port'))}, String(port)));
			setInterval(() => {}, 1000);`,
		);
		const child = spawn(process.execPath, ['--import', 'tsx', starter], {
			cwd: join(__dirname, '..', '..'),
			stdio: 'ignore',
		});
		while (!existsSync(join(folder(), 'port'))) await sleep(50);
		const port = Number(await readFile(join(folder(), 'port'), 'utf8'));
		expect(await isPortFree(port)).toBe(false);

		child.kill('SIGKILL');
		await once(child, 'exit');

		for (let tries = 0; !(await isPortFree(port)) && tries < 200; tries++) await sleep(50);
		expect(await isPortFree(port)).toBe(true);
		expect(existsSync(join(folder(), 'data', 'postmaster.pid'))).toBe(false);
	});

	describe('that runs', () => {
		let folder: string;
		let running: Postgres;
		const postgres = () => running;
		beforeAll(async () => {
			folder = await mkdtemp(join(tmpdir(), 'postgres-test-'));
			running = await startPostgres({ folder });
		});
		afterAll(async () => {
			await running.stop();
			await rm(folder, { recursive: true, force: true });
		});

		it('hands over rows of any number and size', async () => {
			const rows = await postgres().rows('SELECT n FROM generate_series(1, 50000) AS n', numberRow);

			expect(rows).toHaveLength(50_000);
			expect(rows.at(-1)).toEqual({ n: 50_000 });
			expect(await postgres().rows('SELECT 1 AS n WHERE false', numberRow)).toEqual([]);
		});

		it('says what PostgreSQL refused, and why', async () => {
			await expect(postgres().execute('SELECT * FROM nowhere')).rejects.toThrow(
				/refused SELECT \* FROM nowhere\n.*relation "nowhere" does not exist/,
			);
		});

		it('lets nobody in without its password, which only its owner can read', async () => {
			const { mode } = await stat(join(folder, 'password'));
			const { port, user } = postgres();
			const visitor = new Client({ host: '127.0.0.1', port, user, password: '', database: 'n8n' });

			await expect(visitor.connect()).rejects.toThrow(/password/);
			expect(mode & 0o077).toBe(0);
		});
	});
});
