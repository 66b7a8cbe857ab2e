import { countBy, type Counts, type OrderFate } from './runSummary';
import type { SimulatorState } from './simulatorProcess';

type Recorded = Omit<SimulatorState, 'now'>;

/** The outcome of one run of the demo, as `--json` writes it. */
export interface DemoOutcome {
	readonly orders: number;
	readonly byCarrier: Counts;
	readonly outcomes: Counts;
	readonly reasons: Counts;
	readonly simulator: {
		/** Requests that the simulated Amazon accepted in this run. */
		readonly solicitations: number;
		/** The same over all runs on this account. */
		readonly solicitationsInAll: number;
		readonly duplicates: number;
		readonly outsideWindow: number;
	};
	readonly editorUrl: string;
}

export function demoOutcome(
	fates: readonly OrderFate[],
	before: Recorded,
	after: Recorded,
	editorUrl: string,
): DemoOutcome {
	return {
		orders: fates.length,
		byCarrier: countBy(fates, ({ carrierCode }) => carrierCode),
		outcomes: { sent: 0, notYet: 0, skipped: 0, ...countBy(fates, ({ outcome }) => outcome) },
		reasons: countBy(fates, ({ code }) => code),
		simulator: {
			solicitations: after.solicitations - before.solicitations,
			solicitationsInAll: after.solicitations,
			duplicates: after.duplicates,
			outsideWindow: after.outsideWindow,
		},
		editorUrl,
	};
}

/** What is wrong with a run, in sentences; nothing when all is as it should be. */
export function findFaults({ orders, outcomes, simulator }: DemoOutcome): string[] {
	const sent = outcomes.sent ?? 0;
	const { solicitations, solicitationsInAll, duplicates, outsideWindow } = simulator;
	const faults: ReadonlyArray<readonly [boolean, string]> = [
		[orders === 0, 'The run found no orders.'],
		[
			sent !== solicitations,
			`The workflow says it sent ${sent}, and the simulated Amazon recorded ${solicitations}.`,
		],
		[
			sent === 0 && solicitationsInAll === 0,
			'Nothing was sent, in this run or before, although some orders are due.',
		],
		[duplicates > 0, `${duplicates} buyers were asked twice.`],
		[outsideWindow > 0, `${outsideWindow} buyers were asked outside Amazon's window.`],
		[(outcomes.lost ?? 0) > 0, `${outcomes.lost} orders have no outcome.`],
	];
	return faults.filter(([isSo]) => isSo).map(([, sentence]) => sentence);
}
