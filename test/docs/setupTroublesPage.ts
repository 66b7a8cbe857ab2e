import type { SetupTrouble } from '../credentials/setupTroubles';
import { markdownTable } from './markdownTable';

/** Amazon answers some troubles alike: they share their texts, and a row. */
function byText(troubles: readonly SetupTrouble[]): SetupTrouble[][] {
	const rows = new Map<string, SetupTrouble[]>();
	for (const trouble of troubles) {
		const { message, description } = trouble.node;
		const key = `${message}\n${description}`;
		rows.set(key, [...(rows.get(key) ?? []), trouble]);
	}
	return [...rows.values()];
}

const wrongIn = (row: readonly SetupTrouble[]): string =>
	row
		.map(({ trouble }, index) => (index === 0 ? trouble : trouble.replace(/^The/, 'the')))
		.join(', or ');

const atTheTest = ({ test, node }: SetupTrouble): string => {
	if (test === undefined) return '*passes*: it reads one order, and no more';
	return test.startsWith(node.message) ? 'the same' : test;
};

/** docs/setup-troubles.md, from the very data that the tests run. */
export const setupTroublesPage = (troubles: readonly SetupTrouble[]): string =>
	[
		'# When the account does not answer yet',
		'',
		'What a node or the test of the credential says while something is not set up right, and what to do. n8n writes "Couldn\'t connect with these settings" above every credential that it cannot use, whatever the reason: the reason is behind **More details** beside it. A node shows it above its output; where *On Error* is *Continue*, the item carries it in `error`.',
		'',
		'Each line was tried against the simulated account, in the node and in the credential of a real n8n. `npm run docs` writes this page.',
		'',
		markdownTable(
			['What you read', 'What is wrong', 'What to do', 'At the test of the credential'],
			byText(troubles).flatMap((row) =>
				row
					.slice(0, 1)
					.map((first) => [
						first.node.message,
						wrongIn(row),
						first.node.description,
						atTheTest(first),
					]),
			),
		),
		'',
		'Amazon answers a wrong secret and one that has run out alike, and likewise a missing role, a token of another region and the keys of a sandbox app: where it does not tell them apart, the text names all of them, the likeliest first.',
		'',
		'A clock that is wrong by an hour does no harm but in one place: with a clock that is ahead, Amazon refuses to be asked for orders up to a time that has not come. What is due is decided in days.',
		'',
	].join('\n');
