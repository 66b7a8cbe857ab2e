import { type Account, type Authorization } from './account/account';
import { type Ledger } from './account/ledger';
import { type SimulatedOrder } from './account/order';
import {
	solicitationWindow,
	whyUnavailable,
	type SolicitationWindow,
	type Unavailability,
} from './account/solicitationWindow';
import { type Clock } from './clock';
import { type Faults } from './faults';
import { type Journal } from './journal';
import { type RequestRecord } from './record';
import { type UsagePlans } from './usagePlans';

/** Everything that exists in one simulated Amazon. */
export interface World {
	readonly clock: Clock;
	readonly accounts: readonly Account[];
	readonly faults: Faults;
	readonly ledger: Ledger;
	readonly journal: Journal;
	readonly record: RequestRecord;
	readonly usagePlans: UsagePlans;
	/** Factor on usage plans and on the time that reports take. */
	readonly speed: number;
	readonly seed: string;
	/** Refused solicitations by reason since the start. */
	readonly refusals: Map<string, number>;
	/** Requests that earlier starts with the same state file accepted. */
	solicitationsBefore: number;
	/** `http://127.0.0.1:PORT`, once the server listens. */
	baseUrl: string;
}

export interface Grant {
	readonly account: Account;
	readonly authorization: Authorization;
}

export function findGrant(world: World, clientId: string, refreshToken: string): Grant | undefined {
	for (const account of world.accounts) {
		const authorization = account.authorizations.find(
			(candidate) => candidate.refreshToken === refreshToken && candidate.clientId === clientId,
		);
		if (authorization) return { account, authorization };
	}
	return undefined;
}

const windowMode = (world: World): 'promised' | 'strict' =>
	world.faults.list().some(({ name }) => name === 'strictDeliveryDate') ? 'strict' : 'promised';

export const windowOf = (world: World, order: SimulatedOrder): SolicitationWindow | undefined =>
	solicitationWindow(order, windowMode(world));

export function isAsked(world: World, order: SimulatedOrder): boolean {
	const { askedElsewhereAt, orderId } = order;
	return (
		world.ledger.countFor(orderId) > 0 ||
		(askedElsewhereAt !== undefined && askedElsewhereAt <= world.clock.now())
	);
}

export const unavailability = (world: World, order: SimulatedOrder): Unavailability | undefined =>
	whyUnavailable(order, isAsked(world, order), world.clock.now(), windowMode(world));
