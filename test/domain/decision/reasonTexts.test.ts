import { REASON_TEXTS, type ReasonText } from '../../../nodes/shared/domain/decision/reasonTexts';

const reasons: ReadonlyArray<readonly [string, ReasonText]> = Object.entries(REASON_TEXTS);

describe('the reasons', () => {
	it.each(reasons)('%s has a sentence that begins with its outcome, and a remedy', (code, text) => {
		const beginnings = { due: 'Due', notYet: 'Held:', skipped: 'Skipped' };

		expect(code).toMatch(/^[a-z][A-Za-z]+$/);
		expect(text.sentence.startsWith(beginnings[text.outcome])).toBe(true);
		expect(text.sentence).toMatch(/\.$/);
		expect(text.whatToDo).toMatch(/^[A-Z].*\.$/);
		const words = `${text.sentence} ${text.whatToDo}`.replace(/\{\w+\}/g, '');
		expect(words).not.toMatch(/\b(error|problem|failure|mistake)\b/i);
	});

	it('are told apart by their sentences', () => {
		const sentences = reasons.map(([, { sentence }]) => sentence);

		expect(new Set(sentences).size).toBe(sentences.length);
	});
});
