import type { CheckDigitRule } from './checkDigit';

/**
 * What a number of a format may decide, strongest first:
 *
 * - `certain`: a literal start or a structure that no other carrier's numbers have. It names its
 *   carrier anywhere, and contradicts a declared one.
 * - `likely`: names its carrier in the markets of `namesIn`, if nothing is declared and no other
 *   carrier that works there could have made the number.
 * - `listed`: shared by carriers; it is one of the alternatives where nobody is named.
 * - `confirms`: thin or common; it only agrees with a declared carrier.
 */
export type FormatRole = 'certain' | 'likely' | 'listed' | 'confirms';

/** How well the format is known: official or several sources, two sources, one sample. */
export type Sureness = 'H' | 'M' | 'L';

/** A format of tracking numbers; one record a format. */
export interface NumberFormat {
	/** Permanent. */
	readonly id: string;
	/** Code of the carrier; `s10` where the number's country says which postal service. */
	readonly carrier: string;
	readonly name: string;
	/** In the language of `numberPattern.ts`; the brackets hold what the check digit covers. */
	readonly patterns: readonly string[];
	readonly check?: CheckDigitRule;
	readonly role: FormatRole;
	/** Where such numbers are seen, by ISO 3166-1 code; absent where the carrier itself works. */
	readonly countries?: string;
	/** Where a `likely` format names its carrier; `ANYWHERE` also where no market is known. */
	readonly namesIn?: string;
	/** Code of the carrier that brings parcels with such a number to the door. */
	readonly handsTo?: string;
	readonly source: string;
	readonly sure: Sureness;
	/** Numbers made by the rule, not anyone's parcels. */
	readonly valid: readonly string[];
	readonly invalid: readonly string[];
}

export const BY_COUNTRY = 's10';
export const ANYWHERE = '*';

/** GS1: weights 3 and 1 from the right, for a serial of odd length and for one of even length. */
export const GS1 = { kind: 'mod10', evens: 3, odds: 1 } as const;
export const GS1_EVEN = { kind: 'mod10', evens: 1, odds: 3 } as const;
