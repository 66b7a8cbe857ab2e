import { PollContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IPollFunctions,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { additionalData, type NodeRunOptions } from '../support/runNode';

/**
 * A published workflow of one polling trigger, as n8n 2.40 runs it: static data lives with the
 * workflow in memory and reaches the database after activation and with each emission only, so that
 * a restart may bring back an older state.
 */
export class PollingWorkflow {
	readonly #nodeType: INodeType;
	readonly #parameters: INodeParameters;
	readonly #credential: NonNullable<NodeRunOptions['credential']>;
	#workflow: Workflow;
	#stored = '{}';
	/** What the node said through failed executions, beside its polls. */
	readonly said: Error[] = [];

	constructor(
		nodeType: INodeType,
		parameters: INodeParameters,
		credential: NonNullable<NodeRunOptions['credential']>,
	) {
		this.#nodeType = nodeType;
		this.#parameters = parameters;
		this.#credential = credential;
		this.#workflow = this.#load();
	}

	/** The size of what n8n stores. */
	get storedBytes(): number {
		return this.#stored.length;
	}

	/** Publishing, and each start of n8n: a first poll, whose failure fails the activation. */
	async activate(): Promise<INodeExecutionData[]> {
		this.#workflow = this.#load();
		const items = await this.poll();
		this.#store();
		return items;
	}

	async poll(mode: WorkflowExecuteMode = 'trigger'): Promise<INodeExecutionData[]> {
		const [node] = Object.values(this.#workflow.nodes);
		if (!node) throw new Error('the workflow has no node');
		const context = new PollContext(
			this.#workflow,
			node,
			additionalData(this.#credential),
			mode,
			'activate',
			undefined,
			(error) => this.said.push(error),
		);
		const outputs = await this.#nodeType.poll?.call(context as unknown as IPollFunctions);
		if (!outputs) return [];
		this.#store();
		return outputs[0] ?? [];
	}

	#store() {
		this.#stored = JSON.stringify(this.#workflow.staticData);
	}

	#load(): Workflow {
		const { name, displayName } = this.#nodeType.description;
		const node: INode = {
			id: 'node-under-test',
			name: displayName,
			type: name,
			typeVersion: 1,
			position: [0, 0],
			parameters: this.#parameters,
			credentials: { [this.#credential.type.name]: { id: '1', name: 'Under test' } },
		};
		return new Workflow({
			id: 'workflow-under-test',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes: {
				getByName: () => this.#nodeType,
				getByNameAndVersion: () => this.#nodeType,
				getKnownTypes: () => ({}),
			},
			staticData: JSON.parse(this.#stored) as IDataObject,
			settings: {},
		});
	}
}
