import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { NODE_TYPES, simulatorCredential } from '../../runtime/demoWorkflow';
import type { CredentialInput, CredentialReference, WorkflowJson } from '../../runtime/n8nClient';
import {
	ELSEWHERE_PARAMETERS,
	FEEDBACK_PARAMETERS,
	ORDERS_PARAMETERS,
	REQUEST_PARAMETERS,
	SETUP_TROUBLES,
	type SetupTrouble,
} from '../credentials/setupTroubles';
import { describeInBrowser } from './support/describeInBrowser';
import { openEditor } from './support/browser';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders, truth } from './support/templateRuns';
import { node, to } from './support/workflowNodes';

const n8n = useN8n({ env: { N8N_LOG_LEVEL: 'debug' } });
const simulator = useSimulator({ speed: 1_000 });
const CREDENTIAL_TYPE = 'amazonSellingPartnerApi';

const PARAMETERS: Readonly<Record<SetupTrouble['meets'], Record<string, unknown>>> = {
	feedback: FEEDBACK_PARAMETERS,
	orders: ORDERS_PARAMETERS,
	ordersElsewhere: ELSEWHERE_PARAMETERS,
	request: REQUEST_PARAMETERS,
};

const soundCredential = async (): Promise<CredentialInput> =>
	simulatorCredential(await simulator().account(), simulator().url);

/**
 * The same account at addresses that no other credential of this file has: a token that was just
 * obtained is taken over for a minute, and would spare the credential its login.
 */
function ownAddresses(index: number): { readonly apiBaseUrl: string; readonly tokenUrl: string } {
	const named = simulator().url.replace('127.0.0.1', 'localhost');
	const hosts = [simulator().url, named];
	const logins = hosts.flatMap((host) => ['', '/na', '/eu', '/fe'].map((region) => host + region));
	const apis = [...hosts, `${named}/na`];
	return {
		apiBaseUrl: apis[Math.floor(index / logins.length)] ?? named,
		tokenUrl: `${logins[index % logins.length]}/auth/o2/token`,
	};
}

/** A due order, and the node that is given it. */
async function workflowOf(
	name: string,
	asked: Readonly<Record<string, unknown>>,
	credential: CredentialReference,
): Promise<WorkflowJson> {
	const order = (await truth(simulator())).find(({ isEligible }) => isEligible);
	const { orderId, marketplaceId } = order ?? {};
	return {
		name,
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 'manualTrigger', 1, {}),
			node('Order', 'code', 2, {
				jsCode: `return [{ json: ${JSON.stringify({ orderId, marketplaceId })} }]`,
			}),
			{ ...node('Asked', '', 1, {}), credentials: { [CREDENTIAL_TYPE]: credential }, ...asked },
		],
		connections: { Start: { main: [[to('Order')]] }, Order: { main: [[to('Asked')]] } },
	};
}

const amazonNode = ({ meets }: SetupTrouble) => ({
	type: meets === 'request' ? NODE_TYPES.feedbackRequest : NODE_TYPES.amazonSeller,
	parameters: PARAMETERS[meets],
});

describe('In n8n, what is not set up right yet', () => {
	afterEach(async () => {
		await simulator().control('faults', { clear: true });
	});

	it.each(SETUP_TROUBLES.map((row) => [row.trouble, row] as const))(
		'is told by the test of the credential and by the node: %s',
		async (_trouble, row) => {
			const { client } = n8n();
			const sound = await soundCredential();
			const credential = await client.importCredential({
				...sound,
				name: row.trouble,
				data: {
					...sound.data,
					...ownAddresses(SETUP_TROUBLES.indexOf(row)),
					...row.credential?.(simulator().url),
				},
			});
			const workflowId = await client.importWorkflow(
				await workflowOf(row.trouble, amazonNode(row), credential),
			);
			const { control } = simulator();
			for (const [name, setting] of row.faults ?? []) await control('faults', { name, ...setting });
			const clockAheadSeconds = (row.clockAheadMs ?? 0) / 1_000;
			if (clockAheadSeconds > 0) await control('clock', { advanceSeconds: -clockAheadSeconds });

			const { status, message } = await client.testCredential(credential, CREDENTIAL_TYPE);
			const run = await client.run(workflowId, 'Start');

			if (clockAheadSeconds > 0) await control('clock', { advanceSeconds: clockAheadSeconds });
			expect({ status, message: status === 'OK' ? undefined : message }).toEqual({
				status: row.test === undefined ? 'OK' : 'Error',
				message: row.test,
			});
			expect(run.error).toMatchObject({
				message: row.node.message,
				description: expect.stringContaining(row.node.description) as unknown,
			});
		},
	);

	it('reached no buyer', async () => {
		expect(await askedOrders(simulator())).toEqual([]);
	});
});

