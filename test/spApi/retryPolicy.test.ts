import { retryDelayMs, type Attempt } from '../../nodes/shared/spApi/retryPolicy';

const delay = (attempt: Partial<Attempt>) =>
	retryDelayMs({
		method: 'GET',
		attempt: 1,
		statusCode: 500,
		ratePerSecond: 1,
		random: 0,
		...attempt,
	});

describe('retryDelayMs', () => {
	it.each([500, 502, 503, 504, undefined])('repeats a GET after %s', (statusCode) => {
		expect(delay({ statusCode })).toBe(500);
	});

	it.each([500, 502, 503, 504, undefined])('never repeats a POST after %s', (statusCode) => {
		expect(delay({ method: 'POST', statusCode })).toBeUndefined();
	});

	it.each([200, 201, 400, 401, 403, 404, 413, 415])('takes a %s as it is', (statusCode) => {
		expect(delay({ statusCode })).toBeUndefined();
	});

	it.each(['GET', 'POST'] as const)('repeats a %s after a 429', (method) => {
		expect(delay({ method, statusCode: 429 })).toBe(1000);
	});

	it.each([
		[1, 500, 1000],
		[2, 1000, 2000],
		[3, 2000, 4000],
		[4, 4000, 8000],
	])('waits between half and all of the doubled time at attempt %d', (attempt, least, most) => {
		expect(delay({ attempt, random: 0 })).toBe(least);
		expect(delay({ attempt, random: 1 })).toBe(most);
	});

	it.each([
		[1, 1000, 1100],
		[0.5, 2000, 2200],
		[0.0056, 178_572, 196_429],
	])(
		'waits for a token at %d a second after a 429, in seconds of milliseconds',
		(rate, least, most) => {
			expect(delay({ statusCode: 429, ratePerSecond: rate, random: 0 })).toBe(least);
			expect(delay({ statusCode: 429, ratePerSecond: rate, random: 1 })).toBe(most);
		},
	);

	it.each([429, 500, undefined])('gives up at the fifth attempt after %s', (statusCode) => {
		expect(delay({ statusCode, attempt: 4 })).toBeDefined();
		expect(delay({ statusCode, attempt: 5 })).toBeUndefined();
	});
});
