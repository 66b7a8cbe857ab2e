import { type Role } from '../../simulator/roles';
import { type Simulator } from '../../simulator/simulator';
import { firstError, startFrozen, type SimulatorClient } from './simulatorClient';

describe('an app that lacks roles', () => {
	let simulator: Simulator;
	let client: SimulatorClient;

	beforeAll(async () => {
		({ simulator, client } = await startFrozen());
	});
	afterAll(() => simulator.stop());
	beforeEach(() => simulator.usagePlans.reset());
	afterEach(() => simulator.faults.clear());

	const withdraw = (...roles: readonly Role[]) => {
		simulator.faults.turnOn('missingRole', { roles });
		simulator.faults.turnOn('reportForbidden', { roles });
	};
	const order = (reportType: string) =>
		client.call('POST', '/reports/2021-06-30/reports', {
			json: { reportType, marketplaceIds: ['ATVPDKIKX0DER'] },
		});
	const statusOf = async (path: string, query: Readonly<Record<string, string>> = {}) =>
		(await client.get(path, query)).status;

	it.each<[reportType: string, without: number, withoutBoth: number]>([
		['GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL', 202, 202],
		['GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL', 202, 202],
		['GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE', 202, 202],
		['GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA', 403, 403],
		['GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA', 403, 403],
		['GET_SELLER_FEEDBACK_DATA', 202, 403],
	])(
		'gets %s without Amazon Fulfillment as %i, without Selling Partner Insights too as %i',
		async (reportType, without, withoutBoth) => {
			withdraw('Amazon Fulfillment');
			const first = await order(reportType);
			simulator.faults.clear();
			withdraw('Amazon Fulfillment', 'Selling Partner Insights');
			const second = await order(reportType);

			expect([first.status, second.status]).toEqual([without, withoutBoth]);
		},
	);

	it('is refused a type of report in words of their own', async () => {
		withdraw('Amazon Fulfillment');

		expect(firstError((await order('GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA')).body)).toEqual({
			code: 'Unauthorized',
			message: 'Access to the resource is forbidden',
			details: '',
		});
	});

	it('may ask for reviews as long as one of the two roles for it is left', async () => {
		const { orderId, marketplaceId } = await client.orderOf('dueFba');
		const path = `/solicitations/v1/orders/${orderId}`;
		withdraw('Buyer Solicitation');
		const one = await statusOf(path, { marketplaceIds: marketplaceId });
		simulator.faults.clear();
		withdraw('Buyer Solicitation', 'Product Listing');

		expect([one, await statusOf(path, { marketplaceIds: marketplaceId })]).toEqual([200, 403]);
	});

	it('is refused what it lacks the role for, and nothing else', async () => {
		const { orderId, marketplaceId } = await client.orderOf('dueFbm');
		const [parcel] = (await client.orderOf('trackingApi')).parcels;
		withdraw('Buyer Communication', 'Selling Partner Insights');

		expect([
			await statusOf(`/messaging/v1/orders/${orderId}`, { marketplaceIds: marketplaceId }),
			await statusOf('/sellers/v1/marketplaceParticipations'),
			await statusOf(`/orders/2026-01-01/orders/${orderId}`),
			await statusOf('/tracking/2026-01-30/shipments/track', {
				'carrierTracking.trackingNumber': parcel?.trackingNumber ?? '',
			}),
		]).toEqual([403, 403, 200, 200]);
	});
});
