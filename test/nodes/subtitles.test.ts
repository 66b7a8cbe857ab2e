import { Workflow, type INodeProperties, type INodeTypeDescription } from 'n8n-workflow';
import { nodeTypes } from '../support/nodeTypes';

const descriptions = nodeTypes().map(({ nodeType: { description } }) => description);
/** The parameters that say what a node does, most general first. */
const CHOICES = ['resource', 'operation', 'event', 'requestType', 'output'];

const optionsOf = ({ options = [] }: INodeProperties) =>
	options.flatMap((option) => ('value' in option ? [option] : []));

interface Choice {
	readonly node: string;
	readonly parameters: Readonly<Record<string, string>>;
	/** What the panel and the list of actions call it. */
	readonly words: readonly string[];
}

/** Every way in which a node can be set to do something, and how the panel calls it. */
const choices = ({ name: node, properties }: INodeTypeDescription): Choice[] => {
	const chosen = properties.find(({ name }) => CHOICES.includes(name));
	if (chosen === undefined) return [];
	return optionsOf(chosen).flatMap(({ value, name }) => {
		if (chosen.name !== 'resource') {
			return [{ node, parameters: { [chosen.name]: String(value) }, words: [name] }];
		}
		const resource = String(value);
		const operations = properties.filter(
			(property) =>
				property.name === 'operation' &&
				property.displayOptions?.show?.resource?.includes(resource),
		);
		return operations.flatMap(optionsOf).map((operation) => ({
			node,
			parameters: { resource, operation: String(operation.value) },
			words: [operation.action ?? operation.name],
		}));
	});
};

const canvasNode = { id: '1', name: 'Node', typeVersion: 1, position: [0, 0] as [number, number] };

describe('The line below a node on the canvas', () => {
	const all = descriptions.flatMap(choices);

	it('is tried for every node', () => {
		expect(new Set(all.map(({ node }) => node))).toEqual(
			new Set(descriptions.map(({ name }) => name)),
		);
	});

	it.each(all)('of $node with $parameters says $words', ({ node, parameters, words }) => {
		const description = descriptions.find(({ name }) => name === node);
		const workflow = new Workflow({
			nodes: [{ ...canvasNode, type: node, parameters }],
			connections: {},
			active: false,
			nodeTypes: {
				getByName: () => undefined as never,
				getByNameAndVersion: () => undefined as never,
				getKnownTypes: () => ({}),
			},
		});
		const shown = workflow.expression.getSimpleParameterValue(
			{ ...canvasNode, type: node, parameters },
			description?.subtitle,
			'internal',
			{},
		);

		expect([shown]).toEqual(words);
	});
});

describe('The line below Feedback Request', () => {
	const description = descriptions.find(({ name }) => name === 'feedbackRequest');
	const subtitleOf = (parameters: Record<string, string | boolean>) =>
		new Workflow({
			nodes: [{ ...canvasNode, type: 'feedbackRequest', parameters }],
			connections: {},
			active: false,
			nodeTypes: {
				getByName: () => undefined as never,
				getByNameAndVersion: () => undefined as never,
				getKnownTypes: () => ({}),
			},
		}).expression.getSimpleParameterValue(
			{ ...canvasNode, type: 'feedbackRequest', parameters },
			description?.subtitle,
			'internal',
			{},
		);

	it.each([
		[{ operation: 'requestReview', dryRun: true }, 'Request a Review (dry run)'],
		[{ operation: 'requestReview', dryRun: '={{ true }}' }, 'Request a Review (dry run)'],
		[{ operation: 'requestReview', dryRun: false }, 'Request a Review'],
		[
			{ operation: 'requestReview', dryRun: "={{ $('Settings').first().json.dryRun }}" },
			'Request a Review',
		],
		[{ operation: 'sendOrderMessage', dryRun: true }, 'Send Order Message (dry run)'],
		[{ operation: 'checkAvailability', dryRun: true }, 'Check Availability'],
	])('with %j is %s', (parameters, words) => {
		expect(subtitleOf(parameters)).toBe(words);
	});

	it('tells a dry run of every operation that can reach a buyer, as the node comes', () => {
		const dryRuns = description?.properties.filter(({ name }) => name === 'dryRun') ?? [];

		expect(dryRuns.map((property) => property.default)).toEqual([true, true]);
		expect(dryRuns.flatMap(({ displayOptions }) => displayOptions?.show?.operation)).toEqual([
			'requestReview',
			'sendOrderMessage',
		]);
	});
});
