/** The same with the client that most Node programs use; prints what came of it as JSON. */
import { createRequire } from 'node:module';

const { SellingPartner } = createRequire(import.meta.url)('amazon-sp-api');

const { clientId, clientSecret, refreshToken, marketplaceId, orderId } = JSON.parse(
	process.env.SELLER,
);
const connect = (options = {}) =>
	new SellingPartner({
		region: 'na',
		refresh_token: refreshToken,
		credentials: {
			SELLING_PARTNER_APP_CLIENT_ID: clientId,
			SELLING_PARTNER_APP_CLIENT_SECRET: clientSecret,
		},
		endpoints_versions: { orders: '2026-01-01' },
		options,
	});
const codeOf = (call) =>
	call.then(
		() => 'accepted',
		({ code }) => code,
	);

const seller = connect();
const marketplaces = await seller.callAPI({
	operation: 'getMarketplaceParticipations',
	endpoint: 'sellers',
});

const query = {
	createdAfter: '2026-08-01T00:00:00Z',
	marketplaceIds: [marketplaceId],
	includedData: ['FULFILLMENT', 'PACKAGES'],
	maxResultsPerPage: 40,
};
const orderIds = [];
let paginationToken;
do {
	const page = await seller.callAPI({
		operation: 'searchOrders',
		endpoint: 'orders',
		query: { ...query, ...(paginationToken && { paginationToken }) },
	});
	orderIds.push(...page.orders.map((order) => order.orderId));
	paginationToken = page.pagination?.nextToken;
} while (paginationToken);
const { order } = await seller.callAPI({
	operation: 'getOrder',
	endpoint: 'orders',
	path: { orderId },
	query: { includedData: ['FULFILLMENT'] },
});

const rows = await seller.downloadReport({
	body: {
		reportType: 'GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL',
		marketplaceIds: [marketplaceId],
		dataStartTime: '2026-10-25T00:00:00Z',
	},
	version: '2021-06-30',
	interval: 300,
	download: { json: true },
});

const solicit = (operation) =>
	seller.callAPI({
		operation,
		endpoint: 'solicitations',
		path: { amazonOrderId: orderId },
		query: { marketplaceIds: [marketplaceId] },
	});
const offered = await solicit('getSolicitationActionsForOrder');
const first = await codeOf(solicit('createProductReviewAndSellerFeedbackSolicitation'));
const second = await codeOf(solicit('createProductReviewAndSellerFeedbackSolicitation'));

const throttle = () =>
	fetch(`${process.env.SIMULATOR_URL}/__sim/faults`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ name: 'throttled', operations: ['getOrder'], next: 1 }),
	});
const getOrder = (client) =>
	codeOf(client.callAPI({ operation: 'getOrder', endpoint: 'orders', path: { orderId } }));
await throttle();
const throttled = await getOrder(connect({ auto_request_throttled: false }));
await throttle();
const afterwards = await getOrder(connect());

console.log(
	JSON.stringify({
		marketplaces: marketplaces.map(({ marketplace }) => marketplace.id),
		orderIds,
		orderStatus: order.fulfillment.fulfillmentStatus,
		reportStatus: 'DONE',
		rows: rows.length,
		offered: offered._links.actions.map(({ name }) => name),
		first,
		second,
		throttled,
		afterwards,
	}),
);
