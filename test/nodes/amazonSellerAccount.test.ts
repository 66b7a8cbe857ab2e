import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { INodeParameters } from 'n8n-workflow';

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { findModelsFolder } from '../../simulator/models';
import { accountHealth } from '../../simulator/reports/accountHealth';
import { salesAndTraffic } from '../../simulator/reports/salesAndTraffic';
import { MARKETPLACES } from '../../simulator/marketplaces';
import { type Role } from '../../simulator/roles';
import { scriptedAmazon, type Script } from '../support/scriptedAmazon';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';

jest.mock('../../nodes/shared/spApi/cancellableWait', () =>
	jest.requireActual<object>('../support/passingWaits'),
);

const DAY_MS = 86_400_000;
const US = 'ATVPDKIKX0DER';

let seller: SimulatedSeller;

beforeEach(async () => {
	seller = await simulatedSeller({ orders: 400, marketplaces: ['US', 'CA'] });
});
afterEach(async () => {
	await seller.stop();
});

const read = async (resource: string, operation: string, parameters: INodeParameters = {}) => {
	const { outputs, hints } = await seller.run(new AmazonSeller(), {
		resource,
		operation,
		...parameters,
	});
	return { items: outputs[0]?.map(({ json }) => json) ?? [], hints };
};
const withdraw = (...roles: readonly Role[]) => {
	seller.simulator.faults.turnOn('missingRole', { roles });
	seller.simulator.faults.turnOn('reportForbidden', { roles });
};
const orders = () => seller.simulator.accounts[0]?.orders ?? [];
const dayIn = (zone: string, at: number): string =>
	new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);

describe('What the simulator makes of its account', () => {
	const folder = findModelsFolder() ?? '';
	const withSchemas = existsSync(join(folder, 'sellerSalesAndTrafficReport.json')) ? it : it.skip;

	withSchemas.each([
		['sellerSalesAndTrafficReport.json', salesAndTraffic],
		['accountHealthReport-2020-11-18.json', accountHealth],
	] as const)('fits Amazon’s %s', (file, type) => {
		const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as object;
		const [account] = seller.simulator.accounts;
		if (!account) throw new RangeError('There is no account');
		const now = seller.simulator.clock.now();
		const document = type.document({
			account,
			marketplaces: MARKETPLACES.filter(({ marketplaceId }) => marketplaceId === US),
			range: { start: now - 20 * DAY_MS, end: now },
			at: now,
			hasLocalisedHeaders: false,
			coverage: 'asked',
		});
		const ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateSchema: false }));
		const fits = ajv.compile(schema);

		expect([fits(document), fits.errors ?? []]).toEqual([true, []]);
	});
});

describe('Account Health: Get', () => {
	it('gives each marketplace its rates, counts, targets and dates', async () => {
		const { items } = await read('accountHealth', 'get');

		expect(items.map(({ marketplaceId }) => marketplaceId).sort()).toEqual(
			['A2EUQ1WTGCTBG2', US].sort(),
		);
		const health = items.find(({ marketplaceId }) => marketplaceId === US);
		expect(health).toMatchObject({
			accountStatus: expect.stringMatching(/^(NORMAL|AT_RISK)$/),
			healthRating: { status: 'GREAT', score: 428 },
			lateShipmentRate: { target: 0.04, targetCondition: 'LESS_THAN' },
			orderDefectRateFba: {
				from: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/),
				status: expect.any(String),
				claims: 0,
				chargebacks: 0,
			},
		});
		expect(health?.policyCounters).toContainEqual({
			name: 'customerProductReviewsPolicyViolations',
			defects: 0,
			status: 'GOOD',
			target: 0,
		});
	});

	it('counts the negative feedback that was left for orders of those days', async () => {
		await seller.stop();
		seller = await simulatedSeller({ orders: 1500, marketplaces: ['US'] });
		const { items } = await read('accountHealth', 'get');
		const at = seller.simulator.clock.now();
		const negativeOf = (channel: 'AMAZON' | 'MERCHANT') =>
			orders().filter(
				({ fulfilledBy, isNonAmazon, createdAt, parcels, feedback }) =>
					fulfilledBy === channel &&
					!isNonAmazon &&
					parcels.length > 0 &&
					createdAt > at - 75 * DAY_MS &&
					createdAt < at - 15 * DAY_MS &&
					feedback !== undefined &&
					feedback.rating <= 2 &&
					feedback.at < at,
			).length;

		expect(negativeOf('AMAZON') + negativeOf('MERCHANT')).toBeGreaterThan(0);
		expect(items).toMatchObject([
			{
				orderDefectRateFba: { negativeFeedback: negativeOf('AMAZON') },
				orderDefectRateFbm: { negativeFeedback: negativeOf('MERCHANT') },
			},
		]);
	});

	it('takes a report of the last hours over instead of asking again', async () => {
		await read('accountHealth', 'get');
		await read('accountHealth', 'get');

		expect(seller.simulator.record.count('createReport', 202)).toBe(1);
	});

	it('says which role is missing', async () => {
		withdraw('Selling Partner Insights');

		await expect(read('accountHealth', 'get')).rejects.toMatchObject({
			description: expect.stringContaining(
				'For account health the app needs the role Selling Partner Insights. Add it in Seller Central',
			),
		});
	});
});

