import { Account } from './account/account';
import { CARRIERS, carrierTruths, type CarrierCode } from './account/carriers';
import { Ledger } from './account/ledger';
import { findScenario } from './account/scenarios';
import { isUnkindFact } from './account/unkindFacts';
import { unkindness } from './account/unkindness';
import { Clock, type ClockSetting, type EpochMs } from './clock';
import { keepClock } from './clockFile';
import { Faults } from './faults';
import { Journal, type JournalEntry, type JournalHeader } from './journal';
import { RequestRecord } from './record';
import {
	DEFAULT_UNKINDNESS,
	SimulatorRefusal,
	accountMarketplaces,
	journalHeader,
	type SimulatorOptions,
} from './startOptions';
import { UsagePlans } from './usagePlans';
import { type World } from './world';

function startInstant({ now }: SimulatorOptions): EpochMs | undefined {
	if (now === undefined) return undefined;
	const instant = Date.parse(now);
	if (!Number.isNaN(instant)) return instant;
	throw new SimulatorRefusal(`--now takes an ISO 8601 date-time, not "${now}".`);
}

function refuseOtherAccount(earlier: JournalHeader, wanted: JournalHeader, file: string): void {
	const isSame =
		JSON.stringify({ ...earlier, startedAt: wanted.startedAt }) === JSON.stringify(wanted);
	if (isSame) return;
	throw new SimulatorRefusal(
		`${file} belongs to another account (seed ${earlier.seed}, ${earlier.orders} orders, ${earlier.marketplaces.join(' and ')}) of unkindness ${earlier.unkindness}. Start with the same options, or name another file.`,
	);
}

function placeAgain(entry: JournalEntry & { kind: 'placed' }, world: World): void {
	const account = world.accounts.find(({ accountId }) => accountId === entry.accountId);
	const scenario = findScenario(entry.scenario);
	const isCarrier = entry.carrier !== undefined && Object.hasOwn(CARRIERS, entry.carrier);
	if (!account || !scenario) return;
	account.place(
		{
			scenario,
			...(isCarrier && { carrier: entry.carrier as CarrierCode }),
			unkind: entry.unkind?.filter(isUnkindFact) ?? [],
		},
		entry.at,
	);
}

function replay(entries: readonly JournalEntry[], world: World): void {
	for (const entry of entries) {
		if (entry.kind === 'solicitation') world.ledger.addSolicitation(entry.solicitation);
		if (entry.kind === 'message') world.ledger.addMessage(entry.message);
		if (entry.kind === 'clock') world.clock.restore(entry.clock);
		if (entry.kind === 'placed') placeAgain(entry, world);
		if (entry.kind === 'reset') forgetEvents(world);
	}
}

function forgetEvents(world: World): void {
	world.ledger.clear();
	for (const account of world.accounts) account.forgetPlaced();
}

/** A world as the options and the state file describe it. */
export function createWorld(options: SimulatorOptions): World {
	const { clockFile } = options;
	const keep = (setting: ClockSetting) => keepClock(clockFile, setting);
	const clock = new Clock(Date.now, keep);
	keep(clock.current());
	const instant = startInstant(options);
	if (instant !== undefined) clock.set(instant);
	const groups = accountMarketplaces(options);
	const wanted = journalHeader(options, groups, clock.now());
	const journal = new Journal(options.stateFile);
	const earlier = journal.read();
	if (earlier) refuseOtherAccount(earlier.header, wanted, options.stateFile ?? '');
	const { seed, orders, startedAt } = earlier?.header ?? wanted;
	const speed = options.speed ?? 1;
	const truths = carrierTruths(
		options.carrierTruth ?? 'amazonLogisticsWorse',
		options.carrierTruths,
	);
	const world: World = {
		clock,
		accounts: groups.map(
			(marketplaces, index) =>
				new Account({
					seed,
					index,
					orders,
					startedAt,
					marketplaces,
					truths,
					unkindness: unkindness(
						options.unkindness ?? DEFAULT_UNKINDNESS,
						options.unkindnessShares,
					),
				}),
		),
		faults: new Faults(seed),
		ledger: new Ledger(),
		journal,
		record: new RequestRecord(clock),
		usagePlans: new UsagePlans(clock, speed),
		speed,
		seed,
		refusals: new Map(),
		solicitationsBefore: 0,
		baseUrl: '',
	};
	if (earlier) replay(earlier.entries, world);
	else journal.begin(wanted);
	// A time asked for now outranks the one that the state file kept.
	if (instant !== undefined) clock.set(instant);
	world.solicitationsBefore = world.ledger.solicitations.length;
	return world;
}

/** Back to the first moment of the account: nobody asked, nothing switched, nothing counted. */
export function resetWorld(world: World): void {
	world.journal.add({ kind: 'reset' });
	forgetEvents(world);
	world.solicitationsBefore = 0;
	world.refusals.clear();
	world.record.reset();
	world.faults.clear();
	world.usagePlans.reset();
}
