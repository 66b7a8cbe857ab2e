import type { ReasonText } from '../../nodes/shared/domain/request/reasonTexts';

const SECTIONS = [
	['due', 'Due', 'The order leaves by the first output.'],
	[
		'notYet',
		'Not Yet',
		'The order leaves by the second output, and the next run looks at it again.',
	],
	[
		'skipped',
		'Skipped',
		'The order leaves by the third output. It is looked at again when it comes in again.',
	],
] as const;

/** docs/reasons.md, made from the table that the code decides by. */
export function reasonsPage(reasons: Readonly<Record<string, ReasonText>>): string {
	const sections = SECTIONS.map(([outcome, title, what]) => {
		const rows = Object.entries(reasons)
			.filter(([, reason]) => reason.outcome === outcome)
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([code, { sentence, whatToDo }]) => `| \`${code}\` | ${sentence} | ${whatToDo} |`);
		return [
			`## ${title}`,
			'',
			what,
			'',
			'| Code | Reason | What you can do |',
			'| --- | --- | --- |',
			...rows,
		].join('\n');
	});
	return (
		[
			'# Why an order is asked, held or skipped',
			'Delivery Wait gives every order one reason: a code in `decision.code`, which never changes its meaning, so that workflows and ledgers can rely on it, and the same as a sentence in `decision.reason`. Words in braces stand for the facts of the order, which are in `decision.facts` and in the other fields of `decision`; times are told by the clock of `decision.facts.timeZone`.',
			'This page is made from the table in `nodes/shared/domain/request/reasonTexts.ts` by `npm run docs`.',
			...sections,
		].join('\n\n') + '\n'
	);
}
