import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { detectCarrier } from '../shared/domain/carrier/detectCarrier';
import { carrierBranchOf, lastParcel } from '../shared/domain/carrier/orderCarrier';
import type { CustomCarriers } from '../shared/domain/carrier/customCarriers';
import { forCaller } from '../shared/n8n/agentTool';
import { isRecord } from '../shared/n8n/itemReader';
import { extendItem } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import { sharedValues, type ShareValues } from '../shared/n8n/sharedValues';
import { chosenOption } from '../shared/n8n/subtitle';
import { properties } from './CarrierDetector.properties';
import { customCarriersPerItem } from './ownCarriers';
import { parcelsPerItem, type Parcels } from './readParcels';

const BRANCHES = { amazonLogistics: 0, otherCarrier: 1, unknown: 2 } as const;

function detectedPackages(
	parcels: Parcels,
	shipToCountry: string | undefined,
	custom: CustomCarriers | undefined,
	share: ShareValues,
) {
	const { orderId, marketplaceId, reader } = parcels;
	return parcels.packages.map((parcel) => {
		const text = (field: string) => reader.text(parcel[field], `packages.${field}`);
		const time = reader.time(parcel.shipTime, 'packages.shipTime');
		const declared = {
			carrier: text('carrier'),
			trackingNumber: text('trackingNumber'),
			shippingService: text('shippingService'),
			orderId,
			marketplaceId,
			shipToCountry,
		};
		const carrierMatch = share(detectCarrier(declared, custom));
		const [status, detailedStatus] = [text('status'), text('detailedStatus')];
		const deliveredAt = parcel.deliveredAt || undefined;
		return {
			written: { ...parcel, carrierMatch },
			carrierMatch,
			...(time !== undefined && { shipTime: time }),
			...(status !== undefined && { status }),
			...(detailedStatus !== undefined && { detailedStatus }),
			...(deliveredAt !== undefined && { deliveredAt: String(deliveredAt) }),
		};
	});
}

/** Where the order goes, as Amazon Seller puts it out; it decides what a name or number means. */
function shipToCountryOf({ shipTo }: IDataObject): string | undefined {
	const country = isRecord(shipTo) ? shipTo.countryCode : undefined;
	return typeof country === 'string' ? country : undefined;
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
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{ $parameter["output"] === "split" ? ["Amazon", "Other Carrier", "Unknown"].map((displayName) => ({ type: "${NodeConnectionTypes.Main}", displayName })) : [{ type: "${NodeConnectionTypes.Main}" }] }}`,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const parcelsOf = parcelsPerItem(this);
		const customOf = customCarriersPerItem(this);
		const isSplit = this.getNodeParameter('output', 0, 'allItems') === 'split';
		const share = sharedValues();
		const outputs: INodeExecutionData[][] = isSplit ? [[], [], []] : [[]];

		for (const [itemIndex, item] of this.getInputData().entries()) {
			try {
				const parcels = parcelsOf(item.json, itemIndex);
				const detected = detectedPackages(
					parcels,
					shipToCountryOf(item.json),
					customOf(itemIndex),
					share,
				);
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
