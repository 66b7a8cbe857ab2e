/** What a seller's program does with Amazon's own SDK; prints what came of it as JSON. */
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import {
	Orders_v2026SpApi,
	ReportsSpApi,
	SellersSpApi,
	SolicitationsSpApi,
} from '@amazon-sp-api-release/amazon-sp-api-sdk-js';

const { clientId, clientSecret, refreshToken, marketplaceId, orderId } = JSON.parse(
	process.env.SELLER,
);
const signedIn = ({ ApiClient }) =>
	new ApiClient('https://sellingpartnerapi-na.amazon.com').enableAutoRetrievalAccessToken(
		clientId,
		clientSecret,
		refreshToken,
		null,
	);
const statusOf = (call) =>
	call.then(
		() => 'accepted',
		({ status, response }) => `${status} ${response?.body?.errors?.[0]?.code}`,
	);

const sellers = new SellersSpApi.SellersApi(signedIn(SellersSpApi));
const { payload } = await sellers.getMarketplaceParticipations();

const searchOrders = new Orders_v2026SpApi.SearchOrdersApi(signedIn(Orders_v2026SpApi));
const filters = {
	createdAfter: '2026-08-01T00:00:00Z',
	marketplaceIds: [marketplaceId],
	includedData: ['FULFILLMENT', 'PACKAGES'],
	maxResultsPerPage: 40,
};
const orderIds = [];
let paginationToken;
do {
	const page = await searchOrders.searchOrders({ ...filters, paginationToken });
	orderIds.push(...page.orders.map((order) => order.orderId));
	paginationToken = page.pagination?.nextToken;
} while (paginationToken);
const { order } = await new Orders_v2026SpApi.GetOrderApi(signedIn(Orders_v2026SpApi)).getOrder(
	orderId,
	{ includedData: ['FULFILLMENT'] },
);

const reports = new ReportsSpApi.ReportsApi(signedIn(ReportsSpApi));
const wish = new ReportsSpApi.CreateReportSpecification(
	'GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL',
	[marketplaceId],
);
wish.dataStartTime = new Date('2026-10-25T00:00:00Z');
const { reportId } = await reports.createReport(wish);
let report = await reports.getReport(reportId);
for (let i = 0; i < 40 && ['IN_QUEUE', 'IN_PROGRESS'].includes(report.processingStatus); i += 1) {
	await sleep(100);
	report = await reports.getReport(reportId);
}
const document = await reports.getReportDocument(report.reportDocumentId);
const bytes = Buffer.from(await (await fetch(document.url)).arrayBuffer());
const rows = gunzipSync(bytes).toString('latin1').trimEnd().split('\n').length - 1;

const solicitations = new SolicitationsSpApi.SolicitationsApi(signedIn(SolicitationsSpApi));
const offered = await solicitations.getSolicitationActionsForOrder(orderId, [marketplaceId]);
const first = await statusOf(
	solicitations.createProductReviewAndSellerFeedbackSolicitation(orderId, [marketplaceId]),
);
const second = await statusOf(
	solicitations.createProductReviewAndSellerFeedbackSolicitation(orderId, [marketplaceId]),
);

await fetch(`${process.env.SIMULATOR_URL}/__sim/faults`, {
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify({ name: 'throttled', operations: ['getOrder'], next: 1 }),
});
const orders = new Orders_v2026SpApi.GetOrderApi(signedIn(Orders_v2026SpApi));
const throttled = await statusOf(orders.getOrder(orderId));
const afterwards = await statusOf(orders.getOrder(orderId));

console.log(
	JSON.stringify({
		marketplaces: payload.map(({ marketplace }) => marketplace.id),
		orderIds,
		orderStatus: order.fulfillment.fulfillmentStatus,
		reportStatus: report.processingStatus,
		rows,
		offered: offered.links.actions.map(({ name }) => name),
		first,
		second,
		throttled,
		afterwards,
	}),
);
