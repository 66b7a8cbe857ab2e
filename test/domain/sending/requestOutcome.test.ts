import {
	classifyRefusal,
	explainUnavailable,
	wasAskedBefore,
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
