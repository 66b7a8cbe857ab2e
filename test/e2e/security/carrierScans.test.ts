import { createHash, createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { N8nClient } from '../../../runtime/n8nClient';
import type { SimulatorProcess } from '../../../runtime/simulatorProcess';
import type { RunItem } from '../../../runtime/workflowRun';
import { insertRows, placeOrders } from '../support/ledgerRuns';
import { useN8n, type N8nUnderTest } from '../support/n8nUnderTest';
import { useSimulator } from '../support/simulatorUnderTest';
import {
	askedOrders,
	importTemplate,
	saveAmazonCredential,
	truth,
	type OrderTruth,
} from '../support/templateRuns';

const TEMPLATE = 'request-reviews-after-carrier-scan';
const TRIGGER = 'Every Day at 10:00';
const SCANS = 'Carrier Delivery Scans';
const LEDGER = 'Seller Feedback Ledger';
const DAY_MS = 86_400_000;
/** One for all services, which is as good as three for a test. */
const SECRET = 'hush-9f3b2c7d1e5a';

const SERVICES = ['aftership', 'easypost', '17track'] as const;
type Service = (typeof SERVICES)[number];

/** As each service documents its signature. */
const sign: Readonly<
	Record<Service, (body: string, secret: string) => Readonly<Record<string, string>>>
> = {
	aftership: (body, secret) => ({
		'aftership-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
	}),
	easypost: (body, secret) => ({
		'x-hmac-signature': `hmac-sha256-hex=${createHmac('sha256', secret).update(body).digest('hex')}`,
	}),
	'17track': (body, secret) => ({
		sign: createHash('sha256').update(`${body}/${secret}`).digest('hex'),
	}),
};

const AUTHORIZATION = `Basic ${Buffer.from('scans:a long password').toString('base64')}`;

/** What is not said is as the service does it. */
interface Call {
	readonly authorization?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

async function post(
	n8nUrl: string,
	service: Service,
	json: unknown,
	{ authorization = AUTHORIZATION, headers }: Call = {},
): Promise<number> {
	// Not as JSON.stringify would write it again: what is signed are the bytes.
	const body = `${JSON.stringify(json, undefined, 1)}\n`;
	const response = await fetch(`${n8nUrl}/webhook/amazon-parcels-${service}`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			...(authorization && { authorization }),
			...(headers ?? sign[service](body, SECRET)),
		},
		body,
	});
	await response.body?.cancel();
	return response.status;
}

/** Imports the template for an account, with what a seller fills in, and publishes it. */
async function startTemplate(
	{ client, server }: N8nUnderTest,
	simulator: SimulatorProcess,
	settings: Readonly<Record<string, unknown>> = { dryRun: false, key: SECRET },
): Promise<string> {
	const workflowId = await importTemplate(client, TEMPLATE, {
		settings,
		credentials: {
			amazonSellingPartnerApi: await saveAmazonCredential(client, simulator),
			httpBasicAuth: await client.saveCredential({
				name: 'Tracking service',
				type: 'httpBasicAuth',
				data: { user: 'scans', password: 'a long password' },
			}),
			crypto: await client.saveCredential({
				name: 'Secret of the tracking service',
				type: 'crypto',
				data: { hmacSecret: SECRET },
			}),
		},
	});
	await client.activate(workflowId);
	// n8n answers 404 until it has registered the webhooks of a workflow that was activated just now.
	await waitUntil(async () => (await post(server.url, 'aftership', {})) === 200);
	return workflowId;
}

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
	for (const giveUpAt = Date.now() + 60_000; !(await isSo()); await sleep(250)) {
		if (Date.now() > giveUpAt) throw new Error('It did not come to pass in a minute');
	}
}

const scansOf = async (client: N8nClient) => (await client.dataTableRows(SCANS)) ?? [];

