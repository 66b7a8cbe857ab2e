import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { atAnyHour, simulatorCredential, withCredential, withSetting } from './demoWorkflow';
import { workflowJsonSchema, type N8nClient, type WorkflowJson } from './n8nClient';
import type { SimulatorAccount } from './simulatorProcess';

const LEDGER = 'Seller Feedback Ledger';
const TEMPLATE = join(__dirname, '..', 'workflows', 'request-reviews-after-delivery.json');

const importedSchema = z.object({ workflowId: z.string(), templateHash: z.string() });

export interface DemoAccount {
	readonly account: SimulatorAccount;
	/** Tells it from the others of the same demo; nothing when it is the only one. */
	readonly label?: string;
	/** Remembers what was imported, from start to start. */
	readonly importedFile: string;
}

/** Imports the template for an account once; changes made to it in the editor stay until the template itself changes. */
export async function importForAccount(
	client: N8nClient,
	{ account, label, importedFile }: DemoAccount,
	simulatorUrl: string,
): Promise<{ readonly workflowId: string; readonly name: string }> {
	const labelled = (name: string) => (label === undefined ? name : `${name} (${label})`);
	const input = simulatorCredential(account, simulatorUrl);
	const credential = await client.saveCredential({ ...input, name: labelled(input.name) });
	const text = await readFile(TEMPLATE, 'utf8');
	const templateHash = createHash('sha256').update(text).digest('hex');
	const imported = await readImported(importedFile);
	const known = imported && (await client.fetchWorkflow(imported.workflowId));
	if (known && imported.templateHash === templateHash) {
		return { workflowId: imported.workflowId, name: known.name };
	}

	// The template only looks until its user trusts it; the simulated buyers may be asked at once.
	// Accounts could share a ledger; apart, each can be looked at by itself.
	const parsed = workflowJsonSchema.parse(JSON.parse(text.replaceAll(LEDGER, labelled(LEDGER))));
	const template: WorkflowJson = {
		...withSetting(atAnyHour(withCredential(parsed, credential)), 'dryRun', false),
		name: labelled(parsed.name),
	};
	if (known) await client.replaceWorkflow(imported.workflowId, template);
	const workflowId = known ? imported.workflowId : await client.importWorkflow(template);
	await mkdir(dirname(importedFile), { recursive: true });
	await writeFile(importedFile, JSON.stringify({ workflowId, templateHash }));
	return { workflowId, name: template.name };
}

async function readImported(file: string) {
	try {
		return importedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
	} catch {
		return undefined;
	}
}
