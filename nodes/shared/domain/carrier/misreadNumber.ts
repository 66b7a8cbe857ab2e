import { checkedFit, fitsOfNumber, type NumberFit, type NumberIndex } from './numberIndex';
import type { NumberShape } from './numberShape';

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
export function fitsOfMisreadNumber(
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
