import { once } from 'node:events';
import { createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';
const TRIES = 50;

/** A port of loopback that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
	return await listenOnce(0);
}

export async function isPortFree(port: number): Promise<boolean> {
	try {
		await listenOnce(port);
		return true;
	} catch {
		return false;
	}
}

/** `wanted`, or the first free one after it. */
export async function freePortFrom(wanted: number): Promise<number | undefined> {
	for (let port = wanted; port < Math.min(wanted + TRIES, 65_536); port++) {
		if (await isPortFree(port)) return port;
	}
	return undefined;
}

async function listenOnce(port: number): Promise<number> {
	const server = createServer();
	server.listen(port, LOOPBACK);
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('No TCP port was given');
	return address.port;
}
