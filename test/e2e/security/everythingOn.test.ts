import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { parse } from 'flatted';
import { z } from 'zod';

import { NODE_TYPES, simulatorCredential } from '../../../runtime/demoWorkflow';
import type { CredentialReference } from '../../../runtime/n8nClient';
import { startMailServer, type MailServer } from '../support/mailServerUnderTest';
import { useN8n } from '../support/n8nUnderTest';
import {
	repeatingOrder,
	SPELLINGS,
	startRepeatingAmazon,
	type RepeatingAmazon,
} from '../support/repeatingAmazon';
import { useSimulator } from '../support/simulatorUnderTest';
import { importTemplate, truth, type OrderTruth } from '../support/templateRuns';
import { node, to } from '../support/workflowNodes';

const CREDENTIAL_TYPE = 'amazonSellingPartnerApi';
const MAILS = { fromEmail: 'shop@example.com', toEmail: 'seller@example.com' };

/** All that read orders, mail the seller or write to buyers, with their triggers. */
const TEMPLATES: ReadonlyArray<
	readonly [name: string, trigger: string, settings: Readonly<Record<string, unknown>>]
> = [
	[
		'message-buyer-when-parcel-arrives',
		'Every Hour',
		{
			fromEmail: MAILS.fromEmail,
			sellerId: 'A1B2C3D4E5F6G7',
			askFrom: '00:00',
			askUntil: '24:00',
			dryRun: false,
		},
	],
	['approve-requests-by-email', 'Every Day at 18:00', { ...MAILS, dryRun: false }],
	['offer-help-for-troubled-parcels', 'Every Day at 08:00', { ...MAILS, dryRun: false }],
	['alert-on-negative-feedback', 'Negative Feedback', MAILS],
	['send-weekly-overview', 'Every Monday at 07:30', MAILS],
	['send-weekly-carrier-scorecard', 'Every Monday at 07:00', MAILS],
	['request-reviews-after-delivery', 'Every Day at 10:00', { dryRun: false }],
];

/** A text in every spelling in which it could be found again, whatever stands around it. */
function spelled(text: string): RegExp {
	// A part of letters and digits: what encodes only the other signs leaves it as it is.
	const part = /[0-9A-Za-z]{24,}/.exec(text)?.[0].slice(0, 60) ?? text;
	const aligned = [0, 1, 2].flatMap((skip) =>
		(['base64', 'base64url'] as const).map((encoding) =>
			Buffer.from(part.slice(skip, skip + 21)).toString(encoding),
		),
	);
	const spellings = SPELLINGS.map(([, spelling]) => spelling(part.slice(0, 20)));
	return anyOf([...aligned, ...spellings]);
}

const anyOf = (texts: readonly string[]): RegExp =>
	new RegExp([...new Set(texts)].map((text) => text.replaceAll(/\W/g, '\\$&')).join('|'), 'i');

/** Prints all tables of a database, run by the Node that n8n brings along. */
const READ_DATABASE = `
const { DatabaseSync } = require('node:sqlite');
const database = new DatabaseSync(process.argv[1], { readOnly: true });
const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
for (const { name } of tables) {
	for (const row of database.prepare('SELECT * FROM "' + name + '"').all()) {
		for (const [column, value] of Object.entries(row)) {
			if (value === null || typeof value === 'number') continue;
			const text = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
			console.log(JSON.stringify({ table: name, column, text }));
		}
	}
}`;

const cellSchema = z.object({ table: z.string(), column: z.string(), text: z.string() });

async function cellsOf(nodeBinary: string, database: string) {
	const { stdout } = await promisify(execFile)(nodeBinary, ['-e', READ_DATABASE, database], {
		maxBuffer: 2 ** 30,
	});
	return stdout
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => cellSchema.parse(JSON.parse(line)));
}

/** Where in the data of an execution a text stands, e.g. `Get FBM Orders: json.buyerEmail`. */
function placesIn(execution: unknown, pattern: RegExp): string[] {
	const places = new Set<string>();
	const walk = (value: unknown, path: readonly string[]) => {
		if (typeof value === 'string') {
			if (pattern.test(value)) places.add(placeOf(path));
			return;
		}
		if (typeof value !== 'object' || value === null || path.length > 30) return;
		for (const [key, inner] of Object.entries(value)) {
			walk(inner, Array.isArray(value) ? path : [...path, key]);
		}
	};
	walk(execution, []);
	return [...places];
}

