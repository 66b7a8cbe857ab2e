import { readDocuments } from '../../nodes/shared/spApi/reports/reportReader';
import type { SpApiSession } from '../../nodes/shared/spApi/session';
import { answeringSession } from '../support/answeringSession';

const url = 'https://reports.s3.amazonaws.com/1';

async function* brokenOff() {
	yield new TextEncoder().encode('order-id\n');
	throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}

async function* whole() {
	yield new TextEncoder().encode('order-id\n');
}

/** A session whose documents have these bytes. */
function sessionWith(bytes: () => AsyncIterable<Uint8Array>): SpApiSession {
	const { session } = answeringSession(() => ({ statusCode: 200, body: { url } }));
	const httpRequest = async () => ({ statusCode: 200, headers: {}, body: bytes() });
	Object.assign(session.context.helpers, { httpRequest });
	return session;
}

const readers = { count: 0 };
const SCOPE = { marketplaceIds: [] };
const reportThat = (atEnd: () => void) => ({
	startReading: () => {
		readers.count += 1;
		return {
			async read(bytes: AsyncIterable<Uint8Array>) {
				for await (const piece of bytes) expect(piece).toBeInstanceOf(Uint8Array);
				atEnd();
			},
			records: () => [],
		};
	},
});

beforeEach(() => {
	readers.count = 0;
});

describe('readDocuments', () => {
	it('reads anew what breaks off, and says so when it does again and again', async () => {
		const read = await readDocuments(
			sessionWith(brokenOff),
			['1'],
			reportThat(() => undefined),
			SCOPE,
		);

		expect(read).toMatchObject({
			kind: 'unanswered',
			reason: expect.stringContaining('broke off'),
		});
		expect(readers.count).toBe(3);
	});

	it('tells a fault of its reader as what it is, and not as one of the network', async () => {
		const fault = new TypeError('rows is not iterable');
		const read = readDocuments(
			sessionWith(whole),
			['1'],
			reportThat(() => {
				throw fault;
			}),
			SCOPE,
		);

		await expect(read).rejects.toBe(fault);
		expect(readers.count).toBe(1);
	});
});
