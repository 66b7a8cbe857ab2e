import type { FeedbackRow } from '../../feedback/feedbackRow';
import type { TriageEvidence } from './triageEvidence';

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
export function draftRemovalRequest(feedback: FeedbackRow, evidence: TriageEvidence): string {
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
