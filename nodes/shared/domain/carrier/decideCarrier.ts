import type { CarrierEvidence, CarrierName } from '../order';
import { UNKNOWN_CARRIER, isFamily, type Carrier } from './carrier';
import { postalServiceOf } from './data/carriers';
import { LIKELIEST_CARRIERS } from './data/markets';
import { isNobody, type DeclaredCarrier } from './declaredCarrier';
import { handOverBetween, isBroker, localPostFor, serviceOfMailer } from './handOver';
import { worksIn, type Countries } from './market';
import type { NumberFit } from './numberIndex';

export interface CarrierFinding {
	readonly carrier: Carrier;
	readonly evidence: CarrierEvidence;
	readonly reason: string;
	readonly lastMile?: Carrier | undefined;
	/** Carriers whose format the number fits beside the one that was taken, likeliest first. */
	readonly alternatives: readonly CarrierName[];
	/** The one whose format the number has, where it names one. */
	readonly numberOf?: Carrier;
}

export interface CarrierClues {
	/** The declared text as it came; empty where there is none. */
	readonly declaredText: string;
	readonly declared: DeclaredCarrier | undefined;
	/** Absent where the number field holds none. */
	readonly number: string | undefined;
	/** In order of precedence. */
	readonly fits: readonly NumberFit[];
	readonly countries: Countries;
	/** Why there is no number, or why the number fits nothing: half a sentence. */
	numberSays(carrier: Carrier | undefined): string;
}

/**
 * Decides who carries a parcel. The one place where the declared carrier and the number are weighed:
 *
 * 1. A format that agrees with the declared carrier wins, wherever it stands in the order: the
 *    carrier itself, one of its family, or one that it hands the parcel to.
 * 2. Against the declared carrier, only a number wins that can be nobody else's (`certain`), of a
 *    carrier that works in that market. That is a conflict.
 * 3. Any other number leaves the declared carrier as it is.
 * 4. With nothing declared, a number names the carrier that it can only be of, or that it is nearly
 *    always of in that market. Otherwise nobody is named, and all candidates are listed.
 */
export function decideCarrier(clues: CarrierClues): CarrierFinding {
	const { declared, fits, countries } = clues;
	if (declared === undefined || isNobody(declared)) return fromNumber(clues);
	const agreed = agreement(clues, declared);
	if (agreed) return agreed;
	const fit = fits.find((each) => each.role === 'certain' && worksIn(each.countries, countries));
	return fit ? conflict(clues, declared, fit) : declaredOnly(clues, declared);
}

const nameOf = ({ service, carrier }: DeclaredCarrier) => service ?? carrier.name;

function agreement(clues: CarrierClues, declared: DeclaredCarrier): CarrierFinding | undefined {
	const { carrier, namesakes } = declared;
	for (const fit of clues.fits) {
		if (isFamily(carrier, fit.carrier)) return agreementWithItself(clues, declared, fit);
	}
	for (const fit of clues.fits) {
		if (namesakes?.includes(fit.carrier)) {
			return agreementWithItself(clues, { carrier: fit.carrier }, fit);
		}
	}
	for (const fit of clues.fits) {
		const handedOver = agreementByHandOver(clues, declared, fit);
		if (handedOver) return handedOver;
	}
	return undefined;
}

function agreementWithItself(
	clues: CarrierClues,
	declared: DeclaredCarrier,
	fit: NumberFit,
): CarrierFinding {
	const { carrier } = declared;
	const lastMile = declared.lastMile ?? lastMileOf(clues, fit, carrier);
	const door = lastMile ? `; ${lastMile.name} brings it to the door` : '';
	return {
		carrier,
		evidence: 'declaredAndNumber',
		reason: `Declared as ${nameOf(declared)}, and ${fit.says}${door}.`,
		lastMile,
		alternatives: alternativesTo(clues, carrier, fit),
		numberOf: fit.carrier,
	};
}

/** By the number itself, by its country on international mail, else by the buyer's country. */
function lastMileOf(
	{ countries }: CarrierClues,
	fit: NumberFit,
	carrier: Carrier,
): Carrier | undefined {
	if (fit.lastMile) return fit.lastMile;
	const buyer = countries.at(-1);
	if (fit.isInternationalMail && carrier.postalServiceIn && buyer !== undefined) {
		const post = postalServiceOf(buyer);
		if (post && post !== carrier) return post;
	}
	return localPostFor(carrier, countries);
}

function agreementByHandOver(
	clues: CarrierClues,
	declared: DeclaredCarrier,
	fit: NumberFit,
): CarrierFinding | undefined {
	const { carrier } = declared;
	const both = `Declared as ${nameOf(declared)}, and ${fit.says}`;
	const evidence = 'declaredAndNumber';
	const alternatives = alternativesTo(clues, fit.carrier, fit);
	if (fit.isInternationalMail && carrier.postalServiceIn) {
		const reason = `${both}, of ${fit.carrier.name}; ${carrier.name} brings it to the door.`;
		const numberOf = fit.carrier;
		return { carrier: numberOf, lastMile: carrier, evidence, reason, alternatives, numberOf };
	}
	if (declared.lastMile !== fit.carrier) {
		const handOver = handOverBetween(carrier, fit.carrier, clues.countries);
		if (handOver === undefined || fit.role === 'confirms') return undefined;
		const isNamed = () => carrierNamedBy(clues.fits, clues.countries) === fit;
		if (handOver === 'toAnyone' && !isNamed()) return undefined;
	}
	if (isBroker(carrier)) {
		const reason = `Declared as ${carrier.name}, which gives parcels to other carriers; ${fit.says}.`;
		return { carrier: fit.carrier, evidence, reason, alternatives, numberOf: fit.carrier };
	}
	const service = declared.service ?? serviceOfMailer(carrier, clues.number ?? '');
	const mailer =
		service !== undefined && declared.service === undefined ? `, as ${service} has` : '';
	const reason = `${both}${mailer}; ${fit.carrier.name} brings it to the door.`;
	return { carrier, lastMile: fit.carrier, evidence, reason, alternatives, numberOf: fit.carrier };
}

