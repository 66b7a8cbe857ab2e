import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { atAnyHour, simulatorCredential, withSetting } from '../../../runtime/demoWorkflow';
import {
	workflowJsonSchema,
	type CredentialReference,
	type N8nClient,
	type TableRow,
	type WorkflowJson,
} from '../../../runtime/n8nClient';
import type { SimulatorProcess } from '../../../runtime/simulatorProcess';
import type { Mail } from './mailServerUnderTest';

const WORKFLOWS = join(__dirname, '..', '..', '..', 'workflows');

/** Which of the seller's credentials a node asks for, by its type. */
const CREDENTIALS: ReadonlyArray<readonly [RegExp, string]> = [
	[/seller-feedback\.(?:amazonSeller|feedbackRequest)/, 'amazonSellingPartnerApi'],
	[/\.emailSend/, 'smtp'],
	[/\.lmChatOpenAi$/, 'openAiApi'],
	[/\.postgres$/, 'postgres'],
	[/\.(?:webhook|formTrigger)$/, 'httpBasicAuth'],
	[/\.crypto$/, 'crypto'],
];

export type Credentials = Readonly<Record<string, CredentialReference>>;

export interface TemplateChoices {
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly credentials: Credentials;
}

export const readTemplate = async (name: string): Promise<WorkflowJson> =>
	workflowJsonSchema.parse(JSON.parse(await readFile(join(WORKFLOWS, `${name}.json`), 'utf8')));

/** What a seller does with a template: imports it, chooses credentials, fills in the settings. Hours do not matter. */
export async function importTemplate(
	client: N8nClient,
	name: string,
	{ settings = {}, credentials }: TemplateChoices,
): Promise<string> {
	const template = await readTemplate(name);
	const filledIn = Object.entries(settings).reduce(
		(workflow, [setting, value]) => withSetting(workflow, setting, value),
		atAnyHour(withCredentials(template, credentials)),
	);
	return await client.importWorkflow(filledIn);
}

/** Chooses credentials in every node that asks for one. */
export const withCredentials = (
	workflow: WorkflowJson,
	credentials: Credentials,
): WorkflowJson => ({
	...workflow,
	nodes: workflow.nodes.map((node) => {
		const type = CREDENTIALS.find(([nodes]) => nodes.test(node.type))?.[1];
		const credential = type === undefined ? undefined : credentials[type];
		return type === undefined || !credential
			? node
			: { ...node, credentials: { [type]: credential } };
	}),
});

export const saveAmazonCredential = async (
	client: N8nClient,
	simulator: SimulatorProcess,
): Promise<CredentialReference> =>
	await client.importCredential(simulatorCredential(await simulator.account(), simulator.url));

const truthSchema = z.object({
	orders: z.array(
		z.object({
			orderId: z.string(),
			marketplaceId: z.string(),
			scenario: z.string(),
			fulfilledBy: z.string(),
			isEligible: z.boolean(),
			parcels: z.array(
				z.object({
					carrier: z.string(),
					trackingNumber: z.string().optional(),
					fate: z.string(),
					deliveredAt: z.string().optional(),
					estimatedArrival: z.string().optional(),
				}),
			),
			deliverBy: z.object({ latest: z.string() }).optional(),
			feedback: z.object({ rating: z.number(), at: z.string() }).optional(),
		}),
	),
});

export type OrderTruth = z.infer<typeof truthSchema>['orders'][number];

const solicitationsSchema = z.object({
	solicitations: z.array(z.object({ orderId: z.string() }).passthrough()),
});
const messagesSchema = z.object({
	messages: z.array(z.object({ orderId: z.string() }).passthrough()),
});

async function read<T>({ url }: SimulatorProcess, path: string, schema: z.ZodType<T>): Promise<T> {
	const response = await fetch(url + path);
	return schema.parse(await response.json());
}

/** What the simulated Amazon knows of its orders, and no report tells. */
export const truth = async (simulator: SimulatorProcess): Promise<OrderTruth[]> =>
	(await read(simulator, '/__sim/orders?accountId=account-1', truthSchema)).orders;

/** The orders whose buyers were asked, by Amazon's own record. */
export const askedOrders = async (simulator: SimulatorProcess): Promise<string[]> =>
	(await read(simulator, '/__sim/solicitations', solicitationsSchema)).solicitations
		.map(({ orderId }) => orderId)
		.sort();

/** The orders whose buyers got one of Amazon's messages. */
export const messagedOrders = async (simulator: SimulatorProcess): Promise<string[]> =>
	(await read(simulator, '/__sim/messages', messagesSchema)).messages
		.map(({ orderId }) => orderId)
		.sort();

/** The rows of the run log that one workflow wrote, oldest first. */
export const runLogOf = async (client: N8nClient, workflowId: string): Promise<TableRow[]> => {
	const runIds = new Set((await client.executions(workflowId)).map(({ id }) => id));
	const rows = (await client.dataTableRows('Seller Feedback Run Log')) ?? [];
	return rows.filter(({ runId }) => runIds.has(String(runId)));
};

/** The link by which a mail of n8n's is answered. */
export function answerLink(mail: Mail | undefined, isApproved: boolean): string {
	const link = mail?.links.find((address) => address.includes(`approved=${isApproved}`));
	if (link === undefined) throw new Error('There is no mail to answer, or no such link in it');
	return link;
}

/** n8n's answer while the execution still runs, and for good when it ended without one. */
const NOT_WAITING = 409;
const NOT_YET_FOR_MS = 15_000;

/**
 * Opens a link of n8n's from a mail, in whose address n8n may call itself otherwise. The mail is
 * there a moment before the execution waits; n8n then takes no answer yet.
 */
export async function pressLink(n8nUrl: string, link: string): Promise<void> {
	const { pathname, search } = new URL(link);
	const giveUpAt = Date.now() + NOT_YET_FOR_MS;
	for (;;) {
		const response = await fetch(n8nUrl + pathname + search, {
			// n8n takes no answer from what looks like a mail scanner.
			headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x64) Firefox/140.0' },
		});
		if (response.ok) return;
		if (response.status !== NOT_WAITING || Date.now() > giveUpAt) {
			throw new Error(`The link was answered with ${response.status}: ${await response.text()}`);
		}
		await sleep(250);
	}
}
