const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A table in Markdown. What would end a cell early is escaped. */
export const markdownTable = (
	head: readonly string[],
	rows: ReadonlyArray<readonly string[]>,
): string =>
	[
		row(head),
		row(head.map(() => '---')),
		...rows.map((cells) =>
			row(cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' '))),
		),
	].join('\n');

/** The page with the first table under a heading replaced by another one. */
export function withTableUnder(page: string, heading: string, table: string): string {
	const lines = page.split('\n');
	const under = lines.indexOf(heading);
	const first = lines.findIndex((line, index) => index > under && line.startsWith('|'));
	if (under < 0 || first < 0) throw new Error(`There is no table under "${heading}"`);
	const after = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
	const rest = after < 0 ? [] : lines.slice(after);
	return [...lines.slice(0, first), table, ...rest].join('\n');
}
