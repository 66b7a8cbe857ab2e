import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PolicyCheck } from '../../nodes/PolicyCheck/PolicyCheck.node';
import { checkFiles } from '../../workflows/checkFiles';
import { runNode } from '../support/runNode';

const orderId = '111-2223334-5556667';
const neutral = {
	orderId,
	subject: `Order ${orderId}`,
	text: 'Please leave feedback.',
	note: 'kept',
};
const biased = { orderId, subject: `Order ${orderId}`, text: 'Please leave positive feedback.' };

const asking = {
	name: 'Asks at once',
	nodes: [
		{ name: 'Daily', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
		{ name: 'Ask', type: 'n8n-nodes-seller-feedback.feedbackRequest', parameters: {} },
	],
	connections: { Daily: { main: [[{ node: 'Ask', type: 'main', index: 0 }]] } },
};
const harmless = { ...asking, name: 'Asks nobody', connections: {} };

const jsons = (items: ReadonlyArray<{ json: unknown }> = []) => items.map(({ json }) => json);

describe('Policy Check: Check Message', () => {
	it('sends each item to the output of its verdict, with what was found', async () => {
		const { outputs } = await runNode(new PolicyCheck(), { inputs: [[biased, neutral]] });

		expect(outputs).toEqual([
			[
				{
					json: { ...neutral, policy: { verdict: 'passed', findings: [] } },
					pairedItem: { item: 1 },
				},
			],
			[],
			[
				{
					json: {
						...biased,
						policy: {
							verdict: 'refused',
							findings: [
								{
									rule: 'asksForPositive',
									severity: 'block',
									excerpt: 'Please leave positive feedback.',
									what: 'Asking for a positive review, a good rating or a number of stars.',
									remedy: 'Ask for feedback without saying what it should be.',
								},
							],
						},
					},
					pairedItem: { item: 0 },
				},
			],
		]);
	});

	it('reads the message from wherever the items hold it', async () => {
		const { outputs } = await runNode(new PolicyCheck(), {
			inputs: [
				[{ mail: { title: `Order ${orderId}`, body: 'Please leave feedback 😀' }, id: orderId }],
			],
			parameters: {
				text: '={{ $json.mail.body }}',
				subject: '={{ $json.mail.title }}',
				orderId: '={{ $json.id }}',
			},
		});

		expect(outputs[2]).toMatchObject([{ json: { policy: { findings: [{ rule: 'emoji' }] } } }]);
	});

	it('judges by the channel, the language and the marketplace it is told', async () => {
		const { outputs } = await runNode(new PolicyCheck(), {
			inputs: [
				[
					{
						...neutral,
						text: 'Please leave feedback for this order, it was delivered to you: https://www.amazon.com/x',
						language: 'de-DE',
						marketplaceId: 'A1PA6795UKMFR9',
					},
				],
			],
			parameters: { channel: 'orderMessage' },
		});

		expect(outputs[2]).toMatchObject([
			{
				json: {
					policy: {
						findings: [
							{ rule: 'feedbackInOrderMessage' },
							{ rule: 'foreignMarketplaceLink' },
							{ rule: 'wrongLanguage' },
						],
					},
				},
			},
		]);
	});

	it('lets a message pass whose rule is turned off by name, and says so', async () => {
		const { outputs } = await runNode(new PolicyCheck(), {
			inputs: [[biased]],
			parameters: { options: { disabledRules: ['asksForPositive'] } },
		});

		expect(outputs[0]).toMatchObject([
			{
				json: {
					policy: {
						verdict: 'passed',
						findings: [
							{
								severity: 'disabled',
								remedy: 'The rule asksForPositive is turned off: nothing was refused.',
							},
						],
					},
				},
			},
		]);
	});

	it('takes attachments and the carrier’s page into account', async () => {
		const trackingUrl = 'https://www.ups.com/track?tracknum=1Z';
		const { outputs } = await runNode(new PolicyCheck(), {
			inputs: [[{ ...neutral, text: `Your delivery is late: ${trackingUrl}` }]],
			parameters: { options: { trackingUrl, attachments: 'Invoice.pdf, flyer.pdf' } },
		});

		expect(outputs[2]).toMatchObject([
			{ json: { policy: { findings: [{ rule: 'attachment', excerpt: 'flyer.pdf' }] } } },
		]);
	});

	it('takes for the carrier’s page the address alone that it is given', async () => {
		const trackingUrl = 'https://www.ups.com/track?tracknum=1Z';
		const rules = async (link: string) => {
			const { outputs } = await runNode(new PolicyCheck(), {
				inputs: [[{ ...neutral, text: `Your delivery is late: ${link}` }]],
				parameters: { options: { trackingUrl } },
			});
			return JSON.stringify(outputs);
		};

		expect(await rules(trackingUrl)).not.toContain('externalLink');
		for (const other of [
			`${trackingUrl}999`,
			`${trackingUrl}&to=evil`,
			'https://www.ups.com/track',
		]) {
			expect(await rules(other)).toContain('externalLink');
		}
	});

	const verdictOf = async (item: object, parameters: object = {}) => {
		const { outputs } = await runNode(new PolicyCheck(), {
			inputs: [[item]],
			parameters,
		} as never);
		return outputs.findIndex((items) => items.length > 0);
	};

	it('judges the HTML part as well', async () => {
		const html = '<p>Please leave <b>positive</b> feedback.</p>';

		expect(await verdictOf({ ...neutral, html: '<p>Please leave feedback.</p>' })).toBe(0);
		expect(await verdictOf({ ...neutral, html })).toBe(2);
		expect(await verdictOf({ ...neutral, mail: html }, { html: '={{ $json.mail }}' })).toBe(2);
	});

	it('wants the order in the message that it is told of', async () => {
		const other = '999-2223334-5556667';

		expect(await verdictOf({ ...neutral, orderId: '' })).toBe(0);
		expect(await verdictOf({ ...neutral, orderId: other })).toBe(2);
		expect(await verdictOf(neutral, { orderId: other })).toBe(2);
	});

	it('does not judge the words of the product', async () => {
		const title = '5 Star Gift Card Holder';
		const text = `Please leave feedback for the ${title}.`;

		expect(await verdictOf({ ...neutral, text })).not.toBe(0);
		expect(await verdictOf({ ...neutral, text, orderItems: [{ title }] })).toBe(0);
		expect(await verdictOf({ ...neutral, text }, { productName: title })).toBe(0);
	});

	it('does not judge a title as Compose Buyer Message shortens it', async () => {
		const title = `5 Star Gift \u{1F381} Card Holder ${'with a long name '.repeat(10)}`;
		const short = `${title.replace('\u{1F381} ', '').slice(0, 119).trimEnd()}…`;
		const text = `Please leave feedback for the ${short}`;

		expect(await verdictOf({ ...neutral, text })).not.toBe(0);
		expect(await verdictOf({ ...neutral, text }, { productName: title })).toBe(0);
	});

	it('stops on an item without a text, and names it', async () => {
		await expect(
			runNode(new PolicyCheck(), { inputs: [[neutral, { orderId }]] }),
		).rejects.toMatchObject({
			message: 'There is no text to check (item 1)',
			context: { itemIndex: 1 },
		});
	});

	it('never lets pass what it could not judge', async () => {
		const { outputs } = await runNode(new PolicyCheck(), {
			inputs: [[{ orderId }, neutral]],
			continueOnFail: true,
		});

		expect(jsons(outputs[0])).toMatchObject([{ text: neutral.text }]);
		expect(outputs[2]).toEqual([
			{
				json: {
					error:
						'There is no text to check (item 0). Set Text to the field of your items that holds the message.',
				},
				pairedItem: { item: 0 },
			},
		]);
	});
});

describe('Policy Check: Check Workflow', () => {
	const parameters = { operation: 'checkWorkflow' };

	it('judges the item itself, as n8n’s own node puts it out', async () => {
		const { outputs } = await runNode(new PolicyCheck(), {
			inputs: [[asking, harmless]],
			parameters,
		});

		expect(jsons(outputs[0])).toMatchObject([
			{ name: 'Asks nobody', policy: { verdict: 'passed' } },
		]);
		expect(jsons(outputs[2])).toMatchObject([
			{ name: 'Asks at once', policy: { findings: [{ rule: 'sendWithoutDeliveryWait' }] } },
		]);
	});

	it('leaves out the rules that are turned off by name', async () => {
		const found = async (disabledRules: string[]) => {
			const { outputs } = await runNode(new PolicyCheck(), {
				inputs: [[asking]],
				parameters: { operation: 'checkWorkflow', options: { disabledRules } },
			});
			const { policy } = outputs.flat()[0]?.json as {
				policy: { findings: Array<{ rule: string; severity: string }> };
			};
			return policy.findings;
		};
		const [first] = await found([]);
		if (!first) throw new RangeError('A finding is needed');

		expect(await found([first.rule])).not.toContainEqual(first);
	});

	it('judges pasted text', async () => {
		const { outputs } = await runNode(new PolicyCheck(), {
			inputs: [[{ file: JSON.stringify(asking) }]],
			parameters: { ...parameters, workflow: '={{ $json.file }}' },
		});

		expect(outputs.map((items) => items.length)).toEqual([0, 0, 1]);
	});

	it.each([
		['not JSON', '{', 'Workflow is not JSON (item 0)'],
		['another JSON', '{"a":1}', 'This is not a workflow of n8n (item 0)'],
	])('says what is wrong with %s', async (_what, file, message) => {
		await expect(
			runNode(new PolicyCheck(), {
				inputs: [[{ file }]],
				parameters: { ...parameters, workflow: '={{ $json.file }}' },
			}),
		).rejects.toMatchObject({ message, context: { itemIndex: 0 } });
	});
});

describe('npm run check', () => {
	const folder = mkdtempSync(join(tmpdir(), 'check-workflow-'));
	const file = (name: string, content: string): string => {
		const path = join(folder, name);
		writeFileSync(path, content);
		return path;
	};

	it.each([
		['passes what keeps the rules', () => [file('good.json', JSON.stringify(harmless))], 0],
		['refuses what breaks one', () => [file('bad.json', JSON.stringify(asking))], 1],
		['cannot read what is no workflow', () => [file('none.json', '[]')], 2],
		['cannot read what is not there', () => [join(folder, 'missing.json')], 2],
		['wants a file', () => [], 2],
	] as const)('%s', async (_what, files, exitCode) => {
		const lines: string[] = [];

		expect(await checkFiles(files(), (line) => lines.push(line))).toBe(exitCode);
		expect(lines.length).toBeGreaterThan(0);
	});

	it('passes every template of this package', async () => {
		const templates = join(__dirname, '../../workflows');
		const files = readdirSync(templates).filter((name) => name.endsWith('.json'));
		const lines: string[] = [];

		await checkFiles(
			files.map((name) => join(templates, name)),
			(line) => lines.push(line),
		);
		// Lines that begin with a space are warnings, such as for a template of two workflows.
		const verdicts = lines.filter((line) => !line.startsWith(' '));
		expect(verdicts).toEqual(files.map((name) => `${join(templates, name)}: passed`));
	});
});
