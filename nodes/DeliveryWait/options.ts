import type { IDataObject, INodeProperties } from 'n8n-workflow';

import {
	DEFAULT_DELIVERY_SETTINGS,
	MESSAGE_AMAZON_LOGISTICS_MARGIN_MS,
	type DeliverySettings,
} from '../shared/domain/delivery/deliverySettings';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../shared/domain/time';
import { ledgerOptions } from '../shared/n8n/ledgerRow';
import { readNumberOption } from '../shared/n8n/parameters';
import { readAmounts, readBlackouts } from './settingTexts';

const {
	marginMs: MARGIN_MS,
	amazonLogisticsMarginMs: AMAZON_LOGISTICS_MARGIN_MS,
	pickupMarginMs: PICKUP_MARGIN_MS,
	transitDays: TRANSIT_DAYS,
} = DEFAULT_DELIVERY_SETTINGS;

function hours(displayName: string, name: string, defaultMs: number, description: string) {
	const defaultHours = defaultMs / HOUR_MS;
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 0 },
		default: defaultHours,
		description,
	} satisfies INodeProperties;
}

export const optionProperties: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Carrier Margins',
			name: 'carrierMargins',
			type: 'string',
			default: '',
			placeholder: 'e.g. ontrac=48, usps=36',
			description:
				'Hours added to an estimated or promised date before the parcel counts as arrived, for single carriers by their Carrier Detector code, such as amazonLogistics, fedex, ups, usps or dhl. Goes before the margins below. A parcel whose carrier is not known has the longest margin.',
		},
		{
			displayName: 'Close Open Ledger Rows',
			name: 'closeOpenRows',
			type: 'boolean',
			default: false,
			description:
				'Whether an order that a ledger row on the Exclusions input shows as open, that did not come in on Orders, and whose time is over, leaves by Skipped as done',
		},
		{
			displayName: 'Days on the Road',
			name: 'transitDays',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: TRANSIT_DAYS,
			description:
				'Added to the shipping time where the shipping service says nothing, and a parcel left too late for its promised or estimated date or has none',
		},
		{
			displayName: 'Days Without Requests',
			name: 'blackoutDates',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-12-24..2026-12-26, 2027-01-01',
			description: 'On these days requests are held; single days or ranges, separated by commas',
		},
		{
			displayName: 'Leave Out Asked Before',
			name: 'leaveOutAsked',
			type: 'boolean',
			default: false,
			description:
				'Whether to leave out orders that the ledger rows on the Exclusions input show as asked, instead of skipping them anew in each run',
		},
		...ledgerOptions,
		{
			displayName: 'Ledger Outputs',
			name: 'ledger',
			type: 'boolean',
			default: false,
			description:
				'Whether to put out the rows that the ledger needs, those of open orders that no list brings any more among them, and which rows of a Data Table they supersede',
		},
		{
			displayName: 'Longer Waits',
			name: 'longerWaits',
			type: 'string',
			default: '',
			placeholder: 'e.g. SHIRT-BLUE=14, B08N5WRWNW=10',
			description:
				'Days to Wait for single SKUs or ASINs, where longer: goods that are often returned, or that need using before one can judge them',
		},
		hours(
			'Margin for Amazon Logistics',
			'amazonLogisticsMargin',
			AMAZON_LOGISTICS_MARGIN_MS,
			`Hours added to Amazon's estimated arrival when Amazon Logistics brings the parcel or nobody knows who does, as no exact time exists; for FBA also to the promised date, where that has less. A Buyer Message has ${MESSAGE_AMAZON_LOGISTICS_MARGIN_MS / HOUR_MS} hours where this option is not added.`,
		),
		hours(
			'Margin for Estimated Arrival',
			'estimatedArrivalMargin',
			MARGIN_MS.estimatedArrival,
			"Hours added to Amazon's estimated arrival when another carrier brings the parcel",
		),
		hours(
			'Margin for Pickup',
			'pickupMargin',
			PICKUP_MARGIN_MS,
			'Hours added when the parcel goes to a locker, a counter or a shop, so that the buyer can collect it',
		),
		hours(
			'Margin for Promised Date',
			'promisedDateMargin',
			MARGIN_MS.deliverByWindow,
			'Hours added to the latest delivery date promised to the buyer',
		),
		hours(
			'Margin for Shipping Time',
			'shipTimeMargin',
			MARGIN_MS.shipTime,
			'Hours added to the days on the road',
		),
		{
			displayName: 'Max Orders per Run',
			name: 'maxDue',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'How many orders may leave by Due in one run. Those with the least time left go first; the rest leaves by Not Yet and is due in the next run. With 0 there is no limit.',
		},
		{
			displayName: 'Only Changes',
			name: 'onlyChanges',
			type: 'boolean',
			default: false,
			description:
				'Whether to leave out orders that are held or skipped for the same reason as in the ledger rows on the Exclusions input. Orders that are due always come through.',
		},
		{
			displayName: 'Parcels Still in Transit',
			name: 'parcelsInTransit',
			type: 'options',
			default: 'hold',
			description: 'What happens when Amazon still shows an FBM parcel on the road after its date',
			options: [
				{
					name: 'Go by the Date',
					value: 'goByDate',
					description: 'The order is asked; for carriers that never report a delivery',
				},
				{
					name: 'Hold Until Delivered',
					value: 'hold',
					description:
						'The order is held until Amazon shows the parcel as delivered, at most 14 days after its date',
				},
			],
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: false,
			description:
				'Whether to return a simplified version of each order instead of the whole one, the same fields on every output: its ID, decision.reason and dates, carrier, delivery, product. Enough for Request a Review; messages need the whole order.',
		},
		{
			displayName: 'Spread (Minutes)',
			name: 'spreadMinutes',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Requests that would be due in the same minute are spread over so many minutes. An order always keeps its place.',
		},
	],
};

