import { nextTryMs } from '../../../nodes/shared/domain/sending/requestOutcome';

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
