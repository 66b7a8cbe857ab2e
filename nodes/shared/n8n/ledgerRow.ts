import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { readField } from './items';

/** The ledger's columns, and where an order keeps what goes into them. */
const COLUMNS: ReadonlyArray<readonly [column: string, path: string]> = [
	['carrier', 'carrier.name'],
	['evidence', 'delivery.evidence'],
	['outcome', 'decision.outcome'],
	['decisionCode', 'decision.code'],
	['decisionReason', 'decision.reason'],
	['requestAt', 'decision.requestAt'],
	['nextCheckAt', 'decision.nextCheckAt'],
	['windowClosesAt', 'decision.windowClosesAt'],
	['requestStatus', 'request.status'],
	['requestMessage', 'request.message'],
	['requestedAt', 'request.at'],
];

export interface LedgerKey {
	/** Several workflows may keep one ledger: each writes only its own rows anew. */
	readonly workflowId?: string | undefined;
	readonly orderId: string;
	readonly marketplaceId?: string | undefined;
}

/**
 * One flat row instead of a whole order. Its fields are the ledger's columns, so that n8n can write
 * many rows at once: an expression for each column costs it milliseconds a row, and a hundred times
 * the insert.
 */
export function ledgerRow(
	item: INodeExecutionData,
	{ orderId, marketplaceId, workflowId }: LedgerKey,
	checkedAt: string,
): INodeExecutionData {
	const row: IDataObject = {
		orderId,
		...(marketplaceId !== undefined && { marketplaceId }),
		...(workflowId !== undefined && { workflowId }),
	};
	for (const [column, path] of COLUMNS) {
		const value = readField(item.json, path);
		if (typeof value === 'string' && value !== '') row[column] = value;
	}
	return {
		json: { ...row, checkedAt },
		...(item.pairedItem !== undefined && { pairedItem: item.pairedItem }),
	};
}
