import {
	downstreamOf,
	isItemEdge,
	upstreamOf,
	type WorkflowGraph,
	type WorkflowNode,
} from './workflowGraph';
import type { WorkflowFinder } from './workflowFinders';
import {
	isAsking,
	isDeciding,
	isDeliveryWait,
	isOrderSource,
	isOwn,
	isSending,
	isStore,
	isStoreWrite,
	isTrigger,
	parameterText,
	quote,
} from './workflowNodes';

/** A node in a loop runs as often as the loop turns. */
const MANY = 99;

/**
 * How often n8n runs each node in one execution that `trigger` starts, if every branch has items.
 *
 * n8n runs a node once for each run that comes in by a connection; a node with several inputs joins
 * what comes in by each of them.
 */
export function runsOf(graph: WorkflowGraph, trigger: WorkflowNode): Map<WorkflowNode, number> {
	const started = downstreamOf(graph, [trigger]);
	const runs = new Map<WorkflowNode, number>();
	const open = new Set<WorkflowNode>();
	const count = (node: WorkflowNode): number => {
		if (node === trigger) return 1;
		if (!started.has(node)) return 0;
		const known = runs.get(node);
		if (known !== undefined) return known;
		if (open.has(node)) return MANY;
		open.add(node);
		const byInput = new Map<number, number>();
		for (const { from, input, kind } of graph.edgesTo(node)) {
			if (kind !== 'main' || !started.has(from)) continue;
			byInput.set(input, Math.min(MANY, (byInput.get(input) ?? 0) + count(from)));
		}
		open.delete(node);
		const found = Math.max(0, ...byInput.values());
		// What was cut short by an open loop is counted again from outside of it.
		if (open.size === 0 || found < MANY) runs.set(node, found);
		return found;
	};
	for (const node of started) count(node);
	return runs;
}

const leadsToSend = (graph: WorkflowGraph, node: WorkflowNode): boolean =>
	[...downstreamOf(graph, [node])].some(isAsking);

const INPUTS = ['Orders', 'Exclusions'];

/**
 * Delivery Wait that runs more than once in an execution: what came in by its other input belongs to
 * one of these runs alone, and the others know of no exclusions.
 */
export const findDecidedTwice: WorkflowFinder = (graph) => {
	const waits = graph.nodes.filter((node) => isDeliveryWait(node) && leadsToSend(graph, node));
	if (waits.length === 0) return [];
	const counts = graph.nodes.filter(isTrigger).map((trigger) => runsOf(graph, trigger));
	return waits.flatMap((wait) => {
		const edges = graph.edgesTo(wait).filter(isItemEdge);
		const into = INPUTS.map((_name, input) => edges.filter((edge) => edge.input === input));
		if (into.some((connections) => connections.length === 0)) return [];
		const split = into.flatMap((connections, input) =>
			connections.length > 1
				? [
						`${connections.map(({ from }) => quote(from)).join(' and ')} into ${INPUTS[input]} of ${quote(wait)}`,
					]
				: [],
		);
		if (split.length > 0) return split;
		const twice = into.flatMap(([connection]) => {
			const from = connection?.from;
			return from && counts.some((runs) => (runs.get(from) ?? 0) > 1) ? [from] : [];
		});
		return twice.map((from) => `${quote(from)} runs more than once before ${quote(wait)}`);
	});
};

/** Nodes that make their own items, and so lose none when they run once. */
const makesItems = (node: WorkflowNode): boolean =>
	isTrigger(node) ||
	(isStore(node) && !isStoreWrite(node)) ||
	(isOwn(node, 'amazonSeller') &&
		!['get', undefined].includes(node.parameters.operation as string | undefined) &&
		node.parameters.resource !== 'tracking') ||
	/\.all\(\)/.test(parameterText(node));

/** *Execute Once* hands on the first item alone: the other orders are gone without a word. */
export const findExecutedOnce: WorkflowFinder = (graph) => {
	const sends = graph.nodes.filter(isSending);
	const before = new Set(sends.flatMap((send) => [send, ...upstreamOf(graph, send)]));
	return graph.nodes
		.filter((node) => node.executeOnce && !makesItems(node))
		.filter((node) => before.has(node) || isStoreWrite(node))
		.filter((node) => isOrderSource(node) || [...upstreamOf(graph, node)].some(isOrderSource))
		.map((node) => `${quote(node)} handles the first item only`);
};

/** Nodes that may put nothing out, so that a loop through them ends with items left. */
const mayEndLoop = (graph: WorkflowGraph, node: WorkflowNode): boolean => {
	if (node.alwaysOutputData) return false;
	if (node.type === 'filter' || node.type === 'removeDuplicates') return true;
	if (node.type !== 'if' && node.type !== 'switch') return false;
	const outputs = new Set(
		graph
			.edgesFrom(node)
			.filter(isItemEdge)
			.map(({ output }) => output),
	);
	return node.type === 'if' ? outputs.size < 2 : isDeciding(node) && outputs.size < 2;
};

/**
 * Loop Over Items goes on only while something comes back to it. A node in its body that may put
 * nothing out ends it silently, and the items that are left with it.
 */
export const findEndingLoops: WorkflowFinder = (graph) =>
	graph.nodes
		.filter(({ type }) => type === 'splitInBatches')
		.filter((loop) => [...downstreamOf(graph, [loop])].some(isSending))
		.flatMap((loop) => {
			const starts = graph
				.edgesFrom(loop)
				.filter((edge) => isItemEdge(edge) && edge.output === 1)
				.map(({ to }) => to);
			const reached = downstreamOf(graph, starts);
			if (!reached.has(loop)) return [`Nothing comes back to ${quote(loop)}`];
			const body = [...reached].filter(
				(node) => node !== loop && downstreamOf(graph, [node]).has(loop),
			);
			const beforeLoop = upstreamOf(graph, loop);
			return body
				.filter((node) => beforeLoop.has(node) && mayEndLoop(graph, node))
				.map((node) => `${quote(node)} can end ${quote(loop)} with orders left`);
		});
