import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';

import { CarrierDetector } from '../../nodes/CarrierDetector/CarrierDetector.node';
import { CarrierScorecard } from '../../nodes/CarrierScorecard/CarrierScorecard.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { PolicyCheck } from '../../nodes/PolicyCheck/PolicyCheck.node';
import { planColumns } from '../../nodes/shared/domain/report/flatFile/header';
import { readFlatFile } from '../../nodes/shared/domain/report/flatFile/readFlatFile';
import { takeEvents, startWatching } from '../../nodes/shared/domain/events/eventMemory';
import { readField } from '../../nodes/shared/n8n/items';
import { runNode } from '../support/runNode';

/** Names that plain objects have already, or that reach what all of them share. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

const sharedProperties = () =>
	[Object.prototype, Array.prototype, Function.prototype].map((shared) =>
		Reflect.ownKeys(shared).map(String),
	);

const untouched = sharedProperties();

afterEach(() => {
	expect(sharedProperties()).toEqual(untouched);
	expect({}).not.toHaveProperty('polluted');
});

/** As JSON brings them: keys of the object itself, which a literal would not make. */
const hostile = (name: string): IDataObject =>
	JSON.parse(`{
		"orderId": "113-1234567-1234567",
		"marketplaceId": "${name}",
		"fulfillmentStatus": "${name}",
		"fulfilledBy": "${name}",
		"carrier": "${name}",
		"trackingNumber": "${name}",
		"rating": 1,
		"comments": "${name}",
		"salesChannel": { "${name}": { "polluted": true }, "marketplaceName": "${name}" },
		"shipTo": { "countryCode": "${name}", "region": "${name}", "${name}": { "polluted": true } },
		"orderItems": [{ "orderItemId": "${name}", "sellerSku": "${name}", "asin": "${name}", "quantityOrdered": 1 }],
		"packages": [{ "packageReferenceId": "${name}", "carrier": "${name}", "trackingNumber": "${name}", "shippingService": "${name}", "status": "${name}", "detailedStatus": "${name}" }],
		"text": "[[${name}]] {{ ${name} }}",
		"language": "${name}",
		"${name}": { "polluted": true, "prototype": { "polluted": true } }
	}`) as IDataObject;

const USES: ReadonlyArray<readonly [string, INodeType, INodeParameters, number]> = [
	['Carrier Detector', new CarrierDetector(), {}, 1],
	['Delivery Wait', new DeliveryWait(), {}, 2],
	['Carrier Scorecard', new CarrierScorecard(), {}, 2],
	['a composed message', new FeedbackRequest(), { operation: 'composeBuyerMessage' }, 1],
	['a checked message', new PolicyCheck(), { operation: 'checkMessage' }, 1],
	['a checked workflow', new PolicyCheck(), { operation: 'checkWorkflow' }, 1],
];

describe.each(NAMES)('The name %s', (name) => {
	it.each(USES)(
		'in every field of an item does %s no harm',
		async (_use, node, parameters, inputs) => {
			const run = await runNode(node, {
				parameters,
				inputs: Array.from({ length: inputs }, () => [hostile(name), hostile(name)]),
				continueOnFail: true,
			});
			const put = JSON.stringify(run.outputs);

			expect(run.outputs.flat().length).toBeGreaterThan(0);
			expect(put).not.toMatch(/native code|is not a function|Cannot read|\[object /);
			for (const { json } of run.outputs.flat()) {
				expect(Object.getPrototypeOf(json)).toBe(Object.prototype);
			}
		},
	);

	it('as the name of a field reads what the item itself holds, and nothing that all objects share', () => {
		expect(readField({ orderId: '1' }, name)).toBeUndefined();
		expect(readField({ orderId: '1' }, `${name}.polluted`)).toBeUndefined();
		expect(readField({ a: { b: [] } }, `a.${name}`)).toBeUndefined();
		expect(readField({ a: { b: [] } }, `a.b[0].${name}.name`)).toBeUndefined();
		expect(readField({ a: [1] }, `a.${name}`)).toBeUndefined();
		expect(readField(hostile(name), `${name}.polluted`)).toBe(true);
	});

	it('as a column of a report is a column like others', async () => {
		const layout = {
			columns: { orderId: 'amazon-order-id', other: name },
			required: ['orderId'],
		} as const;
		const text = `amazon-order-id\t${name}\t__proto__x\n113-1234567-1234567\tvalue\tmore\n`;
		const bytes = (async function* () {
			yield new TextEncoder().encode(text);
		})();
		const rows: unknown[] = [];
		for await (const batch of readFlatFile(bytes, layout)) rows.push(...batch.rows);

		expect(rows).toEqual([{ line: 2, orderId: '113-1234567-1234567', other: 'value' }]);
		expect(planColumns(name, layout)).toMatchObject({ code: 'missingColumns' });
	});

	it('as the key of an event is remembered like others', () => {
		const observation = { key: name, atMs: 2, hasHappened: true, subject: name };
		const first = takeEvents(startWatching(1), [observation], 2);
		const stored = JSON.parse(JSON.stringify(first.memory)) as typeof first.memory;

		expect(first.events).toHaveLength(1);
		expect(takeEvents(stored, [observation], 3).events).toEqual([]);
	});
});
