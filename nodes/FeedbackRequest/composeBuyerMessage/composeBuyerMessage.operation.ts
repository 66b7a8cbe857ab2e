import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { renderMessage, type RenderedMessage } from '../../shared/domain/message/renderMessage';
import type { Order } from '../../shared/domain/order';
import {
	checkMessage,
	describeRefusal,
	explainFindings,
} from '../../shared/domain/policy/checkMessage';
import type { PolicyResult } from '../../shared/domain/policy/policyFinding';
import { ItemRefusal } from '../../shared/domain/refusal';
import { wasAskedBefore } from '../../shared/domain/sending/requestOutcome';
import { extendItem, readField } from '../../shared/n8n/items';
import { asNodeError, errorItem } from '../../shared/n8n/nodeErrors';
import type { RunOperation } from '../../shared/n8n/operations';
import { readDisabledRules } from '../../shared/n8n/policyRuleOptions';
import { refuseUndecided, orderItems } from '../orderItems';
import { readBuyerAddress, readCompose, readMessageOrder } from './readCompose';
import { composeProperties } from './composeBuyerMessage.properties';

export const composeBuyerMessage: RunOperation = {
	name: 'Compose Buyer Message',
	value: 'composeBuyerMessage',
	action: 'Compose a message to the buyer',
	description:
		"Render a message for the buyer's anonymized address, for n8n's own e-mail nodes to send",
	properties: composeProperties,
	async execute(context) {
		const results: INodeExecutionData[] = [];
		const composedFor = new Map<string, number>();
		for (const [itemIndex, item] of orderItems(context)) {
			try {
				results.push(composeItem(context, item, itemIndex, composedFor));
			} catch (thrown) {
				const error = asNodeError(context.getNode(), thrown, itemIndex);
				if (!context.continueOnFail()) throw error;
				results.push(errorItem(error, itemIndex));
			}
		}
		return results;
	},
};

function composeItem(
	context: IExecuteFunctions,
	item: INodeExecutionData,
	itemIndex: number,
	composedFor: Map<string, number>,
): INodeExecutionData {
	const order = readMessageOrder(context, itemIndex, item.json);
	const compose = readCompose(context, itemIndex, order);
	if (!compose) {
		throw new ItemRefusal(
			'There is no ready-made text in this language',
			'Choose another language, or Own Text.',
		);
	}
	const earlier = composedFor.get(order.orderId);
	if (earlier !== undefined) {
		throw new ItemRefusal(
			`Order ${order.orderId} has a message already, from item ${earlier}`,
			'Amazon allows one request an order. Put Remove Duplicates before this node.',
		);
	}
	if (compose.isRequest && wasAskedBefore(String(readField(item.json, 'request.status')))) {
		throw new ItemRefusal(
			`The buyer of order ${order.orderId} was asked before`,
			'Amazon allows one request an order. Leave orders out whose request.status says that it was sent.',
		);
	}
	const requireDue = context.getNodeParameter('requireDue', itemIndex) !== false;
	refuseUndecided(readField(item.json, 'decision'), requireDue && compose.isRequest);

	const rendered = renderMessage(order, compose.template, compose.settings);
	if (rendered.kind === 'noMarketplace') {
		throw new ItemRefusal(
			`The marketplace of order ${order.orderId} is not known`,
			'Set Marketplace ID to the one of the order, such as ATVPDKIKX0DER for the United States.',
		);
	}
	if (rendered.kind === 'incomplete') {
		const { unknown, missing } = rendered;
		throw new ItemRefusal(
			`The message for order ${order.orderId} cannot be filled in: ${[...unknown, ...missing.map(([name]) => `[[${name}]]`)].join(', ')}`,
			[
				...(unknown.length > 0 ? ['Check how they are spelled.'] : []),
				...missing.map(([name, needs]) => `[[${name}]] needs ${needs}.`),
			].join(' '),
		);
	}
	const options = context.getNodeParameter('options', itemIndex, {});
	const policy = checkComposed(order, rendered.message, readDisabledRules(options));
	const isHeld =
		policy.verdict === 'refused' ||
		(policy.verdict === 'doubtful' && context.getNodeParameter('onDoubt', itemIndex) !== 'compose');
	if (isHeld) {
		if (context.getNodeParameter('onRefusal', itemIndex) === 'report') {
			return extendItem(withoutMessage(item), itemIndex, { policy });
		}
		const against = policy.findings.filter(
			({ severity }) => severity === 'block' || severity === 'doubt',
		);
		throw new ItemRefusal(
			describeRefusal(order.orderId, against),
			[
				explainFindings(against),
				...(policy.verdict === 'doubtful'
					? ['Change the text, or set If Doubtful to Compose.']
					: []),
			].join(' '),
		);
	}
	const to = readBuyerAddress(context, itemIndex, item.json);
	const buyerMessage = { ...(to !== undefined && { to }), ...partsOf(rendered.message) };
	composedFor.set(order.orderId, itemIndex);
	return extendItem(item, itemIndex, { buyerMessage, policy });
}

/** An earlier text may have been composed for it, which must not go out in the place of this one. */
function withoutMessage(item: INodeExecutionData): INodeExecutionData {
	const json = { ...item.json };
	delete json.buyerMessage;
	return { ...item, json };
}

const checkComposed = (
	order: Order,
	message: RenderedMessage,
	disabledRules: readonly string[],
): PolicyResult =>
	checkMessage(
		{
			...message,
			channel: 'buyerMessage',
			orderId: order.orderId,
			...(order.marketplaceId && { marketplaceId: order.marketplaceId }),
		},
		{ disabledRules },
	);

const partsOf = ({ subject, text, html, language }: RenderedMessage) => ({
	subject,
	text,
	html,
	language,
});
