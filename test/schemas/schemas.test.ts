import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv, { type AnySchemaObject } from 'ajv';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { CarrierDetector } from '../../nodes/CarrierDetector/CarrierDetector.node';
import { CarrierScorecard } from '../../nodes/CarrierScorecard/CarrierScorecard.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { PolicyCheck } from '../../nodes/PolicyCheck/PolicyCheck.node';
import { SellerOverview } from '../../nodes/SellerOverview/SellerOverview.node';
import { nodeTypes } from '../support/nodeTypes';
import { ROOT } from '../package/unpacked';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';
import { outputSchemas, schemaText, type Schema } from './outputSchemas';

const FOLDER = '__schema__';

/** Here the simulated account has an example of each field. */
const SEEN_WHOLE = [
	'AmazonSeller/order/getMany',
	'AmazonSeller/return/getMany',
	'AmazonSeller/shipment/getMany',
	'AmazonSeller/tracking/get',
	'CarrierDetector',
	'DeliveryWait',
	'PolicyCheck/checkMessage',
	'PolicyCheck/checkWorkflow',
];

/** The same schema, for nothing but its own fields. */
const strictly = ({ type, items, properties }: Schema): AnySchemaObject => ({
	type,
	...(items && { items: strictly(items) }),
	...(properties && {
		properties: Object.fromEntries(
			Object.entries(properties).map(([name, schema]) => [name, strictly(schema)]),
		),
		// A field without known names, such as a decision's facts, holds any.
		additionalProperties: Object.keys(properties).length === 0,
	}),
});

const schemas = outputSchemas();

const written = () =>
	readdirSync(join(ROOT, 'nodes'), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.includes(FOLDER) && path.endsWith('.json'))
		.map((path) => `nodes/${path}`)
		.sort();

/** Where n8n looks for the fields of a node that has not run, for each way to set it. */
const wantedFiles = (): string[] =>
	nodeTypes().flatMap(({ file, nodeType: { description } }) => {
		if (description.group.includes('trigger')) return [];
		const folder = `nodes/${file.split('/')[1]}/${FOLDER}/v1.0.0`;
		const operations = description.properties.filter(({ name }) => name === 'operation');
		if (operations.length === 0) return [`${folder}.json`];
		return operations.flatMap(({ options = [], displayOptions }) => {
			const [resource] = displayOptions?.show?.resource ?? [];
			return options.flatMap((option) => {
				if (!('value' in option)) return [];
				const path = [folder, resource, option.value].filter((part) => part !== undefined);
				return [`${path.join('/')}.json`];
			});
		});
	});

describe('The fields that a node is known to put out', () => {
	it.each(schemas)('are written down in $file as the types have them', ({ file, schema }) => {
		expect(readFileSync(join(ROOT, file), 'utf8')).toBe(schemaText(schema));
	});

	// n8n shows none for a trigger.
	it('are written down for every node and operation, and for nothing else', () => {
		expect(written()).toEqual(wantedFiles().sort());
	});
});

