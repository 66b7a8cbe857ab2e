import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import manifest from '../../package.json';
import runtimeManifest from '../../runtime/n8n/package.json';
import { cacheFolder } from '../../runtime/folders';
import { nodeTypes } from '../support/nodeTypes';

/** What n8n itself generates from a node that agents may use, or that can ask a person. */
const TOOL = /(?:Hitl)?Tool$/;

const isDescription = (value: unknown): value is INodeTypeDescription =>
	typeof value === 'object' && value !== null && 'properties' in value && 'name' in value;

const ownDescriptions = (): INodeTypeDescription[] =>
	nodeTypes().map(({ nodeType: { description } }) => ({
		...description,
		name: `${manifest.name}.${description.name}`,
	}));

/** The pinned n8n that the end-to-end tests install; nothing where they have not run yet. */
const n8nFolder = ((): string | undefined => {
	const cache = cacheFolder();
	const prefix = `n8n-${runtimeManifest.dependencies.n8n}-`;
	const found = existsSync(cache) ? readdirSync(cache) : [];
	return found
		.filter((name) => name.startsWith(prefix) && !name.endsWith('.unfinished'))
		.map((name) => join(cache, name, 'node_modules'))
		.find((folder) => existsSync(join(folder, 'n8n-nodes-base', 'dist', 'types', 'nodes.json')));
})();

export const isN8nInstalled = n8nFolder !== undefined;

function descriptionsOf(packageName: string): INodeTypeDescription[] {
	if (n8nFolder === undefined) return [];
	const file = join(n8nFolder, packageName, 'dist', 'types', 'nodes.json');
	const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (!Array.isArray(list)) throw new Error(`${file} holds no list of nodes`);
	return list
		.filter(isDescription)
		.map((description) => ({ ...description, name: `${packageName}.${description.name}` }));
}

let all: readonly INodeTypeDescription[] | undefined;

const descriptions = (): readonly INodeTypeDescription[] =>
	(all ??= [
		...ownDescriptions(),
		...descriptionsOf('n8n-nodes-base'),
		...descriptionsOf('@n8n/n8n-nodes-langchain'),
	]);

export const isOwn = (type: string): boolean => type.startsWith(`${manifest.name}.`);

/** Every node type that can be judged here: n8n's own only where n8n is installed. */
export const canBeJudged = (type: string): boolean => isOwn(type) || isN8nInstalled;

export function describeNode(type: string, version: number): INodeTypeDescription | undefined {
	const find = (name: string) =>
		descriptions().find(
			(description) => description.name === name && [description.version].flat().includes(version),
		);
	return find(type) ?? toolOf(find(type.replace(TOOL, '')), type);
}

/** Only a node that n8n would generate a tool from has one. */
function toolOf(
	base: INodeTypeDescription | undefined,
	type: string,
): INodeTypeDescription | undefined {
	if (!base || !TOOL.test(type)) return undefined;
	if (!type.endsWith('HitlTool')) {
		return base.usableAsTool === undefined
			? undefined
			: { ...base, properties: [DESCRIPTION_TYPE, TOOL_DESCRIPTION, ...base.properties] };
	}
	const properties = base.properties
		.filter(({ name }) => name !== 'message')
		.map((property) =>
			property.name === 'operation' ? { ...property, default: 'sendAndWait' } : property,
		);
	return { ...base, properties: [HITL_MESSAGE, ...properties] };
}

const DESCRIPTION_TYPE = {
	displayName: 'Tool Description',
	name: 'descriptionType',
	type: 'options' as const,
	default: 'auto',
	options: [
		{ name: 'Set Automatically', value: 'auto' },
		{ name: 'Set Manually', value: 'manual' },
	],
};

const TOOL_DESCRIPTION = {
	displayName: 'Description',
	name: 'toolDescription',
	type: 'string' as const,
	default: '',
	displayOptions: { show: { descriptionType: ['manual'] } },
};

const HITL_MESSAGE = {
	displayName: 'Message',
	name: 'message',
	type: 'string' as const,
	default: '',
	required: true,
};
