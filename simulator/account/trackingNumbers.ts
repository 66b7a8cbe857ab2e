import { type Random } from '../random';

/** Makers of tracking numbers whose check digits hold, by the published rule of each format. */
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

interface Mod10Weights {
	readonly even: number;
	readonly odd: number;
}

/** A letter counts as (ASCII code − 3) mod 10. Positions are counted from 0, from the left. */
function mod10(serial: string, { even, odd }: Mod10Weights): string {
	let sum = 0;
	for (let i = 0; i < serial.length; i += 1) {
		const code = serial.charCodeAt(i);
		const value = code >= 65 ? (code - 3) % 10 : code - 48;
		sum += value * (i % 2 === 0 ? even : odd);
	}
	return String((10 - (sum % 10)) % 10);
}

const mod7 = (serial: string): string => String(Number(BigInt(serial) % 7n));

function weighted(serial: string, weights: readonly number[]): string {
	const sum = weights.reduce((total, weight, i) => total + weight * Number(serial[i] ?? 0), 0);
	return String((sum % 11) % 10);
}

/** UPU S10: 11 − (weighted sum mod 11), where 10 becomes 0 and 11 becomes 5. */
function s10(serial: string): string {
	const weights = [8, 6, 4, 2, 3, 5, 9, 7];
	const sum = weights.reduce((total, weight, i) => total + weight * Number(serial[i] ?? 0), 0);
	const check = 11 - (sum % 11);
	if (check === 10) return '0';
	return check === 11 ? '5' : String(check);
}

/** ISO/IEC 7064 MOD 37,36, as DPD prints it. */
function mod3736(serial: string): string {
	let remainder = 36;
	for (const character of serial) {
		remainder += ALPHANUMERIC.indexOf(character);
		if (remainder > 36) remainder -= 36;
		remainder *= 2;
		if (remainder > 36) remainder -= 37;
	}
	return ALPHANUMERIC[(37 - remainder) % 36] ?? '0';
}

const withCheck = (prefix: string, serial: string, check: string): string =>
	`${prefix}${serial}${check}`;

const postal = (service: string, random: Random, countryCode: string): string => {
	const serial = random.digits(8);
	return `${service}${serial}${s10(serial)}${countryCode}`;
};

const ups = (random: Random, service: string): string => {
	const serial = `${random.characters(6, ALPHANUMERIC)}${service}${random.digits(7)}`;
	return withCheck('1Z', serial, mod10(serial, { even: 1, odd: 2 }));
};

const usps = (random: Random, start: string): string => {
	const serial = `${start}${random.digits(21 - start.length)}`;
	return withCheck('', serial, mod10(serial, { even: 3, odd: 1 }));
};

export const makeTrackingNumber = {
	amazonUs: (random: Random) => `TBA${random.digits(12)}`,
	amazonCa: (random: Random) => `TBC${random.digits(12)}`,
	amazonMx: (random: Random) => `TBM${random.digits(12)}`,
	/** Seen in the UK and the EU; no published rule. */
	amazonEu: (random: Random) => `QA${random.digits(10)}`,
	/** Amazon's drivers in Japan; no published rule. */
	amazonJp: (random: Random) => `DA${random.digits(10)}`,
	ups: (random: Random) => ups(random, '03'),
	upsSurePost: (random: Random) => ups(random, 'YW'),
	usps: (random: Random) => usps(random, '9400109'),
	fedexExpress: (random: Random) => {
		const serial = `7${random.digits(10)}`;
		return withCheck('', serial, weighted(serial, [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]));
	},
	fedexGround: (random: Random) => {
		const serial = random.digits(14);
		return withCheck('', serial, mod10(serial, { even: 1, odd: 3 }));
	},
	fedexSmartPost: (random: Random) => usps(random, '9261290'),
	dhlExpress: (random: Random) => {
		const serial = `${random.integer(1, 9)}${random.digits(8)}`;
		return withCheck('', serial, mod7(serial));
	},
	dhlEcommerce: (random: Random) => `GM${random.digits(16)}`,
	onTrac: (random: Random) => {
		const serial = `1${random.digits(12)}`;
		return withCheck('C', serial, mod10(`4${serial}`, { even: 1, odd: 2 }));
	},
	laserShip: (random: Random) => `LX${random.integer(1, 3)}${random.digits(7)}`,
	canadaPost: (random: Random) => {
		const serial = random.digits(15);
		return withCheck('', serial, mod10(serial, { even: 3, odd: 1 }));
	},
	royalMail: (random: Random) => postal('RR', random, 'GB'),
	deutschePost: (random: Random) => postal('CE', random, 'DE'),
	japanPost: (random: Random) => postal('EJ', random, 'JP'),
	yamato: (random: Random) => {
		const serial = `${random.integer(1, 9)}${random.digits(10)}`;
		return withCheck('', serial, mod7(serial));
	},
	dpd: (random: Random) => {
		const serial = `0${random.integer(1, 9)}${random.digits(12)}`;
		return withCheck('', serial, mod3736(serial));
	},
	yodel: (random: Random) => `JJD${random.digits(16)}`,
	/** A small courier's own scheme that no table knows. */
	unknown: (random: Random) => `ZK-${random.digits(4)}-${random.characters(3, 'BCDFGHJKLM')}`,
} as const satisfies Record<string, (random: Random) => string>;

export type TrackingNumberFormat = keyof typeof makeTrackingNumber;
