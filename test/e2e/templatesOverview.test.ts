import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { simulatorCredential } from '../../runtime/demoWorkflow';
import type { TableRow } from '../../runtime/n8nClient';
import { executablePath } from './support/browser';
import { changeTable, insertRows, placeOrders } from './support/ledgerRuns';
import { startMailServer, type MailServer } from './support/mailServerUnderTest';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import { startedByAddress } from './support/startedByAddress';
import {
	askedOrders,
	importTemplate,
	saveAmazonCredential,
	truth,
	type Credentials,
} from './support/templateRuns';

const RUN_LOG = 'Seller Feedback Run Log';
const NEVER_ASK = 'Seller Feedback Never Ask';
const REVIEWS = 'request-reviews-after-delivery';
const DAILY = 'Every Day at 10:00';
const MAILS = { fromEmail: 'shop@example.com', toEmail: 'seller@example.com' };
const PASSWORD = { user: 'seller', password: 'a long password' };
const AUTHORIZATION = `Basic ${Buffer.from(`${PASSWORD.user}:${PASSWORD.password}`).toString('base64')}`;
const itInBrowser = executablePath ? it : it.skip;

/** One seller's way through it: each test goes on where the one before it ended. */
describe('the run log, the overview and what reads it', () => {
	const n8n = useN8n();
	const simulator = useSimulator({ seed: 31, orders: 120 });
	let mailServer: MailServer;
	let credentials: Credentials;
	let reviews: string;
	let neverAsked: string;

	beforeAll(async () => {
		const { client } = n8n();
		mailServer = await startMailServer();
		credentials = {
			smtp: await client.importCredential(mailServer.credential),
			amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()),
			httpBasicAuth: await client.importCredential({
				name: 'Overview',
				type: 'httpBasicAuth',
				data: PASSWORD,
			}),
		};
	});
	afterAll(async () => {
		await mailServer?.stop();
	});

	const runs = async (): Promise<TableRow[]> => (await n8n().client.dataTableRows(RUN_LOG)) ?? [];
	const publish = async (name: string, settings = {}) => {
		const id = await importTemplate(n8n().client, name, { settings, credentials });
		await n8n().client.activate(id);
		return id;
	};
	const open = async (path: string, init: RequestInit = {}) =>
		await fetch(`${n8n().server.url}/${path}`, {
			...init,
			headers: { authorization: AUTHORIZATION, ...init.headers },
		});
	/** n8n answers 404 until it has registered an address that was published just now. */
	const openWhenThere = async (path: string) => {
		for (const giveUpAt = Date.now() + 60_000; ; await sleep(250)) {
			const answer = await open(path);
			if (answer.status !== 404 || Date.now() > giveUpAt) return answer;
			await answer.body?.cancel();
		}
	};

	it('takes an order onto the never-ask list by a sent form alone, and behind a password', async () => {
		const order = (await truth(simulator())).find(
			({ scenario, isEligible }) => scenario === 'dueFbm' && isEligible,
		);
		if (!order) throw new Error('The account has no order that is due');
		neverAsked = order.orderId;
		await publish('never-ask-this-order');
		const path = 'form/amazon-never-ask';
		const send = async (orderId: string, init: RequestInit = {}) => {
			const body = new FormData();
			body.set('field-0', orderId);
			body.set('field-1', 'A friend of ours');
			return await open(path, { method: 'POST', body, ...init });
		};
		const list = async () => (await n8n().client.dataTableRows(NEVER_ASK)) ?? [];

		const form = await openWhenThere(`${path}?Order%20Number=${neverAsked}`);
		expect([form.status, await form.text()]).toEqual([
			200,
			expect.stringContaining('Never ask this order'),
		]);
		expect((await send(neverAsked, { headers: { authorization: '' } })).status).toBe(401);
		await send('<script>');
		expect(await list()).toEqual([]);

		expect((await send(` ${neverAsked} `)).status).toBe(200);
		await send(neverAsked);
		expect(await list()).toEqual([
			expect.objectContaining({ orderId: neverAsked, reason: 'A friend of ours' }),
		]);
	});

	it('writes one row a run, with what Amazon itself counts, and leaves the list out', async () => {
		const { client } = n8n();
		reviews = await importTemplate(client, REVIEWS, {
			settings: { dryRun: false, account: 'Shop' },
			credentials,
		});
		const first = await client.run(reviews, DAILY);
		expect(first.error).toBeUndefined();
		const asked = await askedOrders(simulator());
		const orders = new Set(first.items('All Orders').map(({ json }) => json.orderId));

		expect(asked.length).toBeGreaterThan(0);
		expect(asked).not.toContain(neverAsked);
		const [row] = await runs();
		expect(row).toMatchObject({
			account: 'Shop',
			mode: 'live',
			ended: 'completed',
			read: orders.size,
			sent: asked.length,
			failed: 0,
			unconfirmed: 0,
		});
		expect(Number(row?.due) + Number(row?.held) + Number(row?.skipped)).toBe(orders.size);
		expect(row?.skippedReasons).toContain('A friend of ours');

		const second = await client.run(reviews, DAILY);
		expect(second.error).toBeUndefined();
		const log = await runs();
		expect(log).toHaveLength(2);
		expect(log[1]).toMatchObject({ read: orders.size, sent: 0, ended: 'completed' });
		expect(Number(log[1]?.askedBefore)).toBeGreaterThanOrEqual(asked.length);
	});

	it('writes a row of a dry run', async () => {
		const { client } = n8n();
		await placeOrders(simulator(), 'dueFbm', 3);
		const dry = await importTemplate(client, REVIEWS, { credentials });
		expect((await client.run(dry, DAILY)).error).toBeUndefined();
		expect((await runs()).at(-1)).toMatchObject({ mode: 'dryRun', due: 3, sent: 0 });
		expect((await client.run(reviews, DAILY)).error).toBeUndefined();
	});

	it('shows the page to who knows the password, without a credential to nobody', async () => {
		const { client } = n8n();
		const shut = await importTemplate(client, 'show-the-overview', {
			credentials: { amazonSellingPartnerApi: credentials.amazonSellingPartnerApi! },
		});
		await expect(client.activate(shut)).rejects.toThrow(/credential/i);

		await publish('show-the-overview');
		const page = await openWhenThere('webhook/amazon-seller-overview?days=7');
		const html = await page.text();
		expect(page.status).toBe(200);
		expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(page.headers.get('cache-control')).toBe('no-store');
		expect(html).toMatch(/^<!doctype html>/);
		expect(html).toContain('It runs');
		expect(html).not.toContain('<script');
		for (const authorization of ['', AUTHORIZATION.slice(0, -4)]) {
			const refused = await open('webhook/amazon-seller-overview', { headers: { authorization } });
			expect(refused.status).toBe(401);
		}
	});

	it('tells the story of one order, and of no other', async () => {
		const [one, other] = await askedOrders(simulator());
		const answer = await open(`webhook/amazon-seller-overview?order=${one}`);
		const html = await answer.text();
		expect(html).toContain(one);
		expect(html).not.toContain(other);

		for (const order of ['<script>alert(1)</script>', '999-9999999-9999999']) {
			const nothing = await open(
				`webhook/amazon-seller-overview?order=${encodeURIComponent(order)}`,
			);
			expect(nothing.status).toBe(200);
			expect(await nothing.text()).not.toContain('<script>');
		}
	});

	itInBrowser('is readable in a browser, light and dark, wide and on a phone', async () => {
		const browser = await chromium.launch({
			...(executablePath ? { executablePath } : {}),
			args: ['--no-sandbox', '--disable-gpu'],
		});
		try {
			for (const [name, width, colorScheme] of [
				['light', 1280, 'light'],
				['phone', 390, 'dark'],
			] as const) {
				const page = await browser.newPage({
					httpCredentials: { username: PASSWORD.user, password: PASSWORD.password },
					viewport: { width, height: 900 },
					colorScheme,
				});
				await page.goto(`${n8n().server.url}/webhook/amazon-seller-overview`);
				await page.screenshot({ path: `test-results/overview-${name}.png`, fullPage: true });
				expect(await page.locator('body').innerText()).toContain('It runs');
				const isTooWide = 'document.documentElement.scrollWidth > innerWidth';
				expect(await page.evaluate(isTooWide)).toBe(false);
			}
		} finally {
			await browser.close();
		}
	});

	it('mails the overview with the week in its subject', async () => {
		const { client } = n8n();
		const before = mailServer.mails.length;
		const weekly = await importTemplate(client, 'send-weekly-overview', {
			settings: MAILS,
			credentials,
		});
		const run = await client.run(weekly, 'Every Monday at 07:30');

		expect(run.error).toBeUndefined();
		const mail = (await mailServer.waitForMails(before + 1)).at(-1);
		expect(mail).toMatchObject({ to: MAILS.toEmail });
		expect(mail?.subject).toMatch(/^Seller overview, week of \d{4}-\d\d-\d\d: It runs/);
		const [built] = run.items('Build Overview');
		expect(Buffer.byteLength(String(built?.json.emailHtml))).toBeLessThan(102_000);
	});

	it('writes a row of a run that failed, and tells it once, and again when it is well', async () => {
		const { client, server } = n8n();
		const before = mailServer.mails.length;
		const watchdog = await importTemplate(client, 'tell-me-when-it-stops', {
			settings: MAILS,
			credentials,
		});
		const watch = async () => {
			const run = await client.run(watchdog, 'Every Day at 16:00');
			expect(run.error).toBeUndefined();
			return mailServer.mails.slice(before).map(({ subject }) => subject);
		};
		expect(await watch()).toEqual([]);

		const failing = await importTemplate(client, REVIEWS, {
			settings: { dryRun: false },
			credentials: {
				amazonSellingPartnerApi: await client.importCredential(await brokenCredential()),
			},
		});
		const template = await client.fetchWorkflow(failing);
		if (!template) throw new Error('The template was not imported');
		await client.replaceWorkflow(failing, startedByAddress(template, 'fails'));
		await client.activate(failing);
		for (let status = 404; status === 404; await sleep(250)) {
			status = (await fetch(`${server.url}/webhook/fails`)).status;
		}
		const failed = await waitForRow(({ ended }) => ended === 'failed');
		expect(failed).toMatchObject({ workflow: expect.stringContaining('Request reviews') });
		expect(String(failed.summary).length).toBeGreaterThan(10);

		expect(await watch()).toEqual(['Amazon review requests need you']);
		expect(await watch()).toHaveLength(1);
		await placeOrders(simulator(), 'dueFbm', 3);
		expect((await client.run(reviews, DAILY)).error).toBeUndefined();
		expect(await watch()).toEqual([
			'Amazon review requests need you',
			'Amazon review requests are well again',
		]);
	});

	it('says that it has stopped when nothing has started it for three days', async () => {
		const { client } = n8n();
		const before = mailServer.mails.length;
		await changeTable(client, RUN_LOG, {
			operation: 'deleteRows',
			matchType: 'allConditions',
			filters: { conditions: [{ keyName: 'runId', condition: 'isNotEmpty' }] },
		});
		const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
		const rows = [6, 5, 4, 3].map((days) => ({
			runId: String(days),
			startedAt: daysAgo(days),
			finishedAt: daysAgo(days),
			mode: 'live',
			ended: 'completed',
			read: 100,
			due: 10,
			sent: 10,
		}));
		await insertRows(client, RUN_LOG, rows);

		const page = await (await open('webhook/amazon-seller-overview')).text();
		expect(page).toContain('It has stopped');
		const watchdog = await importTemplate(client, 'tell-me-when-it-stops', {
			settings: MAILS,
			credentials,
		});
		expect((await client.run(watchdog, 'Every Day at 16:00')).error).toBeUndefined();
		const [mail] = (await mailServer.waitForMails(before + 1)).slice(before);
		expect(mail?.subject).toBe('Amazon review requests need you');
		expect(mail?.text).toContain('It has stopped');
	});

	const brokenCredential = async () => {
		const input = simulatorCredential(await simulator().account(), simulator().url);
		return { ...input, data: { ...input.data, refreshToken: 'Atzr|revoked' } };
	};
	const waitForRow = async (isIt: (row: TableRow) => boolean): Promise<TableRow> => {
		for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt; await sleep(250)) {
			const row = (await runs()).find(isIt);
			if (row) return row;
		}
		throw new Error(`There is no such row: ${JSON.stringify(await runs())}`);
	};
});
