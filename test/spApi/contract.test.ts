import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import {
	getItemReviewTopics,
	getItemReviewTrends,
} from '../../nodes/shared/spApi/apis/customerFeedback';
import {
	GetAttributes,
	MESSAGE_TYPES,
	createOrderMessage,
	getMessagingActionsForOrder,
	type MessageAction,
} from '../../nodes/shared/spApi/apis/messaging';
import { getMarketplaceParticipations } from '../../nodes/shared/spApi/apis/sellers';
import { openSession, type SpApiSession } from '../../nodes/shared/spApi/session';
import { getShipmentTracking } from '../../nodes/shared/spApi/apis/tracking';
import { USAGE_PLANS } from '../../nodes/shared/spApi/operations';
import { USER_AGENT } from '../../nodes/shared/spApi/login/account';
import { AmazonModels } from '../support/amazonModels';
import { dueItem, simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';
import { recordWire, type WireRecorder } from './wireRecorder';

let seller: SimulatedSeller;
let wire: WireRecorder;
/** Everything that a user could see of all the runs. */
let visible = '';
let firstSecret: unknown;

const LAST_MONTHS = { returnAll: true, lastDays: 90, options: { includePromotions: true } };

/** Runs functions of the client where a node would. */
class ClientProbe implements INodeType {
	description = new AmazonSeller().description;

	constructor(private readonly work: (session: SpApiSession) => Promise<unknown>) {}

	async execute(this: IExecuteFunctions) {
		const session = await openSession(this);
		const probe = this.getInputData()[0]?.json.probe as unknown as ClientProbe;
		return [
			[{ json: { result: JSON.stringify(await probe.work(session)) }, pairedItem: { item: 0 } }],
		];
	}
}

beforeAll(async () => {
	seller = await simulatedSeller({ orders: 150 });
	wire = await recordWire(seller.simulator.url);
	seller.credential.apiBaseUrl = wire.url;
	firstSecret = seller.credential.clientSecret;
	const truth = await seller.orders();
	const due = truth.filter(({ isEligible }) => isEligible).slice(0, 12);
	const see = (what: unknown) => {
		visible += `${JSON.stringify(what)}\n`;
		// What n8n stores of an error is its JSON, and a person may see its stack.
		if (what instanceof Error) visible += `${what.message} ${what.stack ?? ''}\n`;
	};
	const run = async (...args: Parameters<SimulatedSeller['run']>) =>
		see(await seller.run(...args).catch((thrown: unknown) => thrown));

	await run(new AmazonSeller(), { resource: 'order', operation: 'getMany', ...LAST_MONTHS });
	await run(
		new AmazonSeller(),
		{ resource: 'order', operation: 'get' },
		{ inputs: [due.map(({ orderId }) => ({ orderId }))] },
	);
	await run(new AmazonSeller(), { resource: 'shipment', operation: 'getMany', lastDays: 25 });
	await run(new AmazonSeller(), { resource: 'account', operation: 'checkAccess' });
	await run(new AmazonSeller(), { resource: 'accountHealth', operation: 'get' });
	await run(new AmazonSeller(), { resource: 'feedbackCount', operation: 'getMany' });
	await run(
		new AmazonSeller(),
		{ resource: 'reviewTopic', operation: 'getMany' },
		{ inputs: [[{ asin: 'B0C1EXPB01' }]] },
	);
	const inputs = {
		inputs: [
			truth
				.filter(({ orderId }) => !orderId.startsWith('S'))
				.slice(0, 25)
				.map(dueItem),
		],
	};
	await run(new FeedbackRequest(), { operation: 'checkAvailability' }, inputs);
	await run(
		new FeedbackRequest(),
		{ operation: 'requestReview', dryRun: false },
		{ inputs: [due.map(dueItem)] },
	);

	const [order] = due;
	if (!order) throw new RangeError('The account has no eligible order');
	const probe = new ClientProbe(async (session) => [
		await getMarketplaceParticipations(session),
		await getMessagingActionsForOrder(session, order),
		await GetAttributes(session, order),
		await getShipmentTracking(session, 'TBA123456789012'),
		await getItemReviewTopics(session, { ...order, asin: 'B0C1EXPB01' }, 'MENTIONS'),
		await getItemReviewTrends(session, { ...order, asin: 'B0C1EXPB01' }),
		await getItemReviewTopics(session, { ...order, asin: 'B0C1EXPBXX' }, 'MENTIONS'),
		...(await Promise.all(
			(Object.keys(MESSAGE_TYPES) as MessageAction[]).map((action) =>
				createOrderMessage(session, order, action, 'Your parcel was handed to a neighbour.'),
			),
		)),
	]);
	await run(probe, {}, { inputs: [[{ probe: probe as never }]] });

	for (const fault of [
		'missingRole',
		'droppedBefore',
		'tokenRevoked',
		'clientSecretExpired',
	] as const) {
		// Another secret, as a token that is a moment old would be taken over otherwise.
		if (fault === 'clientSecretExpired')
			seller.credential.clientSecret = 'amzn1.oa2-cs.v1.another-secret-altogether';
		seller.simulator.faults.turnOn(fault, fault === 'droppedBefore' ? { next: 1 } : {});
		const one = { inputs: [[dueItem(due[1] ?? order)]] };
		await run(new FeedbackRequest(), { operation: 'requestReview', dryRun: false }, one);
		seller.simulator.faults.clear();
	}
}, 60_000);

afterAll(async () => {
	await wire.stop();
	await seller.stop();
});

const models = AmazonModels.load();
const withModels = models === undefined ? it.skip : it;

describe('Everything that the client says to Amazon', () => {
	it('covers every operation of its usage plans', () => {
		const called = new Set(seller.simulator.record.requests().map(({ operation }) => operation));
		const missing = Object.keys(USAGE_PLANS).filter((operation) => !called.has(operation));

		expect(missing).toEqual([]);
	});

	withModels('conforms to Amazon’s published models, and so do the answers', () => {
		const exchanges = wire.exchanges.filter(({ status }) => status !== 401);
		expect(exchanges.length).toBeGreaterThan(40);
		expect(exchanges.flatMap((exchange) => models?.violations(exchange) ?? [])).toEqual([]);
	});

	it('carries the user agent that Amazon asks for, with the version of the package', () => {
		const { version } = JSON.parse(
			readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'),
		) as { version: string };

		expect(USER_AGENT).toBe(
			`n8n-nodes-seller-feedback/${version} (Language=TypeScript; Platform=n8n)`,
		);
		expect(
			new Set(wire.exchanges.map(({ requestHeaders }) => requestHeaders['user-agent'])),
		).toEqual(new Set([USER_AGENT]));
		const agents = seller.simulator.record
			.requests()
			.filter(({ operation }) => operation === 'lwaToken')
			.map(({ userAgent }) => userAgent);
		expect(new Set(agents)).toEqual(new Set([USER_AGENT]));
	});

	it('carries the token in its header alone, and none of our own headers', () => {
		for (const { path, requestHeaders, requestBody } of wire.exchanges) {
			expect(path + requestBody).not.toMatch(/Atz[ar]\|/);
			expect(Object.keys(requestHeaders).filter((name) => name.startsWith('x-n8n'))).toEqual([]);
			expect(requestHeaders.authorization).toBeUndefined();
		}
	});
});

describe('What a user sees of all these runs', () => {
	it('is items and errors', () => {
		const shown = [
			'"status":"sent"',
			'Amazon does not let this app request a review',
			'client secret',
		];
		expect(shown.filter((text) => !visible.includes(text))).toEqual([]);
	});

	it('holds no secret, whole or in part', () => {
		const { clientId, clientSecret, refreshToken } = seller.credential;
		const secrets = [clientId, clientSecret, refreshToken, firstSecret].map(String);
		const parts = secrets.flatMap((secret) => [secret.slice(-24), encodeURIComponent(secret)]);
		expect([...secrets, ...parts].filter((secret) => visible.includes(secret))).toEqual([]);
		expect(/Atz[ar](\||%7C)/i.exec(visible)).toBeNull();
	});
});