describe('Faked and real scans of tracking services', () => {
	const n8n = useN8n();
	const simulator = useSimulator({ seed: 16, orders: 120 });

	const scannedOrders = async () =>
		(await truth(simulator())).filter(
			({ isEligible, scenario, parcels }) =>
				isEligible &&
				['dueFbm', 'ordinaryFbm'].includes(scenario) &&
				parcels.length === 1 &&
				isScanned(parcels[0]),
		);

	it('asks for the orders whose scan came by webhook, and for no other', async () => {
		const { client, server } = n8n();
		const workflowId = await startTemplate(n8n(), simulator());
		const [one, two, three, four] = await scannedOrders();
		if (!one || !two || !three || !four) throw new Error('The account has too few such orders');
		const call = async (service: Service, body: unknown) =>
			expect([service, await post(server.url, service, body)]).toEqual([service, 200]);

		await call('aftership', afterShip(one, 'Delivered'));
		await call('easypost', easyPost(two, 'delivered'));
		await call('17track', track17(three, 'Delivered'));
		await call('aftership', afterShip(four, 'InTransit'));
		await call('easypost', easyPost(four, 'in_transit'));
		await call('17track', track17(four, 'InTransit'));
		const kept = await scansOf(client);
		await call('easypost', easyPost(at(one, -1), 'delivered'));
		for (const lie of [
			at(four, 400),
			at(four, -400),
			numbered(four, '-----'),
			numbered(four, 'x'.repeat(1_000_000)),
			numbered(four, '00000000000'),
		]) {
			expect(await post(server.url, 'aftership', afterShip(lie, 'Delivered'))).toBe(500);
		}
		expect(await scansOf(client)).toEqual(kept);
		const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
		await insertRows(client, SCANS, [
			{ trackingNumber: 'kept', deliveredAt: daysAgo(59), service: 'AfterShip' },
			{ trackingNumber: 'gone', deliveredAt: daysAgo(61), service: 'AfterShip' },
		]);
		const run = await client.run(workflowId, TRIGGER);
		await client.deactivate(workflowId);
		const scans = await scansOf(client);

		expect(run.error).toBeUndefined();
		const held = [1, 2].flatMap((output) =>
			run.items('Wait for Delivery', output).map(({ json }) => json),
		);
		const scanned = idsOf([one, two, three]);
		expect(held.filter(({ orderId }) => scanned.includes(String(orderId)))).toEqual([]);
		expect(await askedOrders(simulator())).toEqual(scanned);
		expect(run.items('Request a Review').map(evidenceOf)).toEqual([
			'carrierScan',
			'carrierScan',
			'carrierScan',
		]);
		expect(scans.map(({ trackingNumber }) => trackingNumber).sort()).toEqual(
			[...[one, two, three].map(({ parcels }) => parcels[0]?.trackingNumber), 'kept'].sort(),
		);
	});

	it('takes no call without the password, and none that the service did not sign as it is', async () => {
		const { client, server } = n8n();
		const workflowId = await startTemplate(n8n(), simulator());
		const [, , , four] = await scannedOrders();
		if (!four) throw new Error('The account has too few such orders');
		const before = await scansOf(client);
		const bodies = { aftership: afterShip, easypost: easyPost, '17track': track17 };
		const answers: Record<string, number[]> = {};

		for (const service of SERVICES) {
			const scan = bodies[service](four, service === 'easypost' ? 'delivered' : 'Delivered');
			const asSent = `${JSON.stringify(scan, undefined, 1)}\n`;
			const other = SERVICES[(SERVICES.indexOf(service) + 1) % SERVICES.length] ?? service;
			answers[service] = await Promise.all(
				[
					{ authorization: '' },
					{ authorization: AUTHORIZATION.slice(0, -4) },
					{ headers: {} },
					{ headers: sign[service](asSent, 'a guess') },
					{ headers: sign[service](asSent, '') },
					// Another body of the same service, as whoever changes a call on its way has it.
					{ headers: sign[service](asSent.replace('202', '203'), SECRET) },
					// The same words written otherwise.
					{ headers: sign[service](JSON.stringify(scan), SECRET) },
					{ headers: sign[other](asSent, SECRET) },
					{ headers: { ...sign[other](asSent, SECRET), [nameOf(service)]: 'undefined' } },
				].map(async (call) => await post(server.url, service, scan, call)),
			);
		}
		await client.deactivate(workflowId);

		const refused = [401, 401, 500, 500, 500, 500, 500, 500, 500];
		expect(answers).toEqual({ aftership: refused, easypost: refused, '17track': refused });
		expect(await scansOf(client)).toEqual(before);
	});

	it('takes nothing from 17TRACK while its key is not filled in', async () => {
		const { client, server } = n8n();
		const workflowId = await startTemplate(n8n(), simulator(), { dryRun: true });
		const [, , , four] = await scannedOrders();
		if (!four) throw new Error('The account has too few such orders');
		const before = await scansOf(client);
		const scan = track17(four, 'Delivered');
		const asSent = `${JSON.stringify(scan, undefined, 1)}\n`;
		const headers = sign['17track'](asSent, '');

		expect(await post(server.url, '17track', scan, { headers })).toBe(500);
		await client.deactivate(workflowId);
		expect(await scansOf(client)).toEqual(before);
	});

	it('asks nobody whose parcel Amazon calls lost, undeliverable or returned, whatever is scanned', async () => {
		const { client, server } = n8n();
		const fates = ['lost', 'undeliverable', 'returned'];
		for (const scenario of ['lost', 'undeliverable', 'returnedToSeller']) {
			await placeOrders(simulator(), scenario, 3);
		}
		const workflowId = await startTemplate(n8n(), simulator());
		const asked = await askedOrders(simulator());
		const failed = (await truth(simulator())).filter(
			({ parcels }) =>
				parcels.some(({ trackingNumber }) => trackingNumber !== undefined) &&
				parcels.some(({ fate }) => fates.includes(fate)),
		);
		const daysAgo = new Date(Date.now() - 8 * DAY_MS).toISOString();
		for (const order of failed) {
			for (const parcel of order.parcels) {
				const lie = { ...order, parcels: [{ ...parcel, deliveredAt: daysAgo }] };
				if (parcel.trackingNumber === undefined) continue;
				const status = await post(server.url, 'aftership', afterShip(lie, 'Delivered'));
				expect([parcel.trackingNumber, status]).toEqual([parcel.trackingNumber, 200]);
			}
		}
		const run = await client.run(workflowId, TRIGGER);
		await client.deactivate(workflowId);

		expect(run.error).toBeUndefined();
		const failedIds = idsOf(failed);
		const read = run.items('Add the Scans').filter(({ json }) => isOf(failedIds, json));
		expect(new Set(failed.flatMap(({ parcels }) => parcels.map(({ fate }) => fate)))).toEqual(
			new Set(fates),
		);
		expect(read.length).toBeGreaterThanOrEqual(3);
		expect(JSON.stringify(read)).toContain('carrierScan');
		expect(run.items('Request a Review').filter(({ json }) => isOf(failedIds, json))).toEqual([]);
		expect((await askedOrders(simulator())).filter((id) => failedIds.includes(id))).toEqual(
			asked.filter((id) => failedIds.includes(id)),
		);
	});
});

