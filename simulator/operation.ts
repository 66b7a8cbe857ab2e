import { type Account } from './account/account';
import { type SimulatedOrder } from './account/order';
import { type FaultTarget } from './faults';
import { invalidInput, notFound, type Reply } from './replies';
import { type Role } from './roles';
import { type UsagePlan } from './usagePlans';
import { type World } from './world';

export interface ApiRequest {
	readonly method: string;
	readonly path: string;
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
	readonly account: Account;
	/** What the fault switches may pick it by. */
	readonly target: FaultTarget;
}

/** One SP-API operation: everything the gateway has to know to check a request and hand it over. */
export interface Operation {
	/** Amazon's operation id. */
	readonly operationId: string;
	readonly method: 'GET' | 'POST' | 'DELETE';
	/** With `:name` for path parameters. */
	readonly path: string;
	readonly plan: UsagePlan;
	/** Any one of them opens it (developer-docs.amazon.com/sp-api/docs/role-mappings); all do where it has none. */
	readonly roles?: readonly Role[];
	readonly contentType?: string;
	/** Whether a request body must be JSON. */
	readonly hasBody?: boolean;
	handle(request: ApiRequest, world: World): Reply;
}

const ORDER_ID = /^(\d{3}|S\d{2})-\d{7}-\d{7}$/;

/** The order of a path, or Amazon's refusal. */
export function requireOrder(account: Account, orderId: string | undefined): SimulatedOrder {
	if (orderId === undefined || !ORDER_ID.test(orderId)) {
		throw invalidInput('The order id is malformed.');
	}
	const order = account.findOrder(orderId);
	if (!order) throw notFound(`No order ${orderId}.`);
	return order;
}

/** The single `marketplaceIds` that Solicitations and Messaging ask for. */
export function requireMarketplace({ query }: ApiRequest, order: SimulatedOrder): string {
	const [marketplaceId, ...more] = listOf(query, 'marketplaceIds');
	if (marketplaceId === undefined) {
		throw invalidInput('Missing or invalid request parameters: [marketplaceIds]');
	}
	if (more.length > 0) throw invalidInput('marketplaceIds takes one marketplace.');
	if (marketplaceId !== order.marketplace.marketplaceId) {
		throw invalidInput('The order was placed in another marketplace.');
	}
	return marketplaceId;
}

/** A comma-separated query parameter. */
export function listOf(query: URLSearchParams, name: string): string[] {
	const value = query.get(name);
	return value === null || value === '' ? [] : value.split(',');
}

export function parseJsonBody(body: string): Record<string, unknown> {
	try {
		const parsed: unknown = JSON.parse(body);
		if (isRecord(parsed)) return parsed;
	} catch {
		// Answered below: Amazon does not tell the two apart.
	}
	throw invalidInput('The body is not a JSON object.');
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
