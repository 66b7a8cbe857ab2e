import { LABELLED_MESSAGES, type LabelledMessage } from './labelledMessages';
import { checkLabelled, isHeldBack } from './measure';

const KINDS = {
	harmless: 'harmless',
	harmlessOrder: 'harmless order message',
	breach: 'breach',
	mechanical: 'mechanical breach',
	oblique: 'oblique breach',
} as const;

const VERDICTS = ['passed', 'doubtful', 'refused'] as const;

const counts = (messages: readonly LabelledMessage[]): string => {
	const verdicts = messages.map((message) => checkLabelled(message).verdict);
	return VERDICTS.map((verdict) => verdicts.filter((one) => one === verdict).length).join(' | ');
};

const HEAD = ['passed', 'doubtful', 'refused'].join(' | ');

const half = (messages: readonly LabelledMessage[], heldBack: boolean) =>
	messages.filter((message) => isHeldBack(message) === heldBack);

/** Each kind of message, and what became of it in the half worked with and in the other. */
export const kindTable = (): string =>
	[
		`| messages | ${HEAD} | held back: ${HEAD} |`,
		'| --- | --- | --- | --- | --- | --- | --- |',
		...Object.entries(KINDS).map(([kind, name]) => {
			const messages = LABELLED_MESSAGES.filter((message) => message.kind === kind);
			return `| ${name} | ${counts(half(messages, false))} | ${counts(half(messages, true))} |`;
		}),
	].join('\n');

const isHarmless = ({ kind }: LabelledMessage): boolean => kind.startsWith('harmless');

/** The oblique ones apart: no list of phrases finds them. */
export const languageTable = (): string =>
	[
		`| language | harmless: ${HEAD} | breaches: ${HEAD} |`,
		'| --- | --- | --- | --- | --- | --- | --- |',
		...[...new Set(LABELLED_MESSAGES.map(({ language }) => language))].sort().map((language) => {
			const messages = LABELLED_MESSAGES.filter(
				(message) => message.language === language && message.kind !== 'oblique',
			);
			const harmless = messages.filter(isHarmless);
			const breaking = messages.filter((message) => !isHarmless(message));
			return `| ${language} | ${counts(harmless)} | ${counts(breaking)} |`;
		}),
	].join('\n');

/** Breaches by the rule they break, and whether that rule is the one that was named. */
export const ruleTable = (): string =>
	[
		`| rule | ${HEAD} | named by this rule | oblique: ${HEAD} |`,
		'| --- | --- | --- | --- | --- | --- | --- | --- |',
		...[...new Set(LABELLED_MESSAGES.flatMap(({ rule }) => rule ?? []))].sort().map((rule) => {
			const messages = LABELLED_MESSAGES.filter((message) => message.rule === rule);
			const plain = messages.filter(({ kind }) => kind !== 'oblique');
			const named = plain.filter((message) =>
				checkLabelled(message).findings.some((finding) => finding.rule === rule),
			);
			const oblique = messages.filter(({ kind }) => kind === 'oblique');
			return `| \`${rule}\` | ${counts(plain)} | ${named.length} of ${plain.length} | ${counts(oblique)} |`;
		}),
	].join('\n');
