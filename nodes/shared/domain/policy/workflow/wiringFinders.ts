import {
	downstreamOf,
	isItemEdge,
	upstreamOf,
	type WorkflowGraph,
	type WorkflowNode,
} from './workflowGraph';
import type { WorkflowFinder } from './workflowFinders';
import { isAsking, isDeliveryWait, isSending, isStore, isTrigger, quote } from './workflowNodes';
import { buyerMails } from './memoryFinders';

/** Nodes whose absence changes who is asked, or what is remembered. */
const MATTERS =
	/^(?:amazonSeller|amazonSellerTrigger|carrierDetector|deliveryWait|feedbackRequest|policyCheck|merge|splitInBatches|if|filter|switch|dataTable|postgres|googleSheets|airtable|mySql|mongoDb|redis|supabase|notion)$/;

const sendsOf = (graph: WorkflowGraph): WorkflowNode[] => [
	...graph.nodes.filter(isSending),
	...buyerMails(graph),
];

/** A node that is switched off hands on what comes in by its first input, and does nothing. */
export const findSwitchedOff: WorkflowFinder = (graph) => {
	const sends = sendsOf(graph);
	const around = new Set(
		sends.flatMap((send) => [...upstreamOf(graph, send), ...downstreamOf(graph, [send])]),
	);
	const isSource = (node: WorkflowNode) =>
		[...downstreamOf(graph, [node])].some((after) => sends.includes(after));
	return (
		graph.nodes
			// Without Delivery Wait there is a finding of its own.
			.filter(({ type, writtenType }) => type === '' && MATTERS.test(writtenType))
			.filter(({ writtenType }) => writtenType !== 'deliveryWait')
			.filter((node) => around.has(node) || isSource(node))
			.map((node) => {
				const inputs = new Set(
					graph
						.edgesTo(node)
						.filter(isItemEdge)
						.map(({ input }) => input),
				);
				return inputs.size > 1
					? `${quote(node)} is switched off: only its first input goes on, the other orders are lost`
					: `${quote(node)} is switched off`;
			})
	);
};

/** Merge that hands on only a part of what comes in, on the way to a request. */
export const findLossyMerges: WorkflowFinder = (graph) => {
	const before = new Set(sendsOf(graph).flatMap((send) => [...upstreamOf(graph, send)]));
	return graph.nodes
		.filter((node) => node.type === 'merge' && before.has(node))
		.flatMap((node) => {
			const { mode = 'append', numberInputs = 2 } = node.parameters;
			const inputs = graph
				.edgesTo(node)
				.filter(isItemEdge)
				.map(({ input }) => input);
			if (mode === 'chooseBranch') return [`${quote(node)} hands on one of its branches`];
			if (mode === 'combine' && hasTwoOrderSources(graph, node)) {
				return [`${quote(node)} hands on only what both of its inputs have`];
			}
			if (mode === 'append' && Math.max(-1, ...inputs) >= Number(numberInputs)) {
				return [`${quote(node)} has more connections than inputs`];
			}
			return new Set(inputs).size < Number(numberInputs)
				? [`${quote(node)} waits for an input that nothing is connected to`]
				: [];
		});
};

/** Orders by both inputs are two lists of orders, and not orders and what belongs to them. */
function hasTwoOrderSources(graph: WorkflowGraph, merge: WorkflowNode): boolean {
	const sides = [0, 1].map((side) =>
		graph
			.edgesTo(merge)
			.filter((edge) => isItemEdge(edge) && edge.input === side)
			.some(({ from }) =>
				[from, ...upstreamOf(graph, from)].some(
					({ type, parameters }) =>
						type === 'amazonSeller' &&
						['order', 'shipment', undefined].includes(parameters.resource as string | undefined),
				),
			),
	);
	return sides.every(Boolean);
}

/** A node of this workflow that nothing starts does nothing. */
export const findUnreached: WorkflowFinder = (graph) => {
	if (sendsOf(graph).length === 0) return [];
	const started = downstreamOf(graph, graph.nodes.filter(isTrigger));
	const hasTrigger = graph.nodes.some(isTrigger);
	return hasTrigger
		? graph.nodes
				.filter(({ type }) => MATTERS.test(type))
				.filter((node) => !started.has(node) && !isPartOfAgent(graph, node))
				.map((node) => `Nothing leads to ${quote(node)}`)
		: [];
};

const isPartOfAgent = (graph: WorkflowGraph, node: WorkflowNode): boolean =>
	graph.edgesFrom(node).some((edge) => !isItemEdge(edge));

/** Edit Fields that keeps only its own fields takes the decision off the order. */
export const findDroppedDecisions: WorkflowFinder = (graph) =>
	graph.nodes
		.filter((node) => node.type === 'set' && keepsOnlyItsOwn(node))
		.flatMap((node) => {
			const waits = [...upstreamOf(graph, node)].filter(isDeliveryWait);
			const sends = [...downstreamOf(graph, [node])].filter(isAsking);
			const hasWaitAfter = [...downstreamOf(graph, [node])].some(
				(after) => isDeliveryWait(after) && !waits.includes(after),
			);
			const isInLoop = upstreamOf(graph, node).has(node);
			return waits.length > 0 && sends.length > 0 && !hasWaitAfter && !isInLoop
				? [`${quote(node)} takes the decision away before ${sends.map(quote).join(', ')}`]
				: [];
		});

