/**
 * 20,000 orders through Carrier Detector and Delivery Wait in the real n8n, beside the same rules
 * built from n8n's own Edit Fields and Filter, in one execution. n8n's own clock of each node counts.
 */
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

import { NO_EXCLUSIONS } from '../nodes/shared/domain/decision/orderEligibility';
import { decideRequest } from '../nodes/shared/domain/decision/requestDecision';
import { DEFAULT_REQUEST_SETTINGS } from '../nodes/shared/domain/decision/requestSettings';
import type { WorkflowJson } from '../runtime/n8nClient';
import { startN8n, type N8n } from '../runtime/n8nServer';
import { packPackage } from '../runtime/packedPackage';
import type { BenchResult, Ratio } from './ratio';

const ORDERS = Number(process.env.DECISION_ORDERS ?? 20_000);
const DAY_MS = 86_400_000;
const OURS = ['Detect Carrier', 'Wait for Delivery'];
const THEIRS = ['Find Carrier and Arrival', 'Find Window', 'Due'];
const RUN_WITHIN_MS = 900_000;

const codeSchema = z.object({ decision: z.object({ code: z.string() }) });

/** FBA orders of the last sixty days, every other one with Amazon Logistics. */
function makeOrders(nowMs: number) {
	return Array.from({ length: ORDERS }, (_, index) => {
		const shipMs = nowMs - Math.round(((index % 600) / 10 + 0.05) * DAY_MS);
		const iso = (ms: number) => new Date(ms).toISOString();
		const serial = String(100_000_000_000 + index);
		return {
			orderId: `113-${String(1_000_000 + index)}-7654321`,
			marketplaceId: 'ATVPDKIKX0DER',
			fulfilledBy: 'AMAZON',
			fulfillmentStatus: 'SHIPPED',
			packages: [
				{
					packageReferenceId: 'P1',
					trackingNumber: index % 2 === 0 ? `TBA${serial}` : '1Z999AA10123456784',
					shipTime: iso(shipMs),
					estimatedArrivalDate: iso(shipMs + 2 * DAY_MS),
				},
			],
		};
	});
}

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
) => ({ id: name, name, type, typeVersion, position: [0, 0], parameters });

const to = (name: string) => ({ node: name, type: 'main', index: 0 });

const assign = (name: string, value: string) => ({ id: name, name, type: 'string', value });
const editFields = (name: string, fields: Readonly<Record<string, string>>) =>
	node(name, 'n8n-nodes-base.set', 3.4, {
		assignments: {
			assignments: Object.entries(fields).map(([field, value]) => assign(field, value)),
		},
		includeOtherFields: true,
		options: {},
	});

const condition = (
	leftValue: string,
	rightValue: string,
	operation: string,
	type = 'dateTime',
) => ({
	id: `${leftValue}${operation}`,
	leftValue,
	rightValue,
	operator: { type, operation },
});

function makeWorkflow(ordersUrl: string, asOf: string): WorkflowJson {
	return {
		name: 'Bench of the decision',
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Trigger', 'n8n-nodes-base.manualTrigger', 1, {}),
			node('Orders', 'n8n-nodes-base.httpRequest', 4.2, { url: ordersUrl, options: {} }),
			node('Detect Carrier', 'n8n-nodes-seller-feedback.carrierDetector', 1, {}),
			node('Wait for Delivery', 'n8n-nodes-seller-feedback.deliveryWait', 1, {
				asOf,
				askFrom: '00:00',
				askUntil: '24:00',
			}),
			editFields('Find Carrier and Arrival', {
				carrier:
					'={{ /^TB[ACM]\\d{12}$/.test($json.packages[0].trackingNumber) ? "amazonLogistics" : /^1Z/.test($json.packages[0].trackingNumber) ? "ups" : "unknown" }}',
				arrivedBy:
					'={{ DateTime.fromISO($json.packages[0].estimatedArrivalDate).plus({ hours: /^TB[ACM]\\d{12}$/.test($json.packages[0].trackingNumber) ? 48 : 24 }).toISO() }}',
			}),
			editFields('Find Window', {
				opensAt: '={{ DateTime.fromISO($json.arrivedBy).plus({ days: 5, hours: 6 }).toISO() }}',
				closesAt: '={{ DateTime.fromISO($json.packages[0].shipTime).plus({ days: 29 }).toISO() }}',
				reason:
					'={{ "Expected by " + DateTime.fromISO($json.arrivedBy).toFormat("ccc d LLL yyyy, HH:mm") }}',
			}),
			node('Due', 'n8n-nodes-base.filter', 2.2, {
				conditions: {
					options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
					combinator: 'and',
					conditions: [
						condition('={{ $json.fulfillmentStatus }}', 'SHIPPED', 'equals', 'string'),
						condition('={{ $json.opensAt }}', asOf, 'beforeOrEquals'),
						condition('={{ $json.closesAt }}', asOf, 'after'),
					],
				},
				options: {},
			}),
		],
		connections: {
			Trigger: { main: [[to('Orders')]] },
			Orders: { main: [[to('Detect Carrier'), to('Find Carrier and Arrival')]] },
			'Detect Carrier': { main: [[to('Wait for Delivery')]] },
			'Find Carrier and Arrival': { main: [[to('Find Window')]] },
			'Find Window': { main: [[to('Due')]] },
		},
	};
}

