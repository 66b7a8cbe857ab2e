import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createGzip } from 'node:zlib';

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { PolicyCheck } from '../../nodes/PolicyCheck/PolicyCheck.node';
import { SHIPMENT_LAYOUT } from '../../nodes/shared/domain/report/shipments/shipmentLayout';
import { runNode } from '../support/runNode';
import { reportOf, scriptedAmazon, type Script } from '../support/scriptedAmazon';

jest.mock('../../nodes/shared/spApi/cancellableWait', () =>
	jest.requireActual<object>('../support/passingWaits'),
);

jest.setTimeout(120_000);

const RANGE = { rangeType: 'lastDays', lastDays: 20, options: { maxWaitMinutes: 0 } };
const ORDERS = { resource: 'order', operation: 'getMany', returnAll: true, ...RANGE };
const SHIPMENTS = {
	resource: 'shipment',
	operation: 'getMany',
	rangeType: 'lastDays',
	lastDays: 20,
	options: { maxWaitMinutes: 0, marketplaceIds: ['ATVPDKIKX0DER'] },
};

const against = async <T>(
	script: Script,
	use: (amazon: Awaited<ReturnType<typeof scriptedAmazon>>) => Promise<T>,
): Promise<T> => {
	const amazon = await scriptedAmazon(script);
	try {
		return await use(amazon);
	} finally {
		await amazon.stop();
	}
};

describe('Paging', () => {
	it.each([
		['one token for ever', ['A', 'A', 'A'], 2],
		['tokens that go round', ['A', 'B', 'A'], 3],
		['a long way round', ['A', 'B', 'C', 'D', 'A'], 5],
	])('ends with %s', async (_case, tokens, expectedPages) => {
		await against(
			(request) => {
				const given = request.query.get('paginationToken');
				const page = given === null ? 0 : tokens.indexOf(given) + 1;
				const nextToken = tokens[page] ?? tokens[0];
				return { body: { orders: [], pagination: { nextToken } } };
			},
			async (amazon) => {
				await expect(amazon.run(new AmazonSeller(), ORDERS)).rejects.toThrow(
					'the same page came twice',
				);
				expect(amazon.seen).toHaveLength(expectedPages);
			},
		);
	});

	it("ends with the user's time where every page names another one", async () => {
		await against(
			() => ({ body: { orders: [], pagination: { nextToken: `${Math.random()}` } } }),
			async (amazon) => {
				const { hints } = await amazon.run(new AmazonSeller(), ORDERS);

				expect(amazon.seen.length).toBeLessThanOrEqual(20);
				expect(hints.length).toBeGreaterThan(0);
			},
		);
	});
});

describe('An answer', () => {
	const LONG = 'x'.repeat(20 * 1024 * 1024);

	it.each([
		['JSON', { errors: [{ code: LONG, message: LONG, details: LONG }] }],
		['a list', Array.from({ length: 100_000 }, () => ({ code: 'A', message: 'B', details: 'C' }))],
		['a page', `<html><title>${LONG}</title></html>`],
		['XML', `<Error><Message>${LONG}</Message></Error>`],
		['JSON that is cut off', `{"errors":[{"message":"${LONG}`],
	])('of 20 MB that refuses (%s) makes a short message', async (_case, body) => {
		await against(
			() => ({ status: 400, body }),
			async (amazon) => {
				const thrown: unknown = await amazon
					.run(new AmazonSeller(), ORDERS)
					.catch((failure: unknown) => failure);

				expect(thrown).toBeInstanceOf(Error);
				expect(JSON.stringify(thrown).length).toBeLessThan(10_000);
			},
		);
	});

	it('that is nested a hundred thousand deep is read', async () => {
		const deep = '['.repeat(100_000) + ']'.repeat(100_000);
		const order = `{"orderId":"113-1234567-1234567","createdTime":"2026-11-01T10:00:00Z","lastUpdatedTime":"2026-11-01T10:00:00Z","orderItems":[],"unknown":${deep}}`;
		await against(
			() => ({
				headers: { 'content-type': 'application/json' },
				body: `{"orders":[${order}]}`,
			}),
			async (amazon) => {
				const { outputs } = await amazon.run(new AmazonSeller(), ORDERS);

				expect(outputs[0]).toHaveLength(1);
				expect(JSON.stringify(outputs[0]).length).toBeLessThan(2_000);
			},
		);
	});
});

