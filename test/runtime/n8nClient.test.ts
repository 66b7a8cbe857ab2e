import fastify, { type FastifyInstance } from 'fastify';
import { stringify } from 'flatted';
import { N8nClient } from '../../runtime/n8nClient';

const RUN = { id: 7, status: 'success', data: stringify({ resultData: { runData: {} } }) };

describe('waiting for a run of an n8n that is too busy to answer', () => {
	let n8n: FastifyInstance;
	let url: string;
	let connectionsToDrop = 0;
	let refusals: number[] = [];
	let looks = 0;

	beforeEach(async () => {
		looks = 0;
		connectionsToDrop = 0;
		refusals = [];
		n8n = fastify({ forceCloseConnections: true });
		n8n.post('/rest/login', async (_request, reply) =>
			reply.header('set-cookie', 'n8n-auth=token; Path=/').send({ data: {} }),
		);
		n8n.get('/rest/executions', async (request, reply) => {
			looks += 1;
			const statusCode = refusals.shift();
			if (statusCode !== undefined) {
				return await reply.code(statusCode).send({ message: 'Database is not ready!' });
			}
			if (connectionsToDrop === 0) {
				return { data: { results: [{ id: '7', status: 'success', mode: 'manual' }] } };
			}
			connectionsToDrop -= 1;
			request.raw.socket.destroy();
			return await reply.hijack();
		});
		n8n.get('/rest/executions/7', async () => ({ data: RUN }));
		url = await n8n.listen({ host: '127.0.0.1', port: 0 });
	});

	afterEach(async () => {
		await n8n.close();
	});

	const waitForRun = async (timeoutMs: number) => {
		const client = await N8nClient.signIn(url, { email: 'seller@example.com', password: 'secret' });
		return await client.waitForRun('1', '7', { timeoutMs });
	};

	it('asks again where a connection was cut, and finds the run', async () => {
		connectionsToDrop = 2;

		expect((await waitForRun(5_000)).status).toBe('success');
		expect(looks).toBe(3);
	});

	it('asks again where n8n waits for its database, and takes another refusal as it is', async () => {
		refusals = [503, 503];
		expect((await waitForRun(5_000)).status).toBe('success');

		refusals = [500];
		await expect(waitForRun(5_000)).rejects.toThrow('with 500: Database is not ready!');
	});

	it('gives up when the time is over', async () => {
		connectionsToDrop = Number.POSITIVE_INFINITY;

		await expect(waitForRun(200)).rejects.toThrow('too busy to answer after 200 ms');
	});

	it('gives up at once when n8n is gone', async () => {
		const client = await N8nClient.signIn(url, { email: 'seller@example.com', password: 'secret' });
		await n8n.close();

		await expect(client.waitForRun('1', '7', { timeoutMs: 60_000 })).rejects.toThrow(
			'fetch failed',
		);
	});
});
