import { z } from 'zod';

const answerSchema = z.object({ data: z.unknown() });
const refusalSchema = z.object({ message: z.string() });

export interface Login {
	readonly email: string;
	readonly password: string;
}

/** What n8n answers instead of doing what it was asked. */
export class N8nRefusal extends Error {
	constructor(
		request: string,
		readonly statusCode: number,
		text: string,
	) {
		super(`n8n answered ${request} with ${statusCode}: ${text}`);
	}
}

/** n8n's own REST interface, as its editor uses it: a session cookie, and every answer under `data`. */
export class N8nSession {
	private constructor(
		private readonly url: string,
		private readonly cookie: string,
	) {}

	static async open(url: string, { email, password }: Login): Promise<N8nSession> {
		const response = await send(url, 'POST', '/rest/login', {
			emailOrLdapLoginId: email,
			password,
		});
		const cookie = response.headers
			.getSetCookie()
			.map((header) => header.split(';')[0] ?? '')
			.find((pair) => pair.startsWith('n8n-auth='));
		if (!cookie) throw new Error(`n8n at ${url} gave no session cookie`);
		return new N8nSession(url, cookie);
	}

	async get<T>(path: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>): Promise<T> {
		return await this.request('GET', path, schema);
	}

	/** What n8n serves as a file to its editor comes as it is. */
	async getFile<T>(path: string, schema: z.ZodType<T>): Promise<T> {
		const response = await send(this.url, 'GET', path, undefined, { cookie: this.cookie });
		return schema.parse(await response.json());
	}

	async post<T>(
		path: string,
		body: unknown,
		schema: z.ZodType<T, z.ZodTypeDef, unknown>,
	): Promise<T> {
		return await this.request('POST', path, schema, body);
	}

	async patch<T>(
		path: string,
		body: unknown,
		schema: z.ZodType<T, z.ZodTypeDef, unknown>,
	): Promise<T> {
		return await this.request('PATCH', path, schema, body);
	}

	async delete(path: string): Promise<void> {
		await this.request('DELETE', path, z.unknown());
	}

	private async request<T>(
		method: string,
		path: string,
		schema: z.ZodType<T, z.ZodTypeDef, unknown>,
		body?: unknown,
	): Promise<T> {
		const response = await send(this.url, method, path, body, { cookie: this.cookie });
		return schema.parse(answerSchema.parse(await response.json()).data);
	}
}

async function send(
	url: string,
	method: string,
	path: string,
	body?: unknown,
	headers: Record<string, string> = {},
): Promise<Response> {
	const response = await fetch(url + path, {
		method,
		headers: { ...headers, 'content-type': 'application/json' },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	if (response.ok) return response;
	const text = await response.text();
	const refusal = refusalSchema.safeParse(parseOrNothing(text));
	const reason = refusal.success ? refusal.data.message : text;
	throw new N8nRefusal(`${method} ${path}`, response.status, reason);
}

function parseOrNothing(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