async function* zipped(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const gzip = createGzip({ level: 9 });
	const writing = (async () => {
		for (const piece of pieces) {
			if (!gzip.write(piece)) await new Promise((resolve) => gzip.once('drain', resolve));
		}
		gzip.end();
	})();
	for await (const chunk of gzip) yield chunk as Uint8Array;
	await writing;
}

function* repeated(piece: Uint8Array, times: number): Generator<Uint8Array> {
	for (let time = 0; time < times; time += 1) yield piece;
}

const MB = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * How much memory a run held at its height, beyond what was there before. What only waits for the
 * garbage collector is not held.
 */
async function peakMemory(run: () => Promise<unknown>): Promise<number> {
	const held = () => {
		collectGarbage();
		const { heapUsed, arrayBuffers, external } = process.memoryUsage();
		return heapUsed + arrayBuffers + external;
	};
	const before = held();
	let peak = before;
	let nextLook: NodeJS.Timeout | undefined;
	// A collection takes long after many other tests: the run is to have most of the time.
	const look = () => {
		const startedAt = performance.now();
		peak = Math.max(peak, held());
		lookIn(500 + 10 * (performance.now() - startedAt));
	};
	const lookIn = (ms: number) => (nextLook = setTimeout(look, ms));
	lookIn(500);
	try {
		await run();
	} finally {
		clearTimeout(nextLook);
	}
	return peak - before;
}

const HEADER = new TextEncoder().encode(`${(SHIPMENT_LAYOUT.order ?? []).join('\t')}\n`);

function* afterHeader(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
	yield HEADER;
	yield* pieces;
}

describe("A report's document", () => {
	it.each([
		[200, 'one line without an end', new Uint8Array(MB)],
		[10, 'empty lines', new Uint8Array(MB).fill(10)],
		[100, 'tabs', new Uint8Array(MB).fill(9)],
	])('that is a bomb of %i MB (%s) is not kept in memory', async (size, _case, piece) => {
		const document = () => ({ body: zipped(afterHeader(repeated(piece, size))) });
		await against(reportOf(document), async (amazon) => {
			const peak = await peakMemory(() =>
				amazon.run(new AmazonSeller(), SHIPMENTS).catch((thrown: unknown) => thrown),
			);

			expect(amazon.seen.some(({ path }) => path === '/stored')).toBe(true);
			expect(peak).toBeLessThan(100 * MB);
		});
	});

	it.each([
		['a header line of 50 MB', () => repeated(new TextEncoder().encode('a\t'.repeat(MB / 2)), 50)],
		['a million columns', () => [new TextEncoder().encode(`${'c\t'.repeat(1_000_000)}\n`)]],
		['60,000 columns', () => [new TextEncoder().encode(`${'c\t'.repeat(60_000)}\n`)]],
		['an unfinished header', () => [HEADER.slice(0, 10)]],
	])('with %s is refused in one short sentence of what its header lacks', async (_case, pieces) => {
		await against(
			reportOf(() => ({ body: zipped(pieces()) })),
			async (amazon) => {
				const refusal: unknown = await amazon
					.run(new AmazonSeller(), SHIPMENTS)
					.catch((thrown: unknown) => thrown);

				expect(refusal).toMatchObject({
					message: "Amazon's report cannot be read",
					description: expect.stringMatching(/^The header line lacks "amazon-/) as string,
				});
				expect((refusal as { description: string }).description.length).toBeLessThan(10_000);
			},
		);
	});
});

describe('A workflow to check', () => {
	it.each([
		['nested ten thousand deep', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)],
		[
			'whose wires go round a thousand nodes',
			JSON.stringify({
				nodes: Array.from({ length: 1_000 }, (_, index) => ({
					name: `n${index}`,
					type: 'n8n-nodes-base.set',
					parameters: {},
				})),
				connections: Object.fromEntries(
					Array.from({ length: 1_000 }, (_, index) => [
						`n${index}`,
						{
							main: [
								[1, 7, 31].map((step) => ({
									node: `n${(index + step) % 1_000}`,
									type: 'main',
									index: 0,
								})),
							],
						},
					]),
				),
			}),
		],
	])('is judged or refused in time when it is one %s', async (_case, workflow) => {
		const start = process.cpuUsage();
		const outcome: unknown = await runNode(new PolicyCheck(), {
			parameters: { operation: 'checkWorkflow', workflow },
		}).catch((thrown: unknown) => thrown);

		expect(outcome instanceof RangeError).toBe(false);
		expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000);
	});
});
