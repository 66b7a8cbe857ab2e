/** One comparison, measured in one run on one machine: ours beside a peer's or a limit. */
export interface Ratio {
	/** What was done, on what. */
	readonly name: string;
	readonly ours: number;
	/** The peer's figure, or the limit that ours is held against. */
	readonly theirs: number;
	readonly unit: string;
	/** Above 1 means that ours is better, whichever direction the unit has. */
	readonly ratio: number;
}

export interface BenchResult {
	readonly name: string;
	readonly ratios: readonly Ratio[];
}

/** Of several rounds, so that one in which the machine was busy does not count. */
export const median = (values: readonly number[]): number =>
	[...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What a module `bench/NAME.ts` exports. */
export type Bench = () => Promise<BenchResult>;
