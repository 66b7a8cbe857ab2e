import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { runNode } from '../support/runNode';
import { readTemplate } from '../support/templates';

const DAY_MS = 86_400_000;
const NUMBER = '1Z999AA10123456784';
const template = readTemplate('request-reviews-after-carrier-scan.json');
const nodeNamed = (name: string) => {
	const found = template.nodes.find((node) => node.name === name);
	if (!found) throw new Error(`The template has no node "${name}"`);
	return found;
};

/** What the template's Edit Fields node makes of an item, as n8n would compute it. */
function computed(name: string, json: IDataObject, read: object): IDataObject {
	const [, code = ''] =
		/^=\{\{([^]*)\}\}$/.exec(String(nodeNamed(name).parameters.jsonOutput)) ?? [];
	const run = new Function('$json', '$', '$now', 'DateTime', `return (${code});`);
	return run(json, () => read, DateTime.now(), DateTime) as IDataObject;
}

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
const scan = { trackingNumber: NUMBER, deliveredAt: daysAgo(8), service: 'AfterShip' };

const orderWith = (parcel: IDataObject): IDataObject => ({
	orderId: '113-1234567-1234567',
	marketplaceId: 'ATVPDKIKX0DER',
	fulfilledBy: 'MERCHANT',
	fulfillmentStatus: 'SHIPPED',
	createdTime: daysAgo(14),
	lastUpdatedTime: daysAgo(7),
	deliverByWindow: { latest: daysAgo(7) },
	packages: [
		{
			packageReferenceId: '1',
			trackingNumber: NUMBER,
			carrier: 'UPS',
			shipTime: daysAgo(12),
			...parcel,
		},
	],
});

/** The template from a stored scan to the decision: which output the order leaves by, and why. */
async function decidedWith(parcel: IDataObject) {
	const item = computed('Add the Scans', orderWith(parcel), { all: () => [{ json: scan }] });
	const { outputs } = await runNode(new DeliveryWait(), {
		parameters: { weakestEvidence: 'carrierScan' },
		inputs: [[item]],
	});
	const [due = [], ...held] = outputs;
	return { isDue: due.length > 0, json: [...due, ...held.flat()][0]?.json };
}

/** As the model has them, as reports write them, and as carriers are quoted. */
const FAILURES: readonly IDataObject[] = [
	'UNDELIVERABLE',
	'LOST',
	'RETURNED',
	'RETURNING_TO_SELLER',
	'RETURNED_TO_SELLER',
	'REJECTED_BY_BUYER',
	'REFUSED',
	'DAMAGED',
	'DESTROYED',
	'DELIVERY_FAILED',
	'NOT_DELIVERED',
	'Lost in Transit',
	'Shipped - Returned to Seller',
	'Shipped - Rejected by Buyer',
	'Missing',
].flatMap((text) => [
	{ status: text },
	{ status: 'UNDELIVERABLE', detailedStatus: text },
	{ status: 'IN_TRANSIT', detailedStatus: text },
	{ detailedStatus: text },
]);

describe('A parcel that Amazon gives up', () => {
	it.each(FAILURES)('is not made a delivered one by a scan: %j', async (parcel) => {
		const { isDue, json } = await decidedWith(parcel);

		expect(isDue).toBe(false);
		expect(json?.delivery).toMatchObject({ status: 'undelivered' });
	});

	it('that was cancelled is none, whatever is scanned', async () => {
		expect((await decidedWith({ status: 'CANCELLED' })).isDue).toBe(false);
	});
});

describe('A scan', () => {
	it.each([
		{},
		{ status: 'IN_TRANSIT' },
		{ status: 'SHIPPED' },
		{ status: 'PENDING' },
		{ status: 'IN_TRANSIT', detailedStatus: 'OUT_FOR_DELIVERY' },
		{ status: 'DELIVERED' },
	])('counts for a parcel of which Amazon says %j', async (parcel) => {
		const { isDue, json } = await decidedWith(parcel);

		expect(isDue).toBe(true);
		expect(json?.delivery).toMatchObject({ evidence: 'carrierScan', at: scan.deliveredAt });
	});

	it.each(['', '-', '--------', 'none', undefined])(
		'matches no parcel whose number is %j',
		async (trackingNumber) => {
			const parcel = { trackingNumber } as IDataObject;
			const stored = { ...scan, trackingNumber: trackingNumber ?? '' };
			const read = { all: () => [{ json: stored }] };
			const item = computed('Add the Scans', orderWith(parcel), read);

			expect(JSON.stringify(item)).not.toContain('carrierScan');
		},
	);
});
