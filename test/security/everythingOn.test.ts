import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { RESOURCES } from '../../nodes/AmazonSeller/resources';
import { CarrierDetector } from '../../nodes/CarrierDetector/CarrierDetector.node';
import { CarrierScorecard } from '../../nodes/CarrierScorecard/CarrierScorecard.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { PolicyCheck } from '../../nodes/PolicyCheck/PolicyCheck.node';
import { SellerOverview } from '../../nodes/SellerOverview/SellerOverview.node';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';

jest.mock('../../nodes/shared/spApi/cancellableWait', () =>
	jest.requireActual<object>('../support/passingWaits'),
);

jest.setTimeout(120_000);

const RANGE = { rangeType: 'lastDays', lastDays: 20 };
const EVERYTHING = { includeBuyerEmail: true, includePromotions: true, maxWaitMinutes: 0 };

/** Every operation of every node, as far as it can be switched on. */
const USES: ReadonlyArray<readonly [string, INodeType, INodeParameters]> = [
	...RESOURCES.flatMap(({ id, operations }) =>
		operations.map(
			({ value }) =>
				[
					`${id}: ${value}`,
					new AmazonSeller(),
					{ resource: id, operation: value, ...RANGE, options: EVERYTHING },
				] as const,
		),
	),
	['Carrier Detector', new CarrierDetector(), {}],
	['Delivery Wait', new DeliveryWait(), {}],
	...['checkAvailability', 'composeBuyerMessage', 'requestReview', 'sendOrderMessage'].map(
		(operation) =>
			[
				operation,
				new FeedbackRequest(),
				{
					operation,
					dryRun: false,
					requireDue: false,
					messageType: 'confirmDeliveryDetails',
					text: 'Hello',
					options: { maxWaitMinutes: 0 },
				},
			] as const,
	),
	['a message checked', new PolicyCheck(), { operation: 'checkMessage' }],
	['a workflow checked', new PolicyCheck(), { operation: 'checkWorkflow' }],
	...['buildScorecard', 'assignDelayGroup', 'triageFeedback'].map(
		(operation) => [operation, new CarrierScorecard(), { operation }] as const,
	),
	['summarizeRun', new SellerOverview(), { operation: 'summarizeRun' }],
	['buildOverview', new SellerOverview(), { operation: 'buildOverview' }],
];

/** When all goes well, and when Amazon refuses at once: waits and repetitions bring no other texts. */
const CASES = [undefined, 'missingRole', 'tokenRevoked'] as const;

/** Where in a value a text that matches stands, e.g. `json.buyerMessage.to`. */
function placesOf(pattern: RegExp, value: unknown, path = '', depth = 0): string[] {
	if (depth > 25) return [];
	if (typeof value === 'string') return pattern.test(value) ? [path] : [];
	if (value instanceof Map || value instanceof Set) {
		return placesOf(pattern, [...value], path, depth + 1);
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.getOwnPropertyNames(value).flatMap((name) => {
		const here = Array.isArray(value) ? path : `${path}.${name}`;
		const inName = pattern.test(name) ? [`${path} (the name of a field)`] : [];
		return [...inName, ...placesOf(pattern, Reflect.get(value, name), here, depth + 1)];
	});
}

describe('With everything switched on', () => {
	let seller: SimulatedSeller;
	let orders: IDataObject[];

	beforeAll(async () => {
		seller = await simulatedSeller({ orders: 120, marketplaces: ['US'] });
		const read = { resource: 'order', operation: 'getMany', ...RANGE, options: EVERYTHING };
		const { outputs } = await seller.run(new AmazonSeller(), read);
		const items = (outputs[0] ?? []).map(({ json }) => json);
		const detected = await seller.run(new CarrierDetector(), {}, { inputs: [items] });
		const decided = await seller.run(
			new DeliveryWait(),
			{},
			{ inputs: [detected.outputs[0] ?? []] },
		);
		orders = decided.outputs
			.flat()
			.map(({ json }) => json)
			.filter(({ buyerEmail }) => typeof buyerEmail === 'string')
			.slice(0, 10);
	});
	afterAll(async () => await seller.stop());

	const secrets = () => {
		const { clientSecret, refreshToken, accessToken } = seller.credential;
		const all = [clientSecret, refreshToken, accessToken].map(String);
		return new RegExp(all.map((text) => text.replaceAll(/\W/g, '\\$&')).join('|'));
	};
	const addresses = () =>
		new RegExp(orders.map(({ buyerEmail }) => String(buyerEmail).split('@')[0]).join('|'), 'i');

	const outcomesOf = async (node: INodeType, parameters: INodeParameters) =>
		await Promise.all(
			[true, false].map(
				async (continueOnFail) =>
					await seller
						.run(node, parameters, { inputs: [orders], continueOnFail })
						.catch((thrown: unknown) => ({ thrown })),
			),
		);

	it('there are addresses and secrets to be looked for', () => {
		expect(orders).toHaveLength(10);
		expect(placesOf(addresses(), orders)).toHaveLength(10);
		expect(String(seller.credential.accessToken).length).toBeGreaterThan(20);
		expect(placesOf(secrets(), seller.credential)).toHaveLength(3);
	});

	it.each(USES)(
		'a buyer’s address is where it was asked for and nowhere else, and no secret anywhere: %s',
		async (_name, node, parameters) => {
			const places = new Set<string>();
			for (const fault of CASES) {
				if (fault !== undefined) seller.simulator.faults.turnOn(fault);
				const outcomes = await outcomesOf(node, parameters);
				seller.simulator.faults.clear();
				expect(placesOf(secrets(), outcomes)).toEqual([]);
				for (const place of placesOf(addresses(), outcomes)) places.add(place);
			}

			expect(
				[...places].filter(
					(place) => !['.outputs.json.buyerEmail', '.outputs.json.buyerMessage.to'].includes(place),
				),
			).toEqual([]);
		},
	);
});
