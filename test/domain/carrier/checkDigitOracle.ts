import type { CheckDigitRule } from '../../../nodes/shared/domain/carrier/checkDigit';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const weighted = (digits: string, weights: readonly number[]) =>
	sum([...digits].map((digit, at) => Number(digit) * (weights[at] ?? NaN)));

/** The rules once more, word for word and slowly: what the fast ones are held against. */
export function expectedCheckDigit(rule: CheckDigitRule, serial: string): string {
	switch (rule.kind) {
		case 'mod10': {
			const prefix = rule.prefix ?? '';
			const full = prefix !== '' && !serial.startsWith(prefix) ? prefix + serial : serial;
			const values = [...full].map((character) =>
				/\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10,
			);
			const products = values.map((value, at) => value * (at % 2 ? rule.odds : rule.evens));
			const total = sum([...products, rule.plus ?? 0]);
			return String(rule.isPlainSum ? total % 10 : (10 - (total % 10)) % 10);
		}
		case 'luhn': {
			const doubled = [...serial]
				.reverse()
				.map((digit, at) => String(Number(digit) * (at % 2 === 0 ? 2 : 1)));
			const total = sum(doubled.flatMap((value) => [...value].map(Number)));
			return String((10 - (total % 10)) % 10);
		}
		case 'mod7':
			return String(BigInt(serial) % 7n);
		case 's10': {
			const check = 11 - (weighted(serial, [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
			return String({ 10: 0, 11: 5 }[check] ?? check);
		}
		case 'mod11':
			return String((weighted(serial, rule.weights) % 11) % 10);
		case 'mod37x36': {
			let carry = 36;
			for (const character of serial) {
				const remainder = (carry + ALPHABET.indexOf(character)) % 36;
				carry = ((remainder === 0 ? 36 : remainder) * 2) % 37;
			}
			return ALPHABET.charAt((37 - carry) % 36);
		}
		case 'correos': {
			const codes = [...serial].map((character) => character.charCodeAt(0));
			return 'TRWAGMYFPDXBNJZSQVHLCKE'[sum(codes) % 23] ?? '';
		}
		case 'sf': {
			const products = [...serial.slice(3)]
				.reverse()
				.map((digit, at) => Number(digit) * (2 * at + 1));
			const parts = products.flatMap((product) => [Math.trunc(product / 10), product % 10]);
			return String((10 - (sum(parts) % 10)) % 10);
		}
	}
}
