import type { FlatFileLayout, FlatFileProblem } from './flatFile';

/** Where the wanted fields of a line are. */
export interface ColumnPlan<Name extends string> {
	readonly names: readonly Name[];
	/** For each column of the file: the index into `names`, or -1 for one that is skipped. */
	readonly nameAt: Int32Array;
	/** Columns after them whose header is empty, so that their fields may be empty or missing. */
	readonly paddingCount: number;
}

const normalise = (header: string) => header.trim().toLowerCase();

const describeColumns = (headers: readonly string[]) =>
	headers.map((header) => `"${header}"`).join(', ');

function isInOrder(headers: readonly string[], order: readonly string[]): boolean {
	const documented = order.map(normalise);
	const extraCount = headers.length - documented.length;
	if (extraCount !== 0 && extraCount !== 1) return false;
	return headers.every((header, at) => documented[at] === header || !documented.includes(header));
}

/**
 * Finds the wanted columns in a header line.
 *
 * Where required ones are missing, a header line in another language is read by position: its
 * columns are as many as documented, or one more (Japan appends `points-granted`), and each that is
 * in English still stands in its place.
 */
export function planColumns<Name extends string>(
	headerLine: string,
	layout: FlatFileLayout<Name>,
): ColumnPlan<Name> | FlatFileProblem {
	const headers = headerLine.trimEnd().split('\t').map(normalise);
	const names = Object.keys(layout.columns) as Name[];
	const headerOf = (name: Name) => normalise(layout.columns[name]);
	const missing = layout.required.filter((name) => !headers.includes(headerOf(name)));
	const { order } = layout;

	const isTranslated = missing.length > 0 && order !== undefined && isInOrder(headers, order);
	if (missing.length > 0 && !isTranslated) {
		const columns = describeColumns(missing.map((name) => layout.columns[name]));
		return { line: 1, code: 'missingColumns', problem: `The header line lacks ${columns}` };
	}

	const found = isTranslated ? order.map(normalise) : headers;
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
	return { names, nameAt, paddingCount: headerLine.split('\t').length - headers.length };
}