describe('Feedback Count: Get Many', () => {
	const options = { marketplaceIds: [US] };
	const zone = 'America/Los_Angeles';

	it('counts all stars by the day they came in, as the account has them', async () => {
		const { items } = await read('feedbackCount', 'getMany', { lastDays: 45, options });
		const received = orders().flatMap(({ feedback, marketplace, isNonAmazon }) =>
			feedback && marketplace.marketplaceId === US && !isNonAmazon ? [feedback] : [],
		);
		const settled = items.filter(({ isSettled }) => isSettled === true);

		expect(settled.length).toBeGreaterThan(35);
		expect(settled.some(({ feedbackReceived }) => Number(feedbackReceived) > 0)).toBe(true);
		for (const { startDate, endDate, ...item } of settled) {
			const ofDay = received.filter(({ at }) => dayIn(zone, at) === startDate);
			expect(endDate).toBe(startDate);
			expect(item).toEqual({
				marketplaceId: US,
				granularity: 'DAY',
				isSettled: true,
				feedbackReceived: ofDay.length,
				negativeFeedbackReceived: ofDay.filter(({ rating }) => rating <= 2).length,
				ordersShipped: expect.any(Number),
			});
		}
	});

	it('marks the last three whole days as not settled', async () => {
		const { items } = await read('feedbackCount', 'getMany', { lastDays: 20, options });
		const today = dayIn(zone, Date.now());
		const daysAgo = (day: unknown) => (Date.parse(today) - Date.parse(String(day))) / DAY_MS;

		expect(items.map(({ startDate, isSettled }) => [isSettled, daysAgo(startDate)])).toEqual(
			items.map(({ startDate }) => [daysAgo(startDate) > 3, daysAgo(startDate)]),
		);
		expect(items.filter(({ isSettled }) => isSettled === false).length).toBeGreaterThanOrEqual(3);
	});

	it('sums whole weeks from Sunday to Saturday', async () => {
		const byDay = await read('feedbackCount', 'getMany', { lastDays: 60, options });
		const byWeek = await read('feedbackCount', 'getMany', {
			lastDays: 60,
			granularity: 'WEEK',
			options,
		});

		expect(byWeek.items.length).toBeGreaterThanOrEqual(7);
		for (const { startDate, endDate, ordersShipped } of byWeek.items) {
			const days = byDay.items.filter(
				(day) =>
					String(day.startDate) >= String(startDate) && String(day.endDate) <= String(endDate),
			);
			expect(new Date(String(startDate)).getUTCDay()).toBe(0);
			expect(days).toHaveLength(7);
			expect(ordersShipped).toBe(days.reduce((sum, day) => sum + Number(day.ordersShipped), 0));
		}
	});

	it('reads two years, and refuses more', async () => {
		const { items } = await read('feedbackCount', 'getMany', { lastDays: 730, options });

		expect(items).toHaveLength(730);
		await expect(read('feedbackCount', 'getMany', { lastDays: 732, options })).rejects.toThrow(
			'Amazon has feedback counts for two years only',
		);
	});

	it('asks for each marketplace by itself', async () => {
		const { items } = await read('feedbackCount', 'getMany', { lastDays: 10 });

		expect(new Set(items.map(({ marketplaceId }) => marketplaceId))).toEqual(
			new Set([US, 'A2EUQ1WTGCTBG2']),
		);
		expect(seller.simulator.record.count('createReport', 202)).toBe(2);
	});

	it('says that this report alone needs its role', async () => {
		withdraw('Brand Analytics');

		await expect(read('feedbackCount', 'getMany', { options })).rejects.toMatchObject({
			description: expect.stringMatching(
				/^For feedback counts the app needs the role Brand Analytics\. This report alone needs it: everything else works without it\./,
			),
		});
	});
});