function conflict(clues: CarrierClues, declared: DeclaredCarrier, fit: NumberFit): CarrierFinding {
	const { carrier } = fit;
	return {
		carrier,
		evidence: 'conflict',
		reason: `Declared as ${nameOf(declared)}, but ${fit.says}; ${carrier.name} is taken, as no other carrier's numbers look like that.`,
		lastMile: lastMileOf(clues, fit, carrier),
		alternatives: alternativesTo(clues, carrier, fit),
		numberOf: carrier,
	};
}

function declaredOnly(clues: CarrierClues, declared: DeclaredCarrier): CarrierFinding {
	const { carrier } = declared;
	const known = carrier.isUnsourced
		? ', a name that Amazon lists and of which no more is known'
		: '';
	return {
		carrier,
		evidence: 'declaredOnly',
		reason: `Declared as ${nameOf(declared)}${known}; ${numberSays(clues, carrier)}.`,
		lastMile: declared.lastMile ?? localPostFor(carrier, clues.countries),
		alternatives: alternativesTo(clues, carrier, undefined),
	};
}

function numberSays(clues: CarrierClues, carrier: Carrier | undefined): string {
	const candidates = clues.number === undefined ? [] : candidatesIn(clues);
	const [first] = candidates;
	if (first === undefined) return clues.numberSays(carrier);
	const several =
		carrier === undefined && candidates.some((each) => each.carrier !== first.carrier);
	if (several) return 'the number fits formats of several carriers';
	return `the number fits ${first.formatName}${carrier ? ' too' : ''}, which is too common to tell`;
}

function fromNumber(clues: CarrierClues): CarrierFinding {
	const { declaredText, declared, fits, countries } = clues;
	const isNamed = declaredText !== '' && !isNobody(declared);
	const fit = carrierNamedBy(fits, countries, isNamed);
	if (fit === undefined) {
		return {
			carrier: isNamed ? { ...UNKNOWN_CARRIER, name: declaredText } : UNKNOWN_CARRIER,
			evidence: 'none',
			reason: `${namesNobody(declaredText, isNamed)}, and ${numberSays(clues, undefined)}.`,
			alternatives: alternativesTo(clues, UNKNOWN_CARRIER, undefined),
		};
	}
	const { carrier } = fit;
	const lastMile = lastMileOf(clues, fit, carrier);
	return {
		carrier,
		evidence: fit.hasCheckDigit ? 'numberCheckDigit' : 'numberPattern',
		reason:
			declaredText === '' ? fit.saysAlone : `${namesNobody(declaredText, isNamed)}; ${fit.says}.`,
		lastMile,
		alternatives: fits.length === 1 ? NO_CARRIERS : alternativesTo(clues, carrier, fit),
		numberOf: carrier,
	};
}

/**
 * The format that names its carrier alone. Where a carrier is declared that no table knows, only a
 * `certain` one does: a common number may be of the one that was declared.
 */
function carrierNamedBy(
	fits: readonly NumberFit[],
	countries: Countries,
	onlyCertain = false,
): NumberFit | undefined {
	const certain = fits.find(({ role }) => role === 'certain');
	if (certain || onlyCertain) return certain;
	const likely = fits.find(
		({ role, countries: where, namesIn }) =>
			role === 'likely' && worksIn(where, countries) && isNamedIn(namesIn, countries),
	);
	const hasRival = fits.some(
		(fit) =>
			likely !== undefined &&
			fit.role !== 'confirms' &&
			worksIn(fit.countries, countries) &&
			!isFamily(likely.carrier, fit.carrier),
	);
	return hasRival ? undefined : likely;
}

const isNamedIn = (namesIn: ReadonlySet<string> | undefined, countries: Countries) =>
	namesIn === undefined || countries.some((country) => namesIn.has(country));

const NO_CARRIERS: readonly CarrierName[] = [];

export const carrierName = ({ code, name }: Carrier): CarrierName => ({ code, name });

const candidatesIn = ({ fits, countries }: CarrierClues): readonly NumberFit[] =>
	fits.filter((fit) => fit.role !== 'confirms' && worksIn(fit.countries, countries));

/** The market's likeliest first; where nothing is known of them, in the order of the formats. */
function alternativesTo(
	clues: CarrierClues,
	taken: Carrier,
	fit: NumberFit | undefined,
): readonly CarrierName[] {
	if (clues.fits.length === 0 || (clues.fits.length === 1 && fit)) return NO_CARRIERS;
	const carriers = new Set(candidatesIn(clues).map(({ carrier }) => carrier));
	carriers.delete(taken);
	if (fit) carriers.delete(fit.carrier);
	const order = LIKELIEST_CARRIERS[clues.countries.at(-1) ?? ''] ?? [];
	const rank = ({ code }: Carrier) => (order.includes(code) ? order.indexOf(code) : order.length);
	return [...carriers].sort((one, other) => rank(one) - rank(other)).map(carrierName);
}

function namesNobody(text: string, isNamed: boolean): string {
	if (text === '') return 'No carrier is declared';
	return isNamed ? `"${text}" is a carrier that is not known here` : `"${text}" names no carrier`;
}