describe('Where the Data tables are full', () => {
	const n8n = useN8n({
		env: {
			N8N_DATA_TABLES_MAX_SIZE_BYTES: '700000',
			N8N_DATA_TABLES_SIZE_CHECK_CACHE_DURATION_MS: '0',
		},
	});
	const simulator = useSimulator({ seed: 18, orders: 60 });

	/** Until n8n takes no row more. */
	async function fill(client: N8nClient): Promise<void> {
		const rows = Array.from({ length: 20 }, (_, index) => ({
			trackingNumber: `FILL${index}`.padEnd(4_000, '-'),
			deliveredAt: new Date().toISOString(),
			service: 'none',
		}));
		for (let tries = 0; tries < 40; tries += 1) {
			try {
				await insertRows(client, SCANS, rows);
			} catch (error) {
				expect(String(error)).toContain('size limit exceeded');
				return;
			}
		}
		throw new Error('The tables did not get full');
	}

	it('a real scan is answered as not taken, and no order is lost from the ledger', async () => {
		const { client, server } = n8n();
		const workflowId = await startTemplate(n8n(), simulator());
		const [one, two] = (await truth(simulator())).filter(({ parcels }) => isScanned(parcels[0]));
		if (!one || !two) throw new Error('The account has too few such orders');
		expect(await post(server.url, 'aftership', afterShip(one, 'Delivered'))).toBe(200);
		const ledgerId = await importTemplate(client, 'request-reviews-after-delivery', {
			settings: { dryRun: false },
			credentials: { amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()) },
		});
		expect((await client.run(ledgerId, TRIGGER)).error).toBeUndefined();
		const ledger = (await client.dataTableRows(LEDGER)) ?? [];
		const asked = await askedOrders(simulator());
		expect(ledger.length).toBeGreaterThan(40);

		await fill(client);
		const answers = [
			await post(server.url, 'aftership', afterShip(two, 'Delivered')),
			await post(server.url, 'easypost', easyPost(two, 'delivered')),
			await post(server.url, '17track', track17(two, 'Delivered')),
		];
		const run = await client.run(ledgerId, TRIGGER);
		await client.deactivate(workflowId);

		expect(answers).toEqual([500, 500, 500]);
		const numbers = (await scansOf(client)).map(({ trackingNumber }) => trackingNumber);
		expect(numbers).toContain(plain(one));
		expect(numbers).not.toContain(plain(two));
		expect(run.error?.message).toContain('size limit exceeded');
		expect(((await client.dataTableRows(LEDGER)) ?? []).map(({ orderId }) => orderId)).toEqual(
			ledger.map(({ orderId }) => orderId),
		);
		expect(await askedOrders(simulator())).toEqual(asked);
	});
});