describe('Review Topic: Get Many', () => {
	const parameters = { asins: 'B0C1EXPB01', marketplaceId: US };

	it('gives praise and blame with their figures and six months', async () => {
		const { items } = await read('reviewTopic', 'getMany', parameters);

		expect(new Set(items.map(({ sentiment }) => sentiment))).toEqual(
			new Set(['positive', 'negative']),
		);
		for (const item of items) {
			expect(item).toMatchObject({
				asin: 'B0C1EXPB01',
				marketplaceId: US,
				topic: expect.any(String),
				numberOfMentions: expect.any(Number),
				starRatingImpact: expect.any(Number),
			});
			expect(item.trend).toHaveLength(6);
		}
		expect(JSON.stringify(items)).not.toContain('Words of a buyer');
	});

	it('gives no items where Amazon has no data, and asks for no trend of it', async () => {
		const { items } = await read('reviewTopic', 'getMany', { ...parameters, asins: 'B000000000' });

		expect(items).toEqual([]);
		expect(seller.simulator.record.count('getItemReviewTrends', 200)).toBe(0);
	});

	it('refuses what is no ASIN before it asks', async () => {
		await expect(
			read('reviewTopic', 'getMany', { ...parameters, asins: 'B0C1EXPB01, lamp' }),
		).rejects.toThrow('"LAMP" is no ASIN');
	});

	it('says which role is missing', async () => {
		withdraw('Selling Partner Insights');

		await expect(read('reviewTopic', 'getMany', parameters)).rejects.toMatchObject({
			message: 'Amazon does not let this app read what product reviews say',
			description: expect.stringContaining('Add the role Selling Partner Insights'),
		});
	});
});

