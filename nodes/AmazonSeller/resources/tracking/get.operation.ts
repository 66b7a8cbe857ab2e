import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import { printedNumber } from '../../../shared/domain/carrier/printedNumber';
import { isCancelled, trackedFields } from '../../../shared/domain/delivery/parcelStatus';
import { Refusal } from '../../../shared/domain/refusal';
import { records, readValue } from '../../../shared/n8n/itemReader';
import { extendItem } from '../../../shared/n8n/items';
import { waitOptions } from '../../../shared/n8n/maxWaitProperty';
import { answerError } from '../../../shared/spApi/answerErrors';
import { getShipmentTracking, type ShipmentTracking } from '../../../shared/spApi/apis/tracking';
import type { SpApiSession } from '../../../shared/spApi/session';
import type { SellerOperation } from '../../sellerOperation';

type FoundTracking = Pick<ShipmentTracking, 'milestones' | 'trackingUrl'>;

/** What Amazon knows of a parcel; undefined where it has nothing to say, now or ever. */
async function lookUpParcel(
	session: SpApiSession,
	trackingNumber: string,
	itemIndex: number,
): Promise<FoundTracking | undefined> {
	const answer = await getShipmentTracking(session, trackingNumber);
	switch (answer.kind) {
		case 'tracking': {
			const { milestones, trackingUrl } = answer;
			return { milestones, ...(trackingUrl !== undefined && { trackingUrl }) };
		}
		case 'noTracking':
			if (answer.isDenied) {
				session.hint(
					'Amazon does not let this app use its tracking. The orders go on as they came, and Delivery Wait goes by their other dates.',
				);
			}
			return undefined;
		case 'timeUp':
			session.hint(
				"Amazon's limit for tracking was reached before all parcels were looked up. The other orders go on as they came. Allow a longer Max Wait, or let fewer orders through.",
			);
			return undefined;
		default:
			throw answerError(session, 'getShipmentTracking', answer, itemIndex);
	}
}

const properties: INodeProperties[] = [
	{
		displayName: 'Look Up',
		name: 'lookUp',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'One Tracking Number',
				value: 'trackingNumber',
				description: 'The parcel whose number you give',
			},
			{
				name: 'Parcels of the Order',
				value: 'order',
				description: 'All in "packages" that are not known to have arrived',
			},
		],
		default: 'order',
		description:
			'Which parcels to ask Amazon about. Each is a call, and Amazon allows two a second.',
	},
	{
		displayName: 'Tracking Number',
		name: 'trackingNumber',
		type: 'string',
		required: true,
		default: '={{ $json.trackingNumber }}',
		placeholder: 'e.g. TBA123456789012',
		displayOptions: { show: { lookUp: ['trackingNumber'] } },
		description: 'The number of the parcel, as Amazon or the carrier gave it',
	},
	waitOptions,
];

const asPrinted = (number: unknown): string => {
	const text = String(number ?? '').trim();
	return printedNumber(text) ?? text;
};

function givenNumber(context: IExecuteFunctions, itemIndex: number): string {
	const number = asPrinted(context.getNodeParameter('trackingNumber', itemIndex));
	if (number !== '') return number;
	throw new Refusal(
		`Item ${itemIndex} has no tracking number`,
		'Name the field that holds it, as {{ $json.trackingNumber }}, or write it there.',
	);
}

/** Those that Amazon can know more of than the order does, each once. */
const openNumbers = (packages: readonly IDataObject[]): string[] => {
	const open = packages.filter((parcel) => !parcel.deliveredAt && !isCancelled(parcel));
	return [...new Set(open.map(({ trackingNumber }) => asPrinted(trackingNumber)))].filter(Boolean);
};

export const getTracking: SellerOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get delivery status of parcels',
	description:
		"Ask Amazon's tracking whether parcels have arrived, for Delivery Wait to go by. It may not know the parcels of ordinary orders; those go on as they came.",
	properties,
	parallelItems: 4,
	async run(context, session, itemIndex) {
		const item: INodeExecutionData = context.getInputData()[itemIndex] ?? { json: {} };
		const packages = readValue(records, item.json.packages, 'packages', `Item ${itemIndex}`) ?? [];
		const isByNumber = context.getNodeParameter('lookUp', itemIndex) === 'trackingNumber';
		const numbers = isByNumber ? [givenNumber(context, itemIndex)] : openNumbers(packages);

		const found = new Map<string, FoundTracking>();
		for (const number of numbers) {
			const tracking = await lookUpParcel(session, number, itemIndex);
			if (tracking !== undefined) found.set(number, tracking);
		}
		// Of an order that is here only in part the other parcels must stay: it waits for its last one.
		const parcels = packages.length > 0 ? packages : numbers.map(asOnlyParcel);
		const tracked = parcels.map((parcel) => {
			const tracking = found.get(asPrinted(parcel.trackingNumber));
			return tracking ? { ...parcel, ...trackedFields(parcel, tracking.milestones) } : parcel;
		});
		return [
			extendItem(item, itemIndex, {
				...(tracked.length > 0 && { packages: tracked }),
				amazonTracking: {
					isFound: found.size > 0,
					parcels: numbers.map((trackingNumber) => ({
						trackingNumber,
						isFound: found.has(trackingNumber),
						...found.get(trackingNumber),
					})),
				},
			}),
		];
	},
};

const asOnlyParcel = (trackingNumber: string): IDataObject => ({
	packageReferenceId: '1',
	trackingNumber,
});
