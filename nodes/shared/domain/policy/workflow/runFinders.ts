import { buyerMails } from './memoryFinders';
import {
	branchesOf,
	downstreamOf,
	isItemEdge,
	upstreamOf,
	type WorkflowEdge,
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
	isStoreDelete,
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
	const { mode, numberOutputs } = node.parameters;
	return outputs.size < (mode === 'expression' ? Number(numberOutputs ?? 4) : 2);
};

/**
 * Loop Over Items goes on only while something comes back to it. A node in its body that may put
 * nothing out ends it silently, and the items that are left with it.
 */
export const findEndingLoops: WorkflowFinder = (graph) =>
	graph.nodes
		.filter(({ type }) => type === 'splitInBatches')
		.filter((loop) =>
			[...downstreamOf(graph, [loop])].some(
				(node) => isSending(node) || buyerMails(graph).includes(node),
			),
		)
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
			const lastSends = buyerMails(graph).filter(
				(mail) => reached.has(mail) && !downstreamOf(graph, [mail]).has(loop),
			);
			const dead = lastSends.map((mail) => `${quote(mail)} does not lead back to ${quote(loop)}`);
			const ends = body
				.filter((node) => beforeLoop.has(node) && mayEndLoop(graph, node))
				.map((node) => `${quote(node)} can end ${quote(loop)} with orders left`);
			return [...dead, ...ends];
		});

/**
 * The same orders by two ways to one send, as through two Delivery Waits: what is due for one is due
 * for the other. A way round Delivery Wait is a finding of its own.
 */
export const findTwoWays: WorkflowFinder = (graph) => {
	const known = [
		new Map<WorkflowNode, Set<WorkflowNode>>(),
		new Map<WorkflowNode, Set<WorkflowNode>>(),
	] as const;
	const sendsAfter = (start: WorkflowNode, isDue: boolean): Set<WorkflowNode> => {
		const knownSo = known[isDue ? 1 : 0];
		const sends = knownSo.get(start) ?? sendsWithTheOrder(graph, start, isDue);
		knownSo.set(start, sends);
		return sends;
	};
	const afterDecision = downstreamOf(graph, graph.nodes.filter(isDeliveryWait));
	return branchesOf(graph).flatMap(({ from, edges }) => {
		if (isDeliveryWait(from) && edges.some(({ output }) => output > 0)) return [];
		const isDue = afterDecision.has(from);
		const ways = edges.filter(isOfOrders).map(({ to }) => sendsAfter(to, isDue));
		return [...new Set(ways.flatMap((sends) => [...sends]))]
			.filter((send) => ways.filter((sends) => sends.has(send)).length > 1)
			.map((send) => `${quote(send)}, by two ways from ${quote(from)}`);
	});
};

/**
 * A send that leads back to itself, or one mail to another, sends for the same order again. Loop Over
 * Items hands on another order, and Delivery Wait decides anew.
 */
export const findRounds: WorkflowFinder = (graph) => {
	const mails = buyerMails(graph);
	const breaks = ({ type, writtenType }: WorkflowNode) =>
		type === 'splitInBatches' || writtenType === 'deliveryWait';
	return [...graph.nodes.filter(isAsking), ...mails].flatMap((send) => {
		const again = new Set(mails.includes(send) ? mails : [send]);
		const seen = new Set<WorkflowNode>();
		const open = [send];
		for (let node = open.pop(); node; node = open.pop()) {
			for (const { to } of graph.edgesFrom(node).filter(isItemEdge)) {
				if (to === send) return [`${quote(send)} leads back to itself`];
				if (again.has(to)) return [`${quote(send)} and then ${quote(to)}`];
				if (seen.has(to) || breaks(to)) continue;
				seen.add(to);
				open.push(to);
			}
		}
		return [];
	});
};

const isOfOrders = (edge: WorkflowEdge): boolean =>
	isItemEdge(edge) && !(isDeliveryWait(edge.to) && edge.input > 0);

/** Reads or makes items of its own, chooses among them, or joins them: another order, or the same once. */
const endsTheWay = (node: WorkflowNode): boolean =>
	isDeciding(node) || isStore(node) || isOrderSource(node) || node.type === 'carrierDetector';

/** The sends that an order comes to from a node, after it was found due on the way or before. */
function sendsWithTheOrder(
	graph: WorkflowGraph,
	start: WorkflowNode,
	isDue: boolean,
): Set<WorkflowNode> {
	const sends = new Set<WorkflowNode>();
	const seen = [new Set<WorkflowNode>(), new Set<WorkflowNode>()] as const;
	const open: Array<readonly [WorkflowNode, boolean]> = [[start, isDue]];
	for (let next = open.pop(); next; next = open.pop()) {
		const [node, wasDue] = next;
		const isDueHere = wasDue || isDeliveryWait(node);
		const seenSo = seen[isDueHere ? 1 : 0];
		if (seenSo.has(node)) continue;
		seenSo.add(node);
		if (isAsking(node)) {
			if (isDueHere) sends.add(node);
		} else if (!endsTheWay(node)) {
			for (const edge of graph.edgesFrom(node).filter(isOfOrders)) {
				if (!isDeliveryWait(node) || edge.output === 0) open.push([edge.to, isDueHere]);
			}
		}
	}
	return sends;
}

/**
 * After its claim an order has one way to one mail: by a second one, such as a doubled choice, it is
 * mailed twice under one claim.
 */
export const findMailedTwice: WorkflowFinder = (graph) => {
	const mails = buyerMails(graph);
	const leading = new Set<WorkflowNode>(mails);
	const open = [...mails];
	for (let node = open.pop(); node; node = open.pop()) {
		for (const { from } of graph.edgesTo(node).filter(isItemEdge)) {
			if (leading.has(from) || isStoreWrite(from) || from.type === 'splitInBatches') continue;
			leading.add(from);
			open.push(from);
		}
	}
	const unclaimed = [...leading]
		.filter(isStoreDelete)
		.map((node) => `${quote(node)} deletes the claim before the mail`);
	const twice = branchesOf(graph)
		.map(({ from, edges }) => ({ from, ways: edges.filter(({ to }) => leading.has(to)) }))
		.filter(({ ways }) => ways.length > 1)
		.map(
			({ from, ways }) =>
				`${ways.map(({ to }) => quote(to)).join(' and ')}, two ways from ${quote(from)} to a mail`,
		);
	const beside = branchesOf(graph)
		.filter(({ edges }) => edges.some(({ to }) => leading.has(to)))
		.flatMap(({ edges }) => edges.filter(({ to }) => isStoreDelete(to) && !leading.has(to)))
		.map(({ to }) => `${quote(to)} deletes the claim beside the mail`);
	return [...unclaimed, ...beside, ...twice];
};
