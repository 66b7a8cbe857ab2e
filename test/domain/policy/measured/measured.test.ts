import { foldText } from '../../../../nodes/shared/domain/foldText';
import { HINTS } from '../../../../nodes/shared/domain/policy/wording/hints';
import { LANGUAGES } from '../../../../nodes/shared/domain/policy/wording/languages/languages';
import {
	splitSentences,
	languagesSaying,
} from '../../../../nodes/shared/domain/policy/wording/sentences';
import type { Concept } from '../../../../nodes/shared/domain/policy/wording/phrases';
import { LABELLED_MESSAGES } from './labelledMessages';
import { checkLabelled, isHeldBack } from './measure';

const verdicts = (kind: string, heldBack: boolean, verdict: string): string[] =>
	LABELLED_MESSAGES.filter(
		(message) =>
			message.kind === kind &&
			isHeldBack(message) === heldBack &&
			checkLabelled(message).verdict !== verdict,
	).map(({ text }) => text);

describe('the policy check on labelled messages', () => {
	it('is held against enough of them, in all languages', () => {
		expect(LABELLED_MESSAGES.length).toBeGreaterThanOrEqual(120);
		expect(LABELLED_MESSAGES.filter(isHeldBack).length).toBeGreaterThanOrEqual(60);
		expect(new Set(LABELLED_MESSAGES.map(({ language }) => language))).toEqual(
			new Set(Object.keys(LANGUAGES)),
		);
	});

	it.each([true, false])('passes what is harmless, refuses what is not; held back: %s', (half) => {
		expect(verdicts('harmless', half, 'passed')).toEqual([]);
		expect(verdicts('harmlessOrder', half, 'passed')).toEqual([]);
		expect(verdicts('breach', half, 'refused')).toEqual([]);
		expect(verdicts('mechanical', half, 'refused')).toEqual([]);
	});

	it.each([true, false])('lets few pass that only hint at a breach; held back: %s', (half) => {
		const oblique = LABELLED_MESSAGES.filter(
			(message) => message.kind === 'oblique' && isHeldBack(message) === half,
		);
		const passed = oblique.filter((message) => checkLabelled(message).verdict === 'passed');

		expect(oblique.length).toBeGreaterThanOrEqual(20);
		expect(passed.length).toBeLessThanOrEqual(oblique.length / 4);
	});
});

const phrases = Object.entries(LANGUAGES).flatMap(([language, ofLanguage]) =>
	Object.entries(ofLanguage).map(([concept, [, found, notFound]]) => {
		const says = (text: string) =>
			splitSentences(text).some((sentence) =>
				languagesSaying(sentence, concept as Concept).includes(language),
			);
		return [language, concept, found, notFound, says] as const;
	}),
);

const hints = Object.entries(HINTS).flatMap(([language, ofLanguage]) =>
	Object.entries(ofLanguage).map(([hint, [words, found, notFound]]) => {
		const pattern = new RegExp(words, 'u');
		const says = (text: string) => pattern.test(foldText(text).text);
		return [language, hint, found, notFound, says] as const;
	}),
);

describe('each phrase of each language', () => {
	it.each(hints)('%s hint %s is found in "%s" and not in "%s"', (_l, _h, found, notFound, says) => {
		expect([says(found), says(notFound)]).toEqual([true, false]);
	});

	it.each(phrases)('%s %s is found in "%s" and not in "%s"', (_l, _c, found, notFound, says) => {
		expect([says(found), says(notFound)]).toEqual([true, false]);
	});

	it('is small: all of them take half of what they took', () => {
		const bytes = [...Object.values(LANGUAGES), ...Object.values(HINTS)]
			.flatMap((ofLanguage) => Object.values(ofLanguage))
			.reduce((sum, [words]) => sum + Buffer.byteLength(words), 0);

		expect(bytes).toBeLessThan(60_000);
	});
});
