import { ExecuteContext } from 'n8n-core';
import {
	Workflow,
	createRunExecutionData,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRunData,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

export interface NodeRun {
	/** What the node put out: per output, its items. */
	readonly outputs: INodeExecutionData[][];
	readonly hints: readonly string[];
}

export interface NodeRunOptions {
	readonly parameters?: INodeParameters;
	/** One array of items per input; bare objects are the `json` of an item. */
	readonly inputs?: ReadonlyArray<ReadonlyArray<IDataObject | INodeExecutionData>>;
	readonly continueOnFail?: boolean;
	/** The credential's class and its fields. What a refresh stores is written back into `data`. */
	readonly credential?: {
		readonly type: ICredentialType;
		readonly data: ICredentialDataDecryptedObject;
	};
	/** A node that has run before this one, for expressions such as `$('Settings').first()`. */
	readonly earlierNode?: { readonly name: string; readonly items: readonly IDataObject[] };
	/** As the twin that n8n makes of it for agents. */
	readonly asTool?: boolean;
	/** Aborting it is the user's stop button. */
	readonly signal?: AbortSignal;
}

const isItem = (value: IDataObject | INodeExecutionData): value is INodeExecutionData =>
	'json' in value && typeof value.json === 'object';

/**
 * Runs a node in n8n-core's own execution context: parameters with their defaults, expressions,
 * credentials and HTTP are n8n's, not an imitation of them.
 */
export async function runNode(nodeType: INodeType, options: NodeRunOptions = {}): Promise<NodeRun> {
	const items = (options.inputs ?? [[{}]]).map((input) =>
		input.map((value): INodeExecutionData => (isItem(value) ? value : { json: value })),
	);
	const { name } = nodeType.description;
	const node: INode = {
		id: 'node-under-test',
		name: nodeType.description.displayName,
		type: options.asTool ? `${name}Tool` : name,
		typeVersion: 1,
		position: [0, 0],
		parameters: options.parameters ?? {},
		...(options.continueOnFail && { onError: 'continueRegularOutput' as const }),
		...(options.credential && {
			credentials: { [options.credential.type.name]: { id: '1', name: 'Under test' } },
		}),
	};
	const nodeTypes: INodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const { earlierNode } = options;
	const workflow = new Workflow({
		id: 'workflow-under-test',
		nodes: earlierNode ? [{ ...node, id: 'earlier', name: earlierNode.name }, node] : [node],
		connections: earlierNode
			? { [earlierNode.name]: { main: [[{ node: node.name, type: 'main', index: 0 }]] } }
			: {},
		active: false,
		nodeTypes,
		settings: {},
	});
	const context = new ExecuteContext(
		workflow,
		workflow.getNode(node.name) ?? node,
		additionalData(options.credential),
		'manual',
		createRunExecutionData({ resultData: { runData: runDataOf(earlierNode) } }),
		0,
		items[0] ?? [],
		{ main: items },
		// An input for which a test gives no items is not connected.
		{
			data: { main: items },
			node,
			source: { main: items.map(() => ({ previousNode: 'before' })) },
		},
		[],
		options.signal,
	);
	const outputs = await nodeType.execute?.call(context as unknown as IExecuteFunctions);
	return {
		outputs: Array.isArray(outputs) ? outputs.map((output) => output ?? []) : [],
		hints: context.hints.map((hint) => hint.message),
	};
}

const runDataOf = (earlierNode: NodeRunOptions['earlierNode']): IRunData =>
	earlierNode
		? {
				[earlierNode.name]: [
					{
						startTime: 0,
						executionTime: 0,
						executionIndex: 0,
						source: [],
						data: {
							main: [earlierNode.items.map((json, item) => ({ json, pairedItem: { item } }))],
						},
					},
				],
			}
		: {};

/** n8n's credential handling as its server does it: pre-authentication, authentication, storing. */
export function additionalData(
	credential: NodeRunOptions['credential'],
): IWorkflowExecuteAdditionalData {
	const credentialsHelper = {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => ({ ...credential?.data }),
		async preAuthentication(
			helpers: IHttpRequestHelper,
			data: ICredentialDataDecryptedObject,
			_type: string,
			_node: INode,
			isExpired: boolean,
		) {
			const expirable = credential?.type.properties.find(
				(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
			);
			if (!credential?.type.preAuthentication || !expirable) return undefined;
			if (data[expirable.name] && !isExpired) return undefined;
			const output = await credential.type.preAuthentication.call(helpers, data);
			Object.assign(credential.data, output);
			return Object.assign(data, output);
		},
		async authenticate(
			data: ICredentialDataDecryptedObject,
			_type: string,
			requestOptions: IHttpRequestOptions,
		) {
			const authenticate = credential?.type.authenticate;
			if (typeof authenticate === 'function') return await authenticate(data, requestOptions);
			return requestOptions;
		},
	};
	return {
		credentialsHelper,
		executionId: 'execution-under-test',
		restApiUrl: '',
		instanceBaseUrl: 'http://127.0.0.1',
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
	} as unknown as IWorkflowExecuteAdditionalData;
}
