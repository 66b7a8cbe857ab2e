import { startMailServer, type MailServer } from './support/mailServerUnderTest';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders, importTemplate, saveAmazonCredential, truth } from './support/templateRuns';

describe('Send a weekly carrier scorecard by e-mail', () => {
	const n8n = useN8n();
	const simulator = useSimulator({ seed: 21, orders: 2000 });
	let mailServer: MailServer;

	beforeAll(async () => {
		mailServer = await startMailServer();
	});
	afterAll(async () => {
		await mailServer?.stop();
	});

	it('mails the parcels of each carrier, counted as the account has them, and asks nobody', async () => {
		const { client } = n8n();
		const workflowId = await importTemplate(client, 'send-weekly-carrier-scorecard', {
			settings: { fromEmail: 'shop@example.com', toEmail: 'seller@example.com' },
			credentials: {
				smtp: await client.importCredential(mailServer.credential),
				amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()),
			},
		});
		const run = await client.run(workflowId, 'Every Monday at 07:00');

		expect(run.error).toBeUndefined();
		const [mail] = await mailServer.waitForMails(1);
		expect(mail).toMatchObject({ to: 'seller@example.com' });
		expect(mail?.subject).toMatch(/^Carrier scorecard: /);

		const known = new Set((await truth(simulator())).map(({ orderId }) => orderId));
		const read = run.items('Detect Carrier');
		expect(read.length).toBeGreaterThan(1000);
		expect(read.filter(({ json }) => !known.has(String(json.orderId)))).toEqual([]);
		expect(run.items('Get Seller Feedback').length).toBeGreaterThan(0);
		const scorecards = run.items('Build Scorecard');
		expect(scorecards).toHaveLength(1);
		expect(scorecards[0]?.json.emailHtml).toContain('Amazon Logistics');
		expect(await askedOrders(simulator())).toEqual([]);
	});
});
