import { zonedDays } from '../../../nodes/shared/domain/decision/zonedDays';
import {
	closingSoon,
	healthRows,
	needsAttention,
	type AttentionInput,
} from '../../../nodes/shared/domain/overview/attention';
import {
	isOpen,
	LEDGER_LANGUAGES,
	statusWords,
	type LedgerStatus,
} from '../../../nodes/shared/domain/ledger';
import { summarizeRun, type RunLogRow } from '../../../nodes/shared/domain/overview/runLog';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-30T14:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString();

const run = (daysAgo: number, fields: Partial<RunLogRow> = {}): RunLogRow => ({
	...summarizeRun([], {
		channel: 'requestAReview',
		startedBy: 'schedule',
		runId: '',
		account: '',
		workflow: '',
		nowMs: NOW - daysAgo * DAY,
		isDryRun: false,
	}),
	read: 80,
	due: 20,
	sent: 20,
	...fields,
});
const runs = (count: number, fieldsOf: (daysAgo: number) => Partial<RunLogRow> = () => ({})) =>
	Array.from({ length: count }, (_unused, index) =>
		run(count - 1 - index, fieldsOf(count - 1 - index)),
	);
const quiet: AttentionInput = {
	state: { kind: 'running', sentence: 'It runs.' },
	runs: runs(20),
	ledger: [],
	lowRatings: [],
	health: [],
	days: zonedDays('UTC'),
	nowMs: NOW,
};
const codes = (changes: Partial<AttentionInput>) =>
	needsAttention({ ...quiet, ...changes }).map(({ code }) => code);

