import type { CarrierMatch } from '../order';
import {
	AMAZON_LOGISTICS,
	UNKNOWN_CARRIER,
	isFamily,
	type Carrier,
	type LinkParts,
} from './carrier';
import type { CustomCarriers } from './customCarriers';
import { carrierName, decideCarrier, type CarrierFinding } from './decideCarrier';
import { declaredCarrierOf, isNobody, type DeclaredCarrier } from './declaredCarrier';
import { handOverBetween } from './handOver';
import { countriesOf, type Countries, type MarketClues } from './market';
import { digitsOfPrinted, readNumberField, type NumberField } from './numberField';
import { entryOfFailedCheck, namingFits, type NumberFit } from './numberIndex';
import {
	NO_READING,
	NUMBERS,
	fitsOf,
	isCertainNumber,
	misfitSays,
	readNumber,
	WORKS_ELSEWHERE,
} from './readNumber';
import { linkOf, linkPartsIn } from './trackingLink';

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
/** A name, and a number behind it; whatever follows is not looked at. */
const MAX_READ_LENGTH = 2 * MAX_SHOWN_LENGTH;
const NO_PARTS = { carrierText: '', bracketed: '' };

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
		const match =
			typeof trackingNumber === 'string'
				? matchOfPrinted(trackingNumber, input, countries)
				: undefined;
		if (match) return match;
	}
	const { carrierText, bracketed } = partsOf(input.carrier ?? '');
	const declared = declaredBy(carrierText, shippingService, countries, custom);
	const shownText = carrierText.slice(0, MAX_SHOWN_LENGTH).trim();
	const given = String(trackingNumber);
	const isSwapped = given === '' && declared === undefined && isCertainNumber(carrierText);
	const field = readNumberField(
		given || bracketed || (isSwapped ? carrierText : ''),
		custom ? (number) => fitsOf(number, true, custom).length > 0 : isKnownNumber,
	);
	const clues = { declaredText: isSwapped ? '' : shownText, declared, countries, custom, field };
	if (field.numbers.length < 2) {
		const { finding, number } = findingFor(field.numbers[0], clues);
		return toMatch(finding, number, input, countries, field.remark);
	}
	const all = field.numbers.map((number) => findingFor(number, clues));
	const { finding, number } = ofSeveral(all, clues.declaredText === '');
	const remark = `${field.remark} ${number} is taken.`;
	return toMatch(finding, number, input, countries, remark);
}

const isKnownNumber = (number: string) => fitsOf(number, true, undefined).length > 0;

interface ParcelClues {
	readonly declaredText: string;
	readonly declared: DeclaredCarrier | undefined;
	readonly countries: Countries;
	readonly custom: CustomCarriers | undefined;
	readonly field: NumberField;
}

interface FoundForNumber {
	readonly finding: CarrierFinding;
	readonly number: string | undefined;
}

function findingFor(
	printed: string | undefined,
	{ declaredText, declared, countries, custom, field }: ParcelClues,
): FoundForNumber {
	const reading = printed === undefined ? NO_READING : readNumber(printed, declared, custom);
	const { number, fits } = reading;
	const numberSays = (carrier?: Carrier) =>
		number === undefined ? field.says : misfitSays(reading, carrier);
	const finding = decideCarrier({ declaredText, declared, number, fits, countries, numberSays });
	return { finding, number };
}

/** What a number alone says: it depends on the formats that it fits and on the market only. */
interface KnownFinding {
	readonly finding: CarrierFinding;
	/** Absent where the link needs more than the number, or there is none. */
	readonly linkParts: LinkParts | undefined;
}

type KnownFindings = Map<readonly NumberFit[], KnownFinding>;

const foundAnywhere: KnownFindings = new Map();
const foundIn = new Map<Countries, KnownFindings>();

function knownFindings(countries: Countries): KnownFindings {
	if (countries.length === 0) return foundAnywhere;
	const known = foundIn.get(countries) ?? new Map();
	foundIn.set(countries, known);
	return known;
}

/** The short way for a printed number alone that fits a format. */
function matchOfPrinted(
	number: string,
	input: CarrierInput,
	countries: Countries,
): CarrierMatch | undefined {
	const digitsFrom = digitsOfPrinted(number);
	if (digitsFrom < 0) return undefined;
	const fits = namingFits(NUMBERS, number, digitsFrom);
	if (fits.length === 0) return undefined;
	const findings = knownFindings(countries);
	const { finding, linkParts } =
		findings.get(fits) ?? firstFinding(findings, fits, number, countries);
	if (linkParts === undefined) return toMatch(finding, number, input, countries, undefined);
	return matchWithLink(finding, finding.reason, number, linkParts[0] + number + linkParts[1]);
}

function firstFinding(
	findings: KnownFindings,
	fits: readonly NumberFit[],
	number: string,
	countries: Countries,
): KnownFinding {
	const finding = decideCarrier({
		declaredText: '',
		declared: undefined,
		number,
		fits,
		countries,
		numberSays: () => WORKS_ELSEWHERE,
	});
	const { carrier } = finding;
	const known = {
		finding,
		linkParts: carrier.code === AMAZON_LOGISTICS ? undefined : linkPartsIn(carrier, countries),
	};
	findings.set(fits, known);
	return known;
}

/** A carrier field with the number behind it in brackets, as Amazon's order history writes both. */
function partsOf(carrier: string): { readonly carrierText: string; readonly bracketed: string } {
	if (carrier === '') return NO_PARTS;
	const read = carrier.slice(0, MAX_READ_LENGTH).trim();
	if (!read.includes('(')) return { carrierText: read, bracketed: '' };
	const numbers: string[] = [];
	const carrierText = read
		.replace(/\(([^()]{8,60})\)/g, (brackets, inside: string) => {
			if (!/(?:\d.*){5}/.test(inside)) return brackets;
			numbers.push(inside);
			return ' ';
		})
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
	const reason = remark === undefined ? finding.reason : `${finding.reason} ${remark}`;
	const url = linkOf(finding, number, input, countries);
	if (number !== undefined && url !== undefined) return matchWithLink(finding, reason, number, url);
	const { carrier, evidence } = finding;
	const { code, name } = carrier;
	const isAmazonLogistics = code === AMAZON_LOGISTICS;
	const match: Writable<CarrierMatch> = { code, name, isAmazonLogistics, evidence, reason };
	if (number !== undefined) match.trackingNumber = number;
	if (url !== undefined) match.trackingUrl = url;
	return withOthers(match, finding);
}

function matchWithLink(
	finding: CarrierFinding,
	reason: string,
	trackingNumber: string,
	trackingUrl: string,
): CarrierMatch {
	const { code, name } = finding.carrier;
	const isAmazonLogistics = code === AMAZON_LOGISTICS;
	const { evidence } = finding;
	return withOthers(
		{ code, name, isAmazonLogistics, evidence, reason, trackingNumber, trackingUrl },
		finding,
	);
}

function withOthers(
	match: Writable<CarrierMatch>,
	{ lastMile, alternatives }: CarrierFinding,
): CarrierMatch {
	if (lastMile) match.lastMile = carrierName(lastMile);
	if (alternatives.length > 0) match.alternatives = alternatives;
	return match;
}
