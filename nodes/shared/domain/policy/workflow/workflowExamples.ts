/** A node of an example: its type, its parameters, and what else n8n stores of it. */
export type NodeSketch = readonly [type: string, parameters?: object, more?: object];

export type NodeSketches = Readonly<Record<string, NodeSketch>>;

/**
 * A workflow and what it is an example of. In its lines, `A > B` leads from the first output, `A[1] > B`
 * from the second, `A > [1]B` into the second input, and `A ~ B` gives A to B as a tool.
 */
export interface WorkflowExample {
	readonly what: string;
	readonly nodes: NodeSketches;
	readonly lines: readonly string[];
}

export interface RuleExamples {
	/** Near misses: no rule at all speaks about them. */
	readonly accepted: readonly WorkflowExample[];
	/** This rule speaks about them, and no other does. */
	readonly refused: readonly WorkflowExample[];
}

const ROW = {
	Daily: ['scheduleTrigger'],
	Orders: ['amazonSeller', { resource: 'order' }],
} as const;
const WAIT = { ...ROW, Wait: ['deliveryWait'] } as const;
const ASK = { ...WAIT, Ask: ['feedbackRequest', { operation: 'requestReview' }] } as const;
const EXCLUDING = { ...ASK, Asked: ['dataTable', { operation: 'get' }] } as const;
const TO_WAIT = ['Daily > Orders', 'Orders > Wait'];
const COMPOSE = ['feedbackRequest', { operation: 'composeBuyerMessage' }] as const;
const onRating = { conditions: { conditions: [{ leftValue: '={{ $json.starRating }}' }] } };
const onCarrier = {
	conditions: { conditions: [{ leftValue: '={{ $json.carrier.isAmazonLogistics }}' }] },
};
const SHIPMENTS = ['amazonSeller', { resource: 'shipment' }] as const;
const JOINED = [
	...['Daily > Orders', 'Daily > Shipments', 'Orders > All', 'Shipments > [1]All'],
	...['All > Wait', 'Wait > Ask'],
];
const TO_BUYER = ['emailSend', { toEmail: '={{ $json.buyerMessage.to }}' }] as const;
const CLAIM = ['postgres', { operation: 'executeQuery', query: 'INSERT … ON CONFLICT' }] as const;
const RECORD = ['dataTable', { operation: 'insert' }] as const;
const MAIL = { ...WAIT, Compose: COMPOSE, Claim: CLAIM, Mail: TO_BUYER, Record: RECORD } as const;
const TO_CLAIM = [...TO_WAIT, 'Wait > Compose', 'Compose > Claim'];
const CREATE = ['dataTable', { resource: 'table', operation: 'create' }] as const;
const FORGET = ['dataTable', { operation: 'deleteRows' }] as const;
const LEDGER_READ = { ...EXCLUDING, Create: CREATE } as const;
const LEDGER = { ...LEDGER_READ, Record: RECORD } as const;
const TO_LEDGER = [
	...['Daily > Create', 'Create > Orders', 'Create > Asked', 'Orders > Wait'],
	...['Asked > [1]Wait', 'Wait > Ask'],
];
const AT_EIGHT = ['scheduleTrigger', { rule: { interval: [{ triggerAtHour: 8 }] } }] as const;
const HOLDS = { credentials: { amazonSellingPartnerApi: { id: '1' } } };

