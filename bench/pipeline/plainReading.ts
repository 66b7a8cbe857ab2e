/** How the plain workflow reads orders: FBM by search, FBA from the shipments report, as flat items. */
import { node, to } from '../../test/e2e/support/workflowNodes';
import {
	chain,
	condition,
	conditions,
	editFields,
	secondInput,
	type RequestNode,
	type Stretch,
} from './plainNodes';

const MARKETPLACES = {
	'amazon.com': 'ATVPDKIKX0DER',
	'amazon.ca': 'A2EUQ1WTGCTBG2',
	'amazon.com.mx': 'A1AM78C64UM0Y8',
};
const FBM_ORDER_DAYS = 45;
const FBA_SHIPMENT_DAYS = 30;

const daysAgo = (days: number) => `={{ $now.minus({ days: ${days} }).toUTC().toISO() }}`;

export const fbmOrders = (request: RequestNode): Stretch => ({
	nodes: [
		request('Get FBM Orders', '/orders/2026-01-01/orders', {
			sendQuery: true,
			queryParameters: {
				parameters: [
					{ name: 'createdAfter', value: daysAgo(FBM_ORDER_DAYS) },
					{
						name: 'createdBefore',
						value: '={{ $now.minus({ minutes: 3 }).startOf("minute").toUTC().toISO() }}',
					},
					{ name: 'fulfilledBy', value: 'MERCHANT' },
					{ name: 'includedData', value: 'FULFILLMENT,PACKAGES' },
					{ name: 'maxResultsPerPage', value: '100' },
				],
			},
			options: {
				pagination: {
					pagination: {
						paginationMode: 'updateAParameterInEachRequest',
						parameters: {
							parameters: [
								{
									type: 'qs',
									name: 'paginationToken',
									value: '={{ $response.body.pagination?.nextToken }}',
								},
							],
						},
						paginationCompleteWhen: 'other',
						completeExpression: '={{ !$response.body.pagination?.nextToken }}',
					},
				},
			},
		}),
		node('Each FBM Order', 'splitOut', 1, { fieldToSplitOut: 'orders', options: {} }),
		editFields(
			'FBM Fields',
			{
				orderId: '={{ $json.orderId }}',
				marketplaceId: '={{ $json.salesChannel.marketplaceId }}',
				trackingNumber: '={{ $json.packages?.[0]?.trackingNumber ?? "" }}',
				isOver:
					'={{ $json.fulfillment.fulfillmentStatus === "SHIPPED" && ($json.packages ?? []).every((parcel) => parcel.packageStatus.status === "DELIVERED") ? "yes" : "no" }}',
				opensAt:
					'={{ DateTime.fromISO($json.fulfillment.deliverByWindow?.latestDateTime).plus({ days: 5, hours: 6 }).toISO() }}',
				closesAt:
					'={{ DateTime.fromISO($json.fulfillment.deliverByWindow?.latestDateTime).plus({ days: 29 }).toISO() }}',
			},
			false,
		),
	],
	connections: chain('Get FBM Orders', 'Each FBM Order', 'FBM Fields', 'All Orders'),
});

export const fbaShipments = (request: RequestNode): Stretch => ({
	nodes: [
		request('Order Report', '/reports/2021-06-30/reports', {
			method: 'POST',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={{ { reportType: 'GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL', marketplaceIds: ${JSON.stringify(Object.values(MARKETPLACES))}, dataStartTime: $now.minus({ days: ${FBA_SHIPMENT_DAYS} }).toUTC().toISO(), dataEndTime: $now.toUTC().toISO() } }}`,
		}),
		node('Give It Time', 'wait', 1.1, { amount: 1, unit: 'seconds' }),
		request(
			'Get Report',
			'=/reports/2021-06-30/reports/{{ $("Order Report").first().json.reportId }}',
		),
		node('Is It Done', 'if', 2.2, {
			conditions: conditions([
				condition('={{ $json.processingStatus }}', 'equals', 'DONE', 'string'),
			]),
			options: {},
		}),
		request('Get Document', '=/reports/2021-06-30/documents/{{ $json.reportDocumentId }}'),
		node('Download', 'httpRequest', 4.2, {
			url: '={{ $json.url }}',
			options: { response: { response: { responseFormat: 'file' } } },
		}),
		// Compression goes by the file's name, and Amazon's has none that says gzip.
		node('As Text', 'extractFromFile', 1, {
			operation: 'binaryToPropery',
			binaryPropertyName: 'data',
			destinationKey: 'data',
			options: {},
		}),
		node('As Archive', 'convertToFile', 1.1, {
			operation: 'toBinary',
			sourceProperty: 'data',
			options: { fileName: 'report.csv.gz', mimeType: 'application/gzip' },
		}),
		node('Decompress', 'compression', 1.1, { binaryPropertyName: 'data' }),
		node('Read Rows', 'extractFromFile', 1, {
			operation: 'csv',
			binaryPropertyName: 'file_0',
			options: { delimiter: '\t', headerRow: true, relaxQuotes: true },
		}),
		node('One Row an Order', 'removeDuplicates', 1.1, {
			compare: 'selectedFields',
			fieldsToCompare: 'amazon-order-id',
			options: {},
		}),
		editFields(
			'FBA Fields',
			{
				orderId: '={{ $json["amazon-order-id"] }}',
				marketplaceId: `={{ (${JSON.stringify(MARKETPLACES)})[$json["sales-channel"].toLowerCase()] ?? "" }}`,
				trackingNumber: '={{ $json["tracking-number"] }}',
				isOver: '={{ $json["item-price"] === "0.00" ? "no" : "yes" }}',
				opensAt:
					'={{ DateTime.fromISO($json["estimated-arrival-date"]).plus({ days: 5, hours: 30 }).toISO() }}',
				closesAt:
					'={{ DateTime.fromISO($json["estimated-arrival-date"]).plus({ days: 29 }).toISO() }}',
			},
			false,
		),
	],
	connections: {
		...chain('Order Report', 'Give It Time', 'Get Report', 'Is It Done'),
		'Is It Done': { main: [[to('Get Document')], [to('Give It Time')]] },
		...chain(
			'Get Document',
			'Download',
			'As Text',
			'As Archive',
			'Decompress',
			'Read Rows',
			'One Row an Order',
			'FBA Fields',
		),
		'FBA Fields': { main: [[secondInput('All Orders')]] },
	},
});
