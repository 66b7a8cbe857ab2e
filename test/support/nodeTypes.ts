import type { INodeType } from 'n8n-workflow';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { ROOT } from '../package/unpacked';

export interface NodeTypeFile {
	/** From the project's root, e.g. `nodes/PolicyCheck/PolicyCheck.node.ts`. */
	readonly file: string;
	readonly nodeType: INodeType;
}

/** Every node of the package, from its source, in the order of their names. */
export const nodeTypes = (): NodeTypeFile[] =>
	readdirSync(join(ROOT, 'nodes'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.node.ts'))
		.sort()
		.map((name) => {
			// eslint-disable-next-line @typescript-eslint/no-require-imports -- known only when the test runs
			const exported: unknown = require(join(ROOT, 'nodes', name));
			return { file: `nodes/${name}`, nodeType: created(exported, basename(name, '.node.ts')) };
		});

function created(exported: unknown, className: string): INodeType {
	if (!isModule(exported)) throw new Error(`${className} exports nothing`);
	const NodeClass = exported[className];
	if (!isNodeClass(NodeClass)) throw new Error(`${className} is not exported as a class`);
	return new NodeClass();
}

const isModule = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

const isNodeClass = (value: unknown): value is new () => INodeType =>
	typeof value === 'function' && /^class\b/.test(String(value));
