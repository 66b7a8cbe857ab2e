import type { Order } from '../../../nodes/shared/domain/order';
import {
	carrierKey,
	isNamedCarrier,
	scorecardCarrier,
	shipWeek,
} from '../../../nodes/shared/domain/scorecard/scorecardCarrier';

const match = (code: string, name = code === 'unknown' ? 'Unknown' : code.toUpperCase()) => ({
	code,
	name,
	isAmazonLogistics: code === 'amazonLogistics',
	evidence: 'declaredOnly' as const,
	reason: '',
});
const order = (...codes: string[]): Order => ({
	orderId: '1',
	packages: codes.map((code, index) => ({
		packageReferenceId: String(index),
		carrierMatch: match(code),
	})),
});

describe('scorecardCarrier', () => {
	it.each([
		['its one carrier', order('ups'), 'ups'],
		['a carrier that all parcels share', order('ups', 'ups'), 'ups'],
		['several, where parcels differ', order('ups', 'amazonLogistics'), 'several'],
		['several, where one parcel is unknown', order('unknown', 'ups'), 'several'],
		['unknown, where all parcels are', order('unknown', 'unknown'), 'unknown'],
		['unknown, where nothing was found', { orderId: '1' }, 'unknown'],
		['the carrier of the order', { orderId: '1', carrier: match('dpd') }, 'dpd'],
	])('is %s', (_behaviour, given, code) => {
		expect(scorecardCarrier(given).code).toBe(code);
	});

	it('keeps the name of a carrier that is not known here, which is one that nothing compares', () => {
		const declared = (...names: string[]): Order => ({
			orderId: '1',
			packages: names.map((name, index) => ({
				packageReferenceId: String(index),
				carrierMatch: match('unknown', name),
			})),
		});
		const kurier = scorecardCarrier(declared('Kurier Nord', 'KURIER NORD'));

		expect(kurier).toMatchObject({ code: 'unknown', name: 'KURIER NORD' });
		expect(isNamedCarrier(kurier)).toBe(false);
		expect(scorecardCarrier(declared('Kurier Nord', 'Kurier West')).code).toBe('several');
		expect(scorecardCarrier(declared('Unknown')).name).toBe('Unknown carrier');
		expect(carrierKey(kurier)).not.toBe(carrierKey(scorecardCarrier(order())));
	});

	it('goes by the parcels before the order', () => {
		expect(scorecardCarrier({ ...order('ups'), carrier: match('dpd') }).code).toBe('ups');
	});

	it('compares named carriers only', () => {
		expect(isNamedCarrier(scorecardCarrier(order('amazonLogistics')))).toBe(true);
		expect(isNamedCarrier(scorecardCarrier(order('ups', 'dpd')))).toBe(false);
		expect(isNamedCarrier(scorecardCarrier(order()))).toBe(false);
	});
});

describe('shipWeek', () => {
	it.each([
		['2026-11-15T23:59:59Z', '2026-11-09'],
		['2026-11-16T00:00:00Z', '2026-11-16'],
		['2026-11-16T01:00:00+02:00', '2026-11-09'],
		['1969-12-31T12:00:00Z', '1969-12-29'],
	])('%s lies in the week of %s', (shipTime, week) => {
		expect(shipWeek({ orderId: '1', packages: [{ packageReferenceId: '1', shipTime }] })).toBe(
			week,
		);
	});

	it('is that of the parcel that left last, wherever it stands', () => {
		const packages = ['2026-11-03T00:00:00Z', '2026-11-17T00:00:00Z', '2026-11-10T00:00:00Z'].map(
			(shipTime, index) => ({ packageReferenceId: `${index}`, shipTime }),
		);

		expect(shipWeek({ orderId: '1', packages })).toBe('2026-11-16');
	});

	it('falls back on the order date, and has none without either', () => {
		expect(shipWeek({ orderId: '1', createdTime: '2026-11-17T10:00:00Z' })).toBe('2026-11-16');
		expect(shipWeek({ orderId: '1' })).toBeUndefined();
	});
});
