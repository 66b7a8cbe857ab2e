import { readActions, type OrderActions, type OrderInMarketplace } from './marketplaceOrder';
import { sendRequest } from '../sendRequest';
import type { SpApiSession } from '../session';
import type { NotAnswered, SpApiAnswer } from '../answers/spApiAnswer';

export const REVIEW_AND_FEEDBACK = 'productReviewAndSellerFeedback';

const orderPath = ({ orderId }: OrderInMarketplace): string =>
	`/solicitations/v1/orders/${encodeURIComponent(orderId)}`;

/**
 * An empty list gives no reason, and is not final: Amazon has been seen to empty it for a while
 * (selling-partner-api-models#187, #4927).
 */
export async function getSolicitationActionsForOrder(
	session: SpApiSession,
	order: OrderInMarketplace,
): Promise<OrderActions | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getSolicitationActionsForOrder',
		method: 'GET',
		path: orderPath(order),
		query: { marketplaceIds: [order.marketplaceId] },
	});
	return readActions(answer);
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
