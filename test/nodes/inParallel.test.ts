import { setImmediate } from 'timers/promises';

import { inParallel } from '../../nodes/AmazonSeller/AmazonSeller.node';

describe('inParallel', () => {
	it('works on so many items at a time, and keeps their order', async () => {
		let running = 0;
		let most = 0;

		const results = await inParallel([3, 1, 2, 0], 2, async (turns, index) => {
			running += 1;
			most = Math.max(most, running);
			for (let turn = 0; turn < turns; turn += 1) await setImmediate();
			running -= 1;
			return `${index}: ${turns}`;
		});

		expect(results).toEqual(['0: 3', '1: 1', '2: 2', '3: 0']);
		expect(most).toBe(2);
	});

	it('begins no other item once one has failed', async () => {
		const begun: number[] = [];
		const run = inParallel([...Array(20).keys()], 3, async (item) => {
			begun.push(item);
			await setImmediate();
			if (item === 4) throw new RangeError('the fifth');
		});

		await expect(run).rejects.toThrow('the fifth');
		for (let turn = 0; turn < 50; turn += 1) await setImmediate();
		expect(begun.length).toBeLessThan(8);
	});
});
