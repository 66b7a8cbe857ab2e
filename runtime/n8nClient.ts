import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { N8nRefusal, N8nSession, type Login } from './n8nSession';
import { WorkflowRun } from './workflowRun';

const RUN_TIMEOUT_MS = 300_000;
const LOOK_FIRST_MS = 50;
const LOOK_AT_MOST_EVERY_MS = 1_000;
const GOING_ON = new Set(['new', 'running', 'unknown']);
const MOST_ROWS_A_PAGE = 250;
const BUSY = 'too busy to answer';
/** n8n's own answer while it waits for its database. */
const UNAVAILABLE = 503;

const idSchema = z.object({ id: z.string() });
const versionSchema = z.object({ versionId: z.string() });
const workflowListSchema = z.array(idSchema);
const credentialListSchema = z.array(
	z.object({ id: z.string(), name: z.string(), type: z.string() }),
);
const executionListSchema = z.object({
	results: z.array(z.object({ id: z.coerce.string(), status: z.string(), mode: z.string() })),
});
const nodeTypeListSchema = z.array(z.object({ name: z.string() }));
const startedSchema = z.object({ executionId: z.coerce.string() });
const tableListSchema = z.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) });
const rowListSchema = z.object({ count: z.number(), data: z.array(z.record(z.unknown())) });
/** How fetch fails where a connection came about: the server is there, and did not answer. */
const cutOffSchema = z.object({
	name: z.literal('TypeError'),
	cause: z.object({ code: z.string().refine((code) => code !== 'ECONNREFUSED') }),
});
const testSchema = z.object({ status: z.string(), message: z.string().optional() });

export interface CredentialInput {
	readonly name: string;
	readonly type: string;
	readonly data: Readonly<Record<string, unknown>>;
}

export interface CredentialReference {
	readonly id: string;
	readonly name: string;
}

const nodeSchema = z
	.object({
		name: z.string(),
		type: z.string(),
		parameters: z.record(z.unknown()).optional(),
		credentials: z.record(z.unknown()).optional(),
	})
	.passthrough();

/** A workflow's JSON, as exported from the editor. */
export const workflowJsonSchema = z
	.object({
		name: z.string(),
		nodes: z.array(nodeSchema),
		connections: z.record(z.unknown()),
		settings: z.record(z.unknown()).optional(),
	})
	.passthrough();

export type WorkflowJson = z.infer<typeof workflowJsonSchema>;

export type ExecutionSummary = z.infer<typeof executionListSchema>['results'][number];
export type TriggerJson = Readonly<Record<string, unknown>>;
export type TableRow = Readonly<Record<string, unknown>>;

interface RunOptions {
	readonly timeoutMs?: number;
	/** What the trigger puts out. */
	readonly json?: TriggerJson;
}

/** What a person does in the editor, done over n8n's own REST interface. */
export class N8nClient {
	private constructor(private readonly session: N8nSession) {}

	static async signIn(url: string, login: Login): Promise<N8nClient> {
		return new N8nClient(await N8nSession.open(url, login));
	}

	async importCredential(credential: CredentialInput): Promise<CredentialReference> {
		const { id } = await this.session.post('/rest/credentials', credential, idSchema);
		return { id, name: credential.name };
	}

	/** Replaces the credential of the same name and type, or adds it. */
	async saveCredential(credential: CredentialInput): Promise<CredentialReference> {
		const known = (await this.session.get('/rest/credentials', credentialListSchema)).find(
			({ name, type }) => name === credential.name && type === credential.type,
		);
		if (!known) return await this.importCredential(credential);
		await this.session.patch(`/rest/credentials/${known.id}`, credential, idSchema);
		return { id: known.id, name: known.name };
	}

	/** The credential's own test, as the editor shows it. `OK` or `Error`, with n8n's sentence. */
	async testCredential({ id, name }: CredentialReference, type: string) {
		const { data } = await this.session.get(
			`/rest/credentials/${id}?includeData=true`,
			z.object({ data: z.record(z.unknown()) }),
		);
		const credentials = { id, name, type, data };
		return await this.session.post('/rest/credentials/test', { credentials }, testSchema);
	}

	async importWorkflow(workflow: WorkflowJson): Promise<string> {
		// n8n 2.3 does not know by itself that a new workflow is not active.
		const inactive = { active: false, ...workflow };
		return (await this.session.post('/rest/workflows', inactive, idSchema)).id;
	}

	async replaceWorkflow(workflowId: string, workflow: WorkflowJson): Promise<void> {
		await this.session.patch(`/rest/workflows/${workflowId}`, workflow, idSchema);
	}

	/** The workflow as it is stored now, with whatever was changed in the editor; nothing if it is gone. */
	async fetchWorkflow(workflowId: string): Promise<WorkflowJson | undefined> {
		const all = await this.session.get('/rest/workflows', workflowListSchema);
		if (!all.some(({ id }) => id === workflowId)) return undefined;
		return await this.session.get(`/rest/workflows/${workflowId}`, workflowJsonSchema);
	}

	/** Publishes the workflow's present version, so that its triggers run by themselves. */
	async activate(workflowId: string): Promise<void> {
		const { versionId } = await this.session.get(`/rest/workflows/${workflowId}`, versionSchema);
		await this.session.post(`/rest/workflows/${workflowId}/activate`, { versionId }, idSchema);
	}