const plain = (order: OrderTruth): string =>
	parcelOf(order)
		.number.replace(/[^0-9A-Za-z]/g, '')
		.toUpperCase();

const isOf = (ids: readonly string[], { orderId }: RunItem['json']): boolean =>
	ids.includes(String(orderId));

const evidenceOf = ({ json }: RunItem): string => (json.delivery as { evidence: string }).evidence;

const idsOf = (orders: readonly OrderTruth[]): string[] =>
	orders.map(({ orderId }) => orderId).sort();

const nameOf = (service: Service): string => Object.keys(sign[service]('', ''))[0] ?? '';

const isScanned = (parcel: OrderTruth['parcels'][number] | undefined): boolean =>
	parcel?.trackingNumber !== undefined &&
	parcel.deliveredAt !== undefined &&
	Date.now() - Date.parse(parcel.deliveredAt) > 6 * DAY_MS &&
	Date.now() - Date.parse(parcel.deliveredAt) < 25 * DAY_MS;

/** The same order with a lie about its parcel. */
const at = (order: OrderTruth, days: number): OrderTruth => ({
	...order,
	parcels: order.parcels.map((parcel) => ({
		...parcel,
		deliveredAt: new Date(Date.parse(parcel.deliveredAt ?? '') + days * DAY_MS).toISOString(),
	})),
});
const numbered = (order: OrderTruth, trackingNumber: string): OrderTruth => ({
	...order,
	parcels: order.parcels.map((parcel) => ({ ...parcel, trackingNumber })),
});
const parcelOf = ({ parcels: [parcel] }: OrderTruth) => ({
	number: parcel?.trackingNumber ?? '',
	deliveredAt: parcel?.deliveredAt ?? '',
});

/** Shapes of the services' own documentation, with what the template does not read left out. */
const afterShip = (order: OrderTruth, tag: string) => ({
	ts: 1_795_000_000,
	event: 'tracking_update',
	event_id: '3f645f5e-530b-4062-8695-db6a64420af8',
	is_tracking_first_tag: true,
	msg: {
		tracking_number: parcelOf(order).number,
		slug: 'ups',
		tag,
		order_id: null,
		shipment_delivery_date: null,
		checkpoints: [
			{ tag: 'InTransit', checkpoint_time: '2026-01-01T08:00:00+00:00' },
			{ tag, checkpoint_time: parcelOf(order).deliveredAt },
		],
	},
});

const easyPost = (order: OrderTruth, status: string) => ({
	object: 'Event',
	description: 'tracker.updated',
	result: {
		object: 'Tracker',
		tracking_code: parcelOf(order).number,
		status,
		carrier: 'UPS',
		tracking_details: [
			{ object: 'TrackingDetail', status: 'in_transit', datetime: '2026-01-01T08:00:00Z' },
			{ object: 'TrackingDetail', status, datetime: parcelOf(order).deliveredAt },
		],
	},
});

const track17 = (order: OrderTruth, status: string) => ({
	event: 'TRACKING_UPDATED',
	data: {
		number: parcelOf(order).number,
		carrier: 100002,
		tag: null,
		track_info: {
			latest_status: { status, sub_status: `${status}_Other` },
			milestone: [
				{ key_stage: 'PickedUp', time_iso: '2026-01-01T08:00:00Z', time_utc: null },
				{
					key_stage: 'Delivered',
					time_iso: status === 'Delivered' ? parcelOf(order).deliveredAt : null,
					time_utc: null,
				},
			],
		},
	},
});
