import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const WORKFLOWS = join(__dirname, '..', '..', 'workflows');
/** A mark that names a template and its node, and the statement below it, if it is there already. */
const MARK = /(<!-- sql: (\S+) \/ (.+?) -->)(?:\n\n```sql\n[^]*?\n```)?/g;

const templateSchema = z.object({
	nodes: z.array(
		z.object({ name: z.string(), parameters: z.object({ query: z.string().optional() }) }),
	),
});

/** The page with the SQL that the templates carry under each mark that names a node. */
export const ledgerPage = (current: string): string =>
	current.replace(
		MARK,
		(_all, mark: string, template: string, node: string) =>
			`${mark}\n\n\`\`\`sql\n${queryOf(template, node)}\n\`\`\``,
	);

function queryOf(template: string, nodeName: string): string {
	const text = readFileSync(join(WORKFLOWS, `${template}.json`), 'utf8');
	const { nodes } = templateSchema.parse(JSON.parse(text));
	const query = nodes.find(({ name }) => name === nodeName)?.parameters.query;
	if (query === undefined) throw new Error(`"${nodeName}" of ${template} has no query`);
	return query;
}
