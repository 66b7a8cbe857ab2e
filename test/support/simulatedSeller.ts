import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/simulator';
import { credentialFor, runOnAmazon, type RunOnAmazon } from './runOnAmazon';

export interface SimulatedSeller {
	readonly simulator: Simulator;
	/** The stored credential: what a refresh stores is written back into it. */
	readonly credential: ICredentialDataDecryptedObject;
	readonly run: RunOnAmazon;
	orders(): Promise<SimulatedTruth[]>;
	stop(): Promise<void>;
}

/** The parts of the simulator's truth that the tests look at. */
export interface SimulatedTruth {
	readonly orderId: string;
	readonly marketplaceId: string;
	readonly status: string;
	readonly fulfilledBy: string;
	readonly lastUpdatedAt: string;
	readonly isEligible: boolean;
	readonly whyNotEligible?: string;
	readonly timesAsked: number;
}

/**
 * A whole Amazon account of its own, and the credential for it, empty of tokens. It is kind unless it
 * is asked not to be: most tests look at one thing.
 */
export async function simulatedSeller(options: SimulatorOptions = {}): Promise<SimulatedSeller> {
	const simulator = await startSimulator({
		port: 0,
		seed: 7,
		orders: 120,
		speed: 1000,
		unkindness: 'none',
		...options,
	});
	const credential = credentialOf(simulator);
	return {
		simulator,
		credential,
		run: runOnAmazon(credential),
		async orders() {
			const answer = await fetch(`${simulator.url}/__sim/orders`);
			const { orders } = (await answer.json()) as { orders: SimulatedTruth[] };
			return orders;
		},
		stop: () => simulator.stop(),
	};
}

function credentialOf(simulator: Simulator): ICredentialDataDecryptedObject {
	const [account] = simulator.accounts;
	const [authorization] = account?.authorizations ?? [];
	if (!account || !authorization) throw new RangeError('There is no account');
	return credentialFor({
		region: account.region,
		apiBaseUrl: simulator.url,
		tokenUrl: `${simulator.url}/auth/o2/token`,
		...authorization,
	});
}

/** An order as Delivery Wait hands it on. */
export const dueItem = ({ orderId, marketplaceId }: SimulatedTruth): IDataObject => ({
	orderId,
	marketplaceId,
	decision: { outcome: 'due', code: 'DUE', reason: 'Due', facts: {} },
});
