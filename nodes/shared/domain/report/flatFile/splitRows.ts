import { isOrderId } from '../../orderId';
import type { FlatFileBatch, FlatFileProblem, FlatFileProblemCode } from './flatFile';
import { splitQuoted, unquoted, type ColumnPlan } from './header';

const SPACE = 0x20;
const QUOTE = 0x22;
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

interface ShortLine {
	readonly line: number;
	readonly text: string;
}

interface Batch<Name extends string> {
	readonly rows: Array<EmptyRow<Name>>;
	readonly problems: FlatFileProblem[];
}

/** A comment of a page; what has more is no record of Amazon's. */
const MOST_LINES = 100;

/**
 * Cuts stretches of text, each of them whole lines, into rows. Lines end with LF, CRLF or CR, also
 * mixed.
 *
 * A line with too few fields may be the first part of a record whose text has a line break: it is
 * held until the next lines make up the rest, or begin a record of their own.
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
	/** Lines that may be parts of one record, none of them whole by itself. */
	#held: ShortLine[] = [];
	/** The row just read, where the next line may go on with the text in its last column. */
	#openRow: EmptyRow<Name> | undefined;

	constructor(plan: ColumnPlan<Name>, maxLineLength: number) {
		this.#plan = plan;
		this.#maxLineLength = maxLineLength;
		this.#emptyRow = emptyRow(plan.names);
	}

	split(text: string): FlatFileBatch<Name> {
		const batch = this.#startBatch();
		const nulFrom = indexFrom(text, '\0', 0, -1);
		this.#text = text;
		this.#tab = -1;
		let lf = -1;
		let cr = -1;
		for (let start = 0; start < text.length; this.line++) {
			lf = indexFrom(text, '\n', start, lf);
			cr = indexFrom(text, '\r', start, cr);
			const end = Math.min(lf, cr);
			if (this.#held.length === 0 || !this.#goesOn(text.slice(start, end), batch)) {
				const problem = this.#findProblem(start, end, nulFrom) ?? this.#readRow(start, end, batch);
				if (problem) batch.problems.push(problem);
			}
			start = lf === cr + 1 ? lf + 1 : end + 1;
		}
		if (this.#plan.lastText !== undefined) this.#openRow = batch.rows.pop();
		return batch;
	}

	#startBatch(): Batch<Name> {
		const rows = this.#openRow ? [this.#openRow] : [];
		this.#openRow = undefined;
		return { rows, problems: [] };
	}

	/** Counts a line that was too long to be kept. */
	skipOverlongLine(): FlatFileBatch<Name> {
		const batch = this.finish();
		batch.problems.push(this.#overlong(this.line));
		this.line++;
		return batch;
	}

	/** What was held back in case that its record goes on. */
	finish(): Batch<Name> {
		const batch = this.#startBatch();
		this.#release(batch);
		return batch;
	}

	#findProblem(start: number, end: number, nulFrom: number): FlatFileProblem | undefined {
		if (start === end) return emptyLine(this.line);
		if (end - start > this.#maxLineLength) return this.#overlong(this.line);
		if (nulFrom < end && this.#text.slice(start, end).includes('\0')) {
			return problemAt(this.line, 'controlCharacter', 'The line holds a NUL character');
		}
		return undefined;
	}

	#readRow(lineStart: number, end: number, { rows }: Batch<Name>): FlatFileProblem | undefined {
		const { names, nameAt, paddingCount, isQuoted } = this.#plan;
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
		if (isQuoted || this.#text.charCodeAt(lineStart) === QUOTE) {
			const quoted = this.#readQuoted(this.#text.slice(lineStart, end), this.line);
			if (quoted) {
				rows.push(quoted);
				return undefined;
			}
		}
		if (filledCount === length && column >= length && column <= length + paddingCount) {
			rows.push(row);
			return undefined;
		}
		if (column >= length) return this.#wrongCount(this.line, column);
		if (column === 1 && this.#continueText(this.#text.slice(lineStart, end), rows.at(-1))) {
			return undefined;
		}
		this.#held = [{ line: this.line, text: this.#text.slice(lineStart, end) }];
		return undefined;
	}

	/** A line without a tab goes on with the text that ends the record before it. */
	#continueText(text: string, row: EmptyRow<Name> | undefined): boolean {
		const name = this.#plan.lastText;
		if (name === undefined || !row || row[name] === '') return false;
		const joined = `${row[name]}\n${text.trim()}`;
		if (joined.length > this.#maxLineLength) return false;
		row[name] = this.#unquote(joined) as EmptyRow<Name>[Name];
		return true;
	}

	/** Takes a line as the next part of the record that is held, if it can be that. */
	#goesOn(text: string, batch: Batch<Name>): boolean {
		const { nameAt, orderIdAt } = this.#plan;
		const cells = text.split('\t');
		const parts = [...this.#held.map((held) => held.text), text];
		const record = parts.join('\n');
		const count = record.split('\t').length;
		const isOwnRecord = cells.length >= nameAt.length || isOrderId(idIn(cells, orderIdAt));
		const isShort = parts.length <= MOST_LINES && record.length <= this.#maxLineLength;
		const canGoOn = orderIdAt !== -1 && !isOwnRecord && isShort;
		const row = canGoOn ? this.#wholeRecord(record) : undefined;
		if (row) {
			this.#held = [];
			batch.rows.push(row);
			return true;
		}
		if (canGoOn && count < nameAt.length && !text.includes('\0')) {
			this.#held.push({ line: this.line, text });
			return true;
		}
		this.#release(batch);
		return false;
	}

	/** The row of a record of several lines, if it has all fields and an order's id in its place. */
	#wholeRecord(text: string): EmptyRow<Name> | undefined {
		const { nameAt, orderIdAt } = this.#plan;
		const line = this.#held[0]?.line ?? this.line;
		const cells = text.split('\t');
		const row =
			this.#readQuoted(text, line) ??
			(cells.length === nameAt.length ? this.#toRow(cells, line) : undefined);
		return row && !text.includes('\0') && isOrderId(row[this.#nameOf(orderIdAt)]) ? row : undefined;
	}

	/** Lines that turned out to be no parts of one record: each stands for itself. */
	#release({ rows, problems }: Batch<Name>): void {
		for (const { line, text } of this.#held) {
			const cells = text.split('\t');
			if (text === '') problems.push(emptyLine(line));
			else if (cells.length < this.#plan.leastFields) {
				problems.push(this.#wrongCount(line, cells.length));
			} else
				rows.push(
					this.#toRow(
						cells.map((cell) => this.#unquote(cell)),
						line,
					),
				);
		}
		this.#held = [];
	}

	/** A line whose cells stand in quotation marks, all of them where the header's do not. */
	#readQuoted(text: string, line: number): EmptyRow<Name> | undefined {
		const { nameAt, isQuoted } = this.#plan;
		const cells = splitQuoted(text);
		if (cells.length !== nameAt.length) return undefined;
		const contents = cells.map(unquoted);
		if (!isQuoted && contents.some((content) => content === undefined)) return undefined;
		return this.#toRow(
			contents.map((content, at) => content ?? cells[at] ?? ''),
			line,
		);
	}

	#unquote(cell: string): string {
		return (this.#plan.isQuoted ? unquoted(cell) : undefined) ?? cell;
	}

	#toRow(cells: readonly string[], line: number): EmptyRow<Name> {
		const row: EmptyRow<Name> = { ...this.#emptyRow };
		row.line = line;
		for (const [at, cell] of cells.entries()) {
			const name = this.#plan.names[this.#plan.nameAt[at] ?? -1];
			if (name !== undefined) row[name] = cell.replace(/\t/g, ' ').trim() as EmptyRow<Name>[Name];
		}
		return row;
	}

	#nameOf(column: number): Name {
		return this.#plan.names[this.#plan.nameAt[column] ?? -1] as Name;
	}

	#wrongCount(line: number, count: number): FlatFileProblem {
		const { length } = this.#plan.nameAt;
		const problem = `The line has ${count} fields where the header has ${length}`;
		return problemAt(line, 'fieldCount', problem);
	}

	#overlong(line: number): FlatFileProblem {
		const problem = `The line has more than ${this.#maxLineLength} characters`;
		return problemAt(line, 'lineTooLong', problem);
	}
}

const idIn = (cells: readonly string[], at: number): string => {
	const cell = cells[at] ?? '';
	return unquoted(cell) ?? cell.trim();
};

const emptyLine = (line: number): FlatFileProblem =>
	problemAt(line, 'emptyLine', 'The line is empty');

const problemAt = (line: number, code: FlatFileProblemCode, problem: string): FlatFileProblem => ({
	line,
	code,
	problem,
});
