import { DAMAGE, uncompress } from './flatFile/uncompress';
import type { Report, ReportReading, ReportTally } from './report';

/** A report that is one JSON document. */
interface JsonReport<Found extends object> extends Omit<Report<Found>, 'startReading'> {
	/** What the document says; what it says in another way than expected is reported to the tally. */
	readDocument(document: Fields, tally: ReportTally): Found[];
	/** Two records with the same key are the same one: the later document's counts. */
	keyOf(record: Found): string;
}

/** A JSON object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export const jsonReport = <Found extends object>(report: JsonReport<Found>): Report<Found> => {
	const { readDocument, keyOf, ...asked } = report;
	return {
		...asked,
		startReading: (tally) => new JsonReading(readDocument, keyOf, tally),
	};
};

class JsonReading<Found extends object> implements ReportReading<Found> {
	readonly #records = new Map<string, Found>();

	constructor(
		private readonly readDocument: JsonReport<Found>['readDocument'],
		private readonly keyOf: JsonReport<Found>['keyOf'],
		private readonly tally: ReportTally,
	) {}

	/** JSON is UTF-8 (RFC 8259, §8.1), whatever charset the storage names. */
	async read(bytes: AsyncIterable<Uint8Array>): Promise<void> {
		const decoder = new TextDecoder();
		let text = '';
		for await (const piece of uncompress(bytes)) {
			if (piece === DAMAGE) {
				this.tally.isDamaged = true;
				return;
			}
			text += decoder.decode(piece, { stream: true });
		}
		text += decoder.decode();
		const document = parse(text);
		if (document === undefined && text.trimStart().startsWith('{')) {
			this.tally.isDamaged = true;
			return;
		}
		if (document === undefined) {
			this.tally.unreadable ??= 'It is no JSON document';
			return;
		}
		for (const record of this.readDocument(document, this.tally)) {
			this.#records.set(this.keyOf(record), record);
		}
	}

	records(): Found[] {
		return [...this.#records.values()];
	}
}

function parse(text: string): Fields | undefined {
	try {
		const parsed: unknown = JSON.parse(text);
		return isFields(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or one without fields where there is none. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const listOf = (value: unknown): readonly Fields[] =>
	Array.isArray(value) ? value.filter(isFields) : [];

export const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;

export const numberOf = (value: unknown): number | undefined =>
	typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** The record without the fields of which nothing is known. */
export const known = <Record extends object>(record: {
	[Field in keyof Record]: Record[Field] | undefined;
}): Record =>
	Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record;
