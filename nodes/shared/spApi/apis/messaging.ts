import { z } from 'zod';

import { readActions, type OrderActions, type OrderInMarketplace } from './marketplaceOrder';
import { sendRequest } from '../sendRequest';
import type { SpApiSession } from '../session';
import type { NotAnswered, SpApiAnswer } from '../answers/spApiAnswer';
import type { Operation } from '../operations';

interface MessageType {
	readonly operation: Operation;
	/** In characters. */
	readonly maxLength: number;
}

/**
 * The messages that carry a text of the seller's, by the name of their action. Names, operations
 * and lengths: Amazon's Messaging model. None of them may ask for feedback or a review.
 */
export const MESSAGE_TYPES = {
	confirmCustomizationDetails: { operation: 'confirmCustomizationDetails', maxLength: 800 },
	confirmDeliveryDetails: { operation: 'createConfirmDeliveryDetails', maxLength: 2000 },
	confirmOrderDetails: { operation: 'createConfirmOrderDetails', maxLength: 2000 },
	confirmServiceDetails: { operation: 'createConfirmServiceDetails', maxLength: 2000 },
	digitalAccessKey: { operation: 'createDigitalAccessKey', maxLength: 400 },
	unexpectedProblem: { operation: 'createUnexpectedProblem', maxLength: 2000 },
} as const satisfies Record<string, MessageType>;

export type MessageAction = keyof typeof MESSAGE_TYPES;

export interface BuyerAttributes {
	readonly kind: 'attributes';
	/** BCP 47, such as `en-US`: the language in which Amazon wants a message. */
	readonly locale?: string;
}

const orderPath = ({ orderId }: OrderInMarketplace): string =>
	`/messaging/v1/orders/${encodeURIComponent(orderId)}`;

/** Amazon offers a message only where its purpose fits the state of the order. */
export async function getMessagingActionsForOrder(
	session: SpApiSession,
	order: OrderInMarketplace,
): Promise<OrderActions | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getMessagingActionsForOrder',
		method: 'GET',
		path: orderPath(order),
		query: { marketplaceIds: [order.marketplaceId] },
	});
	return readActions(answer);
}

const ATTRIBUTES = z.object({ buyer: z.object({ locale: z.string().optional() }).default({}) });

export async function GetAttributes(
	session: SpApiSession,
	order: OrderInMarketplace,
): Promise<BuyerAttributes | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'GetAttributes',
		method: 'GET',
		path: `${orderPath(order)}/attributes`,
		query: { marketplaceIds: [order.marketplaceId] },
	});
	if (answer.kind !== 'answered') return answer;
	const locale = ATTRIBUTES.safeParse(answer.body).data?.buyer.locale;
	return { kind: 'attributes', ...(locale !== undefined && { locale }) };
}

/** Reaches the buyer. Unlike a request for a review, Amazon does not refuse a second one. */
export async function createOrderMessage(
	session: SpApiSession,
	order: OrderInMarketplace,
	action: MessageAction,
	text: string,
): Promise<SpApiAnswer> {
	return await sendRequest(session, {
		operation: MESSAGE_TYPES[action].operation,
		method: 'POST',
		path: `${orderPath(order)}/messages/${action}`,
		query: { marketplaceIds: [order.marketplaceId] },
		body: { text },
	});
}