describe('What a node puts out', () => {
	let seller: SimulatedSeller;
	const items = new Map<string, readonly IDataObject[]>();

	beforeAll(async () => {
		seller = await simulatedSeller({ orders: 300 });
		const run = async (
			nodeType: INodeType,
			parameters: INodeParameters = {},
			inputs: ReadonlyArray<readonly IDataObject[]> = [[{}]],
		) => {
			const { outputs } = await seller.run(nodeType, parameters, { inputs });
			return outputs.flat().map(({ json }) => json);
		};
		const read = async (resource: string, operation = 'getMany', input: IDataObject = {}) =>
			await run(
				new AmazonSeller(),
				{
					resource,
					operation,
					...(operation === 'getMany' && resource === 'order' && { returnAll: true }),
					options: { includePromotions: true },
				},
				[[input]],
			);
		const keep = (output: string, found: readonly IDataObject[]) => {
			items.set(output, found);
			return found;
		};

		const orders = keep('AmazonSeller/order/getMany', await read('order'));
		keep('AmazonSeller/order/get', await read('order', 'get', orders[0]));
		keep('AmazonSeller/order/getManyFromReport', await read('order', 'getManyFromReport'));
		const shipments = keep('AmazonSeller/shipment/getMany', await read('shipment'));
		keep('AmazonSeller/return/getMany', await read('return'));
		const feedback = keep('AmazonSeller/sellerFeedback/getMany', await read('sellerFeedback'));
		keep('AmazonSeller/account/checkAccess', await read('account', 'checkAccess'));
		keep('AmazonSeller/accountHealth/get', await read('accountHealth', 'get'));
		keep('AmazonSeller/feedbackCount/getMany', await read('feedbackCount'));
		keep(
			'AmazonSeller/reviewTopic/getMany',
			await read('reviewTopic', 'getMany', { asin: 'B0C1EXPB01' }),
		);
		const carried = keep(
			'CarrierDetector',
			await run(new CarrierDetector(), {}, [[...orders, ...shipments]]),
		);
		keep(
			'AmazonSeller/tracking/get',
			await run(new AmazonSeller(), { resource: 'tracking', operation: 'get' }, [carried]),
		);
		const decided = keep('DeliveryWait', await run(new DeliveryWait(), {}, [carried]));
		const due = decided.filter(({ decision }) => (decision as IDataObject).outcome === 'due');
		const ask = async (operation: string, parameters: INodeParameters, input = due) =>
			keep(
				`FeedbackRequest/${operation}`,
				await run(new FeedbackRequest(), { operation, ...parameters }, [input]),
			);
		await ask('checkAvailability', {});
		await ask('composeBuyerMessage', { sellerId: 'A1B2C3D4E5F6G7', requireDue: false });
		await ask('sendOrderMessage', { text: 'Your parcel is late.', dryRun: true });
		const asked = await ask('requestReview', { dryRun: false });
		const summarized = keep(
			'SellerOverview/summarizeRun',
			await run(new SellerOverview(), { operation: 'summarizeRun' }, [asked]),
		);
		keep(
			'SellerOverview/buildOverview',
			await run(new SellerOverview(), {}, [summarized, [], feedback]),
		);
		const judge = async (operation: string, parameters: INodeParameters) =>
			keep(`PolicyCheck/${operation}`, await run(new PolicyCheck(), { operation, ...parameters }));
		await judge('checkMessage', { text: 'Five stars, please!' });
		await judge('checkWorkflow', { workflow: JSON.stringify(SENDS_AT_ONCE) });
		const count = async (operation: string, parameters: INodeParameters = {}) =>
			keep(
				`CarrierScorecard/${operation}`,
				await run(new CarrierScorecard(), { operation, ...parameters }, [carried, feedback]),
			);
		const by = async (groupBy: string) => await count('build', { groupBy });
		keep('CarrierScorecard/build', [
			...(await by('carrierAndMarketplace')),
			...(await by('carrierAndWeek')),
		]);
		await count('triageFeedback', { include: 'all' });
		await count('assignDelayGroup', { experimentName: 'autumn' });
	}, 120_000);

	afterAll(async () => {
		await seller?.stop();
	});

	const nameOf = (file: string) =>
		file.replace(/^nodes\/|\.json$/g, '').replace(`/${FOLDER}/v1.0.0`, '');

	it.each(schemas)('has only the fields of $file', ({ file, schema }) => {
		const found = items.get(nameOf(file)) ?? [];
		const own = nameOf(file).startsWith('PolicyCheck')
			? found.map(({ policy }) => ({ policy }))
			: found;
		const fits = new Ajv({ allErrors: true }).compile(strictly(schema));

		expect(own.length).toBeGreaterThan(0);
		for (const item of own) expect([fits(item), fits.errors ?? []]).toEqual([true, []]);
	});

	it.each(schemas.filter(({ file }) => SEEN_WHOLE.includes(nameOf(file))))(
		'has every field of $file at least once',
		({ file, schema }) => {
			const found = items.get(nameOf(file)) ?? [];
			const missing = Object.keys(schema.properties ?? {}).filter(
				(name) => !found.some((item) => name in item),
			);

			expect(missing).toEqual([]);
		},
	);
});

const SENDS_AT_ONCE = {
	name: 'Asks at once',
	nodes: [
		{ name: 'Daily', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
		{ name: 'Ask', type: 'n8n-nodes-seller-feedback.feedbackRequest', parameters: {} },
	],
	connections: { Daily: { main: [[{ node: 'Ask', type: 'main', index: 0 }]] } },
};
