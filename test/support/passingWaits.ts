import type * as CancellableWait from '../../nodes/shared/spApi/cancellableWait';

const actual = jest.requireActual<typeof CancellableWait>(
	'../../nodes/shared/spApi/cancellableWait',
);
const machineNow = Date.now.bind(Date);
let aheadMs = 0;

Date.now = () => machineNow() + aheadMs;

/**
 * For `jest.mock` in place of `cancellableWait`: what a node waits for passes at once, as its clock
 * jumps ahead, and with it that of a simulated account in the same process. Several waits at the
 * same time end together, as they would on a real clock.
 */
export const cancellableWait: typeof CancellableWait.cancellableWait = async (ms, signal) => {
	const endsAtMs = Date.now() + ms;
	await new Promise((resolve) => setImmediate(resolve));
	actual.throwIfStopped(signal);
	aheadMs = Math.max(aheadMs, endsAtMs - machineNow());
};

export const { throwIfStopped, withinTime } = actual;
