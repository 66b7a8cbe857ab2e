import type { IExecuteFunctions } from 'n8n-workflow';

import { DAY_MS } from '../shared/domain/time';
import type { RequestSettings } from '../shared/domain/decision/requestSettings';
import {
	BUYER_MESSAGE_WINDOW,
	REQUEST_A_REVIEW_WINDOW,
	type WindowRule,
} from '../shared/domain/decision/requestWindow';
import { isWithinHours } from '../shared/domain/decision/sendingHours';
import { isTimeZone, zonedDays } from '../shared/domain/decision/zonedDays';
import { recordOf } from '../shared/n8n/itemReader';
import { madePerItem, parameterPerItem, readNumber, readTime } from '../shared/n8n/parameters';
import { Refusal } from '../shared/domain/refusal';
import { readOptions } from './options';
import { readEvidence, readMinuteOfDay, readWeekdays, readWhenUnmet } from './settingTexts';
import { readRules } from './skipRules';

export interface NodeSettings {
	readonly request: RequestSettings;
	readonly nowMs: number;
}

/** The settings of each item; what holds no expression is read once. */
export function settingsPerItem(
	context: IExecuteFunctions,
	startedAtMs: number,
): (itemIndex: number) => NodeSettings {
	const zone = context.getTimezone();
	const parameter = <T>(name: string, convert: (value: unknown) => T, fallback?: unknown) =>
		parameterPerItem(context, name, convert, fallback);

	const requestType = parameter('requestType', String);
	const opensAfterDays = parameter('opensAfterDays', Number, 5);
	const closesAfterDays = parameter('closesAfterDays', Number, 30);
	const weakestEvidence = parameter('weakestEvidence', readEvidence);
	const waitMs = parameter('waitDays', (days) => readNumber(days, 'Days to Wait') * DAY_MS);
	const fromMinuteOfDay = parameter('askFrom', (time) => readMinuteOfDay(String(time), 'Ask From'));
	const toMinuteOfDay = parameter('askUntil', (time) => readMinuteOfDay(String(time), 'Ask Until'));
	const weekdays = parameter('weekdays', readWeekdays);
	const timeZoneOf = parameter('timeZoneOf', String);
	const timeZone = parameter('timeZone', String, '');
	const whenUnmet = parameter('whenUnmet', readWhenUnmet);
	const rules = parameter('skipRules', (value) => readRules(recordOf(value), zone));
	const options = parameter('options', (value) => readOptions(recordOf(value)));
	const asOfMs = parameter('asOf', (value) => readTime(value, zone, 'As Of')?.toMillis());

	return madePerItem(context, (itemIndex) => {
		const { delivery, amazonLogisticsMarginMs, blackouts, longerWaitMs, spreadMs } =
			options(itemIndex);
		const hours = {
			weekdays: weekdays(itemIndex),
			fromMinuteOfDay: fromMinuteOfDay(itemIndex),
			toMinuteOfDay: toMinuteOfDay(itemIndex),
			blackouts,
		};
		if (hours.toMinuteOfDay <= hours.fromMinuteOfDay) {
			throw new Refusal(
				'Ask Until is not after Ask From',
				'Choose two times of one day, the later one under Ask Until.',
			);
		}
		const asOf = asOfMs(itemIndex);
		return {
			nowMs: asOf ?? startedAtMs,
			request: {
				delivery: {
					...delivery,
					amazonLogisticsMarginMs: amazonLogisticsMarginMs(requestType(itemIndex)),
					weakestEvidence: weakestEvidence(itemIndex),
				},
				window: windowOf(
					requestType(itemIndex),
					opensAfterDays(itemIndex),
					closesAfterDays(itemIndex),
				),
				preferences: {
					waitMs: waitMs(itemIndex),
					longerWaitMs,
					hours,
					spreadMs,
					whenUnmet: whenUnmet(itemIndex),
				},
				timeZone: timeZoneChoice(timeZoneOf(itemIndex), timeZone(itemIndex), zone),
				rules: rules(itemIndex),
				isBacktest: asOf !== undefined,
			},
		};
	});
}

/** Whether the time of the run is outside the seller's days and hours, by the clock of a zone. */
export function outsideHoursByZone(): (settings: NodeSettings, zone: string) => boolean {
	const known = new Map<string, boolean>();
	let last: NodeSettings | undefined;
	return (settings, zone) => {
		if (settings !== last) known.clear();
		last = settings;
		let isOutside = known.get(zone);
		if (isOutside === undefined) {
			const { request, nowMs } = settings;
			isOutside = !isWithinHours(nowMs, request.preferences.hours, zonedDays(zone));
			known.set(zone, isOutside);
		}
		return isOutside;
	};
}

function windowOf(
	requestType: string,
	opensAfterDays: number,
	closesAfterDays: number,
): WindowRule {
	if (requestType === 'requestAReview') return REQUEST_A_REVIEW_WINDOW;
	if (requestType === 'buyerMessage') return BUYER_MESSAGE_WINDOW;
	if (!(closesAfterDays > opensAfterDays)) {
		throw new Refusal(
			'The custom window closes before it opens',
			'Choose a larger number under Closes After (Days) than under Opens After (Days).',
		);
	}
	return {
		opensDaysAfterDelivery: opensAfterDays,
		closesDaysAfterDelivery: closesAfterDays,
		countsFromPromise: false,
		openingSlackMs: 0,
		closingSlackMs: 0,
	};
}

function timeZoneChoice(
	of: string,
	named: string,
	workflowZone: string,
): RequestSettings['timeZone'] {
	if (of !== 'named')
		return { kind: of === 'shipTo' ? of : 'marketplace', otherwise: workflowZone };
	const zone = named.trim();
	if (!isTimeZone(zone)) {
		throw new Refusal(
			`Time Zone Name is no time zone: '${named}'`,
			'Write a name of the IANA list, such as Europe/Berlin or America/New_York.',
		);
	}
	return { kind: 'named', zone };
}
