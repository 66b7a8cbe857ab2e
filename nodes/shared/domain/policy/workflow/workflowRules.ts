import type { PolicyRule } from '../policyRules';
import { findSplitExclusions } from './inputFinders';
import * as find from './workflowFinders';
import type { WorkflowFinder } from './workflowFinders';

export type WorkflowRule = Pick<PolicyRule, 'id' | 'forbids' | 'source' | 'severity' | 'remedy'> & {
	readonly find: WorkflowFinder;
};

const REVIEW_POLICY = 'https://sellercentral.amazon.com/gp/help/external/G201972160';
const GUIDELINES = 'https://sellercentral.amazon.com/gp/help/external/G1701';
const SOLICITATIONS = 'https://developer-docs.amazon.com/sp-api/docs/solicit-feedback-for-an-order';

export const WORKFLOW_RULES: readonly WorkflowRule[] = [
	{
		id: 'ratingBeforeSend',
		forbids: 'Asking, or not asking, because of a rating, feedback or a mood.',
		source: REVIEW_POLICY,
		severity: 'block',
		remedy: 'Take it off the way to the request, for instance onto a branch of its own.',
		find: find.findRatingBeforeSend,
	},
	{
		id: 'twoSendsPerOrder',
		forbids: 'Asking twice for one order.',
		source: SOLICITATIONS,
		severity: 'block',
		remedy: 'Keep one of the requests, or put a choice before them that sends each order one way.',
		find: find.findTwoSends,
	},
	{
		id: 'sendWithoutDeliveryWait',
		forbids: 'Asking before it is known that the parcel has arrived.',
		source: SOLICITATIONS,
		severity: 'block',
		remedy: 'Put Delivery Wait before the request and connect its Due output.',
		find: find.findSendWithoutWait,
	},
	{
		id: 'splitExclusions',
		forbids:
			'Two connections into one input of Delivery Wait that has exclusions: n8n runs it twice, once without them.',
		source: SOLICITATIONS,
		severity: 'block',
		remedy: 'Join the two with Merge (Append), and connect Merge to the input.',
		find: findSplitExclusions,
	},
	{
		id: 'carrierExclusion',
		forbids: 'Leaving out the buyers of one carrier, as they may be less happy.',
		source: REVIEW_POLICY,
		severity: 'warn',
		remedy: 'Give the carrier a longer margin in Delivery Wait, and ask its buyers too.',
		find: find.findCarrierExclusion,
	},
	{
		id: 'latenessExclusion',
		forbids: 'Leaving out the buyers of late parcels, as they may be less happy.',
		source: REVIEW_POLICY,
		severity: 'warn',
		remedy: 'Wait longer for them in Delivery Wait, and ask them too.',
		find: find.findLatenessExclusion,
	},
	{
		id: 'ledgerBeforeOutcome',
		forbids: 'Recording a request as done before it is.',
		source: SOLICITATIONS,
		severity: 'block',
		remedy: 'Write the record after the request, from what it put out.',
		find: find.findLedgerBeforeOutcome,
	},
	{
		id: 'unapprovedTool',
		forbids: "An AI agent that can write to a buyer without a person's approval.",
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Connect the tool through a human review step.',
		find: find.findUnapprovedTools,
	},
	{
		id: 'unseenWorkflow',
		forbids: 'Nothing by itself: another workflow takes part, which this check has not seen.',
		source: GUIDELINES,
		severity: 'warn',
		remedy: 'Check that workflow too.',
		find: find.findUnseenWorkflows,
	},
	{
		id: 'retriedSend',
		forbids: 'Retry On Fail on a sending node: n8n repeats it for the items already sent, too.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Switch Retry On Fail off: the node retries by itself what is safe to retry.',
		find: find.findRetriedSends,
	},
	{
		id: 'rulesTurnedOff',
		forbids: 'Nothing by itself: rules of the message check are turned off.',
		source: GUIDELINES,
		severity: 'warn',
		remedy: 'Turn them on again, unless you know why they are off.',
		find: find.findRulesTurnedOff,
	},
];
