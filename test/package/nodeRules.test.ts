import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	isINodePropertiesList,
	isINodePropertyCollectionList,
	isINodePropertyOptionsList,
	type INodeProperties,
} from 'n8n-workflow';
import ts from 'typescript';
import manifest from '../../package.json';
import { nodeTypes } from '../support/nodeTypes';
import { ROOT } from './unpacked';

/**
 * What n8n's documentation asks of a node and its released lint does not check yet, or checks only
 * where it is written out in the node's own file.
 */
const nodes = nodeTypes();

interface PlacedProperty {
	readonly place: string;
	readonly property: INodeProperties;
}

/** A property and all that is nested in its collections. */
const withNested = (property: INodeProperties, parent: string): PlacedProperty[] => {
	const place = `${parent} → ${property.displayName}`;
	const { options } = property;
	const nested = isINodePropertiesList(options)
		? options
		: isINodePropertyCollectionList(options)
			? options.flatMap(({ values }) => values)
			: [];
	return [{ place, property }, ...nested.flatMap((inner) => withNested(inner, place))];
};

const properties = nodes.flatMap(({ nodeType: { description } }) =>
	description.properties.flatMap((property) => withNested(property, description.displayName)),
);

describe('Every node', () => {
	it('has properties to judge', () => {
		expect(nodes).toHaveLength(8);
		expect(properties.length).toBeGreaterThan(100);
	});

	// require-continue-on-fail
	it('asks in its execute whether to go on when an item fails', () => {
		const wrong = nodes.filter(
			({ file, nodeType }) => nodeType.execute !== undefined && !asksContinueOnFail(file),
		);

		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	// single-credential-per-node
	it('uses one credential at most', () => {
		const wrong = nodes.filter(
			({ nodeType: { description } }) => (description.credentials ?? []).length > 1,
		);

		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	// hint-max-length
	it('keeps the hint under a field within 120 characters', () => {
		const wrong = properties.filter(({ property }) => (property.hint ?? '').length > 120);

		expect(wrong.map(({ place }) => place)).toEqual([]);
	});

	it('can be used by an AI agent, if it is no trigger', () => {
		const wrong = nodes.filter(
			({ nodeType: { description } }) =>
				!description.group.includes('trigger') && description.usableAsTool !== true,
		);

		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	it('says to builders of workflows what to wire it with', () => {
		const known = new Set(
			nodes.map(({ nodeType }) => `${manifest.name}.${nodeType.description.name}`),
		);
		const wrong = nodes.filter(({ nodeType: { description } }) => {
			const related = description.builderHint?.relatedNodes ?? [];
			return (
				(description.builderHint?.searchHint ?? '').length < 100 ||
				related.length === 0 ||
				related.some(({ nodeType }) => !known.has(nodeType))
			);
		});

		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	it("lets n8n hide a buyer's address in what it hands on", () => {
		const open = nodes.filter(
			({ nodeType: { description } }) => !description.sensitiveOutputFields?.includes('buyerEmail'),
		);

		// Gives out figures, and no orders.
		expect(open.map(({ nodeType }) => nodeType.description.name)).toEqual(['sellerOverview']);
	});
});

describe('Every field', () => {
	it('lists its options in alphabetical order', () => {
		const wrong = properties.filter(({ property }) => {
			const names = optionNames(property);
			return names.join() !== [...names].sort(alphabetically).join();
		});

		expect(wrong.map(({ place, property }) => [place, optionNames(property)])).toEqual([]);
	});

	it('that is switched on or off says whether it does something', () => {
		const wrong = properties.filter(
			({ property }) =>
				property.type === 'boolean' && !/^Whether /.test(property.description ?? ''),
		);

		expect(wrong.map(({ place }) => place)).toEqual([]);
	});

	it('that is an example says so', () => {
		const wrong = properties.filter(
			({ property: { placeholder, type } }) =>
				placeholder !== undefined &&
				!['collection', 'fixedCollection'].includes(type) &&
				!placeholder.startsWith('e.g. '),
		);

		expect(wrong.map(({ place, property }) => `${place}: ${property.placeholder}`)).toEqual([]);
	});

	it('says "problem", "failure", "mistake" and "error" nowhere', () => {
		const wrong = properties.filter(({ property: { displayName, description = '' } }) =>
			/\b(problem|failure|mistake|error)s?\b/i.test(`${displayName} ${description}`),
		);

		expect(wrong.map(({ place }) => place)).toEqual([]);
	});
});

const alphabetically = (one: string, other: string) =>
	one.localeCompare(other, 'en', { sensitivity: 'base' });

function optionNames({ options }: INodeProperties): string[] {
	if (isINodePropertyOptionsList(options)) return options.map(({ name }) => name);
	if (isINodePropertiesList(options) || isINodePropertyCollectionList(options)) {
		return options.map(({ displayName }) => displayName);
	}
	return [];
}

/** As n8n's rule reads it: `this.continueOnFail()` stands in the body of `execute` itself. */
function asksContinueOnFail(file: string): boolean {
	const text = readFileSync(join(ROOT, file), 'utf8');
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
	let found = false;
	const look = (node: ts.Node, isInExecute: boolean): void => {
		if (isInExecute && ts.isCallExpression(node)) {
			found ||= node.expression.getText(source) === 'this.continueOnFail';
		}
		const isExecute = ts.isMethodDeclaration(node) && node.name.getText(source) === 'execute';
		ts.forEachChild(node, (child) => look(child, isInExecute || isExecute));
	};
	look(source, false);
	return found;
}
