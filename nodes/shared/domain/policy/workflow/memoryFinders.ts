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
	isBuyerMail,
	isComposing,
	isDeciding,
	isDeliveryWait,
	isMail,
	isStore,
	isStoreDelete,
	isStoreWrite,
	isTrigger,
	quote,
} from './workflowNodes';

/** n8n's own mail nodes that write to a buyer. */
export const buyerMails = (graph: WorkflowGraph): WorkflowNode[] =>
	graph.nodes.filter(
		(node) => isMail(node) && isBuyerMail(node, [...upstreamOf(graph, node)].some(isComposing)),
	);

/** Whether what it writes is known to be written when the next node runs. */
const isSureClaim = (graph: WorkflowGraph, node: WorkflowNode): boolean =>
	isStoreWrite(node) &&
	node.onError !== 'continueRegularOutput' &&
	// An empty answer that is handed on as an item looks like a claim that was won.
	!(node.alwaysOutputData && !leadsToChoice(graph, node));

const leadsToChoice = (graph: WorkflowGraph, node: WorkflowNode): boolean =>
	graph
		.edgesFrom(node)
		.filter(isItemEdge)
		.some(({ to }) => isDeciding(to));

/**
 * Amazon refuses a second review request; nobody refuses a second mail. On every way from the
 * decision to the mail, the order must be written down first.
 */
export const findUnclaimedMessages: WorkflowFinder = (graph) =>
	buyerMails(graph).flatMap((mail) => {
		const seen = new Set<WorkflowNode>([mail]);
		const open = [mail];
		const findings = new Set<string>();
		for (let node = open.pop(); node; node = open.pop()) {
			const before = graph.edgesTo(node).filter(isItemEdge);
			if (node !== mail && (isDeliveryWait(node) || isTrigger(node) || before.length === 0)) {
				findings.add(`${quote(mail)} writes to orders of ${quote(node)} that nothing has claimed`);
				continue;
			}
			for (const { from } of before) {
				if (seen.has(from) || isSureClaim(graph, from)) continue;
				seen.add(from);
				open.push(from);
			}
		}
		return [...findings];
	});

/** A query that hands its row on only to who has won the claim; `SELECT EXISTS` hands one on to all. */
const givesClaimOnly = ({ parameters: { operation, query } }: WorkflowNode): boolean =>
	operation === 'executeQuery' && !/\bselect\s+exists\b/i.test(String(query));

/**
 * A row that is added to a table is there whoever else has one for the order: whose claim it is has to
 * be looked up, and chosen by, before the mail. A query with a conflict clause may tell it by itself.
 */
export const findUnreadClaims: WorkflowFinder = (graph) =>
	buyerMails(graph).flatMap((mail) => {
		const seen = new Set<WorkflowNode>([mail]);
		const open = [mail];
		const findings: string[] = [];
		for (let node = open.pop(); node; node = open.pop()) {
			for (const { from } of graph.edgesTo(node).filter(isItemEdge)) {
				if (seen.has(from) || isDeciding(from) || from.type === 'splitInBatches') continue;
				seen.add(from);
				if (!isStoreWrite(from)) open.push(from);
				else if (!givesClaimOnly(from)) {
					findings.push(
						`Nothing between ${quote(from)} and ${quote(mail)} looks whose claim it is`,
					);
				}
			}
		}
		return findings;
	});

/** A mail that n8n repeats may arrive twice: a broken connection does not tell whether it was taken. */
export const findRetriedMails: WorkflowFinder = (graph) =>
	buyerMails(graph)
		.filter(({ retryOnFail }) => retryOnFail)
		.map(quote);

/** A row that sums a run up is no record of its orders. */
const isLedgerWrite = (graph: WorkflowGraph, node: WorkflowNode): boolean => {
	const into = graph.edgesTo(node).filter(isItemEdge);
	const isRunLog = into.length > 0 && into.every(({ from }) => from.type === 'sellerOverview');
	return isStoreWrite(node) && !isRunLog;
};

