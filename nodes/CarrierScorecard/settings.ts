import type { IExecuteFunctions } from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';
import {
	DEFAULT_MINIMUM_ORDERS,
	type ScorecardSettings,
} from '../shared/domain/scorecard/buildScorecard';
import type { TimingExperiment } from '../shared/domain/scorecard/delayGroups';
import { DEFAULT_SETTLING_DAYS } from '../shared/domain/scorecard/tally';
import { recordOf } from '../shared/n8n/itemReader';
import { readNumberOption, readTime } from '../shared/n8n/settings';
import { buildOptions } from './build.properties';

export const readAsOf = (context: IExecuteFunctions): Date =>
	readTime(context.getNodeParameter('asOf', 0, ''), context.getTimezone(), 'As Of')?.toJSDate() ??
	new Date();

export function readExperiment(context: IExecuteFunctions): TimingExperiment {
	const name = String(context.getNodeParameter('experimentName', 0, '')).trim();
	if (name === '') {
		throw new Refusal(
			'The timing experiment has no name',
			'Write one under Experiment Name. It decides which order gets which delay.',
		);
	}
	const text = String(context.getNodeParameter('delays', 0, ''));
	const delaysInDays = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	const isUsable = delaysInDays.every((days) => days >= 0 && days <= MAX_DELAY_DAYS);
	if (!isUsable || new Set(delaysInDays).size < 2 || delaysInDays.length > MAX_GROUPS) {
		throw new Refusal(
			`Delays cannot be used: '${text}'`,
			`Write two to ${MAX_GROUPS} different numbers of days between 0 and ${MAX_DELAY_DAYS}, separated by commas, such as 0, 7.`,
		);
	}
	return { name, delaysInDays };
}

/** Amazon's window is open for 25 days at least: from day 5 to day 30 after delivery. */
const MAX_DELAY_DAYS = 25;
const MAX_GROUPS = 10;

export function readScorecardSettings(context: IExecuteFunctions): ScorecardSettings {
	const options = recordOf(context.getNodeParameter('options', 0, {}));
	const number = (name: string) => readNumberOption(buildOptions, options, name);
	const hasExperiment = context.getNodeParameter('hasExperiment', 0, false) === true;
	return {
		now: readAsOf(context),
		settlingDays: number('settlingDays') ?? DEFAULT_SETTLING_DAYS,
		minimumOrders: number('minimumOrders') ?? DEFAULT_MINIMUM_ORDERS,
		emptyFeedbackIsZero: options.emptyFeedbackIsZero === true,
		...(hasExperiment && { experiment: readExperiment(context) }),
	};
}
