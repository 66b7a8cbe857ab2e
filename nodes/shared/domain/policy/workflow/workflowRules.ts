import type { PolicyRule } from '../policyRules';
import * as credentials from './credentialFinders';
import * as memory from './memoryFinders';
import * as runs from './runFinders';
import * as wiring from './wiringFinders';
import * as find from './workflowFinders';
import { WORKFLOW_EXAMPLES, type RuleExamples } from './workflowExamples';
import type { WorkflowFinder } from './workflowFinders';

export type WorkflowRule = Pick<PolicyRule, 'id' | 'forbids' | 'source' | 'severity' | 'remedy'> & {
	readonly find: WorkflowFinder;
	readonly examples: RuleExamples;
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
		examples: WORKFLOW_EXAMPLES.ratingBeforeSend,
	},
	{
		id: 'twoSendsPerOrder',
		forbids: 'Asking twice for one order.',
		source: SOLICITATIONS,
		severity: 'block',
		remedy:
			'Keep one of the requests, and one way to it: a choice before it sends each order one way.',
		find: (graph) => [
			...new Set(
				[find.findTwoSends, runs.findTwoWays, runs.findMailedTwice, runs.findRounds].flatMap(
					(finder) => finder(graph),
				),
			),
		],
		examples: WORKFLOW_EXAMPLES.twoSendsPerOrder,
	},
	{
		id: 'sendWithoutDeliveryWait',
		forbids: 'Asking before it is known that the parcel has arrived.',
		source: SOLICITATIONS,
		severity: 'block',
		remedy: 'Put Delivery Wait before the request and connect its Due output.',
		find: find.findSendWithoutWait,
		examples: WORKFLOW_EXAMPLES.sendWithoutDeliveryWait,
	},
	{
		id: 'splitExclusions',
		forbids:
			'Delivery Wait that has exclusions and runs more than once in an execution, as two connections meet before it or a loop goes round it: n8n hands the exclusions to one of these runs alone.',
		source: SOLICITATIONS,
		severity: 'block',
		remedy:
			'Join the connections with Merge (Append) where they meet, and keep Delivery Wait out of loops.',
		find: runs.findDecidedTwice,
		examples: WORKFLOW_EXAMPLES.splitExclusions,
	},
	{
		id: 'unclaimedMessage',
		forbids:
			"A mail to a buyer by n8n's own mail node without its order being written down first: the next run would write again.",
		source: GUIDELINES,
		severity: 'block',
		remedy:
			'Write the order into the ledger between Delivery Wait and the mail, and go on only where that worked, as the template for messages does.',
		find: (graph) => [...memory.findUnclaimedMessages(graph), ...memory.findUnreadClaims(graph)],
		examples: WORKFLOW_EXAMPLES.unclaimedMessage,
	},
	{
		id: 'retriedMail',
		forbids:
			'Retry On Fail on a mail to a buyer: where the mail server breaks off, the mail goes out twice.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Switch Retry On Fail off for this node.',
		find: memory.findRetriedMails,
		examples: WORKFLOW_EXAMPLES.retriedMail,
	},
	{
		id: 'unrecordedSend',
		forbids: 'Sending without a record, in a workflow that keeps one.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Write what the request put out into the ledger after it.',
		find: memory.findUnrecordedSends,
		examples: WORKFLOW_EXAMPLES.unrecordedSend,
	},
	{
		id: 'unreadLedger',
		forbids: 'Keeping a ledger that Delivery Wait does not read: it asks again about every order.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Connect the rows of the ledger to the Exclusions input of Delivery Wait.',
		find: memory.findUnreadLedger,
		examples: WORKFLOW_EXAMPLES.unreadLedger,
	},
	{
		id: 'deletedRecords',
		forbids:
			'Several connections into a step that deletes rows of the ledger: each deletes what the one before has written.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Join the outcomes with Merge (Append) before the step.',
		find: memory.findDeletedRecords,
		examples: WORKFLOW_EXAMPLES.deletedRecords,
	},
	{
		id: 'executedOnce',
		forbids: 'Execute Once on a step that handles orders: all but the first are gone.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Switch Execute Once off in the settings of the node.',
		find: runs.findExecutedOnce,
		examples: WORKFLOW_EXAMPLES.executedOnce,
	},
	{
		id: 'endingLoop',
		forbids: 'A loop that can end with orders left, as nothing comes back to it.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy:
			'Connect every output in the loop back to it, or switch Always Output Data on where nothing may come out.',
		find: runs.findEndingLoops,
		examples: WORKFLOW_EXAMPLES.endingLoop,
	},
	{
		id: 'switchedOff',
		forbids: 'A step on the way to or from the request that is switched off.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Switch it on, or take it out and connect what stands around it.',
		find: wiring.findSwitchedOff,
		examples: WORKFLOW_EXAMPLES.switchedOff,
	},
	{
		id: 'lossyMerge',
		forbids: 'A Merge before the request that hands on only a part of the orders.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Set its mode to Append, with as many inputs as connections.',
		find: wiring.findLossyMerges,
		examples: WORKFLOW_EXAMPLES.lossyMerge,
	},
	{
		id: 'unreached',
		forbids: 'A step that nothing leads to: it never runs.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Connect it, or delete it.',
		find: wiring.findUnreached,
		examples: WORKFLOW_EXAMPLES.unreached,
	},
	{
		id: 'droppedDecision',
		forbids: 'Edit Fields between Delivery Wait and the request that drops the decision.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Switch Include Other Input Fields on, or keep the field `decision`.',
		find: wiring.findDroppedDecisions,
		examples: WORKFLOW_EXAMPLES.droppedDecision,
	},
	{
		id: 'ordersNotRead',
		forbids: 'A list of order numbers straight into Delivery Wait: nothing says when they arrive.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Read the orders with Amazon Seller > Order > Get first.',
		find: wiring.findOrdersNotRead,
		examples: WORKFLOW_EXAMPLES.ordersNotRead,
	},
	{
		id: 'unmetHours',
		forbids:
			'A schedule that runs only outside the hours of Delivery Wait: its orders wait until the window is about to close.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Let the schedule run between Ask From and Ask Until, by the same clock.',
		find: wiring.findUnmetHours,
		examples: WORKFLOW_EXAMPLES.unmetHours,
	},
	{
		id: 'freeCredential',
		forbids:
			"Another node with this account's credential that can reach buyers: none of the rules holds there.",
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Use Feedback Request, or write an address out that only reads.',
		find: credentials.findFreeCredentials,
		examples: WORKFLOW_EXAMPLES.freeCredential,
	},
	{
		id: 'foreignCredential',
		forbids: "Nothing by itself: another node holds this account's credential.",
		source: GUIDELINES,
		severity: 'warn',
		remedy: 'See that it does what you expect, or use Amazon Seller.',
		find: credentials.findForeignCredentials,
		examples: WORKFLOW_EXAMPLES.foreignCredential,
	},
	{
		id: 'carrierExclusion',
		forbids: 'Leaving out the buyers of one carrier, as they may be less happy.',
		source: REVIEW_POLICY,
		severity: 'warn',
		remedy: 'Give the carrier a longer margin in Delivery Wait, and ask its buyers too.',
		find: find.findCarrierExclusion,
		examples: WORKFLOW_EXAMPLES.carrierExclusion,
	},
	{
		id: 'latenessExclusion',
		forbids: 'Leaving out the buyers of late parcels, as they may be less happy.',
		source: REVIEW_POLICY,
		severity: 'warn',
		remedy: 'Wait longer for them in Delivery Wait, and ask them too.',
		find: find.findLatenessExclusion,
		examples: WORKFLOW_EXAMPLES.latenessExclusion,
	},
	{
		id: 'ledgerBeforeOutcome',
		forbids: 'Recording a request as done before it is.',
		source: SOLICITATIONS,
		severity: 'block',
		remedy: 'Write the record after the request, from what it put out.',
		find: find.findLedgerBeforeOutcome,
		examples: WORKFLOW_EXAMPLES.ledgerBeforeOutcome,
	},
	{
		id: 'unapprovedTool',
		forbids: "An AI agent that can write to a buyer without a person's approval.",
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Connect the tool through a human review step.',
		find: find.findUnapprovedTools,
		examples: WORKFLOW_EXAMPLES.unapprovedTool,
	},
	{
		id: 'unseenWorkflow',
		forbids: 'Nothing by itself: another workflow takes part, which this check has not seen.',
		source: GUIDELINES,
		severity: 'warn',
		remedy: 'Check that workflow too.',
		find: find.findUnseenWorkflows,
		examples: WORKFLOW_EXAMPLES.unseenWorkflow,
	},
	{
		id: 'retriedSend',
		forbids: 'Retry On Fail on a sending node: n8n repeats it for the items already sent, too.',
		source: SOLICITATIONS,
		severity: 'warn',
		remedy: 'Switch Retry On Fail off: the node retries by itself what is safe to retry.',
		find: find.findRetriedSends,
		examples: WORKFLOW_EXAMPLES.retriedSend,
	},
	{
		id: 'rulesTurnedOff',
		forbids: 'Nothing by itself: rules of the message check are turned off.',
		source: GUIDELINES,
		severity: 'warn',
		remedy: 'Turn them on again, unless you know why they are off.',
		find: find.findRulesTurnedOff,
		examples: WORKFLOW_EXAMPLES.rulesTurnedOff,
	},
];
