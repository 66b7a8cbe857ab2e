import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkflowRun } from '../../runtime/workflowRun';
import { workerThatRan } from '../../runtime/queue/n8nQueue';
import { describeWithQueue, useN8nQueue } from './support/queueUnderTest';
import { POST_TAKES_MS, ReviewedAccount, TRIGGER } from './support/reviewedAccount';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders } from './support/templateRuns';

const DATABASE_AWAY_MS = Number(process.env.QUEUE_DATABASE_AWAY_SECONDS ?? 5) * 1000;
const KILLS = Number(process.env.QUEUE_CRASH_KILLS ?? 1);
const REQUESTS_BEFORE_IT_HAPPENS = 5;
const KILLS_OF = ['main', 'worker', 'both workers'] as const;
const ORDERS_BETWEEN_KILLS = 20;
const DAY_MS = 86_400_000;

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
	const giveUpAt = Date.now() + 60_000;
	while (!(await isSo().catch(() => false))) {
		if (Date.now() > giveUpAt) throw new Error('n8n did not find its database again in a minute');
		await sleep(500);
	}
}

/** The template in n8n's queue mode: one account, two workers, and what befalls them. */
describeWithQueue('A workflow in queue mode', () => {
	jest.setTimeout(300_000 + DATABASE_AWAY_MS + KILLS * 90_000);
	const n8n = useN8nQueue();
	const ended: Array<() => Promise<void>> = [];
	afterEach(async () => {
		for (const restart of ended.splice(0)) await restart();
	});

	const signIn = async () => await n8n().queue.main.signIn();
	const ordersSent = (run: WorkflowRun) =>
		run
			.items('Request a Review')
			.filter(({ json }) => json.requestStatus === 'sent')
			.map(({ json }) => String(json.orderId));

	describe('of which two executions overlap', () => {
		const simulator = useSimulator({ seed: 11, orders: 120, speed: 600 });

		it('asks nobody twice, whichever worker comes first', async () => {
			const client = await signIn();
			const account = await ReviewedAccount.open(client, simulator());

			const executionIds = await Promise.all([
				client.startRun(account.workflowId, TRIGGER),
				client.startRun(account.workflowId, TRIGGER),
			]);
			const runs = await Promise.all(
				executionIds.map(async (id) => await client.waitForRun(account.workflowId, id)),
			);

			const { workers } = n8n().queue;
			const ranOn = executionIds.map(async (id) => await workerThatRan(workers, id));
			expect((await Promise.all(ranOn)).sort()).toEqual([1, 2]);
			expect(runs.map(({ status, error }) => error?.message ?? status)).toEqual([
				'success',
				'success',
			]);
			const saidToBeSent = runs.flatMap((run) => ordersSent(run));
			expect(saidToBeSent.sort()).toEqual(await askedOrders(simulator()));
			// Otherwise they did not meet, and the test has shown nothing.
			expect(await account.attempts()).toBeGreaterThan(saidToBeSent.length);
			await account.expectEveryoneAskedOnce(client);
		});
	});

	describe('whose worker is killed between a request and its record', () => {
		const simulator = useSimulator({ seed: 12, orders: 120, speed: 600 });

		it('asks the others in the next run, and records them all', async () => {
			const client = await signIn();
			const account = await ReviewedAccount.open(client, simulator());

			const executionId = await account.runUntil(client, REQUESTS_BEFORE_IT_HAPPENS);
			const { queue } = n8n();
			const worker = await workerThatRan(queue.workers, executionId);
			if (worker === undefined) throw new Error('No worker ran the execution');
			await queue.workers[worker - 1]?.kill();
			ended.push(async () => void (await queue.restartWorker(worker - 1)));
			const asked = await askedOrders(simulator());
			expect(asked.length).toBeGreaterThan(0);
			expect(asked.length).toBeLessThan(account.dueCount);

			// The other worker does the next run.
			await account.expectEveryoneAskedOnce(client);
			const killed = await client.waitForRun(account.workflowId, executionId);
			expect(['crashed', 'error']).toContain(killed.status);
		});
	});

	describe('whose database is away while it sends', () => {
		const simulator = useSimulator({ seed: 13, orders: 120, speed: 600 });

		it('asks nobody twice, and everybody when the database is back', async () => {
			const client = await signIn();
			const account = await ReviewedAccount.open(client, simulator());

			await account.runUntil(client, REQUESTS_BEFORE_IT_HAPPENS);
			const { queue } = n8n();
			await queue.postgres.stop();
			await sleep(DATABASE_AWAY_MS);
			await queue.restartPostgres();
			await waitUntil(async () => (await fetch(`${queue.main.url}/healthz/readiness`)).ok);

			await account.expectEveryoneAskedOnce(client);
			expect(queue.servers.filter((server) => !server.isRunning())).toEqual([]);
		});
	});

	describe.each([
		['ahead', 14, 40 * DAY_MS],
		['back', 15, -40 * DAY_MS],
	])('whose clock jumps %s while it sends', (_direction, seed, jumpMs) => {
		const simulator = useSimulator({ seed, orders: 120, speed: 600 });

		it('asks nobody twice or at the wrong time, and the others when it is right again', async () => {
			const client = await signIn();
			const account = await ReviewedAccount.open(client, simulator());

			const executionId = await account.runUntil(client, REQUESTS_BEFORE_IT_HAPPENS);
			await n8n().setClockAhead(jumpMs);
			await client.waitForRun(account.workflowId, executionId);
			await client.run(account.workflowId, TRIGGER);
			expect(await simulator().state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });

			await n8n().setClockAhead(0);
			await account.expectEveryoneAskedOnce(client);
		});
	});

	describe(`of which a process is killed ${KILLS} times while it sends`, () => {
		const simulator = useSimulator({ seed: 16, orders: 260, speed: 600 });

		/** Ends the main process, the worker at work or both workers, and starts what it ended again. */
		const killSome = async (executionId: string): Promise<string> => {
			const { queue } = n8n();
			const victim = KILLS_OF[randomInt(KILLS_OF.length)];
			if (victim === 'main') {
				await queue.main.kill();
				await queue.restartMain();
				return victim;
			}
			const worker = (await workerThatRan(queue.workers, executionId)) ?? 1;
			const indexes = victim === 'worker' ? [worker - 1] : [0, 1];
			await Promise.all(indexes.map(async (index) => await queue.workers[index]?.kill()));
			await Promise.all(indexes.map(async (index) => await queue.restartWorker(index)));
			return indexes.map((index) => `worker ${index + 1}`).join(' and ');
		};

		it('asks every due buyer once, and says so of none that was not', async () => {
			const account = await ReviewedAccount.open(await signIn(), simulator());
			expect(account.dueCount).toBeGreaterThan(60);

			for (let kill = 1; kill <= KILLS; kill += 1) {
				const client = await signIn();
				const before = (await askedOrders(simulator())).length;
				const requests = randomInt(1, (await account.countRequestsAhead(client)) + 1);
				const executionId = await account.runUntil(client, requests);
				await sleep(randomInt(POST_TAKES_MS));
				const victim = await killSome(executionId);
				const asked = (await askedOrders(simulator())).length - before;
				process.stderr.write(`Kill ${kill} (${victim}): ${asked} buyers asked since the last\n`);
				await account.placeDueOrders(ORDERS_BETWEEN_KILLS);
			}

			await account.expectEveryoneAskedOnce(await signIn());
		});
	});
});
