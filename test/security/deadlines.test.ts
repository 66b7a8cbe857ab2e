import { setTimeout as pause } from 'node:timers/promises';
import type { IHttpRequestHelper } from 'n8n-workflow';

import { AmazonSellingPartnerApi } from '../../credentials/AmazonSellingPartnerApi.credentials';
import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { obtainAccessToken } from '../../nodes/shared/spApi/login/accessToken';
import { readSecrets } from '../../nodes/shared/spApi/login/account';
import { SHIPMENT_LAYOUT } from '../../nodes/shared/domain/report/shipments/shipmentLayout';
import { credentialFor, runOnAmazon } from '../support/runOnAmazon';
import { reportOf, scriptedAmazon, type Script } from '../support/scriptedAmazon';

/** Every limit of the client twenty times shorter, so that a minute is over in three seconds. */
const FASTER = 20;
const originalTimeout = AbortSignal.timeout.bind(AbortSignal);

beforeEach(() => {
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => originalTimeout(ms / FASTER));
});

afterEach(() => {
	jest.restoreAllMocks();
});

/** A byte now and then: no silence is ever long. It has an end where a test says when. */
async function* dripping(
	start: string | Uint8Array,
	{ until, end = '' }: { readonly until?: AbortSignal; readonly end?: string } = {},
): AsyncGenerator<Uint8Array> {
	yield Buffer.from(start);
	while (until?.aborted !== true) {
		await pause(50, undefined, { ref: false });
		yield Buffer.from(' ');
	}
	yield Buffer.from(end);
}

const RANGE = { rangeType: 'lastDays', lastDays: 20 };
const ORDERS = {
	resource: 'order',
	operation: 'getMany',
	...RANGE,
	options: { maxWaitMinutes: 0 },
};
const SHIPMENTS = {
	resource: 'shipment',
	operation: 'getMany',
	...RANGE,
	options: { maxWaitMinutes: 0, marketplaceIds: ['ATVPDKIKX0DER'] },
};
const HEADER = (SHIPMENT_LAYOUT.order ?? []).join('\t');
const DRIPPING_ORDERS: Script = () => ({ body: dripping('{"orders":[') });
const DRIPPING_DOCUMENT = reportOf(() => ({ body: dripping(`${HEADER}\n`) }));

/** What a run ends with, and after how long. */
async function timed(run: Promise<unknown>): Promise<{ thrown: unknown; ms: number }> {
	const startedAt = performance.now();
	const thrown = await run.then(
		() => undefined,
		(fault: unknown) => fault,
	);
	return { thrown, ms: performance.now() - startedAt };
}

describe('A byte now and then', () => {
	it.each([
		['an order search', ORDERS, DRIPPING_ORDERS, /did not answer the call to search for orders/],
		['a document', SHIPMENTS, DRIPPING_DOCUMENT, /download took too long/],
		[
			'a document that is refused',
			SHIPMENTS,
			reportOf(() => ({ status: 403, body: dripping('<Error>') })),
			/download took too long/,
		],
	])(
		'keeps no execution past its limit: %s',
		async (_what, parameters, script, message) => {
			const amazon = await scriptedAmazon(script);
			try {
				const { thrown, ms } = await timed(amazon.run(new AmazonSeller(), parameters));

				expect(String(thrown)).toMatch(message);
				// Five attempts of a minute each for a call that may be repeated, and the waits between.
				expect(ms).toBeLessThan(30_000);
			} finally {
				await amazon.stop();
			}
		},
		60_000,
	);

	it.each([
		['an order search', ORDERS, DRIPPING_ORDERS],
		['a document', SHIPMENTS, DRIPPING_DOCUMENT],
	])('is left at once when the execution is stopped: %s', async (_what, parameters, script) => {
		jest.restoreAllMocks();
		const amazon = await scriptedAmazon(script);
		const stop = new AbortController();
		try {
			const running = timed(amazon.run(new AmazonSeller(), parameters, { signal: stop.signal }));
			await pause(1500);
			const stoppedAt = performance.now();
			stop.abort();
			await running;

			expect(performance.now() - stoppedAt).toBeLessThan(1000);
		} finally {
			await amazon.stop();
		}
	});
});

describe('A login that never ends', () => {
	let accounts = 0;
	const keys = () => ({
		region: 'NA',
		apiBaseUrl: 'http://127.0.0.1:9',
		tokenUrl: 'http://127.0.0.1:9/token',
		clientId: `amzn1.application-oa2-client.${(accounts += 1)}`,
		clientSecret: 'amzn1.oa2-cs.v1.1',
		refreshToken: 'Atzr|1',
	});
	const TOKEN = { statusCode: 200, body: { access_token: 'Atza|1', expires_in: 3600 } };
	const httpOf = (answer: () => Promise<unknown>) =>
		({ helpers: { httpRequest: answer } }) as unknown as IHttpRequestHelper;
	const never = async () => await new Promise<never>(() => {});

	it('is dropped for all that wait for it, and the next one begins anew', async () => {
		const secrets = readSecrets(credentialFor(keys()));
		let calls = 0;
		const hanging = httpOf(async () => {
			calls += 1;
			return await never();
		});
		const waiting = [1, 2, 3].map(() => timed(obtainAccessToken(hanging, secrets, '')));
		const outcomes = await Promise.all(waiting);

		for (const { thrown, ms } of outcomes) {
			expect(String(thrown)).toMatch(
				/does not reach Login with Amazon: there was no answer in time/,
			);
			expect(ms).toBeLessThan(10_000);
		}
		expect(calls).toBeLessThanOrEqual(3);
		const later = await obtainAccessToken(
			httpOf(async () => TOKEN),
			secrets,
			'',
		);
		expect(later.token).toBe('Atza|1');
	}, 30_000);

	it('that drips keeps no execution either', async () => {
		const amazon = await scriptedAmazon(() => ({ body: dripping('{') }));
		const credential = credentialFor({ ...keys(), tokenUrl: `${amazon.address}/drip` });
		const helper = httpOf(async () => {
			const answer = await fetch(`${amazon.address}/drip`);
			return { statusCode: 200, body: await answer.text() };
		});
		try {
			const login = new AmazonSellingPartnerApi().preAuthentication.call(helper, credential);

			expect((await timed(login)).ms).toBeLessThan(10_000);
		} finally {
			await amazon.stop();
		}
	}, 30_000);

	it('lets an execution go at once that is stopped', async () => {
		jest.restoreAllMocks();
		const amazon = await scriptedAmazon(() => ({ body: {} }));
		const released = new AbortController();
		const refused = { until: released.signal, end: '"error":"invalid_grant"}' };
		const hung = await scriptedAmazon(() => ({ status: 400, body: dripping('{', refused) }));
		const credential = credentialFor({
			...keys(),
			apiBaseUrl: amazon.address,
			tokenUrl: `${hung.address}/drip`,
		});
		const stop = new AbortController();
		try {
			const run = runOnAmazon(credential)(new AmazonSeller(), ORDERS, { signal: stop.signal });
			const running = timed(run);
			await pause(1000);
			const stoppedAt = performance.now();
			stop.abort();
			await running;

			expect(performance.now() - stoppedAt).toBeLessThan(1000);
			expect(amazon.seen).toEqual([]);
			// Another execution may wait for the same login, so it goes on: here to its end.
			const other = obtainAccessToken(httpOf(never), readSecrets(credential), '');
			released.abort();
			await expect(other).rejects.toThrow();
			expect(hung.seen).toHaveLength(1);
		} finally {
			await Promise.all([amazon.stop(), hung.stop()]);
		}
	});
});
