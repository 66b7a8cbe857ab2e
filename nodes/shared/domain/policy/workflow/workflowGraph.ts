export interface WorkflowNode {
	readonly name: string;
	/** Without its package: `feedbackRequest`, `if`. Empty for a node that is switched off. */
	readonly type: string;
	/** The type of a node that is switched off; the same as `type` of one that is not. */
	readonly writtenType: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	/** Types of the credentials that it holds. */
	readonly credentialTypes: readonly string[];
	readonly retryOnFail: boolean;
	readonly executeOnce: boolean;
	readonly alwaysOutputData: boolean;
	/** `stopWorkflow`, `continueRegularOutput` or `continueErrorOutput`. */
	readonly onError: string;
}

export interface WorkflowEdge {
	readonly from: WorkflowNode;
	readonly output: number;
	readonly to: WorkflowNode;
	readonly input: number;
	/** `main` for items, `ai_tool` for a tool of an agent … */
	readonly kind: string;
}

export interface WorkflowGraph {
	readonly nodes: readonly WorkflowNode[];
	readonly edges: readonly WorkflowEdge[];
	edgesFrom(node: WorkflowNode): readonly WorkflowEdge[];
	edgesTo(node: WorkflowNode): readonly WorkflowEdge[];
}

export type WorkflowReading =
	| { readonly kind: 'workflow'; readonly graph: WorkflowGraph }
	| { readonly kind: 'unreadable'; readonly reason: string };

/** Far more than a person can lay out, and few enough to walk from every node. */
const MOST_NODES = 1000;

/**
 * Reads a workflow as n8n exports it, or its API answers. Whatever else the JSON holds is ignored,
 * and so are connections of nodes that do not exist: n8n does not run them either.
 */
export function readWorkflow(json: unknown): WorkflowReading {
	const workflow = isRecord(json) && isRecord(json.data) && !json.nodes ? json.data : json;
	if (!isRecord(workflow) || !Array.isArray(workflow.nodes)) {
		return { kind: 'unreadable', reason: 'It has no list of nodes.' };
	}
	if (workflow.nodes.length > MOST_NODES) {
		return { kind: 'unreadable', reason: `It has more than ${MOST_NODES} nodes.` };
	}
	const nodes = new Map<string, WorkflowNode>();
	for (const node of workflow.nodes.flatMap(readNode)) nodes.set(node.name, node);
	const edges = readEdges(workflow.connections, nodes);
	const from = groupBy(edges, (edge) => edge.from);
	const to = groupBy(edges, (edge) => edge.to);
	return {
		kind: 'workflow',
		graph: {
			nodes: [...nodes.values()],
			edges,
			edgesFrom: (node) => from.get(node) ?? [],
			edgesTo: (node) => to.get(node) ?? [],
		},
	};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A switched-off node hands its items on untouched: it neither waits, decides nor sends. */
function readNode(json: unknown): WorkflowNode[] {
	if (!isRecord(json) || typeof json.name !== 'string' || typeof json.type !== 'string') return [];
	const writtenType = json.type.split('.').pop() ?? '';
	return [
		{
			name: json.name,
			type: json.disabled === true ? '' : writtenType,
			writtenType,
			parameters: isRecord(json.parameters) ? json.parameters : {},
			credentialTypes: isRecord(json.credentials) ? Object.keys(json.credentials) : [],
			retryOnFail: json.retryOnFail === true,
			executeOnce: json.executeOnce === true,
			alwaysOutputData: json.alwaysOutputData === true,
			onError:
				json.continueOnFail === true
					? 'continueRegularOutput'
					: String(json.onError ?? 'stopWorkflow'),
		},
	];
}

function readEdges(connections: unknown, nodes: ReadonlyMap<string, WorkflowNode>): WorkflowEdge[] {
	const edges: WorkflowEdge[] = [];
	if (!isRecord(connections)) return edges;
	for (const [name, kinds] of Object.entries(connections)) {
		const from = nodes.get(name);
		if (!from || !isRecord(kinds)) continue;
		for (const [kind, outputs] of Object.entries(kinds)) {
			if (!Array.isArray(outputs)) continue;
			outputs.forEach((targets: unknown, output) => {
				for (const target of Array.isArray(targets) ? (targets as unknown[]) : []) {
					const to = isRecord(target) ? nodes.get(String(target.node)) : undefined;
					if (!to || !isRecord(target)) continue;
					edges.push({ from, output, to, input: Number(target.index) || 0, kind });
				}
			});
		}
	}
	return edges;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}

/** All that items can have passed before they come to a node. */
export const upstreamOf = (graph: WorkflowGraph, node: WorkflowNode): Set<WorkflowNode> =>
	reach([node], (at) => graph.edgesTo(at).flatMap((edge) => (isItemEdge(edge) ? edge.from : [])));

/** All that items can come to from these nodes, themselves included, by no way through `except`. */
export const downstreamOf = (
	graph: WorkflowGraph,
	nodes: readonly WorkflowNode[],
	except?: WorkflowNode,
): Set<WorkflowNode> => {
	const reached = reach(nodes, (at) =>
		graph.edgesFrom(at).flatMap((edge) => (isItemEdge(edge) && edge.to !== except ? edge.to : [])),
	);
	for (const node of nodes) reached.add(node);
	return reached;
};

export const isItemEdge = ({ kind }: WorkflowEdge): boolean => kind === 'main';

function reach(
	start: readonly WorkflowNode[],
	next: (node: WorkflowNode) => readonly WorkflowNode[],
): Set<WorkflowNode> {
	const reached = new Set<WorkflowNode>();
	const open = [...start];
	for (let node = open.pop(); node; node = open.pop()) {
		for (const neighbour of next(node)) {
			if (reached.has(neighbour)) continue;
			reached.add(neighbour);
			open.push(neighbour);
		}
	}
	return reached;
}

/** The connections of each output from which more than one leads on. */
export const branchesOf = (graph: WorkflowGraph) =>
	graph.nodes.flatMap((from) => {
		const byOutput = new Map<number, WorkflowEdge[]>();
		for (const edge of graph.edgesFrom(from).filter(isItemEdge)) {
			byOutput.set(edge.output, [...(byOutput.get(edge.output) ?? []), edge]);
		}
		return [...byOutput.values()]
			.filter(({ length }) => length > 1)
			.map((edges) => ({ from, edges }));
	});
