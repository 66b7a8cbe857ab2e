import { gunzipSync } from 'node:zlib';

import { type Simulator } from '../../simulator/simulator';
import { field, startFrozen, type SimulatorClient } from './simulatorClient';

const FBA = 'GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL';
const REPORTS = '/reports/2021-06-30/reports';
const US = 'ATVPDKIKX0DER';

interface WireReport {
	readonly processingStatus: string;
	readonly reportDocumentId?: string;
	readonly createdTime: string;
}

describe('reports', () => {
	let simulator: Simulator;
	let client: SimulatorClient;

	const start = async (options = {}) => {
		({ simulator, client } = await startFrozen({ orders: 400, speed: 1, ...options }));
	};
	beforeEach(() => start());
	afterEach(() => simulator.stop());

	const create = (body: object) =>
		client.call('POST', REPORTS, {
			json: {
				reportType: FBA,
				marketplaceIds: [US],
				dataStartTime: '2026-10-25T00:00:00Z',
				...body,
			},
		});
	const read = async (reportId: string) =>
		(await client.get(`${REPORTS}/${reportId}`)).body as WireReport;

	/** The report when it is finished. */
	async function finished(body: object = {}): Promise<WireReport> {
		const reportId = field((await create(body)).body, 'reportId');
		simulator.clock.advance(60);
		return read(reportId);
	}

	async function documentUrl({ reportDocumentId = '' }: WireReport, query = {}): Promise<string> {
		const { body } = await client.get(
			`/reports/2021-06-30/documents/${encodeURIComponent(reportDocumentId)}`,
			query,
		);
		return field(body, 'url');
	}

	async function table(body: object, charset = 'utf-8'): Promise<Array<Record<string, string>>> {
		const response = await fetch(await documentUrl(await finished(body)));
		const bytes = Buffer.from(await response.arrayBuffer());
		const plain = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
		const [header = '', ...lines] = new TextDecoder(charset).decode(plain).trimEnd().split('\n');
		const names = header.split('\t');
		return lines.map((line) =>
			Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? String(i), cell])),
		);
	}

	it('queues, works and finishes on its own clock', async () => {
		const created = await create({});
		const reportId = field(created.body, 'reportId');
		const statuses = [(await read(reportId)).processingStatus];
		for (const seconds of [7.999, 0.001, 21.999, 0.001]) {
			simulator.clock.advance(seconds);
			statuses.push((await read(reportId)).processingStatus);
		}

		expect(created.status).toBe(202);
		expect(statuses).toEqual(['IN_QUEUE', 'IN_QUEUE', 'IN_PROGRESS', 'IN_PROGRESS', 'DONE']);
		expect((await read(reportId)).createdTime).toBe('2026-11-22T12:00:00+00:00');
	});

	it('holds each parcel of Amazon’s in the range, with carrier, number and estimate', async () => {
		const rows = await table({});
		const shipped = (await client.truth())
			.filter(({ fulfilledBy }) => fulfilledBy === 'AMAZON')
			.flatMap(({ parcels }) => parcels)
			.filter(({ shippedAt }) => shippedAt >= '2026-10-25' && shippedAt < '2026-11-21');
		const numbers = new Set(rows.map((row) => row['tracking-number']));

		expect(shipped.length).toBeGreaterThan(50);
		expect(shipped.filter(({ trackingNumber }) => !numbers.has(trackingNumber))).toEqual([]);
		expect(rows[0]).toMatchObject({
			'fulfillment-channel': 'AFN',
			'amazon-order-item-id': expect.stringMatching(/^\d{14}$/),
			'estimated-arrival-date': expect.stringMatching(/^2026-.*\+00:00$/),
		});
		expect(
			rows.some(
				(row) =>
					row['sales-channel'] === 'Non-Amazon' &&
					row['amazon-order-id']?.startsWith('S') &&
					row['merchant-order-id'] !== '',
			),
		).toBe(true);
		expect(rows.some((row) => row['item-price'] === '0.00')).toBe(true);
	});

	it('shows a parcel only an hour or more after it shipped', async () => {
		const rows = await table({});
		const newest =
			rows.map((row) => Date.parse(row['shipment-date'] ?? '')).sort((a, b) => b - a)[0] ?? 0;

		expect(newest).toBeLessThan(Date.parse('2026-11-22T11:01:00Z'));
		expect(
			rows.every(
				(row) =>
					Date.parse(row['reporting-date'] ?? '') - Date.parse(row['shipment-date'] ?? '') >=
					3_599_000,
			),
		).toBe(true);
	});

	it.each([
		[
			'a range without data',
			{ dataStartTime: '2026-01-01T00:00:00Z', dataEndTime: '2026-01-02T00:00:00Z' },
			'CANCELLED',
		],
		['a range of 31 days', { dataStartTime: '2026-10-22T12:00:00Z' }, 'DONE'],
		['a range of more than 31 days', { dataStartTime: '2026-10-22T11:59:59Z' }, 'FATAL'],
		[
			'data older than 18 months',
			{ dataStartTime: '2025-05-01T00:00:00Z', dataEndTime: '2025-05-20T00:00:00Z' },
			'FATAL',
		],
	])('ends %s', async (_what, body, status) => {
		expect((await finished(body)).processingStatus).toBe(status);
	});

	it('explains a FATAL report in its document, and gives a CANCELLED one none', async () => {
		const fatal = await finished({ dataStartTime: '2026-09-01T00:00:00Z' });
		const bytes = Buffer.from(await (await fetch(await documentUrl(fatal))).arrayBuffer());

		expect(gunzipSync(bytes).toString()).toContain('longer than 31 days');
		expect(
			(
				await finished({
					dataStartTime: '2026-01-01T00:00:00Z',
					dataEndTime: '2026-01-02T00:00:00Z',
				})
			).reportDocumentId,
		).toBeUndefined();
	});

	it('cancels a repeat within 30 minutes, and makes it again after them', async () => {
		const first = await finished();
		simulator.clock.advance(30 * 60 - 61);
		const repeated = await finished();
		simulator.clock.advance(60);
		const later = await finished();

		expect([first.processingStatus, repeated.processingStatus, later.processingStatus]).toEqual([
			'DONE',
			'CANCELLED',
			'DONE',
		]);
	});

	it('makes neighbouring ranges one after the other', async () => {
		const october = await finished({
			dataStartTime: '2026-10-01T00:00:00Z',
			dataEndTime: '2026-10-25T00:00:00Z',
		});
		const november = await finished({ dataStartTime: '2026-10-25T00:00:00Z' });

		expect([october.processingStatus, november.processingStatus]).toEqual(['DONE', 'DONE']);
	});

	it('ends a repeat FATAL when the switch is on', async () => {
		simulator.faults.turnOn('reportRepeatFatal');
		await finished();

		expect((await finished()).processingStatus).toBe('FATAL');
	});

	it.each([
		['reportFatal', 'FATAL'],
		['reportCancelled', 'CANCELLED'],
		['reportStuck', 'IN_QUEUE'],
	] as const)('%s ends a report %s', async (fault, status) => {
		simulator.faults.turnOn(fault);
		const reportId = field((await create({})).body, 'reportId');
		simulator.clock.advance(3_000);

		expect((await read(reportId)).processingStatus).toBe(status);
	});

	it('lists the account’s reports newest first, in pages whose token comes alone', async () => {
		await finished({ dataStartTime: '2026-10-01T00:00:00Z', dataEndTime: '2026-10-20T00:00:00Z' });
		await finished();
		const filters = { reportTypes: FBA, processingStatuses: 'DONE', pageSize: '1' };
		const first = (await client.get(REPORTS, filters)).body as {
			reports: WireReport[];
			nextToken?: string;
		};
		const second = (await client.get(REPORTS, { nextToken: first.nextToken ?? '' }))
			.body as typeof first;

		expect(first.reports).toHaveLength(1);
		expect(second.reports).toHaveLength(1);
		expect(Date.parse(first.reports[0]?.createdTime ?? '')).toBeGreaterThan(
			Date.parse(second.reports[0]?.createdTime ?? ''),
		);
		expect(second.nextToken).toBeUndefined();
		expect(
			(await client.get(REPORTS, { nextToken: first.nextToken ?? '', pageSize: '1' })).status,
		).toBe(400);
	});

	it('cancels a report in the queue', async () => {
		const reportId = field((await create({})).body, 'reportId');
		const cancelled = await client.call('DELETE', `${REPORTS}/${reportId}`);

		expect(cancelled.status).toBe(200);
		expect((await read(reportId)).processingStatus).toBe('CANCELLED');
	});

	it('lets a document URL live for five minutes', async () => {
		const url = await documentUrl(await finished());
		simulator.clock.advance(299);
		const alive = await fetch(url);
		simulator.clock.advance(1);
		const dead = await fetch(url);

		expect(alive.status).toBe(200);
		expect(dead.status).toBe(403);
		expect(dead.headers.get('content-type')).toBe('application/xml');
		expect(await dead.text()).toContain(
			'<Code>AccessDenied</Code><Message>Request has expired</Message>',
		);
	});

	it.each([
		['an access token', { 'x-amz-access-token': 'Atza|x' }, 403],
		['an authorization', { authorization: 'Bearer x' }, 400],
	])('refuses a document request that carries %s', async (_what, headers, status) => {
		const response = await fetch(await documentUrl(await finished()), { headers });

		expect(response.status).toBe(status);
		expect(await response.text()).toContain('<Error>');
	});

	it('unzips on its own when the URL is made for it', async () => {
		const response = await fetch(
			await documentUrl(await finished(), { enableContentEncodingUrlHeader: 'true' }),
		);

		expect(response.headers.get('content-encoding')).toBe('gzip');
		expect(await response.text()).toMatch(/^amazon-order-id\t/);
	});

	it.each([
		['wrongCharset', 'text/plain;charset=UTF-8'],
		['missingCharset', 'text/plain'],
	] as const)('%s names %s for the same bytes', async (fault, contentType) => {
		const url = await documentUrl(await finished());
		const honest = await fetch(url);
		simulator.faults.turnOn(fault);
		const hit = await fetch(url);

		expect(honest.headers.get('content-type')).toBe('text/plain;charset=ISO-8859-1');
		expect(hit.headers.get('content-type')).toBe(contentType);
		expect(Buffer.from(await hit.arrayBuffer())).toEqual(Buffer.from(await honest.arrayBuffer()));
	});

	it('brokenLines cuts the first line under the headers, and every tenth after it', async () => {
		const url = await documentUrl(await finished());
		const linesOf = async () =>
			gunzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()))
				.toString('latin1')
				.split('\n');
		const honest = await linesOf();
		simulator.faults.turnOn('brokenLines');
		const hit = await linesOf();

		expect(hit.length).toBe(honest.length);
		expect(hit.flatMap((line, at) => (line === honest[at] ? [] : [at])).slice(0, 2)).toEqual([
			1, 11,
		]);
		expect(hit[1]).toBe(honest[1]?.split('\t')[0]);
	});

	it('documentUrlExpired refuses a fresh URL once', async () => {
		const url = await documentUrl(await finished());
		simulator.faults.turnOn('documentUrlExpired', { next: 1 });

		expect([(await fetch(url)).status, (await fetch(url)).status]).toEqual([403, 200]);
	});

	it('localisedHeaders gives titles in Japanese', async () => {
		await simulator.stop();
		await start({ marketplaces: ['JP'] });
		simulator.faults.turnOn('localisedHeaders');
		const [row] = await table({ marketplaceIds: ['A1VC38T7YXB528'] }, 'shift_jis');

		expect(row?.['お問い合わせ伝票番号']).toMatch(/^\S+$/);
	});

	it('cuts the gzip stream when the switch is on', async () => {
		simulator.faults.turnOn('truncatedGzip');
		const response = await fetch(await documentUrl(await finished()));
		const bytes = Buffer.from(await response.arrayBuffer());

		expect(() => gunzipSync(bytes)).toThrow('unexpected end of file');
	});

	it.each([
		['JP', 'A1VC38T7YXB528', 'text/plain;charset=MS932', 'shift_jis', /[ぁ-んァ-ヶ]/],
		['DE', 'A1PA6795UKMFR9', 'text/plain;charset=Cp1252', 'windows-1252', /[äöüß]/],
		['UK', 'A1F83G8C2ARO7P', 'text/plain;charset=UTF-8', 'utf-8', /’/],
	])(
		'writes the files of %s in their own charset',
		async (code, marketplaceId, contentType, charset, letters) => {
			await simulator.stop();
			await start({ marketplaces: [code] });
			const url = await documentUrl(await finished({ marketplaceIds: [marketplaceId] }));
			const response = await fetch(url);
			const text = new TextDecoder(charset, { fatal: true }).decode(
				gunzipSync(Buffer.from(await response.arrayBuffer())),
			);

			expect(response.headers.get('content-type')).toBe(contentType);
			expect(text).toMatch(letters);
		},
	);

	it('gives Japanese dates with Japan’s offset and the points column', async () => {
		await simulator.stop();
		await start({ marketplaces: ['JP'] });
		const [row] = await table({ marketplaceIds: ['A1VC38T7YXB528'] }, 'shift_jis');

		expect(row?.['shipment-date']).toMatch(/\+09:00$/);
		expect(row).toHaveProperty('points-granted');
	});

	it.each([
		[
			'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL',
			'order-status',
			'Shipped - Delivered to Buyer',
			'2026-10-25',
		],
		[
			'GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA',
			'status',
			'Unit returned to inventory',
			'2026-09-01',
		],
		[
			'GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE',
			'Return request status',
			'Completed',
			'2026-10-01',
		],
		[
			'GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA',
			'replacement-reason-code',
			'5',
			'2026-09-01',
		],
	])('%s has its rows', async (reportType, column, value, day) => {
		const rows = await table({ reportType, dataStartTime: `${day}T00:00:00Z` }, 'windows-1252');

		expect(rows.map((row) => row[column])).toContain(value);
	});

	it('knows negative and neutral feedback alone, in the account’s language', async () => {
		await simulator.stop();
		await start({ orders: 3_000, marketplaces: ['DE'] });
		const rows = await table(
			{
				reportType: 'GET_SELLER_FEEDBACK_DATA',
				marketplaceIds: ['A1PA6795UKMFR9'],
				dataStartTime: '2026-09-01T00:00:00Z',
			},
			'windows-1252',
		);

		expect(rows.length).toBeGreaterThan(20);
		expect(new Set(rows.map((row) => row['Bewertung']))).toEqual(new Set(['1', '2', '3']));
		expect(rows[0]?.['Datum']).toMatch(/^\d{2}\.\d{2}\.26$/);
		expect(rows[0]?.['Bestellnummer']).toMatch(/^\d{3}-\d{7}-\d{7}$/);
	});

	it.each([
		['an unknown type', { reportType: 'GET_NOTHING' }, 400],
		['no marketplace', { marketplaceIds: [] }, 400],
		['26 marketplaces', { marketplaceIds: Array<string>(26).fill(US) }, 400],
		['a marketplace of another region', { marketplaceIds: ['A1PA6795UKMFR9'] }, 400],
		[
			'a start after the end',
			{ dataStartTime: '2026-11-20T00:00:00Z', dataEndTime: '2026-11-19T00:00:00Z' },
			400,
		],
	])('refuses %s', async (_what, body, status) => {
		expect((await create(body)).status).toBe(status);
	});

	it('refuses a body that is not JSON, by its type or its text', async () => {
		const asText = await client.call('POST', REPORTS, {
			headers: { 'content-type': 'text/plain' },
		});
		const broken = await fetch(`${client.baseUrl}${REPORTS}`, {
			method: 'POST',
			headers: { 'x-amz-access-token': client.accessToken, 'content-type': 'application/json' },
			body: '{',
		});

		expect([asText.status, broken.status]).toEqual([415, 400]);
	});
});