	async deactivate(workflowId: string): Promise<void> {
		await this.session.post(`/rest/workflows/${workflowId}/deactivate`, {}, idSchema);
	}

	/** Runs a workflow from one of its triggers, as the editor's button does, to its end. */
	async run(
		workflowId: string,
		triggerName: string,
		{ timeoutMs = RUN_TIMEOUT_MS, json }: RunOptions = {},
	): Promise<WorkflowRun> {
		const executionId = await this.startRun(workflowId, triggerName, json);
		return await this.waitForRun(workflowId, executionId, { timeoutMs });
	}

	/** A trigger that is told something, such as a chat's, puts `json` out as its item. */
	async startRun(workflowId: string, triggerName: string, json?: TriggerJson): Promise<string> {
		const data = json && {
			startTime: Date.now(),
			executionTime: 0,
			executionIndex: 0,
			executionStatus: 'success',
			source: [],
			data: { main: [[{ json }]] },
		};
		const body = { triggerToStartFrom: { name: triggerName, ...(data && { data }) } };
		const path = `/rest/workflows/${workflowId}/run`;
		return (await this.session.post(path, body, startedSchema)).executionId;
	}

	async waitForRun(
		workflowId: string,
		executionId: string,
		options: { readonly timeoutMs?: number } = {},
	): Promise<WorkflowRun> {
		await this.waitForEnd(workflowId, executionId, options);
		return await this.fetchRun(executionId);
	}

	/**
	 * Waits until the run has ended, or sleeps in n8n's database (`waiting`). An n8n that is deep in a
	 * big run answers nobody for minutes, drops connections and takes its database for gone: it is
	 * asked again until the time is up.
	 */
	async waitForEnd(
		workflowId: string,
		executionId: string,
		{ timeoutMs = RUN_TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
	): Promise<void> {
		const giveUpAt = Date.now() + timeoutMs;
		for (let pauseMs = LOOK_FIRST_MS; ; pauseMs = Math.min(pauseMs * 2, LOOK_AT_MOST_EVERY_MS)) {
			const status = await whileItIsBusy(() => this.runStatus(workflowId, executionId));
			if (status !== BUSY && !GOING_ON.has(status)) return;
			if (Date.now() > giveUpAt) {
				throw new Error(`Execution ${executionId} is still ${status} after ${timeoutMs} ms`);
			}
			await sleep(pauseMs);
		}
	}

	async fetchRun(executionId: string): Promise<WorkflowRun> {
		const path = `/rest/executions/${executionId}?redactExecutionData=false`;
		return WorkflowRun.parse(await this.session.get(path, z.unknown()));
	}

	/** The latest runs of a workflow, newest first. */
	async executions(workflowId: string): Promise<ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		return (
			await this.session.get(`/rest/executions?filter=${filter}&limit=50`, executionListSchema)
		).results;
	}

	/** All rows of a data table of the owner's, by its name; nothing when there is no such table. */
	async dataTableRows(tableName: string): Promise<TableRow[] | undefined> {
		const path = await this.dataTablePath(tableName);
		if (path === undefined) return undefined;
		const rows: TableRow[] = [];
		for (;;) {
			const page = await this.session.get(
				`${path}/rows?skip=${rows.length}&take=${MOST_ROWS_A_PAGE}`,
				rowListSchema,
			);
			rows.push(...page.data);
			if (page.data.length === 0 || rows.length >= page.count) return rows;
		}
	}

	async countDataTableRows(tableName: string): Promise<number> {
		const path = await this.dataTablePath(tableName);
		return path === undefined
			? 0
			: (await this.session.get(`${path}/rows?take=1`, rowListSchema)).count;
	}

	/** The names of all node types that n8n has loaded, once for each version. */
	async nodeTypes(): Promise<string[]> {
		const types = await this.session.getFile('/types/nodes.json', nodeTypeListSchema);
		return types.map(({ name }) => name);
	}

	/** Where the editor shows a data table, below n8n's address; nothing when there is no such table. */
	async dataTablePage(tableName: string): Promise<string | undefined> {
		const table = await this.findDataTable(tableName);
		return table && `/projects/${table.projectId}/datatables/${table.id}`;
	}

	private async dataTablePath(tableName: string): Promise<string | undefined> {
		const table = await this.findDataTable(tableName);
		return table && `/rest/projects/${table.projectId}/data-tables/${table.id}`;
	}

	private async findDataTable(tableName: string) {
		const { id: projectId } = await this.session.get('/rest/projects/personal', idSchema);
		const tables = `/rest/projects/${projectId}/data-tables`;
		const filter = encodeURIComponent(JSON.stringify({ name: tableName }));
		const { data } = await this.session.get(`${tables}?filter=${filter}&take=250`, tableListSchema);
		const table = data.find(({ name }) => name === tableName);
		return table && { projectId, id: table.id };
	}

	private async runStatus(workflowId: string, executionId: string): Promise<string> {
		const found = (await this.executions(workflowId)).find(({ id }) => id === executionId);
		return found?.status ?? 'unknown';
	}
}

/** What n8n answered, or that it did not. Where nobody listens there is nothing to wait for. */
async function whileItIsBusy<T>(ask: () => Promise<T>): Promise<T | typeof BUSY> {
	try {
		return await ask();
	} catch (thrown) {
		if (cutOffSchema.safeParse(thrown).success) return BUSY;
		if (thrown instanceof N8nRefusal && thrown.statusCode === UNAVAILABLE) return BUSY;
		throw thrown;
	}
}
