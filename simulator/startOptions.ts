import { type CarrierCode, type CarrierTruth, type CarrierTruthName } from './account/carriers';
import { type UnkindnessName, type UnkindnessOverrides } from './account/unkindness';
import { type EpochMs } from './clock';
import { type JournalHeader } from './journal';
import { MARKETPLACES, findMarketplace, type Marketplace } from './marketplaces';

export interface SimulatorOptions {
	/** 0, the default, takes any free port. */
	readonly port?: number;
	readonly seed?: string | number;
	/** Orders of each account. */
	readonly orders?: number;
	/** ISO 8601; the machine's own time where it is missing. */
	readonly now?: string;
	/** Factor on usage plans and report times. 1 is Amazon's own pace. */
	readonly speed?: number;
	/** File in which the account's life goes on from start to start. */
	readonly stateFile?: string;
	/** File that always holds the clock's setting, for other programs to run on the same clock. */
	readonly clockFile?: string;
	/** Codes or ids. Those of one region share an account. */
	readonly marketplaces?: readonly string[];
	readonly accounts?: number;
	/** Amazon's static sandbox instead of a living account. */
	readonly isSandbox?: boolean;
	readonly carrierTruth?: CarrierTruthName;
	/** What the account has of `account/unkindFacts.ts`, at the shares given there: its orders by default. */
	readonly unkindness?: UnkindnessName;
	readonly unkindnessShares?: UnkindnessOverrides;
	readonly carrierTruths?: Readonly<Partial<Record<CarrierCode, Partial<CarrierTruth>>>>;
}

/** A start that cannot be made as it was asked for; the message says what to do. */
export class SimulatorRefusal extends Error {}

export const DEFAULT_UNKINDNESS: UnkindnessName = 'orders';

const DEFAULT_MARKETPLACES = [
	['US', 'CA', 'MX'],
	['UK', 'DE', 'FR', 'IT', 'ES'],
	['JP', 'AU'],
];

/** The marketplaces of each account, one region an account. */
export function accountMarketplaces({ marketplaces, accounts }: SimulatorOptions): Marketplace[][] {
	const wanted = marketplaces ?? DEFAULT_MARKETPLACES.flat();
	const found = wanted.map((code) => {
		const marketplace = findMarketplace(code);
		if (marketplace) return marketplace;
		const known = MARKETPLACES.map(({ code: name }) => name).join(', ');
		throw new SimulatorRefusal(`There is no marketplace ${code}. Use one or more of ${known}.`);
	});
	const regions = [...new Set(found.map(({ region }) => region))];
	const groups = regions.map((region) =>
		found.filter((marketplace) => marketplace.region === region),
	);
	const count = accounts ?? (marketplaces ? groups.length : 1);
	return Array.from({ length: count }, (_, i) => groups[i % groups.length] ?? []);
}

/** What a state file must agree with. */
export function journalHeader(
	options: SimulatorOptions,
	groups: readonly Marketplace[][],
	startedAt: EpochMs,
): JournalHeader {
	return {
		seed: String(options.seed ?? 1),
		orders: options.orders ?? 500,
		accounts: groups.length,
		marketplaces: groups.map((group) => group.map(({ code }) => code).join('+')),
		unkindness: options.unkindness ?? DEFAULT_UNKINDNESS,
		startedAt,
	};
}
