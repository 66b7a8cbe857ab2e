import type { SendingHours } from '../../../nodes/shared/domain/decision/sendingHours';

export const ANY_TIME: SendingHours = {
	weekdays: new Set([1, 2, 3, 4, 5, 6, 7]),
	fromMinuteOfDay: 0,
	toMinuteOfDay: 24 * 60,
	blackouts: [],
};
