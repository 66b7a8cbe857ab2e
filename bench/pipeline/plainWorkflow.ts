/**
 * The same job by n8n's own means, as somebody who knows n8n well would build it: token, orders and
 * report by HTTP Request, dates by Edit Fields, Filter, one HTTP Request an order, and a Data Table
 * written in bulk. It does less: one parcel an order, two carriers, no reason for orders not asked.
 */
import type { WorkflowJson } from '../../runtime/n8nClient';
import type { SimulatorAccount } from '../../runtime/simulatorProcess';
import { node, to } from '../../test/e2e/support/workflowNodes';

const MARKETPLACES = {
	'amazon.com': 'ATVPDKIKX0DER',
	'amazon.ca': 'A2EUQ1WTGCTBG2',
	'amazon.com.mx': 'A1AM78C64UM0Y8',
};
const FBM_ORDER_DAYS = 45;
const FBA_SHIPMENT_DAYS = 30;
const LEDGER = 'Plain Ledger';
/** Of Amazon's one request a second, sped up a thousand times. */
const BETWEEN_POSTS_MS = 1;

const TOKEN = "={{ $('Get Token').first().json.access_token }}";
const daysAgo = (days: number) => `={{ $now.minus({ days: ${days} }).toUTC().toISO() }}`;

const text = (name: string, value: string) => ({ id: name, name, type: 'string', value });
const editFields = (
	name: string,
	fields: Readonly<Record<string, string>>,
	includeOtherFields = true,
) =>
	node(name, 'set', 3.4, {
		assignments: {
			assignments: Object.entries(fields).map(([field, value]) => text(field, value)),
		},
		includeOtherFields,
		options: {},
	});

const condition = (leftValue: string, operation: string, rightValue: string, type: string) => ({
	id: `${leftValue} ${operation}`,
	leftValue,
	rightValue,
	operator: { type, operation },
});
const conditions = (list: ReadonlyArray<ReturnType<typeof condition>>) => ({
	options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
	combinator: 'and',
	conditions: list,
});

const table = { __rl: true, mode: 'name', value: LEDGER };

const IS_AMAZON_LOGISTICS = '/^TB[ACM]\\d{12}$/.test($json.trackingNumber)';

