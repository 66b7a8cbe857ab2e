import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { withSetting } from '../../../runtime/demoWorkflow';
import type { N8nClient, TableRow, WorkflowJson } from '../../../runtime/n8nClient';
import { readFates, type OrderFate } from '../../../runtime/runSummary';
import type { SimulatorProcess } from '../../../runtime/simulatorProcess';
import { askedOrders, importTemplate, saveAmazonCredential, truth } from './templateRuns';

export const TRIGGER = 'Every Day at 10:00';
export const POST_TAKES_MS = 60;
const TEMPLATE = 'request-reviews-after-delivery';
const LEDGER = 'Seller Feedback Ledger';
const POST = 'createProductReviewAndSellerFeedbackSolicitation';
const ASKED = ['sent', 'alreadyRequested'];
const GOING_ON = ['new', 'running'];
const LOOKS_AT_REQUESTS_ALONE = 50;
const POSTS_WITHIN_MS = 120_000;
const KILLED_RUN_FOUND_WITHIN_MS = 120_000;
/** A run that nothing disturbs finds orders that the runs before it did not reach; a slow one, fewer. */
const MOST_RUNS_IN_VAIN = 3;

const attemptsSchema = z.object({ solicitationAttempts: z.number() });

/** A simulated account and the first template for it in a real n8n, whatever becomes of that n8n. */
export class ReviewedAccount {
	/** By the workflow's own decisions, or placed as such. */
	private readonly due = new Set<string>();
	/** By the account. */
	private readonly eligible = new Set<string>();

	private constructor(
		private readonly simulator: SimulatorProcess,
		private readonly workflow: WorkflowJson,
		readonly workflowId: string,
	) {}

	/** Looks who is due in a dry run, then arms the workflow. Each request takes a while from now on. */
	static async open(client: N8nClient, simulator: SimulatorProcess): Promise<ReviewedAccount> {
		const amazonSellingPartnerApi = await saveAmazonCredential(client, simulator);
		const workflowId = await importTemplate(client, TEMPLATE, {
			credentials: { amazonSellingPartnerApi },
		});
		const template = await client.fetchWorkflow(workflowId);
		if (!template) throw new Error('The template was not imported');
		const workflow = withSetting(template, 'dryRun', false);
		const account = new ReviewedAccount(simulator, workflow, workflowId);

		await account.lookWhoIsEligible();
		await account.runToTheEnd(client);
		expect(await askedOrders(simulator)).toEqual([]);
		await client.replaceWorkflow(workflowId, workflow);
		await simulator.control('faults', { name: 'slow', operations: [POST], delayMs: POST_TAKES_MS });
		return account;
	}

	get dueCount(): number {
		return this.due.size;
	}

	/** Starts a run and waits until it has made so many requests, or has ended with fewer. */
	async runUntil(client: N8nClient, requests: number): Promise<string> {
		const target = (await this.attempts()) + requests;
		const executionId = await client.startRun(this.workflowId, TRIGGER);
		const giveUpAt = Date.now() + POSTS_WITHIN_MS;
		for (let looks = 1; (await this.attempts()) < target; looks += 1) {
			if (looks % LOOKS_AT_REQUESTS_ALONE === 0 && !(await this.isAnyGoingOn(client))) break;
			if (Date.now() > giveUpAt) throw new Error(`The run did not come to ${requests} requests`);
			await sleep(POST_TAKES_MS / 3);
		}
		return executionId;
	}

	/** How many requests the next run is about to make, as far as the ledger knows. */
	async countRequestsAhead(client: N8nClient): Promise<number> {
		const asked = new Set(
			(await this.ledgerRows(client))
				.filter(({ requestStatus }) => ASKED.includes(String(requestStatus)))
				.map(({ orderId }) => String(orderId)),
		);
		const wanted = new Set([...this.due, ...this.eligible]);
		return [...wanted].filter((orderId) => !asked.has(orderId)).length;
	}

	/** Runs the workflow, which nothing disturbs. */
	async runToTheEnd(client: N8nClient): Promise<OrderFate[]> {
		const run = await client.run(this.workflowId, TRIGGER);
		expect(run.error).toBeUndefined();
		expect(run.status).toBe('success');
		const fates = readFates(run, this.workflow);
		// A due order that was handed back has "notYet" as its code too, the others have a reason.
		for (const { orderId, outcome, code } of fates) {
			if (outcome !== 'skipped' && (outcome !== 'notYet' || code === 'notYet'))
				this.due.add(orderId);
		}
		return fates;
	}

