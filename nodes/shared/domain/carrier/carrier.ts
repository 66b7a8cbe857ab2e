import type { CarrierName } from '../order';

/** What a carrier is known by; one record a carrier. */
export interface CarrierRecord extends CarrierName {
	/** Where anyone may follow a parcel; `%s` stands for its number. Absent where no page is public. */
	readonly trackingUrl?: string;
	/**
	 * How sellers and Amazon declare it. Case, accents and separators do not count. ` *` at the end
	 * lets anything follow, as the services of a carrier do: `UPS *` is also `UPS_GROUND`.
	 */
	readonly declared: readonly string[];
	/** Services that give the parcel to another carrier for the last mile. */
	readonly handOvers?: readonly HandOver[];
	/** Countries, by Amazon's code, whose postal service brings this carrier's parcels to the door. */
	readonly localPostIn?: readonly string[];
	/** Carriers of one family use each other's numbers: a shared family is agreement. */
	readonly family?: string;
	/** All of its parcel numbers follow a known format, so that another's number contradicts it. */
	readonly numbersComplete?: true;
}

export interface Carrier extends CarrierRecord {
	/** `trackingUrl` before and after the number: one link is made for every parcel. */
	readonly linkParts?: readonly [before: string, after: string];
	/** Countries whose designated post it is, by ISO 3166-1 alpha-2 code. */
	readonly postalServiceIn?: readonly string[];
}

export interface HandOver {
	readonly service: string;
	readonly declared: readonly string[];
	/** Code of the carrier that brings it to the door. */
	readonly lastMile: string;
}

export function toCarrier(record: CarrierRecord, postalServiceIn?: readonly string[]): Carrier {
	const [before = '', after = ''] = record.trackingUrl?.split('%s') ?? [];
	return {
		...record,
		...(record.trackingUrl !== undefined && { linkParts: [before, after] }),
		...(postalServiceIn && { postalServiceIn }),
	};
}

export const UNKNOWN_CARRIER: Carrier = { code: 'unknown', name: 'Unknown', declared: [] };

/** Its code is what the rest of the package asks for: no public tracking, no delivery time. */
export const AMAZON_LOGISTICS = 'amazonLogistics';
