import {
	dayNumberOf,
	isTimeZone,
	weekdayOf,
	zonedDays,
} from '../../../nodes/shared/domain/decision/zonedDays';
import { describeCalendars } from './describeCalendars';

describeCalendars(['Africa/Cairo', 'America/Havana', 'Australia/Lord_Howe', 'Europe/Berlin']);

describe('zonedDays', () => {
	const berlin = zonedDays('Europe/Berlin');
	const spring = dayNumberOf('2026-03-29');
	const autumn = dayNumberOf('2026-10-25');
	const iso = (ms: number) => new Date(ms).toISOString();

	it.each([
		['before the change', spring, 119, 'first', '2026-03-29T00:59:00.000Z'],
		['left out: the moment of the change', spring, 120, 'first', '2026-03-29T01:00:00.000Z'],
		['left out: the moment of the change', spring, 150, 'last', '2026-03-29T01:00:00.000Z'],
		['after the change', spring, 180, 'first', '2026-03-29T01:00:00.000Z'],
		['coming twice: the first', autumn, 150, 'first', '2026-10-25T00:30:00.000Z'],
		['coming twice: the last', autumn, 150, 'last', '2026-10-25T01:30:00.000Z'],
		['the end of the day', autumn, 1440, 'first', '2026-10-25T23:00:00.000Z'],
	] as const)('finds a time of day %s', (_which, day, minute, occurrence, moment) => {
		expect(iso(berlin.at(day, minute, occurrence))).toBe(moment);
	});

	it('is one calendar for each zone', () => {
		expect(zonedDays('Europe/Berlin')).toBe(berlin);
		expect(zonedDays('Asia/Tokyo')).not.toBe(berlin);
		expect(zonedDays('Asia/Tokyo').zone).toBe('Asia/Tokyo');
	});

	it('still answers right after it has forgotten', () => {
		const tokyo = zonedDays('Asia/Tokyo');
		for (let day = 0; day < 25_000; day += 1) tokyo.startOf(day);

		expect(iso(tokyo.startOf(dayNumberOf('2026-11-03')))).toBe('2026-11-02T15:00:00.000Z');
	});

	it.each([
		['Europe/Berlin', true],
		['Asia/Kolkata', true],
		['Berlin', false],
		['', false],
	])('takes %s for a time zone: %s', (zone, valid) => {
		expect(isTimeZone(zone)).toBe(valid);
	});

	it.each([
		['1969-12-29', 1],
		['1970-01-01', 4],
		['2026-11-22', 7],
		['2026-11-23', 1],
	])('knows the weekday of %s', (date, weekday) => {
		expect(weekdayOf(dayNumberOf(date))).toBe(weekday);
	});
});
