import { readComment, type CommentReading } from '../../feedback/deliveryComment';
import type { FeedbackRecord } from '../../feedback/feedbackRecord';
import type { Order } from '../../order';
import { DAY_MS, epochMs } from '../../time';
import {
	aToZAdvice,
	responsibilityOf,
	collectEvidence,
	type TriageEvidence,
	type Responsibility,
} from './triageEvidence';

/** The first line is for the seller. It stands in the text, so that it cannot be overlooked. */
const BEFORE_YOU_SEND =
	'[Before you send: read the comment below. If it is about delivery alone, delete this line and open one case for this one order yourself. Amazon refuses requests in bulk or on speculation.]';

const CHECK_LABEL =
	'[Look the label up in the order details. If it is not a Claims Protected label of Buy Shipping, do not ask. If it is, delete this line.]';

function responsibilityWords({ responsibility, fulfilledBy }: TriageEvidence): string {
	if (responsibility !== 'amazon') {
		return 'The label was bought through Buy Shipping with claims protection and the parcel handed over to its carrier.';
	}
	return fulfilledBy === 'AMAZON'
		? 'The order was fulfilled by Amazon (FBA).'
		: 'The order was delivered by Amazon (Easy Ship).';
}

const day = (iso: string) => iso.slice(0, 10);

const BASIS_WORDS = {
	known: 'Delivered on',
	estimated: 'Delivery estimated by Amazon for',
	presumed: 'Delivery promised by',
} as const;

/** A draft for one case at Seller Support. It states what is known and claims nothing else. */
function draftRemovalRequest(feedback: FeedbackRecord, evidence: TriageEvidence): string {
	const { carrier, trackingNumbers, promisedBy, deliveredAt, deliveredAtBasis } = evidence;
	const given = feedback.date ? ` of ${day(feedback.date)}` : '';
	const stars = `${feedback.rating} star${feedback.rating === 1 ? '' : 's'}`;
	const facts = [
		responsibilityWords(evidence),
		carrier && `Carrier: ${carrier}.`,
		trackingNumbers.length > 0 && `Tracking: ${trackingNumbers.join(', ')}.`,
		promisedBy && `Promised by ${day(promisedBy)}.`,
		deliveredAt && deliveredAtBasis && `${BASIS_WORDS[deliveredAtBasis]} ${day(deliveredAt)}.`,
		evidence.undeliverable && 'The parcel was reported as not deliverable.',
	].filter((fact): fact is string => typeof fact === 'string');

	return [
		BEFORE_YOU_SEND,
		...(evidence.responsibility === 'perhapsAmazonLabel' ? [CHECK_LABEL] : []),
		'',
		`Order ${feedback.orderId}: please review the seller feedback${given} (${stars}).`,
		'',
		facts.join(' '),
		'',
		`The comment speaks of delivery: "${feedback.comment?.trim() ?? ''}"`,
		'',
		'I ask you to strike it through, as it is solely about a delivery that Amazon takes responsibility for.',
	].join('\n');
}

export type TriageCode =
	/** Delivery alone, on an order that Amazon answers for: a draft is attached. */
	| 'removalDraft'
	/** The same but for a part of the comment that no word list knows: a draft, to be read twice. */
	| 'readFirst'
	/** Perhaps Amazon's label, which only the seller can look up: a draft, for after that. */
	| 'checkLabel'
	/** Three stars, for which Amazon's rule says nothing: a draft, with little hope. */
	| 'neutralRating'
	/** Product, price or seller as well: Amazon leaves such feedback standing. */
	| 'mixedComment'
	| 'notAboutDelivery'
	/** The seller's own delivery, with a label that nothing connects with Amazon. */
	| 'notAmazonDelivered'
	/** Bought through Buy Shipping, but the time for it is over. */
	| 'tooLate'
	| 'noComment'
	| 'orderUnknown';

export interface FeedbackTriage {
	readonly flagged: boolean;
	readonly code: TriageCode;
	readonly reason: string;
	readonly evidence: TriageEvidence;
	/** Text for one case at Seller Support, to be read and sent by a person. */
	readonly removalRequest?: string;
	/** What an A-to-z claim over this delivery would mean; for parcels that the seller ships. */
	readonly aToZ?: string;
}

