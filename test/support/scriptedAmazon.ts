import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

import { credentialFor, runOnAmazon, type RunOnAmazon } from './runOnAmazon';

export interface ScriptedAnswer {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** An object is sent as JSON, an iterable piece by piece. */
	readonly body?: string | Uint8Array | object | AsyncIterable<Uint8Array>;
}

export interface SeenRequest {
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingHttpHeaders;
}

export interface ScriptedAmazon {
	readonly address: string;
	/** What arrived, token requests left out. */
	readonly seen: readonly SeenRequest[];
	readonly credential: ICredentialDataDecryptedObject;
	readonly run: RunOnAmazon;
	stop(): Promise<void>;
}

const TOKEN = {
	access_token: 'Atza|scripted-access-token',
	token_type: 'bearer',
	expires_in: 3600,
};

const isPieces = (body: unknown): body is AsyncIterable<Uint8Array> =>
	typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

export type Script = (request: SeenRequest, amazon: { readonly address: string }) => ScriptedAnswer;

/** An Amazon that answers what a test writes, for answers that the simulator would never give. */
export async function scriptedAmazon(answer: Script): Promise<ScriptedAmazon> {
	const seen: SeenRequest[] = [];
	let address = '';
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', address);
		const isLogin = url.pathname === '/token';
		const arrived = { path: url.pathname, query: url.searchParams, headers: request.headers };
		if (!isLogin) seen.push(arrived);
		request.resume();
		const {
			status = 200,
			headers,
			body = '',
		} = isLogin ? { body: TOKEN } : answer(arrived, { address });
		const isJson = typeof body === 'object' && !isPieces(body) && !(body instanceof Uint8Array);
		response.writeHead(status, {
			...(isJson && { 'content-type': 'application/json' }),
			...headers,
		});
		if (isPieces(body))
			Readable.from(body)
				.on('error', () => response.destroy())
				.pipe(response);
		else response.end(isJson ? JSON.stringify(body) : body);
		response.on('error', () => {});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const credential = credentialFor({
		region: 'NA',
		apiBaseUrl: address,
		tokenUrl: `${address}/token`,
		clientId: 'amzn1.application-oa2-client.scripted',
		clientSecret: 'amzn1.oa2-cs.v1.scripted-client-secret',
		refreshToken: 'Atzr|scripted-refresh-token',
	});
	return {
		address,
		seen,
		credential,
		run: runOnAmazon(credential),
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** A report that Amazon has made already, whose document is what a test says. */
export const reportOf =
	(document: () => ScriptedAnswer): Script =>
	({ path }, { address }) => {
		if (path.endsWith('/documents/document')) return { body: { url: `${address}/stored` } };
		if (path === '/stored') return document();
		if (path.endsWith('/reports')) return { body: { reports: [], reportId: 'report' } };
		return {
			body: {
				reportId: 'report',
				reportType: 'any',
				processingStatus: 'DONE',
				reportDocumentId: 'document',
			},
		};
	};
