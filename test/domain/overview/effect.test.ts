import { zonedDays } from '../../../nodes/shared/domain/decision/zonedDays';
import { effectOfAsking, type FeedbackWeek } from '../../../nodes/shared/domain/overview/effect';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const SWITCH = Date.parse('2026-06-10T10:00:00Z');
const FIRST_SUNDAY = Date.parse('2026-01-04T00:00:00Z');
const NOW = Date.parse('2026-11-30T10:00:00Z');
const days = zonedDays('UTC');

/** A generator of its own, so that the test does not stand on the code's random numbers. */
function randomNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

const binomial = (orders: number, share: number, random: () => number): number => {
	let count = 0;
	for (let order = 0; order < orders; order += 1) if (random() < share) count += 1;
	return count;
};

function account(
	orders: number,
	shareAt: (startMs: number) => number,
	random: () => number,
): FeedbackWeek[] {
	return Array.from({ length: 46 }, (_unused, index) => {
		const startMs = FIRST_SUNDAY + index * WEEK;
		return {
			startDate: new Date(startMs).toISOString().slice(0, 10),
			feedbackReceived: binomial(orders, shareAt(startMs), random),
			negativeFeedbackReceived: 0,
			ordersShipped: orders,
			isSettled: true,
		};
	});
}

const effect = (weeks: readonly FeedbackWeek[], nowMs = NOW) =>
	effectOfAsking(weeks, SWITCH, days, nowMs);

