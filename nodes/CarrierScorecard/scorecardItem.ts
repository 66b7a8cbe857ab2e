import type { IDataObject } from 'n8n-workflow';

import {
	scorecardRows,
	type Dimension,
	type Scorecard,
	type ScorecardRow,
} from '../shared/domain/scorecard/buildScorecard';
import type {
	CarrierComparison,
	ComparisonWords,
} from '../shared/domain/scorecard/carrierComparison';
import { timingStatement } from '../shared/domain/scorecard/timingStatement';
import { toItemJson } from '../shared/n8n/items';

const SCALES = { per1000: 1000, percent: 100 } as const;
type Scale = keyof typeof SCALES;

const scaled = (share: number, scale: Scale) => Number((share * SCALES[scale]).toFixed(2));

/** A share under the name of its scale. One that is not stated has no number to take for one. */
function shareJson(share: ScorecardRow['negativeFeedback'], scale: Scale): IDataObject {
	if (share === 'notMeasured') return { enough: false, reason: 'noFeedbackGiven' };
	if (!share.enough) return { ...share, reason: 'tooFewOrders' };
	const { enough, count, of } = share;
	return {
		enough,
		count,
		of,
		[scale]: scaled(share.share, scale),
		[`${scale}Low`]: scaled(share.low, scale),
		[`${scale}High`]: scaled(share.high, scale),
	};
}

export const rowJson = (row: ScorecardRow): IDataObject => ({
	...toItemJson(row),
	parcelShare: Number(row.parcelShare.toFixed(4)),
	negativeFeedback: shareJson(row.negativeFeedback, 'per1000'),
	late: shareJson(row.late, 'percent'),
	undeliverable: shareJson(row.undeliverable, 'percent'),
	estimate: {
		parcels: row.estimate.parcels,
		withinMargin: shareJson(row.estimate.withinMargin, 'percent'),
		marginFor95: { ...row.estimate.marginFor95 },
	},
});

function comparisonJson(
	{
		comparison,
		finding,
		support,
		amazonLogistics,
		otherCarriers,
	}: CarrierComparison & ComparisonWords,
	scale: Scale,
): IDataObject {
	const figures =
		comparison.verdict === 'notEnough'
			? {}
			: {
					[`${scale}Difference`]: scaled(comparison.difference, scale),
					[`${scale}Low`]: scaled(comparison.interval.low, scale),
					[`${scale}High`]: scaled(comparison.interval.high, scale),
					pValue: comparison.pValue,
				};
	return {
		verdict: comparison.verdict,
		finding,
		support,
		amazonLogistics,
		otherCarriers,
		...figures,
	};
}

/** The whole scorecard in one item's fields, beside its page. */
export function summaryJson(scorecard: Scorecard): IDataObject {
	const { asOf, firstWeek, lastWeek, leftOut, feedback, settings, cells, smallAccount } = scorecard;
	const rows = (...dimensions: Dimension[]) =>
		scorecardRows(scorecard, dimensions).map(({ row }) => rowJson(row));
	return {
		asOf,
		...(firstWeek !== undefined && { firstWeek }),
		...(lastWeek !== undefined && { lastWeek }),
		...(smallAccount && { smallAccount: smallAccount.sentence }),
		amazonLogistics: {
			negativeFeedback: comparisonJson(scorecard.negativeFeedback, 'per1000'),
			late: comparisonJson(scorecard.late, 'percent'),
		},
		carriers: rows('carrier'),
		marketplaces: rows('marketplaceId'),
		weeks: rows('week'),
		...(settings.experiment && {
			timingExperiment: toItemJson({
				...settings.experiment,
				...timingStatement(cells),
				groups: rows('delayDays'),
			}),
		}),
		feedback,
		leftOut,
	};
}
