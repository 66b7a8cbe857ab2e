import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { FaultName } from '../../../simulator/faults';
import type { TableRow } from '../../../runtime/n8nClient';
import { accountEvents, EVENT_TYPES } from '../support/accountEvents';
import { createEventRecord, eventRecorder, RECORD } from '../support/eventRecord';
import { useN8n } from '../support/n8nUnderTest';
import { useSimulator } from '../support/simulatorUnderTest';
import { saveAmazonCredential } from '../support/templateRuns';

const DAYS = Number(process.env.TRIGGER_DAYS ?? 7);
const POLLS_PER_DAY = Number(process.env.TRIGGER_POLLS_PER_DAY ?? 1);
const ORDERS = Number(process.env.TRIGGER_ORDERS ?? 1200);
const DAY_MINUTES = 1_440;
const DAY_MS = DAY_MINUTES * 60_000;
/** The account's orders are those of the 75 days before it. */
const END = Date.parse('2026-11-22T12:00:00Z');
const START = END - DAYS * DAY_MS;
/** Amazon's reports are late; what happened after this is not asked for. */
const LATE_DAYS = 2;
const FIRST_DAY_DOWN = Math.floor(DAYS / 3);
const DAYS_DOWN = 3;
const DAY_OF_THE_POWER_CUT = Math.floor(DAYS * 0.75);
const FAULT_LASTS_MS = 4_000;
/** n8n polls every other second here, and a poll that met a fault waits as long to try again. */
const QUIET_MS = 2_500;
/** A poll that met a fault waits so long at most before it asks Amazon again. */
const SETTLED_MS = 9_000;
const LONGEST_POLL_MS = 120_000;

/** What goes wrong on two days of three, in turn; each for so many requests, or for all of that day. */
const FAULTS: ReadonlyArray<ReadonlyArray<readonly [FaultName, object]>> = [
	[
		['throttled', { next: 3 }],
		['internalFailure', { next: 5 }],
	],
	[
		['droppedBefore', { next: 4 }],
		['reportFatal', {}],
	],
	[['authorizationRevoked', {}]],
	[
		['droppedAfter', { operations: ['createReport'], next: 1 }],
		['malformedJson', { operations: ['searchOrders'], next: 2 }],
		['truncatedGzip', { next: 4 }],
		['tokenRevoked', { operations: ['getReports'], next: 2 }],
	],
	[['serviceUnavailable', {}]],
];

const requestsSchema = z.object({ requests: z.record(z.record(z.number())) });

