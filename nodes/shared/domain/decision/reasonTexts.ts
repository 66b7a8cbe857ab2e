import type { Decision } from '../order';

export interface ReasonText {
	readonly outcome: Decision['outcome'];
	/** Names in braces are facts of the decision. Times are written in the order's time zone. */
	readonly sentence: string;
	readonly whatToDo: string;
}

const NOTHING_TO_DO = 'Nothing: the next run looks again.';
const NOTHING_MORE = 'Nothing: this order is done.';
const CHANGE_RULE = 'Change the rule under Skip Rules if you want to ask.';

/**
 * Every reason a decision can have. The codes are permanent, as workflows and ledgers hold them;
 * the sentences may improve. The table in docs/reasons.md is made from this one.
 */
export const REASON_TEXTS = {
	due: {
		outcome: 'due',
		sentence:
			'Due: the parcel counts as arrived by {arrivedBy} ({source}), and Amazon takes the request until {closes}.',
		whatToDo: 'Let it flow to Feedback Request.',
	},
	dueBeforeWait: {
		outcome: 'due',
		sentence:
			'Due before your wait is over: after it, your days and hours leave no time until {closes}, when Amazon stops taking the request, so the last one before was taken.',
		whatToDo: 'Shorten Days to Wait, or choose what gives way under If No Allowed Time Is Left.',
	},
	dueLate: {
		outcome: 'due',
		sentence:
			'Due late: no run came by in time. Counted from the promised or estimated date, Amazon takes the request until {closes}; counted from an earlier delivery, it may refuse.',
		whatToDo:
			'Let it flow to Feedback Request: a refusal does no harm. Run the workflow at least once a day.',
	},
	dueStillInTransit: {
		outcome: 'due',
		sentence:
			'Due: the parcel was expected by {arrivedBy} ({source}). Amazon shows it on the road still, but a status that has not moved for {days} days since then tells nothing; Amazon takes the request until {closes}.',
		whatToDo: 'Let it flow to Feedback Request. Look the parcel up with its carrier if in doubt.',
	},
	dueOutsideHours: {
		outcome: 'due',
		sentence:
			'Due outside your days and hours: they leave no other time until {closes}, when Amazon stops taking the request.',
		whatToDo:
			'Widen your days and hours, or choose what gives way under If No Allowed Time Is Left.',
	},
	notPlaced: {
		outcome: 'notYet',
		sentence: 'Held: the order was placed on {createdAt}, after the time this run looks at.',
		whatToDo: 'Nothing: this happens only with As Of.',
	},
	notShipped: {
		outcome: 'notYet',
		sentence: 'Held: the order is not shipped yet ({status}).',
		whatToDo: NOTHING_TO_DO,
	},
	partlyShipped: {
		outcome: 'notYet',
		sentence: 'Held: a part of the order is not shipped yet.',
		whatToDo: NOTHING_TO_DO,
	},
	statusUnknown: {
		outcome: 'notYet',
		sentence: 'Held: the order’s status is {status}, which does not say that it is shipped.',
		whatToDo: 'Check that the items carry fulfillmentStatus, or name its field under Field Names.',
	},
	noEvidence: {
		outcome: 'notYet',
		sentence:
			'Held: nothing says when the parcel comes: no estimate, no promised date, no shipping time.',
		whatToDo:
			'Feed the FBA shipments or the order’s packages in, or map a carrier’s time to Delivered At Field.',
	},
	estimateMissing: {
		outcome: 'notYet',
		sentence:
			'Held: the estimated arrival is missing. Amazon’s order data does not say when an FBA parcel comes; the shipments report does.',
		whatToDo:
			'Read FBA orders with Amazon Seller > Shipment > Get Many, and join them to the others with Merge (Append).',
	},
	marketplaceUnknown: {
		outcome: 'notYet',
		sentence:
			'Held: nothing says in which of Amazon’s marketplaces the order was placed ({marketplace}), and only there its buyer can be asked.',
		whatToDo:
			'Put Amazon’s ID of the marketplace onto the item as marketplaceId, or name its field under Field Names > Marketplace ID Field.',
	},
	exclusionsUnread: {
		outcome: 'notYet',
		sentence:
			'Held: due, but what must be left out could not be read in this run ({problem}), so the order may be among it.',
		whatToDo: 'Nothing, if the next run can read it. Else look at the node that feeds Exclusions.',
	},
	deliveredAtUnknownTime: {
		outcome: 'notYet',
		sentence: 'Held: Amazon says Delivered, but nothing says when.',
		whatToDo:
			'Feed the ledger’s rows into Exclusions: from the next run on, the time it was first seen counts. Or map a carrier’s time to Delivered At Field.',
	},
	unitsMissing: {
		outcome: 'notYet',
		sentence: 'Held: {unitsMissing} units of the order are in no parcel that is known.',
		whatToDo: NOTHING_TO_DO,
	},
	evidenceTooWeak: {
		outcome: 'notYet',
		sentence:
			'Held: all that is known of the arrival is {source}, and you chose to act on {weakestAllowed} or stronger.',
		whatToDo: 'Lower Proof of Arrival Needed, or feed stronger evidence in.',
	},
	parcelInTransit: {
		outcome: 'notYet',
		sentence:
			'Held: the parcel was expected by {arrivedBy} ({source}), but Amazon still shows it on the road. If that does not change, the date counts from {heldUntil} on.',
		whatToDo:
			'Wait, look the parcel up with its carrier, or set Parcels Still in Transit to go by the date.',
	},
	awaitingDelivery: {
		outcome: 'notYet',
		sentence:
			'Held: the parcel is expected by {arrivedBy} ({source}); Amazon lets you ask from {opens}.',
		whatToDo: NOTHING_TO_DO,
	},
	windowNotOpen: {
		outcome: 'notYet',
		sentence:
			'Held: the parcel counts as arrived by {arrivedBy} ({source}); Amazon lets you ask from {opens}.',
		whatToDo: NOTHING_TO_DO,
	},
	waiting: {
		outcome: 'notYet',
		sentence:
			'Held: Amazon’s window is open, and by your wait, days and hours the request goes out on {requestOn}.',
		whatToDo: NOTHING_TO_DO,
	},
	outsideHours: {
		outcome: 'notYet',
		sentence:
			'Held: due, but this run is outside your days and hours; the next time they allow is {requestOn}.',
		whatToDo: 'Let the workflow run at a time inside your days and hours.',
	},
	notOffered: {
		outcome: 'notYet',
		sentence:
			'Held: Amazon did not offer a request for this order and gave no reason; it is tried again on {requestOn}, and takes requests until {closes}.',
		whatToDo: 'Nothing, if it was requested in Seller Central: it stays unavailable.',
	},
	runLimit: {
		outcome: 'notYet',
		sentence:
			'Held: due, but this run’s limit of {limit} was used by orders with less time left; Amazon takes the request until {closes}.',
		whatToDo:
			'Nothing: the next run takes it first. Raise Max Orders per Run if many are left over.',
	},
	nonAmazonOrder: {
		outcome: 'skipped',
		sentence: 'Skipped: the order was not placed on Amazon, so Amazon asks its buyer for nothing.',
		whatToDo: NOTHING_MORE,
	},
	orderCancelled: {
		outcome: 'skipped',
		sentence: 'Skipped: the order or every item of it was canceled ({status}).',
		whatToDo: NOTHING_MORE,
	},
	replacementOrder: {
		outcome: 'skipped',
		sentence:
			'Skipped: the order replaces {replacementOf}, and Amazon takes no request for a replacement.',
		whatToDo: NOTHING_MORE,
	},
	alreadyAsked: {
		outcome: 'skipped',
		sentence: 'Skipped: this buyer was asked already.',
		whatToDo: NOTHING_MORE,
	},
	returned: {
		outcome: 'skipped',
		sentence: 'Skipped: the exclusions say that the order was returned.',
		whatToDo: NOTHING_MORE,
	},
	refunded: {
		outcome: 'skipped',
		sentence: 'Skipped: the exclusions say that the order was refunded.',
		whatToDo: NOTHING_MORE,
	},
	replaced: {
		outcome: 'skipped',
		sentence: 'Skipped: the exclusions say that the order was replaced.',
		whatToDo: NOTHING_MORE,
	},
	neverAsk: {
		outcome: 'skipped',
		sentence: 'Skipped: the order is on your never-ask list.',
		whatToDo: 'Take it off the list if you want to ask.',
	},
	excluded: {
		outcome: 'skipped',
		sentence: 'Skipped: the order is among the exclusions ({exclusion}).',
		whatToDo: 'Take it out of the Exclusions input if you want to ask.',
	},
	parcelUndeliverable: {
		outcome: 'skipped',
		sentence: 'Skipped: a parcel could not be delivered.',
		whatToDo: 'Help the buyer. The order is looked at again once other parcels bring all of it.',
	},
	parcelRefused: {
		outcome: 'skipped',
		sentence: 'Skipped: the buyer refused a parcel.',
		whatToDo: NOTHING_MORE,
	},
	parcelReturned: {
		outcome: 'skipped',
		sentence: 'Skipped: a parcel is on its way back to you, or back already.',
		whatToDo: 'Help the buyer. The order is looked at again once other parcels bring all of it.',
	},
	parcelLost: {
		outcome: 'skipped',
		sentence: 'Skipped: a parcel was lost.',
		whatToDo: 'Help the buyer. The order is looked at again once other parcels bring all of it.',
	},
	parcelDamaged: {
		outcome: 'skipped',
		sentence: 'Skipped: a parcel was damaged on its way.',
		whatToDo: 'Help the buyer. The order is looked at again once other parcels bring all of it.',
	},
	windowClosed: {
		outcome: 'skipped',
		sentence: 'Skipped: the request could go out until {closes}; that is over.',
		whatToDo: 'Run the workflow at least once a day, so that no window passes unseen.',
	},
	windowMissed: {
		outcome: 'skipped',
		sentence:
			'Skipped: the parcel came so late ({arrivedBy}, {source}) that Amazon’s window closed before five days were over.',
		whatToDo: NOTHING_MORE,
	},
	wishesUnmet: {
		outcome: 'skipped',
		sentence:
			'Skipped: your wait, days and hours leave no time until {closes}, and you chose to skip then.',
		whatToDo: 'Choose what gives way under If No Allowed Time Is Left.',
	},
	noEvidenceInTime: {
		outcome: 'skipped',
		sentence:
			'Skipped: the order of {createdAt} is over {days} days old, and nothing says that it arrived.',
		whatToDo: NOTHING_MORE,
	},
	notReadAgain: {
		outcome: 'skipped',
		sentence:
			'Skipped: the order was open in the ledger, but no run read it again, and its time was over on {closes}.',
		whatToDo: 'Let each run also read the open orders of the ledger, by their IDs.',
	},
	marketplaceExcluded: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: marketplace {marketplace} is not among the chosen ones.',
		whatToDo: CHANGE_RULE,
	},
	channelExcluded: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: the order is fulfilled by {fulfilledBy}.',
		whatToDo: CHANGE_RULE,
	},
	programExcluded: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: the order belongs to the program {program}.',
		whatToDo: CHANGE_RULE,
	},
	businessOrder: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: it is an Amazon Business order.',
		whatToDo: CHANGE_RULE,
	},
	orderTooOld: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: the order of {createdAt} was placed before {placedAfter}.',
		whatToDo: CHANGE_RULE,
	},
	promotionUsed: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: the buyer used a promotion or discount.',
		whatToDo: CHANGE_RULE,
	},
	skuExcluded: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: the order holds the excluded SKU {sku}.',
		whatToDo: CHANGE_RULE,
	},
	skuNotChosen: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: the order holds none of the chosen SKUs.',
		whatToDo: CHANGE_RULE,
	},
	asinExcluded: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: the order holds the excluded ASIN {asin}.',
		whatToDo: CHANGE_RULE,
	},
	asinNotChosen: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: the order holds none of the chosen ASINs.',
		whatToDo: CHANGE_RULE,
	},
	quantityTooLow: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: {quantity} units are fewer than {limit}.',
		whatToDo: CHANGE_RULE,
	},
	quantityTooHigh: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: {quantity} units are more than {limit}.',
		whatToDo: CHANGE_RULE,
	},
	carrierExcluded: {
		outcome: 'skipped',
		sentence: 'Skipped by your rule: {carrier} carried a parcel.',
		whatToDo:
			'Ask anyway: leaving out buyers because they may be unhappy is what Amazon forbids. A longer margin for the carrier is the safe way.',
	},
} as const satisfies Readonly<Record<string, ReasonText>>;

export type ReasonCode = keyof typeof REASON_TEXTS;