/** For each rule, workflows that it is about and near misses. */
export const WORKFLOW_EXAMPLES = {
	sendWithoutDeliveryWait: {
		accepted: [
			{
				what: 'the plain way from orders to the request',
				nodes: ASK,
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
			{
				what: 'a message about a late parcel, before it has arrived',
				nodes: {
					...ROW,
					Compose: [
						'feedbackRequest',
						{ operation: 'composeBuyerMessage', messageText: 'lateParcel' },
					],
				},
				lines: ['Daily > Orders', 'Orders > Compose'],
			},
			{
				what: 'a question before shipping',
				nodes: { ...ROW, Ask: ['feedbackRequest', { operation: 'sendOrderMessage' }] },
				lines: ['Daily > Orders', 'Orders > Ask'],
			},
		],
		refused: [
			{
				what: 'nothing waits',
				nodes: { ...ROW, Ask: ['feedbackRequest', { operation: 'requestReview' }] },
				lines: ['Daily > Orders', 'Orders > Ask'],
			},
			{
				what: 'a second way goes round the wait',
				nodes: ASK,
				lines: [...TO_WAIT, 'Wait > Ask', 'Orders > Ask'],
			},
			{
				what: 'the wait is switched off',
				nodes: { ...ASK, Wait: ['deliveryWait', {}, { disabled: true }] },
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
			{
				what: 'orders that are not yet due are asked',
				nodes: ASK,
				lines: [...TO_WAIT, 'Wait[1] > Ask'],
			},
			{ what: 'skipped orders are asked', nodes: ASK, lines: [...TO_WAIT, 'Wait[2] > Ask'] },
		],
	},
	ledgerBeforeOutcome: {
		accepted: [
			{
				what: 'a record written after the request, and one of what is not due',
				nodes: { ...ASK, Record: ['dataTable', { operation: 'upsert' }] },
				lines: [...TO_WAIT, 'Wait > Ask', 'Wait[1] > Record', 'Wait[2] > Record', 'Ask > Record'],
			},
			{
				what: 'orders stored before they are decided',
				nodes: { ...ASK, Store: ['postgres', { operation: 'upsert', table: 'orders' }] },
				lines: ['Daily > Orders', 'Orders > Store', 'Store > Wait', 'Wait > Ask'],
			},
			{
				what: 'an atomic claim for several workers',
				nodes: {
					...ASK,
					Claim: [
						'postgres',
						{ operation: 'executeQuery', query: 'INSERT INTO claims … ON CONFLICT DO NOTHING' },
					],
				},
				lines: [...TO_WAIT, 'Wait > Claim', 'Claim > Ask'],
			},
		],
		refused: [
			{
				what: 'the record is written before the request',
				nodes: { ...ASK, Record: ['dataTable', { operation: 'insert' }] },
				lines: [...TO_WAIT, 'Wait > Record', 'Record > Ask'],
			},
			{
				what: '"sent" is written before anything else',
				nodes: {
					...ASK,
					Record: ['googleSheets', { operation: 'append', columns: { status: 'sent' } }],
				},
				lines: ['Daily > Orders', 'Orders > Record', 'Record > Wait', 'Wait > Ask'],
			},
		],
	},
	carrierExclusion: {
		accepted: [
			{
				what: 'a choice by carrier in which every buyer is asked',
				nodes: { ...ASK, Which: ['if', onCarrier], Compose: COMPOSE },
				lines: [...TO_WAIT, 'Wait > Which', 'Which > Compose', 'Which[1] > Ask'],
			},
		],
		refused: [
			{
				what: 'one carrier is filtered out',
				nodes: { ...ASK, Only: ['filter', onCarrier] },
				lines: [...TO_WAIT, 'Wait > Only', 'Only > Ask'],
			},
			{
				what: 'one branch by carrier ends',
				nodes: { ...ASK, Which: ['if', onCarrier] },
				lines: [...TO_WAIT, 'Wait > Which', 'Which[1] > Ask'],
			},
			{
				what: 'Delivery Wait skips a carrier',
				nodes: {
					...ASK,
					Wait: ['deliveryWait', { skipRules: { excludedCarriers: 'amazonLogistics' } }],
				},
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
			{
				what: 'only one output of Carrier Detector goes on',
				nodes: { ...ASK, Detect: ['carrierDetector'], Alert: ['slack'] },
				lines: [
					'Daily > Orders',
					'Orders > Detect',
					'Detect > Alert',
					'Detect[1] > Wait',
					'Wait > Ask',
				],
			},
		],
	},
	ratingBeforeSend: {
		accepted: [
			{
				what: 'feedback that only alerts the seller',
				nodes: {
					...ASK,
					Bad: ['amazonSellerTrigger', { triggerOn: 'negativeFeedbackReceived' }],
					Alert: ['slack'],
				},
				lines: [...TO_WAIT, 'Wait > Ask', 'Bad > Alert'],
			},
			{
				what: 'a workflow without a send',
				nodes: { ...WAIT, Rated: ['filter', onRating] },
				lines: [...TO_WAIT, 'Wait > Rated'],
			},
		],
		refused: [
			{
				what: 'a rating decides who is asked',
				nodes: { ...ASK, Rated: ['if', onRating] },
				lines: [...TO_WAIT, 'Wait > Rated', 'Rated > Ask'],
			},
			{
				what: 'a filter far before the request looks at feedback',
				nodes: { ...ASK, Rated: ['filter', { value: '={{ $json["feedback_score"] }}' }] },
				lines: ['Daily > Orders', 'Orders > Rated', 'Rated > Wait', 'Wait > Ask'],
			},
			{
				what: 'code looks at stars',
				nodes: {
					...ASK,
					Code: ['code', { jsCode: 'return items.filter(({ json }) => json.stars > 3)' }],
				},
				lines: [...TO_WAIT, 'Wait > Code', 'Code > Ask'],
			},
			{
				what: 'buyers who left feedback are excluded',
				nodes: { ...ASK, Feedback: ['amazonSeller', { resource: 'sellerFeedback' }] },
				lines: [...TO_WAIT, 'Daily > Feedback', 'Feedback > Wait', 'Wait > Ask'],
			},
			{
				what: 'feedback that came in leads to a message',
				nodes: {
					Bad: ['amazonSellerTrigger', { triggerOn: 'negativeFeedbackReceived' }],
					Wait: ['deliveryWait'],
					Compose: COMPOSE,
				},
				lines: ['Bad > Wait', 'Wait > Compose'],
			},
			{
				what: 'a model judges the mood',
				nodes: { ...ASK, Mood: ['sentimentAnalysis'] },
				lines: [...TO_WAIT, 'Wait > Mood', 'Mood > Ask'],
			},
		],
	},
	unapprovedTool: {
		accepted: [
			{
				what: 'a tool behind a human review',
				nodes: {
					Agent: ['agent'],
					Review: ['slackHitlTool'],
					Tool: ['feedbackRequestTool', { operation: 'sendOrderMessage' }],
				},
				lines: ['Tool ~ Review', 'Review ~ Agent'],
			},
			{
				what: 'a tool that only looks',
				nodes: {
					Agent: ['agent'],
					Tool: ['feedbackRequestTool', { operation: 'checkAvailability' }],
				},
				lines: ['Tool ~ Agent'],
			},
		],
		refused: [
			{
				what: 'an agent can send',
				nodes: {
					Agent: ['agent'],
					Tool: ['feedbackRequestTool', { operation: '={{ $fromAI("operation") }}' }],
				},
				lines: ['Tool ~ Agent'],
			},
		],
	},
	splitExclusions: {
		accepted: [
			{
				what: 'orders and exclusions, each connected once',
				nodes: EXCLUDING,
				lines: [...TO_WAIT, 'Daily > Asked', 'Asked > [1]Wait', 'Wait > Ask'],
			},
			{
				what: 'two kinds of orders, joined before they are decided',
				nodes: {
					...EXCLUDING,
					Shipments: ['amazonSeller', { resource: 'shipment' }],
					All: ['merge'],
				},
				lines: [
					...[
						'Daily > Orders',
						'Daily > Shipments',
						'Orders > All',
						'Shipments > [1]All',
						'All > Wait',
					],
					...['Daily > Asked', 'Asked > [1]Wait', 'Wait > Ask'],
				],
			},
			{
				what: 'two kinds of orders without exclusions: each is decided the same in its own run',
				nodes: { ...ASK, Shipments: ['amazonSeller', { resource: 'shipment' }] },
				lines: [...TO_WAIT, 'Daily > Shipments', 'Shipments > Wait', 'Wait > Ask'],
			},
			{
				what: 'two kinds of exclusions where nobody is asked',
				nodes: { ...WAIT, Asked: ['dataTable', { operation: 'get' }], Returns: ['amazonSeller'] },
				lines: [
					...TO_WAIT,
					'Daily > Asked',
					'Daily > Returns',
					'Asked > [1]Wait',
					'Returns > [1]Wait',
				],
			},
		],
		refused: [
			{
				what: 'two kinds of orders meet at Delivery Wait, and exclusions',
				nodes: { ...EXCLUDING, Shipments: ['amazonSeller', { resource: 'shipment' }] },
				lines: [
					...[...TO_WAIT, 'Daily > Shipments', 'Shipments > Wait'],
					...['Daily > Asked', 'Asked > [1]Wait', 'Wait > Ask'],
				],
			},
			{
				what: 'two kinds of exclusions meet at Delivery Wait',
				nodes: { ...EXCLUDING, Returns: ['amazonSeller', { resource: 'return' }] },
				lines: [
					...[...TO_WAIT, 'Daily > Asked', 'Daily > Returns'],
					...['Asked > [1]Wait', 'Returns > [1]Wait', 'Wait > Ask'],
				],
			},
			{
				what: 'both outputs of a choice lead into Delivery Wait, before a message of the seller’s own',
				nodes: {
					...WAIT,
					Asked: ['dataTable', { operation: 'get' }],
					Which: ['if', { value: '={{ $json.fulfilledBy }}' }],
					Compose: COMPOSE,
				},
				lines: [
					...['Daily > Orders', 'Orders > Which', 'Which > Wait', 'Which[1] > Wait'],
					...['Daily > Asked', 'Asked > [1]Wait', 'Wait > Compose'],
				],
			},
		],
	},
	twoSendsPerOrder: {
		accepted: [
			{
				what: 'one request, and a question to Amazon whether it offers one',
				nodes: { ...ASK, Look: ['feedbackRequest', { operation: 'checkAvailability' }] },
				lines: [...TO_WAIT, 'Wait > Look', 'Look > Ask'],
			},
			{
				what: 'a delay of its own for each carrier, before one request',
				nodes: {
					...ASK,
					Detect: ['carrierDetector', { output: 'split' }],
					Longer: ['deliveryWait', { waitDays: 10 }],
					Due: ['merge'],
				},
				lines: [
					...['Daily > Orders', 'Orders > Detect', 'Detect > Longer', 'Detect[1] > Wait'],
					...['Detect[2] > Wait', 'Longer > Due', 'Wait > [1]Due', 'Due > Ask'],
				],
			},
		],
		refused: [
			{
				what: 'one request after the other',
				nodes: { ...ASK, Compose: COMPOSE },
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Compose'],
			},
			{
				what: 'two requests side by side',
				nodes: { ...ASK, Compose: COMPOSE },
				lines: [...TO_WAIT, 'Wait > Ask', 'Wait > Compose'],
			},
			{
				what: 'two Delivery Waits for the same orders before one request',
				nodes: { ...ASK, 'Wait 2': ['deliveryWait', { options: { ledger: true } }] },
				lines: [...TO_WAIT, 'Orders > Wait 2', 'Wait > Ask', 'Wait 2 > Ask'],
			},
			{
				what: 'a request that leads back to itself',
				nodes: { ...ASK, Again: ['wait'] },
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Again', 'Again > Ask'],
			},
			{
				what: 'two ways from one claim to the mail',
				nodes: { ...MAIL, Choice: ['switch'], Copy: ['switch'] },
				lines: [
					...[...TO_CLAIM, 'Claim > Choice', 'Claim > Copy', 'Choice > Mail', 'Copy > Mail'],
					'Mail > Record',
				],
			},
			{
				what: 'a claim that is deleted before the mail',
				nodes: { ...MAIL, Forget: FORGET },
				lines: [...TO_CLAIM, 'Claim > Forget', 'Forget > Mail', 'Mail > Record'],
			},
			{
				what: 'a claim that is deleted beside the mail',
				nodes: { ...MAIL, Forget: FORGET },
				lines: [...TO_CLAIM, 'Claim > Mail', 'Claim > Forget', 'Mail > Record'],
			},
			{
				what: 'two mails side by side under one claim',
				nodes: { ...MAIL, 'Mail 2': TO_BUYER },
				lines: [...TO_CLAIM, 'Claim > Mail', 'Claim > Mail 2', 'Mail > Record', 'Mail 2 > Record'],
			},
			{
				what: 'one mail after the other',
				nodes: { ...MAIL, 'Mail 2': TO_BUYER },
				lines: [...TO_CLAIM, 'Claim > Mail', 'Mail > Mail 2', 'Mail 2 > Record'],
			},
			{
				what: 'a raw call to Amazon after the request',
				nodes: {
					...ASK,
					Raw: [
						'httpRequest',
						{
							method: 'POST',
							url: 'https://sellingpartnerapi-na.amazon.com/solicitations/v1/orders/x',
						},
					],
				},
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Raw'],
			},
		],
	},
	latenessExclusion: {
		accepted: [
			{
				what: 'late parcels are told to the seller, and asked all the same',
				nodes: { ...ASK, Late: ['if', { value: '={{ $json.isLate }}' }], Tell: ['slack'] },
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Late', 'Late > Tell'],
			},
		],
		refused: [
			{
				what: 'late parcels are filtered out',
				nodes: { ...ASK, OnTime: ['filter', { value: '={{ $json.isLate }}' }] },
				lines: [...TO_WAIT, 'Wait > OnTime', 'OnTime > Ask'],
			},
		],
	},
	unseenWorkflow: {
		accepted: [
			{ what: 'no other workflow takes part', nodes: ASK, lines: [...TO_WAIT, 'Wait > Ask'] },
		],
		refused: [
			{
				what: 'a sub-workflow takes part',
				nodes: { ...ASK, Sub: ['executeWorkflow'] },
				lines: [...TO_WAIT, 'Wait > Sub', 'Sub > Ask'],
			},
			{
				what: 'the request is in a sub-workflow',
				nodes: { Start: ['executeWorkflowTrigger'], Ask: ['feedbackRequest'] },
				lines: ['Start > Ask'],
			},
		],
	},
	retriedSend: {
		accepted: [
			{
				what: 'a read that n8n repeats',
				nodes: { ...ASK, Orders: ['amazonSeller', { resource: 'order' }, { retryOnFail: true }] },
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
		],
		refused: [
			{
				what: 'n8n repeats the sending node',
				nodes: { ...ASK, Ask: ['feedbackRequest', {}, { retryOnFail: true }] },
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
		],
	},
	rulesTurnedOff: {
		accepted: [
			{
				what: 'a message with all rules on',
				nodes: { ...WAIT, Compose: COMPOSE },
				lines: [...TO_WAIT, 'Wait > Compose'],
			},
		],
		refused: [
			{
				what: 'a message rule is off',
				nodes: {
					...WAIT,
					Compose: [
						'feedbackRequest',
						{ operation: 'composeBuyerMessage', options: { disabledRules: ['emoji'] } },
					],
				},
				lines: [...TO_WAIT, 'Wait > Compose'],
			},
		],
	},
	unclaimedMessage: {
		accepted: [
			{
				what: 'a message whose order is claimed before it goes out, and recorded after',
				nodes: MAIL,
				lines: [...TO_CLAIM, 'Claim > Mail', 'Mail > Record'],
			},
			{
				what: 'a mail that asks the seller, after a composed message',
				nodes: {
					...WAIT,
					Compose: COMPOSE,
					Tell: ['emailSend', { toEmail: "={{ $('Settings').first().json.toEmail }}" }],
				},
				lines: [...TO_WAIT, 'Wait > Compose', 'Compose > Tell'],
			},
		],
		refused: [
			{
				what: 'a composed message and the node that mails it, and nothing that remembers',
				nodes: { ...WAIT, Compose: COMPOSE, Mail: TO_BUYER },
				lines: [...TO_WAIT, 'Wait > Compose', 'Compose > Mail'],
			},
			{
				what: 'a second way goes round the claim',
				nodes: MAIL,
				lines: [...TO_CLAIM, 'Claim > Mail', 'Compose > Mail', 'Mail > Record'],
			},
			{
				what: 'a row in a table as the claim, and nothing that looks who else has one',
				nodes: { ...MAIL, Claim: RECORD },
				lines: [...TO_CLAIM, 'Claim > Mail', 'Mail > Record'],
			},
			{
				what: 'a query that says who has the claim, and nothing that chooses by it',
				nodes: {
					...MAIL,
					Claim: [CLAIM[0], { ...CLAIM[1], query: 'WITH … SELECT EXISTS (SELECT FROM claimed)' }],
				},
				lines: [...TO_CLAIM, 'Claim > Mail', 'Mail > Record'],
			},
			{
				what: 'a claim that goes on where it failed',
				nodes: { ...MAIL, Claim: [...CLAIM, { onError: 'continueRegularOutput' }] },
				lines: [...TO_CLAIM, 'Claim > Mail', 'Mail > Record'],
			},
			{
				what: 'a claim that always puts something out',
				nodes: { ...MAIL, Claim: [...CLAIM, { alwaysOutputData: true }] },
				lines: [...TO_CLAIM, 'Claim > Mail', 'Mail > Record'],
			},
		],
	},
	retriedMail: {
		accepted: [
			{
				what: 'a retried read before the mail',
				nodes: { ...MAIL, Orders: ['amazonSeller', { resource: 'order' }, { retryOnFail: true }] },
				lines: [...TO_CLAIM, 'Claim > Mail', 'Mail > Record'],
			},
		],
		refused: [
			{
				what: 'n8n repeats the mail',
				nodes: { ...MAIL, Mail: [...TO_BUYER, { retryOnFail: true }] },
				lines: [...TO_CLAIM, 'Claim > Mail', 'Mail > Record'],
			},
		],
	},
	unrecordedSend: {
		accepted: [
			{
				what: 'a ledger that is made, read and written',
				nodes: LEDGER,
				lines: [...TO_LEDGER, 'Ask > Record'],
			},
		],
		refused: [
			{
				what: 'a ledger that is made and read, and not written',
				nodes: LEDGER_READ,
				lines: TO_LEDGER,
			},
		],
	},
	unreadLedger: {
		accepted: [
			{
				what: 'a record without a ledger of its own',
				nodes: { ...ASK, Log: ['googleSheets', { operation: 'append' }] },
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Log'],
			},
			{
				what: 'a run log without a ledger',
				nodes: { ...ASK, Create: CREATE, Sum: ['sellerOverview'], Record: RECORD },
				lines: [
					'Daily > Create',
					'Create > Orders',
					'Orders > Wait',
					'Wait > Ask',
					'Ask > Sum',
					'Sum > Record',
				],
			},
		],
		refused: [
			{
				what: 'a ledger that is made and written, and not read',
				nodes: { ...ASK, Create: CREATE, Record: RECORD },
				lines: ['Daily > Create', 'Create > Orders', 'Orders > Wait', 'Wait > Ask', 'Ask > Record'],
			},
		],
	},
	deletedRecords: {
		accepted: [
			{
				what: 'outcomes joined before old rows go',
				nodes: { ...LEDGER, Forget: FORGET, All: ['merge', { numberInputs: 2 }] },
				lines: [...TO_LEDGER, 'Ask > All', 'Wait[1] > [1]All', 'All > Forget', 'Forget > Record'],
			},
		],
		refused: [
			{
				what: 'what was mailed is deleted whatever became of it',
				nodes: { ...MAIL, Forget: FORGET },
				lines: [...TO_CLAIM, 'Claim > Mail', 'Mail > Record', 'Record > Forget'],
			},
			{
				what: 'each outcome deletes what the other has written',
				nodes: { ...LEDGER, Forget: FORGET },
				lines: [...TO_LEDGER, 'Ask > Forget', 'Wait[1] > Forget', 'Forget > Record'],
			},
		],
	},
	executedOnce: {
		accepted: [
			{
				what: 'a list that is read once, before the orders',
				nodes: { ...EXCLUDING, Asked: ['dataTable', { operation: 'get' }, { executeOnce: true }] },
				lines: [
					'Daily > Orders',
					'Orders > Wait',
					'Orders > Asked',
					'Asked > [1]Wait',
					'Wait > Ask',
				],
			},
		],
		refused: [
			{
				what: 'Delivery Wait decides about the first order only',
				nodes: { ...ASK, Wait: ['deliveryWait', {}, { executeOnce: true }] },
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
			{
				what: 'the carrier of the first order only',
				nodes: { ...ASK, Detect: ['carrierDetector', {}, { executeOnce: true }] },
				lines: ['Daily > Orders', 'Orders > Detect', 'Detect > Wait', 'Wait > Ask'],
			},
		],
	},
	endingLoop: {
		accepted: [
			{
				what: 'a loop whose every output comes back',
				nodes: { ...ASK, Loop: ['splitInBatches'], Which: ['if'] },
				lines: [
					...TO_WAIT,
					'Wait > Loop',
					'Loop[1] > Which',
					'Which > Ask',
					'Which[1] > Loop',
					'Ask > Loop',
				],
			},
		],
		refused: [
			{
				what: 'nothing comes back to the loop',
				nodes: { ...ASK, Loop: ['splitInBatches'] },
				lines: [...TO_WAIT, 'Wait > Loop', 'Loop[1] > Ask'],
			},
			{
				what: 'one output of a choice does not come back',
				nodes: { ...ASK, Loop: ['splitInBatches'], Which: ['if'] },
				lines: [...TO_WAIT, 'Wait > Loop', 'Loop[1] > Which', 'Which > Ask', 'Ask > Loop'],
			},
			{
				what: 'a loop over messages to which no mail comes back',
				nodes: { ...MAIL, Loop: ['splitInBatches'], Which: ['if'] },
				lines: [
					...[...TO_WAIT, 'Wait > Compose', 'Compose > Loop', 'Loop[1] > Claim', 'Claim > Which'],
					...['Which > Mail', 'Which[1] > Loop', 'Mail > Record'],
				],
			},
			{
				what: 'a loop over messages, and a choice with an output that leads nowhere',
				nodes: {
					...MAIL,
					Loop: ['splitInBatches'],
					Which: ['switch', { mode: 'expression', numberOutputs: 3 }],
				},
				lines: [
					...[...TO_WAIT, 'Wait > Compose', 'Compose > Loop', 'Loop[1] > Claim', 'Claim > Which'],
					...['Which > Mail', 'Which[1] > Loop', 'Mail > Record', 'Record > Loop'],
				],
			},
		],
	},
	switchedOff: {
		accepted: [
			{
				what: 'an alert beside the request that is switched off',
				nodes: { ...ASK, Alert: ['slack', {}, { disabled: true }] },
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Alert'],
			},
		],
		refused: [
			{
				what: 'the Merge of two kinds of orders is switched off',
				nodes: { ...ASK, Shipments: SHIPMENTS, All: ['merge', {}, { disabled: true }] },
				lines: [
					'Daily > Orders',
					'Daily > Shipments',
					'Orders > All',
					'Shipments > [1]All',
					'All > Wait',
					'Wait > Ask',
				],
			},
			{
				what: 'the orders are not read',
				nodes: { ...ASK, Orders: ['amazonSeller', {}, { disabled: true }] },
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
		],
	},
	lossyMerge: {
		accepted: [
			{
				what: 'orders and their scans, joined by number',
				nodes: {
					...ASK,
					Scans: ['dataTable', { operation: 'get' }],
					Join: ['merge', { mode: 'combine' }],
				},
				lines: [
					'Daily > Orders',
					'Daily > Scans',
					'Orders > Join',
					'Scans > [1]Join',
					'Join > Wait',
					'Wait > Ask',
				],
			},
		],
		refused: [
			{
				what: 'one kind of orders is chosen',
				nodes: { ...ASK, Shipments: SHIPMENTS, All: ['merge', { mode: 'chooseBranch' }] },
				lines: JOINED,
			},
			{
				what: 'only orders of both kinds go on',
				nodes: { ...ASK, Shipments: SHIPMENTS, All: ['merge', { mode: 'combine' }] },
				lines: JOINED,
			},
			{
				what: 'one of its inputs has no connection',
				nodes: { ...ASK, All: ['merge'] },
				lines: ['Daily > Orders', 'Orders > All', 'All > Wait', 'Wait > Ask'],
			},
		],
	},
	unreached: {
		accepted: [
			{
				what: 'a note that stands for itself',
				nodes: { ...ASK, Note: ['stickyNote'] },
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
		],
		refused: [
			{
				what: 'FBA shipments that nothing reads',
				nodes: { ...ASK, Shipments: SHIPMENTS },
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
		],
	},
	droppedDecision: {
		accepted: [
			{
				what: 'Edit Fields that keeps what came in',
				nodes: { ...ASK, Edit: ['set', { includeOtherFields: true, assignments: {} }] },
				lines: [...TO_WAIT, 'Wait > Edit', 'Edit > Ask'],
			},
		],
		refused: [
			{
				what: 'Edit Fields that keeps its own fields alone',
				nodes: { ...ASK, Edit: ['set', { assignments: { assignments: [{ name: 'orderId' }] } }] },
				lines: [...TO_WAIT, 'Wait > Edit', 'Edit > Ask'],
			},
		],
	},
	ordersNotRead: {
		accepted: [
			{
				what: 'a sheet of order numbers that are read first',
				nodes: {
					...ASK,
					Sheet: ['googleSheets', { operation: 'read' }],
					Orders: ['amazonSeller', { operation: 'get' }],
				},
				lines: ['Daily > Sheet', 'Sheet > Orders', 'Orders > Wait', 'Wait > Ask'],
			},
		],
		refused: [
			{
				what: 'a sheet of order numbers straight into Delivery Wait',
				nodes: {
					Daily: ['scheduleTrigger'],
					Sheet: ['googleSheets', { operation: 'read' }],
					Wait: ['deliveryWait'],
					Ask: ASK.Ask,
				},
				lines: ['Daily > Sheet', 'Sheet > Wait', 'Wait > Ask'],
			},
		],
	},
	unmetHours: {
		accepted: [
			{
				what: 'a schedule within the hours',
				nodes: {
					...ASK,
					Daily: AT_EIGHT,
					Wait: ['deliveryWait', { askFrom: '07:00', askUntil: '20:00' }],
				},
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
			{
				what: 'hours over midnight, and a schedule that runs each hour beside one that does not',
				nodes: {
					...ASK,
					Daily: [
						'scheduleTrigger',
						{ rule: { interval: [{ field: 'hours' }, { triggerAtHour: 8 }] } },
					],
					Wait: ['deliveryWait', { askFrom: '22:00', askUntil: '06:00' }],
				},
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
		],
		refused: [
			{
				what: 'a daily run an hour before the hours begin',
				nodes: {
					...ASK,
					Daily: AT_EIGHT,
					Wait: ['deliveryWait', { askFrom: '09:00', askUntil: '20:00' }],
				},
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
			{
				what: 'the same, with hours that come from the settings',
				nodes: {
					...ASK,
					Daily: AT_EIGHT,
					Settings: [
						'set',
						{
							assignments: {
								assignments: [
									{ name: 'askFrom', value: '09:00' },
									{ name: 'askUntil', value: '20:00' },
								],
							},
						},
					],
					Wait: [
						'deliveryWait',
						{
							askFrom: "={{ $('Settings').first().json.askFrom }}",
							askUntil: "={{ $('Settings').first().json.askUntil }}",
						},
					],
				},
				lines: ['Daily > Settings', 'Settings > Orders', 'Orders > Wait', 'Wait > Ask'],
			},
		],
	},
	freeCredential: {
		accepted: [
			{
				what: 'an HTTP Request without this credential',
				nodes: { ...ASK, Call: ['httpRequest', { url: '={{ $json.url }}' }] },
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Call'],
			},
		],
		refused: [
			{
				what: 'an address put together from pieces',
				nodes: {
					...ASK,
					Call: [
						'httpRequest',
						{ method: 'POST', url: "={{ $json.host + '/so' + 'licit' }}" },
						HOLDS,
					],
				},
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Call'],
			},
			{
				what: 'a token for personal data',
				nodes: {
					...ASK,
					Call: [
						'httpRequest',
						{
							method: 'POST',
							url: 'https://sellingpartnerapi-na.amazon.com/tokens/2021-03-01/restrictedDataToken',
						},
						HOLDS,
					],
				},
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Call'],
			},
			{
				what: 'a free tool of an agent',
				nodes: {
					Chat: ['chatTrigger'],
					Agent: ['agent'],
					Call: [
						'httpRequestTool',
						{ url: 'https://sellingpartnerapi-na.amazon.com/orders/v0/orders' },
						HOLDS,
					],
				},
				lines: ['Chat > Agent', 'Call ~ Agent'],
			},
		],
	},
	foreignCredential: {
		accepted: [
			{
				what: 'the nodes of this package',
				nodes: { ...ASK, Orders: ['amazonSeller', {}, HOLDS] },
				lines: [...TO_WAIT, 'Wait > Ask'],
			},
		],
		refused: [
			{
				what: 'another node that reads a fixed address',
				nodes: {
					...ASK,
					Call: [
						'httpRequest',
						{ url: 'https://sellingpartnerapi-na.amazon.com/sellers/v1/marketplaceParticipations' },
						HOLDS,
					],
				},
				lines: [...TO_WAIT, 'Wait > Ask', 'Ask > Call'],
			},
		],
	},
} as const satisfies Readonly<Record<string, RuleExamples>>;
