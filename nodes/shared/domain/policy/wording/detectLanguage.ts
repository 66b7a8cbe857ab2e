import { foldLetters } from '../../foldText';

/**
 * Small words that are frequent in one language and rare, or absent, in its neighbours.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
	de: 'der die das und ist nicht sie ihre ihrer wir mit fur auf haben bitte ein eine von wurde bei uns zu',
	en: 'the and is you your we with for have please of this was are our us to been would if',
	es: 'el los las y es usted su con para por favor hemos una del pedido ha nos en gracias esta',
	fr: 'le les et est vous votre nous avec pour des une du avez dans commande sur vos bonjour cette a ete',
	it: 'il gli e di che per con una del della ordine suo sua ci grazie nel questo stato abbiamo non le',
	nl: 'de het en is u uw wij we met voor van een hebben bestelling op bij niet dat ons te',
	pl: 'i w na z do sie jest nie prosimy zamowienia zamowienie dziekujemy za przez zostala twoje o dla jesli',
	pt: 'o os e voce seu sua com para por uma do da pedido obrigado foi nos em nao esta na',
	sv: 'och att det ar du din ditt vi med for har en av pa inte bestallning tack om ni er',
	tr: 've bir bu icin siparis siparisiniz ile size teslim edildi degil lutfen tesekkur olarak cok daha sizin bizim',
};

const LANGUAGE_OF_WORD = Object.entries(SMALL_WORDS).map(
	([language, words]) => [language, new Set(words.split(' '))] as const,
);

const SCRIPTS: ReadonlyArray<readonly [string, RegExp]> = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['ar', /\p{Script=Arabic}/gu],
	['hi', /\p{Script=Devanagari}/gu],
];

/** Fewer small words than this say nothing: a title or an address can hold as many. */
const FEWEST_WORDS = 4;
/** How much more of the best language than of the next: Spanish and Portuguese share a third. */
const LEAD = 1.4;

/** The language a text is mostly written in, as a base tag; undefined where that is not plain. */
export function detectLanguage(text: string): string | undefined {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	for (const [language, script] of SCRIPTS) {
		if ((text.match(script)?.length ?? 0) > letters / 3) return language;
	}
	const words = foldLetters(text).match(/\p{L}+/gu) ?? [];
	const [best, next] = LANGUAGE_OF_WORD.map(([language, small]) => ({
		language,
		found: words.filter((word) => small.has(word)).length,
	})).sort((one, other) => other.found - one.found);
	if (!best || best.found < FEWEST_WORDS) return undefined;
	return best.found >= LEAD * (next?.found ?? 0) ? best.language : undefined;
}
