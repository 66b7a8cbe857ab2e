import { setTimeout as sleep } from 'node:timers/promises';
import { startMailServer, type MailServer } from './support/mailServerUnderTest';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import {
	answerLink,
	askedOrders,
	importTemplate,
	pressLink,
	runLogOf,
	saveAmazonCredential,
	truth,
	type Credentials,
} from './support/templateRuns';
import { node, to } from './support/workflowNodes';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** n8n sleeps in its own process for less than 65 s, and in its database from there on. */
const IN_DATABASE_MS = 10 * MINUTE_MS;
const MAILS = { fromEmail: 'shop@example.com', toEmail: 'seller@example.com' };

describe('templates that wait, across a power cut of n8n', () => {
	const simulator = useSimulator({ seed: 21, orders: 80 });
	const n8n = useN8n({ clockOf: simulator });
	let mailServer: MailServer;
	let credentials: Credentials;

	beforeAll(async () => {
		const { client } = n8n();
		mailServer = await startMailServer();
		credentials = {
			smtp: await n8n().client.importCredential(mailServer.credential),
			amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()),
		};
	});

	afterAll(async () => {
		await mailServer?.stop();
	});

	/** Calls the template's own part for one order, as its triggers do. */
	const callWithOrder = async (workflowId: string, orderId: string) => {
		const callerId = await n8n().client.importWorkflow({
			name: 'One order',
			settings: { executionOrder: 'v1' },
			nodes: [
				node('Trigger', 'manualTrigger', 1, {}),
				node('Order', 'code', 2, { jsCode: `return [{ json: { orderId: '${orderId}' } }]` }),
				node('Call', 'executeWorkflow', 1.2, {
					workflowId: { __rl: true, mode: 'id', value: workflowId },
					workflowInputs: { mappingMode: 'defineBelow', value: {} },
					mode: 'each',
					options: { waitForSubWorkflow: false },
				}),
			],
			connections: { Trigger: { main: [[to('Order')]] }, Order: { main: [[to('Call')]] } },
		});
		await n8n().client.run(callerId, 'Trigger');
		return await runOf(workflowId);
	};
	const runOf = async (workflowId: string) => {
		const [execution] = await n8n().client.executions(workflowId);
		if (!execution) throw new Error('The template was not started');
		return await n8n().client.waitForRun(workflowId, execution.id);
	};
	const waitForEnd = async (workflowId: string, executionId: string, withinMs: number) => {
		let seen = '';
		for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt; await sleep(1_000)) {
			const run = await n8n().client.fetchRun(executionId);
			if (!['waiting', 'running', 'new'].includes(run.status)) return run;
			seen = `${run.status}, ${JSON.stringify(run.items('Wait for Delivery', 1).map(({ json }) => json.decision))}`;
		}
		throw new Error(`The execution of ${workflowId} did not go on: ${seen}`);
	};

	it('asks an order that became due while n8n was down, once, after its start', async () => {
		const order = (await truth(simulator())).find(
			({ scenario, isEligible }) => scenario === 'dueFbm' && isEligible,
		);
		if (!order) throw new Error('The account has no such order');
		const importWith = async (daysToWait: number) =>
			await importTemplate(n8n().client, 'wait-for-each-order', {
				settings: { dryRun: false, daysToWait },
				credentials,
			});
		const held = await callWithOrder(await importWith(26), order.orderId);
		expect(held.status).toBe('waiting');
		const [item] = held.items('Wait for Delivery', 1);
		const { facts } = item?.json.decision as { facts: { arrivedBy: string } };
		const daysToWait = (Date.now() + IN_DATABASE_MS - Date.parse(facts.arrivedBy)) / DAY_MS;

		const workflowId = await importWith(daysToWait);
		const waiting = await callWithOrder(workflowId, order.orderId);
		expect(waiting.status).toBe('waiting');
		expect(await askedOrders(simulator())).toEqual([]);
		await n8n().powerCut(async () => await simulator().advanceClock(IN_DATABASE_MS / MINUTE_MS));
		const ended = await waitForEnd(workflowId, waiting.executionId, 120_000);

		expect([ended.status, ended.error?.message]).toEqual(['success', undefined]);
		expect(ended.items('Request a Review')).toHaveLength(1);
		expect(await askedOrders(simulator())).toEqual([order.orderId]);
		expect(await simulator().state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });
	});

	it('writes a row into the run log for an order that is left out', async () => {
		const order = (await truth(simulator())).find(({ scenario }) => /cancel/i.test(scenario));
		if (!order) throw new Error('The account has no such order');
		const workflowId = await importTemplate(n8n().client, 'wait-for-each-order', {
			settings: { dryRun: false },
			credentials,
		});
		expect((await callWithOrder(workflowId, order.orderId)).status).toBe('success');
		expect(await runLogOf(n8n().client, workflowId)).toMatchObject([
			{ startedBy: 'order', mode: 'live', read: 1, sent: 0, skipped: 1 },
		]);
	});

	it('sends the approved requests when the answer comes after a power cut', async () => {
		const already = await askedOrders(simulator());
		const workflowId = await importTemplate(n8n().client, 'approve-requests-by-email', {
			settings: { ...MAILS, dryRun: false },
			credentials,
		});
		const refusedRun = await n8n().client.run(workflowId, 'Every Day at 18:00');
		const approvedRun = await n8n().client.run(workflowId, 'Every Day at 18:00');
		expect([refusedRun.status, approvedRun.status]).toEqual(['waiting', 'waiting']);
		const due = approvedRun.items('Due Now').map(({ json }) => String(json.orderId));
		const [refused, approved] = await mailServer.waitForMails(2);
		expect(approved?.subject).toBe(`${due.length} review requests for you to approve`);
		for (const orderId of due) expect(approved?.text).toContain(orderId);
		expect(await askedOrders(simulator())).toEqual(already);

		await n8n().powerCut();
		await pressLink(n8n().server.url, answerLink(refused, false));
		const notAsked = await waitForEnd(workflowId, refusedRun.executionId, 60_000);
		expect(notAsked.items('Left to You')).toHaveLength(1);
		expect(await askedOrders(simulator())).toEqual(already);

		await pressLink(n8n().server.url, answerLink(approved, true));
		const ended = await waitForEnd(workflowId, approvedRun.executionId, 120_000);

		expect(ended.status).toBe('success');
		const sent = ended
			.items('Request a Review')
			.filter(({ json }) => (json.request as { status: string }).status === 'sent')
			.map(({ json }) => String(json.orderId));
		expect(sent.length).toBeGreaterThan(5);
		expect(await askedOrders(simulator())).toEqual([...already, ...sent].sort());
		const read = new Set(ended.items('All Orders').map(({ json }) => json.orderId)).size;
		expect(await runLogOf(n8n().client, workflowId)).toMatchObject([
			{ mode: 'live', read, due: due.length, sent: 0 },
			{ mode: 'live', read, due: due.length, sent: sent.length },
		]);
		expect(await simulator().state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });
	});
});
