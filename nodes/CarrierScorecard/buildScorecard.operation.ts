import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';
import {
	buildScorecard,
	scorecardRows,
	type Dimension,
	type Scorecard,
} from '../shared/domain/scorecard/buildScorecard';
import { scorecardEmail } from '../shared/domain/scorecard/page/scorecardEmail';
import { scorecardPage } from '../shared/domain/scorecard/page/scorecardPage';
import { scorecardView } from '../shared/domain/scorecard/page/scorecardView';
import { undeliverableReturns } from '../shared/domain/scorecard/tally';
import type { RunOperation } from '../shared/n8n/operations';
import { readFields } from './fields';
import { readFeedback, readInputOrders } from './readInput';
import { rowJson, summaryJson } from './scorecardItem';
import { buildProperties, readScorecardSettings } from './settings';

export const buildScorecardOperation: RunOperation = {
	name: 'Build Scorecard',
	value: 'build',
	action: 'Build a scorecard of carriers',
	description: 'Compare carriers by low ratings, lateness and days to deliver',
	properties: buildProperties,
	execute: buildScorecards,
};

const GROUPINGS: Readonly<Record<string, readonly Dimension[]>> = {
	carrier: ['carrier'],
	carrierAndMarketplace: ['carrier', 'marketplaceId'],
	carrierAndWeek: ['carrier', 'week'],
	delayGroup: ['delayDays'],
	marketplace: ['marketplaceId'],
	week: ['week'],
};

async function buildScorecards(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const settings = readScorecardSettings(context);
	const fields = readFields(context);
	const orders = readInputOrders(context, fields.order);
	const feedback = readFeedback(context, fields.feedback);
	const failed = [...orders.failed, ...feedback.failed];
	const scorecard = buildScorecard(orders.orders, feedback.rows, {
		...settings,
		...(feedback.returns.length > 0 && {
			returnedUndeliverable: undeliverableReturns(feedback.returns),
		}),
	});
	if (scorecard.cells.length === 0) return failed;
	if (!scorecard.figureSettings.hasFeedback) {
		context.addExecutionHints({ message: NO_FEEDBACK_HINT, location: 'outputPane' });
	}

	const isPage = context.getNodeParameter('output', 0) === 'page';
	const items = isPage
		? [await pageItem(context, scorecard)]
		: rowItems(scorecard, readGrouping(context), orders.itemIndexes);
	return [...items, ...failed];
}

const NO_FEEDBACK_HINT =
	'No feedback came in, so no rate of low ratings is stated. If nobody left any, turn on Count Empty Feedback as Zero under Options.';

function readGrouping(context: IExecuteFunctions): readonly Dimension[] {
	const name = String(context.getNodeParameter('groupBy', 0));
	const dimensions = Object.hasOwn(GROUPINGS, name) ? GROUPINGS[name] : undefined;
	if (!dimensions) {
		throw new Refusal(
			`Group By is none of the choices: '${name}'`,
			`Use one of ${Object.keys(GROUPINGS).join(', ')}.`,
		);
	}
	const hasExperiment = context.getNodeParameter('hasExperiment', 0, false) === true;
	if (name === 'delayGroup' && !hasExperiment) {
		throw new Refusal(
			'There are no delay groups to group by',
			'Turn on Timing Experiment and write its name and delays.',
		);
	}
	return dimensions;
}

const rowItems = (
	scorecard: Scorecard,
	dimensions: readonly Dimension[],
	itemIndexes: readonly number[],
): INodeExecutionData[] =>
	scorecardRows(scorecard, dimensions).map(({ row, positions }) => ({
		json: rowJson(row),
		pairedItem: positions.map((position) => ({ item: itemIndexes[position] ?? position })),
	}));

async function pageItem(
	context: IExecuteFunctions,
	scorecard: Scorecard,
): Promise<INodeExecutionData> {
	const field = String(context.getNodeParameter('binaryPropertyName', 0, 'data'));
	const fileName = `carrier-scorecard-${scorecard.asOf.slice(0, 10)}.html`;
	const page = Buffer.from(scorecardPage(scorecard), 'utf8');
	return {
		json: {
			...summaryJson(scorecard),
			fileName,
			emailSubject: `Carrier scorecard: ${scorecardView(scorecard).headline}`,
			emailHtml: scorecardEmail(scorecard),
		},
		binary: { [field]: await context.helpers.prepareBinaryData(page, fileName, 'text/html') },
		pairedItem: context.getInputData(0).map((_item, item) => ({ item })),
	};
}
