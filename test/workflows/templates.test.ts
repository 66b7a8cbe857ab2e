import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { checkWorkflow } from '../../nodes/shared/domain/policy/workflow/checkWorkflow';
import { canBeJudged, describeNode, isN8nInstalled, isOwn } from './nodeDescriptions';
import {
	connectionsOf,
	isNote,
	readTemplate,
	templateFiles,
	templateText,
	templateSchema,
	textsOf,
	type Template,
	type TemplateNode,
} from '../support/templates';

/** n8n draws a node 96 px square, an agent or an agent's tool wider, and its name below. */
const NODE_SIZE = { width: 96, height: 96 };
const NAME_HEIGHT = 44;
/** What a Merge grows by for each of its inputs. */
const INPUT_HEIGHT = 40;
const AGENT_WIDTH = 256;
const YELLOW = 1;

const LIST = readFileSync(join(__dirname, '..', '..', 'workflows', 'README.md'), 'utf8');
const E2E = join(__dirname, '..', 'e2e');
const END_TO_END = readdirSync(E2E, { encoding: 'utf8', recursive: true })
	.filter((name) => name.endsWith('.test.ts'))
	.map((name) => readFileSync(join(E2E, name), 'utf8'));

/** What Amazon sees of a workflow that calls itself is in the same file. */
const KNOWN_WARNINGS: Readonly<Record<string, readonly string[]>> = {
	'wait-for-each-order.json': ['unseenWorkflow'],
	'offer-help-for-troubled-parcels.json': ['unseenWorkflow'],
};

/** Templates that only serve the others, with n8n's own nodes. */
const SERVING: readonly string[] = ['move-ledger.json', 'never-ask-this-order.json'];

/** Somebody sits in front of its chat, and n8n starts nothing of it by itself. */
const ATTENDED: readonly string[] = ['ask-an-agent-about-orders.json'];

/** By which node the template reaches buyers: Amazon's request, Amazon's message or a mail of the seller's. */
const reachesBuyers = ({ type, parameters }: TemplateNode): boolean =>
	(/\.feedbackRequest$/.test(type) &&
		['sendOrderMessage', 'requestReview', undefined].includes(
			parameters.operation as string | undefined,
		)) ||
	(/\.emailSend$/.test(type) && JSON.stringify(parameters).includes('buyerMessage.to'));

const VERBS =
	/^(?:Alert|Answer|Approve|Ask|Backtest|Check|Collect|Message|Move|Never ask|Offer|Request|Send|Show|Tell|Work)\s.+\s(?:on|in|to|with|for|from|over|after|when)\s/;

if (!isN8nInstalled) {
	process.stderr.write(
		"The pinned n8n is not installed: parameters of n8n's own nodes are not checked (npm test -- e2e installs it).\n",
	);
}

