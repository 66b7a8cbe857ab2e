import { closingDecision } from '../shared/domain/decision/runDecisions';
import { orderTimeZone } from '../shared/domain/decision/orderTimeZone';
import { toItemJson } from '../shared/n8n/items';
import type { OpenRow } from './readExclusions';
import type { Run } from './readRun';
import type { DecidedItem } from './sortDecisions';

/**
 * Open ledger rows whose orders did not come in, with their last word where their time is over. The
 * rows of other workflows are theirs to close.
 */
export function closedRows(
	run: Run,
	isRead: (orderId: string) => boolean,
	workflowZone: string,
	nowMs: number,
): DecidedItem[] {
	const closed: DecidedItem[] = [];
	for (const [orderId, row] of run.openRows) {
		if (isRead(orderId) || !isOwn(row, run.workflowId)) continue;
		const marketplaceId = textOf(row.json.marketplaceId);
		const order = { orderId, ...(marketplaceId !== undefined && { marketplaceId }) };
		const zone = orderTimeZone(order, { kind: 'marketplace', otherwise: workflowZone });
		const decision = closingDecision(row, nowMs, zone);
		if (!decision) continue;
		const carrier = textOf(row.json.carrier);
		const json = {
			orderId,
			decision,
			...(carrier !== undefined && { carrier: { name: carrier } }),
			...(marketplaceId !== undefined && { marketplaceId }),
		};
		const pairedItem = { item: row.index, input: 1 };
		const item = { json: toItemJson(json), pairedItem };
		closed.push({ orderId, marketplaceId, nowMs, isOutsideHours: false, decision, item });
	}
	return closed;
}

const isOwn = ({ json }: OpenRow, workflowId: string | undefined): boolean => {
	const owner = textOf(json.workflowId);
	return owner === undefined || owner === workflowId;
};

const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;
