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

describe('each phrase of each language', () => {
	it.each(phrases)('%s %s is found in "%s" and not in "%s"', (_l, _c, found, notFound, says) => {
		expect([says(found), says(notFound)]).toEqual([true, false]);
	});

	it('is small: all of them take half of what they took', () => {
		const bytes = Object.values(LANGUAGES)
			.flatMap((ofLanguage) => Object.values(ofLanguage))
			.reduce((sum, [words]) => sum + Buffer.byteLength(words), 0);

		expect(bytes).toBeLessThan(55_000);
	});
});
