import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line, symbol, symbolCircle, symbolDiamond } from 'd3-shape';

import { html, type Html } from '../../page/html';

/** One width for all: drawn for a column of a page, still readable at the width of a phone. */
const WIDTH = 400;
const ROW_HEIGHT = 44;
const AXIS_HEIGHT = 24;
const TICKS = 5;
const LEAST_TREND_ROWS = 4;

/** `label` and `value` are printed, so that a chart is never the only place of a figure. */
export interface ChartRow {
	readonly label: string;
	readonly value: string;
	readonly isAmazonLogistics: boolean;
	/** Left out where there are too few orders to draw anything. */
	readonly mark?: {
		readonly low: number;
		readonly at: number;
		readonly high: number;
		readonly isEstimate?: boolean;
	};
}

export interface TrendPoint {
	readonly label: string;
	readonly at: number;
	readonly low: number;
	readonly high: number;
}

export interface TrendSeries {
	readonly name: string;
	readonly isAmazonLogistics: boolean;
	readonly points: readonly TrendPoint[];
}

/** Shape and colour both tell Amazon Logistics apart: colour alone would not reach everybody. */
const tone = (isAmazonLogistics: boolean) => (isAmazonLogistics ? 'amazon' : 'other');
const marker = (isAmazonLogistics: boolean) =>
	symbol(isAmazonLogistics ? symbolDiamond : symbolCircle, isAmazonLogistics ? 90 : 64)() ?? '';

const px = (value: number) => Math.round(value * 10) / 10;

const frame = (title: string, height: number, content: readonly Html[]): Html =>
	html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">${content}</svg>`;

/** A row each: a marker, and a bar from `low` to `high`. */
export function intervalChart(title: string, rows: readonly ChartRow[]): Html {
	const highest = Math.max(...rows.map(({ mark }) => mark?.high ?? 0), 0);
	const x = scaleLinear([0, highest || 1], [4, WIDTH - 10]).nice(TICKS);
	const height = rows.length * ROW_HEIGHT + AXIS_HEIGHT;
	const grid = (highest > 0 ? x.ticks(TICKS) : []).map(
		(tick) =>
			html`<line
					class="grid"
					x1="${px(x(tick))}"
					x2="${px(x(tick))}"
					y1="0"
					y2="${height - AXIS_HEIGHT}"
				/>
				<text class="tick" x="${px(x(tick))}" y="${height - 6}" text-anchor="middle"
					>${tick}</text
				>`,
	);
	const bars = rows.map(({ label, value, isAmazonLogistics, mark }, index) => {
		const top = index * ROW_HEIGHT;
		const y = top + 25;
		const drawn =
			mark &&
			html`<line
					class="bar${mark.isEstimate === true && ' estimate'}"
					x1="${px(x(mark.low))}"
					x2="${px(x(mark.high))}"
					y1="${y}"
					y2="${y}"
				/>
				<path
					class="dot"
					transform="translate(${px(x(mark.at))} ${y})"
					d="${marker(isAmazonLogistics)}"
				/>`;
		return html`<g class="${tone(isAmazonLogistics)}"
			><text class="label" x="0" y="${top + 14}">${label}</text>
			<text class="value${!mark && ' none'}" x="${WIDTH}" y="${top + 14}" text-anchor="end"
				>${value}</text
			>${drawn}</g
		>`;
	});
	return frame(title, height, [...grid, ...bars]);
}

/** Lines over the weeks with their intervals as bands, as high as a chart of so many rows. */
export function trendChart(title: string, series: readonly TrendSeries[], rows: number): Html {
	const height = Math.max(rows, LEAST_TREND_ROWS) * ROW_HEIGHT + AXIS_HEIGHT;
	const labels = [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))];
	const x = scalePoint(labels.sort(), [30, WIDTH - 14]);
	const highest = Math.max(...series.flatMap(({ points }) => points.map(({ high }) => high)), 0);
	const y = scaleLinear([0, highest || 1], [height - AXIS_HEIGHT - 4, 26]).nice(TICKS);
	const left = (point: TrendPoint) => x(point.label) ?? 0;

	const grid = y
		.ticks(TICKS)
		.map(
			(tick) =>
				html`<line class="grid" x1="26" x2="${WIDTH}" y1="${px(y(tick))}" y2="${px(y(tick))}" />
					<text class="tick" x="20" y="${px(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
		);
	const every = Math.ceil(labels.length / 6);
	const weeks = labels.map(
		(label, index) =>
			index % every === 0 &&
			html`<text class="tick" x="${px(x(label) ?? 0)}" y="${height - 6}" text-anchor="middle"
				>${label.slice(5)}</text
			>`,
	);
	const bandPath = area<TrendPoint>(
		left,
		(point) => y(point.low),
		(point) => y(point.high),
	);
	const linePath = line<TrendPoint>(left, (point) => y(point.at));
	const lines = series.map(({ name, isAmazonLogistics, points }, index) => {
		const dots = points.map(
			(point) =>
				html`<path
					class="dot"
					transform="translate(${px(left(point))} ${px(y(point.at))})"
					d="${marker(isAmazonLogistics)}"
				/>`,
		);
		return html`<g class="${tone(isAmazonLogistics)}"
			><path class="band" d="${bandPath(points) ?? ''}" />
			<path class="line" d="${linePath(points) ?? ''}" />${dots}
			<path
				class="dot"
				transform="translate(${36 + index * 150} 10)"
				d="${marker(isAmazonLogistics)}"
			/>
			<text class="label" x="${46 + index * 150}" y="14">${name}</text></g
		>`;
	});
	const drawn = weeks.filter((week) => week !== false);
	return frame(title, height, [...grid, ...drawn, ...lines]);
}
