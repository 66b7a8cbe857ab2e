import { DateTime } from 'luxon';

import {
	startWatching,
	takeEvents,
	type EventMemory,
	type Observation,
} from '../../shared/domain/events/eventMemory';
import {
	toRecords,
	amazonParcels,
	negativeFeedback as feedbackObservations,
} from '../../shared/domain/events/observations';
import { joinUnread, unreadLines, type Unread } from '../../shared/domain/events/unreadMemory';
import type { Order } from '../../shared/domain/order';
import type { Report } from '../../shared/domain/report/report';
import type { FeedbackRecord } from '../../shared/domain/feedback/feedbackRecord';
import { SELLER_FEEDBACK } from '../../shared/domain/report/sellerFeedback';
import { SHIPMENTS } from '../../shared/domain/report/shipments/shipmentReport';
import { DAY_MS } from '../../shared/domain/time';
import { accountMarketplaces } from '../../shared/spApi/apis/sellers';
import { readReportItems, type ReportRead } from '../../shared/spApi/reports/reportReader';
import type { EventPoll, SellerEvent } from '../watch';

const SAMPLE_ORDER_ID = '000-0000000-0000000';

/** Shaped like the real thing, with an order id that Amazon never gives. */
const SAMPLE_FBA_ORDER: Order = {
	orderId: SAMPLE_ORDER_ID,
	marketplaceId: 'ATVPDKIKX0DER',
	salesChannel: { channelName: 'AMAZON', marketplaceName: 'Amazon.com' },
	createdTime: '2026-01-02T09:00:00+00:00',
	fulfilledBy: 'AMAZON',
	fulfillmentStatus: 'SHIPPED',
	orderItems: [
		{
			orderItemId: '10000000000000',
			sellerSku: 'SAMPLE-SKU',
			title: 'Sample item',
			quantityOrdered: 1,
		},
	],
	packages: [
		{
			packageReferenceId: 'Sample',
			carrier: 'AMZN_US',
			trackingNumber: 'TBA000000000000',
			shipTime: '2026-01-03T06:00:00+00:00',
			estimatedArrivalDate: '2026-01-05T20:00:00-08:00',
			items: [{ orderItemId: '10000000000000', quantity: 1 }],
		},
	],
};

const SAMPLE_FEEDBACK: FeedbackRecord = {
	orderId: SAMPLE_ORDER_ID,
	rating: 2,
	date: '2026-01-06',
	comment: 'Sample: came three days late',
};

const SAMPLE_DAYS = 30;
/** A watch that finds nothing for long looks back no further. */
const LONGEST_LOOK_BACK_DAYS = 60;

interface WatchedReport<Found extends object> {
	readonly report: Report<Found>;
	/** How long after it happened something may first stand in the report. */
	readonly overlapMs: number;
	readonly observations: (records: Iterable<Found>) => Iterable<Observation<Found>>;
	/** Shown where Amazon is not done with a report in time, or has nothing in it. */
	readonly example: Found;
}

interface WatchRead<Found> {
	/** Undefined where Amazon is not done in time. */
	readonly read: ReportRead<Found> | undefined;
	/** Why the report was asked for other marketplaces than the account's own. */
	readonly marketplaceNote: string | undefined;
}

async function readWatched<Found extends object>(
	{ session, marketplaceIds: chosen, nowMs }: EventPoll,
	report: Report<Found>,
	afterMs: number,
	awaitedSinceMs?: number,
): Promise<WatchRead<Found>> {
	const { ids, note } =
		chosen === undefined ? await accountMarketplaces(session) : { ids: chosen, note: undefined };
	const request = {
		marketplaceIds: ids,
		start: DateTime.fromMillis(afterMs),
		end: DateTime.fromMillis(awaitedSinceMs ?? nowMs),
		...(awaitedSinceMs !== undefined && { askedAt: DateTime.fromMillis(awaitedSinceMs) }),
	};
	const read = await readReportItems(session, report, request, 0);
	return { read, marketplaceNote: note };
}

const NO_DATA_REMEDY =
	'The watch goes on, and reports the next event that Amazon gives. This is said once.';

