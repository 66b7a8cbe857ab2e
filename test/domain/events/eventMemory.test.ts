import fc from 'fast-check';

import {
	startWatching,
	takeEvents,
	type EventMemory,
	type Observation,
} from '../../../nodes/shared/domain/events/eventMemory';

const START = Date.parse('2026-11-01T00:00:00Z');
const MINUTE = 60_000;
const DAY = 86_400_000;
const observation = (key: string, atMs: number, hasHappened = true): Observation<string> => ({
	key,
	atMs,
	hasHappened,
	subject: key,
});
const keysOf = ({ events }: { events: ReadonlyArray<Observation<string>> }) =>
	events.map(({ key }) => key);

describe('takeEvents', () => {
	it('tells an event once, however often it is seen', () => {
		const seen = [observation('a', START + 1), observation('a', START + 1)];
		const first = takeEvents(startWatching(START), seen, START + MINUTE);
		const second = takeEvents(first.memory, seen, START + 2 * MINUTE);

		expect(keysOf(first)).toEqual(['a']);
		expect(keysOf(second)).toEqual([]);
		expect(second.memory.reported).toEqual({ a: START + MINUTE });
	});

	it.each([
		[START - 1, []],
		[START, ['a']],
	])('with the watch beginning at its start, tells what happened at %d: %j', (atMs, expected) => {
		const taken = takeEvents(startWatching(START), [observation('a', atMs)], START + MINUTE);

		expect(keysOf(taken)).toEqual(expected);
	});

	it('stays quiet about what was past when the watch began, also when it is touched later', () => {
		const first = takeEvents(startWatching(START), [observation('a', START - DAY)], START);
		const later = takeEvents(first.memory, [observation('a', START + DAY)], START + DAY);

		expect(keysOf(later)).toEqual([]);
	});

	it('tells what was open when the watch began, though nothing says when it happened', () => {
		const open = takeEvents(startWatching(START), [observation('a', START - DAY, false)], START);
		const done = takeEvents(open.memory, [observation('a', START - DAY)], START + DAY);

		expect(keysOf(open)).toEqual([]);
		expect(keysOf(done)).toEqual(['a']);
		expect(done.memory).toEqual({
			...startWatching(START),
			reported: { a: START + DAY },
			open: {},
		});
	});

	it('keeps when a thing was first seen open, however often it is seen so', () => {
		const seen = (memory: EventMemory, nowMs: number) =>
			takeEvents(memory, [observation('a', START, false)], nowMs).memory;
		const memory = seen(seen(startWatching(START), START), START + DAY);

		expect(memory.open).toEqual({ a: START });
		expect(memory.reported).toEqual({});
	});

	it('keeps when it noticed that a thing was past, however often it is seen', () => {
		const seen = (memory: EventMemory, nowMs: number) =>
			takeEvents(memory, [observation('a', START - 1)], nowMs).memory;
		const memory = seen(seen(startWatching(START), START), START + DAY);

		expect(memory.past).toEqual({ a: START });
	});

	it.each([
		[90 * DAY, true],
		[90 * DAY + 1, false],
	])('after %d milliseconds remembers what was open or past: %s', (elapsedMs, isRemembered) => {
		const seen = [observation('open', START, false), observation('past', START - 1)];
		const { memory } = takeEvents(startWatching(START), seen, START);
		const later = takeEvents(memory, [], START + elapsedMs).memory;

		expect([later.open, later.past]).toEqual(
			isRemembered ? [{ open: START }, { past: START }] : [{}, {}],
		);
	});

	it('keeps the latest of what is open and past where there is too much, each for itself', () => {
		const limits = { rememberMs: 90 * DAY, maxKeys: 2 };
		let memory = startWatching(START);
		for (const [index, key] of ['c', 'a', 'b'].entries()) {
			const seen = [
				observation(`${key} open`, START, false),
				observation(`${key} past`, START - 1),
			];
			memory = takeEvents(memory, seen, START + index, limits).memory;
		}

		expect(Object.keys(memory.open).sort()).toEqual(['a open', 'b open']);
		expect(Object.keys(memory.past).sort()).toEqual(['a past', 'b past']);
	});

	it('forgets what was told first, in whatever order the memory has it', () => {
		const reported = { late: START + 2, first: START, middle: START + 1 };
		const limits = { rememberMs: 90 * DAY, maxKeys: 2 };
		const { memory } = takeEvents({ ...startWatching(START), reported }, [], START + 3, limits);

		expect(memory.reported).toEqual({ late: START + 2, middle: START + 1 });
		expect(memory.watchFromMs).toBe(START);
	});

	it('leaves the memory that it was given as it was, for a poll that fails later', () => {
		const memory = startWatching(START);
		takeEvents(memory, [observation('a', START), observation('b', START, false)], START);

		expect(memory).toEqual(startWatching(START));
	});

	it.each([
		[90 * DAY, true],
		[90 * DAY + 1, false],
	])('remembers after %d milliseconds: %s, and never tells it again', (elapsedMs, isRemembered) => {
		const told = takeEvents(startWatching(START), [observation('a', START)], START).memory;
		const later = takeEvents(told, [], START + elapsedMs).memory;

		expect(Object.keys(later.reported)).toEqual(isRemembered ? ['a'] : []);
		expect(keysOf(takeEvents(later, [observation('a', START)], START + elapsedMs))).toEqual([]);
	});

	it('forgets the oldest when there are too many, and never tells them again', () => {
		const limits = { rememberMs: 90 * DAY, maxKeys: 2 };
		let memory = startWatching(START);
		for (const [index, key] of ['a', 'b', 'c'].entries()) {
			const now = START + index * MINUTE;
			memory = takeEvents(memory, [observation(key, now)], now, limits).memory;
		}

		expect(Object.keys(memory.reported)).toEqual(['b', 'c']);
		const again = [observation('a', START - 1), observation('d', START + 5 * MINUTE)];
		expect(keysOf(takeEvents(memory, again, START + 5 * MINUTE, limits))).toEqual(['d']);
	});

	it('is not impressed by keys that objects have anyway', () => {
		const taken = takeEvents(startWatching(START), [observation('__proto__', START)], START);
		const again = takeEvents(
			JSON.parse(JSON.stringify(taken.memory)) as EventMemory,
			[observation('__proto__', START), observation('constructor', START)],
			START,
		);

		expect(keysOf(again)).toEqual(['constructor']);
	});

	it('tells each event exactly once through failing polls, restarts and late data', () => {
		const happening = fc.record({ at: fc.integer({ min: 1, max: 1000 }), lag: fc.nat(20) });
		fc.assert(
			fc.property(
				fc.array(happening, { maxLength: 40 }),
				fc.array(fc.record({ gap: fc.integer({ min: 1, max: 200 }), fails: fc.boolean() }), {
					maxLength: 20,
				}),
				(happenings, polls) => {
					let memory = startWatching(START);
					let readUntil = 0;
					let now = 0;
					const told: string[] = [];
					for (const { gap, fails } of [...polls, { gap: 1100, fails: false }]) {
						now += gap;
						const visible = happenings.flatMap(({ at, lag }, index) =>
							at + lag <= now && at + 25 > readUntil ? [observation(`${index}`, START + at)] : [],
						);
						const taken = takeEvents(memory, visible, START + now);
						if (fails) continue;
						memory = JSON.parse(JSON.stringify(taken.memory)) as EventMemory;
						told.push(...keysOf(taken));
						readUntil = now;
					}

					expect(told.sort()).toEqual(happenings.map((_, index) => `${index}`).sort());
				},
			),
		);
	});
});
