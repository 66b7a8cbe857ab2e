import { describeDuration, withProgress } from '../../runtime/progress';

describe('Progress', () => {
	it.each([
		[0, '0 s'],
		[59_499, '59 s'],
		[59_500, '1 min 0 s'],
		[61_000, '1 min 1 s'],
		[3_600_000, '60 min 0 s'],
	])('of %i ms reads %j', (durationMs, text) => {
		expect(describeDuration(durationMs)).toBe(text);
	});

	describe('of a step', () => {
		beforeEach(() => jest.useFakeTimers());
		afterEach(() => jest.useRealTimers());

		const takes = async (seconds: number) =>
			await new Promise<void>((resolve) => setTimeout(resolve, seconds * 1_000));

		it('is told at the start, every ten seconds with how far it is, and at the end', async () => {
			const lines: string[] = [];
			const step = withProgress(
				(line) => lines.push(line),
				'Installing',
				async () => {
					await takes(25);
					return 'installed';
				},
				{ howFar: async () => '3 of 9 packages' },
			);
			await jest.advanceTimersByTimeAsync(25_000);

			expect(await step).toBe('installed');
			expect(lines).toEqual([
				'Installing …',
				'  … 10 s, 3 of 9 packages',
				'  … 20 s, 3 of 9 packages',
				'  done in 25 s',
			]);
		});

		it('ends with work that failed', async () => {
			const lines: string[] = [];
			const fail = withProgress(
				(line) => lines.push(line),
				'Installing',
				() => Promise.reject(new Error('disk full')),
			);
			await expect(fail).rejects.toThrow('disk full');

			await jest.advanceTimersByTimeAsync(60_000);

			expect(lines).toEqual(['Installing …']);
		});
	});
});
