import { cpus, loadavg, totalmem, type } from 'node:os';

import type { BenchResult } from '../ratio';

const GIGABYTE = 1024 ** 3;
/** From here on others were at work on the machine as well, and times are longer than they need be. */
const BUSY_SHARE_OF_CORES = 0.5;

export const round = (value: number) =>
	Number.isInteger(value) ? value : Number(value.toPrecision(4));

/** What a figure was measured on, to be read before the bench starts its own work. */
export function describeMachine(now: Date): string {
	const [{ model } = { model: 'unknown processor' }] = cpus();
	const cores = cpus().length;
	const [load = 0] = loadavg();
	const company =
		load > cores * BUSY_SHARE_OF_CORES
			? `, load ${load.toFixed(1)} before the start: others were at work as well`
			: '';
	const memory = Math.round(totalmem() / GIGABYTE);
	return `${now.toISOString().slice(0, 10)}, ${type()}, ${model.trim()}, ${cores} cores, ${memory} GB, Node ${process.versions.node}${company}`;
}

const figure = (value: number) =>
	Number.isNaN(value) ? '–' : round(value).toLocaleString('en-US', { maximumFractionDigits: 4 });

export function tableOf({ ratios }: BenchResult): string {
	const rows = ratios.map(
		({ name, ours, theirs, unit, ratio }) =>
			`| ${name} | ${figure(ours)} | ${figure(theirs)} | ${unit} | ${figure(ratio)} |`,
	);
	return [
		'| what | ours | beside | unit | ratio |',
		'| --- | --: | --: | --- | --: |',
		...rows,
	].join('\n');
}

const opening = (name: string) => `<!-- bench: ${name} -->`;
const CLOSING = '<!-- /bench -->';

/** The page with this bench's figures in the place of its earlier ones. */
export function withFigures(page: string, result: BenchResult, machine: string): string {
	const start = page.indexOf(opening(result.name));
	if (start === -1) throw new Error(`The page has no place for the figures of "${result.name}"`);
	const end = page.indexOf(CLOSING, start);
	const figures = `${opening(result.name)}\n\n_${machine}_\n\n${tableOf(result)}\n\n`;
	return page.slice(0, start) + figures + page.slice(end);
}
