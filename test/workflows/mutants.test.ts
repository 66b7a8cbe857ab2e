import { checkWorkflow } from '../../nodes/shared/domain/policy/workflow/checkWorkflow';
import { mutantsOf } from '../support/mutants';
import { readTemplate, templateFiles } from '../support/templates';

const MESSAGES = 'message-buyer-when-parcel-arrives.json';
const POSTGRES = 'message-buyer-with-postgres-ledger.json';
const REQUESTS = 'request-reviews-after-delivery.json';

/** What each does, and nothing in the run says so. */
const HARMFUL: ReadonlyArray<readonly [file: string, mutant: string, does: string]> = [
	[MESSAGES, 'doubled: Whose Is It?', 'writes to every buyer twice'],
	[MESSAGES, 'doubled: Send to the Buyer', 'writes to every buyer twice'],
	[
		MESSAGES,
		'led past: Was It Not Taken? [1] to Loop Over Messages, to Claim the Order',
		'writes to one buyer again and again',
	],
	[MESSAGES, 'bypassed: Whose Is It?, by its output 0', 'writes again to orders of another run'],
	[
		MESSAGES,
		'changed places: Was It Not Taken? and Give the Claim Back',
		'forgets to whom it has written',
	],
	[
		MESSAGES,
		'changed places: Whose Is It? and Give the Claim Back',
		'forgets to whom it has written',
	],
	[
		MESSAGES,
		'moved: Whose Is It? [1] to Give the Claim Back, to the output 0',
		'forgets to whom it has written',
	],
	[MESSAGES, 'deleted: Was It Not Taken?', 'ends after one message, and is green'],
	[MESSAGES, 'cut: Was It Not Taken? [1] to Loop Over Messages', 'ends after one, and is green'],
	[POSTGRES, 'bypassed: Is It Ours?, by its output 0', 'writes to orders of another run'],
	[REQUESTS, 'doubled: Wait for Delivery', 'decides twice in one run'],
	[REQUESTS, 'cut: Get FBM Orders to All Orders', 'asks nobody, and is green'],
];

const findingsOf = (json: unknown): string[] => {
	const check = checkWorkflow(json);
	if (check.kind !== 'checked') throw new Error(check.reason);
	return check.findings.map(({ rule, excerpt }) => `${rule} ${excerpt}`);
};

describe('The check of workflows, about templates that were rearranged by hand', () => {
	it.each(HARMFUL)('%s, %s, has a word: it %s', (file, name) => {
		const template = readTemplate(file);
		const mutant = mutantsOf(template).find((one) => one.name === name);
		const known = findingsOf(template);

		expect(mutant).toBeDefined();
		expect(findingsOf(mutant?.workflow).filter((finding) => !known.includes(finding))).not.toEqual(
			[],
		);
	});

	it.each(templateFiles())('stands every rearrangement of %s', (file) => {
		const mutants = mutantsOf(readTemplate(file));

		expect(mutants.length).toBeGreaterThan(20);
		for (const { workflow } of mutants) expect(() => findingsOf(workflow)).not.toThrow();
	});
});
