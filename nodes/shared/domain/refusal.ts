/**
 * Why something cannot be done, for the person who can change it. Thrown anywhere below a node;
 * `asNodeError` makes n8n's error of it and adds node and item.
 */
export class Refusal extends Error {
	constructor(
		/** What happened, without a full stop. */
		readonly happened: string,
		/** What to do about it, in whole sentences. */
		readonly remedy: string,
	) {
		super(happened);
	}
}

/** One that a single item leads to and whose words do not name it: the item's number is added. */
export class ItemRefusal extends Refusal {}
