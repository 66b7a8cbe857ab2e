import { DAY_MS } from '../delivery/instants';

/** The Monday, in UTC, of the week that a time lies in, as `2026-11-16`. */
export function weekOf(timeMs: number): string {
	const day = Math.floor(timeMs / DAY_MS);
	// 1 January 1970 was a Thursday.
	const monday = day - ((((day + 3) % 7) + 7) % 7);
	return new Date(monday * DAY_MS).toISOString().slice(0, 10);
}
