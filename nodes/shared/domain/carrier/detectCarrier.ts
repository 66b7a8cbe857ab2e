import { findMarketplace } from '../marketplaces';
import type { CarrierMatch, CarrierName } from '../order';
import { AMAZON_LOGISTICS, type Carrier } from './carrier';
import { decideCarrier, type CarrierFinding } from './carrierRules';
import { postalServiceOf } from './carriers';
import type { CustomCarriers } from './customCarriers';
import { declaredCarrierOf } from './declaredCarrier';
import { fitsOfMisreadNumber } from './misreadNumber';
import { NUMBER_FORMATS } from './numberFormats';
import { fitsOfNumber, indexNumbers, type NumberFit } from './numberIndex';
import { trackingUrlOf } from './trackingLink';
import { printedNumber } from './trackingNumberText';

/** What is known of a parcel. Everything may be missing; nothing has to be clean. */
export interface CarrierInput {
	readonly carrier?: string | undefined;
	readonly trackingNumber?: string | undefined;
	/** Read where `carrier` names nobody: it often does (`Royal Mail Tracked 48`). */
	readonly shippingService?: string | undefined;
	readonly orderId?: string | undefined;
	readonly marketplaceId?: string | undefined;
}

const NUMBERS = indexNumbers(NUMBER_FORMATS);

/**
 * Says who carries a parcel, by the declared carrier and the tracking number, and how that is known.
 *
 * Nobody is ever guessed: an empty carrier without a number is unknown, and so is one that no alias
 * names. Amazon's exports write `AMZL_US(TBA303012345678)`; a number in brackets is used where
 * there is no other.
 */
export function detectCarrier(input: CarrierInput, custom?: CustomCarriers): CarrierMatch {
	const { carrier = '', trackingNumber = '', shippingService = '' } = input;
	const declared = declaredBy(carrier, custom) ?? declaredBy(shippingService, custom);
	const text = trackingNumber === '' ? numberInBrackets(carrier) : trackingNumber;
	const number = readNumber(text, declared !== undefined, custom);
	const finding = decideCarrier({
		declaredText: carrier === '' ? '' : carrier.slice(0, MAX_SHOWN_LENGTH).trim(),
		declared,
		hasNumber: text !== '',
		fits: number.fits,
	});
	return toMatch(finding, number.printed, input);
}

const declaredBy = (text: string, custom: CustomCarriers | undefined) =>
	text === '' ? undefined : declaredCarrierOf(text, custom?.aliases);

const MAX_SHOWN_LENGTH = 80;

const numberInBrackets = (text: string): string => {
	if (!text.includes('(')) return '';
	return /\(([^()]{5,60})\)/.exec(text.slice(0, MAX_SHOWN_LENGTH))?.[1] ?? '';
};

interface NumberReading {
	readonly printed: string | undefined;
	readonly fits: readonly NumberFit[];
}

function readNumber(
	text: string,
	toConfirm: boolean,
	custom: CustomCarriers | undefined,
): NumberReading {
	const printed = printedNumber(text);
	if (printed === undefined) return { printed, fits: [] };
	const ours = fitsOfNumber(NUMBERS, printed, toConfirm);
	const fits = custom ? [...fitsOfNumber(custom.numbers, printed, toConfirm), ...ours] : ours;
	if (fits.length > 0) return { printed, fits };
	const misread = fitsOfMisreadNumber(NUMBERS, printed);
	return misread ? { printed: misread.number, fits: misread.fits } : { printed, fits };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function toMatch(
	finding: CarrierFinding,
	number: string | undefined,
	input: CarrierInput,
): CarrierMatch {
	const { carrier, evidence, reason, others } = finding;
	const { code, name } = carrier;
	const isAmazonLogistics = code === AMAZON_LOGISTICS;
	const url = trackingUrlOf(carrier, number, input);
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
	const lastMile = finding.lastMile ?? localPost(carrier, input.marketplaceId);
	if (lastMile) match.lastMile = nameOf(lastMile);
	const alternatives = others.length > 0 ? alternativesTo(carrier, others) : [];
	if (alternatives.length > 0) match.alternatives = alternatives;
	return match;
}

const nameOf = ({ code, name }: Carrier): CarrierName => ({ code, name });

function alternativesTo(taken: Carrier, fits: readonly NumberFit[]): CarrierName[] {
	const names: CarrierName[] = [];
	for (const { carrier } of fits) {
		if (carrier === taken || names.some(({ code }) => code === carrier.code)) continue;
		names.push(nameOf(carrier));
	}
	return names;
}

function localPost(carrier: Carrier, marketplaceId: string | undefined): Carrier | undefined {
	if (!carrier.localPostIn || marketplaceId === undefined) return undefined;
	const country = findMarketplace(marketplaceId)?.countryCode;
	if (country === undefined || !carrier.localPostIn.includes(country)) return undefined;
	return postalServiceOf(country);
}
