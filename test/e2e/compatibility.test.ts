import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { CredentialReference, N8nClient, WorkflowJson } from '../../runtime/n8nClient';
import { startN8n, type N8n } from '../../runtime/n8nServer';
import { N8nSession } from '../../runtime/n8nSession';
import { packPackage } from '../../runtime/packedPackage';
import { readTemplate, templateFiles } from '../support/templates';
import { PACKAGE, PACKAGE_NODES } from './support/packageNodes';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders, importTemplate, saveAmazonCredential, truth } from './support/templateRuns';
import { node, to } from './support/workflowNodes';

jest.setTimeout(300_000);

const TRIGGER = 'Every Day at 10:00';
const LEDGER = 'Seller Feedback Ledger';
/** Its approval step for tools came to n8n later; its description says so. */
const NEEDS_NEWER_N8N = ['ask-an-agent-about-orders.json'];

const nodeTypesSchema = z.array(
	z.object({ name: z.string(), version: z.union([z.number(), z.array(z.number())]) }),
);
const arrivalSchema = z.object({
	orderId: z.string(),
	delivery: z.object({ evidence: z.string(), at: z.string().optional() }),
});
const affectedSchema = z.object({
	affectedWorkflows: z.array(
		z.object({ name: z.string(), issues: z.array(z.object({ description: z.string() })) }),
	),
});
const reportSchema = z.object({
	report: z.object({
		workflowResults: z.array(z.object({ ruleId: z.string(), nbAffectedWorkflows: z.number() })),
	}),
});
const startedSchema = z.object({ executionId: z.coerce.string() });

/** Runs in the pinned n8n with all tests, and in the oldest supported one by `npm run test:oldest`. */
describe('The package in the n8n under test', () => {
	const simulator = useSimulator({ seed: 17, orders: 60 });
	let userFolder: string;
	let n8n: N8n;
	let client: N8nClient;
	let session: N8nSession;

	beforeAll(async () => {
		userFolder = await mkdtemp(join(tmpdir(), 'compatibility-'));
		const tarball = await packPackage((line) => process.stderr.write(`${line}\n`));
		n8n = await startN8n({ userFolder, packages: [tarball] });
		await ensureOwner(n8n);
		client = await n8n.signIn();
		session = await N8nSession.open(n8n.url, n8n.owner);
	});
	afterAll(async () => {
		await n8n?.stop();
		await rm(userFolder, { recursive: true, force: true });
	});

	/** Older versions of n8n want the workflow itself in the request that runs it. */
	const run = async (workflowId: string) => {
		const path = `/rest/workflows/${workflowId}`;
		const workflowData = await session.get(path, z.record(z.unknown()));
		const body = { workflowData, triggerToStartFrom: { name: TRIGGER } };
		const { executionId } = await session.post(`${path}/run`, body, startedSchema);
		return await client.waitForRun(workflowId, executionId);
	};

	it('is loaded whole', async () => {
		const loaded = new Set(await client.nodeTypes());

		expect(PACKAGE_NODES.filter((name) => !loaded.has(name))).toEqual([]);
	});

	it('finds every node, in the version that the templates name', async () => {
		const types = await session.getFile('/types/nodes.json', nodeTypesSchema);
		const known = new Set(
			types.flatMap(({ name, version }) => [version].flat().map((one) => `${name} ${one}`)),
		);
		const missing = templateFiles()
			.filter((file) => !NEEDS_NEWER_N8N.includes(file))
			.flatMap((file) =>
				readTemplate(file)
					.nodes.map(({ type, typeVersion }) => `${type} ${typeVersion}`)
					.filter((node) => !known.has(node))
					.map((node) => `${file}: ${node}`),
			);

		expect(missing).toEqual([]);
	});

	it('tests the credential', async () => {
		const credential = await saveAmazonCredential(client, simulator());

		expect(await client.testCredential(credential, 'amazonSellingPartnerApi')).toMatchObject({
			status: 'OK',
		});
	});

	it('runs the first template, asks who is due, and nobody twice', async () => {
		const workflowId = await importTemplate(client, 'request-reviews-after-delivery', {
			settings: { dryRun: false },
			credentials: { amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()) },
		});

		const eligible = new Set(
			(await truth(simulator()))
				.filter(({ isEligible }) => isEligible)
				.map(({ orderId }) => orderId),
		);

		const first = await run(workflowId);
		expect([first.status, first.error?.message]).toEqual(['success', undefined]);
		const asked = await askedOrders(simulator());
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.filter((orderId) => !eligible.has(orderId))).toEqual([]);
		expect((await client.dataTableRows(LEDGER))?.length).toBeGreaterThan(asked.length);

		const second = await run(workflowId);
		expect([second.status, second.error?.message]).toEqual(['success', undefined]);
		expect(await askedOrders(simulator())).toEqual(asked);
		expect(await simulator().state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });
	});

	// An older n8n has no such report.
	const itInNewN8n = process.env.TESTED_N8N === 'oldest' ? it.skip : it;
	itInNewN8n('is told by n8n of nothing that n8n 3 will break, in no template', async () => {
		const reports = '/rest/breaking-changes/report';
		for (const file of templateFiles()) await client.importWorkflow(readTemplate(file));
		const refresh = `${reports}/refresh?version=v3`;
		const { report } = await session.post(refresh, {}, reportSchema);
		const affected = await Promise.all(
			report.workflowResults
				.filter(({ nbAffectedWorkflows }) => nbAffectedWorkflows > 0)
				.map(async ({ ruleId }) => [
					ruleId,
					(await session.get(`${reports}/${ruleId}`, affectedSchema)).affectedWorkflows,
				]),
		);

		expect(affected).toEqual([]);

		const old = node('Old', 'executeWorkflow', 1.2, { mode: 'each' });
		await client.importWorkflow({ name: 'Old', nodes: [old], connections: {} });
		const noticed = await session.post(refresh, {}, reportSchema);
		expect(noticed.report.workflowResults).not.toEqual([]);
	});

	it('reads the state of all orders from one report, and their arrivals from Amazon’s tracking', async () => {
		const workflowId = await client.importWorkflow(
			readingWorkflow(await saveAmazonCredential(client, simulator())),
		);
		const done = await run(workflowId);
		expect([done.status, done.error?.message]).toEqual(['success', undefined]);

		const orders = await truth(simulator());
		const states = done.items('States').map(({ json }) => [json.orderId, json.fulfilledBy]);
		const known = new Map(orders.map(({ orderId, fulfilledBy }) => [orderId, fulfilledBy]));
		expect(new Map(states as Array<[string, string]>)).toEqual(known);
		expect(states).toHaveLength(known.size);

		const arrivals = [0, 1, 2]
			.flatMap((output) => done.items('Wait', output))
			.map(({ json }) => arrivalSchema.parse(json));
		expect(arrivals).toHaveLength(done.items('Parcels').length);
		const seen = arrivals.filter(({ delivery }) => delivery.evidence === 'trackingMilestone');
		expect(seen.length).toBeGreaterThan(0);
		for (const { orderId, delivery } of seen) {
			const order = orders.find((one) => one.orderId === orderId);
			const arrivedMs = Date.parse(order?.parcels.at(-1)?.deliveredAt ?? '');
			expect(order?.scenario).toBe('trackingApi');
			expect(Math.abs(Date.parse(delivery.at ?? '') - arrivedMs)).toBeLessThan(1_000);
		}
	});
});

