import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret } from '../../runtime/keptSecret';
import { startN8n } from '../../runtime/n8nServer';
import { N8nSession } from '../../runtime/n8nSession';
import { isPortFree } from '../../runtime/ports';
import type { WorkflowJson } from '../../runtime/n8nClient';
import { useN8n } from './support/n8nUnderTest';
import { isPackageNode, PACKAGE_NODES } from './support/packageNodes';
import { node, to } from './support/workflowNodes';

const THREE_NUMBERS = 'return [1, 2, 3].map((n) => ({ json: { n } }))';

/** Trigger → three numbers → those above one left, the rest right → a data table with the former. */
const workflow: WorkflowJson = {
	name: 'Sort three numbers',
	settings: { executionOrder: 'v1' },
	nodes: [
		node('Trigger', 'manualTrigger', 1, {}),
		node('Numbers', 'code', 2, { jsCode: THREE_NUMBERS }),
		node('Sort', 'if', 2.2, {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
				combinator: 'and',
				conditions: [
					{
						id: 'aboveOne',
						leftValue: '={{ $json.n }}',
						rightValue: 1,
						operator: { type: 'number', operation: 'gt' },
					},
				],
			},
		}),
		node('Table', 'dataTable', 1, {
			resource: 'table',
			operation: 'create',
			tableName: 'numbers_above_one',
			columns: { column: [{ name: 'n', type: 'number' }] },
			options: { createIfNotExists: true },
		}),
		node('Rows', 'dataTable', 1, {
			resource: 'row',
			operation: 'insert',
			dataTableId: { __rl: true, mode: 'name', value: 'numbers_above_one' },
			columns: { mappingMode: 'defineBelow', value: { n: "={{ $('Sort').item.json.n }}" } },
		}),
	],
	connections: {
		Trigger: { main: [[to('Numbers')]] },
		Numbers: { main: [[to('Sort')]] },
		Sort: { main: [[to('Table')]] },
		Table: { main: [[to('Rows')]] },
	},
};

/** `dist/nodes/AmazonSeller/AmazonSeller.node.js` is loaded as `<package>.amazonSeller`. */
describe('The n8n that the end-to-end tests run', () => {
	const n8n = useN8n();

	it('runs a workflow and hands over what each output of each node gave', async () => {
		const { client } = n8n();
		const workflowId = await client.importWorkflow(workflow);

		const run = await client.run(workflowId, 'Trigger');

		expect(run.error).toBeUndefined();
		expect(run.status).toBe('success');
		expect(run.items('Sort', 0).map(({ json }) => json.n)).toEqual([2, 3]);
		expect(run.items('Sort', 1).map(({ json }) => json.n)).toEqual([1]);
		expect(run.items('Sort', 2)).toEqual([]);
		expect(run.items('No Such Node')).toEqual([]);
		expect(run.nodeTimeMs('Numbers')).toBeGreaterThan(0);
		expect(run.durationMs).toBeGreaterThanOrEqual(run.nodeTimeMs('Numbers'));
	});

	it('reads a data table that a workflow filled', async () => {
		const rows = await n8n().client.dataTableRows('numbers_above_one');

		expect(rows?.map(({ n }) => n)).toEqual([2, 3]);
		expect(await n8n().client.dataTableRows('never_made')).toBeUndefined();
	});

	it('says which node stopped a run, and why', async () => {
		const { client } = n8n();
		const workflowId = await client.importWorkflow({
			...workflow,
			name: 'Stop at once',
			nodes: [
				node('Trigger', 'manualTrigger', 1, {}),
				node('Numbers', 'stopAndError', 1, { errorMessage: 'No numbers today' }),
			],
			connections: { Trigger: { main: [[to('Numbers')]] } },
		});

		const run = await client.run(workflowId, 'Trigger');

		expect(run.status).toBe('error');
		expect(run.error?.message).toBe('No numbers today');
		expect(run.nodeRuns('Numbers')[0]?.error?.message).toBe('No numbers today');
	});

	it('replaces a credential of the same name and type instead of adding a second one', async () => {
		const { client } = n8n();
		const credential = { name: 'Header', type: 'httpHeaderAuth', data: { name: 'a', value: '1' } };

		const first = await client.saveCredential(credential);
		const second = await client.saveCredential({ ...credential, data: { name: 'a', value: '2' } });
		const other = await client.saveCredential({ ...credential, name: 'Another' });

		expect(second).toEqual(first);
		expect(other.id).not.toBe(first.id);
	});

	it('ends a waiting run as waiting, and forgets a deleted workflow', async () => {
		const { client } = n8n();
		const workflowId = await client.importWorkflow({
			...workflow,
			name: 'Wait for a day',
			nodes: [
				node('Trigger', 'manualTrigger', 1, {}),
				node('Numbers', 'wait', 1.1, { amount: 1, unit: 'days' }),
			],
			connections: { Trigger: { main: [[to('Numbers')]] } },
		});

		expect((await client.run(workflowId, 'Trigger')).status).toBe('waiting');
		expect((await client.fetchWorkflow(workflowId))?.name).toBe('Wait for a day');
		expect(await client.fetchWorkflow('no-such-workflow')).toBeUndefined();
	});

	it('loads the packed package from where a user keeps community packages', async () => {
		const { client } = n8n();

		const loaded = (await client.nodeTypes()).filter(isPackageNode);

		expect(new Set(loaded)).toEqual(new Set(PACKAGE_NODES));
		expect(loaded.length).toBeGreaterThan(0);
	});

	it('lets nobody in without the password of this user folder, which only its owner can read', async () => {
		const { url, owner, userFolder } = n8n().server;
		const other = await mkdtemp(join(tmpdir(), 'other-folder-'));
		try {
			const passwords = [
				'Ask-once-4-feedback',
				'',
				await keptSecret(join(other, 'owner-password')),
				`${owner.password}1`,
			];
			for (const password of passwords) {
				const login = N8nSession.open(url, { email: owner.email, password });
				await expect(login).rejects.toThrow(/POST \/rest\/login with 4\d\d/);
			}
		} finally {
			await rm(other, { recursive: true });
		}

		expect(owner.password.length).toBeGreaterThan(32);
		expect((await stat(userFolder)).mode & 0o077).toBe(0);
		for (const file of ['owner-password', 'owner-password-hash']) {
			expect((await stat(join(userFolder, file))).mode & 0o077).toBe(0);
		}
	});

	it('goes on after a power cut with everything that was there', async () => {
		const { server, client } = n8n();
		const workflowId = await client.importWorkflow({ ...workflow, name: 'Survivor' });
		await client.run(workflowId, 'Trigger');

		await server.kill();
		const restarted = await startN8n({ userFolder: server.userFolder });

		try {
			expect(restarted.owner).toEqual(server.owner);
			const again = await restarted.signIn();
			expect((await again.executions(workflowId)).map(({ status }) => status)).toEqual(['success']);
			expect(await again.dataTableRows('numbers_above_one')).toHaveLength(4);
		} finally {
			await restarted.stop();
		}
		expect(await isPortFree(Number(new URL(restarted.url).port))).toBe(true);
	});
});