describe('effectOfAsking', () => {
	it('claims a difference in about one of twenty accounts in which nothing changed', () => {
		const random = randomNumbers(20_261_130);
		const accounts = 1_500;
		let alarms = 0;
		for (let index = 0; index < accounts; index += 1) {
			const { kind } = effect(account(120, () => 0.03, random));
			if (kind === 'higher' || kind === 'lower') alarms += 1;
		}

		expect(alarms / accounts).toBeGreaterThan(0.03);
		expect(alarms / accounts).toBeLessThan(0.06);
	});

	it('finds what was planted, and says which way', () => {
		const random = randomNumbers(7);
		const rising = account(1_000, (ms) => (ms < SWITCH ? 0.01 : 0.02), random);
		const falling = account(1_000, (ms) => (ms < SWITCH ? 0.02 : 0.01), random);

		expect(effect(rising).kind).toBe('higher');
		expect(effect(falling).kind).toBe('lower');
		expect(effect(rising).sentence).toMatch(/since/);
		expect(effect(rising).sentence).not.toMatch(/because/);
	});

	it('leaves the four weeks around the first live run out, and takes eight whole ones on each side', () => {
		const weeks = account(100, () => 0, randomNumbers(1)).map((week) => {
			const startMs = Date.parse(`${week.startDate}T00:00:00Z`);
			const isAround = startMs > SWITCH - 14 * DAY - WEEK && startMs < SWITCH + 14 * DAY;
			return { ...week, feedbackReceived: isAround ? 90 : 3 };
		});

		expect(effect(weeks)).toMatchObject({
			kind: 'noDifference',
			before: { feedback: 24, orders: 800 },
			since: { feedback: 24, orders: 800 },
		});
	});

	it('does not change once it is told', () => {
		const weeks = account(1_000, (ms) => (ms < SWITCH ? 0.01 : 0.02), randomNumbers(3));

		expect(effect(weeks.slice(0, 38))).toEqual(effect(weeks));
	});

	it('waits for eight whole weeks, and counts none that is not settled', () => {
		const weeks = account(1_000, () => 0.01, randomNumbers(3));
		const early = weeks.filter(
			({ startDate }) => Date.parse(`${startDate}T00:00:00Z`) < SWITCH + 14 * DAY + 7 * WEEK,
		);

		expect(effect(early).kind).toBe('tooEarly');
		expect(effect(weeks.map((week) => ({ ...week, isSettled: false }))).kind).toBe('tooEarly');
	});

	it('says of a small account that it is too few to tell, and about when it may be told', () => {
		const weeks = account(10, () => 0.01, randomNumbers(5));
		const told = effect(weeks);

		expect(told.kind).toBe('tooFew');
		expect(told.sentence).toMatch(/^Too few to tell/);
	});

	it('compares with the eight weeks next to the first live run, not with older ones', () => {
		const weeks = account(100, () => 0, randomNumbers(1)).map((week, index) => ({
			...week,
			feedbackReceived: index < 8 ? 50 : 3,
			negativeFeedbackReceived: Date.parse(week.startDate) < SWITCH ? 2 : 1,
		}));

		expect(effect(weeks)).toMatchObject({
			before: { feedback: 24, per1000: 30 },
			since: { feedback: 24 },
			negativeBefore: { feedback: 16, per1000: 20 },
			negativeSince: { feedback: 8, per1000: 10 },
		});
	});

	it.each([0, 1, 2, 3, 4, 5, 6])(
		'has enough whole weeks at the day that it names, %d days into a week',
		(weekday) => {
			const liveMs = FIRST_SUNDAY + 20 * WEEK + weekday * DAY;
			const weeks = account(1_000, () => 0.01, randomNumbers(3));
			const endedBy = (ms: number) =>
				weeks.filter(({ startDate }) => Date.parse(startDate) + WEEK <= ms);
			const told = effectOfAsking(endedBy(liveMs), liveMs, days, liveMs);
			const earliestMs = 'earliestMs' in told ? (told.earliestMs ?? NaN) : NaN;

			expect(told.kind).toBe('tooEarly');
			expect(effectOfAsking(endedBy(earliestMs), liveMs, days, earliestMs).kind).not.toBe(
				'tooEarly',
			);
		},
	);

	it('takes the side with fewer orders for the measure of what can be told', () => {
		const weeks = account(0, () => 0, randomNumbers(1)).map((week) =>
			Date.parse(week.startDate) < SWITCH
				? { ...week, ordersShipped: 1_000, feedbackReceived: 10 }
				: { ...week, ordersShipped: 10, feedbackReceived: 1 },
		);

		expect(effect(weeks).kind).toBe('tooFew');
	});

	it('names no day that is past, and a later one the less feedback there is', () => {
		const earliest = (feedback: number, nowMs: number) => {
			const weeks = account(100, () => 0, randomNumbers(1)).map((week, index) => ({
				...week,
				feedbackReceived: index % 8 < feedback ? 1 : 0,
			}));
			const told = effect(weeks, nowMs);
			return 'earliestMs' in told ? told.earliestMs : undefined;
		};

		expect(earliest(4, NOW)).toBeGreaterThan(NOW);
		expect(earliest(3, NOW)).toBeGreaterThan(earliest(4, NOW) ?? NaN);
		expect(earliest(4, NOW + 1_000 * WEEK)).toBe(NOW + 1_000 * WEEK);
	});

	it('needs eight whole weeks from before as well', () => {
		const weeks = account(1_000, () => 0.01, randomNumbers(3));
		const from = (count: number) =>
			weeks.filter(
				({ startDate }) => Date.parse(startDate) >= SWITCH - 14 * DAY - (count + 1) * WEEK,
			);

		expect(effect(from(8)).kind).toBe('noDifference');
		expect(effect(from(7))).toMatchObject({
			kind: 'tooFew',
			sentence: expect.stringMatching(/^Only 7 whole weeks from before/) as string,
		});
	});

	it('says how many of the weeks have passed', () => {
		const weeks = account(1_000, () => 0.01, randomNumbers(3));
		const after = (count: number) =>
			weeks.filter(({ startDate }) => Date.parse(startDate) < SWITCH + 14 * DAY + count * WEEK);

		expect(effect(after(0)).sentence).toMatch(/: 0 of 8 whole weeks/);
		expect(effect(after(3)).sentence).toMatch(/: 3 of 8 whole weeks/);
	});

	it('names the side since the first live run first, each rate inside its interval', () => {
		const told = effect(account(1_000, (ms) => (ms < SWITCH ? 0.01 : 0.02), randomNumbers(7)));
		if (!('before' in told)) throw new Error(told.kind);
		const sides = [told.since, told.before, told.negativeSince, told.negativeBefore];

		for (const { low, per1000, high, feedback, orders } of sides) {
			expect(per1000).toBeCloseTo((feedback / orders) * 1_000, 9);
			expect(low).toBeLessThanOrEqual(per1000);
			expect(high).toBeGreaterThan(per1000);
			expect(high - low).toBeLessThan(8);
		}
		expect(told.since.low).toBeGreaterThan(told.before.high);
		expect(told.sentence).toContain(
			`: ${told.since.per1000.toFixed(1)} (${told.since.low.toFixed(1)} to ${told.since.high.toFixed(1)}) for`,
		);
		expect(told.sentence).toContain(`run, ${told.before.per1000.toFixed(1)} (`);
	});

	it('bears weeks with more feedback than orders, and with none of either', () => {
		const weeks = account(0, () => 0, randomNumbers(1));
		const many = weeks.map((week) => ({ ...week, ordersShipped: 10, feedbackReceived: 40 }));

		expect(effect(weeks).sentence).toMatch(/^Too few to tell/);
		for (const told of [effect(weeks), effect(many)]) {
			expect(JSON.stringify(told)).not.toMatch(/NaN|null|Infinity/);
		}
	});

	it('says what is missing', () => {
		expect(effectOfAsking([], SWITCH, days, NOW).kind).toBe('noCounts');
		expect(
			effectOfAsking(
				account(10, () => 0.1, randomNumbers(2)),
				undefined,
				days,
				NOW,
			).kind,
		).toBe('notLive');
	});
});
