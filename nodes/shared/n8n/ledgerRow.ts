import { DateTime } from 'luxon';
import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { isOpen, LEDGER_LANGUAGES, ledgerStatus, statusWords } from '../domain/ledger';
import { findMarketplace } from '../domain/marketplaces';
import { readField } from './items';

/** What a seller sets for the rows of the ledger, as fields of a node's Options. */
export const ledgerOptions: INodeProperties[] = [
	{
		displayName: 'Ledger Account',
		name: 'ledgerAccount',
		type: 'string',
		default: '',
		placeholder: 'e.g. Shop in Germany',
		description: 'Your name for the account, in the rows of the ledger',
	},
	{
		displayName: 'Ledger Language',
		name: 'ledgerLanguage',
		type: 'options',
		default: 'en',
		options: Object.entries(LEDGER_LANGUAGES).map(([value, name]) => ({ name, value })),
		description: 'Language of the status word in the rows of the ledger',
	},
];

/** What all rows of one run have in common. */
export interface LedgerRun {
	readonly account: string;
	readonly words: ReturnType<typeof statusWords>;
	/** ISO 8601. */
	readonly checkedAt: string;
	/** The same by the workflow's clock, with its zone, for a person. */
	readonly date: string;
}

export function ledgerRun(options: IDataObject, timeZone: string, nowMs: number): LedgerRun {
	const text = (value: unknown) => (typeof value === 'string' ? value : '');
	const now = DateTime.fromMillis(nowMs, { zone: timeZone });
	return {
		account: text(options.ledgerAccount).trim(),
		words: statusWords(text(options.ledgerLanguage)),
		checkedAt: new Date(nowMs).toISOString(),
		date: `${now.toFormat('yyyy-MM-dd HH:mm')} ${timeZone}`,
	};
}

/** Of the decision: what is empty now is emptied in the row. */
const DECIDED: ReadonlyArray<readonly [column: string, path: string]> = [
	['outcome', 'decision.outcome'],
	['decisionCode', 'decision.code'],
	['evidence', 'delivery.evidence'],
	['requestAt', 'decision.requestAt'],
	['nextCheckAt', 'decision.nextCheckAt'],
	['windowClosesAt', 'decision.windowClosesAt'],
];

/** What is not known now stays in the row as it was: another run may have known it. */
const KEPT: ReadonlyArray<readonly [column: string, path: string]> = [
	['shippedSeenAt', 'delivery.shippedSeenAt'],
	['deliveredSeenAt', 'delivery.deliveredSeenAt'],
	['requestStatus', 'request.status'],
	['requestMessage', 'request.message'],
	['requestedAt', 'request.at'],
];

/** Columns that a row leaves out where it does not know them, so that they are taken from the row before. */
export const KEPT_COLUMNS: readonly string[] = [
	...KEPT.map(([column]) => column),
	'product',
	'marketplace',
	'carrier',
	'account',
	'marketplaceId',
];

export interface LedgerKey {
	readonly orderId: string;
	readonly marketplaceId?: string | undefined;
}

/**
 * One flat row instead of a whole order. Its fields are the ledger's columns, first what a person
 * reads, so that n8n can write many rows at once: an expression for each column costs it
 * milliseconds a row, and a hundred times the insert.
 */
export function ledgerRow(
	{ json, pairedItem }: INodeExecutionData,
	{ orderId, marketplaceId }: LedgerKey,
	run: LedgerRun,
): INodeExecutionData {
	const text = (path: string) => {
		const value = readField(json, path);
		return typeof value === 'string' && value !== '' ? value : undefined;
	};
	const requestStatus = text('request.status');
	const status = ledgerStatus({
		outcome: text('decision.outcome'),
		code: text('decision.code'),
		requestStatus,
	});
	const product = productOf(json);
	const carrier = text('carrier.name');
	const row: IDataObject = {
		orderId,
		status: run.words[status],
		date: run.date,
		...(product !== undefined && { product }),
		...(marketplaceId !== undefined && {
			marketplace: findMarketplace(marketplaceId)?.name ?? marketplaceId,
		}),
		...(carrier !== undefined && { carrier }),
		reason: [text('request.message'), text('decision.reason')].filter(Boolean).join(' '),
		...(run.account !== '' && { account: run.account }),
		isOpen: isOpen(status),
	};
	for (const [column, path] of DECIDED) row[column] = text(path) ?? null;
	for (const [column, path] of KEPT) {
		const value = text(path);
		if (value !== undefined) row[column] = value;
	}
	if (marketplaceId !== undefined) row.marketplaceId = marketplaceId;
	row.checkedAt = run.checkedAt;
	return { json: row, ...(pairedItem !== undefined && { pairedItem }) };
}

/** The first product's title, and how many others the order has. Simplified orders have it as text. */
export function productOf(json: IDataObject): string | undefined {
	if (!Array.isArray(json.orderItems)) {
		return typeof json.product === 'string' && json.product !== '' ? json.product : undefined;
	}
	const titles = json.orderItems.flatMap((item) => {
		const title: unknown = typeof item === 'object' && item !== null && Reflect.get(item, 'title');
		return typeof title === 'string' && title !== '' ? [title] : [];
	});
	const [first] = titles;
	if (first === undefined) return undefined;
	return titles.length > 1 ? `${first} (+${titles.length - 1})` : first;
}