describe('Account: Check Access', () => {
	const check = async () => (await read('account', 'checkAccess')).items;

	it('says yes to everything that is open, and where the account sells', async () => {
		const items = await check();

		expect(items.filter(({ access }) => access !== 'yes')).toEqual([]);
		const ageMs = Date.now() - Date.parse(String(items[0]?.tokenObtainedAt));
		expect(ageMs).toBeGreaterThanOrEqual(0);
		expect(ageMs).toBeLessThan(60_000);
		expect(items[0]?.marketplaces).toEqual([
			{ marketplaceId: US, countryCode: 'US', name: 'United States' },
			{ marketplaceId: 'A2EUQ1WTGCTBG2', countryCode: 'CA', name: 'Canada' },
		]);
	});

	it.each<[roles: readonly Role[], denied: readonly string[]]>([
		[['Brand Analytics'], ['Count feedback of all stars']],
		[
			['Buyer Solicitation', 'Product Listing', 'Inventory and Order Tracking'],
			['Request reviews', 'Read FBM returns'],
		],
		[['Amazon Fulfillment'], ['Read FBA returns', 'Read FBA replacements']],
		[
			['Amazon Fulfillment', 'Inventory and Order Tracking', 'Pricing'],
			[
				'Read FBA shipments',
				'Read the report of all orders',
				'Read FBA returns',
				'Read FBA replacements',
				'Read FBM returns',
			],
		],
		[
			['Selling Partner Insights'],
			['List the marketplaces of the account', 'Read account health', 'Read review topics'],
		],
		[['Buyer Communication'], ['Send messages to buyers']],
	])('without %j names the role, and where to tick it', async (roles, denied) => {
		withdraw(...roles);
		const items = await check();
		const no = items.filter(({ access }) => access === 'no');

		expect(no.map(({ capability }) => capability)).toEqual(denied);
		for (const { missingRole, whatToDo } of no) {
			expect(roles.some((role) => String(missingRole).includes(role))).toBe(true);
			expect(whatToDo).toContain('in Seller Central (Apps and Services, Develop Apps, Edit App');
		}
	});

	it('agrees with what the operations themselves are told', async () => {
		withdraw('Amazon Fulfillment', 'Selling Partner Insights');
		const items = await check();
		const access = (capability: string) =>
			items.find((item) => item.capability === capability)?.access;
		const runs = async (resource: string, operation: string) =>
			await read(resource, operation, { lastDays: 30 }).then(
				() => 'yes',
				() => 'no',
			);

		expect([
			access('Read account health'),
			access('Read seller feedback of one to three stars'),
			access('Read FBA shipments'),
		]).toEqual([
			await runs('accountHealth', 'get'),
			await runs('sellerFeedback', 'getMany'),
			await runs('shipment', 'getMany'),
		]);
	});

	it('costs what it says, sends nothing, and leaves the next report as it would have been', async () => {
		await check();
		const called = seller.simulator.record
			.requests()
			.filter(({ operation }) => operation !== 'lwaToken');

		expect(called).toHaveLength(9);
		expect(seller.simulator.record.count('createReport', 202)).toBe(3);
		expect(seller.simulator.ledger.solicitations).toEqual([]);
		const { items } = await read('return', 'getMany', { lastDays: 60 });
		expect(new Set(items.map(({ source }) => source))).toContain('fbaReplacements');
	});

	it('leaves open what Amazon did not answer', async () => {
		seller.simulator.faults.turnOn('internalFailure', { operations: ['getItemReviewTopics'] });
		const items = await check();

		expect(items.find(({ capability }) => capability === 'Read review topics')).toMatchObject({
			access: 'unknown',
			whatToDo: expect.stringContaining('Run the workflow again in a few minutes'),
		});
		expect(items.filter(({ access }) => access === 'unknown')).toHaveLength(1);
	});

	it('ends with the one thing that is wrong where the login is refused', async () => {
		seller.simulator.faults.turnOn('authorizationRevoked');

		await expect(check()).rejects.toThrow();
	});
});

