import { z } from 'zod';

import { sendRequest } from './sendRequest';
import type { SpApiSession } from './session';
import type { NotAnswered, SpApiAnswer } from './spApiAnswer';

export interface OrderInMarketplace {
	readonly orderId: string;
	/** The marketplace in which the order was placed; Amazon takes one only. */
	readonly marketplaceId: string;
}

export interface SolicitationActions {
	readonly kind: 'actions';
	readonly names: readonly string[];
	readonly requestId?: string;
}

export const REVIEW_AND_FEEDBACK = 'productReviewAndSellerFeedback';

const ACTIONS = z.object({
	_links: z
		.object({ actions: z.array(z.object({ name: z.string().optional() })).default([]) })
		.default({ actions: [] }),
});

const orderPath = ({ orderId }: OrderInMarketplace): string =>
	`/solicitations/v1/orders/${encodeURIComponent(orderId)}`;

/**
 * An empty list gives no reason, and is not final: Amazon has been seen to empty it for a while
 * (selling-partner-api-models#187, #4927). `_embedded` may be missing, so the links are read.
 */
export async function getSolicitationActionsForOrder(
	session: SpApiSession,
	order: OrderInMarketplace,
): Promise<SolicitationActions | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getSolicitationActionsForOrder',
		method: 'GET',
		path: orderPath(order),
		query: { marketplaceIds: [order.marketplaceId] },
	});
	if (answer.kind !== 'answered') return answer;
	const actions = ACTIONS.safeParse(answer.body);
	if (!actions.success) {
		return { kind: 'unanswered', reason: 'the answer is not a list of actions' };
	}
	return {
		kind: 'actions',
		names: actions.data._links.actions.flatMap(({ name }) => (name === undefined ? [] : [name])),
		...(answer.requestId !== undefined && { requestId: answer.requestId }),
	};
}

/** Reaches the buyer. Amazon takes it once for each order, and has no body to write. */
export async function createProductReviewAndSellerFeedbackSolicitation(
	session: SpApiSession,
	order: OrderInMarketplace,
): Promise<SpApiAnswer> {
	return await sendRequest(session, {
		operation: 'createProductReviewAndSellerFeedbackSolicitation',
		method: 'POST',
		path: `${orderPath(order)}/solicitations/${REVIEW_AND_FEEDBACK}`,
		query: { marketplaceIds: [order.marketplaceId] },
	});
}