const KILOBYTES_LIMIT = 4;

/** What the decisions of all orders keep of the heap, once the garbage is collected. */
function memoryOfDecisions(nowMs: number): Ratio {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	const settings = DEFAULT_REQUEST_SETTINGS;
	const decideAll = () =>
		makeOrders(nowMs).map((order) => ({
			order,
			...decideRequest({
				order: { ...order, fulfilledBy: 'AMAZON' },
				settings,
				exclusions: NO_EXCLUSIONS,
				nowMs,
			}),
		}));
	const heapOf = (make: () => readonly unknown[]) => {
		collect();
		const before = process.memoryUsage().heapUsed;
		const kept = make();
		collect();
		return (process.memoryUsage().heapUsed - before) / kept.length / 1024;
	};
	heapOf(decideAll);
	const ours = heapOf(decideAll) - heapOf(() => makeOrders(nowMs));
	return {
		name: 'Memory that one decision keeps, beside its limit',
		ours,
		theirs: KILOBYTES_LIMIT,
		unit: 'KB',
		ratio: KILOBYTES_LIMIT / ours,
	};
}

export async function run(): Promise<BenchResult> {
	const nowMs = Date.now();
	const body = JSON.stringify(makeOrders(nowMs));
	const source = createServer((_request, response) => {
		response.setHeader('content-type', 'application/json').end(body);
	});
	await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
	const { port } = source.address() as AddressInfo;
	const userFolder = await mkdtemp(join(tmpdir(), 'decision-bench-'));
	const report = (line: string) => console.error(line);
	let n8n: N8n | undefined;
	try {
		n8n = await startN8n({
			userFolder,
			packages: [await packPackage(report)],
			report,
			// The whole execution, every node's items of 20,000 orders, is stored at its end.
			env: { NODE_OPTIONS: '--max-old-space-size=8192' },
		});
		const client = await n8n.signIn();
		const workflow = makeWorkflow(`http://127.0.0.1:${port}`, new Date(nowMs).toISOString());
		const workflowId = await client.importWorkflow(workflow);
		const execution = await client.run(workflowId, 'Trigger', { timeoutMs: RUN_WITHIN_MS });
		if (execution.error) throw new Error(execution.error.message);

		// The last chance after the planned window is a rule that the plain nodes do not have.
		const ourDue = execution
			.items('Wait for Delivery')
			.filter(({ json }) => codeSchema.parse(json).decision.code !== 'dueLate').length;
		const theirDue = execution.items('Due').length;
		if (ourDue === 0 || ourDue !== theirDue) {
			throw new Error(`Ours finds ${ourDue} orders due, Edit Fields and Filter ${theirDue}`);
		}
		const timeOf = (names: readonly string[]) =>
			names.reduce((sum, name) => sum + execution.nodeTimeMs(name), 0);
		const [ours, theirs] = [timeOf(OURS), timeOf(THEIRS)];
		const ratios: Ratio[] = [
			{
				name: `Deciding ${ORDERS.toLocaleString('en-US')} orders, beside Edit Fields and Filter`,
				ours,
				theirs,
				unit: 'ms',
				ratio: theirs / ours,
			},
			memoryOfDecisions(nowMs),
		];
		return { name: 'decision', ratios };
	} finally {
		await n8n?.stop();
		source.close();
		await rm(userFolder, { recursive: true, force: true });
	}
}