export function plainWorkflow(account: SimulatorAccount, apiUrl: string): WorkflowJson {
	const request = (name: string, path: string, parameters: Record<string, unknown> = {}) =>
		node(name, 'httpRequest', 4.2, {
			url: path.startsWith('=') ? path : apiUrl + path,
			sendHeaders: true,
			headerParameters: { parameters: [{ name: 'x-amz-access-token', value: TOKEN }] },
			options: {},
			...parameters,
		});
	const { clientId, clientSecret, refreshToken } = account;

	return {
		name: 'Review requests by plain n8n',
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Manual Trigger', 'manualTrigger', 1, {}),
			node('Create Ledger', 'dataTable', 1.1, {
				resource: 'table',
				operation: 'create',
				tableName: LEDGER,
				columns: {
					column: ['orderId', 'marketplaceId', 'carrier', 'reason', 'status', 'requestedAt'].map(
						(name) => ({ name, type: 'string' }),
					),
				},
				options: { createIfNotExists: true },
			}),
			node('Get Token', 'httpRequest', 4.2, {
				method: 'POST',
				url: `${apiUrl}/auth/o2/token`,
				sendBody: true,
				contentType: 'form-urlencoded',
				bodyParameters: {
					parameters: [
						{ name: 'grant_type', value: 'refresh_token' },
						{ name: 'refresh_token', value: refreshToken },
						{ name: 'client_id', value: clientId },
						{ name: 'client_secret', value: clientSecret },
					],
				},
				options: {},
			}),
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
			request('Order Report', '/reports/2021-06-30/reports', {
				method: 'POST',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: `={{ { reportType: 'GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL', marketplaceIds: ${JSON.stringify(Object.values(MARKETPLACES))}, dataStartTime: $now.minus({ days: ${FBA_SHIPMENT_DAYS} }).toUTC().toISO(), dataEndTime: $now.toUTC().toISO() } }}`,
			}),
			node('Give It Time', 'wait', 1.1, { amount: 1, unit: 'seconds' }),
			request(
				'Get Report',
				`=${apiUrl}/reports/2021-06-30/reports/{{ $('Order Report').first().json.reportId }}`,
			),
			node('Is It Done', 'if', 2.2, {
				conditions: conditions([
					condition('={{ $json.processingStatus }}', 'equals', 'DONE', 'string'),
				]),
				options: {},
			}),
			request(
				'Get Document',
				`=${apiUrl}/reports/2021-06-30/documents/{{ $json.reportDocumentId }}`,
			),
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
			node('All Orders', 'merge', 3.2, {}),
			editFields('Carrier and Reason', {
				carrier: `={{ ${IS_AMAZON_LOGISTICS} ? "Amazon Logistics" : /^1Z/.test($json.trackingNumber) ? "UPS" : "Other" }}`,
				reason:
					'={{ "Open from " + DateTime.fromISO($json.opensAt).toFormat("ccc d LLL yyyy, HH:mm") + " to " + DateTime.fromISO($json.closesAt).toFormat("ccc d LLL yyyy, HH:mm") }}',
			}),
			node('Due', 'filter', 2.2, {
				conditions: conditions([
					condition('={{ $json.isOver }}', 'equals', 'yes', 'string'),
					condition('={{ $json.marketplaceId }}', 'notEquals', '', 'string'),
					condition('={{ $json.opensAt }}', 'beforeOrEquals', '={{ $now.toISO() }}', 'dateTime'),
					condition('={{ $json.closesAt }}', 'after', '={{ $now.toISO() }}', 'dateTime'),
				]),
				options: {},
			}),
			node('Get Ledger', 'dataTable', 1.1, {
				resource: 'row',
				operation: 'get',
				dataTableId: table,
				matchType: 'allConditions',
				filters: { conditions: [{ keyName: 'status', condition: 'eq', keyValue: '201' }] },
				returnAll: true,
			}),
			node('Not Asked Before', 'merge', 3.2, {
				mode: 'combine',
				fieldsToMatchString: 'orderId',
				joinMode: 'keepNonMatches',
				outputDataFrom: 'input1',
				options: {},
			}),
			request(
				'Request a Review',
				`=${apiUrl}/solicitations/v1/orders/{{ $json.orderId }}/solicitations/productReviewAndSellerFeedback?marketplaceIds={{ $json.marketplaceId }}`,
				{
					method: 'POST',
					options: {
						batching: { batch: { batchSize: 1, batchInterval: BETWEEN_POSTS_MS } },
						response: { response: { fullResponse: true, neverError: true } },
					},
				},
			),
			editFields(
				'Ledger Row',
				{
					orderId: "={{ $('Not Asked Before').item.json.orderId }}",
					marketplaceId: "={{ $('Not Asked Before').item.json.marketplaceId }}",
					carrier: "={{ $('Not Asked Before').item.json.carrier }}",
					reason: "={{ $('Not Asked Before').item.json.reason }}",
					status: '={{ $json.statusCode }}',
					requestedAt: '={{ $now.toISO() }}',
				},
				false,
			),
			node('Record Requests', 'dataTable', 1.1, {
				resource: 'row',
				operation: 'insert',
				dataTableId: table,
				columns: { mappingMode: 'autoMapInputData', value: {}, matchingColumns: [], schema: [] },
				options: { optimizeBulk: true },
			}),
		],
		connections: {
			...chain('Manual Trigger', 'Create Ledger', 'Get Token'),
			'Get Token': { main: [[to('Get FBM Orders'), to('Order Report'), to('Get Ledger')]] },
			...chain('Get FBM Orders', 'Each FBM Order', 'FBM Fields', 'All Orders'),
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
			...chain('All Orders', 'Carrier and Reason', 'Due', 'Not Asked Before', 'Request a Review'),
			'Get Ledger': { main: [[secondInput('Not Asked Before')]] },
			...chain('Request a Review', 'Ledger Row', 'Record Requests'),
		},
	};
}

const secondInput = (name: string) => ({ ...to(name), index: 1 });

const chain = (...names: readonly string[]) =>
	Object.fromEntries(names.slice(1).map((name, index) => [names[index], { main: [[to(name)]] }]));
