import { ManualExecutionCancelledError, sleep } from 'n8n-workflow';

/** Longest single sleep, so that no timer outlives a stopped execution by more. */
const STEP_MS = 1000;

/** Sleeps until the time is over or the user stops the execution, whichever is first. */
export async function cancellableWait(ms: number, signal: AbortSignal | undefined): Promise<void> {
	throwIfStopped(signal);
	if (signal === undefined) return await sleep(ms);

	let stop = () => {};
	const stopped = new Promise<void>((resolve) => {
		stop = resolve;
	});
	signal.addEventListener('abort', stop);
	try {
		for (let leftMs = ms; leftMs > 0 && !signal.aborted; leftMs -= STEP_MS) {
			await Promise.race([sleep(Math.min(leftMs, STEP_MS)), stopped]);
		}
	} finally {
		signal.removeEventListener('abort', stop);
	}
	throwIfStopped(signal);
}

export function throwIfStopped(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new ManualExecutionCancelledError('');
}
