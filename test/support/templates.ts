import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FOLDER = join(__dirname, '..', '..', 'workflows');

const nodeSchema = z
	.object({
		id: z.string().uuid(),
		name: z.string().min(1),
		type: z.string(),
		typeVersion: z.number(),
		position: z.tuple([z.number(), z.number()]),
		parameters: z.record(z.unknown()),
		webhookId: z.string().uuid().optional(),
		alwaysOutputData: z.boolean().optional(),
		executeOnce: z.boolean().optional(),
		retryOnFail: z.boolean().optional(),
		onError: z.enum(['continueRegularOutput']).optional(),
	})
	.strict();

const targetSchema = z
	.object({ node: z.string(), type: z.string(), index: z.number().int().nonnegative() })
	.strict();

/** Strict: what a template must not carry (credentials, pinned data, ids of an n8n) fails to parse. */
export const templateSchema = z
	.object({
		name: z.string(),
		nodes: z.array(nodeSchema),
		connections: z.record(z.record(z.array(z.array(targetSchema)))),
		settings: z.object({ executionOrder: z.literal('v1') }).strict(),
	})
	.strict();

export type Template = z.infer<typeof templateSchema>;
export type TemplateNode = Template['nodes'][number];

export interface Connection {
	readonly from: string;
	readonly output: number;
	readonly to: string;
	readonly input: number;
	readonly kind: string;
}

export const templateFiles = (): string[] =>
	readdirSync(FOLDER)
		.filter((name) => name.endsWith('.json'))
		.sort();

export const templateText = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

export const readTemplate = (file: string): Template =>
	templateSchema.parse(JSON.parse(templateText(file)));

export const connectionsOf = ({ connections }: Template): Connection[] =>
	Object.entries(connections).flatMap(([from, kinds]) =>
		Object.entries(kinds).flatMap(([kind, outputs]) =>
			outputs.flatMap((targets, output) =>
				targets.map(({ node: to, index: input }) => ({ from, output, to, input, kind })),
			),
		),
	);

export const isNote = ({ type }: Pick<TemplateNode, 'type'>): boolean =>
	type === 'n8n-nodes-base.stickyNote';

/** All texts in a node's parameters. */
export function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsOf);
}
