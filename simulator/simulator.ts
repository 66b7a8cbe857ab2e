import { type AddressInfo } from 'node:net';
import fastify from 'fastify';

import { Account } from './account/account';
import {
	CARRIERS,
	carrierTruths,
	type CarrierCode,
	type CarrierTruth,
	type CarrierTruthName,
} from './account/carriers';
import { Ledger } from './account/ledger';
import { findScenario } from './account/scenarios';
import { mountControl, simulationState } from './apis/control';
import { LwaTokens, mountLwa } from './apis/lwa';
import { ordersOperations } from './apis/orders';
import { ReportDesk } from './apis/reportDesk';
import { ReportDocuments } from './apis/reportDocuments';
import { reportsOperations } from './apis/reports';
import { sellersOperations } from './apis/sellers';
import { solicitationsOperations } from './apis/solicitations';
import { Clock, type EpochMs } from './clock';
import { Faults } from './faults';
import { Gateway, sendReply } from './gateway';
import { Journal, type JournalEntry, type JournalHeader } from './journal';
import { MARKETPLACES, findMarketplace, type Marketplace } from './marketplaces';
import { RequestRecord } from './record';
import { RequestIds, notFound } from './replies';
import { UsagePlans } from './usagePlans';
import { type World } from './world';

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
	/** Codes or ids. Those of one region share an account. */
	readonly marketplaces?: readonly string[];
	readonly accounts?: number;
	readonly carrierTruth?: CarrierTruthName;
	readonly carrierTruths?: Readonly<Partial<Record<CarrierCode, Partial<CarrierTruth>>>>;
}

export interface Simulator {
	readonly url: string;
	readonly accounts: readonly Account[];
	readonly clock: Clock;
	readonly faults: Faults;
	readonly ledger: Ledger;
	readonly record: RequestRecord;
	state(): ReturnType<typeof simulationState>;
	stop(): Promise<void>;
}

/** A start that cannot be made as it was asked for; the message says what to do. */
export class SimulatorRefusal extends Error {}

const DEFAULT_MARKETPLACES = [
	['US', 'CA', 'MX'],
	['UK', 'DE', 'FR', 'IT', 'ES'],
	['JP', 'AU'],
];

/** The marketplaces of each account, one region an account. */
function accountMarketplaces({ marketplaces, accounts }: SimulatorOptions): Marketplace[][] {
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

function headerOf(
	options: SimulatorOptions,
	groups: Marketplace[][],
	startedAt: EpochMs,
): JournalHeader {
	return {
		seed: String(options.seed ?? 1),
		orders: options.orders ?? 500,
		accounts: groups.length,
		marketplaces: groups.map((group) => group.map(({ code }) => code).join('+')),
		startedAt,
	};
}

function refuseOtherAccount(
	earlier: JournalHeader,
	wanted: JournalHeader,
	file: string | undefined,
): void {
	if (JSON.stringify({ ...earlier, startedAt: wanted.startedAt }) === JSON.stringify(wanted))
		return;
	throw new SimulatorRefusal(
		`${file ?? 'The state file'} belongs to another account (seed ${earlier.seed}, ${earlier.orders} orders, ${earlier.marketplaces.join(' and ')}). Start with the same options, or name another file.`,
	);
}

function replay(entries: readonly JournalEntry[], world: World, placed: Set<string>): void {
	for (const entry of entries) {
		if (entry.kind === 'solicitation') world.ledger.addSolicitation(entry.solicitation);
		if (entry.kind === 'message') world.ledger.addMessage(entry.message);
		if (entry.kind === 'clock') world.clock.restore(entry.clock);
		if (entry.kind === 'reset') {
			world.ledger.clear();
			for (const account of world.accounts) account.forgetPlaced(placed);
			placed.clear();
		}
		if (entry.kind !== 'placed') continue;
		const account = world.accounts.find(({ accountId }) => accountId === entry.accountId);
		const scenario = findScenario(entry.scenario);
		if (!account || !scenario) continue;
		const carrier =
			entry.carrier !== undefined && entry.carrier in CARRIERS
				? (entry.carrier as CarrierCode)
				: undefined;
		placed.add(account.place({ scenario, ...(carrier && { carrier }) }, entry.at).orderId);
	}
}

/** Starts a simulated Amazon on loopback. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const clock = new Clock();
	if (options.now !== undefined) {
		const instant = Date.parse(options.now);
		if (Number.isNaN(instant))
			throw new SimulatorRefusal(`now must be an ISO 8601 date-time, not ${options.now}.`);
		clock.set(instant);
	}
	const journal = new Journal(options.stateFile);
	const earlier = journal.read();
	const groups = accountMarketplaces(options);
	const wanted = headerOf(options, groups, clock.now());
	if (earlier) refuseOtherAccount(earlier.header, wanted, options.stateFile);
	const header = earlier?.header ?? wanted;
	const speed = options.speed ?? 1;
	const truths = carrierTruths(
		options.carrierTruth ?? 'amazonLogisticsWorse',
		options.carrierTruths,
	);
	const ledger = new Ledger();
	const record = new RequestRecord(clock);
	const faults = new Faults(header.seed);
	let before = 0;

	const world: World = {
		clock,
		accounts: groups.map(
			(marketplaces, index) =>
				new Account({
					seed: header.seed,
					index,
					orders: header.orders,
					startedAt: header.startedAt,
					marketplaces,
					truths,
				}),
		),
		faults,
		ledger,
		journal,
		record,
		usagePlans: new UsagePlans(clock, speed),
		speed,
		seed: header.seed,
		refusals: new Map(),
		solicitationsSinceStart: () => ledger.solicitations.length - before,
		baseUrl: '',
	};
	const placed = new Set<string>();
	if (earlier) replay(earlier.entries, world, placed);
	else journal.begin(header);
	before = ledger.solicitations.length;
	if (options.now !== undefined) clock.set(Date.parse(options.now));

	const app = fastify({
		forceCloseConnections: true,
		bodyLimit: 10 * 1_024 * 1_024,
		routerOptions: { maxParamLength: 500 },
	});
	// Every API reads its body itself: Amazon's answers to bad ones are not the framework's.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

	const tokens = new LwaTokens(world);
	const desk = new ReportDesk(world);
	const documents = new ReportDocuments(world, desk);
	const gateway = new Gateway(world, tokens);
	mountLwa(app, world, tokens);
	gateway.mount(app, [
		...sellersOperations,
		...ordersOperations(),
		...reportsOperations(desk, documents),
		...solicitationsOperations,
	]);
	documents.mount(app);
	await app.register((control, _options, done) => {
		mountControl(control, world, () => {
			journal.add({ kind: 'reset' });
			replay([{ kind: 'reset' }], world, placed);
			before = 0;
			world.refusals.clear();
			record.reset();
			faults.clear();
			world.usagePlans.reset();
			desk.clear();
		});
		done();
	});
	const ids = new RequestIds();
	app.setNotFoundHandler((_request, reply) => {
		const { requestId, apiGatewayId } = ids.next();
		void reply.headers({ 'x-amzn-RequestId': requestId, 'x-amz-apigw-id': apiGatewayId });
		return sendReply(reply, notFound().toReply());
	});

	await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	const { port } = app.server.address() as AddressInfo;
	world.baseUrl = `http://127.0.0.1:${port}`;
	return {
		url: world.baseUrl,
		accounts: world.accounts,
		clock,
		faults,
		ledger,
		record,
		state: () => simulationState(world),
		stop: () => app.close(),
	};
}
