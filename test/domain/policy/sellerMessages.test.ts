import { createHash } from 'node:crypto';

import { checkMessage } from '../../../nodes/shared/domain/policy/checkMessage';
import { COMPLIANT } from './sellerMessages/compliant';
import { MISLEADING_COMPLIANT, OBLIQUE_VIOLATING } from './sellerMessages/hard';
import {
	NEW_IDEAS_COMPLIANT,
	NEW_IDEAS_VIOLATING,
	VEILED_COMPLIANT,
	VEILED_VIOLATING,
} from './sellerMessages/veiled';
import { VIOLATING } from './sellerMessages/violating';

interface Written {
	readonly language: string;
	readonly text: string;
	readonly trackingUrl?: string;
	readonly quoted?: readonly string[];
}

const orderId = '111-2223334-5556667';

const check = (message: Written) =>
	checkMessage({ channel: 'buyerMessage', ...message, subject: `Order ${orderId}`, orderId });

/** The rules that refuse it, or hold it. */
const rulesAgainst = (message: Written): string[] =>
	check(message)
		.findings.filter(({ severity }) => severity === 'block' || severity === 'doubt')
		.map(({ rule }) => rule);

/** Chance decides, by the text: the finders were worked on with one half alone. */
const isHeldBack = ({ text }: Written): boolean =>
	(createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 1;

const texts = (messages: readonly Written[]): string[] => messages.map(({ text }) => text);
const passed = (messages: readonly Written[]) =>
	texts(messages.filter((message) => check(message).verdict === 'passed'));
const refused = (messages: readonly Written[]) =>
	texts(messages.filter((message) => check(message).verdict !== 'passed'));

const written = ([language, text]: readonly [string, string]): Written => ({ language, text });
const breaking = ([, language, text]: readonly [string, string, string]): Written => ({
	language,
	text,
});
const oblique = OBLIQUE_VIOLATING.map(breaking);
const half = <M extends Written>(messages: readonly M[], heldBack: boolean) =>
	messages.filter((message) => isHeldBack(message) === heldBack);

describe('the policy check on messages that were written before its finders were looked at', () => {
	it('is held against enough of them', () => {
		for (const heldBack of [true, false]) {
			expect(half(VIOLATING, heldBack).length).toBeGreaterThan(100);
			expect(half(COMPLIANT, heldBack).length).toBeGreaterThan(80);
		}
		expect(new Set(texts([...VIOLATING, ...COMPLIANT])).size).toBe(
			VIOLATING.length + COMPLIANT.length,
		);
	});

	it('lets none of the half pass that it was worked on with, and refuses no compliant one', () => {
		expect(passed(half(VIOLATING, false))).toEqual([]);
		expect(refused(half(COMPLIANT, false))).toEqual([]);
	});

	it('lets one in ten of the half that was held back pass at most', () => {
		const messages = half(VIOLATING, true);
		expect(passed(messages).length).toBeLessThanOrEqual(messages.length / 10);
		expect(refused(half(COMPLIANT, true))).toEqual([]);
	});

	it('names the rule that is broken, and not merely another, in 98 of 100', () => {
		const named = VIOLATING.filter((message) => {
			const found = rulesAgainst(message);
			return found.some((rule) => message.rules.includes(rule));
		});
		expect(named.length).toBeGreaterThanOrEqual(0.98 * VIOLATING.length);
	});

	it('finds half of those that break a rule obliquely', () => {
		expect(oblique.length).toBeGreaterThanOrEqual(60);
		expect(passed(oblique).length).toBeLessThanOrEqual(oblique.length / 2);
	});

	it('refuses none that only sound like a breach', () => {
		expect(refused(MISLEADING_COMPLIANT.map(written))).toEqual([]);
	});
});

describe('the policy check on breaches that are veiled, and on messages that look like them', () => {
	const veiled = VEILED_VIOLATING.map(breaking);
	const harmless = VEILED_COMPLIANT.map(written);
	const newIdeas = NEW_IDEAS_VIOLATING.map(breaking);

	it('is held against enough of them', () => {
		for (const heldBack of [true, false]) {
			expect(half(veiled, heldBack).length).toBeGreaterThanOrEqual(40);
			expect(half(harmless, heldBack).length).toBeGreaterThan(35);
		}
		expect(new Set(texts([...veiled, ...harmless, ...newIdeas])).size).toBe(
			veiled.length + harmless.length + newIdeas.length,
		);
	});

	it('refuses none of those that keep the rules, but one that says nothing beside its thanks', () => {
		expect(refused([...harmless, ...NEW_IDEAS_COMPLIANT.map(written)])).toEqual([
			'Five stars or one: the form is the same for everybody, and so are our thanks.',
		]);
	});
});
