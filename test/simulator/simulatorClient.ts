import { startSimulator, type Simulator } from '../../simulator/simulator';
import { type SimulatorOptions } from '../../simulator/startOptions';

export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	/** Parsed where it is JSON. */
	readonly body: unknown;
}

interface CallOptions {
	readonly query?: Readonly<Record<string, string>>;
	readonly json?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	readonly timeoutMs?: number;
}

export interface OrderTruth {
	readonly orderId: string;
	readonly marketplaceId: string;
	readonly scenario: string;
	readonly fulfilledBy: string;
	readonly status: string;
	readonly isEligible: boolean;
	readonly whyNotEligible?: string;
	readonly window?: { readonly opensAt: string; readonly closesAt: string };
	readonly parcels: ReadonlyArray<{
		readonly carrier: string;
		readonly declaredCarrier: string;
		readonly trackingNumber: string;
		readonly fate: string;
		readonly deliveredAt?: string;
		readonly estimatedArrival: string;
		readonly shippedAt: string;
		readonly status?: string;
	}>;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A bare HTTP client: what it sends and sees is exactly what is on the wire. */
export class SimulatorClient {
	accessToken = '';

	constructor(readonly baseUrl: string) {}

	async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
		const query = options.query ? `?${new URLSearchParams(options.query).toString()}` : '';
		const response = await fetch(`${this.baseUrl}${path}${query}`, {
			method,
			headers: {
				...(this.accessToken && { 'x-amz-access-token': this.accessToken }),
				...(options.json !== undefined && { 'Content-Type': 'application/json' }),
				'user-agent': 'SimulatorTest/1.0 (Language=TypeScript)',
				...options.headers,
			},
			...(options.json !== undefined && { body: JSON.stringify(options.json) }),
			signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
		});
		const text = await response.text();
		return { status: response.status, headers: response.headers, text, body: parse(text) };
	}

	get(path: string, query?: Readonly<Record<string, string>>): Promise<Answer> {
		return this.call('GET', path, query ? { query } : {});
	}

	async token(fields: Readonly<Record<string, string>>): Promise<Answer> {
		const response = await fetch(`${this.baseUrl}/auth/o2/token`, {
			method: 'POST',
			body: new URLSearchParams(fields),
		});
		const text = await response.text();
		return { status: response.status, headers: response.headers, text, body: parse(text) };
	}

	async signIn(simulator: Simulator, accountIndex = 0, application = 0): Promise<this> {
		const authorization = simulator.accounts[accountIndex]?.authorizations[application];
		if (!authorization) throw new RangeError('There is no such authorization');
		const { body } = await this.token({
			grant_type: 'refresh_token',
			refresh_token: authorization.refreshToken,
			client_id: authorization.clientId,
			client_secret: authorization.clientSecret,
		});
		this.accessToken = field(body, 'access_token');
		return this;
	}

	async truth(): Promise<OrderTruth[]> {
		const { body } = await this.get('/__sim/orders');
		return (body as { orders: OrderTruth[] }).orders;
	}

	async orderOf(scenario: string): Promise<OrderTruth> {
		const found = (await this.truth()).find((order) => order.scenario === scenario);
		if (!found) throw new RangeError(`No order of the scenario ${scenario}`);
		return found;
	}
}

/** A text field of an answer's body, which the test could not do without. */
export function field(body: unknown, name: string): string {
	const value: unknown = (body as Record<string, unknown> | undefined)?.[name];
	if (typeof value === 'string') return value;
	throw new TypeError(`${name} is not in ${JSON.stringify(body)}`);
}

/** The first entry of an SP-API error body. */
export const firstError = (body: unknown) =>
	(body as { errors: Array<{ code: string; message: string; details?: string }> }).errors[0];

export const FROZEN_AT = '2026-11-22T12:00:00Z';

/** A simulator for one test file, frozen at a fixed instant so that nothing depends on the day. */
export async function startFrozen(options: SimulatorOptions = {}) {
	const simulator = await startSimulator({
		orders: 60,
		now: FROZEN_AT,
		speed: 1_000,
		marketplaces: ['US'],
		...options,
	});
	simulator.clock.freeze(true);
	simulator.clock.set(Date.parse(options.now ?? FROZEN_AT));
	const client = await new SimulatorClient(simulator.url).signIn(simulator);
	return { simulator, client };
}
