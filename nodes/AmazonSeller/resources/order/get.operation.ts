import { toItemJson } from '../../../shared/n8n/items';
import { isOrderId } from '../../../shared/domain/orderId';
import { ItemRefusal, Refusal } from '../../../shared/domain/refusal';
import { orderIdProperty } from '../../../shared/n8n/orderFields';
import { answerError } from '../../../shared/spApi/answerErrors';
import { getOrder as requestOrder } from '../../../shared/spApi/apis/orders';
import { refusesInput } from '../../../shared/spApi/apis/orderReader';
import type { SellerOperation } from '../../sellerOperation';
import { detailProperties, includedData, simplifyOrder } from './orderProperties';

export const getOrder: SellerOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get an order',
	description: 'Read one order by its ID',
	properties: [orderIdProperty, ...detailProperties],
	parallelItems: 4,
	async run(context, session, itemIndex) {
		const orderId = String(context.getNodeParameter('orderId', itemIndex) ?? '').trim();
		if (!isOrderId(orderId)) {
			throw new ItemRefusal(
				`"${orderId}" is not an Amazon order ID`,
				'An order ID looks like 113-1234567-1234567.',
			);
		}
		const options = context.getNodeParameter('options', itemIndex, {});
		const parts = includedData(options);
		let answer = await requestOrder(session, orderId, parts);
		if (refusesInput(answer)) {
			const reduced = parts.filter((part) => part !== 'FULFILLMENT');
			const second = await requestOrder(session, orderId, reduced);
			if (!refusesInput(second)) answer = second;
		}
		if (answer.kind === 'unknownOrder') {
			throw new Refusal(
				`Amazon does not know the order ${orderId}`,
				'Check that the order ID is copied whole, that the order is one of this seller account, and that the credential is for the region in which it was placed.',
			);
		}
		if (answer.kind === 'issue') {
			throw new Refusal(
				`Amazon's answer for order ${orderId} could not be read: ${answer.issue.issue}`,
				'Look the order up in Seller Central, and try again later.',
			);
		}
		if (answer.kind !== 'order') throw answerError(session, 'getOrder', answer, itemIndex);
		const simplify = context.getNodeParameter('simplify', itemIndex) === true;
		return [
			{
				json: toItemJson(simplify ? simplifyOrder(answer.order) : answer.order),
				pairedItem: { item: itemIndex },
			},
		];
	},
};
