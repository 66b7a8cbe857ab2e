import { isOrderId } from '../orderId';
import type { FlatFileProblem } from './flatFile/flatFile';
import {
	isEmptyField,
	readCount,
	readDecimal,
	readEnglishDay,
	readLatestTime,
	readTime,
} from './reportFields';

/** Reads optional fields of one line. What is there but unreadable is noted and left out. */
export class RowReader {
	/** What was unreadable, in the order it was met. */
	readonly problems: FlatFileProblem[] = [];
	readonly #line: number;

	constructor(line: number) {
		this.#line = line;
	}

	time(text: string, header: string): string | undefined {
		return this.#read(text, header, readTime, 'a time');
	}

	/** A time, or the latest moment that a date without a time or a zone may mean. */
	latestTime(text: string, header: string, zone: string): string | undefined {
		return this.#read(text, header, (date) => readLatestTime(date, zone), 'a time');
	}

	decimal(text: string, header: string): number | undefined {
		return this.#read(text, header, readDecimal, 'a number');
	}

	count(text: string, header: string): number | undefined {
		return this.#read(text, header, readCount, 'a whole number');
	}

	/** The id of a retail or multi-channel order. Without it the row says nothing. */
	orderId(text: string, header: string): string | undefined {
		return isOrderId(text) ? text : this.unusable(`"${header}" is not an order id`);
	}

	/** A day such as `01-Nov-2026`, as `2026-11-01`. */
	englishDay(text: string, header: string): string | undefined {
		return this.#read(text, header, readEnglishDay, 'a date');
	}

	unusable(problem: string): undefined {
		this.problems.push({ line: this.#line, code: 'unusableRow', problem });
	}

	#read<T>(text: string, header: string, read: (text: string) => T | undefined, kind: string) {
		if (isEmptyField(text)) return undefined;
		const value = read(text);
		if (value === undefined) {
			const problem = `"${header}" is not ${kind}`;
			this.problems.push({ line: this.#line, code: 'unreadableField', problem });
		}
		return value;
	}
}
