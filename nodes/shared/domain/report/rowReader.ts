import type { FlatFileProblem } from './flatFile';
import { isEmptyField, readCount, readDecimal, readTime } from './reportFields';

export type NoteProblem = (problem: FlatFileProblem) => void;

/** Reads optional fields of one line. What is there but unreadable is noted and left out. */
export class RowReader {
	readonly #line: number;
	readonly #note: NoteProblem;

	constructor(line: number, note: NoteProblem) {
		this.#line = line;
		this.#note = note;
	}

	time(text: string, header: string): string | undefined {
		return this.#read(text, header, readTime, 'a time');
	}

	decimal(text: string, header: string): number | undefined {
		return this.#read(text, header, readDecimal, 'a number');
	}

	count(text: string, header: string): number | undefined {
		return this.#read(text, header, readCount, 'a whole number');
	}

	unusable(problem: string): undefined {
		this.#note({ line: this.#line, code: 'unusableRow', problem });
	}

	#read<T>(text: string, header: string, read: (text: string) => T | undefined, kind: string) {
		if (isEmptyField(text)) return undefined;
		const value = read(text);
		if (value === undefined) {
			const problem = `"${header}" is not ${kind}`;
			this.#note({ line: this.#line, code: 'unreadableField', problem });
		}
		return value;
	}
}
