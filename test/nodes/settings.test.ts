import { DateTime } from 'luxon';

import { readTime } from '../../nodes/shared/n8n/parameters';

const ZONE = 'Europe/Berlin';
const NOON = '2026-11-03T12:00:00.000Z';

describe('A date among the parameters', () => {
	it.each([
		['a Date', new Date(NOON)],
		['a time of luxon', DateTime.fromISO(NOON)],
		['text with an offset', '2026-11-03T07:00:00-05:00'],
		['text without one, in the zone of the workflow', '2026-11-03T13:00:00'],
		['text as a database writes it', '2026-11-03 13:00:00'],
		['text as a database writes it, with an offset', '2026-11-03 14:00:00 +02:00'],
	])('is read from %s', (_what, value) => {
		expect(readTime(value, ZONE, 'As Of')?.toUTC().toISO()).toBe(NOON);
	});

	it.each([[''], [null], [undefined]])('is none where there is %j', (value) => {
		expect(readTime(value, ZONE, 'As Of')).toBeUndefined();
	});

	it.each([['soon'], [new Date(NaN)], [DateTime.invalid('none')], [true]])(
		'is refused where it is %s',
		(value) => {
			expect(() => readTime(value, ZONE, 'As Of')).toThrow(/^As Of is not a date: '/);
		},
	);
});
