import type { ScorecardRow } from '../buildScorecard';
import { count, daysWords, PER_1000, PERCENT, shareWords, type FigureWords } from '../figureWords';

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
