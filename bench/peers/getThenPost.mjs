/**
 * What is usually written with the client that most Node programs use: for each order the list of
 * its actions, and the request if it is in it, one after the other. Prints milliseconds and counts.
 */
import { createRequire } from 'node:module';

const { SellingPartner } = createRequire(import.meta.url)('amazon-sp-api');

const { clientId, clientSecret, refreshToken, marketplaceId, orderIds } = JSON.parse(
	process.env.SELLER,
);
const seller = new SellingPartner({
	region: 'na',
	refresh_token: refreshToken,
	credentials: {
		SELLING_PARTNER_APP_CLIENT_ID: clientId,
		SELLING_PARTNER_APP_CLIENT_SECRET: clientSecret,
	},
});
const NAME = 'productReviewAndSellerFeedback';
const call = (operation, orderId) =>
	seller.callAPI({
		operation,
		endpoint: 'solicitations',
		path: { amazonOrderId: orderId },
		query: { marketplaceIds: [marketplaceId] },
	});

const startedAt = performance.now();
let sent = 0;
for (const orderId of orderIds) {
	const { _links } = await call('getSolicitationActionsForOrder', orderId);
	if (!_links.actions.some(({ name }) => name === NAME)) continue;
	await call('createProductReviewAndSellerFeedbackSolicitation', orderId);
	sent += 1;
}
console.log(JSON.stringify({ sent, tookMs: performance.now() - startedAt }));
