import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { isPortFree } from '../../runtime/ports';
import { redisProgram, startRedis, type Redis } from '../../runtime/redisServer';
import { describeWith } from '../support/describeWith';
import { useTemporaryFolder } from './temporaryFolder';

async function ask(port: number, ...commands: readonly string[]): Promise<string> {
	const socket = connect(port, '127.0.0.1').setEncoding('utf8');
	await once(socket, 'connect');
	socket.end(`${[...commands].join('\r\n')}\r\n`);
	let answer = '';
	for await (const text of socket) answer += String(text);
	return answer;
}

describeWith('Redis', redisProgram() !== undefined)('A Redis of our own', () => {
	jest.setTimeout(30_000);
	const folder = useTemporaryFolder();
	const started: Redis[] = [];
	const start = async (port?: number) => {
		const redis = await startRedis({ folder: folder(), ...(port ? { port } : {}) });
		started.push(redis);
		return redis;
	};
	afterEach(async () => {
		for (const redis of started.splice(0)) await redis.stop();
	});

	it('keeps its queue over an orderly end and over a power cut', async () => {
		const first = await start();
		const login = `AUTH ${first.password}`;
		expect(await ask(first.port, login, 'SET a 1')).toBe('+OK\r\n+OK\r\n');
		await first.stop();
		expect(await isPortFree(first.port)).toBe(true);

		const second = await start(first.port);
		expect(await ask(second.port, login, 'GET a', 'SET b 2')).toBe('+OK\r\n$1\r\n1\r\n+OK\r\n');
		await second.kill();

		const third = await start(first.port);
		expect(await ask(third.port, login, 'MGET a b')).toBe('+OK\r\n*2\r\n$1\r\n1\r\n$1\r\n2\r\n');
	});

	it('lets nobody in without its password, which only its owner can read', async () => {
		const { port } = await start();

		expect(await ask(port, 'GET a')).toContain('NOAUTH');
		for (const file of ['password', 'redis.conf']) {
			expect((await stat(join(folder(), file))).mode & 0o077).toBe(0);
		}
	});

	it('runs beside another one', async () => {
		const other = await startRedis({ folder: join(folder(), 'other') });
		const redis = await start();

		await ask(other.port, `AUTH ${other.password}`, 'SET a 1');

		expect(await ask(redis.port, `AUTH ${redis.password}`, 'GET a')).toBe('+OK\r\n$-1\r\n');
		await other.stop();
	});

	it('says so when its port is taken', async () => {
		const first = await start();

		await expect(startRedis({ folder: join(folder(), 'other'), port: first.port })).rejects.toThrow(
			/Redis ended as soon as it was started \([^]*in use/,
		);
	});
});
