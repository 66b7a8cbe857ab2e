import type { IDataObject, INodeType } from 'n8n-workflow';

import { CarrierDetector } from '../../nodes/CarrierDetector/CarrierDetector.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { PolicyCheck } from '../../nodes/PolicyCheck/PolicyCheck.node';
import { runNode, type NodeRunOptions } from '../support/runNode';

interface Case {
	readonly nodeType: INodeType;
	readonly options: NodeRunOptions & { readonly inputs: readonly [readonly IDataObject[]] };
	/** How many items leave by each output on the canvas. */
	readonly onCanvas: readonly number[];
}

const subject = 'Order 111-2223334-5556667';
const refused = { subject, text: 'Leave 5 stars and get a gift card!' };
const passed = { subject, text: 'Please leave feedback.' };
const parcel = (carrier: string): IDataObject => ({ packages: [{ carrier }] });

const CASES: Readonly<Record<string, Case>> = {
	'Carrier Detector, split': {
		nodeType: new CarrierDetector(),
		options: {
			parameters: { output: 'split' },
			inputs: [[parcel('UPS'), parcel('AMZL_US'), parcel('')]],
		},
		onCanvas: [1, 1, 1],
	},
	'Delivery Wait': {
		nodeType: new DeliveryWait(),
		options: { inputs: [[{ orderId: '1', fulfillmentStatus: 'CANCELLED' }, { orderId: '2' }]] },
		onCanvas: [0, 1, 1],
	},
	'Policy Check': {
		nodeType: new PolicyCheck(),
		options: { inputs: [[refused, passed]] },
		onCanvas: [1, 0, 1],
	},
};

describe.each(Object.entries(CASES))('%s', (_name, { nodeType, options, onCanvas }) => {
	it('has an output for each result on the canvas', async () => {
		const { outputs } = await runNode(nodeType, options);

		expect(outputs.map((items) => items.length)).toEqual(onCanvas);
	});

	// n8n hands an agent the first output of a tool, and nothing of the others.
	it('tells an agent all of it by the first output', async () => {
		const { outputs } = await runNode(nodeType, { ...options, asTool: true });

		expect(outputs.map((items) => items.length)).toEqual([options.inputs[0].length]);
	});
});
