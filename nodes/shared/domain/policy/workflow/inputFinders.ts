import { downstreamOf, isItemEdge, type WorkflowGraph, type WorkflowNode } from './workflowGraph';
import { isAsking, isDeliveryWait } from './workflowNodes';
import type { WorkflowFinder } from './workflowFinders';

const INPUTS = ['Orders', 'Exclusions'];

const quote = (node: WorkflowNode): string => `"${node.name}"`;

const leadsToSend = (graph: WorkflowGraph, node: WorkflowNode): boolean =>
	[...downstreamOf(graph, [node])].some(isAsking);

/**
 * n8n runs a node once for each connection into one of its inputs, and hands what came in by the
 * other input to one of these runs alone: the other run knows of no exclusions.
 */
export const findSplitExclusions: WorkflowFinder = (graph) =>
	graph.nodes
		.filter((node) => isDeliveryWait(node) && leadsToSend(graph, node))
		.flatMap((wait) => {
			const edges = graph.edgesTo(wait).filter(isItemEdge);
			const into = INPUTS.map((_name, input) => edges.filter((edge) => edge.input === input));
			if (into.some((connections) => connections.length === 0)) return [];
			return into.flatMap((connections, input) =>
				connections.length > 1
					? [
							`${connections.map(({ from }) => quote(from)).join(' and ')} into ${INPUTS[input]} of ${quote(wait)}`,
						]
					: [],
			);
		});
