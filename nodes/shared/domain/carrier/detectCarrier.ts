import type { CarrierMatch } from '../order';
import { AMAZON_LOGISTICS, UNKNOWN_CARRIER, isFamily } from './carrier';
import type { CustomCarriers } from './customCarriers';
import { carrierName, decideCarrier, type CarrierFinding } from './decideCarrier';
import { declaredCarrierOf, isNobody, type DeclaredCarrier } from './declaredCarrier';
import { handOverBetween } from './handOver';
import { countriesOf, type Countries, type MarketClues } from './market';
import { isPlainNumber, readNumberField } from './numberField';
import { entryOfFailedCheck, fitsOfNumber, type NumberFit } from './numberIndex';
import { NO_READING, NUMBERS, fitsOf, isCertainNumber, misfitSays, readNumber } from './readNumber';
import { amazonTrackingUrl, trackingUrlOf } from './trackingLink';

/** What is known of a parcel. Everything may be missing; nothing has to be clean. */
export interface CarrierInput extends MarketClues {
	readonly carrier?: string | undefined;
	/** A number that is no text has lost what a JavaScript number cannot hold, and that is said. */
	readonly trackingNumber?: string | number | undefined;
	/** Read where `carrier` names nobody, and for the service where it names a carrier. */
	readonly shippingService?: string | undefined;
	readonly orderId?: string | undefined;
}

const MAX_SHOWN_LENGTH = 80;

/**
 * Says who carries a parcel, by the declared carrier and the tracking number, and how that is known.
 * Names and numbers are read with the marketplace's country and the buyer's.
 *
 * Nobody is ever guessed: an empty carrier without a number is unknown, and so is one that no alias
 * names, which keeps its name. Amazon's exports write `AMZL_US(TBA303012345678)`; a number in
 * brackets is used where there is no other.
 */
export function detectCarrier(input: CarrierInput, custom?: CustomCarriers): CarrierMatch {
	const { shippingService = '', trackingNumber = '' } = input;
	const countries = countriesOf(input);
	if (!input.carrier && shippingService === '' && custom === undefined) {
		const match = matchOfPlainNumber(trackingNumber, input, countries);
		if (match) return match;
	}
	const { carrierText, bracketed } = partsOf(input.carrier ?? '');
	const declared = declaredBy(carrierText, shippingService, countries, custom);
	const given = String(trackingNumber);
	const isSwapped = given === '' && declared === undefined && isCertainNumber(carrierText);
	const declaredText = isSwapped ? '' : carrierText;
	const isKnown = (number: string) => fitsOf(number, true, custom).length > 0;
	const field = readNumberField(given || bracketed || (isSwapped ? carrierText : ''), isKnown);
	const findingFor = (number: string | undefined) => {
		const reading = number === undefined ? NO_READING : readNumber(number, declared, custom);
		const finding = decideCarrier({
			declaredText,
			declared,
			number: reading.number,
			fits: reading.fits,
			countries,
			numberSays: (carrier) =>
				reading.number === undefined ? field.says : misfitSays(reading.number, carrier),
		});
		return { finding, number: reading.number };
	};
	if (field.numbers.length < 2) {
		const { finding, number } = findingFor(field.numbers[0]);
		return toMatch(finding, number, input, countries, field.remark);
	}
	const { finding, number } = ofSeveral(field.numbers.map(findingFor), declaredText === '');
	const remark = `${field.remark} ${number} is taken.`;
	return toMatch(finding, number, input, countries, remark);
}

type Findings = Map<readonly NumberFit[], CarrierFinding>;

const findingsAnywhere: Findings = new Map();
const findings = new Map<Countries, Findings>();

function findingsIn(countries: Countries): Findings {
	if (countries.length === 0) return findingsAnywhere;
	const known = findings.get(countries) ?? new Map();
	findings.set(countries, known);
	return known;
}

/** The short way for a printed number alone: what it says depends on its formats and the market only. */
function matchOfPlainNumber(
	number: string | number,
	input: CarrierInput,
	countries: Countries,
): CarrierMatch | undefined {
	if (typeof number !== 'string' || !isPlainNumber(number)) return undefined;
	const fits = fitsOfNumber(NUMBERS, number, false);
	if (fits.length === 0) return undefined;
	const known = findingsIn(countries);
	let finding = known.get(fits);
	if (finding === undefined) {
		finding = decideCarrier({
			declaredText: '',
			declared: undefined,
			number,
			fits,
			countries,
			numberSays: () => 'the number has no format of a carrier that works there',
		});
		known.set(fits, finding);
	}
	return toMatch(finding, number, input, countries, undefined);
}

/** A carrier field with the number behind it in brackets, as Amazon's order history writes both. */
function partsOf(carrier: string): { readonly carrierText: string; readonly bracketed: string } {
	const short = carrier.length > MAX_SHOWN_LENGTH ? carrier.slice(0, MAX_SHOWN_LENGTH) : carrier;
	if (!carrier.includes('(')) return { carrierText: short.trim(), bracketed: '' };
	const numbers: string[] = [];
	const carrierText = carrier
		.slice(0, 2 * MAX_SHOWN_LENGTH)
		.replace(/\(([^()]{8,60})\)/g, (brackets, inside: string) => {
			if (!/(?:\d.*){5}/.test(inside)) return brackets;
			numbers.push(inside);
			return ' ';
		})
		.slice(0, MAX_SHOWN_LENGTH)
		.trim();
	return { carrierText, bracketed: numbers.join('\n') };
}

