import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

import { checkMessage } from '../../nodes/shared/domain/policy/checkMessage';
import { processorMs } from '../support/processorMs';

const root = join(__dirname, '..', '..');

interface Written {
	readonly where: string;
	readonly source: string;
	readonly flags: string;
}

/** Every regular expression that stands in what is published. */
const literals: readonly Written[] = ['nodes', 'credentials'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.flatMap((name) => literalsIn(join(folder, name))),
);

function literalsIn(file: string): Written[] {
	const text = readFileSync(join(root, file), 'utf8');
	const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const found: Written[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
			found.push({
				where: `${file}:${line}`,
				source: node.text.slice(1, end),
				flags: node.text.slice(end + 1),
			});
		}
		ts.forEachChild(node, visit);
	};
	visit(parsed);
	return found;
}

/** Slow only on texts that are longer than what reaches them. */
const BOUNDED: Readonly<Record<string, string>> = {
	'\\[[^\\]]*\\]|\\{[^}]*\\}|[^\\s-]': 'patterns over 200 characters are refused before it',
	'T.*(Z|[+-]\\d\\d(:?\\d\\d)?)$': 'times over 64 characters are refused before it',
};

const ATOM = /\\p\{[^}]+\}|\\u\{?[0-9a-fA-F]+\}?|\\.|[^\\]/gu;
const CLASS_MEMBERS: Readonly<Record<string, string>> = { d: '7', s: ' ', S: 'b', w: 'b', p: 'é' };

function charactersOf(source: string): string[] {
	const characters = [...source.matchAll(ATOM)].map(([atom]) => {
		if (!atom.startsWith('\\')) return atom;
		const escaped = atom.charAt(1);
		return /[a-z]/i.test(escaped) ? (CLASS_MEMBERS[escaped] ?? '') : escaped;
	});
	return [...new Set(['a', '1', ' ', '-', '.', ...characters])].filter(Boolean).slice(0, 36);
}

/** Every pair of characters takes minutes; neighbours are what most expressions are slow on. */
const TRIES_ALL_PAIRS = process.env.REGULAR_EXPRESSIONS === 'all pairs';

/** What to repeat: each of its characters, pairs of them, and the words that stand in it. */
function pumpsFor({ source }: Written): string[] {
	const characters = charactersOf(source);
	const words = source
		.replace(/\\[bB]|\{\d+(?:,\d*)?\}/g, '')
		.split(/[()|?*+^$[\]\\]+/)
		.filter((word) => word.length > 2 && word.length < 40);
	return [
		...characters,
		...characters.flatMap((one, index) =>
			(TRIES_ALL_PAIRS ? characters : characters.slice(index, index + 3)).map(
				(other) => one + other,
			),
		),
		...words.flatMap((word) => [word, `${word} `, `${word}a`]),
	];
}

function search(pattern: RegExp, text: string): void {
	pattern.lastIndex = 0;
	if (pattern.global) text.replace(pattern, '');
	else pattern.exec(text);
}

/** Close together at first: what grows exponentially must be seen before it never ends. */
const SCREENED_LENGTHS = [18, 22, 26, 30, 34, 44, 88, 1_000, 4_000];
const FULL_LENGTH = 20_000;
const LOOKED_AT_AGAIN = [22, 24, 26, 28, 30, 34, 44, 88, 1_000, 4_000, FULL_LENGTH];
const SUSPECT_MS = 5;
/** What is slow is slow each time; what a busy machine made slow is not. */
const TRIES = 3;

const leastMs = (work: () => unknown): number =>
	Math.min(...Array.from({ length: TRIES }, () => processorMs(work)));

/**
 * At full length a linear pattern takes a hundredth to a tenth of what a quadratic one takes on the
 * same machine at the same time.
 */
const halfAQuadraticMs = () => leastMs(() => search(/\s+-\s+/, ' '.repeat(FULL_LENGTH))) / 2;
let usualLimitMs: number | undefined;

function slowOn(pattern: RegExp, pump: string, ending: string): boolean {
	const msFor = (length: number) => {
		const text = pump.repeat(Math.ceil(length / pump.length)) + ending;
		return processorMs(() => search(pattern, text));
	};
	if (!SCREENED_LENGTHS.some((length) => msFor(length) > SUSPECT_MS)) return false;
	const limitMs = (usualLimitMs ??= halfAQuadraticMs());
	return LOOKED_AT_AGAIN.some((length) => {
		if (msFor(length) <= limitMs) return false;
		const limitNowMs = halfAQuadraticMs();
		return Array.from({ length: TRIES }, () => msFor(length)).every((ms) => ms > limitNowMs);
	});
}

const slowPumps = (written: Written): string[] => {
	const pattern = new RegExp(written.source, written.flags);
	const slow = pumpsFor(written).find((pump) =>
		['', '!'].some((ending) => slowOn(pattern, pump, ending)),
	);
	return slow === undefined ? [] : [`${written.where} on ${JSON.stringify(slow)} repeated`];
};

describe('No regular expression', () => {
	jest.setTimeout(240_000);

	it('is slow on a text made to be slow for it', () => {
		const judged = literals.filter(({ source }) => !Object.hasOwn(BOUNDED, source));

		expect(judged.length).toBeGreaterThan(100);
		expect(judged.flatMap(slowPumps)).toEqual([]);
	});

	it('is excused for another one', () => {
		const sources = new Set(literals.map(({ source }) => source));

		expect(Object.keys(BOUNDED).filter((source) => !sources.has(source))).toEqual([]);
	});

	it.each(['(a+)+$', '\\s+-\\s+', '(?:a|a)*b', '\\/+$'])(
		'gets past this test that is like %s',
		(source) => {
			expect(slowPumps({ where: 'here', source, flags: '' })).not.toEqual([]);
		},
	);
});

/** Written letter by letter, so that the borders of words are lost and more is looked for. */
const SPELT_OUT = 'p o s i t i v e ';

describe('The check of a message', () => {
	it.each([
		'1',
		'a ',
		'a@',
		'a.',
		'1.1 ',
		'tel',
		'(',
		'*',
		'please review ',
		'ü',
		'。',
		'<a>',
		'a="',
	])('is done in time with 20,000 characters of %j', (pump) => {
		const text = SPELT_OUT + pump.repeat(Math.ceil(FULL_LENGTH / pump.length));
		const html = `<p style="${text}" ${text}>${text}</p>`;
		const takenMs = processorMs(() => checkMessage({ text, html, channel: 'buyerMessage' }));

		expect(takenMs).toBeLessThan(4_000);
	});
});
