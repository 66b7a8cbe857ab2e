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

/**
 * What the work comes to, if it does before the time is over by the clock and before the user stops
 * the execution. n8n's own time limits count silence only, and a byte now and then is none. The
 * signal ends what the work waits for; whatever it still does is not waited for.
 */
export async function withinTime<T>(
	ms: number,
	stop: AbortSignal | undefined,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	throwIfStopped(stop);
	const timer = AbortSignal.timeout(ms);
	const controller = new AbortController();
	const { signal } = controller;
	const abort = () => controller.abort();
	const over = new Promise<never>((_resolve, reject) => {
		signal.addEventListener('abort', () => reject(new OutOfTime()));
	});
	timer.addEventListener('abort', abort);
	stop?.addEventListener('abort', abort);
	try {
		return await Promise.race([work(signal), over]);
	} finally {
		timer.removeEventListener('abort', abort);
		stop?.removeEventListener('abort', abort);
	}
}

/** The time for a call is over. With a code, as what is thrown for other lost answers has one. */
class OutOfTime extends Error {
	readonly code = 'ETIMEDOUT';
}