describe("n8n's HTTP Request with the credential", () => {
	const httpRequest = (url: string, options: Record<string, unknown> = {}) => ({
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: CREDENTIAL_TYPE,
			options,
		},
	});

	const runWith = async (asked: Readonly<Record<string, unknown>>) => {
		const { client } = n8n();
		const credential = await client.importCredential(await soundCredential());
		const workflow = await workflowOf('HTTP Request', asked, credential);
		return await client.run(await client.importWorkflow(workflow), 'Start');
	};

	it('reads from the account', async () => {
		const path = '/orders/2026-01-01/orders?maxResultsPerPage=1&createdAfter=2020-01-01T00:00:00Z';
		const run = await runWith(httpRequest(simulator().url + path));

		expect(run.error).toBeUndefined();
		expect(run.items('Asked')[0]?.json).toHaveProperty('orders');
	});

	it.each([
		['of another host', {}, /is not sent to 127\.0\.0\.1/],
		['through a proxy of its own', { proxy: 'http://127.0.0.1:1' }, /is not sent/],
		['with unchecked certificates', { allowUnauthorizedCerts: true }, /is not sent/],
	])('asks nothing %s', async (_case, options, message) => {
		const seen: IncomingHttpHeaders[] = [];
		const elsewhere = createServer(({ headers }, response) => {
			seen.push(headers);
			response.end('{}');
		});
		await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
		const { port } = elsewhere.address() as AddressInfo;
		try {
			const isElsewhere = Object.keys(options).length === 0;
			const url = isElsewhere ? `http://127.0.0.1:${port}/` : `${simulator().url}/orders`;
			const run = await runWith(httpRequest(url, options));

			expect(run.error?.message).toMatch(message);
			expect(seen).toEqual([]);
		} finally {
			await new Promise((resolve) => elsewhere.close(resolve));
		}
	});
});

/** As written in tokens and secrets of Amazon's, the simulator's included. */
const SECRET = /Atz[ar]\|[\w-]{8,}|amzn1\.oa2-cs\.v1\.[0-9a-f]{8,}/g;

it("n8n's log and database hold no secret after all this but encrypted", async () => {
	const { server } = n8n();
	const { clientSecret, refreshToken } = await simulator().account();
	expect([clientSecret, refreshToken].flatMap((secret) => secret.match(SECRET) ?? [])).toHaveLength(
		2,
	);

	const kept = [
		['n8n.log', 'debug'],
		['.n8n/database.sqlite', 'SQLite format 3'],
		['.n8n/database.sqlite-wal', ''],
		['.n8n/n8nEventLog.log', ''],
	] as const;
	for (const [file, mark] of kept) {
		const reading = readFile(join(server.userFolder, file), 'latin1');
		const text = mark === '' ? await reading.catch(() => '') : await reading;

		expect(text).toContain(mark);
		expect({ file, secrets: [...new Set(text.match(SECRET) ?? [])] }).toEqual({
			file,
			secrets: [],
		});
	}
});

describeInBrowser('In the editor', () => {
	it('the reason stands behind More details of the credential', async () => {
		const { client, server } = n8n();
		const sound = await soundCredential();
		const data = { ...sound.data, region: 'EU', apiBaseUrl: `${simulator().url}/eu` };
		await client.importCredential({ ...sound, name: 'Wrong region', data });
		const editor = await openEditor(server);
		try {
			const { page } = editor;
			await page.goto(`${server.url}/home/credentials`);
			await page.getByText('Wrong region', { exact: true }).first().click();
			await page
				.getByText(/Couldn.t connect with these settings/)
				.first()
				.waitFor();
			await page.getByText('More details').first().click();
			const { test = 'no text' } =
				SETUP_TROUBLES.find(({ trouble }) => trouble === 'The region is not that of the account') ??
				{};
			await page.getByText(test).first().waitFor();
			await editor.screenshot('setup-troubles-credential');
		} finally {
			await editor.close();
		}
	});
});
