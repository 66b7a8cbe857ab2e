import type { EstimateTruth } from './estimateTruth';
import type { MeasuredShare } from './statistics/measuredFigures';
import type { ScorecardFigures } from './scorecardRow';

export const count = (value: number): string => value.toLocaleString('en-US');

export const counted = (value: number, noun: string): string =>
	`${count(value)} ${noun}${value === 1 ? '' : 's'}`;

/** Rare events are spoken of per 1,000 orders, common ones in percent. */
export const PER_1000 = 1000;
export const PERCENT = 100;

/** A figure and what keeps it honest: its interval, or what is missing for it. */
export interface FigureWords {
	readonly text: string;
	readonly detail?: string;
	readonly isMissing?: boolean;
}

const notEnough = (orders: number, needed: number): FigureWords => ({
	text: 'not enough',
	detail: `${count(orders)} of ${count(needed)}`,
	isMissing: true,
});

export const isMeasured = (
	share: ScorecardFigures['negativeFeedback'],
): share is Extract<MeasuredShare, { enough: true }> => share !== 'notMeasured' && share.enough;

export function shareWords(share: ScorecardFigures['negativeFeedback'], per: number): FigureWords {
	if (share === 'notMeasured') return { text: 'not measured', isMissing: true };
	if (!share.enough) return notEnough(share.of, share.needed);
	const scaled = (value: number) => (value * per).toFixed(1);
	const unit = per === PERCENT ? '%' : '';
	return {
		text: `${scaled(share.share)}${unit}`,
		detail: `${scaled(share.low)}–${scaled(share.high)}`,
	};
}

/** Days that Amazon estimated are marked as such wherever they are shown. */
export function daysWords({ known, estimated }: ScorecardFigures['daysToDeliver']): FigureWords {
	const shown = known?.enough ? known : (estimated ?? known);
	if (!shown) return { text: 'not known', isMissing: true };
	if (!shown.enough) return notEnough(shown.orders, shown.needed);
	const days = shown.medianDays.toFixed(1);
	const most = `9 in 10: ${shown.ninetiethPercentileDays.toFixed(1)}`;
	if (shown !== known) return { text: `est. ${days}`, detail: most };
	const beside = estimated?.enough ? `; est. ${estimated.medianDays.toFixed(1)}` : '';
	return { text: days, detail: `${most}${beside}` };
}

/** In hours, as Delivery Wait takes them. */
export function marginWords(margin: EstimateTruth['marginFor95']): FigureWords {
	if (!margin.enough) {
		return { text: '–', detail: `from ${count(margin.needed)} arrivals on`, isMissing: true };
	}
	if (margin.hours === 0) return { text: 'none needed' };
	const text = counted(margin.hours, 'hour');
	return margin.hours <= 72 ? { text } : { text, detail: `${(margin.hours / 24).toFixed(1)} days` };
}