const DECISION = /decision/;

function keepsOnlyItsOwn({ parameters }: WorkflowNode): boolean {
	const isKept = DECISION.test(
		JSON.stringify(parameters.assignments ?? parameters.jsonOutput ?? ''),
	);
	if (isKept) return false;
	if (parameters.keepOnlySet !== undefined) return parameters.keepOnlySet === true;
	if (parameters.includeOtherFields === true) return parameters.include === 'none';
	return parameters.include === undefined || parameters.include === 'none';
}

/** Order numbers alone say nothing of parcels and dates: every order would always be held. */
export const findOrdersNotRead: WorkflowFinder = (graph) =>
	graph.nodes
		.filter((node) => isDeliveryWait(node) && [...downstreamOf(graph, [node])].some(isAsking))
		.flatMap((wait) => {
			const orders = graph
				.edgesTo(wait)
				.filter((edge) => isItemEdge(edge) && edge.input === 0)
				.flatMap(({ from }) => [from, ...upstreamOf(graph, from)]);
			const lists = orders.filter((node) => isStore(node) || /file|spreadsheet/i.test(node.type));
			const isRead = orders.some(({ type }) => /^amazonSeller/.test(type));
			const [list] = lists;
			return list && !isRead
				? [
						`${quote(list)} leads to ${quote(wait)} without Amazon Seller > Order > Get between them`,
					]
				: [];
		});

/** `$('Settings').first().json.askFrom`, as templates read their settings. */
const FROM_SETTINGS = /^=\{\{ *\$\('([^']+)'\)\.first\(\)\.json\.(\w+) *\}\}$/;

/** A setting as it is written in the node, or in the Edit Fields node that it comes from. */
function writtenSetting(graph: WorkflowGraph, value: unknown): unknown {
	const [, nodeName, field] = (typeof value === 'string' && FROM_SETTINGS.exec(value)) || [];
	if (nodeName === undefined) return value;
	const settings = graph.nodes.find(({ name }) => name === nodeName)?.parameters.assignments as
		{ assignments?: unknown } | undefined;
	const assigned = Array.isArray(settings?.assignments) ? (settings.assignments as unknown[]) : [];
	for (const entry of assigned) {
		const { name, value: written } = (entry ?? {}) as { name?: unknown; value?: unknown };
		if (name === field) return written;
	}
	return undefined;
}

/** Minutes since midnight of `09:00`; undefined for what is no time of day. */
function minutesOf(value: unknown): number | undefined {
	const [, hours, minutes] = (typeof value === 'string' && /^(\d{1,2}):(\d\d)$/.exec(value)) || [];
	return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** The times of day at which a Schedule Trigger runs; undefined where it runs at any hour. */
function runTimes({ parameters }: WorkflowNode): number[] | undefined {
	const rule = parameters.rule as { interval?: unknown } | undefined;
	const intervals = Array.isArray(rule?.interval) ? (rule.interval as unknown[]) : [];
	const times: number[] = [];
	for (const interval of intervals) {
		const {
			field = 'days',
			triggerAtHour,
			triggerAtMinute,
		} = (interval ?? {}) as {
			field?: unknown;
			triggerAtHour?: unknown;
			triggerAtMinute?: unknown;
		};
		if (!['days', 'weeks', 'months'].includes(String(field))) return undefined;
		times.push(Number(triggerAtHour ?? 0) * 60 + Number(triggerAtMinute ?? 0));
	}
	return times.length > 0 && times.every(Number.isFinite) ? times : undefined;
}

const clock = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A run that always falls outside the hours asks nobody until the window is about to close. */
export const findUnmetHours: WorkflowFinder = (graph) =>
	graph.nodes
		.filter((node) => isDeliveryWait(node) && [...downstreamOf(graph, [node])].some(isAsking))
		.flatMap((wait) => {
			const from = minutesOf(writtenSetting(graph, wait.parameters.askFrom));
			const until = minutesOf(writtenSetting(graph, wait.parameters.askUntil));
			if (from === undefined || until === undefined) return [];
			const isWithin = (time: number) =>
				from <= until ? time >= from && time < until : time >= from || time < until;
			return [...upstreamOf(graph, wait)]
				.filter(({ type }) => type === 'scheduleTrigger')
				.flatMap((schedule) => {
					const times = runTimes(schedule);
					return times === undefined || times.some(isWithin)
						? []
						: [
								`${quote(schedule)} runs at ${times.map(clock).join(', ')}, and ${quote(wait)} asks from ${clock(from)} to ${clock(until)}`,
							];
				});
		});
