import { parse } from 'flatted';
import { z } from 'zod';

const failureSchema = z
	.object({ message: z.string(), description: z.string().nullish() })
	.passthrough();

const itemSchema = z
	.object({
		json: z.record(z.unknown()),
		binary: z.record(z.unknown()).optional(),
		pairedItem: z.unknown(),
	})
	.passthrough();

const nodeRunSchema = z.object({
	startTime: z.number(),
	executionTime: z.number(),
	executionStatus: z.string().optional(),
	error: failureSchema.optional(),
	hints: z.array(z.object({ message: z.string() }).passthrough()).optional(),
	data: z.object({ main: z.array(z.array(itemSchema).nullable()).optional() }).optional(),
});

const dataSchema = z.object({
	resultData: z.object({
		runData: z.record(z.array(nodeRunSchema)).default({}),
		error: failureSchema.optional(),
		lastNodeExecuted: z.string().optional(),
	}),
});

const executionSchema = z.object({
	id: z.coerce.string(),
	status: z.string(),
	startedAt: z.string().nullish(),
	stoppedAt: z.string().nullish(),
	data: z.string(),
});

export type RunItem = z.infer<typeof itemSchema>;
export type NodeRun = z.infer<typeof nodeRunSchema>;
export type RunFailure = z.infer<typeof failureSchema>;

/** One execution of a workflow as n8n stored it. */
export class WorkflowRun {
	private constructor(
		readonly executionId: string,
		/** `success`, `error`, `waiting`, `canceled`, `crashed` … */
		readonly status: string,
		readonly durationMs: number,
		private readonly data: z.infer<typeof dataSchema>,
	) {}

	/** n8n hands the run data over as text in which repeated objects are stored once (flatted). */
	static parse(answer: unknown): WorkflowRun {
		const { id, status, startedAt, stoppedAt, data } = executionSchema.parse(answer);
		const durationMs =
			startedAt && stoppedAt ? Date.parse(stoppedAt) - Date.parse(startedAt) : Number.NaN;
		return new WorkflowRun(id, status, durationMs, dataSchema.parse(parse(data)));
	}

	/** What stopped the run, or nothing when it went through. */
	get error(): RunFailure | undefined {
		return this.data.resultData.error;
	}

	get executedNodes(): string[] {
		return Object.keys(this.data.resultData.runData);
	}

	/** A node runs once for each batch of input it gets. */
	nodeRuns(nodeName: string): readonly NodeRun[] {
		return this.data.resultData.runData[nodeName] ?? [];
	}

	/** What a node gave out through one output, over all its runs. */
	items(nodeName: string, outputIndex = 0): readonly RunItem[] {
		return this.nodeRuns(nodeName).flatMap((run) => run.data?.main?.[outputIndex] ?? []);
	}

	nodeTimeMs(nodeName: string): number {
		return this.nodeRuns(nodeName).reduce((sum, run) => sum + run.executionTime, 0);
	}
}