const CARRIER_MARGINS = {
	message: 'Carrier Margins holds no carrier with hours',
	description: 'Write the code of Carrier Detector, an equals sign and hours, such as ontrac=48.',
};

const LONGER_WAITS = {
	message: 'Longer Waits holds no SKU or ASIN with days',
	description: 'Write a SKU or an ASIN, an equals sign and days, such as MUG-BLUE=10.',
};

/** What stands under Options: margins, days on the road, blackout dates and spread. */
export function readOptions(options: IDataObject) {
	const number = (name: string) => readNumberOption(optionProperties, options, name);
	const hoursIn = (name: string, otherwiseMs: number) => {
		const hours = number(name);
		return hours === undefined ? otherwiseMs : hours * HOUR_MS;
	};
	const delivery: Omit<DeliverySettings, 'weakestEvidence' | 'amazonLogisticsMarginMs'> = {
		marginMs: {
			estimatedArrival: hoursIn('estimatedArrivalMargin', MARGIN_MS.estimatedArrival),
			deliverByWindow: hoursIn('promisedDateMargin', MARGIN_MS.deliverByWindow),
			shipTime: hoursIn('shipTimeMargin', MARGIN_MS.shipTime),
		},
		carrierMarginMs: readAmounts(String(options.carrierMargins ?? ''), CARRIER_MARGINS, HOUR_MS),
		pickupMarginMs: hoursIn('pickupMargin', PICKUP_MARGIN_MS),
		transitDays: number('transitDays') ?? TRANSIT_DAYS,
		holdWhileInTransit: options.parcelsInTransit !== 'goByDate',
	};
	return {
		delivery,
		amazonLogisticsMarginMs: (requestType: string) =>
			hoursIn(
				'amazonLogisticsMargin',
				requestType === 'buyerMessage'
					? MESSAGE_AMAZON_LOGISTICS_MARGIN_MS
					: AMAZON_LOGISTICS_MARGIN_MS,
			),
		blackouts: readBlackouts(String(options.blackoutDates ?? '')),
		longerWaitMs: readAmounts(String(options.longerWaits ?? ''), LONGER_WAITS, DAY_MS),
		spreadMs: (number('spreadMinutes') ?? 0) * MINUTE_MS,
	};
}
