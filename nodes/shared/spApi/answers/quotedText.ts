/** Longest text of somebody else's that one of ours quotes, in characters. */
const LONGEST = 500;
/** Line ends, and signs that would turn round or hide what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** How Amazon's tokens and client secrets begin. */
const SECRETS = /(?:Atz[a-z]\||amzn1\.oa2-cs\.)[^\s"'<>,;&]*/g;
const LEFT_OUT = '(left out, as it holds a token or a secret)';

/**
 * A text that came with an answer, made fit for a message of ours: one short line, and without any
 * token that a server or a proxy may have repeated in it. A token in another spelling cannot be cut
 * out safely, so the whole text is left out.
 */
export function quotedText(text: string): string {
	const plain = text
		.slice(0, 2 * LONGEST)
		.replace(UNSEEN, ' ')
		.replace(SECRETS, '(secret)');
	return holdsSecret(plain) ? LEFT_OUT : plain.slice(0, LONGEST);
}

/** Deeper than anybody encodes by mistake. */
const MOST_ROUNDS = 5;
/** A text in base64 or hexadecimal may hold one that is encoded again. */
const MOST_LAYERS = 3;

/** Whether a text holds a token or a secret of Amazon's, in whatever spelling. */
export function holdsSecret(text: string, layer = 1): boolean {
	let spelling = text;
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		if (looksSecret(spelling)) return true;
		const isHidden =
			layer < MOST_LAYERS && unpacked(spelling).some((inner) => holdsSecret(inner, layer + 1));
		if (isHidden) return true;
		const decoded = decodeOnce(spelling);
		if (decoded === spelling) return false;
		spelling = decoded;
	}
	return false;
}

/**
 * Tokens begin with `Atza|` and `Atzr|`, secrets with `amzn1.oa2-cs.`. Whatever else stands between
 * the letters, as line ends, tags, quotation marks or spaces, is passed over; and they may stand backwards.
 */
function looksSecret(text: string): boolean {
	const bare = text.replace(/<[^>]{0,200}>/g, '');
	const folded = bare.normalize('NFKC').replace(/[^\p{L}\p{N}|]/gu, '');
	const letters = folded.replace(/\|/g, '');
	return (
		[folded, [...folded].reverse().join('')].some((form) => /Atz[a-z]\|/i.test(form)) ||
		[letters, [...letters].reverse().join('')].some(
			(form) => /Atz[ar](?=[A-Za-z0-9]{6})/.test(form) || /oa2cs/i.test(form),
		)
	);
}

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	num: '#',
	percnt: '%',
	period: '.',
	bsol: '\\',
	vert: '|',
	verbar: '|',
	verticalline: '|',
};

const character = (code: number): string =>
	code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';

/** One layer of URL encoding, quoted-printable, HTML entities and the escapes of JSON and JavaScript. */
const decodeOnce = (text: string): string =>
	text
		.replace(/[%=]([0-9a-f]{2})/gi, (_all, hex: string) => character(Number.parseInt(hex, 16)))
		.replace(/&#x([0-9a-f]{1,6});?/gi, (_all, hex: string) => character(Number.parseInt(hex, 16)))
		.replace(/&#([0-9]{1,7});?/g, (_all, code: string) => character(Number(code)))
		.replace(/&([a-z]{2,12});/gi, (all, name: string) => NAMED[name.toLowerCase()] ?? all)
		.replace(/(?:\\|%)u\{?([0-9a-f]{2,6})\}?/gi, (_all, hex: string) =>
			character(Number.parseInt(hex, 16)),
		)
		.replace(/\\x([0-9a-f]{2})/gi, (_all, hex: string) => character(Number.parseInt(hex, 16)))
		.replace(/\\([0-3][0-7]{2})/g, (_all, octal: string) => character(Number.parseInt(octal, 8)))
		.replace(/\\(?=[^ux0-3])/g, '');

/** The shortest beginning of a token that is one. */
const SHORTEST = 6;
const TEXT_SHARE = 0.8;

/** What base64 and hexadecimal in a text stand for, line ends and spaces in them or not. */
function unpacked(text: string): string[] {
	const found: string[] = [];
	for (const source of new Set([text, text.replace(/\s+/g, '')])) {
		for (const [run] of source.matchAll(/[A-Za-z0-9+/_-]{8,}/g)) {
			for (let shift = 0; shift < 4; shift += 1) found.push(fromBase64(run.slice(shift)));
		}
		for (const [run] of source.matchAll(/(?:[0-9a-f]{2}[ :,-]?){6,}/gi)) {
			const pairs = run.match(/[0-9a-f]{2}/gi) ?? [];
			found.push(pairs.map((pair) => character(Number.parseInt(pair, 16))).join(''));
		}
	}
	return found.filter(isText);
}

/** Anything can be read as base64; what it says is a text only where it is meant so. */
const isText = (inner: string): boolean =>
	inner.length >= SHORTEST &&
	inner.replace(/[^\x20-\x7e]/g, '').length >= TEXT_SHARE * inner.length;

function fromBase64(run: string): string {
	const standard = run.replace(/-/g, '+').replace(/_/g, '/');
	const length = standard.length % 4 === 1 ? standard.length - 1 : standard.length;
	try {
		return atob(standard.slice(0, length));
	} catch {
		return '';
	}
}
