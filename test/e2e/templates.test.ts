import { setTimeout as sleep } from 'node:timers/promises';
import type { RunItem } from '../../runtime/workflowRun';
import { startMailServer, type MailServer } from './support/mailServerUnderTest';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import {
	answerLink,
	askedOrders,
	importTemplate,
	messagedOrders,
	runLogOf,
	pressLink,
	saveAmazonCredential,
	truth,
	type Credentials,
} from './support/templateRuns';

const DAY_MS = 86_400_000;
const LEDGER = 'Seller Feedback Ledger';
const MAILS = { fromEmail: 'shop@example.com', toEmail: 'seller@example.com' };

const orderIds = (items: readonly RunItem[]): string[] =>
	items.map(({ json }) => String(json.orderId)).sort();

describe('the templates, in a real n8n', () => {
	const n8n = useN8n();
	let mailServer: MailServer;
	let smtp: Credentials;

	beforeAll(async () => {
		mailServer = await startMailServer();
		smtp = { smtp: await n8n().client.importCredential(mailServer.credential) };
	});
	afterAll(async () => {
		await mailServer?.stop();
	});

	/** One run of a template by itself, with an account of its own. */
	const useTemplate = (name: string, seed: number) => {
		const simulator = useSimulator({ seed, orders: 120 });
		const importIt = async (
			settings: Readonly<Record<string, unknown>>,
			credentials: Credentials = {},
		) =>
			await importTemplate(n8n().client, name, {
				settings,
				credentials: {
					...smtp,
					...credentials,
					amazonSellingPartnerApi: await saveAmazonCredential(n8n().client, simulator()),
				},
			});
		const run = async (trigger: string, settings: Readonly<Record<string, unknown>>) => {
			const workflowId = await importIt(settings);
			return { workflowId, run: await n8n().client.run(workflowId, trigger) };
		};
		return { simulator, importIt, run };
	};

	describe('Request reviews with a different delay for Amazon Logistics', () => {
		const template = useTemplate('request-reviews-by-carrier', 11);

		it('asks the buyers of Amazon Logistics later than all others, and leaves none out', async () => {
			const { run } = await template.run('Every Day at 10:00', {
				dryRun: false,
				daysToWaitAmazonLogistics: 14,
				daysToWaitOthers: 5,
			});

			expect(run.error).toBeUndefined();
			const asked = await askedOrders(template.simulator());
			const sent = run
				.items('Request a Review')
				.filter(({ json }) => json.requestStatus === 'sent');
			expect(orderIds(sent)).toEqual(asked);

			const daysSinceArrival = (isAmazonLogistics: boolean) =>
				run
					.items('Wait by Carrier')
					.filter(({ json }) => {
						const { orderId, carrier } = json as {
							orderId?: string;
							carrier?: { isAmazonLogistics: boolean };
						};
						return (
							asked.includes(orderId ?? '') &&
							(carrier?.isAmazonLogistics ?? false) === isAmazonLogistics
						);
					})
					.map(({ json }) => {
						const { at, latest } = json.delivery as { at?: string; latest?: string };
						return (Date.now() - Date.parse(at ?? latest ?? '')) / DAY_MS;
					});
			const [amazonLogistics, others] = [daysSinceArrival(true), daysSinceArrival(false)];
			expect(amazonLogistics.length).toBeGreaterThan(0);
			expect(Math.min(...amazonLogistics)).toBeGreaterThanOrEqual(14);
			expect(Math.min(...others)).toBeLessThan(14);
			expect(Math.min(...others)).toBeGreaterThanOrEqual(5);
			expect(await template.simulator().state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });
		});

		it('keeps one row an order, whichever template or imported copy wrote it', async () => {
			const settings = { dryRun: false, daysToWaitAmazonLogistics: 14, daysToWaitOthers: 5 };
			const { client } = n8n();
			const { workflowId, run } = await template.run('Every Day at 10:00', settings);
			expect(run.error).toBeUndefined();
			const ofAccount = async () => {
				const known = new Set(run.items('All Orders').map(({ json }) => json.orderId));
				return ((await client.dataTableRows(LEDGER)) ?? []).filter(({ orderId }) =>
					known.has(orderId),
				);
			};
			const before = await ofAccount();
			const again = await client.run(workflowId, 'Every Day at 10:00');
			const copy = await template.run('Every Day at 10:00', settings);
			const other = await importTemplate(client, 'request-reviews-after-delivery', {
				settings: { dryRun: true, account: 'Shop', language: 'de' },
				credentials: {
					amazonSellingPartnerApi: await saveAmazonCredential(client, template.simulator()),
				},
			});
			const third = await client.run(other, 'Every Day at 10:00');
			expect([again.error, copy.run.error, third.error]).toEqual([undefined, undefined, undefined]);

			const rows = await ofAccount();
			expect(rows.map(({ orderId }) => orderId).sort()).toEqual(
				before.map(({ orderId }) => orderId).sort(),
			);
			expect(new Set(rows.map(({ orderId }) => orderId)).size).toBe(rows.length);
			expect(rows.length).toBe(
				new Set(run.items('All Orders').map(({ json }) => json.orderId)).size,
			);
			expect(await askedOrders(template.simulator())).toEqual(
				rows
					.filter(({ requestStatus }) => requestStatus === 'sent')
					.map(({ orderId }) => String(orderId))
					.sort(),
			);
			const held = rows.filter(({ isOpen, requestStatus }) => isOpen === true && !requestStatus);
			expect(new Set(held.map(({ account }) => account))).toEqual(new Set(['Shop']));
			expect(held.map(({ status }) => status)).toContain('Wartet');
			for (const { status, date, reason } of rows) {
				expect(status).toMatch(/^\S.{2,}/);
				expect(date).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d \w+/);
				expect(reason).toMatch(/^[A-Z].{10,}\.$/);
			}
		});
	});

	describe('Check the set-up', () => {
		const template = useTemplate('check-the-set-up', 17);
		const withdraw = async (...roles: readonly string[]) => {
			for (const name of ['missingRole', 'reportForbidden']) {
				await template.simulator().control('faults', { name, roles });
			}
		};

		it('lists what an app that lacks two roles may not do, and where to tick them', async () => {
			await withdraw('Amazon Fulfillment', 'Brand Analytics');
			const everything = await template.run('When You Execute', {});
			const problems = await template.run('When You Execute', { onlyProblems: true });
			const lines = everything.run.items('List').map(({ json }) => json);
			const refused = problems.run.items('List').map(({ json }) => json);

			expect([everything.run.error, problems.run.error]).toEqual([undefined, undefined]);
			expect(lines).toHaveLength(14);
			const namesOf = (listed: typeof lines) => listed.map((line) => line.function);
			expect(namesOf(lines.filter(({ access }) => access !== 'yes'))).toEqual(namesOf(refused));
			expect(refused.map(({ role }) => role)).toEqual([
				'Amazon Fulfillment',
				'Amazon Fulfillment',
				'Brand Analytics',
			]);
			for (const { whatToDo } of refused) expect(whatToDo).toContain('in Seller Central');
			expect(lines[0]).toMatchObject({
				access: 'yes',
				marketplaces: 'United States, Canada, Mexico',
			});
			expect(await askedOrders(template.simulator())).toEqual([]);
		});
	});

	describe('Message the buyer when a parcel arrives', () => {
		const template = useTemplate('message-buyer-when-parcel-arrives', 13);
		const own = {
			fromEmail: MAILS.fromEmail,
			sellerId: 'A1B2C3D4E5F6G7',
			askFrom: '00:00',
			askUntil: '24:00',
		};

		it('composes and sends nothing in a dry run', async () => {
			const before = mailServer.mails.length;
			const { run, workflowId } = await template.run('Every Hour', own);

			const due = run.items('Has It Arrived?').length;
			expect(run.items('Check the Message')).toHaveLength(due);
			expect(mailServer.mails.length).toBe(before);
			expect(await runLogOf(n8n().client, workflowId)).toEqual([
				expect.objectContaining({ mode: 'dryRun', channel: 'buyerMessage', due, sent: 0 }),
			]);
		});

		it('writes once to each buyer whose parcel is delivered, with the words for its carrier', async () => {
			const before = mailServer.mails.length;
			const { workflowId, run } = await template.run('Every Hour', { ...own, dryRun: false });

			expect(run.error).toBeUndefined();
			const mails = mailServer.mails.slice(before);
			expect(mails.length).toBeGreaterThan(0);
			const delivered = new Map(
				(await truth(template.simulator())).map((order) => [
					order.orderId.replaceAll('-', ''),
					order,
				]),
			);
			for (const { from, to, subject } of mails) {
				const order = delivered.get(to.split('@')[0] ?? '');
				expect({ from, parcels: order?.parcels.map(({ fate }) => fate) }).toEqual({
					from: MAILS.fromEmail,
					parcels: order?.parcels.map(({ fate }) => (fate === 'cancelled' ? fate : 'delivered')),
				});
				expect(subject).toContain(order?.orderId);
			}
			expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);

			const again = await n8n().client.run(workflowId, 'Every Hour');
			expect(again.items('Send to the Buyer')).toEqual([]);
			expect(mailServer.mails.length).toBe(before + mails.length);
			const read = new Set(run.items('Get FBM Orders').map(({ json }) => json.orderId)).size;
			expect(await runLogOf(n8n().client, workflowId)).toMatchObject([
				{ mode: 'live', ended: 'completed', read, sent: mails.length },
				{ mode: 'live', ended: 'completed', read, sent: 0 },
			]);
		});
	});

	describe('Offer help when a parcel is late or lost', () => {
		const template = useTemplate('offer-help-for-troubled-parcels', 14);

		it('asks the seller for each parcel in trouble, and writes to the approved buyer alone, across a power cut', async () => {
			const before = mailServer.mails.length;
			const { workflowId, run } = await template.run('Every Day at 08:00', {
				...MAILS,
				dryRun: false,
			});
			expect(run.error).toBeUndefined();
			const troubled = orderIds(run.items('Only Once per Order'));
			expect(troubled.length).toBeGreaterThan(2);
			const fates = new Map(
				(await truth(template.simulator())).map(({ orderId, parcels }) => [
					orderId,
					parcels.map(({ fate }) => fate),
				]),
			);
			const lost = [...fates].filter(([, parcels]) => parcels.includes('lost'));
			expect(troubled).toEqual(expect.arrayContaining(lost.map(([orderId]) => orderId)));

			await mailServer.waitForMails(before + troubled.length);
			const mails = mailServer.mails.slice(before);
			expect(mails.map(({ subject }) => subject.split(' ').at(-1)).sort()).toEqual(troubled);
			expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([MAILS.toEmail]));

			// A mail is on its way a moment before n8n has written down that it waits for the answer.
			await waitUntil(async () => {
				const started = await n8n().client.executions(workflowId);
				return started.filter(({ status }) => status === 'waiting').length >= troubled.length;
			});
			await n8n().powerCut();
			const { client, server } = n8n();
			const [first, second] = mails;
			await pressLink(server.url, answerLink(first, true));
			await pressLink(server.url, answerLink(second, false));
			await waitUntil(async () => {
				const ended = await client.executions(workflowId);
				return ended.filter(({ status }) => status === 'success').length >= 3;
			});

			expect(await messagedOrders(template.simulator())).toEqual([
				first?.subject.split(' ').at(-1),
			]);
			expect(await runLogOf(client, workflowId)).toMatchObject([
				{ channel: 'orderMessage', startedBy: 'order', mode: 'live', read: 1, sent: 1 },
			]);
			const next = await client.run(workflowId, 'Every Day at 08:00');
			expect(next.items('Only Once per Order')).toEqual([]);
		});
	});

	describe('Alert on negative feedback', () => {
		const template = useTemplate('alert-on-negative-feedback', 15);

		it('tells the seller the stars, the order and who carried it', async () => {
			const before = mailServer.mails.length;
			const { run } = await template.run('Negative Feedback', MAILS);

			expect(run.error).toBeUndefined();
			const [mail] = (await mailServer.waitForMails(before + 1)).slice(before);
			const [feedback] = run.items('Negative Feedback');
			const order = (await truth(template.simulator())).find(
				({ orderId }) => orderId === feedback?.json.orderId,
			);
			expect(mail?.to).toBe(MAILS.toEmail);
			expect(mail?.subject).toContain(
				`${order?.feedback?.rating} stars for order ${order?.orderId}`,
			);
			expect(mail?.text).toContain(order?.parcels[0]?.trackingNumber);
			expect(await askedOrders(template.simulator())).toEqual([]);
		});
	});
});

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
	for (const giveUpAt = Date.now() + 60_000; !(await isSo()); await sleep(250)) {
		if (Date.now() > giveUpAt) throw new Error('It did not come to pass in a minute');
	}
}
