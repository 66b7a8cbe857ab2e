import type { ReasonText } from '../../nodes/shared/domain/decision/reasonTexts';
import type { RequestStatus } from '../../nodes/shared/domain/sending/requestOutcome';
import { markdownTable } from './markdownTable';

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

const STATUSES: Readonly<Record<RequestStatus, readonly [meaning: string, next: string]>> = {
	sent: ['Amazon accepted the request.', 'Nothing: this order is done.'],
	alreadyRequested: [
		'The request went out before, as the item itself says, or the same order stands earlier in this run. None was sent now.',
		'Nothing: this order is done.',
	],
	notAvailable: [
		'Amazon does not offer a request and gives no reason: somebody may have asked in Seller Central, or Amazon takes none for this order.',
		'Nothing: with a ledger it is tried again on [a few days](ledger.md#what-amazon-did-not-offer) of its window, without one in each run.',
	],
	outsideWindow: [
		'Amazon says that this is outside the 5 to 30 days after the delivery.',
		'Nothing: a later run asks again as long as the order is due.',
	],
	unconfirmed: [
		"Amazon's answer was lost, and it is not known whether the request went out.",
		'Nothing: a later run asks again, and Amazon sends no second one.',
	],
	failed: [
		'Amazon refused the request for another reason, which `request.message` quotes.',
		'Do what the message says; a later run tries again.',
	],
	notYet: [
		'Nothing was sent: a limit of this run was reached, or Amazon did not take the request at the moment. `request.message` says which.',
		'Nothing: a later run sends it.',
	],
	dryRun: ['Dry run: the request would have been sent.', 'Switch Dry Run off to send.'],
};

const statusRows = Object.entries(STATUSES).map(([status, texts]) => [`\`${status}\``, ...texts]);

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
			'This page is made from the table in `nodes/shared/domain/decision/reasonTexts.ts` by `npm run docs`.',
			...sections,
			'## What became of the request',
			'Feedback Request gives every order that is due one status in `request.status`, which never changes its meaning either, with a sentence in `request.message`. Where Amazon lets the app do nothing at all, as without a role or with a secret that has run out, the run stops instead ([what you read then](setup-troubles.md)): the orders that are left have no status, or `notYet` if a request had gone out before.',
			markdownTable(['Status', 'What became of the request', 'What you can do'], statusRows),
		].join('\n\n') + '\n'
	);
}
