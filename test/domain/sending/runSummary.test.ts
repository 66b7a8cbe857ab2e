import {
	summarizeRun,
	type RequestStatus,
} from '../../../nodes/shared/domain/sending/requestOutcome';

const times = (count: number, status: RequestStatus) => Array<RequestStatus>(count).fill(status);

describe('The sentence about a run', () => {
	it.each<[string, RequestStatus[], number, string]>([
		['a dry run', times(3, 'dryRun'), 0, 'Dry run: 3 would be sent. Nothing was sent.'],
		[
			'a run that sent',
			[...times(12, 'alreadyRequested'), ...times(49, 'sent'), ...times(3, 'notAvailable')],
			0,
			'49 sent, 3 not available, 12 asked before.',
		],
		[
			'items that failed',
			[...times(1, 'sent'), ...times(2, 'notYet')],
			4,
			'1 sent, 2 left for a later run, 4 could not be handled.',
		],
		[
			'orders of which some were only looked at',
			[...times(1, 'sent'), ...times(2, 'dryRun')],
			0,
			'1 sent, 2 would be sent if Dry Run were off for them.',
		],
		[
			'a lost answer, which is never nothing sent',
			[...times(1, 'unconfirmed'), ...times(1, 'dryRun')],
			0,
			'1 without an answer from Amazon, and perhaps sent, 1 would be sent if Dry Run were off for them.',
		],
	])('of %s', (_what, statuses, unread, sentence) => {
		expect(summarizeRun(statuses, unread)).toBe(sentence);
	});

	it('is none where nothing came in', () => {
		expect(summarizeRun([], 0)).toBeUndefined();
	});
});
