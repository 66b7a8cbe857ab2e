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

/** Orders of one week share its text: writing a date costs more than all else that is counted. */
const weekTexts = new Map<number, string>();

/** The Monday, in UTC, of the week that a time lies in, as `2026-11-16`. */
export function weekOf(timeMs: number): string {
	const day = Math.floor(timeMs / DAY_MS);
	// 1 January 1970 was a Thursday.
	const monday = day - ((((day + 3) % 7) + 7) % 7);
	const known = weekTexts.get(monday);
	if (known !== undefined) return known;
	const text = new Date(monday * DAY_MS).toISOString().slice(0, 10);
	weekTexts.set(monday, text);
	return text;
}
