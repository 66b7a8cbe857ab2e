import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';

import { type Account } from './account/account';
import { type Ledger } from './account/ledger';
import { mountControl, simulationState } from './apis/control';
import { customerFeedbackOperations } from './apis/customerFeedback';
import { LwaTokens, mountLwa } from './apis/lwa';
import { messagingOperations } from './apis/messaging';
import { ordersOperations } from './apis/orders';
import { ReportDesk } from './apis/reportDesk';
import { ReportDocuments } from './apis/reportDocuments';
import { reportsOperations } from './apis/reports';
import { sandboxOperations } from './apis/sandbox';
import { sellersOperations } from './apis/sellers';
import { solicitationsOperations } from './apis/solicitations';
import { trackingOperations } from './apis/tracking';
import { type Clock } from './clock';
import { type Faults } from './faults';
import { Gateway, REGION_HEADER } from './gateway';
import { htmlPage } from './gatewayFaults';
import { findModelsFolder, readModelOperations } from './models';
import { type Operation } from './operation';
import { type RequestRecord } from './record';
import { Refusal, RequestIds, internalFailure, notFound, type Reply } from './replies';
import { sendReply } from './sendReply';
import { SimulatorRefusal, type SimulatorOptions } from './startOptions';
import { type UsagePlans } from './usagePlans';
import { createWorld, resetWorld } from './worldStart';

const LONGEST_BODY_BYTES = 10 * 1_024 * 1_024;
const LONGEST_PATH_PARAMETER = 500;

export type { SimulatorOptions } from './startOptions';

export interface Simulator {
	readonly url: string;
	readonly accounts: readonly Account[];
	readonly clock: Clock;
	readonly faults: Faults;
	readonly ledger: Ledger;
	readonly record: RequestRecord;
	readonly usagePlans: UsagePlans;
	/** Reports that were ordered, whatever was answered. */
	reportCount(): number;
	state(): ReturnType<typeof simulationState>;
	stop(): Promise<void>;
}

/** Every operation of a living account: the next API goes here. */
const account = (desk: ReportDesk, documents: ReportDocuments): Operation[] => [
	...sellersOperations,
	...ordersOperations(),
	...reportsOperations(desk, documents),
	...solicitationsOperations,
	...messagingOperations,
	...trackingOperations,
	...customerFeedbackOperations,
];

function sandbox(): Operation[] {
	const folder = findModelsFolder();
	if (folder !== undefined) return sandboxOperations(readModelOperations(folder));
	throw new SimulatorRefusal(
		"The sandbox answers from Amazon's published models, which are not here. Set SP_API_MODELS to the folder that holds them.",
	);
}

/** `/na`, `/eu` and `/fe` before a path stand for Amazon's three endpoints; without one, any will do. */
function stripRegion(request: IncomingMessage): string {
	delete request.headers[REGION_HEADER];
	const url = request.url ?? '/';
	const [, region, path] = /^\/(na|eu|fe)(\/.*)$/.exec(url) ?? [];
	if (region === undefined || path === undefined) return url;
	request.headers[REGION_HEADER] = region.toUpperCase();
	return path;
}

/** Starts a simulated Amazon on loopback, for programs of this machine and no page of another. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const world = createWorld(options);
	const app = fastify({
		rewriteUrl: stripRegion,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		frameworkErrors: (_refused, _request, reply) => sendReply(reply, UNREADABLE),
		clientErrorHandler: (_refused, socket) => socket.end(rawAnswer(UNREADABLE)),
		bodyLimit: LONGEST_BODY_BYTES,
		routerOptions: { maxParamLength: LONGEST_PATH_PARAMETER },
	});
	// Every API reads its body itself: Amazon's answers to bad ones are not the framework's.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

	refuseOtherHosts(app);
	mountRefusals(app);

	const tokens = new LwaTokens(world);
	const desk = new ReportDesk(world);
	const documents = new ReportDocuments(world, desk);
	mountLwa(app, world, tokens);
	documents.mount(app);
	new Gateway(world, tokens).mount(app, options.isSandbox ? sandbox() : account(desk, documents));
	await app.register((control, _options, done) => {
		mountControl(control, world, () => {
			resetWorld(world);
			desk.clear();
		});
		done();
	});

	await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	const { port } = app.server.address() as AddressInfo;
	world.baseUrl = `http://127.0.0.1:${port}`;
	return {
		url: world.baseUrl,
		accounts: world.accounts,
		clock: world.clock,
		faults: world.faults,
		ledger: world.ledger,
		record: world.record,
		usagePlans: world.usagePlans,
		reportCount: () => desk.count,
		state: () => simulationState(world),
		stop: () => app.close(),
	};
}

const UNREADABLE = htmlPage(400, 'Bad Request');

/** For requests so broken that nothing but the socket is left. */
const rawAnswer = ({ body, contentType }: Reply): string =>
	`HTTP/1.1 400 Bad Request\r\nContent-Type: ${contentType ?? ''}\r\nContent-Length: ${Buffer.byteLength(String(body))}\r\nConnection: close\r\n\r\n${String(body)}`;

const THIS_MACHINE = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/**
 * A page in a browser on this machine may have its own name point here, and then read and write like
 * a page of the simulator's. The browser still tells that name.
 */
function refuseOtherHosts(app: FastifyInstance): void {
	app.addHook('onRequest', async ({ headers }, reply) => {
		if (THIS_MACHINE.test(headers.host ?? '')) return;
		await reply
			.status(421)
			.send({ message: 'The simulator answers at 127.0.0.1 and localhost, under no other name.' });
	});
}

function mountRefusals(app: FastifyInstance): void {
	const ids = new RequestIds();
	app.setErrorHandler((thrown, _request, reply) => {
		const isTooLarge =
			thrown instanceof Error && 'statusCode' in thrown && thrown.statusCode === 413;
		const tooLarge = new Refusal(
			413,
			'RequestTooLarge',
			'The request size exceeded the maximum accepted size.',
		);
		return sendReply(reply, isTooLarge ? tooLarge.toReply() : internalFailure());
	});
	app.setNotFoundHandler((_request, reply) => {
		const { requestId, apiGatewayId } = ids.next();
		void reply.headers({ 'x-amzn-RequestId': requestId, 'x-amz-apigw-id': apiGatewayId });
		return sendReply(reply, notFound().toReply());
	});
}
