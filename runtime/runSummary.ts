import { z } from 'zod';
import type { WorkflowJson } from './n8nClient';
import { NODE_TYPES, nodeNames } from './demoWorkflow';
import type { RunItem, WorkflowRun } from './workflowRun';

const orderSchema = z.object({
	orderId: z.string(),
	carrier: z.object({ code: z.string(), name: z.string() }).optional(),
	decision: z.object({ outcome: z.string(), code: z.string(), reason: z.string() }).optional(),
	request: z.object({ status: z.string(), message: z.string() }).optional(),
	/** n8n puts it beside the fields of an item that a node could not treat. */
	error: z.string().optional(),
});

/** An order that a node has made one flat row of, as the ledger keeps it. */
const rowSchema = z.object({
	orderId: z.string(),
	outcome: z.string(),
	decisionCode: z.string(),
	reason: z.string(),
	requestStatus: z.string().nullish(),
	requestMessage: z.string().nullish(),
	requestedAt: z.string().nullish(),
});

type OrderItem = z.infer<typeof orderSchema>;

const LEDGER = 'n8n-nodes-base.dataTable';
const ASKED = ['sent', 'alreadyRequested'];
const ASKED_BEFORE = 'alreadyAsked';

/** What became of one order, and why. */
export interface OrderFate {
	readonly orderId: string;
	readonly carrierCode: string;
	readonly carrierName: string;
	/** `sent`, `askedBefore`, `notYet`, `skipped`, or what Feedback Request says of a request it could not make. */
	readonly outcome: string;
	readonly code: string;
	readonly reason: string;
}

export type Counts = Readonly<Record<string, number>>;

/**
 * Reads the fate of every order from a run of the template. The nodes are found by their type, as a
 * user may have renamed them. An order that Delivery Wait left out, as the ledger says that it was
 * asked, is `askedBefore`; one that some node lost on the way has the outcome `lost`.
 */
export function readFates(run: WorkflowRun, workflow: WorkflowJson): OrderFate[] {
	const itemsOf = (type: string) =>
		nodeNames(workflow, type).flatMap((name) => ordersOf(allItems(run, name)));

	const latest = new Map<string, OrderItem>();
	const { carrierDetector, deliveryWait, feedbackRequest } = NODE_TYPES;
	for (const order of [carrierDetector, deliveryWait, feedbackRequest].flatMap(itemsOf)) {
		latest.set(order.orderId, { ...latest.get(order.orderId), ...order });
	}
	const asked = new Map(
		nodeNames(workflow, LEDGER)
			.flatMap((name) => rowsOf(allItems(run, name)))
			.flatMap(({ orderId, requestStatus, requestedAt }) =>
				requestStatus && ASKED.includes(requestStatus) ? [[orderId, requestedAt ?? '']] : [],
			),
	);
	return [...latest.values()].map((order) => toFate(order, asked.get(order.orderId)));
}

export const countBy = (fates: readonly OrderFate[], key: (fate: OrderFate) => string): Counts => {
	const counts: Record<string, number> = {};
	for (const fate of fates) counts[key(fate)] = (counts[key(fate)] ?? 0) + 1;
	return counts;
};

function allItems(run: WorkflowRun, nodeName: string): RunItem[] {
	const outputs = Math.max(0, ...run.nodeRuns(nodeName).map(({ data }) => data?.main?.length ?? 0));
	return Array.from({ length: outputs }, (_, output) => run.items(nodeName, output)).flat();
}

const ordersOf = (items: readonly RunItem[]): OrderItem[] =>
	items.flatMap(({ json }) => {
		const row = rowSchema.safeParse(json);
		if (row.success) return [fromRow(row.data)];
		const order = orderSchema.safeParse(json);
		return order.success ? [order.data] : [];
	});

const rowsOf = (items: readonly RunItem[]) =>
	items.flatMap(({ json }) => rowSchema.safeParse(json).data ?? []);

const fromRow = (row: z.infer<typeof rowSchema>): OrderItem => ({
	orderId: row.orderId,
	decision: { outcome: row.outcome, code: row.decisionCode, reason: row.reason },
	...(row.requestStatus && {
		request: { status: row.requestStatus, message: row.requestMessage ?? '' },
	}),
});

function toFate(
	{ orderId, carrier, decision, request, error }: OrderItem,
	askedAt: string | undefined,
): OrderFate {
	return {
		orderId,
		carrierCode: carrier?.code ?? 'unknown',
		carrierName: carrier?.name ?? 'Unknown',
		...outcomeOf({ decision, request, error }, askedAt),
	};
}

function outcomeOf(
	{ decision, request, error }: Pick<OrderItem, 'decision' | 'request' | 'error'>,
	askedAt: string | undefined,
): Pick<OrderFate, 'outcome' | 'code' | 'reason'> {
	if (error !== undefined) return { outcome: 'failed', code: 'failed', reason: error };
	if (request) return { outcome: request.status, code: request.status, reason: request.message };
	if (decision ? decision.code === ASKED_BEFORE : askedAt !== undefined) {
		const on = askedAt ? ` on ${askedAt.slice(0, 10)}` : '';
		return {
			outcome: 'askedBefore',
			code: ASKED_BEFORE,
			reason: `The ledger shows that the buyer was asked${on}.`,
		};
	}
	if (decision && decision.outcome !== 'due') return decision;
	return {
		outcome: 'lost',
		code: 'lost',
		reason: decision
			? 'The order was due, and the run has no word of its request.'
			: 'The run has no decision for the order.',
	};
}
