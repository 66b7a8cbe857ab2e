import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
	NODE_TYPES,
	nodeNames,
	simulatorCredential,
	triggerName,
	pagePassword,
	withCredential,
	withDemoNote,
	withSetting,
} from '../../runtime/demoWorkflow';
import { workflowJsonSchema } from '../../runtime/n8nClient';

const ROOT = join(__dirname, '..', '..');
const template = workflowJsonSchema.parse(
	JSON.parse(readFileSync(join(ROOT, 'workflows', 'request-reviews-after-delivery.json'), 'utf8')),
);
const credential = { id: '42', name: 'Simulated Amazon account' };

describe('The template in the demo', () => {
	it('gets the credential in the nodes that talk to Amazon, and in no other', () => {
		const nodes = withCredential(template, credential).nodes;

		const withIt = nodes.filter(({ credentials }) => credentials).map(({ name }) => name);
		expect(withIt.length).toBeGreaterThanOrEqual(3);
		expect(new Set(withIt)).toEqual(
			new Set([
				...nodeNames(template, NODE_TYPES.amazonSeller),
				...nodeNames(template, NODE_TYPES.feedbackRequest),
			]),
		);
		expect(nodes.find(({ name }) => name === withIt[0])?.credentials).toEqual({
			amazonSellingPartnerApi: credential,
		});
	});

	it('has one setting changed and all else as it was', () => {
		const changed = withSetting(template, 'dryRun', false);

		const changedNodes = changed.nodes.filter(
			(node, index) => !isDeepStrictEqual(node, template.nodes[index]),
		);
		expect(changedNodes).toHaveLength(1);
		expect(isDeepStrictEqual(withSetting(changed, 'dryRun', true), template)).toBe(true);
	});

	it('says in its note that it sends, to simulated buyers, and nothing that is not so here', () => {
		const notes = withDemoNote(template).nodes.map(({ parameters }) => parameters?.content);
		const about = notes.filter((content) => String(content).includes('In this demo'));

		expect(about).toHaveLength(1);
		expect(about[0]).toContain('It sends, to simulated buyers');
		expect(about[0]).not.toContain('nothing is sent');
		expect(about[0]).toContain('**Requirements:**');
		expect(() => withDemoNote({ ...template, nodes: [] })).toThrow('no note about its set-up');
	});

	it('is refused when it has no such setting', () => {
		expect(() => withSetting(template, 'dryRunn', false)).toThrow('no setting "dryRunn"');
	});

	it('is started from its trigger', () => {
		const name = triggerName(template);

		expect(template.nodes.find((node) => node.name === name)?.type).toMatch(/Trigger$/);
		expect(() => triggerName({ ...template, nodes: [] })).toThrow('has no trigger');
	});

	it('has the nodes that its summary is read from', () => {
		for (const type of Object.values(NODE_TYPES)) {
			expect(nodeNames(template, type)).not.toEqual([]);
		}
	});
});

it('The overview gets its two credentials where each is asked for', () => {
	const overview = workflowJsonSchema.parse(
		JSON.parse(readFileSync(join(ROOT, 'workflows', 'show-the-overview.json'), 'utf8')),
	);
	const { type } = pagePassword('seller', 'secret');
	const { nodes } = withCredential(withCredential(overview, credential), credential, type);

	expect(nodes.flatMap(({ credentials = {} }) => Object.keys(credentials)).sort()).toEqual([
		...Array<string>(3).fill('amazonSellingPartnerApi'),
		'httpBasicAuth',
	]);
});

it('The credential of the demo points every address at the simulator', () => {
	const account = { clientId: 'c', clientSecret: 's', refreshToken: 'r', region: 'EU' };

	expect(simulatorCredential(account, 'http://127.0.0.1:5690')).toEqual({
		name: 'Simulated Amazon account',
		type: 'amazonSellingPartnerApi',
		data: {
			environment: 'custom',
			region: 'EU',
			apiBaseUrl: 'http://127.0.0.1:5690',
			tokenUrl: 'http://127.0.0.1:5690/auth/o2/token',
			clientId: 'c',
			clientSecret: 's',
			refreshToken: 'r',
		},
	});
});
