import type { Carrier } from './carrier';
import type { CustomCarriers } from './customCarriers';
import { NUMBER_FORMATS } from './data/numberFormats';
import type { DeclaredCarrier } from './declaredCarrier';
import {
	checkedFit,
	fitsOfNumber,
	entryOfFailedCheck,
	indexNumbers,
	type NumberFit,
	type NumberIndex,
} from './numberIndex';
import { MAX_NUMBER_LENGTH, type NumberShape } from './numberPattern';
import { printedNumber } from './printedNumber';

/** More would make numbers of words. */
const MAX_MISREAD_LETTERS = 4;

const DIGIT_ALIKE: Readonly<Record<string, string>> = { I: '1', O: '0' };

/**
 * Reads the letters O and I as 0 and 1 where a format takes digits, for a number that fits nothing
 * as it stands.
 *
 * A format that no other carrier's numbers have accepts it alone. Another one whose check digit
 * holds only confirms the carrier that was declared.
 */
function fitsOfMisreadNumber(
	index: NumberIndex,
	number: string,
): { readonly number: string; readonly fits: readonly NumberFit[] } | undefined {
	if (!/[OI]/.test(number)) return undefined;
	for (const entry of index.byLength[number.length] ?? []) {
		const corrected = correctedNumber(number, entry.shape);
		const fit = corrected === undefined ? undefined : checkedFit(entry, corrected);
		if (corrected === undefined || fit === undefined) continue;
		if (fit.role !== 'certain' && !fit.hasCheckDigit) continue;
		const fits = fitsOfNumber(index, corrected, true);
		return {
			number: corrected,
			fits: fits.map((each) => (each.role === 'certain' ? each : { ...each, role: 'confirms' })),
		};
	}
	return undefined;
}

function correctedNumber(number: string, { places }: NumberShape): string | undefined {
	let corrected = '';
	let misread = 0;
	for (let at = 0; at < number.length; at++) {
		const character = number.charAt(at);
		const digit = DIGIT_ALIKE[character];
		if (digit !== undefined && places[at]?.[digit.charCodeAt(0)] === 1) {
			misread += 1;
			corrected += digit;
		} else if (places[at]?.[number.charCodeAt(at)] === 1) {
			corrected += character;
		} else return undefined;
	}
	return misread <= MAX_MISREAD_LETTERS ? corrected : undefined;
}

/** All known formats. */
export const NUMBERS = indexNumbers(NUMBER_FORMATS);

export interface NumberReading {
	readonly number: string | undefined;
	readonly fits: readonly NumberFit[];
}

export const NO_READING: NumberReading = { number: undefined, fits: [] };

export function fitsOf(
	number: string,
	toConfirm: boolean,
	custom: CustomCarriers | undefined,
): readonly NumberFit[] {
	const ours = fitsOfNumber(NUMBERS, number, toConfirm);
	return custom ? [...fitsOfNumber(custom.numbers, number, toConfirm), ...ours] : ours;
}

export function readNumber(
	number: string,
	declared: DeclaredCarrier | undefined,
	custom: CustomCarriers | undefined,
): NumberReading {
	const fits = fitsOf(number, declared !== undefined, custom);
	const isAgreed = fits.some(({ carrier }) => carrier === declared?.carrier);
	const completed = isAgreed ? undefined : withLostZeros(number, declared, custom);
	if (completed) return completed;
	return (fits.length === 0 && fitsOfMisreadNumber(NUMBERS, number)) || { number, fits };
}

/**
 * A spreadsheet drops the zeros at the start. They are put back where only they make it a number of
 * the declared carrier whose check digit holds.
 */
function withLostZeros(
	number: string,
	declared: DeclaredCarrier | undefined,
	custom: CustomCarriers | undefined,
): NumberReading | undefined {
	if (declared === undefined || !/^[1-9]\d{8,20}$/.test(number)) return undefined;
	for (const zeros of ['0', '00']) {
		const fits = fitsOf(zeros + number, true, custom);
		const isTheirs = fits.some((fit) => fit.hasCheckDigit && fit.carrier === declared.carrier);
		if (isTheirs) return { number: zeros + number, fits };
	}
	return undefined;
}

export const WORKS_ELSEWHERE = 'the number has no format of a carrier that works there';

/**
 * Why a number that is one names nobody: the market, its check digit, a list that it is not on, or
 * no format.
 */
export function misfitSays(
	{ number = '', fits }: NumberReading,
	carrier: Carrier | undefined,
): string {
	if (carrier === undefined && fits.some(({ role }) => role !== 'confirms')) return WORKS_ELSEWHERE;
	const failed = entryOfFailedCheck(NUMBERS, number, carrier);
	if (failed !== undefined) {
		return `the number has the shape of ${failed.formatName}, but its check digit does not hold`;
	}
	if (carrier?.numbersListedBy !== undefined) return `no number of ${carrier.name} looks like that`;
	if (/^00\d{18}$/.test(number)) {
		return 'the number is an SSCC, a number of a shipping unit, of a company that is not known here';
	}
	return 'the number has no format that is known';
}

/** A number that stands in the carrier's field, the number's own being empty. */
export const isCertainNumber = (text: string) => {
	const number = text.length > MAX_NUMBER_LENGTH ? undefined : printedNumber(text);
	return (
		number !== undefined &&
		fitsOfNumber(NUMBERS, number, false).some(({ role }) => role === 'certain')
	);
};