/**
 * Whether the workflow makes a table and remembers in it what was decided. Without one, Amazon alone
 * remembers.
 */
const keepsLedger = (graph: WorkflowGraph): boolean =>
	graph.nodes.some(
		(node) =>
			isStore(node) &&
			((node.parameters.resource === 'table' && node.parameters.operation === 'create') ||
				/create table/i.test(String(node.parameters.query))),
	) &&
	graph.nodes.filter(isDeliveryWait).some((wait) => {
		const exclusions = graph
			.edgesTo(wait)
			.filter((edge) => isItemEdge(edge) && edge.input === 1)
			.flatMap(({ from }) => [from, ...upstreamOf(graph, from)]);
		const after = [...downstreamOf(graph, [wait])];
		return exclusions.some(isStore) || after.some((node) => isLedgerWrite(graph, node));
	});

export const findUnrecordedSends: WorkflowFinder = (graph) => {
	const mails = buyerMails(graph);
	const sends = [...graph.nodes.filter((node) => isAsking(node) && !isComposing(node)), ...mails];
	if (!keepsLedger(graph)) return [];
	return [...new Set(sends)]
		.filter(
			(send) =>
				![...downstreamOf(graph, [send])].some(
					(node) => node !== send && isLedgerWrite(graph, node),
				),
		)
		.map((send) => `What ${quote(send)} sends is written down nowhere`);
};

/** A ledger that is written and never read forgets what it knows: orders are asked about again. */
export const findUnreadLedger: WorkflowFinder = (graph) => {
	if (!keepsLedger(graph)) return [];
	return graph.nodes.filter(isDeliveryWait).flatMap((wait) => {
		const after = downstreamOf(graph, [wait]);
		const isRecorded =
			[...after].some((node) => isLedgerWrite(graph, node)) && [...after].some(isAsking);
		const hasExclusions = graph.edgesTo(wait).some((edge) => isItemEdge(edge) && edge.input === 1);
		const readsBefore = [...upstreamOf(graph, wait)].some(
			(node) => isStore(node) && !isStoreWrite(node) && node.parameters.resource !== 'table',
		);
		return isRecorded && !hasExclusions && !readsBefore
			? [`${quote(wait)} does not know what was asked before`]
			: [];
	});
};

/** What a mail leaves is taken away only where something has chosen that it did not go out. */
const deletesAfterMail = (graph: WorkflowGraph): string[] =>
	buyerMails(graph).flatMap((mail) => {
		const seen = new Set<WorkflowNode>([mail]);
		const open = [mail];
		const findings: string[] = [];
		for (let node = open.pop(); node; node = open.pop()) {
			for (const { to } of graph.edgesFrom(node).filter(isItemEdge)) {
				if (seen.has(to)) continue;
				seen.add(to);
				if (isStoreDelete(to)) {
					findings.push(`${quote(to)} deletes what ${quote(mail)} has sent, whatever became of it`);
				} else if (!isDeciding(to) && to.type !== 'splitInBatches') open.push(to);
			}
		}
		return findings;
	});

/** Runs that each delete what the run before has written leave the last one's rows alone. */
export const findDeletedRecords: WorkflowFinder = (graph) => [
	...deletesAfterMail(graph),
	...graph.nodes.filter(isStoreDelete).flatMap((remove) => {
		const into = graph.edgesTo(remove).filter(isItemEdge);
		const fromDecision = into.filter(({ from }) => isDeliveryWait(from) || isAsking(from));
		const writes = [...downstreamOf(graph, [remove])].some(isStoreWrite);
		return fromDecision.length > 1 && writes && !remove.executeOnce
			? [
					`${quote(remove)} runs once for each of ${fromDecision.map(({ from }) => quote(from)).join(', ')}, and deletes what was written before`,
				]
			: [];
	}),
];
