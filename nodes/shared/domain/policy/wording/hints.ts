import type { PreparedMessage } from '../preparedMessage';
import { leaveOutBalanced } from './sentences';
import type { Phrase } from './phrases';

/**
 * Turns of speech that hint at a breach without a plain word of it. They are doubt and never more:
 * each needs a review in the same message, and the finding asks the question that decides it.
 * Patterns are matched against folded sentences: small letters without accents.
 */
export interface Hints {
	/** The review, or where it is written. */
	readonly review: Phrase;
	/** Something follows for the buyer, or somebody else, from its being written. */
	readonly trade: Phrase;
	/** What is less than the best does harm; kindness is asked for. */
	readonly best: Phrase;
	/** Praise goes one way and criticism another. */
	readonly parting: Phrase;
	/** Asks whether what was written is still true. */
	readonly again: Phrase;
}

export type Hint = Exclude<keyof Hints, 'review'>;

const EN_REVIEW =
	'reviews?|ratings?|rat(?:e|es|ed|ing) (?:us|the order|this order|this month|it)|feedback|opinions? on amazon|(?:the|your|our|its|of|two|three|\\d) stars|scores? on amazon|(?:on|tell) amazon';
const DE_REVIEW =
	'[a-z]{0,12}bewert(?:ung(?:en)?|en|et)|rezension(?:en)?|[a-z]{0,10}wertung(?:en)?|feedback|sterne?n?|urteil';
const FR_REVIEW = 'evaluations?|evalu(?:er|ez|ent)|avis|commentaires?|notes? |noter|etoiles?';
const ES_REVIEW = 'valoracion(?:es)?|valorar|opinion(?:es)?|resenas?|estrellas?|comentarios?';
const IT_REVIEW = 'recension[ei]|valutazion[ei]|feedback|stell[ae]';

