import { findModelsFolder } from '../../simulator/models';
import { startSimulator, type Simulator } from '../../simulator/simulator';
import { SimulatorClient, firstError } from './simulatorClient';

const describeWithModels = findModelsFolder() === undefined ? describe.skip : describe;
const DUE = '/solicitations/v1/orders/123-1234567-1234567';

describeWithModels('the static sandbox', () => {
	let simulator: Simulator;
	let client: SimulatorClient;

	beforeAll(async () => {
		simulator = await startSimulator({ isSandbox: true, orders: 0, speed: 100 });
		client = await new SimulatorClient(simulator.url).signIn(simulator);
	});
	afterAll(() => simulator.stop());

	it('answers its one order as Amazon published it, every time', async () => {
		const query = { marketplaceIds: 'ATVPDKIKX0DER' };
		const send = () =>
			client.call('POST', `${DUE}/solicitations/productReviewAndSellerFeedback`, { query });

		expect((await client.get(DUE, query)).body).toMatchObject({
			_links: { actions: [{ name: 'productReviewAndSellerFeedback' }] },
		});
		expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
		expect(simulator.state().solicitations).toBe(0);
	});

	it.each([
		[
			'another order',
			'/solicitations/v1/orders/111-1111111-1111111',
			{ marketplaceIds: 'ATVPDKIKX0DER' },
		],
		['another marketplace', DUE, { marketplaceIds: 'A1PA6795UKMFR9' }],
		['a missing required parameter', DUE, {}],
		[
			'a parameter too many',
			'/orders/2026-01-01/orders',
			{ createdAfter: 'TEST_CASE_400', fulfilledBy: 'AMAZON' },
		],
	])('cannot match %s', async (_what, path, query) => {
		const answer = await client.get(path, query);

		expect(answer.status).toBe(400);
		expect(firstError(answer.body)).toEqual({
			code: 'InvalidInput',
			message: 'Could not match input arguments',
			details: '',
		});
	});

	it('matches bodies and lists', async () => {
		const report = {
			reportType: 'GET_MERCHANT_LISTINGS_ALL_DATA',
			dataStartTime: '2024-03-10T20:11:24.000Z',
			marketplaceIds: ['A1PA6795UKMFR9', 'ATVPDKIKX0DER'],
		};
		const created = await client.call('POST', '/reports/2021-06-30/reports', { json: report });
		const bad = await client.call('POST', '/reports/2021-06-30/reports', {
			json: { ...report, reportType: 'BAD_FEE_DISCOUNTS_REPORT' },
		});

		expect([created.status, created.body]).toEqual([202, { reportId: 'ID323' }]);
		expect([bad.status, firstError(bad.body)?.code]).toEqual([400, '400']);
	});

	it('paces itself as Amazon’s: 5 a second, burst 15', async () => {
		const { headers } = await client.get('/sellers/v1/marketplaceParticipations');

		expect(headers.get('x-amzn-ratelimit-limit')).toBe('500');
	});
});

it('says so when the sandbox has no models to answer from', async () => {
	const before = process.env['SP_API_MODELS'];
	process.env['SP_API_MODELS'] = '/nowhere';
	const start = startSimulator({ isSandbox: true, orders: 0 });
	await expect(start).rejects.toThrow(/Set SP_API_MODELS/);
	if (before === undefined) delete process.env['SP_API_MODELS'];
	else process.env['SP_API_MODELS'] = before;
});
