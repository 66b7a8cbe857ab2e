/** One of n8n's own nodes for a workflow that a test builds. */
export const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
) => ({
	id: name,
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	position: [0, 0],
	parameters,
});

/** A connection's end: the first input of a node. */
export const to = (name: string) => ({ node: name, type: 'main', index: 0 });
