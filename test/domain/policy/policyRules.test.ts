import { checkMessage } from '../../../nodes/shared/domain/policy/checkMessage';
import { POLICY_RULES, type RuleExample } from '../../../nodes/shared/domain/policy/policyRules';
import { LANGUAGES } from '../../../nodes/shared/domain/policy/wording/languages/languages';

const findingsAgainst = (example: RuleExample) =>
	checkMessage({
		subject: 'Amazon 111-2223334-5556667',
		orderId: '111-2223334-5556667',
		channel: 'buyerMessage',
		...example,
	}).findings;

const rulesAgainst = (example: RuleExample): string[] =>
	findingsAgainst(example).map(({ rule }) => rule);

const examples = (kind: 'accepted' | 'refused') =>
	POLICY_RULES.flatMap((rule) =>
		rule[kind].map((example) => [rule.id, example.text.slice(0, 60), example] as const),
	);

describe('every policy rule', () => {
	it.each(examples('refused'))('%s refuses "%s"', (id, _text, example) => {
		expect(rulesAgainst(example)).toContain(id);
	});

	it.each(
		POLICY_RULES.flatMap(({ id, doubt }) =>
			(doubt?.shown ?? []).map((example) => [id, example.text.slice(0, 60), example] as const),
		),
	)('%s is in doubt about "%s", and asks', (id, _text, example) => {
		const found = findingsAgainst(example).filter(({ rule }) => rule === id);

		expect(found.map(({ severity }) => severity)).toEqual(['doubt']);
		expect(found[0]?.question).toMatch(/\?$/);
	});

	it.each(examples('accepted'))('%s accepts "%s"', (id, _text, example) => {
		expect(rulesAgainst(example)).not.toContain(id);
	});

	it.each(POLICY_RULES.map((rule) => [rule.id, rule] as const))(
		'%s has a name of its own, a source at Amazon, a remedy, and shows both sides',
		(id, rule) => {
			expect(POLICY_RULES.filter((other) => other.id === id)).toHaveLength(1);
			expect(id).toMatch(/^[a-z][A-Za-z]+$/);
			expect(new URL(rule.source).hostname).toMatch(/\.amazon\.com$/);
			expect(rule.remedy).toMatch(/\.$/);
			expect(rule.accepted.length).toBeGreaterThan(0);
			expect(rule.refused.length).toBeGreaterThan(0);
		},
	);

	it.each(
		POLICY_RULES.flatMap(({ id, accepted, refused }) => [
			[id, 'accepts', accepted] as const,
			[id, 'refuses', refused] as const,
		]),
	)('%s shows what it %s in the languages of the largest marketplaces', (_id, _what, shown) => {
		const languages = new Set(shown.map(({ language }) => language));

		expect(['de', 'en', 'es', 'fr', 'it', 'ja'].filter((one) => !languages.has(one))).toEqual([]);
	});

	it('shows the rules of wording refused in all languages of the 23 marketplaces', () => {
		const languages = Object.keys(LANGUAGES);
		const shown = (id: string) =>
			new Set(POLICY_RULES.find((rule) => rule.id === id)?.refused.map(({ language }) => language));

		expect(languages).toHaveLength(13);
		for (const id of [
			...['asksForPositive', 'conditionalRequest', 'divertsUnhappyBuyers', 'reviewChange'],
			...['incentive', 'repeatRequest', 'advertising', 'optOut'],
		]) {
			expect([id, ...languages.filter((language) => !shown(id).has(language))]).toEqual([id]);
		}
	});
});
