import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { detectCarrier } from '../shared/domain/carrier/detectCarrier';
import { carrierBranchOf, lastParcel } from '../shared/domain/carrier/orderCarrier';
import type { CustomCarriers } from '../shared/domain/carrier/customCarriers';
import { forCaller, extendItem, ordersAmong } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import { chosenOption } from '../shared/n8n/operations';
import { properties, parcelsPerItem, type Parcels } from './CarrierDetector.properties';
import { customCarriersPerItem } from './ownCarriers';

const BRANCHES = { amazonLogistics: 0, otherCarrier: 1, unknown: 2 } as const;

function detectedPackages(
	{ packages, orderId, marketplaceId, shipToCountry }: Parcels,
	custom: CustomCarriers | undefined,
) {
	return packages.map(({ read, given }) => {
		const { carrier, trackingNumber, shippingService } = read;
		const input = {
			carrier,
			trackingNumber,
			shippingService,
			orderId,
			marketplaceId,
			shipToCountry,
		};
		const carrierMatch = detectCarrier(input, custom);
		return { ...read, carrierMatch, written: { ...given, carrierMatch } };
	});
}

export class CarrierDetector implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Carrier Detector',
		name: 'carrierDetector',
		icon: {
			light: 'file:../../icons/carrierDetector.svg',
			dark: 'file:../../icons/carrierDetector.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: chosenOption(properties, 'output'),
		description: 'Tell who carries each parcel, by the declared carrier and the tracking number',
		defaults: { name: 'Carrier Detector' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Between Amazon Seller and Delivery Wait, without parameters. Set Output to Split only where Amazon Logistics needs a delay of its own, and lead every output on: buyers of no carrier may be left out.',
			relatedNodes: [
				{ nodeType: 'n8n-nodes-seller-feedback.amazonSeller', relationHint: 'Reads the parcels' },
				{
					nodeType: 'n8n-nodes-seller-feedback.deliveryWait',
					relationHint: 'Takes the carrier into account',
				},
			],
		},
		sensitiveOutputFields: ['buyerEmail'],
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{ $parameter["output"] === "split" ? ["Amazon", "Other Carrier", "Unknown"].map((displayName) => ({ type: "${NodeConnectionTypes.Main}", displayName })) : [{ type: "${NodeConnectionTypes.Main}" }] }}`,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const parcelsOf = parcelsPerItem(this);
		const customOf = customCarriersPerItem(this);
		const isSplit = this.getNodeParameter('output', 0, 'allItems') === 'split';
		const outputs: INodeExecutionData[][] = isSplit ? [[], [], []] : [[]];

		for (const [itemIndex, item] of ordersAmong(this)) {
			try {
				const parcels = parcelsOf(item.json, itemIndex);
				const detected = detectedPackages(parcels, customOf(itemIndex));
				const carrier = lastParcel(detected)?.carrierMatch ?? detectCarrier({});
				const branch = isSplit ? BRANCHES[carrierBranchOf(detected)] : 0;
				const packages = detected.map(({ written }) => written);
				const fields = packages.length > 0 ? { packages, carrier } : { carrier };
				outputs[branch]?.push(extendItem(item, itemIndex, fields));
			} catch (thrown) {
				const error = asNodeError(this.getNode(), thrown, itemIndex);
				if (!this.continueOnFail()) throw error;
				outputs.at(-1)?.push(errorItem(error, itemIndex));
			}
		}

		return forCaller(this, outputs);
	}
}