function placeOf(path: readonly string[]): string {
	const data = path.indexOf('runData');
	const json = path.lastIndexOf('json');
	if (data < 0) return path.join('.');
	return `${path[data + 1]}: ${path.slice(json < 0 ? data + 2 : json).join('.')}`;
}

async function filesUnder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !/node_modules/.test(entry.parentPath))
		.map((entry) => join(entry.parentPath, entry.name));
}

describe('With everything switched on, in a real n8n', () => {
	const simulator = useSimulator({ seed: 33, orders: 120 });
	const n8n = useN8n({ env: { N8N_LOG_LEVEL: 'debug', N8N_LOG_OUTPUT: 'console' } });
	let amazon: RepeatingAmazon;
	let mailServer: MailServer;
	let orders: readonly OrderTruth[];
	const refused: string[] = [];

	const localOf = ({ orderId }: OrderTruth): string => orderId.replaceAll('-', '');
	const saveCredential = async (name: string, data: Readonly<Record<string, unknown>> = {}) => {
		const sound = simulatorCredential(await simulator().account(), amazon.url);
		return await n8n().client.importCredential({
			...sound,
			name,
			data: { ...sound.data, ...data },
		});
	};

	/** A template whose every reading of orders has the buyer's address with it. */
	async function importSwitchedOn(
		name: string,
		settings: Readonly<Record<string, unknown>>,
		credentials: Readonly<Record<string, CredentialReference>>,
	): Promise<string> {
		const { client } = n8n();
		const workflowId = await importTemplate(client, name, { settings, credentials });
		const workflow = await client.fetchWorkflow(workflowId);
		if (!workflow) throw new Error(`${name} is not there`);
		const nodes = workflow.nodes.map((one) =>
			one.type === NODE_TYPES.amazonSeller && (one.parameters?.resource ?? 'order') === 'order'
				? {
						...one,
						parameters: {
							...one.parameters,
							options: { ...(one.parameters?.options ?? {}), includeBuyerEmail: true },
						},
					}
				: one,
		);
		await client.replaceWorkflow(workflowId, { ...workflow, nodes });
		return workflowId;
	}

	/** Orders whose refusals repeat the token, read and asked, with and without going on. */
	const repeating = (credential: CredentialReference, onError: string) => {
		const ofAmazon = (name: string, type: string, parameters: Record<string, unknown>) => ({
			...node(name, '', 1, parameters),
			type,
			credentials: { [CREDENTIAL_TYPE]: credential },
			onError,
		});
		return {
			name: `Refusals that repeat the token (${onError})`,
			settings: { executionOrder: 'v1' },
			nodes: [
				node('Start', 'manualTrigger', 1, {}),
				node('Orders', 'code', 2, {
					jsCode: `return ${JSON.stringify(
						SPELLINGS.map((_spelling, index) => ({
							json: { orderId: repeatingOrder(index), marketplaceId: 'ATVPDKIKX0DER' },
						})),
					)}`,
				}),
				ofAmazon('Read', NODE_TYPES.amazonSeller, {
					resource: 'order',
					operation: 'get',
					orderId: '={{ $json.orderId }}',
				}),
				ofAmazon('Ask', NODE_TYPES.feedbackRequest, { requireDue: false, dryRun: false }),
			],
			connections: {
				Start: { main: [[to('Orders')]] },
				Orders: { main: [[to('Read'), to('Ask')]] },
			},
		};
	};

	beforeAll(async () => {
		amazon = await startRepeatingAmazon(simulator().url);
		mailServer = await startMailServer({
			onRcptTo({ address }, _session, callback) {
				if (!address.endsWith(MAILS.toEmail) && refused.length < 2) {
					refused.push(address);
					const text = `5.1.1 <${address}>: Recipient address rejected: ${address.toUpperCase()} is unknown`;
					return callback(Object.assign(new Error(text), { responseCode: 550 }));
				}
				return callback();
			},
		});
		orders = await truth(simulator());
		const { client } = n8n();
		const credentials = {
			smtp: await client.importCredential(mailServer.credential),
			[CREDENTIAL_TYPE]: await saveCredential('Sound'),
		};
		const imported = await Promise.all(
			TEMPLATES.map(async ([name, trigger, settings]) => ({
				trigger,
				workflowId: await importSwitchedOn(name, settings, credentials),
			})),
		);
		const runs = await Promise.all(
			imported.map(async ({ workflowId, trigger }) => await client.run(workflowId, trigger)),
		);
		expect(runs.map(({ error }) => error?.message)).toEqual(runs.map(() => undefined));

		const refusedLogin = await saveCredential('Login refused', {
			tokenUrl: amazon.repeatingTokenUrl,
		});
		for (const credential of [credentials[CREDENTIAL_TYPE], refusedLogin]) {
			for (const onError of ['continueRegularOutput', 'stopWorkflow']) {
				const workflow = repeating(credential as CredentialReference, onError);
				await client.run(await client.importWorkflow(workflow), 'Start');
			}
			await client.testCredential(credential as CredentialReference, CREDENTIAL_TYPE);
		}
	}, 400_000);
	afterAll(async () => {
		await mailServer?.stop();
		await amazon?.stop();
	});

	it('keeps token, secrets and buyers’ addresses where docs/security.md says and nowhere else', async () => {
		const { server } = n8n();
		const { clientSecret, refreshToken } = await simulator().account();
		const secrets = [clientSecret, refreshToken, ...amazon.tokens].map(spelled);
		const addresses = anyOf(orders.map(localOf));
		const found = { files: [] as string[], cells: new Set<string>(), places: new Set<string>() };
		let seen = 0;

		await n8n().standstill(async () => {
			for (const file of await filesUnder(server.userFolder)) {
				const text = await readFile(file, 'latin1');
				const holds = (what: string, patterns: readonly RegExp[]) =>
					patterns.some((pattern) => pattern.test(text)) ? [`${what} in ${file}`] : [];
				found.files.push(...holds('a secret', secrets));
				if (!/database\.sqlite/.test(file)) found.files.push(...holds('an address', [addresses]));
			}
			const database = join(server.userFolder, '.n8n', 'database.sqlite');
			for (const { table, column, text } of await cellsOf(
				server.installation.nodeBinary,
				database,
			)) {
				seen += 1;
				if (secrets.some((secret) => secret.test(text)))
					found.cells.add(`a secret: ${table}.${column}`);
				if (!addresses.test(text)) continue;
				found.cells.add(`${table}.${column}`);
				if (table === 'execution_data' && column === 'data') {
					for (const place of placesIn(parse(text), addresses)) found.places.add(place);
				}
			}
		});

		// What is looked for was there to be found.
		expect(amazon.tokens.size).toBeGreaterThan(0);
		expect(refused).toHaveLength(2);
		expect(seen).toBeGreaterThan(1_000);
		expect(found.files).toEqual([]);
		expect([...found.cells]).toEqual(['execution_data.data']);
		const ofTheBuyer = /(?:^|[ .])(?:buyerEmail|buyerMessage\.to)$/;
		expect([...found.places].filter((place) => !ofTheBuyer.test(place)).sort()).toEqual([
			'Send to the Buyer: json.accepted',
			'Send to the Buyer: json.envelope.to',
			'Send to the Buyer: json.error',
		]);
	});

	it('tells the seller in no mail a buyer’s address, and no mail a secret', async () => {
		const { clientSecret, refreshToken } = await simulator().account();
		const secrets = [clientSecret, refreshToken, ...amazon.tokens].map(spelled);
		const addresses = anyOf(orders.map(localOf));
		const toSeller = mailServer.mails.filter((mail) => mail.to === MAILS.toEmail);
		const toBuyers = mailServer.mails.filter((mail) => mail.to !== MAILS.toEmail);
		const inside = mailServer.mails.map(({ source, text, html, subject }) =>
			[source, text, html, subject].join('\n'),
		);

		expect(toSeller.length).toBeGreaterThan(4);
		expect(toBuyers.length).toBeGreaterThan(2);
		expect(inside.filter((mail) => secrets.some((secret) => secret.test(mail)))).toEqual([]);
		for (const { source } of toSeller) expect(source).not.toMatch(addresses);
		for (const { source, to: recipient } of toBuyers) {
			const withoutRecipient = source.replace(new RegExp(`^To: ${recipient}\r\n`, 'm'), '');
			expect(withoutRecipient).not.toMatch(addresses);
		}
	});
});
