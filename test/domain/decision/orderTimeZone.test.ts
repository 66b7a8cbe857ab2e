import { IANAZone } from 'luxon';

import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import type { Order } from '../../../nodes/shared/domain/order';
import { orderTimeZone } from '../../../nodes/shared/domain/decision/orderTimeZone';

const order = (more: Partial<Order>): Order => ({ orderId: '1', ...more });
const byMarketplace = { kind: 'marketplace', otherwise: 'UTC' } as const;
const byShipTo = { kind: 'shipTo', otherwise: 'UTC' } as const;

describe('orderTimeZone', () => {
	it.each(MARKETPLACES.map((entry) => [entry.countryCode, entry] as const))(
		'is the marketplace’s own in %s, by id and by name',
		(_country, { marketplaceId, domain, timeZone }) => {
			const marketplaceName = `A${domain.slice(1)}`;

			expect(orderTimeZone(order({ marketplaceId }), byMarketplace)).toBe(timeZone);
			expect(orderTimeZone(order({ salesChannel: { marketplaceName } }), byMarketplace)).toBe(
				timeZone,
			);
		},
	);

	it.each<[string, Partial<Order>]>([
		['no marketplace', {}],
		['an unknown marketplace', { marketplaceId: 'X' }],
		['an unknown sales channel', { salesChannel: { marketplaceName: 'Non-Amazon' } }],
		['a sales channel without a name', { salesChannel: { channelName: 'AMAZON' } }],
	])('falls back for %s', (_what, given) => {
		expect(orderTimeZone(order(given), byMarketplace)).toBe('UTC');
		expect(orderTimeZone(order(given), byShipTo)).toBe('UTC');
	});

	it('is the named one for every order', () => {
		const named = { kind: 'named', zone: 'Asia/Kathmandu' } as const;

		expect(orderTimeZone(order({ marketplaceId: 'ATVPDKIKX0DER' }), named)).toBe('Asia/Kathmandu');
	});

	it.each([
		['US', 'NY', 'America/New_York'],
		['US', ' ny ', 'America/New_York'],
		['us', 'N.Y.', 'America/New_York'],
		['US', 'TX', 'America/Chicago'],
		['US', 'AZ', 'America/Phoenix'],
		['US', 'HI', 'Pacific/Honolulu'],
		['CA', 'NL', 'America/St_Johns'],
		['CA', 'BC', 'America/Vancouver'],
		['MX', 'BC', 'America/Tijuana'],
		['MX', 'CDMX', 'America/Mexico_City'],
		['AU', 'SA', 'Australia/Adelaide'],
		['BR', 'SP', 'America/Sao_Paulo'],
		['GB', undefined, 'Europe/London'],
		['DE', 'Bayern', 'Europe/Berlin'],
		['IN', 'KA', 'Asia/Kolkata'],
	])('is the buyer’s in %s %s', (countryCode, region, zone) => {
		const shipTo = { countryCode, ...(region !== undefined && { region }) };

		expect(orderTimeZone(order({ shipTo, marketplaceId: 'A1VC38T7YXB528' }), byShipTo)).toBe(zone);
	});

	it.each([
		[{ countryCode: 'US' }],
		[{ countryCode: 'US', region: 'Elsewhere' }],
		[{ countryCode: 'CH' }],
		[{ region: 'NY' }],
		[undefined],
	])('is the marketplace’s where %j does not tell', (shipTo) => {
		const given = order({ marketplaceId: 'A1VC38T7YXB528', ...(shipTo && { shipTo }) });

		expect(orderTimeZone(given, byShipTo)).toBe('Asia/Tokyo');
	});

	it('does not look at the address unless it is asked to', () => {
		const given = order({ marketplaceId: 'A1VC38T7YXB528', shipTo: { countryCode: 'DE' } });

		expect(orderTimeZone(given, byMarketplace)).toBe('Asia/Tokyo');
	});

	it('knows only zones that exist, one for every state of the US', () => {
		const states =
			'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU MP';
		const provinces = 'AB BC MB NB NL NS NT NU ON PE QC SK YT';
		for (const [countryCode, regions] of [
			['US', states],
			['CA', provinces],
			['AU', 'ACT NSW NT QLD SA TAS VIC WA'],
		] as const) {
			for (const region of regions.split(' ')) {
				const zone = orderTimeZone(order({ shipTo: { countryCode, region } }), byShipTo);
				expect([region, zone === 'UTC' ? 'none' : IANAZone.isValidZone(zone)]).toEqual([
					region,
					true,
				]);
			}
		}
	});
});
