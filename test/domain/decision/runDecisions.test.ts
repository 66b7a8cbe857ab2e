import {
	closingDecision,
	compareDeadlines,
	heldByLimit,
	isOpen,
} from '../../../nodes/shared/domain/decision/runDecisions';
import type { Decision } from '../../../nodes/shared/domain/order';

const due = (windowClosesAt?: string): Decision => ({
	outcome: 'due',
	code: 'due',
	reason: '',
	requestAt: '2026-11-10T18:00:00.000Z',
	windowOpensAt: '2026-11-10T18:00:00.000Z',
	...(windowClosesAt !== undefined && { windowClosesAt }),
	daysLeft: 14,
	asOf: '2026-11-20T12:00:00.000Z',
	facts: { evidence: 'carrierScan', timeZone: 'Asia/Tokyo' },
});

describe('compareDeadlines', () => {
	it('puts the least time left first, and equal ones in the order of their ids', () => {
		const orders = [
			{ orderId: '1', decision: due('2026-12-05T00:00:00.000Z') },
			{ orderId: '3', decision: due('2026-12-04T00:00:00.000Z') },
			{ orderId: '2', decision: due('2026-12-04T00:00:00.000Z') },
			{ orderId: '0', decision: due('2026-12-06T00:00:00.000Z') },
		];
		const sorted = ['2', '3', '1', '0'];

		expect([...orders].sort(compareDeadlines).map(({ orderId }) => orderId)).toEqual(sorted);
		expect(
			[...orders]
				.reverse()
				.sort(compareDeadlines)
				.map(({ orderId }) => orderId),
		).toEqual(sorted);
	});

	it('finds an order equal to itself', () => {
		const order = { orderId: '1', decision: due() };

		expect(compareDeadlines(order, order)).toBe(0);
	});
});

describe('heldByLimit', () => {
	it('hands a due order back with what is known of it', () => {
		expect(heldByLimit(due('2026-12-04T12:00:00.000Z'), 50, '2026-11-20T12:00:00.000Z')).toEqual({
			outcome: 'notYet',
			code: 'runLimit',
			reason:
				'Held: due, but this run’s limit of 50 was used by orders with less time left; Amazon takes the request until Fri 4 Dec 2026, 21:00. Time zone: Asia/Tokyo.',
			requestAt: '2026-11-10T18:00:00.000Z',
			windowOpensAt: '2026-11-10T18:00:00.000Z',
			windowClosesAt: '2026-12-04T12:00:00.000Z',
			nextCheckAt: '2026-11-20T12:00:00.000Z',
			daysLeft: 14,
			asOf: '2026-11-20T12:00:00.000Z',
			facts: { evidence: 'carrierScan', timeZone: 'Asia/Tokyo', limit: 50 },
		});
	});

	it('makes up no days left', () => {
		const decision: Decision = {
			outcome: 'due',
			code: 'due',
			reason: '',
			windowClosesAt: '2026-12-04T12:00:00.000Z',
			facts: { timeZone: 'UTC' },
		};

		expect(heldByLimit(decision, 1, '')).not.toHaveProperty('daysLeft');
	});
});

describe('A row that no run reads any more', () => {
	const DAY = 86_400_000;
	const NOW = Date.parse('2026-11-20T12:00:00Z');
	const codeOf = (closesAtMs: number | undefined, checkedAtMs: number | undefined) =>
		closingDecision({ closesAtMs, checkedAtMs }, NOW, 'UTC')?.code;

	it.each([
		['when its window closes', NOW, NOW, 'notReadAgain'],
		['not before', NOW + 1, NOW - 60 * DAY, undefined],
		[
			'45 days after the last look, where no window is known',
			undefined,
			NOW - 45 * DAY,
			'notReadAgain',
		],
		['not before that either', undefined, NOW - 45 * DAY + 1, undefined],
		['never where nothing is known', undefined, undefined, undefined],
	])('is closed %s', (_when, closesAtMs, checkedAtMs, code) => {
		expect(codeOf(closesAtMs, checkedAtMs)).toBe(code);
	});

	it.each([
		['due', undefined, true],
		['due', 'notAvailable', true],
		['due', 'unconfirmed', true],
		['due', 'sent', false],
		['due', 'alreadyRequested', false],
		['windowNotOpen', undefined, true],
		['windowClosed', undefined, false],
		['alreadyAsked', undefined, false],
		['aCodeOfALaterVersion', undefined, true],
		[undefined, undefined, true],
		[undefined, 'sent', false],
	])('waits for a decision after %s and %s: %s', (code, requestStatus, isWaiting) => {
		expect(isOpen(code, requestStatus)).toBe(isWaiting);
	});
});
