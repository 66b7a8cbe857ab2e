import { DEFAULT_DELIVERY_SETTINGS, type DeliverySettings } from '../delivery/deliverySettings';
import { NO_RULES, type OrderRules } from './orderRules';
import type { TimeZoneChoice } from './orderTimeZone';
import type { SendingPreferences } from './requestSchedule';
import { REQUEST_A_REVIEW_WINDOW, type WindowRule } from './requestWindow';

export interface RequestSettings {
	readonly delivery: DeliverySettings;
	readonly window: WindowRule;
	readonly preferences: SendingPreferences;
	readonly timeZone: TimeZoneChoice;
	readonly rules: OrderRules;
	/** Set when the run looks at a time other than its own: such a decision can never be sent. */
	readonly isBacktest: boolean;
}

/**
 * Request a Review as soon as Amazon's window opens, at any hour: a workflow that runs once a day
 * outside the hours that are set would ask nobody until the last days of the window.
 */
export const DEFAULT_REQUEST_SETTINGS: RequestSettings = {
	delivery: DEFAULT_DELIVERY_SETTINGS,
	window: REQUEST_A_REVIEW_WINDOW,
	preferences: {
		waitMs: 0,
		longerWaitMs: new Map(),
		hours: {
			weekdays: new Set([1, 2, 3, 4, 5, 6, 7]),
			fromMinuteOfDay: 0,
			toMinuteOfDay: 24 * 60,
			blackouts: [],
		},
		spreadMs: 0,
		whenUnmet: 'earlier',
	},
	timeZone: { kind: 'marketplace', otherwise: 'UTC' },
	rules: NO_RULES,
	isBacktest: false,
};
