import type { DemoOutcome } from './demoOutcome';
import { countBy, type Counts, type OrderFate } from './runSummary';

const WIDTH = 26;
const OUTCOME_WORDS: Readonly<Record<string, string>> = {
	sent: 'Sent',
	askedBefore: 'Asked before',
	notYet: 'Not yet',
	skipped: 'Skipped',
	alreadyRequested: 'Already requested',
	outsideWindow: 'Outside the window',
	notAvailable: 'Not available',
	unconfirmed: 'Unconfirmed',
	failed: 'Failed',
	lost: 'Lost',
};

/** The outcome of a run as a seller reads it: who carried the parcels, and why each order fared as it did. */
export function describeRun(
	fates: readonly OrderFate[],
	{ orders, simulator }: DemoOutcome,
): string[] {
	const { solicitations, solicitationsInAll, duplicates, outsideWindow } = simulator;
	return [
		`${orders} orders, by carrier`,
		...rows(countBy(fates, ({ carrierName }) => carrierName)),
		'',
		'What became of them',
		...byCount(countBy(fates, ({ outcome }) => outcome)).flatMap(([outcome, count]) => [
			row(OUTCOME_WORDS[outcome] ?? outcome, count),
			...reasonsOf(fates.filter((fate) => fate.outcome === outcome)),
		]),
		'',
		`The simulated Amazon recorded ${solicitations} requests in this run (${solicitationsInAll} in all), ` +
			`${orNone(duplicates)} sent twice, ${orNone(outsideWindow)} outside its window.`,
	];
}

/** A reason's sentence names the facts of one order, so each code shows one as an example. */
const reasonsOf = (fates: readonly OrderFate[]): string[] =>
	byCount(countBy(fates, ({ code }) => code)).map(([code, count]) => {
		const example = fates.find((fate) => fate.code === code)?.reason ?? '';
		return `    ${String(count).padStart(5)}  ${code.padEnd(WIDTH)}  ${example}`;
	});

const rows = (counts: Counts) => byCount(counts).map(([name, count]) => row(name, count));
const row = (name: string, count: number) => `  ${name.padEnd(WIDTH)} ${String(count).padStart(5)}`;
const byCount = (counts: Counts) => Object.entries(counts).sort(([, a], [, b]) => b - a);
const orNone = (count: number) => (count === 0 ? 'none' : String(count));