describe(`Amazon Seller Trigger, ${DAYS} days in a real n8n that stands still, is killed, and meets faults`, () => {
	const simulator = useSimulator({
		seed: 3,
		orders: ORDERS,
		speed: 100_000,
		now: new Date(END).toISOString(),
	});
	const n8n = useN8n({ clockOf: simulator });
	jest.setTimeout(240_000 + DAYS * POLLS_PER_DAY * 15_000);
	const workflowIds: string[] = [];
	let rows: readonly TableRow[];
	let statuses: string[] = [];
	let reports = 0;

	const requests = async () => {
		const response = await fetch(`${simulator().url}/__sim/state`);
		return requestsSchema.parse(await response.json()).requests;
	};
	const count = async (isCounted: (status: string) => boolean = () => true) =>
		Object.values(await requests())
			.flatMap((byStatus) => Object.entries(byStatus))
			.reduce((sum, [status, times]) => (isCounted(status) ? sum + times : sum), 0);

	/** Until all polls of a moment have said their last to Amazon. */
	const waitForPolls = async (before?: number, quietMs = QUIET_MS) => {
		const giveUpAt = Date.now() + LONGEST_POLL_MS;
		let last = before ?? (await count());
		let lastAt = Date.now();
		while (last === before || Date.now() - lastAt < quietMs) {
			if (Date.now() > giveUpAt) throw new Error('The polls did not come, or not to an end');
			await sleep(100);
			const now = await count();
			if (now !== last) [last, lastAt] = [now, Date.now()];
		}
	};
	const pollOnce = async (minutesLater: number, faults: (typeof FAULTS)[number] = []) => {
		const before = await count();
		for (const [name, setting] of faults) {
			await simulator().control('faults', { name, ...setting });
		}
		await simulator().advanceClock(minutesLater);
		// A poll that fails is made again two seconds later, for as long as it fails.
		if (faults.length > 0) await sleep(FAULT_LASTS_MS);
		await simulator().control('faults', { clear: true });
		await waitForPolls(before);
	};

	const executionStatuses = async () => {
		const { client } = n8n();
		const lists = await Promise.all(workflowIds.map(async (id) => await client.executions(id)));
		return lists.flat().map(({ status }) => status);
	};
	/** What a workflow was told counts as told: none may be at work when n8n ends. */
	const untilAllIsRecorded = async () => {
		const isAtWork = (status: string) => status === 'new' || status === 'running';
		while ((await executionStatuses()).some(isAtWork)) await sleep(500);
	};
	const settle = async () => {
		await waitForPolls(undefined, SETTLED_MS);
		await untilAllIsRecorded();
	};

	/** A busy n8n answers nobody for a while. */
	const readRecord = async (tries = 30): Promise<readonly TableRow[]> => {
		try {
			return (await n8n().client.dataTableRows(RECORD)) ?? [];
		} catch (thrown) {
			if (tries === 0) throw thrown;
			await sleep(1_000);
			return await readRecord(tries - 1);
		}
	};

	const standStill = async () => {
		await settle();
		const before = await count();
		await n8n().standstill(async () => await simulator().advanceClock(DAYS_DOWN * DAY_MINUTES));
		await waitForPolls(before);
	};
	/** The power is cut while n8n waits for Amazon. */
	const cutPowerInMidPoll = async () => {
		await settle();
		const isHung = (status: string) => status === 'hung';
		await simulator().control('faults', { name: 'hang' });
		await simulator().advanceClock(DAY_MINUTES / 2);
		const giveUpAt = Date.now() + LONGEST_POLL_MS;
		while ((await count(isHung)) === 0) {
			if (Date.now() > giveUpAt) throw new Error('No poll came');
			await sleep(50);
		}
		await untilAllIsRecorded();
		await simulator().control('faults', { clear: true });
		const before = await count();
		await n8n().powerCut();
		await waitForPolls(before);
	};

	beforeAll(async () => {
		const { client } = n8n();
		await simulator().setClock(new Date(START));
		await client.run(await client.importWorkflow(createEventRecord), 'Trigger');
		const credential = await saveAmazonCredential(client, simulator());
		for (const event of EVENT_TYPES) {
			const workflowId = await client.importWorkflow(eventRecorder(event, credential));
			await client.activate(workflowId);
			workflowIds.push(workflowId);
		}
		// What happens before a watch has begun is nothing that it tells.
		await settle();

		let faultyDays = 0;
		for (let day = 1; day <= DAYS; day += 1) {
			if (day === FIRST_DAY_DOWN) {
				await standStill();
				day += DAYS_DOWN - 1;
				continue;
			}
			let minutes = DAY_MINUTES;
			if (day === DAY_OF_THE_POWER_CUT) {
				await cutPowerInMidPoll();
				minutes /= 2;
			}
			const hasFaults = day % 3 !== 0 && day <= DAYS - LATE_DAYS;
			const faults = hasFaults ? FAULTS[faultyDays++ % FAULTS.length] : undefined;
			for (let poll = 0; poll < POLLS_PER_DAY; poll += 1) {
				await pollOnce(minutes / POLLS_PER_DAY, faults);
			}
		}
		await settle();
		rows = await readRecord();
		statuses = await executionStatuses();
		const { createReport = {} } = await requests();
		reports = createReport['202'] ?? 0;
	});

	it('has had something to overcome', () => {
		expect(statuses).toContain('error');
		expect(reports).toBeGreaterThanOrEqual(DAYS * POLLS_PER_DAY);
	});

	it.each(EVENT_TYPES)('tells each event of %s exactly once', async (eventType) => {
		const told = rows
			.filter(({ event }) => event === eventType)
			.flatMap(({ eventId }) => String(eventId).split(', '));
		const happened = (await accountEvents(simulator(), eventType)).filter(
			({ atMs }) => atMs > START,
		);
		const due = happened.filter(({ atMs, shownMs = atMs }) => shownMs <= END - LATE_DAYS * DAY_MS);
		process.stderr.write(`${eventType}: ${told.length} told, ${due.length} due\n`);
		const ids = happened.map(({ id }) => id);
		const isPast = eventType === 'orderUpdated';

		expect(due.length).toBeGreaterThan(0);
		expect({
			twice: told.filter((id, index) => told.indexOf(id) !== index),
			missing: due.filter(({ id }) => !told.includes(id)),
			// Of an order that was updated again Amazon shows the last time only.
			invented: told.filter((id) => !isPast && !ids.includes(id)),
		}).toEqual({ twice: [], missing: [], invented: [] });
	});
});