/**
 * Who is declared. The service is read where the carrier names nobody, and where it belongs to the
 * carrier it may say more: `UPS` with `Mail Innovations`.
 */
function declaredBy(
	carrier: string,
	service: string,
	countries: Countries,
	custom: CustomCarriers | undefined,
): DeclaredCarrier | undefined {
	const find = (text: string) =>
		text === '' ? undefined : declaredCarrierOf(text, countries, custom?.aliases);
	const declared = find(carrier);
	if (service === '') return declared;
	const byService = find(service);
	if (declared === undefined || isNobody(declared)) {
		return byService !== undefined && !isNobody(byService) ? byService : declared;
	}
	if (declared.lastMile !== undefined) return declared;
	const door = byService?.carrier;
	if (door && handOverBetween(declared.carrier, door, countries) === 'toThem') {
		return { ...declared, lastMile: door };
	}
	const more = byService?.lastMile ? byService : find(`${carrier} ${service}`);
	return more !== undefined && isFamily(more.carrier, declared.carrier) ? more : declared;
}

interface FoundForNumber {
	readonly finding: CarrierFinding;
	readonly number: string | undefined;
}

/** The number that agrees with the declared carrier, else the first; nobody where two names differ. */
function ofSeveral(all: readonly FoundForNumber[], isUndeclared: boolean): FoundForNumber {
	const agreed = all.find(({ finding }) => finding.evidence === 'declaredAndNumber');
	const named = all.find(({ finding }) => finding.carrier.code !== UNKNOWN_CARRIER.code);
	const taken = agreed ?? named ?? (isUndeclared ? ofOneShape(all) : undefined) ?? all[0];
	if (taken === undefined) throw new Error('There is no number to choose from.');
	const isByNumber = taken.finding.evidence.startsWith('number');
	const others = all
		.filter(({ finding }) => finding.evidence.startsWith('number'))
		.map(({ finding }) => finding.carrier)
		.filter((carrier) => carrier !== taken.finding.carrier);
	if (!isByNumber || others.length === 0) return taken;
	return {
		number: taken.number,
		finding: {
			carrier: UNKNOWN_CARRIER,
			evidence: 'none',
			reason: 'No carrier is declared, and the numbers are of several carriers.',
			alternatives: [taken.finding.carrier, ...others].map(carrierName),
		},
	};
}

/**
 * One number whose check digit does not hold may be anything. Several that all begin and look as only
 * one carrier's numbers do are of that carrier, miswritten or not.
 */
function ofOneShape(all: readonly FoundForNumber[]): FoundForNumber | undefined {
	const entries = all.map(({ number = '' }) => entryOfFailedCheck(NUMBERS, number, undefined));
	const fit = entries[0]?.fit;
	if (fit === undefined || entries.some((entry) => entry?.fit !== fit)) return undefined;
	return {
		number: all[0]?.number,
		finding: {
			carrier: fit.carrier,
			evidence: 'numberPattern',
			reason: `No carrier is declared; the numbers have the shape of ${fit.formatName}, but their check digits do not hold.`,
			alternatives: [],
		},
	};
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function toMatch(
	finding: CarrierFinding,
	number: string | undefined,
	input: CarrierInput,
	countries: Countries,
	remark: string | undefined,
): CarrierMatch {
	const { carrier, evidence, lastMile, alternatives } = finding;
	const { code, name } = carrier;
	const isAmazonLogistics = code === AMAZON_LOGISTICS;
	const reason = remark === undefined ? finding.reason : `${finding.reason} ${remark}`;
	const url = linkOf(finding, number, input, countries);
	const match: Writable<CarrierMatch> =
		number !== undefined && url !== undefined
			? {
					code,
					name,
					isAmazonLogistics,
					evidence,
					reason,
					trackingNumber: number,
					trackingUrl: url,
				}
			: { code, name, isAmazonLogistics, evidence, reason };
	if (number !== undefined) match.trackingNumber = number;
	if (url !== undefined) match.trackingUrl = url;
	if (lastMile) match.lastMile = carrierName(lastMile);
	if (alternatives.length > 0) match.alternatives = alternatives;
	return match;
}

/** The carrier's page, else that of the one whose number it is. */
function linkOf(
	{ carrier, numberOf }: CarrierFinding,
	number: string | undefined,
	input: CarrierInput,
	countries: Countries,
): string | undefined {
	if (carrier.code === AMAZON_LOGISTICS) {
		if (number !== undefined && numberOf && numberOf !== carrier) {
			return trackingUrlOf(numberOf, number, countries);
		}
		return amazonTrackingUrl(numberOf && number, input);
	}
	if (number === undefined) return undefined;
	return (
		trackingUrlOf(carrier, number, countries) ??
		(numberOf && trackingUrlOf(numberOf, number, countries))
	);
}
