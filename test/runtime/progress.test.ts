import { setTimeout as sleep } from 'node:timers/promises';
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

	it('is told at the start, while it goes on with how far it is, and at the end', async () => {
		const lines: string[] = [];

		const result = await withProgress(
			(line) => lines.push(line),
			'Installing',
			async () => {
				await sleep(120);
				return 'installed';
			},
			{ howFar: async () => '3 of 9 packages', everyMs: 50 },
		);

		expect(result).toBe('installed');
		expect(lines[0]).toBe('Installing …');
		expect(lines[1]).toBe('  … 0 s, 3 of 9 packages');
		expect(lines.at(-1)).toBe('  done in 0 s');
	});

	it('ends with work that failed', async () => {
		const lines: string[] = [];
		const fail = withProgress(
			(line) => lines.push(line),
			'Installing',
			() => Promise.reject(new Error('disk full')),
			{ everyMs: 10 },
		);
		await expect(fail).rejects.toThrow('disk full');

		await sleep(40);

		expect(lines).toEqual(['Installing …']);
	});
});
