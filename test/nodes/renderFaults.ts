import type { ReadingFault, SendingFault } from './faultMatrix';

const STATUS_TEXTS: Readonly<Record<string, string>> = {
	sent: '`sent`',
	unconfirmed: '`unconfirmed`: the answer was lost, a later run asks again',
	notAvailable: '`notAvailable`: Amazon gives no reason',
	notYet: '`notYet`: handed back, a later run sends it',
	failed: "`failed`, with Amazon's reason",
	alreadyRequested: '`alreadyRequested`',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const seen = ({ sees }: SendingFault) =>
	'stops' in sees
		? `The run stops and marks nothing: "${sees.stops}"`
		: (STATUS_TEXTS[sees.status] ?? sees.status);

const read = ({ sees, hint }: ReadingFault) => {
	if (typeof sees === 'object' && 'unknown' in sees) {
		return `All of it, with \`unknown\` and what to do for ${sees.unknown === 1 ? 'the one function' : `the ${sees.unknown} functions`} that Amazon did not answer`;
	}
	if (typeof sees === 'object') {
		return `The node stops: "${sees.stops.source.replace(/^\^|: $/g, '')} …"`;
	}
	const beside = hint ? `, and the output says "… ${hint.source} …"` : '';
	const given = {
		everything: 'All of it',
		part: 'What came before it',
		nothing: 'Nothing, no items',
	};
	return `${given[sees]}${beside}`;
};

/** The tables of docs/faults.md, from the very data that the tests run. */
export const renderFaults = (
	sending: readonly SendingFault[],
	reading: readonly ReadingFault[],
): string =>
	[
		'# What happens when Amazon, or the way to it, fails',
		'',
		'Each line is a test against the simulated account, whose own record says what became of the order. In none of them is a buyer asked twice, an order lost, or one called sent that is not. `npm run docs` writes this page.',
		'',
		'## While a request is sent',
		'',
		row([
			'Fault',
			'What the seller sees',
			'Requests that Amazon took',
			'The next run, without the fault',
		]),
		row(['---', '---', '---', '---']),
		...sending.map((fault) =>
			row([fault.fault, seen(fault), String(fault.accepted), `\`${fault.nextRun}\`, 1 in all`]),
		),
		'',
		'## While the account is read',
		'',
		row(['Reading', 'Fault', 'What the seller gets']),
		row(['---', '---', '---']),
		...reading.map((fault) => row([fault.reads, fault.fault, read(fault)])),
		'',
		'## When the execution is stopped',
		'',
		'Waiting ends within a second, and nothing more is sent. n8n drops the output of a node that was stopped, so the requests sent up to then are not on record in the workflow; Amazon has them, and answers "not available" when a later run asks again. No buyer is asked twice.',
		'',
	].join('\n');