/** That a report has no data is what it says of most weeks: one word of it is enough. */
function describeNoData(
	{ notes, tally }: ReportRead<object>,
	memory: EventMemory,
): Unread | undefined {
	const isNews = tally.rowCount === 0 && notes.length > 0 && !memory.isNoDataReported;
	if (!isNews) return undefined;
	return { keys: ['noData'], sentence: notes.join(' '), remedy: NO_DATA_REMEDY };
}

function describeUnread<Found>(
	{ read, marketplaceNote }: WatchRead<Found>,
	noData: Unread | undefined,
): Unread | undefined {
	const gaps = read?.tally.describe();
	return joinUnread(
		gaps === undefined
			? undefined
			: { keys: unreadLines(read?.tally.problemCount ?? 0), sentence: gaps },
		noData,
		marketplaceNote === undefined
			? undefined
			: { keys: [marketplaceNote], sentence: marketplaceNote },
	);
}

/**
 * Events that show in a report. Where Amazon is not done in time, the next poll takes the report
 * over, however much later it comes. An empty answer moves the watch nowhere: Amazon gives the same
 * one to who asks too often.
 */
const reportEvent = <Found extends object>(
	event: Pick<SellerEvent, 'name' | 'value' | 'description' | 'cost'>,
	{ report, overlapMs, observations, example }: WatchedReport<Found>,
): SellerEvent => ({
	...event,
	leastMinutes: report.repeatAfterMinutes,
	begin: async ({ nowMs }) => startWatching(nowMs),
	async poll(poll, memory) {
		const { nowMs } = poll;
		const { awaitedSinceMs, ...known } = memory;
		const askedMs = awaitedSinceMs ?? nowMs;
		const earliestMs = askedMs - LONGEST_LOOK_BACK_DAYS * DAY_MS;
		const afterMs = Math.max(memory.readUntilMs - overlapMs, earliestMs);
		const watched = await readWatched(poll, report, afterMs, awaitedSinceMs);
		const { read } = watched;
		if (read === undefined) {
			const unread = describeUnread(watched, undefined);
			return {
				records: [],
				...(unread && { unread }),
				memory: { ...known, awaitedSinceMs: askedMs },
				isUnfinished: true,
			};
		}

		const taken = takeEvents(known, observations(read.records), nowMs);
		const noData = describeNoData(read, known);
		const unread = describeUnread(watched, noData);
		return {
			records: toRecords(taken.events, (record) => record),
			...(unread && { unread }),
			memory: {
				...taken.memory,
				...(read.tally.rowCount > 0 && { readUntilMs: askedMs }),
				...(noData && { isNoDataReported: true }),
			},
		};
	},
	async sample(poll) {
		const { read } = await readWatched(poll, report, poll.nowMs - SAMPLE_DAYS * DAY_MS);
		const newest = read?.records.at(-1) ?? example;
		return toRecords([...observations([newest])], () => newest);
	},
});

export const fbaParcelShipped = reportEvent(
	{
		name: 'FBA Parcel Shipped',
		value: 'fbaParcelShipped',
		description: 'Amazon sent a parcel, with its carrier, tracking number and estimated arrival',
		cost: 'One FBA report a poll, of eight days and what came since the last one. Amazon makes one in 30 minutes, and lists a parcel one to three hours after it left, at times a day, and now and then a week.',
	},
	{
		report: SHIPMENTS,
		// Rows have come up to seven days late (selling-partner-api-models#5161, -docs#1159).
		overlapMs: 8 * DAY_MS,
		observations: amazonParcels,
		example: SAMPLE_FBA_ORDER,
	},
);

export const negativeFeedback = reportEvent(
	{
		name: 'Negative Feedback Received',
		value: 'negativeFeedback',
		description: 'A buyer left one to three stars, with the order they are about',
		cost: 'One report a poll. Amazon makes one in four hours, for apps with the role Amazon Fulfillment or Selling Partner Insights.',
	},
	{
		report: SELLER_FEEDBACK,
		// The report has days without a zone, and no word on how late it is.
		overlapMs: 7 * DAY_MS,
		observations: feedbackObservations,
		example: SAMPLE_FEEDBACK,
	},
);
