import {
	branchesOf,
	downstreamOf,
	isItemEdge,
	upstreamOf,
	type WorkflowGraph,
	type WorkflowNode,
} from './workflowGraph';
import {
	isAsking,
	isComposing,
	isDeciding,
	isDeliveryWait,
	isSending,
	isStoreWrite,
	isTrigger,
	outputCount,
	parameterText,
	quote,
} from './workflowNodes';

/** What of a workflow offends against a rule: the nodes, in words. */
export type WorkflowFinder = (graph: WorkflowGraph) => readonly string[];

const RATING =
	/(?<![a-z])(?:ratings?|stars?|sentiment|(?:negative|positive|bad|good|seller|buyer|customer)[ _-]?(?:feedback|reviews?)|feedback[ _-]?(?:rating|score|value|text|comments?)|reviews?[ _-]?(?:score|value|text))(?![a-z])/i;
const CARRIER = /(?<![a-z])(?:carriers?|amazon ?logistics|amzl|tba|carrier ?match)(?![a-z])/i;
const LATE = /(?<![a-z])(?:late|lateness|delayed|delay|on ?time|overdue)(?![a-z])/i;
const CLAIM = /claim|attempt|lease|lock|on conflict/i;

const asking = (graph: WorkflowGraph): WorkflowNode[] => graph.nodes.filter(isAsking);

const isAboutFeedback = ({ type, parameters }: WorkflowNode): boolean =>
	type.startsWith('sentimentAnalysis') ||
	(/^amazonSeller(?:Tool|Trigger)?$/.test(type) &&
		['resource', 'event', 'triggerOn'].some((name) => /feedback/i.test(String(parameters[name]))));

const dependsOnRating = (node: WorkflowNode): boolean =>
	isAboutFeedback(node) || (isDeciding(node) && RATING.test(parameterText(node)));

export const findRatingBeforeSend: WorkflowFinder = (graph) =>
	asking(graph).flatMap((send) =>
		[...upstreamOf(graph, send)]
			.filter(dependsOnRating)
			.map((node) => `${quote(node)} comes before ${quote(send)}`),
	);

/** One after the other, or side by side from one output. */
export const findTwoSends: WorkflowFinder = (graph) => {
	const sendsFrom = new Map<WorkflowNode, Set<WorkflowNode>>();
	const sendsOf = (node: WorkflowNode) => {
		const sends = sendsFrom.get(node) ?? sendsWithoutChoice(graph, node);
		sendsFrom.set(node, sends);
		return sends;
	};
	const inTurn = asking(graph).flatMap((send) =>
		[...upstreamOf(graph, send)]
			.filter((node) => node !== send && isAsking(node) && !isMailOf(graph, node, send))
			.map((node) => `${quote(node)} and then ${quote(send)}`),
	);
	const sideBySide = branchesOf(graph).flatMap(({ from, edges }) => {
		const targets = edges.map(({ to }) => sendsOf(to));
		const sends = [...new Set(targets.flatMap((sent) => [...sent]))];
		return sends.length > 1 && targets.filter(({ size }) => size > 0).length > 1
			? [`${sends.map(quote).join(' and ')}, both from ${quote(from)}`]
			: [];
	});
	return [...new Set([...inTurn, ...sideBySide])];
};

/** A composed message and the node that mails it are one send. */
const isMailOf = (graph: WorkflowGraph, first: WorkflowNode, second: WorkflowNode): boolean =>
	isComposing(first) &&
	!second.type.startsWith('feedbackRequest') &&
	downstreamOf(graph, [first]).has(second);

/** The sends that every item of a node comes to, as long as nothing on the way chooses. */
function sendsWithoutChoice(graph: WorkflowGraph, start: WorkflowNode): Set<WorkflowNode> {
	const sends = new Set<WorkflowNode>();
	const seen = new Set<WorkflowNode>();
	const open = [start];
	for (let node = open.pop(); node; node = open.pop()) {
		if (seen.has(node)) continue;
		seen.add(node);
		if (isAsking(node)) sends.add(node);
		else if (!isDeciding(node) && !isDeliveryWait(node) && node.type !== 'carrierDetector') {
			open.push(
				...graph
					.edgesFrom(node)
					.filter(isItemEdge)
					.map(({ to }) => to),
			);
		}
	}
	return sends;
}

/** Walks back from each send; only Delivery Wait's first output, Due, ends a way well. */
export const findSendWithoutWait: WorkflowFinder = (graph) =>
	asking(graph).flatMap((send) => {
		const seen = new Set<WorkflowNode>([send]);
		const open = [send];
		const findings = new Set<string>();
		for (let node = open.pop(); node; node = open.pop()) {
			const edges = graph.edgesTo(node).filter(isItemEdge);
			if (isTrigger(node) && node.type !== 'executeWorkflowTrigger') {
				findings.add(`${quote(node)} leads to ${quote(send)}`);
			}
			for (const { from, output } of edges) {
				if (isDeliveryWait(from)) {
					if (output > 0)
						findings.add(`${quote(send)} gets orders of ${quote(from)} that are not due`);
				} else if (!seen.has(from)) {
					seen.add(from);
					open.push(from);
				}
			}
		}
		return [...findings];
	});

