import type { FlatFileLayout, FlatFileProblem } from './flatFile';

/** Where the wanted fields of a line are. */
export interface ColumnPlan<Name extends string> {
	readonly names: readonly Name[];
	/** For each column of the file: the index into `names`, or -1 for one that is skipped. */
	readonly nameAt: Int32Array;
	/** Columns after them whose header is empty, so that their fields may be empty or missing. */
	readonly paddingCount: number;
	/** The fewest fields with which a line holds what is needed. */
	readonly leastFields: number;
	/** Where the order's id is, if the layout names it. */
	readonly orderIdAt: number;
	/** The last column, if it holds a text that may have line breaks. */
	readonly lastText: Name | undefined;
	/** All headers stand in quotation marks, so cells that do are quoted too. */
	readonly isQuoted: boolean;
}

/** `Order ID`, `order-id` and `order_id` are one header. */
const normalise = (header: string): string =>
	header
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();

const describeColumns = (headers: readonly string[]) =>
	headers.map((header) => `"${header}"`).join(', ');

function isInOrder(headers: readonly string[], documented: readonly string[]): boolean {
	const extraCount = headers.length - documented.length;
	if (extraCount !== 0 && extraCount !== 1) return false;
	return headers.every((header, at) => documented[at] === header || !documented.includes(header));
}

const isQuotedCell = (cell: string): boolean => /^\s*".*"\s*$/s.test(cell);

/**
 * Finds the wanted columns in a header line.
 *
 * Headers in another language, or under another name, are read by position: the columns are as many
 * as documented, or one more (Japan appends `points-granted`), and each that is known still stands
 * in its place.
 */
export function planColumns<Name extends string>(
	headerLine: string,
	layout: FlatFileLayout<Name>,
): ColumnPlan<Name> | FlatFileProblem {
	const cells = headerLine.trimEnd().split('\t');
	const names = Object.keys(layout.columns) as Name[];
	const documented = layout.order?.map(normalise) ?? [];
	const canonical = new Map<string, string>();
	for (const name of names) {
		const header = normalise(layout.columns[name]);
		for (const other of [header, ...(layout.otherHeaders?.[name] ?? []).map(normalise)]) {
			canonical.set(other, header);
		}
	}
	const headers = cells.map(normalise).map((header) => canonical.get(header) ?? header);
	const found = isInOrder(headers, documented) ? documented : headers;
	const headerOf = (name: Name) => normalise(layout.columns[name]);

	const missing = layout.required.filter((name) => !found.includes(headerOf(name)));
	if (missing.length > 0) {
		const columns = describeColumns(missing.map((name) => layout.columns[name]));
		return { line: 1, code: 'missingColumns', problem: `The header line lacks ${columns}` };
	}
	const twice = names.filter(
		(name) => found.indexOf(headerOf(name)) !== found.lastIndexOf(headerOf(name)),
	);
	if (twice.length > 0) {
		const columns = describeColumns(twice.map((name) => layout.columns[name]));
		return { line: 1, code: 'duplicateColumns', problem: `The header line has ${columns} twice` };
	}

	const nameAt = new Int32Array(headers.length).fill(-1);
	names.forEach((name, index) => {
		const at = found.indexOf(headerOf(name));
		if (at !== -1) nameAt[at] = index;
	});
	const placeOf = (name: Name) => found.indexOf(headerOf(name));
	const { orderId, requiredCells = layout.required } = layout;
	const last = names[nameAt[nameAt.length - 1] ?? -1];
	return {
		names,
		nameAt,
		paddingCount: headerLine.split('\t').length - headers.length,
		leastFields: Math.max(...requiredCells.map(placeOf)) + 1,
		orderIdAt: orderId === undefined ? -1 : placeOf(orderId),
		lastText: last !== undefined && layout.texts?.includes(last) ? last : undefined,
		isQuoted: cells.every(isQuotedCell),
	};
}

const QUOTED = /^\s*"((?:[^"]|"")*)"\s*$/;

/** What stands in a cell's quotation marks, or undefined where it has none around it. */
export const unquoted = (cell: string): string | undefined =>
	QUOTED.exec(cell)?.[1]?.replace(/""/g, '"').trim();

/** Cuts a line at its tabs, but for those inside quotation marks. */
export function splitQuoted(text: string): string[] {
	const cells: string[] = [];
	let start = 0;
	let quoteCount = 0;
	for (let at = 0; at <= text.length; at += 1) {
		const character = text[at];
		if (character === '"') quoteCount += 1;
		if (character !== undefined && (character !== '\t' || quoteCount % 2 === 1)) continue;
		cells.push(text.slice(start, at));
		start = at + 1;
		quoteCount = 0;
	}
	return cells;
}
