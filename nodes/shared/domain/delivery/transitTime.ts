/**
 * Upper bounds in days by the words of a shipping service. Ours, not Amazon's: they only have to be
 * long enough, since this rung asks a buyer whose parcel nobody has seen arrive. First match wins,
 * so the slow words stand before the fast ones they may contain.
 */
const TRANSIT_DAYS: ReadonlyArray<readonly [words: RegExp, days: number]> = [
	[/international|worldwide|global|overseas|cross.?border/i, 30],
	[/economy|media|bulk|surface|second.?class|2nd.?class/i, 14],
	[/same.?day/i, 1],
	[/next.?day|overnight|one.?day|1.?day|24\b|special delivery/i, 2],
	[/second.?day|two.?day|2.?day|2nd.?day|48\b/i, 4],
	[/three.?day|3.?day|express|expedited|priority|first.?class/i, 6],
	[/standard|ground|tracked|parcel|advantage/i, 9],
];

export const transitDays = (service: string | undefined, otherwise: number): number =>
	(service && TRANSIT_DAYS.find(([words]) => words.test(service))?.[1]) || otherwise;
