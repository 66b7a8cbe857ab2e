import { z } from 'zod';
import type { CredentialInput, N8nClient } from '../../../runtime/n8nClient';
import { LOOPBACK } from '../../../runtime/ports';
import type { Postgres } from '../../../runtime/postgresServer';
import type { SimulatorProcess } from '../../../runtime/simulatorProcess';
import type { RunItem } from '../../../runtime/workflowRun';
import type { Mail } from './mailServerUnderTest';
import { node, to } from './workflowNodes';

/** What n8n's Postgres node needs to know of a database. */
export const postgresCredential = ({
	port,
	database,
	user,
	password,
}: Postgres): CredentialInput => ({
	name: 'Ledger',
	type: 'postgres',
	data: {
		host: LOOPBACK,
		port,
		database,
		user,
		password,
		maxConnections: 10,
		allowUnauthorizedCerts: false,
		ssl: 'disable',
		sshTunnel: false,
	},
});

const ledgerRowSchema = z.object({
	order_id: z.string(),
	outcome: z.string().nullable(),
	decision_code: z.string().nullable(),
	reason: z.string().nullable(),
	status: z.string().nullable(),
	is_open: z.boolean().or(z.string()),
	request_channel: z.string().nullable(),
	request_status: z.string().nullable(),
	request_message: z.string().nullable(),
	checked_at: z.string(),
});

export const ledgerRows = async (postgres: Postgres) =>
	await postgres.rows('SELECT * FROM seller_feedback_ledger ORDER BY order_id', ledgerRowSchema);

export const placeOrders = async (
	simulator: SimulatorProcess,
	scenario: string,
	count: number,
): Promise<void> => await simulator.control('orders', { scenario, count });

export const orderIdsOf = (items: readonly RunItem[]): string[] =>
	items.map(({ json }) => String(json.orderId)).sort();

/** A buyer's anonymised address in the simulated account is made of the order's digits. */
export const ordersMailed = (mails: readonly Mail[]): string[] =>
	mails
		.map(({ to }) => (to.split('@')[0] ?? '').replace(/^(\d{3})(\d{7})(\d{7})$/, '$1-$2-$3'))
		.sort();

const byName = (value: string) => ({ __rl: true, mode: 'name', value });

/** Does something to a data table by n8n's own node, for each of the rows. */
export async function changeTable(
	client: N8nClient,
	table: string,
	parameters: Readonly<Record<string, unknown>>,
	rows: readonly object[] = [{}],
): Promise<void> {
	const workflowId = await client.importWorkflow({
		name: `Change ${table}`,
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 'manualTrigger', 1, {}),
			node('Rows', 'code', 2, {
				jsCode: `return ${JSON.stringify(rows)}.map((json) => ({ json }))`,
			}),
			node('Change', 'dataTable', 1.1, {
				resource: 'row',
				dataTableId: byName(table),
				options: {},
				...parameters,
			}),
		],
		connections: { Start: { main: [[to('Rows')]] }, Rows: { main: [[to('Change')]] } },
	});
	const { error } = await client.run(workflowId, 'Start');
	if (error) throw new Error(`${table} was not changed: ${error.message}`);
}

export const insertRows = async (
	client: N8nClient,
	table: string,
	rows: readonly object[],
): Promise<void> =>
	await changeTable(
		client,
		table,
		{
			operation: 'insert',
			columns: { mappingMode: 'autoMapInputData', value: {}, matchingColumns: [], schema: [] },
		},
		rows,
	);

export const deleteAllRows = async (client: N8nClient, table: string): Promise<void> =>
	await changeTable(client, table, {
		operation: 'deleteRows',
		matchType: 'allConditions',
		filters: { conditions: [{ keyName: 'orderId', condition: 'isNotEmpty' }] },
	});
