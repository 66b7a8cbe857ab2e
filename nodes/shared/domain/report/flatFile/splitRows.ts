import type { FlatFileBatch, FlatFileProblem, FlatFileProblemCode, FlatFileRow } from './flatFile';
import type { ColumnPlan } from './header';

const SPACE = 0x20;
const DELETE = 0x7f;

type EmptyRow<Name extends string> = { line: number } & Record<Name, string>;

/** Every row is a copy of this, so that all have one shape and no field is ever missing. */
const emptyRow = <Name extends string>(names: readonly Name[]) =>
	Object.fromEntries([['line', 0], ...names.map((name) => [name, ''])]) as EmptyRow<Name>;

/** Where the next `character` at or after `from` is, given where one was found before. */
function indexFrom(text: string, character: string, from: number, known: number): number {
	if (known >= from) return known;
	const at = text.indexOf(character, from);
	return at === -1 ? text.length : at;
}

/** In ASCII, and surely no white space. */
const isPrintable = (code: number) => code > SPACE && code < DELETE;

function sliceTrimmed(text: string, start: number, end: number): string {
	if (start === end) return '';
	return isPrintable(text.charCodeAt(start)) && isPrintable(text.charCodeAt(end - 1))
		? text.slice(start, end)
		: text.slice(start, end).trim();
}

/**
 * Cuts stretches of text, each of them whole lines, into rows. Lines end with LF, CRLF or CR, also
 * mixed.
 *
 * These loops see every character of a report of a gigabyte: they go from tab to tab with
 * `indexOf`, never look twice, and slice only what is wanted.
 */
export class RowSplitter<Name extends string> {
	/** The line that comes next. Line 1 is the header. */
	line = 2;
	readonly #plan: ColumnPlan<Name>;
	readonly #maxLineLength: number;
	readonly #emptyRow: EmptyRow<Name>;
	#text = '';
	#tab = -1;

	constructor(plan: ColumnPlan<Name>, maxLineLength: number) {
		this.#plan = plan;
		this.#maxLineLength = maxLineLength;
		this.#emptyRow = emptyRow(plan.names);
	}

	split(text: string): FlatFileBatch<Name> {
		const rows: Array<FlatFileRow<Name>> = [];
		const problems: FlatFileProblem[] = [];
		const nulFrom = indexFrom(text, '\0', 0, -1);
		this.#text = text;
		this.#tab = -1;
		let lf = -1;
		let cr = -1;
		for (let start = 0; start < text.length; this.line++) {
			lf = indexFrom(text, '\n', start, lf);
			cr = indexFrom(text, '\r', start, cr);
			const end = Math.min(lf, cr);
			const problem = this.#findProblem(start, end, nulFrom) ?? this.#readRow(start, end, rows);
			if (problem) problems.push(problem);
			start = lf === cr + 1 ? lf + 1 : end + 1;
		}
		return { rows, problems };
	}

	/** Counts a line that was too long to be kept. */
	skipOverlongLine(): FlatFileProblem {
		const problem = this.#overlong();
		this.line++;
		return problem;
	}

	#findProblem(start: number, end: number, nulFrom: number): FlatFileProblem | undefined {
		if (start === end) return this.#problem('emptyLine', 'The line is empty');
		if (end - start > this.#maxLineLength) return this.#overlong();
		if (nulFrom < end && this.#text.slice(start, end).includes('\0')) {
			return this.#problem('controlCharacter', 'The line holds a NUL character');
		}
		return undefined;
	}

	#readRow(
		lineStart: number,
		end: number,
		rows: Array<FlatFileRow<Name>>,
	): FlatFileProblem | undefined {
		const { names, nameAt, paddingCount } = this.#plan;
		const row: EmptyRow<Name> = { ...this.#emptyRow };
		row.line = this.line;
		let column = 0;
		let filledCount = nameAt.length;
		for (let start = lineStart; start <= end; column++) {
			this.#tab = indexFrom(this.#text, '\t', start, this.#tab);
			const fieldEnd = Math.min(this.#tab, end);
			if (column >= nameAt.length && fieldEnd > start) filledCount = column + 1;
			const name = names[nameAt[column] ?? -1];
			if (name !== undefined) {
				row[name] = sliceTrimmed(this.#text, start, fieldEnd) as EmptyRow<Name>[Name];
			}
			start = fieldEnd + 1;
		}
		const { length } = nameAt;
		if (filledCount === length && column >= length && column <= length + paddingCount) {
			rows.push(row);
			return undefined;
		}
		return this.#problem(
			'fieldCount',
			`The line has ${column} fields where the header has ${length}`,
		);
	}

	#overlong(): FlatFileProblem {
		return this.#problem('lineTooLong', `The line has more than ${this.#maxLineLength} characters`);
	}

	#problem(code: FlatFileProblemCode, problem: string): FlatFileProblem {
		return { line: this.line, code, problem };
	}
}
