/** FNV-1a over the text, so that any mix of keys gives a stable 32-bit seed. */
function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1) {
		hash ^= text.charCodeAt(i);
		hash = Math.imul(hash, 0x01000193);
	}
	return hash >>> 0;
}

/** A reproducible stream of numbers (mulberry32): the same keys always give the same stream. */
export class Random {
	private state: number;

	constructor(...keys: ReadonlyArray<string | number>) {
		this.state = hashText(keys.join('\u0000'));
	}

	/** In [0, 1). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = this.state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	}

	between(lowest: number, highest: number): number {
		return lowest + this.next() * (highest - lowest);
	}

	/** Whole number, both ends included. */
	integer(lowest: number, highest: number): number {
		return Math.floor(this.between(lowest, highest + 1));
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(choices: readonly T[]): T {
		const chosen = choices[this.integer(0, choices.length - 1)];
		if (chosen === undefined) throw new RangeError('Nothing to pick from');
		return chosen;
	}

	pickWeighted<T extends { readonly weight: number }>(choices: readonly T[]): T {
		let rest = this.next() * choices.reduce((sum, choice) => sum + choice.weight, 0);
		for (const choice of choices) {
			rest -= choice.weight;
			if (rest < 0) return choice;
		}
		return this.pick(choices);
	}

	digits(count: number): string {
		return this.characters(count, '0123456789');
	}

	characters(count: number, alphabet: string): string {
		let text = '';
		for (let i = 0; i < count; i += 1) text += alphabet[this.integer(0, alphabet.length - 1)];
		return text;
	}
}

const HEX = '0123456789abcdef';

/** Shaped like a UUID version 4, from the given stream. */
export const randomUuid = (random: Random): string =>
	[
		random.characters(8, HEX),
		random.characters(4, HEX),
		`4${random.characters(3, HEX)}`,
		`${random.characters(1, '89ab')}${random.characters(3, HEX)}`,
		random.characters(12, HEX),
	].join('-');
