import type { DateTime } from 'luxon';

/** As Amazon's models have times in a request: ISO 8601 with `Z`, in whole seconds. */
export const isoSeconds = (time: DateTime): string =>
	time.toUTC().startOf('second').toISO({ suppressMilliseconds: true }) ?? '';
