import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { cacheFolder } from '../../runtime/folders';

/**
 * Changes the code of a room and sees that a test notices: `npm run test:mutation -- ROOM [FILE …]`.
 * Without a room it takes the next one that is not measured; parts of file names take only those
 * files. It goes in slices, each kept in the user's cache when it is done, so that it can be stopped
 * at any time: the next run asks again only for what has changed. Fails below the threshold.
 */
const ROOT = join(__dirname, '..', '..');
const THRESHOLD = 90;
/** A slice of that many lines is done in minutes. */
const SLICE_LINES = 250;

interface Room {
	readonly folders: readonly string[];
	/** Parts of paths that hold data, and rooms of their own. */
	readonly without?: readonly string[];
	readonly tests: readonly string[];
}

const domain = (name: string, ...tests: readonly string[]): Room => ({
	folders: [`nodes/shared/domain/${name}`],
	tests: [`domain/${name}/**`, ...tests],
});

const ROOMS: Readonly<Record<string, Room>> = {
	decision: { ...domain('decision'), without: ['reasonTexts'] },
	delivery: domain('delivery', 'domain/decision/**'),
	carrier: { ...domain('carrier'), without: ['/data/'] },
	report: domain('report'),
	message: domain('message', 'nodes/feedbackRequestCompose'),
	policy: { ...domain('policy', 'nodes/policyCheck*'), without: ['/languages/'] },
	sending: domain('sending', 'sending/**', 'nodes/{feedbackRequest,sendReviewRequest}'),
	scorecard: domain('scorecard', 'nodes/carrierScorecard'),
	overview: domain('overview', 'nodes/sellerOverview'),
	events: domain('events', 'nodes/{amazonSellerTrigger,trigger*}'),
	spApi: { folders: ['nodes/shared/spApi'], tests: ['spApi/**', 'security/{hosts,limits}'] },
	nodes: {
		folders: ['nodes'],
		without: ['nodes/shared/domain/', 'nodes/shared/spApi/', 'nodes/AmazonSellerTrigger/'],
		tests: ['nodes/**'],
	},
	trigger: {
		folders: ['nodes/AmazonSellerTrigger'],
		tests: ['nodes/{amazonSellerTrigger,trigger*}'],
	},
};

const mutantSchema = z.object({
	mutatorName: z.string(),
	replacement: z.string().optional(),
	status: z.string(),
	location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
});
const memorySchema = z.object({
	files: z.record(z.object({ source: z.string(), mutants: z.array(mutantSchema) })),
});
type Measured = z.infer<typeof memorySchema>['files'];

const memoryFile = (name: string) => join(cacheFolder(), 'mutation', `${name}.json`);
const sourceOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const isWithout = (text: string) => (part: string) => text.includes(part);

const filesOf = ({ folders, without = [] }: Room): string[] =>
	folders
		.flatMap((folder) =>
			readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
				(file) => `${folder}/${file.replaceAll('\\', '/')}`,
			),
		)
		.filter((file) => file.endsWith('.ts') && statSync(join(ROOT, file)).isFile())
		.filter((file) => !without.some(isWithout(file)))
		.sort();

/** What is remembered of a room's files as they are now. */
function measuredOf(name: string, files: readonly string[]): Measured {
	const file = memoryFile(name);
	if (!existsSync(file)) return {};
	const memory = memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	return Object.fromEntries(
		Object.entries(memory.files).filter(
			([path, { source }]) => files.includes(path) && source === sourceOf(path),
		),
	);
}

/** Files that are not measured go first, so that a run that was stopped goes on. */
function slicesOf(name: string, files: readonly string[]): string[][] {
	const measured = measuredOf(name, files);
	const isNew = (file: string) => measured[file] === undefined;
	const slices: string[][] = [];
	for (const part of [files.filter(isNew), files.filter((file) => !isNew(file))]) {
		let lines = Infinity;
		for (const file of part) {
			lines += sourceOf(file).split('\n').length;
			if (lines > SLICE_LINES) {
				slices.push([]);
				lines = 0;
			}
			slices.at(-1)?.push(file);
		}
	}
	return slices;
}

function mutate(name: string, room: Room, files: readonly string[]): boolean {
	mkdirSync(join(cacheFolder(), 'mutation'), { recursive: true });
	const { status } = spawnSync(
		process.execPath,
		[
			join(ROOT, 'bench', 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
			'run',
			'test/mutation.config.json',
			'--mutate',
			files.join(','),
			'--incrementalFile',
			memoryFile(name),
			'--tempDirName',
			join(cacheFolder(), 'mutation', 'copy'),
			'--concurrency',
			process.env.MUTATION_CONCURRENCY ?? '2',
		],
		{
			cwd: ROOT,
			env: {
				...process.env,
				MUTATION_TESTS: room.tests.map((tests) => `<rootDir>/test/${tests}.test.ts`).join(' '),
			},
			stdio: 'inherit',
		},
	);
	return status === 0;
}

/** `Ignored` are those that run once, when a file is loaded. */
const NOTICED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

function scoreOf(measured: Measured) {
	const statuses = Object.values(measured).flatMap(({ mutants }) =>
		mutants.map(({ status }) => status),
	);
	const noticed = statuses.filter((status) => NOTICED.has(status)).length;
	const unnoticed = statuses.filter((status) => UNNOTICED.has(status)).length;
	return { noticed, unnoticed, score: (100 * noticed) / (noticed + unnoticed) };
}

function printSurvivors(measured: Measured, files: readonly string[]): void {
	for (const file of files) {
		for (const { status, location, replacement = '' } of measured[file]?.mutants ?? []) {
			if (!UNNOTICED.has(status)) continue;
			const { line, column } = location.start;
			const shown = replacement.replace(/\s+/g, ' ').slice(0, 60);
			console.log(`${file}:${line}:${column} ${status}: ${shown}`);
		}
	}
}

function printTable(): void {
	const row = (...cells: readonly string[]) =>
		console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(10))).join(''));
	row('room', 'files', 'measured', 'noticed', 'unnoticed', 'score');
	for (const [name, room] of Object.entries(ROOMS)) {
		const files = filesOf(room);
		const measured = measuredOf(name, files);
		const { noticed, unnoticed, score } = scoreOf(measured);
		const of = [files.length, Object.keys(measured).length, noticed, unnoticed].map(String);
		row(name, ...of, Number.isNaN(score) ? '' : `${score.toFixed(1)} %`);
	}
}

const nextUnmeasured = () =>
	Object.entries(ROOMS).find(([name, room]) => {
		const files = filesOf(room);
		return Object.keys(measuredOf(name, files)).length < files.length;
	})?.[0];

function main(asked: string | undefined, parts: readonly string[]): number {
	const name = asked ?? nextUnmeasured();
	if (name === undefined) {
		printTable();
		return 0;
	}
	const room = ROOMS[name];
	if (room === undefined) {
		console.error(`There is no room "${name}". Rooms: ${Object.keys(ROOMS).join(', ')}.`);
		return 2;
	}
	const all = filesOf(room);
	const files =
		parts.length === 0 ? all : all.filter((file) => parts.some((part) => file.includes(part)));
	for (const [at, slice] of slicesOf(name, files).entries()) {
		console.log(`${name}, slice ${at + 1}: ${slice.join(', ')}`);
		if (!mutate(name, room, slice)) return 2;
	}
	const measured = measuredOf(name, files);
	printSurvivors(measured, files);
	printTable();
	return scoreOf(measured).score < THRESHOLD ? 1 : 0;
}

const [room, ...parts] = process.argv.slice(2);
process.exitCode = main(room, parts);
