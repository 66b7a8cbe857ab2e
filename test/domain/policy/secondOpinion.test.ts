import {
	askSecondOpinion,
	readSecondOpinion,
	withSecondOpinion,
} from '../../../nodes/shared/domain/policy/secondOpinion';
import type { PolicyResult } from '../../../nodes/shared/domain/policy/policyFinding';

const question = askSecondOpinion({
	channel: 'buyerMessage',
	subject: 'Order 113-1234567-1234567',
	text: 'Tell  us first if you are\nnot happy.',
});
const doubt = { rule: 'divertsUnhappyBuyers', excerpt: 'tell us FIRST', reason: 'It diverts.' };
const answer = (...doubts: unknown[]) => readSecondOpinion(JSON.stringify({ doubts }), question);
const result = (verdict: PolicyResult['verdict']): PolicyResult => ({ verdict, findings: [] });

describe('A second opinion', () => {
	it('counts whatever the spaces and capitals of what it quotes', () => {
		expect(answer(doubt)).toEqual({ kind: 'doubts', doubts: [doubt] });
		expect(answer()).toEqual({ kind: 'agrees' });
	});

	it.each([
		['a rule that there is not', { ...doubt, rule: 'x' }],
		['words that are not in the text', { ...doubt, excerpt: 'five stars' }],
		['no words', { ...doubt, excerpt: ' ' }],
		['nothing', null],
	])('counts for nothing at all where one of its doubts names %s', (_what, made) => {
		expect(answer(made).kind).toBe('notJudged');
		expect(answer(doubt, made).kind).toBe('notJudged');
	});

	it('makes a passed message doubtful, and never a refused one less than that', () => {
		const opinion = answer(doubt);
		const verdict = (before: PolicyResult['verdict'], off: string[] = []) =>
			withSecondOpinion(result(before), opinion, off).verdict;

		expect([verdict('passed'), verdict('doubtful'), verdict('refused')]).toEqual([
			'doubtful',
			'doubtful',
			'refused',
		]);
		expect(verdict('passed', [doubt.rule])).toBe('passed');
	});

	it('adds nothing about a rule that was found broken already', () => {
		const [finding] = withSecondOpinion(result('passed'), answer(doubt), []).findings;
		if (!finding) throw new Error('No finding');
		const known: PolicyResult = { verdict: 'refused', findings: [finding] };

		expect(withSecondOpinion(known, answer(doubt), [])).toEqual(known);
	});
});
