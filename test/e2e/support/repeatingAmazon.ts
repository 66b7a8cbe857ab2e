import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { LOOPBACK } from '../../../runtime/ports';

/** A way to write a text so that it can be read again. */
type Spelling = (text: string) => string;

const eachSign =
	(spelled: (code: number) => string): Spelling =>
	(text) =>
		[...text].map((sign) => spelled(sign.codePointAt(0) ?? 0)).join('');

export const SPELLINGS: ReadonlyArray<readonly [name: string, spelling: Spelling]> = [
	['plain', (text) => text],
	['encoded for an address', (text) => encodeURIComponent(text)],
	['encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))],
	['base64', (text) => Buffer.from(text).toString('base64')],
	['base64 for addresses', (text) => Buffer.from(text).toString('base64url')],
	['hexadecimal', (text) => Buffer.from(text).toString('hex')],
	['escaped as in JSON', eachSign((code) => `\\u${code.toString(16).padStart(4, '0')}`)],
	['its odd signs escaped as in JSON', (text) => text.replaceAll('|', '\\u007c')],
	['entities', eachSign((code) => `&#${code};`)],
	['each sign encoded', eachSign((code) => `%${code.toString(16).padStart(2, '0')}`)],
	['backwards', (text) => [...text].reverse().join('')],
	['split', (text) => text.replaceAll(/(.{30})/g, '$1 ')],
];

/** An order that nobody has placed, whose refusal repeats the token in one of the spellings. */
export const repeatingOrder = (spelling: number): string =>
	`999-0000000-${String(spelling).padStart(7, '0')}`;

export interface RepeatingAmazon {
	readonly url: string;
	/** A login that is refused with what it was asked with. */
	readonly repeatingTokenUrl: string;
	/** The access tokens that went through. */
	readonly tokens: ReadonlySet<string>;
	stop(): Promise<void>;
}

/** Stands before the simulated Amazon, passes on what it is asked, and repeats secrets where a test wants it. */
export async function startRepeatingAmazon(simulatorUrl: string): Promise<RepeatingAmazon> {
	const tokens = new Set<string>();

	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const body = await buffer(request);
		const path = request.url ?? '/';
		const json = (status: number, value: unknown) =>
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
		if (path.startsWith('/repeating/')) {
			const sent = new URLSearchParams(body.toString());
			const secrets = `${sent.get('client_secret') ?? ''} and ${sent.get('refresh_token') ?? ''}`;
			const said = SPELLINGS.map(([, spelling]) => spelling(secrets)).join(' or ');
			return json(400, { error: 'invalid_request', error_description: `Not: ${said}` });
		}
		const asked = /999-0000000-(\d{7})/.exec(path);
		const [, spelling = String] = SPELLINGS[Number(asked?.[1] ?? 0)] ?? [];
		if (asked !== null) {
			const token = String(request.headers['x-amz-access-token'] ?? '');
			const message = `The token ${spelling(token)} may not do this to the order.`;
			return json(400, { errors: [{ code: 'InvalidInput', message, details: spelling(token) }] });
		}
		const headers = Object.entries(request.headers).flatMap(([name, value]) =>
			['host', 'connection', 'content-length', 'transfer-encoding'].includes(name) ||
			typeof value !== 'string'
				? []
				: [[name, value] as [string, string]],
		);
		const passed = await fetch(simulatorUrl + path, {
			method: request.method ?? 'GET',
			headers,
			redirect: 'manual',
			...(body.length > 0 && { body }),
		});
		const text = Buffer.from(await passed.arrayBuffer());
		for (const [token] of text.toString('latin1').matchAll(/Atza\|[\w-]{40,}/g)) tokens.add(token);
		response.writeHead(
			passed.status,
			[...passed.headers].filter(
				([name]) =>
					!/^(?:connection|content-length|transfer-encoding|content-encoding)$/.test(name),
			),
		);
		return response.end(text);
	};
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
	const url = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
	return {
		url,
		repeatingTokenUrl: `${url}/repeating/token`,
		tokens,
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
