import {
	joinUnread,
	noteUnread,
	unreadLines,
} from '../../../nodes/shared/domain/events/unreadMemory';

const NOW = Date.parse('2026-11-10T00:00:00Z');
const DAY = 86_400_000;

describe('noteUnread', () => {
	it('has no news where all was read', () => {
		expect(noteUnread([], {}, NOW)).toEqual({ isNews: false, memory: {} });
	});

	it('tells a thing when it is first met', () => {
		expect(noteUnread(['a'], {}, NOW)).toEqual({ isNews: true, memory: { a: NOW } });
	});

	it.each([
		[DAY - 1, false],
		[DAY, true],
	])('after %d milliseconds tells it again: %s', (elapsedMs, isNews) => {
		expect(noteUnread(['a'], { a: NOW }, NOW + elapsedMs).isNews).toBe(isNews);
	});

	it('tells another thing at once, and keeps the time of the first', () => {
		const { isNews, memory } = noteUnread(['a', 'b'], { a: NOW }, NOW + 1);

		expect(isNews).toBe(true);
		expect(memory).toEqual({ a: NOW, b: NOW + 1 });
	});

	it('forgets what was not met for a day', () => {
		expect(noteUnread([], { a: NOW }, NOW + DAY).memory).toEqual({});
		expect(noteUnread([], { a: NOW }, NOW + DAY - 1).memory).toEqual({ a: NOW });
	});
});

describe('joinUnread', () => {
	const remedy = 'Open the report.';

	it('is nothing where all was read', () => {
		expect(joinUnread()).toBeUndefined();
		expect(joinUnread(undefined, undefined)).toBeUndefined();
	});

	it('says everything in one line, with the remedy of whichever has one', () => {
		const bare = { keys: ['a'], sentence: 'One line.' };
		const mended = { keys: ['b', 'c'], sentence: 'Two orders.', remedy };

		expect(joinUnread(bare, undefined, mended)).toEqual({
			keys: ['a', 'b', 'c'],
			sentence: 'One line. Two orders.',
			remedy,
		});
		expect(joinUnread(bare)).toEqual(bare);
	});
});

describe('unreadLines', () => {
	it('has as many keys as lines, the same ones in the next report', () => {
		expect(unreadLines(2)).toEqual(['line 1', 'line 2']);
		expect(unreadLines(3).slice(0, 2)).toEqual(unreadLines(2));
	});

	it('stays bounded for a report that is unreadable throughout', () => {
		const keys = unreadLines(1_000_000);
		const { memory } = noteUnread(keys, { other: NOW }, NOW);

		expect(Object.keys(memory)).toHaveLength(1000);
		expect(noteUnread(keys, memory, NOW + 1).isNews).toBe(false);
	});
});
