const QUOTED = /^\s*"((?:[^"]|"")*)"\s*$/;

/** What stands in a cell's quotation marks, or undefined where it has none around it. */
export const unquoted = (cell: string): string | undefined =>
	QUOTED.exec(cell)?.[1]?.replace(/""/g, '"').trim();

/** Cuts a line at its tabs, but for those inside quotation marks. */
export function splitQuoted(text: string): string[] {
	const cells: string[] = [];
	let start = 0;
	let quoteCount = 0;
	for (let at = 0; at <= text.length; at += 1) {
		const character = text[at];
		if (character === '"') quoteCount += 1;
		if (character !== undefined && (character !== '\t' || quoteCount % 2 === 1)) continue;
		cells.push(text.slice(start, at));
		start = at + 1;
		quoteCount = 0;
	}
	return cells;
}
