import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedExchange {
	readonly method: string;
	/** Path and query. */
	readonly path: string;
	readonly requestHeaders: IncomingHttpHeaders;
	readonly requestBody: string;
	readonly status: number;
	readonly responseBody: unknown;
}

export interface WireRecorder {
	readonly url: string;
	readonly exchanges: readonly RecordedExchange[];
	stop(): Promise<void>;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Stands between the client and an account, and keeps what goes over the wire as it was. */
export async function recordWire(target: string): Promise<WireRecorder> {
	const exchanges: RecordedExchange[] = [];
	const server = createServer((request, response) => {
		void (async () => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const requestBody = Buffer.concat(chunks).toString();
			const { method = 'GET', url = '/', headers } = request;
			const answer = await fetch(`${target}${url}`, {
				method,
				headers: Object.fromEntries(
					Object.entries(headers)
						.filter(([name]) => !['host', 'connection', 'content-length'].includes(name))
						.map(([name, value]) => [name, String(value)]),
				),
				...(requestBody !== '' && { body: requestBody }),
			});
			const text = await answer.text();
			exchanges.push({
				method,
				path: url,
				requestHeaders: headers,
				requestBody,
				status: answer.status,
				responseBody: parse(text),
			});
			const passed = [...answer.headers].filter(
				([name]) => !['content-length', 'transfer-encoding', 'connection'].includes(name),
			);
			response.writeHead(answer.status, Object.fromEntries(passed)).end(text);
		})().catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		exchanges,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
