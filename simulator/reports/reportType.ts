import { type Account } from '../account/account';
import { type SimulatedOrder } from '../account/order';
import { type EpochMs } from '../clock';
import { type Marketplace } from '../marketplaces';
import { type Role } from '../roles';

export interface ReportRange {
	readonly start: EpochMs;
	readonly end: EpochMs;
}

export interface ReportInput {
	readonly account: Pick<Account, 'orders' | 'region'>;
	readonly options?: Readonly<Record<string, unknown>>;
	readonly marketplaces: readonly Marketplace[];
	readonly range: ReportRange;
	/** The instant at which the report was made. */
	readonly at: EpochMs;
	/** Column titles in the account's language, as some Japanese accounts get them. */
	readonly hasLocalisedHeaders: boolean;
	/** The marketplaces that were asked for, as it should be; only the first of them; or all there are. */
	readonly coverage: 'asked' | 'onlyFirst' | 'everything';
}

export function covers({ coverage, marketplaces }: ReportInput, marketplace: Marketplace): boolean {
	if (coverage === 'everything') return true;
	return coverage === 'onlyFirst'
		? marketplaces[0] === marketplace
		: marketplaces.includes(marketplace);
}

export const salesChannelOf = ({ marketplace, writtenSalesChannel }: SimulatedOrder): string =>
	writtenSalesChannel ?? marketplace.name;

/** The rules that Amazon has for a report type. */
interface ReportRules {
	readonly reportType: string;
	/** Any one of them opens it (developer-docs.amazon.com/sp-api/docs/role-mappings-for-types). */
	readonly roles?: readonly Role[];
	/**
	 * A repeat within this time is refused; zero where Amazon allows any number. 30 minutes for near
	 * real time and 4 hours for daily reports of FBA (its reports' pages), assumed for the others.
	 */
	readonly repeatAfterMs: number;
	readonly longestRangeMs: number;
	/** Data older than this makes the report fail: 18 months at Amazon (docs#2096), assumed where it is more. */
	readonly oldestDataMs: number;
	readonly isCompressed: boolean;
	/** With more of them in one report it fails. */
	readonly mostMarketplaces?: number;
}

/** Tab-delimited text: its columns and its rows. */
export interface TableReport extends ReportRules {
	columns(input: ReportInput): readonly string[];
	/** One array of cells a row, in the order of the columns. */
	rows(input: ReportInput): Iterable<readonly string[]>;
}

/** One JSON document. */
export interface JsonReport extends ReportRules {
	/** Undefined where there is nothing in it, for which Amazon makes none. */
	document(input: ReportInput): object | undefined;
}

export type ReportType = TableReport | JsonReport;

export function reportText(type: ReportType, input: ReportInput): string {
	if ('document' in type) return JSON.stringify(type.document(input));
	const lines = [type.columns(input).join('\t')];
	for (const row of type.rows(input)) lines.push(row.join('\t'));
	return `${lines.join('\n')}\n`;
}

export function isEmpty(type: ReportType, input: ReportInput): boolean {
	if ('document' in type) return type.document(input) === undefined;
	const [first] = type.rows(input);
	return first === undefined;
}

export const isWithin = ({ start, end }: ReportRange, instant: EpochMs): boolean =>
	instant >= start && instant <= end;

/** A report is tab-delimited text without any quoting: what would break a cell becomes a space. */
export const toCell = (value: string | number): string => String(value).replace(/[\t\r\n]+/g, ' ');

/** Yen have no decimals. */
export const amountIn = ({ currencyCode }: Marketplace, value: number): string =>
	currencyCode === 'JPY' ? String(Math.round(value)) : value.toFixed(2);
