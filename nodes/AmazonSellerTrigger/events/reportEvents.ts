import { DateTime } from 'luxon';

import { readReportItems } from '../../shared/spApi/reports/reportItems';
import { ReportRecords, type ReadRecords } from '../../shared/spApi/reports/reportRecords';
import { DAY_MS, HOUR_MS } from '../../shared/domain/time';
import { startWatching, takeEvents, type Sighting } from '../../shared/domain/events/eventMemory';
import { toRecords } from '../../shared/domain/events/eventRecord';
import { negativeFeedback as feedbackSightings } from '../../shared/domain/events/feedbackSightings';
import { amazonParcels } from '../../shared/domain/events/orderSightings';
import { unreadLines } from '../../shared/domain/events/unreadMemory';
import { SELLER_FEEDBACK, readSellerFeedback } from '../../shared/domain/report/sellerFeedback';
import { SHIPMENT_REPORT } from '../../shared/domain/report/shipments/shipmentLayout';
import { ShipmentOrders } from '../../shared/domain/report/shipments/shipmentOrders';
import { accountMarketplaceIds } from '../../shared/spApi/apis/sellers';
import { SAMPLE_FBA_ORDER, SAMPLE_FEEDBACK } from '../samples';
import type { EventPoll, SellerEvent } from '../sellerEvent';

const SAMPLE_DAYS = 30;
/** A watch that finds nothing for long looks back no further. */
const LONGEST_LOOK_BACK_DAYS = 60;

interface WatchedReport<Found> {
	readonly reportType: string;
	readonly maxDays: number;
	readonly repeatAfterMinutes: number;
	/** How long after it happened something may first stand in the report. */
	readonly overlapMs: number;
	readonly read: ReadRecords<Found>;
	readonly sightings: (records: Iterable<Found>) => Iterable<Sighting<Found>>;
	/** Shown where Amazon is not done with a report in time, or has nothing in it. */
	readonly example: Found;
}

async function readWatched<Found>(
	{ context, session, marketplaceIds: chosen, nowMs }: EventPoll,
	{ read, ...report }: WatchedReport<Found>,
	afterMs: number,
	awaitedSinceMs?: number,
): Promise<ReportRecords<Found> | undefined> {
	const marketplaceIds = chosen ?? (await accountMarketplaceIds(session));
	const request = {
		...report,
		marketplaceIds,
		start: DateTime.fromMillis(afterMs),
		end: DateTime.fromMillis(awaitedSinceMs ?? nowMs),
		...(awaitedSinceMs !== undefined && { askedAt: DateTime.fromMillis(awaitedSinceMs) }),
	};
	const createReader = () => new ReportRecords(read, request);
	return await readReportItems(context, session, request, createReader, 0);
}

/**
 * Events that show in a report. Where Amazon is not done in time, the next poll takes the report
 * over, however much later it comes. An empty answer moves the watch nowhere: Amazon gives the same one to who asks too often.
 */
const reportEvent = <Found extends object>(
	event: Pick<SellerEvent, 'name' | 'value' | 'description' | 'cost' | 'leastMinutes'>,
	report: WatchedReport<Found>,
): SellerEvent => ({
	...event,
	begin: async ({ nowMs }) => startWatching(nowMs),
	async poll(poll, memory) {
		const { nowMs } = poll;
		const { awaitedSinceMs, ...known } = memory;
		const askedMs = awaitedSinceMs ?? nowMs;
		const earliestMs = askedMs - LONGEST_LOOK_BACK_DAYS * DAY_MS;
		const afterMs = Math.max(memory.readUntilMs - report.overlapMs, earliestMs);
		const found = await readWatched(poll, report, afterMs, awaitedSinceMs);
		if (found === undefined) {
			return { records: [], memory: { ...known, awaitedSinceMs: askedMs }, isUnfinished: true };
		}

		const taken = takeEvents(known, report.sightings(found.records), nowMs);
		const { tally } = found;
		const hasRows = tally.rowCount > 0;
		const sentence = tally.describe();
		return {
			records: toRecords(taken.events, (record) => record),
			...(sentence !== undefined && {
				unread: { keys: unreadLines(tally.problemCount), sentence },
			}),
			memory: { ...taken.memory, ...(hasRows && { readUntilMs: askedMs }) },
		};
	},
	async sample(poll) {
		const found = await readWatched(poll, report, poll.nowMs - SAMPLE_DAYS * DAY_MS);
		const newest = found?.records.at(-1) ?? report.example;
		return toRecords([...report.sightings([newest])], () => newest);
	},
});

export const fbaParcelShipped = reportEvent(
	{
		name: 'FBA Parcel Shipped',
		value: 'fbaParcelShipped',
		description: 'Amazon sent a parcel, with its carrier, tracking number and estimated arrival',
		cost: 'One FBA report a poll. Amazon makes one in 30 minutes, and lists a parcel one to three hours after it left, at times a day.',
		leastMinutes: SHIPMENT_REPORT.repeatAfterMinutes,
	},
	{
		reportType: SHIPMENT_REPORT.reportType,
		maxDays: SHIPMENT_REPORT.maxRangeDays,
		repeatAfterMinutes: SHIPMENT_REPORT.repeatAfterMinutes,
		// Up to 24 hours by Amazon's own account, and two more for its clocks.
		overlapMs: 26 * HOUR_MS,
		async read(bytes, tally, options) {
			const shipments = new ShipmentOrders(tally);
			await shipments.read(bytes, options);
			return [...shipments.orders()];
		},
		sightings: amazonParcels,
		example: SAMPLE_FBA_ORDER,
	},
);

export const negativeFeedback = reportEvent(
	{
		name: 'Negative Feedback Received',
		value: 'negativeFeedback',
		description: 'A buyer left one to three stars, with the order they are about',
		cost: 'One report a poll. Amazon makes one in four hours, for apps with the role Amazon Fulfillment or Selling Partner Insights.',
		leastMinutes: 240,
	},
	{
		reportType: SELLER_FEEDBACK.reportType,
		maxDays: SELLER_FEEDBACK.maxRangeDays,
		repeatAfterMinutes: SELLER_FEEDBACK.repeatAfterMinutes,
		// The report has days without a zone, and no word on how late it is.
		overlapMs: 7 * DAY_MS,
		read: readSellerFeedback,
		sightings: feedbackSightings,
		example: SAMPLE_FEEDBACK,
	},
);
