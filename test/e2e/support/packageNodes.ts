import { basename } from 'node:path';
import manifest from '../../../package.json';

export const PACKAGE = manifest.name;

/** The package's nodes as n8n names them, e.g. `n8n-nodes-seller-feedback.carrierDetector`, sorted. */
export const PACKAGE_NODES: readonly string[] = manifest.n8n.nodes
	.map((file) => {
		const className = basename(file, '.node.js');
		return `${PACKAGE}.${className.charAt(0).toLowerCase()}${className.slice(1)}`;
	})
	.sort();

/** n8n adds a twin of every node that agents may use as a tool. */
export const isPackageNode = (name: string): boolean =>
	name.startsWith(`${PACKAGE}.`) && !name.endsWith('Tool');
