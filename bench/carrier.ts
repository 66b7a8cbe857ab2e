import { getTracking } from 'ts-tracking-number';
import { getCourierOne } from 'tracking-number-validation';

import { detectCarrier } from '../nodes/shared/domain/carrier/detectCarrier';
import { NUMBER_FORMATS } from '../nodes/shared/domain/carrier/numberFormats';
import { median, type BenchResult, type Ratio } from './ratio';

const ROUNDS = 15;
const HOSTILE_LENGTH = 10_000;
/** What ten kilobytes that are no number may cost. */
const HOSTILE_LIMIT_MICROSECONDS = 10;

/** Valid numbers of every format that names a carrier, made by our own rules; as printed. */
const sample = NUMBER_FORMATS.filter((format) => !format.onlyConfirms).flatMap(
	({ carrier, valid }) =>
		valid.map((number) => ({ carrier, number: number.replace(/-/g, '').toUpperCase() })),
);
const numbers = sample.map(({ number }) => number);

type Detect = (number: string) => unknown;

const ours: Detect = (trackingNumber) => detectCarrier({ trackingNumber });

/** Keeps what is computed alive, so that no engine can leave it out. */
let found = 0;

function detectionsPerSecond(detect: Detect, repeats: number): number {
	const started = performance.now();
	for (let repeat = 0; repeat < repeats; repeat++) {
		for (const number of numbers) if (detect(number)) found += 1;
	}
	return (repeats * numbers.length * 1000) / (performance.now() - started);
}

/** Rounds of ours and theirs in turn, so that a busy machine is as busy for both. */
function speedRatio(name: string, theirs: Detect, theirRepeats: number): Ratio {
	const ourSpeeds: number[] = [];
	const theirSpeeds: number[] = [];
	const quotients: number[] = [];
	for (let round = -3; round < ROUNDS; round++) {
		const ourSpeed = detectionsPerSecond(ours, 300);
		const theirSpeed = detectionsPerSecond(theirs, theirRepeats);
		if (round < 0) continue;
		ourSpeeds.push(ourSpeed);
		theirSpeeds.push(theirSpeed);
		quotients.push(ourSpeed / theirSpeed);
	}
	const ratio = median(quotients);
	return { name, ours: median(ourSpeeds), theirs: median(theirSpeeds), unit: 'numbers/s', ratio };
}

function recognised(name: string, theirs: Detect): Ratio {
	const right = sample.filter(({ carrier, number }) => {
		const { code, alternatives = [] } = detectCarrier({ trackingNumber: number });
		if (carrier === 's10') return code !== 'unknown';
		return code === carrier || alternatives.some((other) => other.code === carrier);
	}).length;
	const their = numbers.filter((number) => theirs(number)).length;
	return {
		name,
		ours: right,
		theirs: their,
		unit: `of ${sample.length} valid`,
		ratio: right / their,
	};
}

function hostile(): Ratio {
	const texts = ['1', ' ', 'O', '1Z ', 'Ａ', '٣', '-('].map((part) =>
		part.repeat(HOSTILE_LENGTH / part.length),
	);
	const costs: number[] = [];
	for (let round = -3; round < ROUNDS; round++) {
		const started = performance.now();
		for (let repeat = 0; repeat < 200; repeat++) {
			for (const text of texts)
				if (detectCarrier({ carrier: text, trackingNumber: text })) found += 1;
		}
		if (round >= 0) costs.push(((performance.now() - started) * 1000) / (200 * texts.length));
	}
	const cost = median(costs);
	const limit = HOSTILE_LIMIT_MICROSECONDS;
	return {
		name: 'hostile text of 10 kB in both fields, against the limit',
		ours: cost,
		theirs: limit,
		unit: 'µs',
		ratio: limit / cost,
	};
}

export async function run(): Promise<BenchResult> {
	const ratios = [
		speedRatio('detections, against ts-tracking-number', (number) => getTracking(number), 3),
		speedRatio('detections, against tracking-number-validation', getCourierOne, 300),
		recognised('recognised, against ts-tracking-number', (number) => getTracking(number)),
		recognised('recognised, against tracking-number-validation', getCourierOne),
		hostile(),
	];
	if (found === 0) throw new Error('Nothing was detected.');
	return { name: 'carrier', ratios };
}