interface Box {
	readonly name: string;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

const size = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

function boxOf(node: TemplateNode): Box {
	const [left, top] = node.position;
	const inputs = node.type.endsWith('.merge') ? Number(node.parameters.numberInputs ?? 2) : 1;
	const [width, height] = isNote(node)
		? [size(node.parameters.width), size(node.parameters.height)]
		: [
				node.type.endsWith('.agent') ? AGENT_WIDTH : NODE_SIZE.width,
				Math.max(NODE_SIZE.height, inputs * INPUT_HEIGHT) + NAME_HEIGHT,
			];
	return { name: node.name, left, top, right: left + width, bottom: top + height };
}

const overlap = (one: Box, other: Box): boolean =>
	one.left < other.right &&
	other.left < one.right &&
	one.top < other.bottom &&
	other.top < one.bottom;

const overlaps = ({ nodes }: Pick<Template, 'nodes'>): string[] => {
	const boxes = nodes.map(boxOf);
	return boxes.flatMap((one, index) =>
		boxes
			.slice(index + 1)
			.flatMap((other) => (overlap(one, other) ? [`${one.name} and ${other.name}`] : [])),
	);
};

const asNode = ({ id, name, type, typeVersion, position, parameters }: TemplateNode): INode => ({
	id,
	name,
	type,
	typeVersion,
	position,
	parameters: parameters as INodeParameters,
});

/** All parameters that the node shows, as n8n completes them when it loads a workflow. */
const withDefaults = (node: TemplateNode, description: INodeTypeDescription) =>
	NodeHelpers.getNodeParameters(
		description.properties,
		node.parameters as INodeParameters,
		true,
		false,
		node,
		description,
	) ?? {};

/** Parameters that the node does not have, or does not show with the others as they are. */
function hiddenParameters(node: TemplateNode): string[] {
	const description = describeNode(node.type, node.typeVersion);
	if (!description) return ['the node itself'];
	const shown = withDefaults(node, description);
	// n8n adds these to every polling trigger.
	return missingIn(node.parameters, { pollTimes: node.parameters.pollTimes, ...shown }, '');
}

function missingIn(given: unknown, shown: unknown, path: string): string[] {
	if (typeof given !== 'object' || given === null) return [];
	if (typeof shown !== 'object' || shown === null) return [path];
	const known = new Map(Object.entries(shown));
	return Object.entries(given).flatMap(([key, value]) =>
		known.has(key) ? missingIn(value, known.get(key), `${path}${key}.`) : [path + key],
	);
}

/** All nodes that the items of one can come to. */
function reachedFrom(name: string, links: ReturnType<typeof connectionsOf>): Set<string> {
	const reached = new Set<string>();
	const follow = (from: string) => {
		for (const link of links) {
			if (link.from !== from || reached.has(link.to)) continue;
			reached.add(link.to);
			follow(link.to);
		}
	};
	follow(name);
	return reached;
}

const nodesReferredTo = (text: string): string[] =>
	text.startsWith('=')
		? [...text.matchAll(/\$\(\s*(['"])(.*?)\1\s*\)/g)].map(([, , name]) => name ?? '')
		: [];

describe('the rules of this test', () => {
	const note = (name: string, x: number, y: number): TemplateNode => ({
		id: '00000000-0000-5000-a000-000000000000',
		name,
		type: 'n8n-nodes-base.stickyNote',
		typeVersion: 1,
		position: [x, y],
		parameters: { width: 100, height: 100 },
	});

	it('tells notes that touch from notes that overlap', () => {
		expect(overlaps({ nodes: [note('a', 0, 0), note('b', 100, 0)] })).toEqual([]);
		expect(overlaps({ nodes: [note('a', 0, 0), note('b', 99, 99)] })).toEqual(['a and b']);
	});

	it.each([
		['an unknown parameter', { waitHours: 3 }, ['waitHours']],
		['one that is not shown', { requestType: 'custom', timeZone: 'UTC' }, ['timeZone']],
		['one in a collection', { options: { maxDue: 1, never: 2 } }, ['options.never']],
		['nothing where all are shown', { requestType: 'custom', opensAfterDays: 1 }, []],
	])('finds %s', (_what, parameters, found) => {
		const type = 'n8n-nodes-seller-feedback.deliveryWait';
		expect(hiddenParameters({ ...note('n', 0, 0), type, parameters })).toEqual(found);
	});

	it('refuses a template with credentials, pinned data or the id of an n8n', () => {
		const template = { name: 'x', nodes: [], connections: {}, settings: { executionOrder: 'v1' } };
		expect(templateSchema.safeParse(template).success).toBe(true);
		for (const extra of [{ pinData: {} }, { id: '1' }, { meta: { instanceId: 'a' } }]) {
			expect(templateSchema.safeParse({ ...template, ...extra }).success).toBe(false);
		}
		const node = { ...note('a', 0, 0), credentials: {} };
		expect(templateSchema.safeParse({ ...template, nodes: [node] }).success).toBe(false);
	});
});

describe.each(templateFiles())('%s', (file) => {
	const template = readTemplate(file);
	const names = new Set(template.nodes.map(({ name }) => name));
	const steps = template.nodes.filter((node) => !isNote(node));
	const notes = template.nodes.filter(isNote);
	const links = connectionsOf(template);

	it('is named by what it does and where', () => {
		expect(template.name).toMatch(VERBS);
		expect(template.name).toContain('Amazon');
	});

	it('holds no name, id and node id twice', () => {
		expect(names.size).toBe(template.nodes.length);
		expect(new Set(template.nodes.map(({ id }) => id)).size).toBe(template.nodes.length);
	});

	it('holds no secret, no address of a person and none of an n8n', () => {
		const text = templateText(file);
		expect(text).not.toMatch(/amzn1\.|Atzr\||https?:\/\/(?!docs\.n8n\.io)/);
		expect(text.match(/[\w.+-]+@[\w-]+\.[\w.]+/g) ?? []).toEqual([]);
	});

	it('uses node types and versions that exist', () => {
		const unknown = steps
			.filter(({ type }) => canBeJudged(type))
			.filter(({ type, typeVersion }) => !describeNode(type, typeVersion))
			.map(({ type, typeVersion }) => `${type} ${typeVersion}`);

		expect(unknown).toEqual([]);
		expect(steps.some(({ type }) => isOwn(type))).toBe(!SERVING.includes(file));
	});

	it('sets only parameters that the node has and shows', () => {
		const hidden = steps
			.filter(({ type }) => canBeJudged(type))
			.map((node) => [node.name, hiddenParameters(node)] as const)
			.filter(([, parameters]) => parameters.length > 0);

		expect(hidden).toEqual([]);
	});

	it('leaves no required parameter empty, and sets none to a value that is no option', () => {
		const issues = steps.flatMap((node) => {
			const description = describeNode(node.type, node.typeVersion);
			if (!description) return [];
			const found = NodeHelpers.getNodeParametersIssues(
				description.properties,
				{ ...asNode(node), parameters: withDefaults(node, description) },
				description,
			);
			return found ? [{ node: node.name, issues: found.parameters }] : [];
		});

		expect(issues).toEqual([]);
	});

	it('connects nodes that exist, by inputs and outputs that they have', () => {
		for (const { from, to, output, input, kind } of links) {
			expect([from, to].filter((name) => !names.has(name))).toEqual([]);
			const ends = [from, to].map((name) => steps.find((node) => node.name === name));
			const [source, target] = ends.map((node) =>
				node ? describeNode(node.type, node.typeVersion) : undefined,
			);
			if (kind !== 'main') continue;
			if (source && Array.isArray(source.outputs)) {
				expect(output).toBeLessThan(source.outputs.length);
			}
			if (target && Array.isArray(target.inputs)) {
				expect(input).toBeLessThan(target.inputs.length);
			}
		}
	});

	// n8n runs a node with several inputs once more for each further connection into one of them, and
	// gives the other inputs to the first run only: exclusions would be missing in the second.
	it('connects each input of a node with several inputs once', () => {
		const crowded = links.filter(
			({ to, input, kind }) =>
				kind === 'main' &&
				links.some((other) => other.to === to && other.input !== input) &&
				links.filter((other) => other.to === to && other.input === input).length > 1,
		);

		expect(crowded.map(({ to, input }) => `${to}, input ${input}`)).toEqual([]);
	});

	it('leaves no node without a way from a trigger', () => {
		const reached = new Set(
			steps.filter(({ type }) => /trigger$|webhook$/i.test(type)).map(({ name }) => name),
		);
		expect(reached.size).toBeGreaterThan(0);
		for (let before = -1; before < reached.size;) {
			before = reached.size;
			for (const { from, to, kind } of links) {
				// A tool or a model hangs on the agent that it serves.
				if (reached.has(kind === 'main' ? from : to)) reached.add(kind === 'main' ? to : from);
			}
		}

		expect(steps.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
	});

	it('gives every node a name of its own', () => {
		const unnamed = steps.filter((node) => {
			const description = describeNode(node.type, node.typeVersion);
			const given = description ? [description.displayName, description.defaults.name] : [];
			return given.includes(node.name) && node.name !== 'Request a Review';
		});

		expect(unnamed.map(({ name }) => name)).toEqual([]);
	});

	it('refers in its expressions to nodes that exist', () => {
		const missing = steps
			.flatMap(({ parameters }) => textsOf(parameters))
			.flatMap(nodesReferredTo)
			.filter((name) => !names.has(name));

		expect(missing).toEqual([]);
	});

	it('keeps what a seller sets in one place, and reads every setting', () => {
		const settings = steps.filter(({ name }) => name === 'Settings');
		expect(settings).toHaveLength(1);
		const given = JSON.stringify(settings[0]?.parameters);
		const fields = [...given.matchAll(/"name":"(\w+)"/g)].map(([, field]) => field ?? '');
		const texts = steps.flatMap(({ parameters }) => textsOf(parameters)).join('\n');
		const unread = fields.filter((field) => !texts.includes(`$('Settings').first().json.${field}`));

		expect(fields.length).toBeGreaterThan(0);
		expect(unread).toEqual([]);
	});

	it('starts inside the hours in which it may ask, and says where its clock is set', () => {
		const settings = JSON.stringify(steps.find(({ name }) => name === 'Settings')?.parameters);
		const setting = (name: string) =>
			new RegExp(`"name":"${name}","value":"(\\d+):`).exec(settings)?.[1];
		const hours = [setting('askFrom'), setting('askUntil')];
		const starts = steps
			.flatMap(({ parameters }) => [
				...JSON.stringify(parameters).matchAll(/"triggerAtHour":(\d+)/g),
			])
			.map(([, hour]) => Number(hour));
		if (hours.includes(undefined) || starts.length === 0) return;

		for (const hour of starts) {
			expect(hour).toBeGreaterThanOrEqual(Number(hours[0]));
			expect(hour).toBeLessThan(Number(hours[1]));
		}
		// The same clock for both: what runs inside the hours can ask.
		const waits = steps.filter(({ type }) => type.endsWith('.deliveryWait'));
		expect(waits.map(({ parameters }) => parameters.timeZone)).toEqual(
			waits.map(() => '={{ $now.zoneName }}'),
		);
		expect(JSON.stringify(notes)).toContain('**Timezone**');
	});

	it('uses nothing that n8n 3 removes', () => {
		const removed = steps.filter(
			({ type, parameters }) => type.endsWith('.executeWorkflow') && parameters.mode === 'each',
		);

		expect(removed.map(({ name }) => name)).toEqual([]);
	});

	it('lets nobody call it without a password', () => {
		const open = steps.filter(
			({ type, parameters }) =>
				/\.(?:webhook|formTrigger)$/.test(type) && (parameters.authentication ?? 'none') === 'none',
		);

		expect(open.map(({ name }) => name)).toEqual([]);
	});

	it('explains itself in one yellow note, and each step in a neutral one', () => {
		const yellow = notes.filter(({ parameters }) => (parameters.color ?? YELLOW) === YELLOW);
		expect(yellow).toHaveLength(1);
		const about = String(yellow[0]?.parameters.content);
		expect(about.split('\n')[0]).toMatch(/^## /);
		for (const part of [
			'**Who it is for:**',
			'**How it works**',
			'**Set-up**',
			'**Requirements:** a self-hosted n8n with the community package',
			'**Customize:**',
		]) {
			expect(about).toContain(part);
		}
		const neutral = notes.filter((note) => !yellow.includes(note));
		expect(neutral.length).toBeGreaterThanOrEqual(3);
		expect(neutral.map(({ parameters }) => parameters.color)).toEqual(neutral.map(() => 7));
		expect(neutral.map(({ parameters }) => String(parameters.content).split('. ')[0])).toEqual(
			neutral.map((_note, index) => `### ${index + 1}`),
		);
	});

	it('lets no note and no node lie on another', () => {
		expect(overlaps(template)).toEqual([]);
	});

	it("passes the check of workflows against Amazon's rules", () => {
		const check = checkWorkflow(JSON.parse(templateText(file)));

		expect(check).toMatchObject({ kind: 'checked', verdict: 'passed' });
		const rules = check.kind === 'checked' ? check.findings.map(({ rule }) => rule) : [];
		expect(rules.filter((rule) => !(KNOWN_WARNINGS[file] ?? []).includes(rule))).toEqual([]);
	});

	it('is imported and executed by an end-to-end test', () => {
		const name = basename(file, '.json');
		expect(
			END_TO_END.some((text) => text.includes(`'${name}'`) || text.includes(`'${file}'`)),
		).toBe(true);
	});

	it('stands in the list of templates, with a picture', () => {
		expect(LIST).toContain(`](${file})`);
		expect(LIST).toContain(`](../docs/images/template-${basename(file, '.json')}.png)`);
	});

	it('writes a row a run where it reaches buyers, and one when a run fails', () => {
		const senders = steps.filter(reachesBuyers).map(({ name }) => name);
		if (senders.length === 0 || ATTENDED.includes(file)) return;
		const summaries = steps.filter(({ parameters }) => parameters.operation === 'summarizeRun');
		const failures = steps.filter(({ type }) => type.endsWith('.errorTrigger'));
		const recorders = steps.filter(({ type, parameters }) =>
			/\.dataTable$/.test(type)
				? parameters.operation === 'insert' &&
					JSON.stringify(parameters).includes('Seller Feedback Run Log')
				: JSON.stringify(parameters).includes('INSERT INTO seller_feedback_run_log'),
		);
		expect([summaries.length, failures.length, recorders.length]).toEqual([1, 1, 1]);

		const [summary, recorder] = [summaries[0]?.name ?? '', recorders[0]?.name ?? ''];
		for (const name of [...senders, failures[0]?.name ?? '']) {
			expect([name, reachedFrom(name, links).has(summary)]).toEqual([name, true]);
		}
		expect(reachedFrom(summary, links)).toEqual(new Set([recorder]));
		// The table is there before anything goes out.
		const creators = steps.filter(({ parameters }) =>
			/"tableName":"Seller Feedback Run Log"|CREATE TABLE IF NOT EXISTS seller_feedback_run_log/.test(
				JSON.stringify(parameters),
			),
		);
		expect(creators).toHaveLength(1);
		const after = reachedFrom(creators[0]?.name ?? '', links);
		expect(senders.filter((name) => !after.has(name))).toEqual([]);
		const messages = steps.some((node) => node.type.endsWith('.emailSend') && reachesBuyers(node));
		const channel = (summaries[0]?.parameters.options as { channel?: string }).channel;
		expect(channel === 'buyerMessage').toBe(messages);
	});

	it('sends nothing on its first execution', () => {
		const senders = steps.filter(
			(node) => node.type.endsWith('.feedbackRequest') && reachesBuyers(node),
		);
		const settings = steps.find(({ name }) => name === 'Settings');
		const sends = senders.filter(
			({ parameters }) => parameters.dryRun !== "={{ $('Settings').first().json.dryRun }}",
		);

		expect(sends.map(({ name }) => name)).toEqual([]);
		if (senders.length > 0) {
			expect(JSON.stringify(settings?.parameters)).toContain('"name":"dryRun","value":true');
		}
	});
});
