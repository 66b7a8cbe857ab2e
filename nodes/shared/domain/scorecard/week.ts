import { DAY_MS } from '../time';

/** Orders of one week share its text: writing a date costs more than all else that is counted. */
const texts = new Map<number, string>();

/** The Monday, in UTC, of the week that a time lies in, as `2026-11-16`. */
export function weekOf(timeMs: number): string {
	const day = Math.floor(timeMs / DAY_MS);
	// 1 January 1970 was a Thursday.
	const monday = day - ((((day + 3) % 7) + 7) % 7);
	const known = texts.get(monday);
	if (known !== undefined) return known;
	const text = new Date(monday * DAY_MS).toISOString().slice(0, 10);
	texts.set(monday, text);
	return text;
}
