import type { WorkflowNode } from './workflowGraph';

/** A parameter that holds an expression could be anything when it runs. */
const isOrMayBe = (value: unknown, wanted: readonly string[], fallback: string): boolean => {
	if (value === undefined) return wanted.includes(fallback);
	return typeof value === 'string' && (wanted.includes(value) || value.startsWith('='));
};

/** Composed texts that settle a delivery ask nothing, and need no delivery to wait for. */
const SERVICE_TEXTS = ['deliveryTrouble', 'lateParcel'];

const OWN_MAIL = [
	'awsSes',
	'emailSend',
	'gmail',
	'mailgun',
	'mailjet',
	'microsoftOutlook',
	'sendGrid',
];
const DECIDING = [
	...['code', 'compareDatasets', 'filter', 'function', 'functionItem', 'if', 'itemLists', 'limit'],
	...['merge', 'removeDuplicates', 'sort', 'switch', 'textClassifier'],
];
const STORES = [
	...['airtable', 'baserow', 'crateDb', 'dataTable', 'googleSheets', 'microsoftExcel'],
	...['microsoftSql', 'mongoDb', 'mySql', 'nocoDb', 'notion', 'postgres', 'redis', 'supabase'],
];
const WRITING = /^(?:add|append|create|insert|push|set|update|upsert|write)/i;
const TRIGGERS = /trigger$|^(?:webhook|cron|start|interval)$/i;

/** All texts among a node's parameters, words in camel case apart. Flat: it may be nested deep. */
export function parameterText({ parameters }: WorkflowNode): string {
	const texts: string[] = [];
	const open: unknown[] = [parameters];
	for (let value = open.pop(); value !== undefined; value = open.pop()) {
		if (typeof value === 'string') texts.push(value);
		else if (typeof value === 'object' && value !== null) {
			open.push(
				...Object.values(value)
					.filter((inner) => inner !== undefined)
					.slice(0, 1000),
			);
		}
		if (texts.length > 5000) break;
	}
	return texts.join('\n').replace(/([a-z])([A-Z])/g, '$1 $2');
}

/** Whether it is a node of this package, by its name. */
export const isOwn = ({ type }: WorkflowNode, name: string): boolean =>
	type === name || type === `${name}Tool`;

export const isDeliveryWait = (node: WorkflowNode): boolean => isOwn(node, 'deliveryWait');

export const isComposing = (node: WorkflowNode): boolean =>
	isOwn(node, 'feedbackRequest') &&
	isOrMayBe(node.parameters.operation, ['composeBuyerMessage'], 'requestReview');

/** Whether it puts a request for feedback on its way to a buyer. */
export const isAsking = (node: WorkflowNode): boolean =>
	(isOwn(node, 'feedbackRequest') &&
		isOrMayBe(
			node.parameters.operation,
			['requestReview', 'composeBuyerMessage'],
			'requestReview',
		) &&
		!(isComposing(node) && SERVICE_TEXTS.includes(String(node.parameters.messageText)))) ||
	(node.type.startsWith('httpRequest') &&
		/\/(?:solicitations|messaging)\/v1\//.test(parameterText(node)) &&
		String(node.parameters.method).toUpperCase() === 'POST') ||
	(OWN_MAIL.includes(node.type) && /marketplace\.amazon\.|buyer email/i.test(parameterText(node)));

/** Whether it can reach a buyer at all. */
export const isSending = (node: WorkflowNode): boolean =>
	isAsking(node) ||
	(isOwn(node, 'feedbackRequest') &&
		isOrMayBe(
			node.parameters.operation,
			['composeBuyerMessage', 'requestReview', 'sendOrderMessage'],
			'requestReview',
		));

/** Fields in which n8n's mail nodes name whom they write to. */
const RECIPIENTS = ['toEmail', 'sendTo', 'to', 'toRecipients', 'toAddresses', 'toList'];

const recipientOf = ({ parameters }: WorkflowNode): string =>
	RECIPIENTS.map((name) => parameters[name])
		.filter((value) => typeof value === 'string')
		.join(' ');

export const isMail = ({ type }: WorkflowNode): boolean => OWN_MAIL.includes(type);

/**
 * Whether it mails to a buyer: to Amazon's anonymized address, or, after a composed message, to what
 * its item says. A mail that asks the seller is none.
 */
export const isBuyerMail = (node: WorkflowNode, comesAfterCompose: boolean): boolean => {
	if (!isMail(node) || node.parameters.operation === 'sendAndWait') return false;
	const recipient = recipientOf(node);
	return (
		/buyer|marketplace\.amazon\./i.test(recipient) ||
		(comesAfterCompose && /\$json|\$input|\$binary/.test(recipient))
	);
};

/** Whether it reads orders, and so decides which ones there are. */
export const isOrderSource = (node: WorkflowNode): boolean =>
	node.type === 'amazonSellerTrigger' || isOwn(node, 'amazonSeller');

export const isStore = ({ type }: WorkflowNode): boolean => STORES.includes(type);

export const isStoreDelete = (node: WorkflowNode): boolean =>
	isStore(node) && /^(?:delete|remove|clear|drop)/i.test(String(node.parameters.operation));

export const isDeciding = ({ type }: WorkflowNode): boolean => DECIDING.includes(type);

export const isTrigger = ({ type }: WorkflowNode): boolean => TRIGGERS.test(type);

export const isStoreWrite = (node: WorkflowNode): boolean => {
	if (!STORES.includes(node.type) || node.parameters.resource === 'table') return false;
	const operation = node.parameters.operation;
	if (operation === undefined) return node.type === 'dataTable';
	if (operation === 'executeQuery') return /\b(?:insert|update|merge)\b/i.test(parameterText(node));
	return typeof operation === 'string' && WRITING.test(operation);
};

/** How many outputs a node has for its items, whether connected or not. */
export function outputCount({ type, parameters }: WorkflowNode, connected: number): number {
	if (type === 'if') return 2;
	const rules = parameters.rules as { values?: unknown } | undefined;
	const values = type === 'switch' ? rules?.values : undefined;
	return Math.max(connected, Array.isArray(values) ? values.length : 1);
}

/** A node as findings name it. */
export const quote = ({ name }: WorkflowNode): string => `"${name}"`;
