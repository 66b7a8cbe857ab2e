import { messagingOperations } from '../../simulator/apis/messaging';
import { ordersOperations } from '../../simulator/apis/orders';
import { reportsOperations } from '../../simulator/apis/reports';
import { sellersOperations } from '../../simulator/apis/sellers';
import { solicitationsOperations } from '../../simulator/apis/solicitations';
import { findModelsFolder, readModelOperations } from '../../simulator/models';
import { type Simulator } from '../../simulator/simulator';
import { AmazonModels } from '../support/amazonModels';
import { field, startFrozen, type SimulatorClient } from './simulatorClient';

const models = AmazonModels.load();
// The models are Amazon's and not part of the project: without them this says that it did not run.
const describeWithModels = models ? describe : describe.skip;

const ALL_DATA = 'BUYER,RECIPIENT,PROCEEDS,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES';
const SEARCH = '/orders/2026-01-01/orders?createdAfter=2026-08-01T00:00:00Z';
const reviewsOf = (asin: string, what: string) =>
	`/customerFeedback/2024-06-01/items/${asin}/reviews/${what}?marketplaceId=ATVPDKIKX0DER`;

describeWithModels('what the simulator answers, by Amazon’s models', () => {
	let simulator: Simulator;
	let client: SimulatorClient;
	let reportId: string;
	let documentId: string;

	beforeAll(async () => {
		({ simulator, client } = await startFrozen({ orders: 300 }));
		const { body } = await client.call('POST', '/reports/2021-06-30/reports', {
			json: {
				reportType: 'GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL',
				marketplaceIds: ['ATVPDKIKX0DER'],
				dataStartTime: '2026-10-25T00:00:00Z',
			},
		});
		reportId = field(body, 'reportId');
		simulator.clock.advance(60);
		documentId = field(
			(await client.get(`/reports/2021-06-30/reports/${reportId}`)).body,
			'reportDocumentId',
		);
	});
	afterAll(() => simulator.stop());

	async function violations(method: string, path: string, json?: unknown) {
		const answer = await client.call(method, path, json === undefined ? {} : { json });
		return {
			status: answer.status,
			violations: models?.violations({
				method,
				path,
				...(json !== undefined && { requestBody: JSON.stringify(json) }),
				status: answer.status,
				responseBody: answer.body,
			}),
		};
	}

	it.each([
		['the marketplaces', 'GET', '/sellers/v1/marketplaceParticipations', 200],
		['review topics', 'GET', `${reviewsOf('B0C1EXPB01', 'topics')}&sortBy=MENTIONS`, 200],
		['review trends', 'GET', reviewsOf('B0C1EXPB01', 'trends'), 200],
		[
			'a product without topics',
			'GET',
			`${reviewsOf('B000000000', 'topics')}&sortBy=MENTIONS`,
			204,
		],
		['300 orders with all their data', 'GET', `${SEARCH}&includedData=${ALL_DATA}`, 200],
		[
			'orders of one kind',
			'GET',
			`${SEARCH}&fulfilledBy=MERCHANT&fulfillmentStatuses=SHIPPED&maxResultsPerPage=5`,
			200,
		],
		['the refusal of a bad order id', 'GET', '/orders/2026-01-01/orders/nonsense', 400],
		[
			'the refusal of an unknown order',
			'GET',
			'/orders/2026-01-01/orders/111-0000000-0000000',
			404,
		],
		[
			'the list of reports',
			'GET',
			'/reports/2021-06-30/reports?reportTypes=GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL',
			200,
		],
	])('gives %s', async (_what, method, path, status) => {
		expect(await violations(method, path)).toEqual({ status, violations: [] });
	});

	it('gives every page of the orders', async () => {
		let path = `${SEARCH}&maxResultsPerPage=40&includedData=${ALL_DATA}`;
		let pages = 0;
		for (let token: string | undefined = ''; token !== undefined; pages += 1) {
			expect(await violations('GET', path)).toEqual({ status: 200, violations: [] });
			const { body } = await client.get(path);
			token = (body as { pagination?: { nextToken: string } }).pagination?.nextToken;
			path = `${SEARCH}&maxResultsPerPage=40&includedData=${ALL_DATA}&paginationToken=${encodeURIComponent(token ?? '')}`;
		}
		expect(pages).toBe(8);
	});

	it('gives a report and its document', async () => {
		for (const path of [
			`/reports/2021-06-30/reports/${reportId}`,
			`/reports/2021-06-30/documents/${documentId}`,
		]) {
			expect(await violations('GET', path)).toEqual({ status: 200, violations: [] });
		}
	});

	it('lists and takes solicitations, and refuses a second one', async () => {
		const { orderId, marketplaceId } = await client.orderOf('dueFba');
		const order = `/solicitations/v1/orders/${orderId}`;
		const query = `?marketplaceIds=${marketplaceId}`;
		const send = `${order}/solicitations/productReviewAndSellerFeedback${query}`;

		expect(await violations('GET', `${order}${query}`)).toEqual({ status: 200, violations: [] });
		expect(await violations('POST', send)).toEqual({ status: 201, violations: [] });
		expect(await violations('POST', send)).toEqual({ status: 403, violations: [] });
		expect(await violations('GET', `${order}${query}`)).toEqual({ status: 200, violations: [] });
	});

	it('lists and takes messages', async () => {
		const { orderId, marketplaceId } = await client.orderOf('unshipped');
		const order = `/messaging/v1/orders/${orderId}`;
		const query = `?marketplaceIds=${marketplaceId}`;

		expect(await violations('GET', `${order}${query}`)).toEqual({ status: 200, violations: [] });
		expect(await violations('GET', `${order}/attributes${query}`)).toEqual({
			status: 200,
			violations: [],
		});
		const sent = await violations('POST', `${order}/messages/confirmOrderDetails${query}`, {
			text: 'Which colour?',
		});
		expect(sent.violations).toEqual([]);
		expect([201, 403]).toContain(sent.status);
	});

	it('tracks a parcel that Amazon knows', async () => {
		const { parcels } = await client.orderOf('trackingApi');
		const path = `/tracking/2026-01-30/shipments/track?carrierTracking.trackingNumber=${parcels[0]?.trackingNumber}`;

		expect(await violations('GET', path)).toEqual({ status: 200, violations: [] });
		expect(await violations('GET', '/tracking/2026-01-30/shipments/track?id=unknown')).toEqual({
			status: 404,
			violations: [],
		});
	});

	it.each(['throttled', 'missingRole', 'internalFailure', 'serviceUnavailable'] as const)(
		'answers as the model says when %s',
		async (fault) => {
			simulator.faults.turnOn(fault);
			const answers = [
				await violations('GET', SEARCH),
				await violations('GET', '/reports/2021-06-30/reports/1'),
				await violations(
					'GET',
					'/solicitations/v1/orders/111-0000000-0000000?marketplaceIds=ATVPDKIKX0DER',
				),
			];
			simulator.faults.clear();

			expect(answers.flatMap((answer) => answer.violations)).toEqual([]);
		},
	);
});

