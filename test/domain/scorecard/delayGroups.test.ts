import { assignDelayGroup } from '../../../nodes/shared/domain/scorecard/delayGroups';

const experiment = { name: 'autumn', delaysInDays: [0, 7, 14] };
const orderIds = Array.from(
	{ length: 30_000 },
	(_, index) => `113-${String(1_000_000 + index)}-${String(7_000_000 + index * 3)}`,
);

describe('assignDelayGroup', () => {
	// Fixed for ever: a running experiment must not be dealt anew by an update.
	it('never changes its mind', () => {
		const groups = orderIds.slice(0, 12).map((id) => assignDelayGroup(id, experiment).group);

		expect(groups).toEqual([1, 1, 2, 2, 3, 3, 1, 2, 1, 1, 1, 1]);
	});

	it('gives each delay its share, though order ids differ in few digits', () => {
		for (const delayDays of experiment.delaysInDays) {
			const size = orderIds.filter(
				(id) => assignDelayGroup(id, experiment).delayDays === delayDays,
			).length;
			// Five standard deviations of a fair deal.
			expect(Math.abs(size - 10_000)).toBeLessThan(5 * Math.sqrt(30_000 * (1 / 3) * (2 / 3)));
		}
	});

	it('deals anew under a new name, independently of the old one', () => {
		const kept = orderIds.filter(
			(id) =>
				assignDelayGroup(id, experiment).group ===
				assignDelayGroup(id, { ...experiment, name: 'winter' }).group,
		).length;

		expect(kept / orderIds.length).toBeGreaterThan(0.32);
		expect(kept / orderIds.length).toBeLessThan(0.347);
	});

	it('names the experiment, the group and its delay', () => {
		const { group, ...rest } = assignDelayGroup('113-1', experiment);

		expect(rest).toEqual({
			experiment: 'autumn',
			delayDays: experiment.delaysInDays[group - 1],
		});
	});
});
