import {
	makeTrackingNumber,
	type TrackingNumberFormat,
} from '../../simulator/account/trackingNumbers';
import { Random } from '../../simulator/random';

const digits = (text: string) => [...text].map(Number);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const alternate = (text: string, first: number, second: number) =>
	sum(
		[...text].map((character, i) => {
			const code = character.charCodeAt(0);
			return (code >= 65 ? (code - 3) % 10 : code - 48) * (i % 2 === 0 ? first : second);
		}),
	);

/** The published rules, said the other way round: a whole number is right when these hold. */
const RULES: Partial<Record<TrackingNumberFormat, (number: string) => boolean>> = {
	amazonUs: (number) => /^TBA\d{12}$/.test(number),
	amazonCa: (number) => /^TBC\d{12}$/.test(number),
	amazonMx: (number) => /^TBM\d{12}$/.test(number),
	ups: (number) =>
		/^1Z[0-9A-Z]{6}\d{10}$/.test(number) &&
		(alternate(number.slice(2, 17), 1, 2) + Number(number[17])) % 10 === 0,
	upsSurePost: (number) =>
		/^1Z[0-9A-Z]{6}YW\d{8}$/.test(number) &&
		(alternate(number.slice(2, 17), 1, 2) + Number(number[17])) % 10 === 0,
	usps: (number) => /^94\d{20}$/.test(number) && alternate(number, 3, 1) % 10 === 0,
	fedexSmartPost: (number) => /^92612\d{17}$/.test(number) && alternate(number, 3, 1) % 10 === 0,
	fedexExpress: (number) =>
		/^\d{12}$/.test(number) &&
		(sum(digits(number.slice(0, 11)).map((digit, i) => digit * ([3, 1, 7][i % 3] ?? 0))) % 11) %
			10 ===
			Number(number[11]),
	fedexGround: (number) =>
		/^\d{15}$/.test(number) &&
		(alternate(number.slice(0, 14), 1, 3) + Number(number[14])) % 10 === 0,
	dhlExpress: (number) =>
		/^\d{10}$/.test(number) && Number(number.slice(0, 9)) % 7 === Number(number[9]),
	onTrac: (number) =>
		/^C\d{14}$/.test(number) &&
		(alternate(`4${number.slice(1, 14)}`, 1, 2) + Number(number[14])) % 10 === 0,
	laserShip: (number) => /^LX[1-3]\d{7}$/.test(number),
	canadaPost: (number) => /^\d{16}$/.test(number) && alternate(number, 3, 1) % 10 === 0,
	royalMail: (number) => /^RR\d{9}GB$/.test(number) && isS10(number),
	japanPost: (number) => /^EJ\d{9}JP$/.test(number) && isS10(number),
	yamato: (number) =>
		/^\d{12}$/.test(number) && Number(BigInt(number.slice(0, 11)) % 7n) === Number(number[11]),
	dpd: (number) => /^\d{14}[0-9A-Z]$/.test(number),
	yodel: (number) => /^JJD\d{16}$/.test(number),
};

function isS10(number: string): boolean {
	const weighted = sum(
		digits(number.slice(2, 10)).map((digit, i) => digit * ([8, 6, 4, 2, 3, 5, 9, 7][i] ?? 0)),
	);
	const check = 11 - (weighted % 11);
	return Number(number[10]) === (check === 10 ? 0 : check === 11 ? 5 : check);
}

it.each(Object.entries(RULES))('numbers of %s keep their carrier’s rule', (format, rule) => {
	const random = new Random('numbers', format);
	const numbers = Array.from({ length: 500 }, () =>
		makeTrackingNumber[format as TrackingNumberFormat](random),
	);

	expect(numbers.filter((number) => !rule(number))).toEqual([]);
	expect(new Set(numbers).size).toBeGreaterThan(490);
});