describeWithModels('the usage plans of the simulator', () => {
	/** The table in the description of an operation, where it has one. */
	const statedPlans = () =>
		new Map(
			readModelOperations(findModelsFolder() ?? '').flatMap(({ operationId, description }) => {
				const [, rate, burst] = /\|\s*([\d.]+)\s*\|\s*(\d+)\s*\|/.exec(description) ?? [];
				const plan = { ratePerSecond: Number(rate), burst: Number(burst) };
				return rate === undefined ? [] : [[operationId, plan] as const];
			}),
		);

	it('are those that the models state', () => {
		const stated = statedPlans();
		const kept = [
			...sellersOperations,
			...ordersOperations(),
			...reportsOperations({} as never, {} as never),
			...solicitationsOperations,
			...messagingOperations,
		].filter(({ operationId }) => stated.has(operationId));

		expect(kept.length).toBeGreaterThan(15);
		expect(kept.map(({ operationId, plan }) => [operationId, plan])).toEqual(
			kept.map(({ operationId }) => [operationId, stated.get(operationId)]),
		);
	});
});

describeWithModels('the judge itself', () => {
	it.each([
		['an unknown path', { method: 'GET', path: '/nowhere', status: 200 }],
		[
			'an unknown query',
			{
				method: 'GET',
				path: '/sellers/v1/marketplaceParticipations?x=1',
				status: 200,
				responseBody: {},
			},
		],
		[
			'a missing required query',
			{ method: 'GET', path: '/solicitations/v1/orders/1', status: 404, responseBody: {} },
		],
		[
			'a value outside an enumeration',
			{
				method: 'GET',
				path: `${SEARCH}&fulfilledBy=NOBODY`,
				status: 404,
				responseBody: { errors: [] },
			},
		],
		[
			'too many results a page',
			{
				method: 'GET',
				path: '/reports/2021-06-30/reports?reportTypes=X&pageSize=101',
				status: 404,
				responseBody: { errors: [] },
			},
		],
		[
			'a body without what is required',
			{
				method: 'POST',
				path: '/reports/2021-06-30/reports',
				requestBody: '{"reportType":"X"}',
				status: 202,
				responseBody: { reportId: '1' },
			},
		],
		[
			'a text that is too long',
			{
				method: 'POST',
				path: '/messaging/v1/orders/1/messages/confirmOrderDetails?marketplaceIds=X',
				requestBody: JSON.stringify({ text: 'x'.repeat(2_001) }),
				status: 201,
				responseBody: {},
			},
		],
		[
			'an answer without what is required',
			{ method: 'GET', path: SEARCH, status: 200, responseBody: {} },
		],
		[
			'a status that the model lacks',
			{ method: 'GET', path: SEARCH, status: 418, responseBody: {} },
		],
	])('sees %s', (_what, exchange) => {
		expect(models?.violations(exchange)).not.toEqual([]);
	});
});