/** Sends, and all from which items can come to one. */
const leadingToSend = (graph: WorkflowGraph): Set<WorkflowNode> => {
	const sends = asking(graph);
	return new Set([...sends, ...sends.flatMap((send) => [...upstreamOf(graph, send)])]);
};

const findExclusion =
	(words: RegExp): WorkflowFinder =>
	(graph) => {
		const leading = leadingToSend(graph);
		return graph.nodes
			.filter((node) => isDeciding(node) && words.test(parameterText(node)))
			.filter((node) => {
				const edges = graph.edgesFrom(node).filter(isItemEdge);
				const outputs = Array.from(
					{ length: outputCount(node, Math.max(0, ...edges.map(({ output }) => output + 1))) },
					(_, output) => edges.filter((edge) => edge.output === output).map(({ to }) => to),
				);
				const asked = outputs.filter((targets) => targets.some((to) => leading.has(to)));
				const isAlone = outputs.length === 1 && node.type !== 'merge' && node.type !== 'sort';
				return asked.length > 0 && (asked.length < outputs.length || isAlone);
			})
			.map((node) => `${quote(node)} leaves orders out`);
	};

export const findLatenessExclusion = findExclusion(LATE);

/** By a decision on the canvas, an unconnected output of Carrier Detector, or Delivery Wait's rule. */
export const findCarrierExclusion: WorkflowFinder = (graph) => [
	...findExclusion(CARRIER)(graph),
	...graph.nodes.filter(isDeliveryWait).flatMap((node) => {
		const { excludedCarriers } = (node.parameters.skipRules ?? {}) as Record<string, unknown>;
		return typeof excludedCarriers === 'string' && excludedCarriers.trim() !== ''
			? [`${quote(node)} skips ${excludedCarriers}`]
			: [];
	}),
	...graph.nodes
		.filter(({ type }) => type === 'carrierDetector')
		.flatMap((node) => {
			const edges = graph.edgesFrom(node).filter(isItemEdge);
			if (!edges.some(({ output }) => output > 0)) return [];
			const leading = leadingToSend(graph);
			const leadToSend = [0, 1].map((output) =>
				edges.some((edge) => edge.output === output && leading.has(edge.to)),
			);
			return new Set(leadToSend).size > 1 ? [`${quote(node)} asks after one output only`] : [];
		}),
];

/**
 * A claim made for several workers is not yet an outcome. What items come to through the sending
 * alone stands after it, also in a loop that leads back to it.
 */
export const findLedgerBeforeOutcome: WorkflowFinder = (graph) =>
	graph.nodes.filter(isSending).flatMap((send) => {
		const starts = graph.nodes.filter((node) => !graph.edgesTo(node).some(isItemEdge));
		const withoutSending = downstreamOf(graph, starts, send);
		const before = [...upstreamOf(graph, send)].filter((node) => withoutSending.has(node));
		const afterWait = downstreamOf(graph, before.filter(isDeliveryWait), send);
		return before
			.filter(
				(node) =>
					isStoreWrite(node) &&
					!CLAIM.test(parameterText(node)) &&
					(afterWait.has(node) ||
						/(?<![a-z])(?:sent|asked|requested)(?![a-z])/i.test(parameterText(node))),
			)
			.map((node) => `${quote(node)} writes before ${quote(send)} has sent`);
	});

export const findUnapprovedTools: WorkflowFinder = (graph) =>
	graph.edges
		.filter(
			({ kind, from, to }) =>
				kind === 'ai_tool' && isSending(from) && !to.type.endsWith('HitlTool'),
		)
		.map(({ from, to }) => `${quote(to)} can use ${quote(from)} by itself`);

export const findUnseenWorkflows: WorkflowFinder = (graph) =>
	graph.nodes
		.filter(({ type }) =>
			['executeWorkflow', 'executeWorkflowTrigger', 'toolWorkflow'].includes(type),
		)
		.filter(
			(node) =>
				node.type !== 'executeWorkflowTrigger' ||
				asking(graph).some((send) => upstreamOf(graph, send).has(node)),
		)
		.map(quote);

export const findRetriedSends: WorkflowFinder = (graph) =>
	graph.nodes.filter((node) => isSending(node) && node.retryOnFail).map(quote);

export const findRulesTurnedOff: WorkflowFinder = (graph) =>
	graph.nodes.filter(isComposing).flatMap((node) => {
		const options = (node.parameters.options ?? {}) as Record<string, unknown>;
		const off = options.disabledRules;
		return Array.isArray(off) && off.length > 0 ? [`${quote(node)}: ${off.join(', ')}`] : [];
	});
