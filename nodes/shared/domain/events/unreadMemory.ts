import { DAY_MS } from '../time';

/** What could not be read, by a key for each of it, and when the seller was last reported. */
export type UnreadMemory = Readonly<Record<string, number>>;

/** What a poll met and could not read. */
export interface Unread {
	/** The same for the same thing in the next poll, where Amazon's data lets it be known again. */
	readonly keys: readonly string[];
	/** For the seller. */
	readonly sentence: string;
	/** What to do, where it is not to look the thing up. */
	readonly remedy?: string;
}

export function joinUnread(...parts: ReadonlyArray<Unread | undefined>): Unread | undefined {
	const met = parts.filter((part) => part !== undefined);
	if (met.length === 0) return undefined;
	const remedy = met.find((part) => part.remedy !== undefined)?.remedy;
	return {
		keys: met.flatMap(({ keys }) => keys),
		sentence: met.map(({ sentence }) => sentence).join(' '),
		...(remedy !== undefined && { remedy }),
	};
}

const SAID_AGAIN_AFTER_MS = DAY_MS;
/** A report that is unreadable throughout has a million lines. */
const MOST_KEYS = 1000;

/** One key a line: lines have no name of their own, and their numbers change with each report. */
export const unreadLines = (count: number): string[] =>
	Array.from({ length: Math.min(count, MOST_KEYS) }, (_, index) => `line ${index + 1}`);

/** Whether there is anything to say that was not said within a day. */
export function noteUnread(
	keys: readonly string[],
	memory: UnreadMemory,
	nowMs: number,
): { readonly isNews: boolean; readonly memory: UnreadMemory } {
	const reported = new Map(
		Object.entries(memory).filter(([, reportedMs]) => nowMs - reportedMs < SAID_AGAIN_AFTER_MS),
	);
	const news = keys.filter((key) => !reported.has(key));
	for (const key of news) reported.set(key, nowMs);
	return { isNews: news.length > 0, memory: Object.fromEntries([...reported].slice(-MOST_KEYS)) };
}