describe('needsAttention', () => {
	it('is quiet where all is well', () => {
		expect(codes({})).toEqual([]);
	});

	it.each(['stopped', 'failed', 'late'] as const)('tells that it %s', (kind) => {
		expect(codes({ state: { kind, sentence: 'Words.' } })).toEqual([kind]);
	});

	it('tells a run that read nothing only where earlier ones read something', () => {
		const none = { read: 0, due: 0, sent: 0 };

		expect(codes({ runs: runs(20, (ago) => (ago === 0 ? none : {})) })).toContain('nothingRead');
		expect(codes({ runs: runs(20, () => none) })).not.toContain('nothingRead');
		const nothingDue = { due: 0, sent: 0 };
		expect(codes({ runs: runs(20, (ago) => (ago === 0 ? nothingDue : {})) })).toEqual([]);
	});

	it('tells nothing due three times after many, and not after few or two times', () => {
		const dry = (times: number, due: number) =>
			runs(20, (ago) => (ago < times ? { due: 0, sent: 0 } : { due, sent: due }));

		expect(codes({ runs: dry(3, 6) })).toContain('nothingDue');
		expect(codes({ runs: dry(3, 5) })).not.toContain('nothingDue');
		expect(codes({ runs: dry(2, 6) })).not.toContain('nothingDue');
	});

	it('tells that everything was refused, but not of a handful, and not of a dry run', () => {
		const last = (fields: Partial<RunLogRow>) => runs(20, (ago) => (ago === 0 ? fields : {}));

		expect(codes({ runs: last({ due: 5, sent: 0 }) })).toContain('allRefused');
		expect(codes({ runs: last({ due: 4, sent: 0 }) })).not.toContain('allRefused');
		expect(codes({ runs: last({ due: 5, sent: 0, mode: 'dryRun' }) })).not.toContain('allRefused');
	});

	it('tells a dry run that has gone on for more than a week without a live run between', () => {
		const dry = (since: number) => runs(20, (ago) => (ago <= since ? { mode: 'dryRun' } : {}));

		expect(codes({ runs: dry(8) })).toContain('dryRunLong');
		expect(codes({ runs: dry(7) })).not.toContain('dryRunLong');
		expect(
			codes({ runs: runs(20, (ago) => ({ mode: ago === 3 ? 'live' : 'dryRun' })) }),
		).not.toContain('dryRunLong');
	});

	it('tells orders in doubt and links the first', () => {
		const [found] = needsAttention({
			...quiet,
			ledger: [
				{ orderId: '113-1', requestStatus: 'unconfirmed' },
				{ orderId: '113-2', requestStatus: 'sent' },
			],
		});

		expect(found).toMatchObject({ code: 'inDoubt', link: { text: '113-1' } });
		expect(found?.text).toMatch(/^1 order is in doubt/);
	});

	it.each([
		['an open order whose window closes within three days', 3, 'notYet', true],
		['none whose window closes later', 3.1, 'notYet', false],
		['none whose window has closed', -0.1, 'notYet', false],
		['none that was asked', 1, 'sent', false],
	])('gives a last chance to %s', (_behavior, inDays, requestStatus, isTold) => {
		const ledger = [{ orderId: '113-1', requestStatus, windowClosesAt: iso(NOW + inDays * DAY) }];

		expect(codes({ ledger }).includes('lastChance')).toBe(isTold);
	});

	it('names the order first whose window closes first', () => {
		const ledger = [2, 1, 3].map((inDays) => ({
			orderId: `113-${inDays}`,
			windowClosesAt: iso(NOW + inDays * DAY),
		}));
		const [found] = needsAttention({ ...quiet, ledger });

		expect(found?.text).toContain('of 3 orders');
		expect(found?.text).toContain('Tue 1 Dec 2026');
		expect(found?.link?.text).toBe('113-1');
		expect(closingSoon(ledger, NOW).map(({ entry }) => entry.orderId)).toEqual([
			'113-1',
			'113-2',
			'113-3',
		]);
	});

	it.each(Object.keys(LEDGER_LANGUAGES))('reads the words of a ledger in %s', (language) => {
		const words = statusWords(language);
		const isTold = (status: LedgerStatus) => {
			const windowClosesAt = iso(NOW + DAY);
			const ledger = [{ orderId: '113-1', status: words[status], windowClosesAt }];
			return codes({ ledger }).includes('lastChance');
		};

		for (const status of Object.keys(words) as LedgerStatus[]) {
			expect([status, isTold(status)]).toEqual([status, isOpen(status)]);
		}
	});

	it('names Amazon’s figures as Seller Central does, each with its own', () => {
		const metric = (status: string) => ({ status });
		const rows = healthRows({
			marketplaceId: 'ATVPDKIKX0DER',
			orderDefectRateFba: metric('fba'),
			orderDefectRateFbm: metric('fbm'),
			lateShipmentRate: metric('late'),
			onTimeDeliveryRate: metric('on time'),
			validTrackingRate: metric('tracking'),
			cancellationRate: metric('cancel'),
		});

		expect(rows).toHaveLength(6);
		for (const { name, metric: own } of rows) {
			expect(name.toLowerCase().replace('-', ' ')).toContain(own.status);
		}
	});

	it('takes a good status for good in whatever letters', () => {
		const lateShipmentRate = { status: 'Good' };

		expect(codes({ health: [{ marketplaceId: 'X', lateShipmentRate }] })).toEqual([]);
	});

	it('tells new low ratings of the last seven days', () => {
		const rated = (daysAgo: number) => [
			{ orderId: '1', rating: 1, date: iso(NOW - daysAgo * DAY) },
		];

		expect(codes({ lowRatings: rated(7) })).toEqual(['newLowRating']);
		expect(codes({ lowRatings: rated(7.1) })).toEqual([]);
	});

	it("goes by Amazon's own judgement of the account, not by rates", () => {
		const health = (status: string) => [
			{ marketplaceId: 'ATVPDKIKX0DER', onTimeDeliveryRate: { rate: 0.43, target: 0.97, status } },
		];

		expect(codes({ health: health('GOOD') })).toEqual([]);
		expect(codes({ health: health('BAD') })).toEqual(['accountHealth']);
		expect(codes({ health: [{ marketplaceId: 'X', accountStatus: 'AT_RISK' }] })).toEqual([
			'accountHealth',
		]);
	});

	it('tells a client secret from 150 days on', () => {
		expect(codes({ secretMadeMs: NOW - 150 * DAY })).toEqual(['secretOld']);
		expect(codes({ secretMadeMs: NOW - 149 * DAY })).toEqual([]);
	});
});