	async placeDueOrders(count: number): Promise<void> {
		const known = new Set((await truth(this.simulator)).map(({ orderId }) => orderId));
		await this.simulator.control('orders', { scenario: 'dueFbm', count });
		await this.lookWhoIsEligible();
		for (const { orderId } of await truth(this.simulator)) {
			if (!known.has(orderId)) this.due.add(orderId);
		}
	}

	async attempts(): Promise<number> {
		const response = await fetch(`${this.simulator.url}/__sim/state`);
		return attemptsSchema.parse(await response.json()).solicitationAttempts;
	}

	/**
	 * Runs until nobody is left to ask or nobody more is asked, then judges by the account's record,
	 * and the ledger by it. A run that hands orders back, as most of a batch was asked by the run that
	 * was killed, is followed by another.
	 */
	async expectEveryoneAskedOnce(client: N8nClient): Promise<void> {
		await this.waitForOtherRuns(client);
		const fates = new Map<string, OrderFate>();
		let unasked: string[] = [];
		for (let inVain = 0; inVain < MOST_RUNS_IN_VAIN;) {
			const before = new Set(await askedOrders(this.simulator)).size;
			const ofThisRun = await this.runToTheEnd(client);
			for (const fate of ofThisRun) fates.set(fate.orderId, fate);
			const asked = new Set(await askedOrders(this.simulator));
			unasked = this.expected().filter((orderId) => !asked.has(orderId));
			if (unasked.length === 0 && !ofThisRun.some(({ code }) => code === 'notYet')) break;
			inVain = asked.size > before ? 0 : inVain + 1;
		}
		expect(unasked.map((orderId) => fates.get(orderId) ?? orderId)).toEqual([]);
		expect(await askedOrders(this.simulator)).toEqual(this.expected());
		expect(await this.simulator.state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });
		await this.expectLedgerToAgree(client, this.expected());
	}

	private expected(): string[] {
		return [...this.due].filter((orderId) => this.eligible.has(orderId)).sort();
	}

	/** A killed worker's run counts as running until n8n finds out; a killed main's goes on in its worker. */
	private async waitForOtherRuns(client: N8nClient): Promise<void> {
		const giveUpAt = Date.now() + KILLED_RUN_FOUND_WITHIN_MS;
		while ((await this.isAnyGoingOn(client)) && Date.now() < giveUpAt) await sleep(500);
	}

	private async isAnyGoingOn(client: N8nClient): Promise<boolean> {
		const executions = await client.executions(this.workflowId);
		return executions.some(({ status }) => GOING_ON.includes(status));
	}

	private async ledgerRows(client: N8nClient): Promise<TableRow[]> {
		const known = new Set((await truth(this.simulator)).map(({ orderId }) => orderId));
		const rows = (await client.dataTableRows(LEDGER)) ?? [];
		return rows.filter(({ orderId }) => known.has(String(orderId)));
	}

	private async expectLedgerToAgree(client: N8nClient, asked: readonly string[]): Promise<void> {
		const rows = await this.ledgerRows(client);
		const ledger = new Map(rows.map((row) => [String(row.orderId), row.requestStatus]));
		const withStatus = (wanted: string) =>
			[...ledger].filter(([, status]) => status === wanted).map(([orderId]) => orderId);

		expect(rows).toHaveLength(ledger.size);
		// A run carries on the open rows of accounts that this n8n had before: they are not of this one.
		const known = new Set((await truth(this.simulator)).map(({ orderId }) => orderId));
		const own = [...this.due].filter((orderId) => known.has(orderId));
		expect(own.filter((orderId) => !ledger.get(orderId))).toEqual([]);
		expect(withStatus('sent').filter((orderId) => !asked.includes(orderId))).toEqual([]);
		for (const status of ['failed', 'unconfirmed', 'outsideWindow']) {
			expect(withStatus(status).filter((orderId) => asked.includes(orderId))).toEqual([]);
		}
	}

	private async lookWhoIsEligible(): Promise<void> {
		for (const { orderId, isEligible } of await truth(this.simulator)) {
			if (isEligible) this.eligible.add(orderId);
		}
	}
}
