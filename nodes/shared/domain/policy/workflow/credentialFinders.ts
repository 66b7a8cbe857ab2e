import type { WorkflowGraph, WorkflowNode } from './workflowGraph';
import type { WorkflowFinder } from './workflowFinders';
import { isOwn, parameterText, quote } from './workflowNodes';

const CREDENTIAL = 'amazonSellingPartnerApi';

const OWN_NODES = ['amazonSeller', 'amazonSellerTrigger', 'feedbackRequest'];

/** What reaches buyers, or opens their personal data: never by a node that knows none of the rules. */
const REACHES_BUYERS = /solicitations|messaging|tokens\/|restrictedDataToken/i;

/** Nodes of others that hold the credential of the account, switched off ones left out. */
const strangers = (graph: WorkflowGraph): WorkflowNode[] =>
	graph.nodes.filter(
		(node) =>
			node.type !== '' &&
			!OWN_NODES.some((name) => isOwn(node, name)) &&
			(node.credentialTypes.includes(CREDENTIAL) ||
				node.parameters.nodeCredentialType === CREDENTIAL),
	);

/** An address that is put together while it runs can be any. */
const isUnreadable = ({ parameters }: WorkflowNode): boolean => {
	const url = parameters.url ?? parameters.requestUrl;
	return typeof url !== 'string' || url === '' || url.startsWith('=') || url.includes('{');
};

const isTool = ({ type }: WorkflowNode): boolean => /tool$/i.test(type);

export const findFreeCredentials: WorkflowFinder = (graph) =>
	strangers(graph).flatMap((node) => {
		if (REACHES_BUYERS.test(parameterText(node))) {
			return [`${quote(node)} reaches buyers or their data past every rule of this package`];
		}
		if (isTool(node)) return [`An agent can call with ${quote(node)} whatever it likes`];
		if (isUnreadable(node)) return [`The address of ${quote(node)} is known only when it runs`];
		return [];
	});

export const findForeignCredentials: WorkflowFinder = (graph) => {
	const free = new Set(
		findFreeCredentials(graph).flatMap((text) => /"(.*)"/.exec(text)?.[1] ?? []),
	);
	return strangers(graph)
		.filter(({ name }) => !free.has(name))
		.map((node) => `${quote(node)} can read, and change, all that the account's app may`);
};
