import { DateTime } from 'luxon';

import { carriesSomething, type SimulatedOrder } from '../account/order';
import { DAY_MS, HOUR_MS, type EpochMs } from '../clock';
import { type Marketplace } from '../marketplaces';
import { covers, type JsonReport, type ReportInput } from './reportType';

/** What begins earlier is cancelled (sellerSalesAndTrafficReport.json). */
const OLDEST_YEARS = 2;
/** Days whose feedback still counts 0; how many there are is assumed (docs#2439 tells of some). */
const UNSETTLED_DAYS = 2;

/** The period's first day: weeks begin on Sunday. */
const startOf = (day: DateTime, granularity: string): DateTime => {
	if (granularity === 'WEEK') return day.minus({ days: day.weekday % 7 });
	return granularity === 'MONTH' ? day.startOf('month') : day;
};
const nextOf = (day: DateTime, granularity: string): DateTime => {
	if (granularity === 'WEEK') return day.plus({ days: 7 });
	return granularity === 'MONTH' ? day.plus({ months: 1 }) : day.plus({ days: 1 });
};

/** The written day, whatever the time beside it, in the marketplace's calendar. */
const dayOf = (instant: EpochMs, { zone }: Marketplace): DateTime =>
	DateTime.fromMillis(instant, { zone: 'utc' })
		.setZone(zone, { keepLocalTime: true })
		.startOf('day');

interface Span {
	readonly from: EpochMs;
	readonly until: EpochMs;
}

const isIn = ({ from, until }: Span, at: EpochMs | undefined): boolean =>
	at !== undefined && at >= from && at < until;

function period(
	orders: readonly SimulatedOrder[],
	span: Span,
	settledUntil: EpochMs,
	currency: string,
) {
	const money = (amount: number) => ({
		amount: Math.round(amount * 100) / 100,
		currencyCode: currency,
	});
	const percent = (part: number, whole: number) =>
		whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
	const ordered = orders.filter(({ createdAt }) => isIn(span, createdAt));
	const items = ordered.flatMap((order) => order.items);
	const units = items.reduce((sum, { quantity }) => sum + quantity, 0);
	const sales = items.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
	const shipped = orders.filter(({ parcels }) => isIn(span, firstShipment(parcels)));
	const shippedItems = shipped.flatMap((order) => order.items);
	const refunded = orders.filter(({ returned }) => isIn(span, returned?.refundedAt)).length;
	const feedback = orders.flatMap(({ feedback: given }) =>
		given && isIn(span, given.at) && given.at < settledUntil ? [given.rating] : [],
	);
	const negative = feedback.filter((rating) => rating <= 2).length;
	const sessions = ordered.length * 12;
	return {
		salesByDate: {
			orderedProductSales: money(sales),
			unitsOrdered: units,
			totalOrderItems: items.length,
			averageSalesPerOrderItem: money(items.length === 0 ? 0 : sales / items.length),
			averageUnitsPerOrderItem: items.length === 0 ? 0 : units / items.length,
			averageSellingPrice: money(units === 0 ? 0 : sales / units),
			unitsRefunded: refunded,
			refundRate: percent(refunded, units),
			claimsGranted: 0,
			claimsAmount: money(0),
			shippedProductSales: money(
				shippedItems.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0),
			),
			unitsShipped: shippedItems.reduce((sum, { quantity }) => sum + quantity, 0),
			ordersShipped: shipped.length,
		},
		trafficByDate: {
			browserPageViews: sessions,
			mobileAppPageViews: sessions,
			pageViews: sessions * 2,
			browserSessions: sessions,
			mobileAppSessions: sessions,
			sessions: sessions * 2,
			buyBoxPercentage: 100,
			orderItemSessionPercentage: percent(items.length, sessions * 2),
			unitSessionPercentage: percent(units, sessions * 2),
			averageOfferCount: 1,
			averageParentItems: 1,
			feedbackReceived: feedback.length,
			negativeFeedbackReceived: negative,
			receivedNegativeFeedbackRate: percent(negative, feedback.length),
		},
	};
}

function firstShipment(parcels: SimulatedOrder['parcels']): EpochMs | undefined {
	const times = parcels.filter(carriesSomething).map(({ shippedAt }) => shippedAt);
	return times.length === 0 ? undefined : Math.min(...times);
}

function document(input: ReportInput): object | undefined {
	const { account, marketplaces, options = {}, range, at } = input;
	const [marketplace] = marketplaces;
	if (!marketplace || at - range.start > OLDEST_YEARS * 366 * DAY_MS) return undefined;
	const granularity = String(options['dateGranularity'] ?? 'DAY');
	const orders = account.orders.filter(
		(order) => !order.isNonAmazon && covers({ ...input, coverage: 'asked' }, order.marketplace),
	);
	const settledUntil = DateTime.fromMillis(at, { zone: marketplace.zone })
		.startOf('day')
		.minus({ days: UNSETTLED_DAYS })
		.toMillis();
	const last = dayOf(range.end, marketplace);
	const days = [];
	for (
		let day = startOf(dayOf(range.start, marketplace), granularity);
		day <= last;
		day = nextOf(day, granularity)
	) {
		const span = {
			from: day.toMillis(),
			until: Math.min(nextOf(day, granularity).toMillis(), at),
		};
		days.push({
			date: day.toISODate(),
			...period(orders, span, settledUntil, marketplace.currencyCode),
		});
	}
	return {
		reportSpecification: {
			reportType: salesAndTraffic.reportType,
			reportOptions: { dateGranularity: granularity, asinGranularity: 'PARENT', ...options },
			dataStartTime: dayOf(range.start, marketplace).toISODate(),
			dataEndTime: last.toISODate(),
			marketplaceIds: [marketplace.marketplaceId],
		},
		salesAndTrafficByDate: days,
		salesAndTrafficByAsin: [],
	};
}

export const salesAndTraffic: JsonReport = {
	reportType: 'GET_SALES_AND_TRAFFIC_REPORT',
	roles: ['Brand Analytics'],
	repeatAfterMs: 4 * HOUR_MS,
	longestRangeMs: 732 * DAY_MS,
	oldestDataMs: Number.POSITIVE_INFINITY,
	isCompressed: true,
	mostMarketplaces: 1,
	document,
};
