import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTracking } from 'ts-tracking-number';
import { getCourierOne } from 'tracking-number-validation';
import ts from 'typescript';

import type { detectCarrier as DetectCarrier } from '../nodes/shared/domain/carrier/detectCarrier';
import { NUMBER_FORMATS } from '../nodes/shared/domain/carrier/data/numberFormats';
import { FIELD_CASES, marketplaceIdOf, type FieldCase } from '../test/domain/carrier/fieldCases';
import { processorMs } from '../test/support/processorMs';
import { median, type BenchResult, type Ratio } from './ratio';

const ROUNDS = 15;
const HOSTILE_LENGTH = 10_000;
const HOSTILE_REPEATS = 1_000;
/** What ten kilobytes that are no number may cost of the processor's time. */
const HOSTILE_LIMIT_MICROSECONDS = 10;

/**
 * Compiled as the package is, like the peers: the loader of this program defines every function's
 * name again each time it is made.
 */
function compiledDetector(): typeof DetectCarrier {
	const folder = mkdtempSync(join(tmpdir(), 'carrier-bench-'));
	const { config } = ts.readConfigFile(join(__dirname, '../tsconfig.json'), ts.sys.readFile);
	const root = join(__dirname, '..');
	const file = join(root, 'nodes/shared/domain/carrier/detectCarrier.ts');
	const { options } = ts.parseJsonConfigFileContent({ ...config, files: [file] }, ts.sys, root, {
		noEmit: false,
		outDir: folder,
		rootDir: join(root, 'nodes'),
		types: [],
	});
	ts.createProgram([file], options).emit();
	try {
		const compiled = join(folder, 'shared/domain/carrier/detectCarrier.js');
		const exported = createRequire(compiled)(compiled) as { detectCarrier: typeof DetectCarrier };
		return exported.detectCarrier;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const detectCarrier = compiledDetector();

/** Valid numbers of every format that can name a carrier, as printed. */
const sample = NUMBER_FORMATS.filter(({ role }) => role !== 'confirms').flatMap(
	({ carrier, valid }) =>
		valid.map((number) => ({ carrier, number: number.replace(/-/g, '').toUpperCase() })),
);
/** Cases of the field that have something in the number field. */
const fieldCases = FIELD_CASES.filter(({ trackingNumber }) => trackingNumber !== '');
const numbers = [
	...sample.map(({ number }) => number),
	...fieldCases.map(({ trackingNumber }) => trackingNumber),
];

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
	const their = sample.filter(({ number }) => theirs(number)).length;
	return {
		name,
		ours: right,
		theirs: their,
		unit: `of ${sample.length} valid`,
		ratio: right / their,
	};
}

const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** By the name alone: a peer knows the number, and neither the declared carrier nor the market. */
function isRight({ right }: FieldCase, name: string | undefined): boolean {
	const found = lettersOf(name ?? '');
	if (right.carrierIsNot?.some((wrong) => lettersOf(wrong) === found)) return false;
	return right.carrier === undefined || lettersOf(right.carrier) === found;
}

function rightInTheField(name: string, theirs: (number: string) => string | undefined): Ratio {
	const ours = fieldCases.filter((each) => {
		const { carrier, trackingNumber, shippingService, marketplace } = each;
		const marketplaceId = marketplaceIdOf(marketplace);
		return isRight(
			each,
			detectCarrier({ carrier, trackingNumber, shippingService, marketplaceId }).name,
		);
	}).length;
	const their = fieldCases.filter((each) => isRight(each, theirs(each.trackingNumber))).length;
	return { name, ours, theirs: their, unit: `of ${fieldCases.length} cases`, ratio: ours / their };
}

function hostile(): Ratio {
	const texts = ['1', ' ', 'O', '1Z ', 'Ａ', '٣', '-('].map((part) =>
		part.repeat(HOSTILE_LENGTH / part.length),
	);
	const costs: number[] = [];
	for (let round = -3; round < ROUNDS; round++) {
		const ms = processorMs(() => {
			for (let repeat = 0; repeat < HOSTILE_REPEATS; repeat++) {
				for (const text of texts)
					if (detectCarrier({ carrier: text, trackingNumber: text })) found += 1;
			}
		});
		if (round >= 0) costs.push((ms * 1000) / (HOSTILE_REPEATS * texts.length));
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
		rightInTheField(
			'right in cases of the field, against ts-tracking-number',
			(number) => getTracking(number)?.courier.name,
		),
		rightInTheField(
			'right in cases of the field, against tracking-number-validation',
			(number) => getCourierOne(number) ?? undefined,
		),
		hostile(),
	];
	if (found === 0) throw new Error('Nothing was detected.');
	return { name: 'carrier', ratios };
}
