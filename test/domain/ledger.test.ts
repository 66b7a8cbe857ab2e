import {
	isOpen,
	isOpenEntry,
	LEDGER_LANGUAGES,
	ledgerStatus,
	statusWords,
	type LedgerStatus,
} from '../../nodes/shared/domain/ledger';

describe('Where an order stands in the ledger', () => {
	it.each<[string, Parameters<typeof ledgerStatus>[0], LedgerStatus, boolean]>([
		['sent now', { outcome: 'due', requestStatus: 'sent' }, 'asked', false],
		['sent earlier', { outcome: 'due', requestStatus: 'alreadyRequested' }, 'askedBefore', false],
		[
			'sent earlier, by the decision',
			{ outcome: 'skipped', code: 'alreadyAsked' },
			'askedBefore',
			false,
		],
		['a lost answer', { outcome: 'due', requestStatus: 'unconfirmed' }, 'inDoubt', true],
		['refused', { outcome: 'due', requestStatus: 'failed' }, 'failed', true],
		['not available', { outcome: 'due', requestStatus: 'notAvailable' }, 'notOffered', true],
		[
			'not available, looked at later',
			{ outcome: 'notYet', code: 'notOffered' },
			'notOffered',
			true,
		],
		[
			'outside Amazon’s window',
			{ outcome: 'due', requestStatus: 'outsideWindow' },
			'waiting',
			true,
		],
		['handed back by the limit', { outcome: 'due', requestStatus: 'notYet' }, 'waiting', true],
		['a dry run', { outcome: 'due', requestStatus: 'dryRun' }, 'wouldBeAsked', true],
		['due and not tried', { outcome: 'due', code: 'due' }, 'due', true],
		['a status of a later version', { outcome: 'due', requestStatus: 'new' }, 'due', true],
		['on the road', { outcome: 'notYet', code: 'onTheRoad' }, 'waiting', true],
		['nothing known', {}, 'waiting', true],
		['sent back', { outcome: 'skipped', code: 'returned' }, 'leftOut', false],
		['the window over', { outcome: 'skipped', code: 'windowClosed' }, 'tooLate', false],
		['the window missed', { outcome: 'skipped', code: 'windowMissed' }, 'tooLate', false],
		['wishes that never fit', { outcome: 'skipped', code: 'wishesUnmet' }, 'tooLate', false],
		['no evidence in time', { outcome: 'skipped', code: 'noEvidenceInTime' }, 'tooLate', false],
		['not read again', { outcome: 'skipped', code: 'notReadAgain' }, 'tooLate', false],
	])('of one with %s', (_what, state, status, open) => {
		expect([ledgerStatus(state), isOpen(ledgerStatus(state))]).toEqual([status, open]);
	});
});

describe('The words of a status', () => {
	it.each([
		['de', 'Gefragt'],
		['pt-BR', 'Solicitado'],
		['PT_br', 'Solicitado'],
		[' ja ', '依頼済み'],
		['ko', 'Asked'],
		['', 'Asked'],
		['constructor', 'Asked'],
	])('are those of the language %j', (language, asked) => {
		expect(statusWords(language).asked).toBe(asked);
	});
});

describe.each(Object.keys(LEDGER_LANGUAGES))('The words of a status in %s', (language) => {
	const words = Object.entries(statusWords(language));

	it('differ from one another', () => {
		expect(new Set(words.map(([, word]) => word)).size).toBe(words.length);
	});

	it('say of a dry run alone, in brackets, that it was one', () => {
		const inBrackets = words.filter(([, word]) => /[((].+[))]$/.test(word));

		expect(inBrackets.map(([status]) => status)).toEqual(['wouldBeAsked']);
	});
});

describe('A row that a window may close on', () => {
	it.each([
		[{}, true],
		[{ status: 'Waiting' }, true],
		[{ status: 'Not offered', requestStatus: 'notAvailable' }, true],
		[{ status: 'In doubt', requestStatus: 'unconfirmed' }, true],
		[{ status: ' asked BEFORE ' }, false],
		[{ status: 'Zu spät' }, false],
		[{ status: 'Left out' }, false],
		[{ requestStatus: 'sent' }, false],
		[{ requestStatus: 'alreadyRequested', status: 'Waiting' }, false],
	])('%j: %s', (fields, isOne) => {
		expect(isOpenEntry({ orderId: '113-1', ...fields })).toBe(isOne);
	});
});
