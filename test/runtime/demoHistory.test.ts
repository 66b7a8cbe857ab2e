import { liveThroughPastWeeks } from '../../runtime/demoHistory';

const NOW = Date.parse('2026-11-30T17:00:00Z');
const DAY = 86_400_000;
const workflow = {
	name: 'Mine',
	nodes: [{ name: 'Daily', type: 'n8n-nodes-base.scheduleTrigger' }],
	connections: {},
};

/** The simulated account and n8n as far as the demo's past is made with them; each run takes so long. */
async function live({ runs = 0, asked = 0, reached = NOW, runMs = 1_000 }) {
	jest.useFakeTimers({ now: NOW });
	let clock = reached;
	const days: number[] = [];
	const said: string[] = [];
	await liveThroughPastWeeks(
		{
			fetchWorkflow: async () => workflow,
			startRun: async () => {
				days.push((NOW - clock) / DAY);
				return 'x';
			},
			waitForEnd: async () => {
				jest.setSystemTime(Date.now() + runMs);
			},
			countDataTableRows: async () => runs,
		},
		{ name: 'Mine', workflowId: 'w' },
		{
			state: async () => ({
				now: new Date(clock).toISOString(),
				solicitations: asked + days.length,
				duplicates: 0,
				outsideWindow: 0,
			}),
			setClock: async (to) => {
				clock = to.getTime();
			},
		},
		(line) => said.push(line),
	);
	const tookMs = Date.now() - NOW;
	jest.useRealTimers();
	return { days, said, endsAtNow: clock === NOW + tookMs, tookMs };
}

describe('The past of the demo', () => {
	it('is one run a day for three weeks, and ends at the present', async () => {
		const { days, endsAtNow, said } = await live({});

		expect(days).toEqual(Array.from({ length: 21 }, (_unused, index) => 21 - index));
		expect(endsAtNow).toBe(true);
		expect(said.at(-1)).toContain('21 runs in 21 s, 21 buyers asked');
	});

	it.each([3_000, 8_000, 20_000])('takes no longer where a run takes %i ms', async (runMs) => {
		const { days, tookMs, endsAtNow } = await live({ runMs });

		expect(days[0]).toBe(21);
		expect(days.length).toBeGreaterThan(1);
		expect(tookMs).toBeLessThanOrEqual(60_000);
		expect(endsAtNow).toBe(true);
	});

	it('goes on where it was interrupted', async () => {
		const { days, endsAtNow } = await live({ runs: 15, asked: 30, reached: NOW - 6 * DAY });

		expect(days).toEqual([5, 4, 3, 2, 1]);
		expect(endsAtNow).toBe(true);
	});

	it.each([
		['has lived through it', { runs: 22, asked: 60 }],
		['was only run once', { runs: 1, asked: 44 }],
		['has a clock that somebody set ahead', { runs: 22, asked: 60, reached: NOW + 9 * DAY }],
	])('is left alone where the account %s', async (_what, account) => {
		const { days, said } = await live(account);

		expect([days, said]).toEqual([[], []]);
	});
});