function readingWorkflow(credential: CredentialReference): WorkflowJson {
	const ours = (name: string, type: string, parameters: Record<string, unknown> = {}) => ({
		...node(name, type, 1, parameters),
		type: `${PACKAGE}.${type}`,
		...(type === 'amazonSeller' && { credentials: { amazonSellingPartnerApi: credential } }),
	});
	const read = (name: string, resource: string, operation: string, lastDays = 30) =>
		ours(name, 'amazonSeller', { resource, operation, lastDays });
	return {
		name: 'Reads',
		nodes: [
			node(TRIGGER, 'manualTrigger', 1, {}),
			read('States', 'order', 'getManyFromReport', 100),
			// As far back as the template has just read: Amazon gives no other range so soon after.
			read('Parcels', 'shipment', 'getMany', 45),
			ours('Detect', 'carrierDetector'),
			read('Track', 'tracking', 'get'),
			ours('Wait', 'deliveryWait'),
		],
		connections: {
			[TRIGGER]: { main: [[to('States'), to('Parcels')]] },
			Parcels: { main: [[to('Detect')]] },
			Detect: { main: [[to('Track')]] },
			Track: { main: [[to('Wait')]] },
		},
	};
}

/** An n8n from before owners came from the environment is set up as a person does it. */
async function ensureOwner({ url, owner }: N8n): Promise<void> {
	const settings = z.object({
		data: z.object({ userManagement: z.object({ showSetupOnFirstLoad: z.boolean() }) }),
	});
	const { data } = settings.parse(await (await fetch(`${url}/rest/settings`)).json());
	if (!data.userManagement.showSetupOnFirstLoad) return;
	const response = await fetch(`${url}/rest/owner/setup`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ ...owner, firstName: 'Demo', lastName: 'Seller' }),
	});
	if (!response.ok) throw new Error(`The owner was refused with ${response.status}`);
}
