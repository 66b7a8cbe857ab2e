import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkflowRun } from '../../runtime/workflowRun';
import { startChatModel, type ChatModel, type ToolCall } from './support/chatModelUnderTest';
import { startMailServer, type MailServer } from './support/mailServerUnderTest';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import {
	answerLink,
	askedOrders,
	importTemplate,
	pressLink,
	saveAmazonCredential,
	truth,
	type OrderTruth,
} from './support/templateRuns';

const SENDER = 'Request_a_Review';
const READERS = [
	'Find_Orders',
	'Look_Up_an_Order',
	'Check_Whether_Amazon_Offers_It',
	'Check_a_Message',
];

describe('Ask an AI agent about orders', () => {
	const n8n = useN8n();
	const simulator = useSimulator({ seed: 41, orders: 60 });
	let model: ChatModel;
	let mailServer: MailServer;

	beforeAll(async () => {
		[model, mailServer] = await Promise.all([startChatModel(), startMailServer()]);
	});
	afterAll(async () => {
		await Promise.all([model?.stop(), mailServer?.stop()]);
	});

	const importIt = async (dryRun: boolean) => {
		const { client } = n8n();
		return await importTemplate(client, 'ask-an-agent-about-orders', {
			settings: { dryRun, fromEmail: 'shop@example.com', toEmail: 'seller@example.com' },
			credentials: {
				amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()),
				openAiApi: await client.saveCredential(model.credential),
				smtp: await client.saveCredential(mailServer.credential),
			},
		});
	};
	const write = async (workflowId: string, chatInput: string) =>
		await n8n().client.run(workflowId, 'When You Write', {
			json: { sessionId: 'session-1', action: 'sendMessage', chatInput },
		});
	/** What n8n has told the model last: the results of the tools that it called. */
	const toolResults = () =>
		(model.requests.at(-1)?.messages ?? [])
			.filter(({ role }) => role === 'tool')
			.map(({ content }) => JSON.stringify(content));
	const eligibleOrders = async (): Promise<OrderTruth[]> =>
		(await truth(simulator())).filter(({ isEligible }) => isEligible);
	const orderAt = async (index: number): Promise<OrderTruth> => {
		const order = (await eligibleOrders())[index];
		if (!order) throw new Error(`The account has no eligible order ${index}`);
		return order;
	};
	/** n8n puts what the model says to the person beside what it says to the tool. */
	const request = ({ orderId, marketplaceId }: OrderTruth): ToolCall => ({
		tool: SENDER,
		input: {
			toolParameters: { Order_ID: orderId, Marketplace_ID: marketplaceId },
			hitlParameters: {},
		},
	});
	const answer = async (mailIndex: number, isApproved: boolean) => {
		const mail = (await mailServer.waitForMails(mailIndex + 1))[mailIndex];
		await pressLink(n8n().server.url, answerLink(mail, isApproved));
	};
	const waitForEnd = async (executionId: string): Promise<WorkflowRun> => {
		for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt; await sleep(250)) {
			const run = await n8n().client.fetchRun(executionId);
			if (['success', 'error', 'crashed', 'canceled'].includes(run.status)) return run;
		}
		throw new Error(`Execution ${executionId} did not go on in a minute`);
	};

	it('lets the agent read and check by itself, and reaches nobody', async () => {
		const order = await orderAt(0);
		const { orderId, marketplaceId } = order;
		const mails = mailServer.mails.length;
		model.willAnswer([
			{ calls: [{ tool: 'Find_Orders', input: {} }] },
			{
				calls: [
					{ tool: 'Look_Up_an_Order', input: { Order_ID: orderId } },
					{
						tool: 'Check_Whether_Amazon_Offers_It',
						input: { Order_ID: orderId, Marketplace_ID: marketplaceId },
					},
					{ tool: 'Check_a_Message', input: { Text: 'Leave 5 stars and get a $10 gift card!' } },
				],
			},
			{ says: `Order ${orderId} can be asked.` },
		]);
		const run = await write(await importIt(false), 'Whom can I ask for a review?');

		expect(run.error).toBeUndefined();
		expect(run.status).toBe('success');
		expect(model.requests[0]?.tools.map(({ function: { name } }) => name).sort()).toEqual(
			[...READERS, SENDER].sort(),
		);
		const [found, looked, offered, checked] = toolResults();
		expect(found).toMatch(/\d{3}-\d{7}-\d{7}/);
		expect(looked).toContain(orderId);
		expect(offered).toContain(orderId);
		expect(checked).toContain('refused');
		expect(run.items('Feedback Assistant').map(({ json }) => json.output)).toEqual([
			`Order ${orderId} can be asked.`,
		]);
		expect(mailServer.mails.length).toBe(mails);
		expect(await askedOrders(simulator())).toEqual([]);
	});

	it('sends nothing that the seller refuses', async () => {
		const order = await orderAt(0);
		const mails = mailServer.mails.length;
		model.willAnswer([{ calls: [request(order)] }, { says: 'Then not.' }]);
		const run = await write(await importIt(false), `Ask for a review of ${order.orderId}`);
		expect(run.status).toBe('waiting');
		expect((await mailServer.waitForMails(mails + 1))[mails]?.text).toContain(order.orderId);
		await answer(mails, false);

		expect((await waitForEnd(run.executionId)).status).toBe('success');
		expect(toolResults().at(-1)).toMatch(/rejected/i);
		expect(await askedOrders(simulator())).toEqual([]);
	});

	it('sends what the seller approves once, however often the model asks', async () => {
		const order = await orderAt(1);
		const mails = mailServer.mails.length;
		model.willAnswer([{ calls: [request(order)] }, { calls: [request(order)] }, { says: 'Done.' }]);
		const run = await write(await importIt(false), `Ask for a review of ${order.orderId}`);
		expect(run.status).toBe('waiting');
		expect(await askedOrders(simulator())).toEqual([]);
		await answer(mails, true);
		await mailServer.waitForMails(mails + 2);
		expect(await askedOrders(simulator())).toEqual([order.orderId]);
		await answer(mails + 1, true);

		expect((await waitForEnd(run.executionId)).status).toBe('success');
		expect(await askedOrders(simulator())).toEqual([order.orderId]);
		expect(await simulator().state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });
	});

	// n8n 2.40 takes an agent that was waiting for one that crashed, and its mail's link for spent.
	it('sends nothing for an answer that a restart overtook, and asks again when told to', async () => {
		const already = await askedOrders(simulator());
		const order = await orderAt(2);
		const workflowId = await importIt(false);
		const mails = mailServer.mails.length;
		model.willAnswer([{ calls: [request(order)] }]);
		const overtaken = await write(workflowId, `Ask for a review of ${order.orderId}`);
		expect(overtaken.status).toBe('waiting');
		await mailServer.waitForMails(mails + 1);
		await n8n().powerCut();
		await expect(answer(mails, true)).rejects.toThrow('409');
		expect(await askedOrders(simulator())).toEqual(already);

		model.willAnswer([{ calls: [request(order)] }, { says: 'Done.' }]);
		const again = await write(workflowId, `Ask again for a review of ${order.orderId}`);
		await answer(mails + 1, true);
		expect((await waitForEnd(again.executionId)).status).toBe('success');
		expect(await askedOrders(simulator())).toEqual([...already, order.orderId].sort());
	});

	it('sends nothing in a dry run, whatever is approved', async () => {
		const already = await askedOrders(simulator());
		const order = await orderAt(3);
		const mails = mailServer.mails.length;
		model.willAnswer([{ calls: [request(order)] }, { says: 'It would have been sent.' }]);
		const run = await write(await importIt(true), `Ask for a review of ${order.orderId}`);
		await answer(mails, true);
		await waitForEnd(run.executionId);

		expect(toolResults().at(-1)).toMatch(/dryRun/i);
		expect(await askedOrders(simulator())).toEqual(already);
	});
});
