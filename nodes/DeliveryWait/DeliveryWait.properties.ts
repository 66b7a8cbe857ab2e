import type { INodeProperties } from 'n8n-workflow';

import { DEFAULT_REQUEST_SETTINGS } from '../shared/domain/decision/requestSettings';
import { REQUEST_A_REVIEW_WINDOW } from '../shared/domain/decision/requestWindow';
import { DAY_MS } from '../shared/domain/time';
import { fieldProperties } from './fields';
import { optionProperties } from './options';
import { minuteOfDayText } from './settingTexts';
import { skipRuleProperties } from './skipRules';

const {
	delivery: { weakestEvidence },
	preferences: { waitMs, hours, whenUnmet },
	timeZone: { kind: timeZoneOf },
} = DEFAULT_REQUEST_SETTINGS;
const { opensDaysAfterDelivery, closesDaysAfterDelivery } = REQUEST_A_REVIEW_WINDOW;
const waitDays = waitMs / DAY_MS;

export const properties: INodeProperties[] = [
	{
		displayName: 'Request Type',
		name: 'requestType',
		type: 'options',
		default: 'requestAReview',
		description: 'Sets the time in which the request may go out',
		options: [
			{
				name: 'Buyer Message',
				value: 'buyerMessage',
				description: 'Due as soon as the evidence says delivered, for 30 days',
			},
			{
				name: 'Custom Window',
				value: 'custom',
				description: 'Due between two numbers of days after delivery that you choose',
			},
			{
				name: 'Request a Review',
				value: 'requestAReview',
				description: "Due in Amazon's window: from 5 days after delivery to 30 days after it",
			},
		],
	},
	{
		displayName: 'Opens After (Days)',
		name: 'opensAfterDays',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: opensDaysAfterDelivery,
		description: 'An order is held until this many days after its delivery',
		displayOptions: { show: { requestType: ['custom'] } },
	},
	{
		displayName: 'Closes After (Days)',
		name: 'closesAfterDays',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: closesDaysAfterDelivery,
		description: 'An order is skipped from this many days after its delivery',
		displayOptions: { show: { requestType: ['custom'] } },
	},
	{
		displayName: 'Proof of Arrival Needed',
		name: 'weakestEvidence',
		type: 'options',
		default: weakestEvidence,
		description:
			'How sure it must be that the parcel has arrived; until then the order is held. From surest to least sure: carrier scan, delivered status, tracking milestone, estimated arrival, promised date, shipping time. In an expression: carrierScan, packageStatus, trackingMilestone, estimatedArrival, deliverByWindow or shipTime.',
		options: [
			{
				name: 'Carrier Scan',
				value: 'carrierScan',
				description:
					'Only a delivery time from a carrier or tracking service, mapped under Field Names',
			},
			{
				name: 'Delivered Status (FBM)',
				value: 'packageStatus',
				description: "Or Amazon's package status Delivered, which FBM orders have",
			},
			{
				name: 'Estimated Arrival (FBA)',
				value: 'estimatedArrival',
				description: 'Or the estimated arrival in the FBA shipments, with a margin',
			},
			{
				name: 'Promised Date',
				value: 'deliverByWindow',
				description: 'Or the latest delivery date promised to the buyer, with a margin',
			},
			{
				name: 'Shipping Time',
				value: 'shipTime',
				description: 'Or the shipping time plus the usual days on the road, which is a guess',
			},
			{
				name: 'Tracking Milestone',
				value: 'trackingMilestone',
				description: "Or a delivery in Amazon's Tracking API",
			},
		],
	},
	{
		displayName: 'Days to Wait',
		name: 'waitDays',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: waitDays,
		description:
			"A request goes out no sooner than this many days after delivery. With 0 it goes out as soon as Amazon's window opens.",
	},
	{
		displayName: 'Ask From',
		name: 'askFrom',
		type: 'string',
		default: minuteOfDayText(hours.fromMinuteOfDay),
		placeholder: 'e.g. 09:00',
		description:
			'Before this time of day requests are held. A workflow that runs once a day has to run inside these hours.',
	},
	{
		displayName: 'Ask Until',
		name: 'askUntil',
		type: 'string',
		default: minuteOfDayText(hours.toMinuteOfDay),
		placeholder: 'e.g. 20:00',
		description:
			'From this time of day on requests are held until the next day. 24:00 is midnight.',
	},
	{
		displayName: 'Days of the Week',
		name: 'weekdays',
		type: 'multiOptions',
		default: [...hours.weekdays],
		description: 'On other days requests are held',
		options: [
			{ name: 'Friday', value: 5 },
			{ name: 'Monday', value: 1 },
			{ name: 'Saturday', value: 6 },
			{ name: 'Sunday', value: 7 },
			{ name: 'Thursday', value: 4 },
			{ name: 'Tuesday', value: 2 },
			{ name: 'Wednesday', value: 3 },
		],
	},
	{
		displayName: 'Time Zone',
		name: 'timeZoneOf',
		type: 'options',
		default: timeZoneOf,
		description: 'Whose clock the days and times of day are meant by',
		options: [
			{
				name: 'Marketplace',
				value: 'marketplace',
				description: "Each order by its own marketplace's clock",
			},
			{
				name: 'Named',
				value: 'named',
				description: 'All orders by one clock',
			},
			{
				name: 'Ship-to Region',
				value: 'shipTo',
				description:
					"By the buyer's clock where country and region are in the data, else by the marketplace's",
			},
		],
	},
	{
		displayName: 'Time Zone Name',
		name: 'timeZone',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Europe/Berlin',
		description: 'Days and times of day are read by the clock of this zone',
		displayOptions: { show: { timeZoneOf: ['named'] } },
	},
	{
		displayName: 'If No Allowed Time Is Left',
		name: 'whenUnmet',
		type: 'options',
		default: whenUnmet,
		description:
			'What to do when your wait, days and times of day leave no time before Amazon stops taking the request',
		options: [
			{
				name: 'Ask Earlier',
				value: 'earlier',
				description: 'The wait gives way: the last allowed time before the window closes is taken',
			},
			{
				name: 'Ask Later',
				value: 'later',
				description: 'Days and times of day give way: the request goes out when the wait is over',
			},
			{
				name: 'Skip',
				value: 'skip',
				description: 'The request gives way: the order is skipped',
			},
		],
	},
	{
		displayName: 'As Of',
		name: 'asOf',
		type: 'dateTime',
		default: '',
		description:
			'Decide as if it were this time, to try settings on past orders. Leave empty for now. What is decided for another time is marked, and Feedback Request never sends it.',
	},
	skipRuleProperties,
	optionProperties,
	fieldProperties,
];
