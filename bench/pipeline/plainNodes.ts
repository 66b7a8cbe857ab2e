/** n8n's own nodes as the plain workflow uses them, and how it joins them. */
import type { WorkflowJson } from '../../runtime/n8nClient';
import { node, to } from '../../test/e2e/support/workflowNodes';

/** A stretch of a workflow: its nodes, and the connections that begin in it. */
export type Stretch = Pick<WorkflowJson, 'nodes' | 'connections'>;

export type RequestNode = ReturnType<typeof requestTo>;

/** A call to the Selling Partner API with the token that the workflow got first. */
export const requestTo =
	(apiUrl: string) =>
	(name: string, path: string, parameters: Record<string, unknown> = {}) =>
		node(name, 'httpRequest', 4.2, {
			url: path.startsWith('=') ? path.replace('=', `=${apiUrl}`) : apiUrl + path,
			sendHeaders: true,
			headerParameters: {
				parameters: [
					{
						name: 'x-amz-access-token',
						value: "={{ $('Get Token').first().json.access_token }}",
					},
				],
			},
			options: {},
			...parameters,
		});

const text = (name: string, value: string) => ({ id: name, name, type: 'string', value });
export const editFields = (
	name: string,
	fields: Readonly<Record<string, string>>,
	includeOtherFields = true,
) =>
	node(name, 'set', 3.4, {
		assignments: {
			assignments: Object.entries(fields).map(([field, value]) => text(field, value)),
		},
		includeOtherFields,
		options: {},
	});

export const condition = (
	leftValue: string,
	operation: string,
	rightValue: string,
	type: string,
) => ({
	id: `${leftValue} ${operation}`,
	leftValue,
	rightValue,
	operator: { type, operation },
});
export const conditions = (list: ReadonlyArray<ReturnType<typeof condition>>) => ({
	options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
	combinator: 'and',
	conditions: list,
});

export const secondInput = (name: string) => ({ ...to(name), index: 1 });

export const chain = (...names: readonly string[]) =>
	Object.fromEntries(names.slice(1).map((name, index) => [names[index], { main: [[to(name)]] }]));
