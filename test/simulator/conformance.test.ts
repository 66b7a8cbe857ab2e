import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { fulfillmentStatusAt } from '../../simulator/account/orderState';
import { startSimulator } from '../../simulator/simulator';

const run = promisify(execFile);
const FOLDER = join(__dirname, 'conformance');

/** Orders and rows are measured against the simulator's own truth, not against each other. */
describe('published clients, unchanged, against the simulator', () => {
	it.each([
		['Amazon’s own SDK', 'amazonSdk.mjs', '403 Unauthorized', '429 QuotaExceeded'],
		['amazon-sp-api', 'amazonSpApi.mjs', 'Unauthorized', 'QuotaExceeded'],
	])(
		'%s reads orders and reports and asks a buyer',
		async (_client, program, refused, throttled) => {
			const simulator = await startSimulator({
				orders: 130,
				speed: 100,
				marketplaces: ['US'],
				now: '2026-11-22T12:00:00Z',
			});
			const [account] = simulator.accounts;
			const due = account?.orders.find(({ scenario }) => scenario === 'dueFba');
			const { stdout } = await run(
				process.execPath,
				['--require', join(FOLDER, 'redirectToSimulator.cjs'), join(FOLDER, program)],
				{
					timeout: 60_000,
					env: {
						PATH: process.env['PATH'],
						SIMULATOR_URL: simulator.url,
						SELLER: JSON.stringify({
							...account?.authorizations[0],
							marketplaceId: 'ATVPDKIKX0DER',
							orderId: due?.orderId,
						}),
					},
				},
			).finally(() => simulator.stop());
			const told = JSON.parse(stdout) as Record<string, unknown>;
			const amazonsOwn = account?.orders.filter(({ isNonAmazon }) => !isNonAmazon) ?? [];
			const rows = account?.orders
				.filter(({ fulfilledBy }) => fulfilledBy === 'AMAZON')
				.flatMap(({ parcels }) => parcels)
				.filter(
					({ shippedAt, reportedAt }) =>
						shippedAt >= Date.parse('2026-10-25T00:00:00Z') && reportedAt <= simulator.clock.now(),
				)
				.flatMap(({ items }) => items);

			expect(told).toEqual({
				marketplaces: ['ATVPDKIKX0DER', expect.any(String)],
				orderIds: amazonsOwn.map(({ orderId }) => orderId),
				orderStatus: due && fulfillmentStatusAt(due, simulator.clock.now()),
				reportStatus: 'DONE',
				rows: rows?.length,
				offered: ['productReviewAndSellerFeedback'],
				first: 'accepted',
				second: refused,
				throttled,
				afterwards: 'accepted',
			});
			expect(simulator.ledger.solicitations.map(({ orderId }) => orderId)).toEqual([due?.orderId]);
			expect(simulator.record.count('getOrder', 429)).toBe(program === 'amazonSdk.mjs' ? 1 : 2);
		},
		90_000,
	);
});
