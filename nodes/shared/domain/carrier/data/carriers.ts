import { UNKNOWN_CARRIER, linkPartsOf, type Carrier, type CarrierRecord } from '../carrier';
import { CARRIERS_AMERICAS } from './carriersAmericas';
import { CARRIERS_ASIA_PACIFIC } from './carriersAsiaPacific';
import { CARRIERS_BROKERS, CARRIERS_SHOPS, CARRIERS_UNSOURCED } from './carriersBrokers';
import { CARRIERS_EUROPE_NORTH } from './carriersEuropeNorth';
import { CARRIERS_EUROPE_SOUTH } from './carriersEuropeSouth';
import { POSTAL_SERVICES, postalCarriers } from './postalServices';

const countriesOf = new Map<string, string[]>();
for (const [country, code] of POSTAL_SERVICES) {
	countriesOf.set(code, [...(countriesOf.get(code) ?? []), country]);
}

function toCarrier(record: CarrierRecord): Carrier {
	const postalServiceIn = countriesOf.get(record.code);
	const { trackingUrl } = record;
	return {
		...record,
		...(postalServiceIn && { postalServiceIn }),
		...(trackingUrl !== undefined && { linkParts: linkPartsOf(trackingUrl) }),
	};
}

/** Every carrier that can be named, in no order that matters. */
export const CARRIERS: readonly Carrier[] = [
	...CARRIERS_AMERICAS,
	...CARRIERS_EUROPE_NORTH,
	...CARRIERS_EUROPE_SOUTH,
	...CARRIERS_ASIA_PACIFIC,
	...CARRIERS_BROKERS,
	...CARRIERS_SHOPS,
	...CARRIERS_UNSOURCED,
	...postalCarriers(),
].map(toCarrier);

const byCode = new Map(CARRIERS.map((carrier) => [carrier.code, carrier]));
const codeByCountry = new Map(POSTAL_SERVICES.map(([country, code]) => [country, code]));

export const findCarrier = (code: string): Carrier | undefined => byCode.get(code);

/** For codes that stand in our own tables; a test holds that each of them has a carrier. */
export const carrierOf = (code: string): Carrier => byCode.get(code) ?? UNKNOWN_CARRIER;

/** The post of a country, by ISO 3166-1 alpha-2 code or Amazon's own `UK`. */
export function postalServiceOf(country: string): Carrier | undefined {
	const code = codeByCountry.get(country === 'UK' ? 'GB' : country);
	return code === undefined ? undefined : byCode.get(code);
}
