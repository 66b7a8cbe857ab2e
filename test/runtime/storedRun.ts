import { stringify } from 'flatted';
import { WorkflowRun } from '../../runtime/workflowRun';

type Json = Record<string, unknown>;

/** A run as n8n's REST interface hands it over: node name → runs → outputs → items. */
export function storedRun(
	nodes: Readonly<Record<string, ReadonlyArray<ReadonlyArray<readonly Json[] | null>>>>,
	{ status = 'success', error }: { status?: string; error?: { message: string } } = {},
): WorkflowRun {
	const runData = Object.fromEntries(
		Object.entries(nodes).map(([name, runs]) => [
			name,
			runs.map((outputs) => ({
				startTime: 0,
				executionTime: 40,
				data: { main: outputs.map((items) => items && items.map((json) => ({ json }))) },
			})),
		]),
	);
	return WorkflowRun.parse({
		id: 7,
		status,
		startedAt: '2026-11-01T10:00:00.000Z',
		stoppedAt: '2026-11-01T10:00:01.500Z',
		data: stringify({ resultData: { runData, ...(error ? { error } : {}) } }),
	});
}