describe('With answers that a simulated account never gives', () => {
	const askingOf = async (answer: Script, parameters: INodeParameters) => {
		const amazon = await scriptedAmazon(answer);
		try {
			const { outputs, hints } = await amazon.run(new AmazonSeller(), parameters);
			return { items: outputs[0]?.map(({ json }) => json) ?? [], hints, seen: amazon.seen };
		} finally {
			await amazon.stop();
		}
	};
	const noTopics = () => ({ body: { topics: { positiveTopics: [], negativeTopics: [] } } });
	const topics = { resource: 'reviewTopic', operation: 'getMany' };

	it('reads the topics of each product once, in the order that is chosen', async () => {
		const { seen } = await askingOf(noTopics, {
			...topics,
			asins: 'b0c1expb01, B0C1EXPB01; B0C1EXPB02',
			options: { sortBy: 'STAR_RATING_IMPACT' },
		});

		expect(seen.map(({ path, query }) => [path.split('/')[4], query.get('sortBy')])).toEqual([
			['B0C1EXPB01', 'STAR_RATING_IMPACT'],
			['B0C1EXPB02', 'STAR_RATING_IMPACT'],
		]);
	});

	it('refuses a marketplace of another region', async () => {
		const german = { asins: 'B0C1EXPB01', marketplaceId: 'A1PA6795UKMFR9' };

		await expect(askingOf(noTopics, { ...topics, ...german })).rejects.toThrow(
			'Germany belongs to another region than the credential',
		);
	});

	const access = { resource: 'account', operation: 'checkAccess' };
	const denied = (details = '') => ({
		status: 403,
		body: {
			errors: [
				{ code: 'Unauthorized', message: 'Access to requested resource is denied.', details },
			],
		},
	});

	it.each([
		[0, 1],
		[1, 5],
	])(
		'waits no longer than %i minutes where Amazon limits the calls',
		async (maxWaitMinutes, calls) => {
			let asked = 0;
			const limited = () => {
				asked += 1;
				return { status: 429, body: {} };
			};
			const parameters = { orderId: '113-1234567-1234567', options: { maxWaitMinutes } };

			await expect(
				askingOf(limited, { resource: 'order', operation: 'get', ...parameters }),
			).rejects.toThrow('limit');
			expect(asked).toBe(calls);
		},
	);

	it('without a setting reads the last 40 days, a page of 50, and waits a quarter of an hour', async () => {
		let asked = 0;
		const { seen } = await askingOf(
			() => {
				asked += 1;
				return asked < 4 ? { status: 429, body: {} } : { body: { orders: [] } };
			},
			{ resource: 'order', operation: 'getMany' },
		);
		const [query] = seen.map((request) => request.query);
		const days = (Date.now() - Date.parse(query?.get('createdAfter') ?? '')) / DAY_MS;

		expect(asked).toBe(4);
		expect(days).toBeGreaterThanOrEqual(40);
		expect(days).toBeLessThan(40.1);
		expect(query?.get('maxResultsPerPage')).toBe('50');
		expect(query?.get('includedData')).toBe('CANCELLATION,FULFILLMENT,PACKAGES');
	});

	const orderSearch = { resource: 'order', operation: 'getMany' };

	it.each([
		['includeBuyerEmail', 'BUYER'],
		['includePromotions', 'PROCEEDS,PROMOTION'],
	])('asks with the filters, the kind of time and %s that are chosen', async (option, data) => {
		const { seen } = await askingOf(() => ({ body: { orders: [] } }), {
			...orderSearch,
			timeOf: 'lastUpdated',
			filters: {
				fulfilledBy: ['AMAZON'],
				fulfillmentStatuses: ['SHIPPED', 'CANCELLED'],
				marketplaceIds: [US],
			},
			options: { [option]: true },
		});
		const { lastUpdatedAfter, lastUpdatedBefore, ...asked } = Object.fromEntries(
			seen[0]?.query ?? [],
		);

		expect(Date.parse(lastUpdatedAfter ?? '')).toBeLessThan(Date.parse(lastUpdatedBefore ?? ''));
		expect(asked).toEqual({
			fulfilledBy: 'AMAZON',
			fulfillmentStatuses: 'SHIPPED,CANCELLED',
			marketplaceIds: US,
			maxResultsPerPage: '50',
			includedData: `CANCELLATION,FULFILLMENT,PACKAGES,${data}`,
		});
	});

	it('shows a simplified order with its products, carriers and numbers', async () => {
		const item = (title: string) => ({
			orderItemId: title,
			quantityOrdered: 1,
			product: { title },
		});
		const orders = [
			{
				orderId: '113-1234567-1234567',
				orderItems: [item('Mug'), item('Bowl')],
				packages: [
					{ carrier: 'UPS', trackingNumber: '1Z1' },
					{ carrier: 'USPS', trackingNumber: '92' },
				],
			},
		];
		const { items } = await askingOf(() => ({ body: { orders } }), {
			...orderSearch,
			simplify: true,
		});

		expect(items).toMatchObject([
			{ titles: 'Mug; Bowl', carriers: 'UPS; USPS', trackingNumbers: '1Z1; 92' },
		]);
	});

	it.each([
		[3, undefined],
		[4, '1 more order could not be read, and is left out.'],
		[5, '2 more orders could not be read, and are left out.'],
	])('names three of %i orders that cannot be read, and counts the others', async (count, rest) => {
		const orders = Array.from({ length: count }, (_, index) => ({
			orderId: `113-1234567-123456${index}`,
			packages: 7,
		}));
		const { hints, items } = await askingOf(() => ({ body: { orders } }), orderSearch);

		expect(items).toEqual([]);
		expect(hints.filter((hint) => hint.startsWith('Order 113-'))).toHaveLength(3);
		expect(hints.find((hint) => hint.includes('more order'))).toBe(rest);
	});

	it('without a setting reads all three kinds of returns', async () => {
		const { seen } = await askingOf(
			({ path }) =>
				path.endsWith('/reports')
					? { body: { reports: [], reportId: 'report' } }
					: { body: { reportId: 'report', reportType: 'any', processingStatus: 'CANCELLED' } },
			{ resource: 'return', operation: 'getMany' },
		);
		const types = seen.flatMap(({ query }) => query.get('reportTypes') ?? []);

		expect(new Set(types)).toEqual(
			new Set([
				'GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA',
				'GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA',
				'GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE',
			]),
		);
	});

	it.each([
		['2026-11-10T00:00:00Z', '2026-11-10T00:00:00Z'],
		['2026-11-10T00:00:01Z', '2026-11-10T00:00:00Z'],
	])('refuses a period from %s to %s', async (after, before) => {
		const period = { rangeType: 'between', after, before };

		await expect(
			askingOf(noTopics, { resource: 'order', operation: 'getMany', ...period }),
		).rejects.toThrow('Before is not later than After');
	});

	it('says what Amazon notes of a report and of the marketplaces of the account', async () => {
		const amazon = await scriptedAmazon(({ path }) => {
			if (path.includes('/sellers/')) return { status: 500, body: {} };
			return path.endsWith('/reports')
				? { body: { reports: [], reportId: 'report' } }
				: { body: { reportId: 'report', reportType: 'any', processingStatus: 'CANCELLED' } };
		});
		const { hints } = await amazon.run(new AmazonSeller(), {
			resource: 'sellerFeedback',
			operation: 'getMany',
		});
		await amazon.stop();

		expect(hints).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^Amazon could not carry out .* in all marketplaces of the region/),
				expect.stringMatching(/^Amazon ended the report of seller feedback without data/),
			]),
		);
	});

	it('takes no limit, no fault and no answer of a stranger for access', async () => {
		const { items } = await askingOf(({ path }) => {
			if (path.startsWith('/solicitations'))
				return { status: 429, body: { errors: [{ code: 'QuotaExceeded', message: 'Slow' }] } };
			if (path.startsWith('/messaging')) return { status: 400, body: 'Bad Request' };
			if (path.startsWith('/customerFeedback')) return { status: 503, body: {} };
			return { body: {} };
		}, access);
		const found = new Map(items.map(({ capability, ...check }) => [capability, check]));

		for (const capability of ['Request reviews', 'Send messages to buyers', 'Read review topics']) {
			expect([capability, found.get(capability)]).toMatchObject([
				capability,
				{ access: 'unknown', whatToDo: expect.any(String) },
			]);
		}
	});

	it('says no of two roles only where both are missing, and how it was found out', async () => {
		let reports = 0;
		const { items } = await askingOf(({ path }) => {
			if (!path.endsWith('/reports')) return { body: {} };
			reports += 1;
			return reports === 1 ? denied() : { status: 500, body: {} };
		}, access);
		const found = new Map(items.map(({ capability, ...check }) => [capability, check]));

		expect(found.get('Read FBA replacements')).toMatchObject({ access: 'no', foundBy: 'call' });
		expect(found.get('Read FBA returns')).toMatchObject({ access: 'no', foundBy: 'role' });
		expect(found.get('Read FBA shipments')).toMatchObject({ access: 'unknown', foundBy: 'role' });
	});

	it('takes a token that Amazon does not accept for no missing role', async () => {
		const revoked = denied('The access token you provided is revoked.');

		await expect(
			askingOf(({ path }) => (path.startsWith('/messaging') ? revoked : { body: {} }), access),
		).rejects.toThrow('Amazon does not accept the access token');
	});
});
