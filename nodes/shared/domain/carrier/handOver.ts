import { countrySet, type Carrier } from './carrier';
import { postalServiceOf } from './data/carriers';
import { HAND_OVERS, type HandOver } from './data/handOvers';
import { worksIn, type Countries } from './market';

type IndexedHandOver = HandOver & { readonly where: ReadonlySet<string> | undefined };

const byCarrier = new Map<string, IndexedHandOver[]>();
for (const handOver of HAND_OVERS) {
	const indexed = { ...handOver, where: countrySet(handOver.countries) };
	for (const code of handOver.from.split(' ')) {
		byCarrier.set(code, [...(byCarrier.get(code) ?? []), indexed]);
	}
}

const NONE: readonly IndexedHandOver[] = [];
const handOversOf = (carrier: Carrier, countries: Countries): readonly IndexedHandOver[] =>
	byCarrier.get(carrier.code)?.filter(({ where }) => worksIn(where, countries)) ?? NONE;

/**
 * Whether parcels of the first carrier may have a number of the second, which brings them to the door:
 * `toThem` where that very carrier or all posts are meant, `toAnyone` where any carrier may be.
 */
export function handOverBetween(
	carrier: Carrier,
	door: Carrier,
	countries: Countries,
): 'toThem' | 'toAnyone' | undefined {
	const handOvers = handOversOf(carrier, countries);
	const isPost = door.postalServiceIn !== undefined;
	const isMeant = ({ to }: HandOver) =>
		to === door.code || (isPost && (to === 'posts' || to === 'localPost'));
	if (handOvers.some(isMeant)) return 'toThem';
	return handOvers.some(({ to }) => to === 'anyone') ? 'toAnyone' : undefined;
}

/** It sells the labels of others: a number that names a carrier names the one that carries it. */
export const isBroker = (carrier: Carrier): boolean =>
	byCarrier.get(carrier.code)?.some((handOver) => handOver.isBroker) ?? false;

/** The post of the buyer's country, where that one delivers all that the carrier takes in. */
export function localPostFor(carrier: Carrier, countries: Countries): Carrier | undefined {
	const buyer = countries.at(-1);
	if (buyer === undefined || !byCarrier.has(carrier.code)) return undefined;
	const isHandedOver = handOversOf(carrier, countries).some(
		({ to, where }) => to === 'localPost' && where?.has(buyer),
	);
	return isHandedOver ? postalServiceOf(buyer) : undefined;
}

const IMPB_MAILER = /^(?:420\d{5}|420\d{9})?9[2-5]\d{3}(\d{9})\d{8,16}$/;

/** The carrier's service that mails with the id in a USPS number, where a source has seen it. */
export function serviceOfMailer(carrier: Carrier, number: string): string | undefined {
	const mailerId = IMPB_MAILER.exec(number)?.[1];
	if (mailerId === undefined) return undefined;
	return byCarrier
		.get(carrier.code)
		?.find(({ mailerIds }) => mailerIds?.some((id) => mailerId.startsWith(id)))?.service;
}
