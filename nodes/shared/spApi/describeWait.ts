import { OPERATION_WORDS } from './answers/operationWords';
import type { Operation } from './usagePlans';

export const describeWait = (operation: Operation, waitMs: number): string =>
	`Amazon limits the calls to ${OPERATION_WORDS[operation]}. Going on in ${describeDuration(waitMs)}.`;

export function describeDuration(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`;
	const minutes = Math.ceil(seconds / 60);
	return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
