/**
 * The same job by n8n's own means, as somebody who knows n8n well would build it: token, orders and
 * report by HTTP Request, dates by Edit Fields, Filter, one HTTP Request an order, and a Data Table
 * written in bulk. It does less: one parcel an order, two carriers, no reason for orders not asked.
 */
import type { WorkflowJson } from '../../runtime/n8nClient';
import type { SimulatorAccount } from '../../runtime/simulatorProcess';
import { node, to } from '../../test/e2e/support/workflowNodes';
import {
	chain,
	condition,
	conditions,
	editFields,
	requestTo,
	secondInput,
	type RequestNode,
	type Stretch,
} from './plainNodes';
import { fbaShipments, fbmOrders } from './plainReading';

const LEDGER = 'Plain Ledger';
/** Of Amazon's one request a second, sped up a thousand times. */
const BETWEEN_POSTS_MS = 1;

const table = { __rl: true, mode: 'name', value: LEDGER };

const IS_AMAZON_LOGISTICS = '/^TB[ACM]\\d{12}$/.test($json.trackingNumber)';

export function plainWorkflow(account: SimulatorAccount, apiUrl: string): WorkflowJson {
	const request = requestTo(apiUrl);
	const stretches = [
		begin(account, apiUrl),
		fbmOrders(request),
		fbaShipments(request),
		asking(request),
	];
	return {
		name: 'Review requests by plain n8n',
		settings: { executionOrder: 'v1' },
		nodes: stretches.flatMap(({ nodes }) => nodes),
		connections: Object.assign({}, ...stretches.map(({ connections }) => connections)),
	};
}

const begin = (
	{ clientId, clientSecret, refreshToken }: SimulatorAccount,
	apiUrl: string,
): Stretch => ({
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
	],
	connections: {
		...chain('Manual Trigger', 'Create Ledger', 'Get Token'),
		'Get Token': { main: [[to('Get FBM Orders'), to('Order Report'), to('Get Ledger')]] },
	},
});

const asking = (request: RequestNode): Stretch => ({
	nodes: [
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
			'=/solicitations/v1/orders/{{ $json.orderId }}/solicitations/productReviewAndSellerFeedback?marketplaceIds={{ $json.marketplaceId }}',
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
		...chain('All Orders', 'Carrier and Reason', 'Due', 'Not Asked Before', 'Request a Review'),
		'Get Ledger': { main: [[secondInput('Not Asked Before')]] },
		...chain('Request a Review', 'Ledger Row', 'Record Requests'),
	},
});
