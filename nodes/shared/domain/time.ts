export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/**
 * A time of the order record as milliseconds since 1970. The record's times carry an offset, so the
 * zone of the process never matters. Undefined for what is no time.
 */
export function epochMs(iso: string | undefined): number | undefined {
	if (iso === undefined) return undefined;
	const ms = Date.parse(iso);
	return Number.isNaN(ms) ? undefined : ms;
}

const MOST_REMEMBERED = 4_096;
const texts = new Map<number, string>();

/** ISO 8601 in UTC. Orders share many of their times, and each of these is one text for all. */
export function isoText(ms: number): string {
	const known = texts.get(ms);
	if (known !== undefined) return known;
	if (texts.size >= MOST_REMEMBERED) texts.clear();
	const text = new Date(ms).toISOString();
	texts.set(ms, text);
	return text;
}
