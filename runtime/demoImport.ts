import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import {
	atAnyHour,
	pagePassword,
	simulatorCredential,
	withCredential,
	withDemoNote,
	withSetting,
} from './demoWorkflow';
import {
	workflowJsonSchema,
	type CredentialReference,
	type N8nClient,
	type WorkflowJson,
} from './n8nClient';
import type { Login } from './n8nSession';
import type { SimulatorAccount } from './simulatorProcess';

export const LEDGER = 'Seller Feedback Ledger';
const WORKFLOWS = join(__dirname, '..', 'workflows');

const importedSchema = z.object({ workflowId: z.string(), templateHash: z.string() });

export interface DemoAccount {
	readonly account: SimulatorAccount;
	/** Tells it from the others of the same demo; nothing when it is the only one. */
	readonly label?: string;
	/** Remembers what was imported, from start to start. */
	readonly importedFile: string;
}

export interface ImportedWorkflow {
	readonly workflowId: string;
	readonly name: string;
	readonly credential: CredentialReference;
}

/** Imports the template for an account once; changes made to it in the editor stay until the template itself changes. */
export async function importForAccount(
	client: N8nClient,
	{ account, label, importedFile }: DemoAccount,
	simulatorUrl: string,
): Promise<ImportedWorkflow> {
	const labelled = (name: string) => (label === undefined ? name : `${name} (${label})`);
	const input = simulatorCredential(account, simulatorUrl);
	const credential = await client.saveCredential({ ...input, name: labelled(input.name) });
	// The template only looks until its user trusts it; the simulated buyers may be asked at once.
	// Accounts could share a ledger; apart, each can be looked at by itself.
	const { workflowId, name } = await importOnce(
		client,
		importedFile,
		'request-reviews-after-delivery',
		(text) => {
			const parsed = workflowJsonSchema.parse(
				JSON.parse(text.replaceAll(LEDGER, labelled(LEDGER))),
			);
			const filledIn = withDemoNote(atAnyHour(withCredential(parsed, credential)));
			return { ...withSetting(filledIn, 'dryRun', false), name: labelled(parsed.name) };
		},
	);
	return { workflowId, name, credential };
}

/** Imports the overview page, feedback included, and publishes it behind a password. Says where it is, below n8n's address. */
export async function importOverview(
	client: N8nClient,
	importedFile: string,
	amazon: CredentialReference,
	{ email, password }: Login,
): Promise<string> {
	const page = pagePassword(email, password);
	const credential = await client.saveCredential(page);
	const { workflowId, isNew } = await importOnce(
		client,
		importedFile,
		'show-the-overview',
		(text) => {
			const parsed = workflowJsonSchema.parse(JSON.parse(text));
			const withBoth = withCredential(withCredential(parsed, amazon), credential, page.type);
			return withSetting(withBoth, 'readFeedback', true);
		},
	);
	if (isNew) await client.activate(workflowId);
	const workflow = await client.fetchWorkflow(workflowId);
	const path = workflow?.nodes.find(({ type }) => type === 'n8n-nodes-base.webhook')?.parameters
		?.path;
	return `/webhook/${String(path)}`;
}

async function importOnce(
	client: N8nClient,
	importedFile: string,
	template: string,
	fillIn: (text: string) => WorkflowJson,
): Promise<{ readonly workflowId: string; readonly name: string; readonly isNew: boolean }> {
	const text = await readFile(join(WORKFLOWS, `${template}.json`), 'utf8');
	const templateHash = createHash('sha256').update(text).digest('hex');
	const imported = await readImported(importedFile);
	const known = imported && (await client.fetchWorkflow(imported.workflowId));
	if (known && imported.templateHash === templateHash) {
		return { workflowId: imported.workflowId, name: known.name, isNew: false };
	}
	const workflow = fillIn(text);
	if (known) await client.replaceWorkflow(imported.workflowId, workflow);
	const workflowId = known ? imported.workflowId : await client.importWorkflow(workflow);
	await mkdir(dirname(importedFile), { recursive: true });
	await writeFile(importedFile, JSON.stringify({ workflowId, templateHash }));
	return { workflowId, name: workflow.name, isNew: true };
}

async function readImported(file: string) {
	try {
		return importedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
	} catch {
		return undefined;
	}
}
