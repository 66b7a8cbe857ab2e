import type { CheckedPolicy } from '../../nodes/PolicyCheck/policyOperation';
import type { AccessCheck } from '../../nodes/AmazonSeller/resources/account/accessProbes';
import type { AccountHealth } from '../../nodes/shared/domain/report/accountHealth';
import type { FeedbackCount } from '../../nodes/shared/domain/report/salesAndTraffic';
import type { ReviewTopic } from '../../nodes/shared/domain/feedback/reviewTopic';
import type { PolicyResult } from '../../nodes/shared/domain/policy/policyFinding';
import type { Order, OrderPackage } from '../../nodes/shared/domain/order';
import type { Overview } from '../../nodes/shared/domain/overview/overview';
import type { RunLogRow } from '../../nodes/shared/domain/overview/runLog';
import type { OrderState } from '../../nodes/shared/domain/report/allOrders';
import type { ReturnRecord } from '../../nodes/shared/domain/report/returnReports';
import type { FeedbackRecord } from '../../nodes/shared/domain/feedback/feedbackRecord';
import type { ScorecardRow } from '../../nodes/shared/domain/scorecard/buildScorecard';
import type { DelayGroup } from '../../nodes/shared/domain/scorecard/delayGroups';
import type { FeedbackTriage } from '../../nodes/shared/domain/scorecard/triage/feedbackTriage';
import type { ShipmentTracking } from '../../nodes/shared/spApi/apis/tracking';

/** As `Omit`, in the order of the declaration. */
type Without<T, Left> = { [Field in keyof T as Field extends Left ? never : Field]: T[Field] };

/** An order as one of Amazon's two sources knows it, before any node has added what it found out. */
type Fetched<Missing extends keyof Order> = {
	[
		Field in keyof CarriedOrder as Field extends Missing | 'carrier' ? never : Field
	]: Field extends 'packages'
		? ReadonlyArray<Without<OrderPackage, 'carrierMatch'>>
		: CarriedOrder[Field];
};
type SearchedOrder = Fetched<'shipTo'>;
type ShippedOrder = Fetched<
	'deliverByWindow' | 'lastUpdatedTime' | 'programs' | 'replacementOf' | 'shipByWindow'
>;

/** That an order replaces another is told by `replacementOf`; `isReplacement` is for items of a seller's own. */
type CarriedOrder = Without<Order, 'delivery' | 'decision' | 'request' | 'isReplacement'>;
type SettledOrder = Without<Order, 'isReplacement'>;
type DecidedOrder = Without<SettledOrder, 'request'>;

/** A share as Carrier Scorecard writes it: in parts of a thousand, or of a hundred. */
interface Share {
	readonly enough: boolean;
	readonly count: number;
	readonly of: number;
	readonly needed: number;
	readonly reason: string;
}
type Per1000 = Share & { readonly per1000: number; per1000Low: number; per1000High: number };
type Percent = Share & { readonly percent: number; percentLow: number; percentHigh: number };

interface AmazonTracking {
	readonly isFound: boolean;
	readonly parcels: ReadonlyArray<
		{ readonly trackingNumber: string; readonly isFound: boolean } & Without<
			ShipmentTracking,
			'kind'
		>
	>;
}

/** What a node's item holds by its default settings, as `nodes/NODE/RESOURCE/OPERATION`. */
export interface NodeOutputs {
	'AmazonSeller/account/checkAccess': AccessCheck;
	'AmazonSeller/accountHealth/get': AccountHealth;
	'AmazonSeller/feedbackCount/getMany': FeedbackCount;
	'AmazonSeller/order/get': SearchedOrder;
	'AmazonSeller/order/getMany': SearchedOrder;
	'AmazonSeller/order/getManyFromReport': Pick<
		OrderState,
		'orderId' | 'fulfillmentStatus' | 'isDelivered' | 'fulfilledBy' | 'lastUpdatedTime'
	>;
	'AmazonSeller/return/getMany': Pick<
		ReturnRecord,
		'orderId' | 'reason' | 'source' | 'date' | 'returnReason' | 'replacementOrderId'
	>;
	'AmazonSeller/reviewTopic/getMany': ReviewTopic;
	'AmazonSeller/sellerFeedback/getMany': FeedbackRecord;
	'AmazonSeller/shipment/getMany': ShippedOrder;
	'AmazonSeller/tracking/get': CarriedOrder & { readonly amazonTracking: AmazonTracking };
	CarrierDetector: CarriedOrder;
	'CarrierScorecard/assignDelayGroup': CarriedOrder & { readonly delayGroup: DelayGroup };
	'CarrierScorecard/build': Without<
		ScorecardRow,
		'negativeFeedback' | 'late' | 'undeliverable' | 'estimate'
	> & {
		readonly negativeFeedback: Per1000;
		readonly late: Percent;
		readonly undeliverable: Percent;
		readonly estimate: Without<ScorecardRow['estimate'], 'withinMargin'> & {
			readonly withinMargin: Percent;
		};
	};
	'CarrierScorecard/triageFeedback': FeedbackRecord & { readonly triage: FeedbackTriage };
	DeliveryWait: DecidedOrder;
	'FeedbackRequest/checkAvailability': DecidedOrder & {
		readonly availability: {
			readonly isAvailable: boolean;
			readonly at: string;
			readonly requestId?: string;
			readonly message: string;
		};
	};
	'FeedbackRequest/composeBuyerMessage': DecidedOrder & {
		readonly buyerMessage: {
			/** Amazon's anonymized address, where the order brought it. */
			readonly to?: string;
			readonly subject: string;
			readonly text: string;
			readonly html: string;
			readonly language: string;
		};
		readonly policy: PolicyResult;
	};
	'FeedbackRequest/requestReview': SettledOrder;
	'FeedbackRequest/sendOrderMessage': SettledOrder;
	'PolicyCheck/checkMessage': { readonly policy: CheckedPolicy };
	'PolicyCheck/checkWorkflow': { readonly policy: PolicyResult };
	'SellerOverview/buildOverview': {
		readonly summary: string;
		readonly state: string;
		readonly needsYou: readonly string[];
		readonly summaryText: string;
		readonly emailSubject: string;
		readonly emailHtml: string;
		readonly html: string;
		readonly figures: Overview;
	};
	'SellerOverview/summarizeRun': RunLogRow;
}
