/**
 * Words for one thing that a sentence can say: a pattern, a sentence in which it is found, and one
 * that looks like it and in which it is not.
 */
export type Phrase = readonly [words: string, found: string, notFound: string];

/**
 * What the rules ask of a language. Patterns are matched against folded sentences: accents may be
 * written, capitals and classes such as `\W` may not. They begin where a word begins, except in
 * Japanese and Arabic, and end anywhere.
 */
export interface Phrases {
	/** A review, a rating or seller feedback, and nothing else. */
	readonly rating: Phrase;
	/** An opinion or an answer, which may be about the order: "feedback", "Rückmeldung". */
	readonly answer: Phrase;
	/** What of an order such an answer may be about: a date, an address, a design. */
	readonly matter: Phrase;
	/** Makes the review next to it a good one. */
	readonly good: Phrase;
	/** All the stars, or the best mark. */
	readonly allStars: Phrase;
	/** How a buyer feels whom a seller would like to ask. */
	readonly delight: Phrase;
	readonly condition: Phrase;
	/** Asks how much instead of whether: "How satisfied are you?" is a neutral question. */
	readonly degree: Phrase;
	/** How a buyer feels whom a seller would rather not ask. */
	readonly unhappy: Phrase;
	/** What may have gone wrong; harmless beside "questions". */
	readonly problem: Phrase;
	readonly question: Phrase;
	/** Leads the buyer to the seller. */
	readonly contact: Phrase;
	/** Before or instead of something. */
	readonly before: Phrase;
	/** Changing or removing. */
	readonly alter: Phrase;
	/** Asks the buyer to do it. */
	readonly ask: Phrase;
	/** Tells the buyer that it can be done. */
	readonly may: Phrase;
	readonly seller: Phrase;
	readonly gift: Phrase;
	/** Hands something to the buyer. */
	readonly giving: Phrase;
	/** One thing for another: "in return", "for each". */
	readonly exchange: Phrase;
	readonly refund: Phrase;
	/** An earlier request, or none answered. */
	readonly again: Phrase;
	readonly optOut: Phrase;
	readonly promotion: Phrase;
	readonly attached: Phrase;
	readonly shipped: Phrase;
	/** What went wrong is being put right. */
	readonly makesGood: Phrase;
	readonly howTo: Phrase;
	readonly courtesy: Phrase;
	/** The order needs something: the message is more than a courtesy. */
	readonly purpose: Phrase;
	/** Cancelling the order, as something to do. */
	readonly cancel: Phrase;
}

export type Concept = keyof Phrases;