/**
 * Amazon strikes through 1–2★ feedback that is "solely" about its own fulfillment; for parcels bought
 * through Buy Shipping similarly, within 90 days (sellercentral-europe 201101660, .ca 201101760).
 */
const BUY_SHIPPING_DAYS = 90;

/** Codes are permanent, sentences may improve. */
export const TRIAGE_REASONS: Readonly<Record<TriageCode, string>> = {
	removalDraft: 'The comment speaks of delivery only, and Amazon answers for this delivery.',
	readFirst:
		'The comment speaks of delivery, but a part of it was not understood. Read it: only a comment on delivery alone qualifies.',
	checkLabel:
		'The comment speaks of delivery, on a Seller Fulfilled Prime order or a parcel that Amazon carried, whose label is most likely Amazon’s. Look in the order details whether it is Claims Protected before you ask.',
	neutralRating:
		'The comment speaks of delivery and Amazon answers for it, but its rule names one and two stars, and this is three.',
	mixedComment:
		'The comment speaks of delivery and of something else. Amazon leaves mixed comments standing.',
	notAboutDelivery: 'The comment does not speak of delivery.',
	notAmazonDelivered:
		'The order was delivered by the seller, and nothing says that its label was bought through Buy Shipping with claims protection.',
	tooLate: `The order is older than the ${BUY_SHIPPING_DAYS} days that Amazon allows for Buy Shipping.`,
	noComment: 'There is no comment, so nothing shows that it is about delivery.',
	orderUnknown: 'The order is not among the orders given, so nobody can say who delivered it.',
};

export const DRAFTED_CODES: ReadonlySet<TriageCode> = new Set([
	'removalDraft',
	'readFirst',
	'checkLabel',
	'neutralRating',
]);
export const FLAGGED_CODES: ReadonlySet<TriageCode> = new Set([...DRAFTED_CODES, 'mixedComment']);

export interface TriageInput {
	readonly feedback: FeedbackRecord;
	readonly order: Order | undefined;
	/** Whether the label was bought through Buy Shipping with claims protection, where the seller knows. */
	readonly claimsProtected: boolean | undefined;
	readonly now: Date;
}

/** Whether a low rating may be Amazon's to answer for, with the evidence for a person to judge. */
export function triageFeedback(input: TriageInput): FeedbackTriage {
	const { feedback, order, claimsProtected, now } = input;
	const reading = readComment(feedback.comment ?? '');
	const responsibility = order && responsibilityOf(order, claimsProtected);
	const code = triageCode(input, reading, responsibility);
	const evidence = collectEvidence(order, responsibility, claimsProtected, reading, now);
	const aToZ =
		reading.delivery === 'no'
			? undefined
			: order && responsibility && aToZAdvice(order, responsibility);
	return {
		flagged: FLAGGED_CODES.has(code),
		code,
		reason: TRIAGE_REASONS[code],
		evidence,
		...(DRAFTED_CODES.has(code) && { removalRequest: draftRemovalRequest(feedback, evidence) }),
		...(aToZ && { aToZ }),
	};
}

function triageCode(
	{ feedback, order, now }: TriageInput,
	{ delivery }: CommentReading,
	responsibility: Responsibility | undefined,
): TriageCode {
	if (!order || !responsibility) return 'orderUnknown';
	if (responsibility === 'seller') return 'notAmazonDelivered';
	if (responsibility !== 'amazon') {
		const startMs = epochMs(order.createdTime) ?? now.getTime();
		if (now.getTime() - startMs > BUY_SHIPPING_DAYS * DAY_MS) return 'tooLate';
	}
	if (!feedback.comment?.trim()) return 'noComment';
	if (delivery === 'no') return 'notAboutDelivery';
	if (delivery === 'mixed') return 'mixedComment';
	if (responsibility === 'perhapsAmazonLabel') return 'checkLabel';
	if (feedback.rating > 2) return 'neutralRating';
	return delivery === 'only' ? 'removalDraft' : 'readFirst';
}
