import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type IConnections,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';

const NOW = '2026-11-20T12:00:00.000Z';
const order = (orderId: string, deliveredAt = '2026-11-10T12:00:00Z'): IDataObject => ({
	orderId,
	marketplaceId: 'A1PA6795UKMFR9',
	fulfillmentStatus: 'SHIPPED',
	packages: [{ packageReferenceId: '1', deliveredAt }],
});

/** Puts out what the test gives it under the node's name. */
class Source implements INodeType {
	constructor(private readonly itemsOf: Readonly<Record<string, IDataObject[]>>) {}

	description: INodeType['description'] = {
		displayName: 'Source',
		name: 'source',
		group: ['input'],
		version: 1,
		description: '',
		defaults: { name: 'Source' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};

	execute = sourceItems(() => this.itemsOf);
}

function sourceItems(itemsOf: () => Readonly<Record<string, IDataObject[]>>) {
	return async function (this: IExecuteFunctions) {
		return [(itemsOf()[this.getNode().name] ?? []).map((json) => ({ json }))];
	};
}

interface Branches {
	readonly orders: IDataObject[];
	/** Undefined: nothing is connected to the input. */
	readonly exclusions?: IDataObject[];
	readonly onError?: INode['onError'];
	/** A second connection into the Orders input. */
	readonly moreOrders?: IDataObject[];
}

/** Runs Start → Orders and Exclusions → Delivery Wait in n8n's own engine. */
async function runWorkflow({ orders, exclusions, onError, moreOrders }: Branches) {
	const types: Readonly<Record<string, INodeType>> = {
		source: new Source({
			Start: [{}],
			Orders: orders,
			'More Orders': moreOrders ?? [],
			Exclusions: exclusions ?? [],
		}),
		deliveryWait: new DeliveryWait(),
	};
	const typeOf = (name: string) => types[name] ?? new DeliveryWait();
	const node = (name: string, type: string, y: number, more: Partial<INode> = {}): INode => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [0, y],
		parameters: {},
		...more,
	});
	const to = (name: string, index = 0) => ({ node: name, type: 'main' as const, index });
	const connections: IConnections = {
		Start: {
			main: [
				[
					to('Orders'),
					...(moreOrders ? [to('More Orders')] : []),
					...(exclusions ? [to('Exclusions')] : []),
				],
			],
		},
		...(moreOrders && { 'More Orders': { main: [[to('Delivery Wait')]] } }),
		Orders: { main: [[to('Delivery Wait')]] },
		...(exclusions && { Exclusions: { main: [[to('Delivery Wait', 1)]] } }),
	};
	const workflow = new Workflow({
		id: 'workflow-under-test',
		nodes: [
			node('Start', 'source', 0),
			node('Orders', 'source', 0),
			...(moreOrders ? [node('More Orders', 'source', 50)] : []),
			...(exclusions ? [node('Exclusions', 'source', 100)] : []),
			node('Delivery Wait', 'deliveryWait', 0, {
				parameters: { asOf: NOW },
				...(onError && { onError }),
			}),
		],
		connections,
		active: false,
		nodeTypes: { getByName: typeOf, getByNameAndVersion: typeOf, getKnownTypes: () => ({}) },
		settings: { executionOrder: 'v1' },
	});
	const start = workflow.getNode('Start');
	if (!start) throw new Error('no start');
	const additionalData = {
		hooks: new ExecutionLifecycleHooks('manual', '1', {
			id: '1',
			name: '',
			active: false,
			nodes: [],
			connections: {},
			createdAt: new Date(0),
			updatedAt: new Date(0),
			isArchived: false,
			activeVersionId: null,
		}),
		executionId: '1',
		restApiUrl: '',
		instanceBaseUrl: 'http://127.0.0.1',
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
		currentNodeExecutionIndex: 0,
	} as unknown as IWorkflowExecuteAdditionalData;
	const { data } = await new WorkflowExecute(additionalData, 'manual').run({
		workflow,
		startNode: start,
	});
	const runs = data.resultData.runData['Delivery Wait'] ?? [];
	const run = runs[0];
	return {
		error: data.resultData.error?.message,
		runs: runs.map((each) => ({
			codes: each.data?.main?.flatMap((items) =>
				(items ?? []).map(({ json }) => (json.decision as IDataObject | undefined)?.code),
			),
			hints: each.hints?.map(({ message }) => message) ?? [],
		})),
		outputs: run?.data?.main?.map((items) => items?.map(({ json }) => json)),
		ids: run?.data?.main?.map((items) => items?.map(({ json }) => json.orderId)),
	};
}

describe('Delivery Wait in a workflow', () => {
	it('runs when nothing is connected to Exclusions', async () => {
		expect((await runWorkflow({ orders: [order('1')] })).ids).toEqual([['1'], [], []]);
	});

	it.each([
		['gives no item', []],
		['gives an empty item', [{}]],
	])('runs when the Exclusions branch %s', async (_what, exclusions) => {
		expect((await runWorkflow({ orders: [order('1')], exclusions })).ids).toEqual([['1'], [], []]);
	});

	it('skips what the Exclusions branch names', async () => {
		const { ids } = await runWorkflow({
			orders: [order('1'), order('2')],
			exclusions: [{ orderId: '1', reason: 'returned' }],
		});

		expect(ids).toEqual([['2'], [], ['1']]);
	});

	it('gives nothing when there are exclusions but no orders', async () => {
		const { error, outputs } = await runWorkflow({ orders: [], exclusions: [{ orderId: '1' }] });

		expect(error).toBeUndefined();
		expect(outputs?.flat() ?? []).toEqual([]);
	});

	describe('with an item that cannot be read', () => {
		const orders = [order('1'), order('2', 'yesterday')];

		it('stops the workflow', async () => {
			expect((await runWorkflow({ orders })).error).toContain(
				"Order 2: `packages[0].deliveredAt` is not a date with a time and an offset: 'yesterday'",
			);
		});

		it('puts it out by Skipped with On Error > Continue, and never by Due', async () => {
			const { outputs } = await runWorkflow({ orders, onError: 'continueRegularOutput' });

			expect(outputs?.[0]).toMatchObject([{ orderId: '1' }]);
			expect(outputs?.[2]).toEqual([{ error: expect.stringContaining('Order 2') as string }]);
		});

		it('puts it out by the error output, with its own fields, with Continue (using error output)', async () => {
			const { outputs } = await runWorkflow({ orders, onError: 'continueErrorOutput' });

			expect(outputs?.map((items) => items?.length)).toEqual([1, 0, 0, 1]);
			expect(outputs?.[3]).toMatchObject([
				{ orderId: '2', error: expect.stringContaining('Order 2') as string },
			]);
		});
	});

	it('never decides without its exclusions when two connections lead into Orders', async () => {
		const { runs, error } = await runWorkflow({
			orders: [order('1'), order('2')],
			moreOrders: [order('3'), order('4')],
			exclusions: [
				{ orderId: '2', reason: 'returned' },
				{ orderId: '4', reason: 'returned' },
			],
		});

		expect(error).toBeUndefined();
		expect(runs.map(({ codes }) => codes)).toEqual([
			['due', 'returned'],
			['due', 'returned'],
		]);
		expect(runs[0]?.hints).toEqual([]);
		expect(runs[1]?.hints).toEqual([
			expect.stringContaining('came without its exclusions') as string,
		]);
	});
});