export const HINTS: Readonly<Record<string, Hints>> = {
	en: {
		review: [EN_REVIEW, 'your rating', 'the lamp plate'],
		trade: [
			`(?:as soon as|once|when|after) your (?:review|rating|opinion|feedback|stars?)|for (?:each|every) (?:[a-z-]+ ){0,2}(?:review|rating|opinion|feedback|star)|(?:all|every(?:one|body)|those|anyone|customers|buyers) (?:[a-z]+ )?who (?:rates?|reviews?|speaks? up|(?:leaves?|writes?) (?:us )?(?:an? |their )?(?:[a-z]+ )?(?:review|rating|opinion|feedback))|(?:link|screenshot|copy|picture) (?:to|of) your (?:review|rating|opinion)|worth your while|(?:review|rating|opinion)s?\\b.{0,60}(?:raffle|prize draw|hamper|charity)`,
			'For every rating we plant a tree.',
			'For every lamp you need two screws.',
		],
		best: [
			'(?:anything|everything|all) (?:below|under|short of|less than) (?:the |a )?(?:top|best|full|highest|five|5)|(?:be|are|being) (?:generous|kind|lenient|gentle) (?:when|with|in)|stars? (?:away|short) (?:from|of)|liv(?:e|es|ing) (?:on|from|by|off) (?:its|our|the|their|your) (?:stars|ratings|reviews)|(?:paid|judged|measured|bonus) (?:by|on|for|with) (?:their|our|each|every|the) .{0,15}(?:scores?|stars?|ratings?)|(?:pull|drag|bring|push)s? .{0,25}(?:average|score|rating)|lowers? (?:our|the) (?:average|score)|you know (?:what|which) (?:to do|we mean|one)|keeps? .{1,30} in (?:a|her|his|their) job',
			'Please be generous when you rate us.',
			'Please be careful when you open it.',
		],
		parting: [
			'(?:tell|say|write|critici|complain)[a-z]*.{0,40}(?:rather than|instead of|not) (?:to )?amazon|before (?:you (?:tell|write to) |telling )?amazon .{0,40}\\b(?:us|our)\\b|(?:grumble|complain|criticism|moan|frown)[a-z]*.{0,60}(?:praise|cheer|compliment|smil|applause)|(?:praise|cheer|compliment|smil|applause)[a-z]*.{0,60}(?:grumble|complain|criticism|moan|frown)|you smil[a-z]*.{0,60}(?:stars|on amazon)|sunn?y?(?:shine)? .{0,60}(?:rainy?|cloudy?) ',
			'Complaints to us, praise to Amazon.',
			'Write to us on Amazon.',
		],
		again: [
			'second look|another look|look at (?:it|them|that) again|think (?:it |them )?(?:over|again)|still (?:describes?|fair|true|deserved?|stands?|holds?)|(?:is|are) (?:it|they) (?:true|fair|right) (?:today|now)',
			'Is the rating still fair?',
			'The parcel is still on its way.',
		],
	},
	de: {
		review: [DE_REVIEW, 'Ihre Bewertung', 'Ihre Bestellung'],
		trade: [
			'(?:sobald|wenn|ist|nachdem) (?:ihre?|die|eine) [a-z]*(?:bewertung|rezension|wertung|meinung) .{0,20}(?:online|steht|erscheint|sehen|da ist|veroffentlicht)|(?:fur|pro) (?:jede[rns]? |ihre )?(?:neue |weitere )?[a-z]*(?:bewertung|rezension|meinung)|(?:wer|alle, die|jeder, der) (?:uns |.{0,20} )?(?:bewerte[tn]|rezensier)|link zu ihrer (?:bewertung|rezension)|(?:foto|bild|screenshot) (?:von )?ihrer (?:bewertung|rezension)',
			'Für jede Bewertung pflanzen wir einen Baum.',
			'Für jede Lampe braucht es zwei Schrauben.',
		],
		best: [
			'(?:alles|was) (?:unter|unterhalb|weniger als) (?:der |den )?(?:bestnote|funf|5|voll)|(?:seien sie|sei) (?:bitte )?(?:so )?(?:grosszugig|nachsichtig|gnadig|lieb)|(?:leb(?:t|en)|zehrt) (?:[a-z]+ )?von (?:seinen|unseren|den|ihren) (?:sternen|bewertungen)|(?:schnitt|durchschnitt) .{0,20}(?:nach unten|herunter|druckt|senkt)|(?:sie )?wissen(?: sie)?(?: ja)?,? (?:was|welche)|kostet uns',
			'Bitte seien Sie großzügig.',
			'Bitte seien Sie vorsichtig.',
		],
		parting: [
			'bevor (?:sie (?:es )?)?(?:bei |an )?amazon .{0,40}(?:uns|wir)(?![a-z])|(?:sag|schreib|kritik|beschwer)[a-z]* .{0,40}(?:statt|anstatt|nicht) (?:bei |an )?amazon|(?:lob|applaus) .{0,50}(?:kritik|tadel|klage)|(?:kritik|tadel|klagen?) .{0,50}(?:lob|applaus)',
			'Lob an Amazon, Kritik an uns.',
			'Schreiben Sie uns über Amazon.',
		],
		again: [
			'(?:passt|passen|stimmt|stimmen|gilt|gelten) .{0,40}noch(?![a-z])|(?:sterne|bewertung|rezension) .{0,30}noch |noch (?:gerecht|richtig|zutreffend)',
			'Passen die zwei Sterne noch?',
			'Die zwei Schrauben fehlen.',
		],
	},
	fr: {
		review: [FR_REVIEW, 'votre évaluation', 'votre commande'],
		trade: [
			"(?:des que|une fois|quand|apres que) (?:votre |l')?(?:evaluation|avis|commentaire|note)|pour (?:chaque|tout|toute) (?:evaluation|avis|commentaire|note)|(?:tous ceux|toutes celles|ceux|chaque client) qui (?:nous )?(?:evalu|note(?:nt)? |laisse(?:nt)? (?:une evaluation|un avis))|(?:lien|capture|photo) (?:vers|de) votre (?:evaluation|avis|commentaire)",
			'Pour chaque évaluation, nous plantons un arbre.',
			'Pour chaque lampe il faut deux vis.',
		],
		best: [
			"soyez (?:[a-z]+ )?(?:genereux|indulgents?|clements?)|(?:en dessous de|moins de|sous) (?:la note maximale|cinq|5)|(?:moyenne) .{0,25}(?:baisse|chute|descend)|vit de ses (?:etoiles|avis)|vous savez (?:quoi|ce qu)|garder .{1,25} dans l'equipe",
			'Soyez généreux.',
			'Soyez prudent.',
		],
		parting: [
			"(?:dire|dites|ecri|critique)[a-z]*.{0,40}(?:pas|plutot qu'|au lieu d[e']) ?(?:a|sur) amazon|(?:compliment|eloge|sourire)[a-z]* .{0,50}(?:critique|reproche|souci|plainte)|(?:critique|reproche|plainte|souci)[a-z]* .{0,50}(?:compliment|eloge|sourire)",
			'Les compliments sur Amazon, les critiques chez nous.',
			'Écrivez-nous sur Amazon.',
		],
		again: [
			'(?:toujours|encore) (?:vrai|juste|valable|merite|d.actualite)|relire (?:votre|ce)|second regard|(?:meritent|merite)-(?:elles|ils?|t-).{0,15}(?:toujours|encore)',
			'Est-ce toujours vrai ?',
			'Le colis arrive demain.',
		],
	},
	es: {
		review: [ES_REVIEW, 'su valoración', 'su pedido'],
		trade: [
			'(?:en cuanto|cuando|una vez que|tan pronto como) (?:su|la|tu) (?:valoracion|opinion|resena)|por cada (?:valoracion|opinion|resena|estrella)|(?:quien(?:es)?|todos los que|cada cliente que) (?:nos )?(?:valor[ae]|opin[ae])|(?:enlace|captura|foto) (?:a|de) su (?:valoracion|opinion|resena)',
			'Por cada valoración plantamos un árbol.',
			'Por cada lámpara hacen falta dos tornillos.',
		],
		best: [
			'(?:sea|sean) (?:[a-z]+ )?(?:generos[oa]s?|indulgentes?)|(?:por debajo de|menos de) (?:la nota|cinco|5)|(?:media|nota) .{0,25}(?:baja|cae)|vive de sus (?:estrellas|opiniones|valoraciones)|ya sabe (?:que|cual)',
			'Sea generoso.',
			'Sea paciente.',
		],
		parting: [
			'(?:quejas?|criticas?)[ ,].{0,50}(?:elogio|felicitacion|alabanza)|(?:elogio|felicitacion|alabanza)[a-z]*[ ,].{0,50}(?:queja|critica)|(?:diga|escrib|quej|critic)[a-z]*.{0,40}(?:en vez de|en lugar de|no) (?:a|en) amazon|antes de (?:decirselo|contarselo) a amazon',
			'Las quejas, a nosotros; los elogios, a Amazon.',
			'Escríbanos en Amazon.',
		],
		again: [
			'(?:sigue|siguen) siendo|todavia (?:es|son|merece)|aun (?:es|son|merece)|segunda mirada|volver a leer',
			'¿Sigue siendo justo?',
			'¿Llega mañana?',
		],
	},
	it: {
		review: [IT_REVIEW, 'la sua recensione', 'il suo ordine'],
		trade: [
			'(?:appena|non appena|quando|una volta che) (?:la sua|la tua|la) (?:recensione|valutazione|opinione)|per ogni (?:recensione|valutazione|opinione|feedback|stella)|(?:chi|tutti quelli che|ogni cliente che) (?:ci )?(?:recensisc|valuta)|(?:link|foto|schermata) (?:alla|della) sua (?:recensione|valutazione)',
			'Per ogni recensione piantiamo un albero.',
			'Per ogni lampada servono due viti.',
		],
		best: [
			'(?:sia|siate) (?:[a-z]+ )?(?:generos[oaie]|indulgent[ei])|(?:sotto|meno di) (?:il massimo|le cinque|cinque|5)|media .{0,25}(?:scende|cala|si abbassa)|vive delle sue (?:stelle|recensioni)|sa gia cosa',
			'Sia generoso.',
			'Sia paziente.',
		],
		parting: [
			'(?:compliment|elog|lod)[a-z]* .{0,50}(?:critic|lamentel|reclam)|(?:critic|lamentel|reclam)[a-z]*[ ,].{0,50}(?:compliment|elog|lod)|(?:dic|scriv|critic)[a-z]*.{0,40}(?:invece che|anziche|non) (?:a|su|ad) amazon|prima di (?:dirlo|scriverlo) (?:a|su|ad) amazon',
			'I complimenti su Amazon, le critiche a noi.',
			'Ci scriva su Amazon.',
		],
		again: [
			'(?:vale|valgono|merita|meritano) ancora|momento di (?:ritoccare|rileggere)|secondo sguardo|ancora (?:vero|giusto|cosi)',
			'È il momento di ritoccare le stelle?',
			'Il pacco arriva domani.',
		],
	},
};

type Compiled = Readonly<Record<keyof Hints, RegExp>>;

const compile = ([words]: Phrase, end = '') =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${end}`, 'u');

let compiled: readonly Compiled[] | undefined;

const patterns = (): readonly Compiled[] =>
	(compiled ??= Object.values(HINTS).map(({ review, trade, best, parting, again }) => ({
		review: compile(review, '(?![\\p{L}\\p{N}])'),
		trade: compile(trade),
		best: compile(best),
		parting: compile(parting),
		again: compile(again),
	})));

const isQuestion = (text: string) => /[?？]/.test(text);

/** The sentences that hint at it, in a message that speaks of a review in the same language. */
export const hintsAt =
	(hint: Hint) =>
	({ sentences }: PreparedMessage): string[] =>
		patterns().flatMap((pattern) =>
			sentences.some(({ folded }) => pattern.review.test(folded.text))
				? sentences
						.filter(
							({ folded, original }) =>
								pattern[hint].test(leaveOutBalanced(folded.text)) &&
								(hint !== 'again' || isQuestion(original)),
						)
						.map(({ original }) => original)
				: [],
		);
