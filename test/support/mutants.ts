import {
	connectionsOf,
	isNote,
	type Connection,
	type Template,
	type TemplateNode,
} from './templates';

/** A template of which one node or one wire was moved by hand. */
export interface Mutant {
	/** What was done, by the names of the nodes. */
	readonly name: string;
	readonly workflow: MutantWorkflow;
}

type MutantNode = TemplateNode & { readonly disabled?: boolean };
type MutantWorkflow = Omit<Template, 'nodes'> & { readonly nodes: readonly MutantNode[] };

/**
 * Every template that differs by one thing that a person does on the canvas: a node deleted, switched
 * off, bypassed, doubled with its wires, or put behind the next one; a wire cut, led past the node that
 * it leads to, or moved to another input or output. Alike ones once.
 */
export function mutantsOf(template: Template): Mutant[] {
	const seen = new Set([canonical(template)]);
	return [...nodeMutants(template), ...wireMutants(template)].filter(({ workflow }) => {
		const text = canonical(workflow);
		return !seen.has(text) && seen.add(text);
	});
}

const canonical = (workflow: MutantWorkflow): string =>
	JSON.stringify([
		workflow.nodes.map(({ name, disabled, parameters }) => [name, disabled === true, parameters]),
		connectionsOf(workflow as Template)
			.map((wire) => JSON.stringify(wire))
			.sort(),
	]);

const isItems = ({ kind }: Connection): boolean => kind === 'main';

function* nodeMutants(template: Template): Generator<Mutant> {
	const wires = connectionsOf(template);
	const without = (name: string) => wires.filter(({ from, to }) => from !== name && to !== name);
	for (const node of template.nodes.filter((one) => !isNote(one))) {
		const { name } = node;
		const others = template.nodes.filter((one) => one !== node);
		const into = wires.filter((wire) => isItems(wire) && wire.to === name);
		const out = wires.filter((wire) => isItems(wire) && wire.from === name);

		yield { name: `deleted: ${name}`, workflow: wired(template, others, without(name)) };
		yield {
			name: `switched off: ${name}`,
			workflow: wired(template, [...others, { ...node, disabled: true }], wires),
		};
		for (const output of new Set(out.map((wire) => wire.output))) {
			const past = into.flatMap((before) =>
				out
					.filter((after) => after.output === output)
					.map((after) => ({ ...before, to: after.to, input: after.input })),
			);
			if (past.length === 0) continue;
			yield {
				name: `bypassed: ${name}, by its output ${output}`,
				workflow: wired(template, others, [...without(name), ...past]),
			};
		}
		const copy = {
			...node,
			id: `${node.id.slice(0, -1)}${node.id.endsWith('0') ? 1 : 0}`,
			name: `${name}1`,
		};
		const copied = wires
			.filter(({ from, to }) => from === name || to === name)
			.map((wire) => ({
				...wire,
				from: wire.from === name ? copy.name : wire.from,
				to: wire.to === name ? copy.name : wire.to,
			}));
		yield {
			name: `doubled: ${name}`,
			workflow: wired(template, [...template.nodes, copy], [...wires, ...copied]),
		};
		for (const next of new Set(out.map(({ to }) => to).filter((to) => to !== name))) {
			const swap = (one: string) => (one === name ? next : one === next ? name : one);
			yield {
				name: `changed places: ${name} and ${next}`,
				workflow: wired(
					template,
					template.nodes,
					wires.map((wire) =>
						isItems(wire) ? { ...wire, from: swap(wire.from), to: swap(wire.to) } : wire,
					),
				),
			};
		}
	}
}

function* wireMutants(template: Template): Generator<Mutant> {
	const wires = connectionsOf(template);
	for (const wire of wires) {
		const { from, output, to, input } = wire;
		const others = wires.filter((other) => other !== wire);
		const name = `${from}${output > 0 ? ` [${output}]` : ''} to ${to}${input > 0 ? ` [${input}]` : ''}`;
		yield { name: `cut: ${name}`, workflow: wired(template, template.nodes, others) };
		if (!isItems(wire)) continue;
		const ends = (key: 'from' | 'to', end: 'input' | 'output') => {
			const used = wires.filter((other) => isItems(other) && other[key] === wire[key]);
			return [...new Set(used.map((other) => other[end]))].filter((one) => one !== wire[end]);
		};
		for (const other of ends('to', 'input')) {
			yield {
				name: `moved: ${name}, to the input ${other}`,
				workflow: wired(template, template.nodes, [...others, { ...wire, input: other }]),
			};
		}
		for (const other of ends('from', 'output')) {
			yield {
				name: `moved: ${name}, to the output ${other}`,
				workflow: wired(template, template.nodes, [...others, { ...wire, output: other }]),
			};
		}
		for (const after of wires.filter((other) => isItems(other) && other.from === to)) {
			yield {
				name: `led past: ${name}, to ${after.to}${after.input > 0 ? ` [${after.input}]` : ''}`,
				workflow: wired(template, template.nodes, [
					...others,
					{ ...wire, to: after.to, input: after.input },
				]),
			};
		}
	}
}

/** The template with other nodes and wires; a wire that is there already stays one. */
function wired(
	template: Template,
	nodes: readonly MutantNode[],
	wires: readonly Connection[],
): MutantWorkflow {
	const connections: Template['connections'] = {};
	const drawn = new Set<string>();
	for (const { from, output, to, input, kind } of wires) {
		const key = JSON.stringify([from, output, to, input, kind]);
		if (drawn.has(key)) continue;
		drawn.add(key);
		const outputs = ((connections[from] ??= {})[kind] ??= []);
		while (outputs.length <= output) outputs.push([]);
		outputs[output]?.push({ node: to, type: kind, index: input });
	}
	return { ...template, nodes, connections };
}
