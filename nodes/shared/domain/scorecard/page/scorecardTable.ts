import type { MeasuredShare } from '../statistics/measuredFigures';
import type { ScorecardRow } from '../buildScorecard';
import {
	count,
	daysWords,
	marginWords,
	PER_1000,
	PERCENT,
	shareWords,
	type FigureWords,
} from '../figureWords';

/** A table as words. The page and the e-mail each make their own markup of it. */
export interface ScorecardTable {
	readonly columns: readonly string[];
	readonly rows: ReadonlyArray<{
		readonly isAmazonLogistics: boolean;
		readonly cells: readonly FigureWords[];
	}>;
}

type Column = readonly [name: string, words: (row: ScorecardRow) => string | FigureWords];

const PARCELS: Column = ['Parcels', ({ parcels }) => count(parcels)];
const SHARE: Column = ['Share', ({ parcelShare }) => `${(parcelShare * 100).toFixed(1)}%`];
const FEEDBACK: Column = [
	'1–3★ per 1,000',
	({ negativeFeedback }) => shareWords(negativeFeedback, PER_1000),
];
const LATE: Column = ['Late', ({ late }) => shareWords(late, PERCENT)];
const UNDELIVERABLE: Column = [
	'Undeliverable',
	({ undeliverable }) => shareWords(undeliverable, PERCENT),
];
const DAYS: Column = ['Days to deliver', ({ daysToDeliver }) => daysWords(daysToDeliver)];
const COMMENTS: Column = [
	'Comments on delivery',
	({ feedback }) => {
		const rated = feedback.oneStar + feedback.twoStars + feedback.threeStars;
		return `${count(feedback.aboutDeliveryOnly + feedback.aboutDeliveryAmongOthers)} of ${count(rated)}`;
	},
];
const REQUESTS: Column = [
	'Asked / refused',
	({ requests }) => `${count(requests.sent)} / ${count(requests.refused)}`,
];

function table(rows: readonly ScorecardRow[], columns: readonly Column[]): ScorecardTable {
	return {
		columns: columns.map(([name]) => name),
		rows: rows.map((row) => ({
			isAmazonLogistics: row.carrier?.isAmazonLogistics ?? false,
			cells: columns.map(([, words]) => {
				const figure = words(row);
				return typeof figure === 'string' ? { text: figure } : figure;
			}),
		})),
	};
}

export function carrierTable(rows: readonly ScorecardRow[]): ScorecardTable {
	const asked = rows.some(({ requests }) => requests.sent + requests.refused > 0);
	const name: Column = ['Carrier', ({ carrier }) => carrier?.name ?? ''];
	const columns = [name, PARCELS, SHARE, FEEDBACK, COMMENTS, LATE, UNDELIVERABLE, DAYS];
	return table(rows, asked ? [...columns, REQUESTS] : columns);
}

/** For the width of an e-mail. */
export const narrowCarrierTable = (rows: readonly ScorecardRow[]): ScorecardTable =>
	table(rows, [['Carrier', ({ carrier }) => carrier?.name ?? ''], PARCELS, FEEDBACK, LATE, DAYS]);

export const marketplaceTable = (rows: readonly ScorecardRow[]): ScorecardTable =>
	table(rows, [
		['Marketplace', (row) => row.marketplace ?? row.marketplaceId ?? 'Unknown'],
		PARCELS,
		FEEDBACK,
		LATE,
		DAYS,
	]);

export const delayTable = (rows: readonly ScorecardRow[]): ScorecardTable =>
	table(rows, [
		['Delay', ({ delayDays = 0 }) => `${delayDays} day${delayDays === 1 ? '' : 's'}`],
		['Orders', ({ orders }) => count(orders)],
		FEEDBACK,
		REQUESTS,
	]);

const shareOrCount = (share: MeasuredShare): FigureWords =>
	share.enough
		? shareWords(share, PERCENT)
		: { text: `${count(share.count)} of ${count(share.of)}` };

/** How true Amazon's dates were, for the carriers of which an arrival is known. */
export const estimateTable = (rows: readonly ScorecardRow[]): ScorecardTable =>
	table(
		rows.filter(({ estimate }) => estimate.parcels > 0),
		[
			['Carrier', ({ carrier }) => carrier?.name ?? ''],
			['Arrivals known', ({ estimate }) => count(estimate.parcels)],
			['Within the margin', ({ estimate }) => shareOrCount(estimate.withinMargin)],
			['Margin for 95 of 100', ({ estimate }) => marginWords(estimate.marginFor95)],
		],
	);

/** What came in, without a rate. */
export const countTable = (rows: readonly ScorecardRow[]): ScorecardTable =>
	table(rows, [
		['Carrier', ({ carrier }) => carrier?.name ?? ''],
		['Orders', ({ orders }) => count(orders)],
		['1★', ({ feedback }) => count(feedback.oneStar)],
		['2★', ({ feedback }) => count(feedback.twoStars)],
		['3★', ({ feedback }) => count(feedback.threeStars)],
		['Late', ({ late }) => `${count(late.count)} of ${count(late.of)}`],
		['Not delivered', ({ undeliverable }) => count(undeliverable.count)],
	]);
