import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nClient, WorkflowJson } from '../../runtime/n8nClient';
import { startN8n, type N8n } from '../../runtime/n8nServer';
import { useSimulator } from './support/simulatorUnderTest';
import { node, to } from './support/workflowNodes';

jest.setTimeout(300_000);

const START = new Date('2031-03-01T09:00:00Z');
const NEXT_MONTH = new Date('2031-04-05T09:59:50Z');
const A_MINUTE_MS = 60_000;
const A_DAY_MS = 1_440 * A_MINUTE_MS;

/** Every way in which a workflow can ask what time it is, daily at ten and by hand. */
const workflow: WorkflowJson = {
	name: 'Tell the time',
	settings: { executionOrder: 'v1', timezone: 'UTC' },
	nodes: [
		node('Daily', 'scheduleTrigger', 1.3, {
			rule: { interval: [{ field: 'cronExpression', expression: '0 0 10 * * *' }] },
		}),
		node('Time', 'set', 3.4, {
			mode: 'raw',
			jsonOutput:
				'={{ { now: $now.toISO(), today: $today.toISO(), luxon: DateTime.now().toISO(), date: new Date().toISOString(), epoch: new Date(Date.now()).toISOString(), text: new Date(Date()).toISOString(), given: new Date(0).toISOString(), isDate: new Date() instanceof Date } }}',
		}),
		node('Wait', 'wait', 1.1, { amount: 1, unit: 'seconds' }),
	],
	connections: {
		Daily: { main: [[to('Time')]] },
		Time: { main: [[to('Wait')]] },
	},
};

describe('A real n8n on the clock of the simulated account', () => {
	const simulator = useSimulator({ orders: 0, now: START.toISOString() });
	let userFolder: string;
	let n8n: N8n;
	let client: N8nClient;
	let workflowId: string;

	const start = async () => {
		n8n = await startN8n({ userFolder, clockFile: simulator().clockFile });
		client = await n8n.signIn();
	};
	const tellTheTime = async () => {
		const run = await client.run(workflowId, 'Daily');
		expect(run.error).toBeUndefined();
		const [item] = run.items('Time');
		return { run, time: item?.json as Record<string, string> };
	};
	const expectAt = (time: Record<string, string>, from: Date) => {
		for (const way of ['now', 'luxon', 'date', 'epoch', 'text']) {
			const afterMs = Date.parse(time[way] ?? '') - from.getTime();
			// Seconds have no fraction in the text of a date.
			expect([way, afterMs > -1_000 && afterMs < A_MINUTE_MS]).toEqual([way, true]);
		}
		expect(time.today).toContain(from.toISOString().slice(0, 10));
		expect(time).toMatchObject({ given: '1970-01-01T00:00:00.000Z', isDate: true });
	};

	beforeAll(async () => {
		userFolder = await mkdtemp(join(tmpdir(), 'clock-e2e-'));
		await start();
		workflowId = await client.importWorkflow(workflow);
	});

	afterAll(async () => {
		await n8n?.stop();
		await rm(userFolder, { recursive: true, force: true });
	});

	it('gives expressions, nodes and its own records the account’s time, and waits in real time', async () => {
		await simulator().setClock(START);
		const { run, time } = await tellTheTime();

		expectAt(time, START);
		expect(run.status).toBe('success');
		expect(run.durationMs).toBeGreaterThanOrEqual(1_000);
		expect(run.durationMs).toBeLessThan(A_MINUTE_MS);
	});

	it('jumps ahead and back while it runs, without a new sign-in', async () => {
		await simulator().setClock(NEXT_MONTH);
		expectAt((await tellTheTime()).time, NEXT_MONTH);

		await simulator().setClock(START);
		expectAt((await tellTheTime()).time, START);
	});

	it('starts a scheduled workflow at its hour, once it is activated at that time', async () => {
		await simulator().setClock(NEXT_MONTH);
		await client.activate(workflowId);
		const before = (await client.executions(workflowId)).length;
		let after = await client.executions(workflowId);
		for (let second = 0; after.length === before && second < 60; second += 1) {
			await sleep(1_000);
			after = await client.executions(workflowId);
		}
		await client.deactivate(workflowId);

		expect(after.length).toBe(before + 1);
		const run = await client.waitForRun(workflowId, after[0]?.id ?? '');
		expect(run.items('Time')[0]?.json.now).toMatch(/^2031-04-05T10:00:00/);
	});

	it('goes on at the account’s time after a power cut, whatever that is by then', async () => {
		await n8n.kill();
		const later = new Date(NEXT_MONTH.getTime() + 20 * A_DAY_MS);
		await simulator().setClock(later);
		await start();

		expectAt((await tellTheTime()).time, later);
		expect((await client.executions(workflowId)).length).toBe(5);
	});
});
