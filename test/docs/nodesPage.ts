import {
	isINodePropertiesList,
	isINodePropertyCollectionList,
	isINodePropertyOptionsList,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';
import type { NodeTypeFile } from '../support/nodeTypes';
import { markdownTable } from './markdownTable';

/** docs/nodes.md, from the descriptions that n8n's editor shows. */
export const nodesPage = (nodes: readonly NodeTypeFile[]): string =>
	`${[
		'# The nodes',
		'Every operation and every field, as the editor names them. A name with an arrow, such as *Options → Max Wait*, is a field that has to be added first. What is not added under *Options* and *Field Names* works by the default that stands here; *Skip Rules* and *Filters* do nothing until they are added. This page is made from the nodes themselves by `npm run docs`.',
		'What the nodes put out: [the decision on each order](reasons.md), [what became of its request](reasons.md#what-became-of-the-request), [who carries its parcels](carriers.md), [a composed message](buyer-messages.md#the-result), [what a check found](policy-rules.md), [the scorecard](scorecard.md#outputs).',
		...nodes.map(({ nodeType: { description } }) => nodeSection(description)),
	].join('\n\n')}\n`;

function nodeSection(node: INodeTypeDescription): string {
	const operations = node.properties.filter(({ name }) => isOperation(name)).flatMap(operationRows);
	const fields = mergeRepeated(
		node.properties
			.filter(({ name, type }) => type !== 'notice' && name !== 'resource' && !isOperation(name))
			.flatMap((property) => withNested(property, node)),
	);
	return [
		`## ${node.displayName}`,
		`${node.description}. ${connectors('Inputs', node.inputs, [])}${connectors('Outputs', node.outputs, node.outputNames ?? [])}`.trim(),
		...(operations.length > 0 ? [markdownTable(['Operation', 'What it does'], operations)] : []),
		markdownTable(
			['Field', 'Default', 'What it is for', ...(operations.length > 0 ? ['Operations'] : [])],
			fields.map(({ place, shown, property: { description, hint = '' }, ...field }) => [
				place,
				field.initial,
				withLinks(description ?? hint),
				...(operations.length > 0 ? [shown.join(', ')] : []),
			]),
		),
	].join('\n\n');
}

/** `event` is the trigger's operation: what it starts a workflow on. */
const isOperation = (name: string) => name === 'operation' || name === 'event';

const operationRows = ({ displayOptions, options = [] }: INodeProperties): string[][] => {
	const resource = displayOptions?.show?.resource?.join();
	return options.flatMap((option) =>
		'value' in option
			? [
					[
						[resource && titleOf(resource), option.name].filter(Boolean).join(' → '),
						option.description ?? '',
					],
				]
			: [],
	);
};

const titleOf = (value: string) =>
	value.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase());

function connectors(
	title: string,
	ends: INodeTypeDescription['inputs'] | INodeTypeDescription['outputs'],
	names: readonly string[],
): string {
	const named =
		typeof ends === 'string'
			? names
			: ends.map((end, index) =>
					typeof end === 'string' ? names[index] : (end.displayName ?? names[index]),
				);
	const shown = named.filter((name) => name !== undefined);
	return shown.length > 0 ? `${title}: ${shown.map((name) => `*${name}*`).join(', ')}. ` : '';
}

interface Field {
	readonly place: string;
	readonly property: INodeProperties;
	readonly initial: string;
	/** The operations that show it; none for those that always are there. */
	readonly shown: readonly string[];
}

/** A field, and each one that is added to a collection. */
function withNested(property: INodeProperties, node: INodeTypeDescription): Field[] {
	const shown = operationsOf(property, node);
	const { displayName, options } = property;
	if (property.type === 'collection' && isINodePropertiesList(options)) {
		return options.map((inner) => ({
			place: `${displayName} → ${inner.displayName}`,
			property: inner,
			initial: initialOf(inner),
			shown,
		}));
	}
	return [{ place: displayName, property, initial: initialOf(property), shown }];
}

function operationsOf({ displayOptions }: INodeProperties, node: INodeTypeDescription): string[] {
	const { resource = [], operation = [], event = [] } = displayOptions?.show ?? {};
	if (resource.length > 0) {
		return resource.flatMap((one) =>
			operation.map((other) => `${titleOf(String(one))} → ${nameOf(other, node)}`),
		);
	}
	return [...operation, ...event].map((one) => nameOf(one, node));
}

const nameOf = (value: unknown, { properties }: INodeTypeDescription): string =>
	properties
		.filter(({ name }) => isOperation(name))
		.flatMap(({ options = [] }) => options)
		.find((option) => 'value' in option && option.value === value)?.name ?? String(value);

/** One line for a field that several operations have alike. */
function mergeRepeated(fields: readonly Field[]): Field[] {
	const merged = new Map<string, Field>();
	for (const field of fields) {
		const key = JSON.stringify([field.place, field.initial, field.property.description]);
		const known = merged.get(key);
		merged.set(key, known ? { ...known, shown: [...known.shown, ...field.shown] } : field);
	}
	return [...merged.values()];
}

function initialOf({ default: initial, options, required, type }: INodeProperties): string {
	if (isINodePropertyCollectionList(options)) return '';
	if (isINodePropertyOptionsList(options)) {
		const chosen = new Set([initial].flat());
		return options
			.filter(({ value }) => chosen.has(value))
			.map(({ name }) => name)
			.join(', ');
	}
	if (type === 'boolean') return initial === true ? 'on' : 'off';
	if (initial === '' || initial === undefined) return required ? '*required*' : '';
	return typeof initial === 'object' ? '' : `\`${String(initial)}\``;
}

const withLinks = (html: string) =>
	html.replace(/<a [^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/g, '[$2]($1)');
