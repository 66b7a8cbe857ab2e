import { NodeHelpers, Workflow, type INode, type INodeTypes } from 'n8n-workflow';

import { CarrierDetector } from '../../nodes/CarrierDetector/CarrierDetector.node';
import { runNode } from '../support/runNode';

const TBA = 'TBA303012345678';
const amazonOrder = {
	orderId: '113-1234567-1234567',
	marketplaceId: 'ATVPDKIKX0DER',
	note: 'kept',
	packages: [{ packageReferenceId: 'a', carrier: 'AMZL_US', trackingNumber: TBA, colour: 'red' }],
};
const upsOrder = { orderId: '2', packages: [{ packageReferenceId: 'b', carrier: 'UPS' }] };
const nobody = { orderId: '3', packages: [{ packageReferenceId: 'c', carrier: 'Other' }] };
const orders = [upsOrder, amazonOrder, nobody];

const split = async (...packages: object[]) => {
	const run = { inputs: [[{ orderId: '1', packages }]], parameters: { output: 'split' } };
	const { outputs } = await runNode(new CarrierDetector(), run as never);
	return outputs.findIndex((items) => items.length > 0);
};

describe('Carrier Detector', () => {
	it('writes the match to each parcel and the order, and keeps all other fields', async () => {
		const { outputs } = await runNode(new CarrierDetector(), { inputs: [orders] });

		expect(outputs).toHaveLength(1);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		const match = {
			code: 'amazonLogistics',
			isAmazonLogistics: true,
			evidence: 'declaredAndNumber',
			trackingNumber: TBA,
			trackingUrl: `https://track.amazon.com/tracking/${TBA}`,
		};
		expect(outputs[0]?.[1]?.json).toMatchObject({
			note: 'kept',
			carrier: match,
			packages: [{ packageReferenceId: 'a', colour: 'red', carrierMatch: match }],
		});
		expect(outputs[0]?.[2]?.json).toMatchObject({ carrier: { code: 'unknown', evidence: 'none' } });
	});

	it('splits orders by carrier, each linked to its input', async () => {
		const { outputs } = await runNode(new CarrierDetector(), {
			inputs: [orders],
			parameters: { output: 'split' },
		});

		expect(outputs.map((items) => items.map(({ json }) => json.orderId))).toEqual([
			['113-1234567-1234567'],
			['2'],
			['3'],
		]);
		expect(outputs.map((items) => items[0]?.pairedItem)).toEqual([
			{ item: 1 },
			{ item: 0 },
			{ item: 2 },
		]);
	});

	it.each([
		['allItems', [undefined]],
		['split', ['Amazon', 'Other Carrier', 'Unknown']],
	])('shows n8n the outputs of %s', (output, names) => {
		const nodeType = new CarrierDetector();
		const nodeTypes = { getByNameAndVersion: () => nodeType } as unknown as INodeTypes;
		const node: INode = {
			id: '1',
			name: 'Carrier Detector',
			type: 'carrierDetector',
			typeVersion: 1,
			position: [0, 0],
			parameters: { output },
		};
		const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
		const outputs = NodeHelpers.getNodeOutputs(workflow, node, nodeType.description);

		expect(outputs.map((each) => (typeof each === 'string' ? each : each.displayName))).toEqual(
			names,
		);
	});

	it('sends a mixed order to Amazon Logistics only while a parcel there is under way', async () => {
		const amazon = { carrier: 'AMZL_US', shipTime: '2026-11-01T10:00:00Z' };
		const ups = { carrier: 'UPS', shipTime: '2026-11-02T10:00:00Z' };

		expect(await split(amazon, ups)).toBe(0);
		expect(await split({ ...amazon, deliveredAt: '' }, ups)).toBe(0);
		expect(await split({ ...amazon, status: 'DELIVERED' }, ups)).toBe(1);
		expect(await split({ ...amazon, deliveredAt: '2026-11-03T10:00:00Z' }, ups)).toBe(1);
		expect(await split({ ...amazon, status: 'CANCELLED' }, ups)).toBe(1);
		expect(await split({ ...amazon, detailedStatus: 'LABEL_CANCELLED' }, ups)).toBe(1);
		expect(await split({ ...amazon, detailedStatus: 'RETURNED_TO_SELLER' }, ups)).toBe(1);
		expect(await split({ ...amazon, status: 'DELIVERED' }, { ...ups, carrier: 'Other' })).toBe(2);
		expect(await split()).toBe(2);
	});

	it('takes the carrier of the parcel that was shipped last, wherever it stands', async () => {
		const packages = [
			{ carrier: 'FedEx', shipTime: '2026-11-02T00:00:00+02:00' },
			{ carrier: 'UPS', shipTime: '2026-11-01T23:00:00Z' },
			{ carrier: 'USPS', shipTime: '2026-11-01T22:30:00Z' },
			{ carrier: 'DHL', shipTime: '2026-11-03T00:00:00Z', status: 'CANCELLED' },
			{ carrier: 'GLS', shipTime: '2026-11-04T00:00:00Z', detailedStatus: 'LABEL_CANCELLED' },
		];
		const { outputs } = await runNode(new CarrierDetector(), {
			inputs: [[{ packages }, { packages: [{ carrier: 'UPS' }, { carrier: 'DPD' }] }]],
		});

		expect(outputs[0]?.map(({ json }) => json.carrier)).toMatchObject([
			{ code: 'ups' },
			{ code: 'dpd' },
		]);
	});

	it('reads one parcel from named fields, whose names may differ by item', async () => {
		const { outputs } = await runNode(new CarrierDetector(), {
			inputs: [
				[
					{ ship: { by: 'DHL eCommerce' }, number: 94001 },
					{ carrier: 'Royal Mail', number: 'TBA303012345678', column: 'carrier' },
				],
			],
			parameters: {
				readFrom: 'fields',
				carrierField: '={{ $json.column ?? "ship.by" }}',
				trackingNumberField: 'number',
			},
		});

		expect(outputs[0]?.map(({ json }) => json.carrier)).toMatchObject([
			{ code: 'dhlEcommerce', evidence: 'declaredOnly', trackingNumber: '94001' },
			{ code: 'amazonLogistics', evidence: 'conflict' },
		]);
		expect(outputs[0]?.[1]?.json.packages).toMatchObject([{ carrier: 'Royal Mail' }]);
	});

	it('reads names and numbers with the marketplace and the country that the order goes to', async () => {
		const packages = [{ carrier: 'Hermes' }];
		const { outputs } = await runNode(new CarrierDetector(), {
			inputs: [
				[
					{ marketplaceId: 'A1PA6795UKMFR9', packages },
					{ marketplaceId: 'A1F83G8C2ARO7P', packages },
					{ shipTo: { countryCode: 'AT' }, packages },
				],
			],
		});

		expect(outputs[0]?.map(({ json }) => json.carrier)).toMatchObject([
			{ code: 'hermesGermany' },
			{ code: 'evri' },
			{ code: 'hermesGermany' },
		]);
	});

	it("uses the seller's own carriers and aliases", async () => {
		const { outputs } = await runNode(new CarrierDetector(), {
			inputs: [
				[{ packages: [{ trackingNumber: 'cb-12345678' }] }, { packages: [{ carrier: 'van 7' }] }],
			],
			parameters: {
				options: {
					ownCarriers: {
						carriers: [
							{
								code: 'cityBikes',
								name: 'City Bikes',
								pattern: 'CB########',
								trackingUrl: 'https://citybikes.example/%s/where',
							},
						],
					},
					ownAliases: { aliases: [{ text: 'Van *', code: 'cityBikes' }] },
				},
			},
		});

		expect(outputs[0]?.map(({ json }) => json.carrier)).toMatchObject([
			{
				code: 'cityBikes',
				name: 'City Bikes',
				evidence: 'numberPattern',
				trackingUrl: 'https://citybikes.example/CB12345678/where',
			},
			{ code: 'cityBikes', evidence: 'declaredOnly' },
		]);
	});

	it('uses an alias of the seller without a carrier of their own', async () => {
		const { outputs } = await runNode(new CarrierDetector(), {
			inputs: [[{ packages: [{ carrier: 'van 7' }] }]],
			parameters: { options: { ownAliases: { aliases: [{ text: 'Van *', code: 'ups' }] } } },
		});

		expect(outputs[0]?.[0]?.json.carrier).toMatchObject({ code: 'ups', evidence: 'declaredOnly' });
	});

	it('refuses an own carrier that cannot be used, with its name and the remedy', async () => {
		const parameters = {
			options: { ownCarriers: { carriers: [{ code: 'bikes', name: 'Bikes', pattern: '*' }] } },
		};

		await expect(
			runNode(new CarrierDetector(), { inputs: [[upsOrder]], parameters }),
		).rejects.toMatchObject({
			message: expect.stringContaining('"Bikes" cannot be used'),
			description: expect.stringContaining('Options'),
			context: { itemIndex: 0 },
		});
	});

	it('goes on after an item it cannot read, where it is told to', async () => {
		const { outputs } = await runNode(new CarrierDetector(), {
			inputs: [[{ packages: 'two' }, upsOrder]],
			continueOnFail: true,
		});

		expect(outputs[0]?.[0]).toEqual({
			json: { error: expect.stringContaining('`packages` is not a list of objects') },
			pairedItem: { item: 0 },
		});
		expect(outputs[0]?.[1]?.json).toMatchObject({ carrier: { code: 'ups' } });
	});

	it('leaves by Unknown what it cannot read, where it is told to go on', async () => {
		const { outputs } = await runNode(new CarrierDetector(), {
			inputs: [[amazonOrder, { orderId: '4', packages: 'none' }]],
			parameters: { output: 'split' },
			continueOnFail: true,
		});

		expect(outputs.map((items) => items.map(({ pairedItem }) => pairedItem))).toEqual([
			[{ item: 0 }],
			[],
			[{ item: 1 }],
		]);
		expect(Object.keys(outputs[2]?.[0]?.json ?? {})).toEqual(['error']);
	});

	describe('from named fields', () => {
		const detected = async (json: object, parameters: object) => {
			const { outputs } = await runNode(new CarrierDetector(), {
				inputs: [[json]],
				parameters: { readFrom: 'fields', ...parameters },
			} as never);
			return outputs[0]?.[0]?.json.carrier;
		};

		it('links to the order in its marketplace, by the fields that hold them', async () => {
			const json = { carrier: 'AMZL', no: '113-1234567-1234567', place: 'A1PA6795UKMFR9' };
			const names = { orderIdField: 'no', marketplaceIdField: 'place' };
			const trackingUrl =
				'https://www.amazon.de/gp/your-account/order-details?orderID=113-1234567-1234567';

			expect(await detected(json, names)).toMatchObject({ trackingUrl });
			expect(await detected(json, {})).not.toHaveProperty('trackingUrl');
		});

		it('goes by the shipping service in the field that holds it', async () => {
			const json = { carrier: 'Other', how: 'AMZL_US_STD' };

			expect(await detected(json, { shippingServiceField: 'how' })).toMatchObject({
				code: 'amazonLogistics',
			});
			expect(await detected(json, {})).toMatchObject({ code: 'unknown' });
		});
	});

	it('leaves an item without parcels as it is, but for its unknown carrier', async () => {
		const { outputs } = await runNode(new CarrierDetector(), { inputs: [[{ orderId: '9' }]] });

		expect(outputs[0]?.[0]?.json).toMatchObject({ orderId: '9', carrier: { code: 'unknown' } });
		expect(outputs[0]?.[0]?.json).not.toHaveProperty('packages');
	});

	it('detects 100,000 items in seconds', async () => {
		const many = Array.from({ length: 100_000 }, (_, at) => orders[at % 3] ?? upsOrder);
		const { outputs } = await runNode(new CarrierDetector(), { inputs: [many] });

		expect(outputs[0]).toHaveLength(100_000);
	}, 20_000);
});
