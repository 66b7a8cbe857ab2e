import { mayHaveReachedBuyer, type RequestStatus } from './requestOutcome';

/** In the words and the order in which a run's results are told. */
const WORDS: ReadonlyArray<readonly [status: RequestStatus, words: string]> = [
	['sent', 'sent'],
	['unconfirmed', 'without an answer from Amazon, and perhaps sent'],
	['dryRun', 'would be sent'],
	['notAvailable', 'not available'],
	['outsideWindow', "outside Amazon's window"],
	['alreadyRequested', 'asked before'],
	['notYet', 'left for a later run'],
	['failed', 'refused by Amazon'],
];

/** One sentence about what a run did, such as `49 sent, 3 not available, 12 asked before.` */
export function summarizeRun(
	statuses: readonly RequestStatus[],
	unread: number,
): string | undefined {
	if (statuses.length + unread === 0) return undefined;
	const hasSent = statuses.some(mayHaveReachedBuyer);
	const counts = WORDS.flatMap(([status, words]) => {
		const count = statuses.filter((candidate) => candidate === status).length;
		const ifLive = status === 'dryRun' && hasSent ? ' if Dry Run were off for them' : '';
		return count === 0 ? [] : [`${count} ${words}${ifLive}`];
	});
	const parts = [...counts, ...(unread === 0 ? [] : [`${unread} could not be handled`])].join(', ');
	return statuses.includes('dryRun') && !hasSent
		? `Dry run: ${parts}. Nothing was sent.`
		: `${parts}.`;
}
