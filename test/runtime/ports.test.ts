import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { freePort, freePortFrom, isPortFree, LOOPBACK } from '../../runtime/ports';

describe('Ports', () => {
	let server: Server;
	let taken: number;

	beforeEach(async () => {
		taken = await freePort();
		server = createServer().listen(taken, LOOPBACK);
		await once(server, 'listening');
	});

	afterEach(async () => {
		server.close();
		await once(server, 'close');
	});

	it('tell a taken port from a free one', async () => {
		expect(await isPortFree(taken)).toBe(false);
		expect(await isPortFree(await freePort())).toBe(true);
	});

	it('look for the next free one after a taken one', async () => {
		const next = await freePortFrom(taken);

		expect(next).toBeGreaterThan(taken);
		expect(next).toBeLessThan(taken + 50);
	});

	it('take the wished one when it is free, and none beyond the last', async () => {
		const free = await freePort();

		expect(await freePortFrom(free)).toBe(free);
		expect(await freePortFrom(65_536)).toBeUndefined();
	});
});
