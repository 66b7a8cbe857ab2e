/** How a carrier computes the check digit over the serial part of its number. */
export type CheckDigitRule =
	/**
	 * Digits times `evens` and `odds` by their place from 0, to the next multiple of ten. A letter
	 * counts as (its ASCII code − 3) mod 10. `prefix` is counted before a serial that
	 * lacks it, `plus`
	 * is added to the sum; with `isPlainSum` the last digit of the sum is the check digit itself.
	 */
	| {
			readonly kind: 'mod10';
			readonly evens: number;
			readonly odds: number;
			readonly prefix?: string;
			readonly plus?: number;
			readonly isPlainSum?: true;
	  }
	| { readonly kind: 'luhn' }
	/** The serial number modulo 7. */
	| { readonly kind: 'mod7' }
	/** UPU S10: weights 8 6 4 2 3 5 9 7, eleven less the sum modulo 11, where 10 is 0 and 11 is 5. */
	| { readonly kind: 's10' }
	/** Sum of digits times weights, modulo 11, modulo 10. */
	| { readonly kind: 'mod11'; readonly weights: readonly number[] }
	/** ISO/IEC 7064 MOD 37,36 over digits and letters. */
	| { readonly kind: 'mod37x36' }
	/** Correos: the sum of the ASCII codes modulo 23 chooses a letter. */
	| { readonly kind: 'correos' }
	/**
	 * SF Express: without its first three digits, from the right times 1, 3, 5, 7 …, the tens and the
	 * units of each product added, to the next multiple of ten.
	 */
	| { readonly kind: 'sf' };

/** Finds the ASCII code of the check digit for the characters from `start` to before `end`. */
export type CheckDigit = (number: string, start: number, end: number) => number;

const ZERO = 48;
/** Dividing late is quicker, as long as the number stays a small integer. */
const MANY = 1e7;
const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

export function checkDigitFor(rule: CheckDigitRule): CheckDigit {
	switch (rule.kind) {
		case 'mod10':
			return mod10(rule);
		case 'luhn':
			return luhn;
		case 'mod7':
			return mod7;
		case 's10':
			return s10;
		case 'mod11':
			return (number, start) => ZERO + ((weigh(number, start, rule.weights) % 11) % 10);
		case 'mod37x36':
			return mod37x36;
		case 'correos':
			return correos;
		case 'sf':
			return sf;
	}
}

const digitAt = (number: string, index: number) => number.charCodeAt(index) - ZERO;

function mod10(rule: Extract<CheckDigitRule, { kind: 'mod10' }>): CheckDigit {
	const { evens, odds, prefix = '', plus = 0 } = rule;
	const weightAt = (place: number) => (place % 2 === 0 ? evens : odds);
	const prefixSum = [...prefix].reduce(
		(sum, digit, place) => sum + Number(digit) * weightAt(place),
		0,
	);
	return (number, start, end) => {
		const lacksPrefix = prefix !== '' && !number.startsWith(prefix, start);
		const startsOdd = lacksPrefix && prefix.length % 2 === 1;
		const even = sumOfEverySecond(number, startsOdd ? start + 1 : start, end);
		const odd = sumOfEverySecond(number, startsOdd ? start : start + 1, end);
		const sum = plus + (lacksPrefix ? prefixSum : 0) + even * evens + odd * odds;
		return ZERO + (rule.isPlainSum ? sum % 10 : (10 - (sum % 10)) % 10);
	};
}

function sumOfEverySecond(number: string, start: number, end: number): number {
	let sum = 0;
	for (let index = start; index < end; index += 2) {
		const code = number.charCodeAt(index);
		sum += code < 58 ? code - ZERO : (code - 3) % 10;
	}
	return sum;
}

function luhn(number: string, start: number, end: number): number {
	let sum = 0;
	let doubles = true;
	for (let index = end - 1; index >= start; index--) {
		const digit = digitAt(number, index);
		const counted = doubles ? digit * 2 : digit;
		sum += counted > 9 ? counted - 9 : counted;
		doubles = !doubles;
	}
	return ZERO + ((10 - (sum % 10)) % 10);
}

function mod7(number: string, start: number, end: number): number {
	let rest = 0;
	for (let index = start; index < end; index++) {
		rest = rest * 10 + digitAt(number, index);
		if (rest > MANY) rest %= 7;
	}
	return ZERO + (rest % 7);
}

function s10(number: string, start: number): number {
	const check = 11 - (weigh(number, start, S10_WEIGHTS) % 11);
	if (check === 10) return ZERO;
	return ZERO + (check === 11 ? 5 : check);
}

function weigh(number: string, start: number, weights: readonly number[]): number {
	let sum = 0;
	for (let index = 0; index < weights.length; index++) {
		sum += digitAt(number, start + index) * (weights[index] ?? 0);
	}
	return sum;
}

function mod37x36(number: string, start: number, end: number): number {
	let product = 36;
	for (let index = start; index < end; index++) {
		const code = number.charCodeAt(index);
		const sum = product + (code < 58 ? code - ZERO : code - 55);
		const doubled = (sum > 36 ? sum - 36 : sum) * 2;
		product = doubled >= 37 ? doubled - 37 : doubled;
	}
	const check = (37 - product) % 36;
	return check < 10 ? ZERO + check : 55 + check;
}

const CORREOS_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

function correos(number: string, start: number, end: number): number {
	let sum = 0;
	for (let index = start; index < end; index++) sum += number.charCodeAt(index);
	return CORREOS_LETTERS.charCodeAt(sum % CORREOS_LETTERS.length);
}

function sf(number: string, start: number, end: number): number {
	let sum = 0;
	let factor = 1;
	for (let index = end - 1; index >= start + 3; index--) {
		const product = digitAt(number, index) * factor;
		sum += Math.floor(product / 10) + (product % 10);
		factor += 2;
	}
	return ZERO + ((10 - (sum % 10)) % 10);
}
