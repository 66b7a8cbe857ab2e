import {
	summarizeRun,
	nextTryMs,
	classifyRefusal,
	explainUnavailable,
	wasAskedBefore,
	type RequestStatus,
} from '../../../nodes/shared/domain/sending/requestOutcome';

describe('classifyRefusal', () => {
	it.each([
		['The requested solicitation is not available for this amazonOrderId.', 'notAvailable'],
		['the requested solicitation is NOT AVAILABLE for this AmazonOrderId', 'notAvailable'],
		[
			'You can’t use this feature to request a review outside the 5-30 day range after the order delivery date.',
			'outsideWindow',
		],
		[
			"You can't use this feature to request a review outside the 5-30 day range after the order delivery date.",
			'outsideWindow',
		],
		['outside the 5–30 day range', 'outsideWindow'],
		['Access to requested resource is denied.', 'other'],
		['Item not available', 'other'],
		['', 'other'],
	])('%s', (message, meaning) => {
		expect(classifyRefusal([message])).toBe(meaning);
	});

	it('is "other" without any message', () => {
		expect(classifyRefusal([])).toBe('other');
	});
});

describe('explainUnavailable', () => {
	it.each([undefined, 'notYet', 'notAvailable', 'unconfirmed'])(
		'does not claim that a buyer was asked when nothing but the refusal says so, after %s',
		(earlierStatus) => {
			expect(explainUnavailable(earlierStatus).status).toBe('notAvailable');
		},
	);

	it('says so where an earlier answer was lost', () => {
		const { message } = explainUnavailable('unconfirmed');

		expect(message).toContain('earlier request');
		expect(message).toContain('most likely gone out');
		expect(explainUnavailable('notYet').message).not.toContain('most likely gone out');
	});
});

describe('wasAskedBefore', () => {
	it.each([
		['sent', true],
		['alreadyRequested', true],
		['unconfirmed', false],
		['notYet', false],
		['dryRun', false],
		['failed', false],
		['notAvailable', false],
		['outsideWindow', false],
		[undefined, false],
	])('%s', (status, asked) => {
		expect(wasAskedBefore(status)).toBe(asked);
	});
});

const OPENS = '2026-11-10T18:00:00Z';
const CLOSES = '2026-12-04T12:00:00Z';

const nextTry = (refusedAt: string, opens: string | undefined = OPENS, closes = CLOSES) => {
	const ms = nextTryMs(opens, closes, Date.parse(`${refusedAt}Z`));
	return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 16);
};

describe('the next try of an order that Amazon did not offer', () => {
	it.each([
		['tomorrow on the first day', '2026-11-11T10:00', '2026-11-12T06:00'],
		['to the end of the first day', '2026-11-11T17:59', '2026-11-12T13:59'],
		['after two days from the second day on', '2026-11-11T18:00', '2026-11-13T14:00'],
		['after six days on the fourth', '2026-11-14T10:00', '2026-11-20T06:00'],
		['on the last day where the pause would go beyond', '2026-11-20T10:00', '2026-12-03T12:00'],
		['tomorrow on the last day, which is past the window', '2026-12-04T10:00', '2026-12-05T06:00'],
		['tomorrow before the window opens', '2026-11-09T10:00', '2026-11-10T06:00'],
	])('comes %s', (_when, refusedAt, at) => {
		expect(nextTry(refusedAt)).toBe(at);
	});

	it('is five tries in a window for a workflow that runs daily', () => {
		const days: number[] = [];
		let notBeforeMs = 0;
		for (let day = 0; day < 24; day += 1) {
			const nowMs = Date.parse('2026-11-11T10:00:00Z') + day * 86_400_000 - day * 60_000;
			if (nowMs < notBeforeMs || nowMs >= Date.parse(CLOSES)) continue;
			days.push(day);
			notBeforeMs = nextTryMs(OPENS, CLOSES, nowMs) ?? Number.NaN;
		}

		expect(days).toEqual([0, 1, 3, 9, 23]);
	});

	it('is not known without a window', () => {
		expect(nextTryMs(undefined, CLOSES, 0)).toBeUndefined();
		expect(nextTryMs(OPENS, undefined, 0)).toBeUndefined();
		expect(nextTryMs('soon', CLOSES, 0)).toBeUndefined();
	});
});

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

	it('is none where nothing came in, and one where nothing could be handled', () => {
		expect(summarizeRun([], 0)).toBeUndefined();
		expect(summarizeRun([], 2)).toBe('2 could not be handled.');
	});
});
