import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkWorkflow } from '../../../nodes/shared/domain/policy/workflow/checkWorkflow';
import { processorMs } from '../../processorMs';

type NodeSketch = readonly [type: string, parameters?: object, more?: object];

const OWN = [
	'amazonSeller',
	'amazonSellerTrigger',
	'carrierDetector',
	'deliveryWait',
	'feedbackRequest',
];

/** `A > B` from the first output, `A[1] > B` from the second, `A > [1]B` into the second input, `A ~ B` as a tool. */
function workflow(nodes: Record<string, NodeSketch>, lines: readonly string[]) {
	const connections: Record<string, Record<string, object[][]>> = {};
	for (const line of lines) {
		const [, from = '', output = '0', sign, input = '0', node] =
			/^(.+?)(?:\[(\d)\])? ([>~]) (?:\[(\d)\])?(.+)$/.exec(line) ?? [];
		const kind = sign === '~' ? 'ai_tool' : 'main';
		const outputs = ((connections[from] ??= {})[kind] ??= []);
		for (let index = 0; index <= Number(output); index += 1) outputs[index] ??= [];
		outputs[Number(output)]?.push({ node, type: kind, index: Number(input) });
	}
	return {
		nodes: Object.entries(nodes).map(([name, [type, parameters = {}, more = {}]]) => ({
			name,
			type: `${OWN.includes(type.replace(/Tool$/, '')) ? 'n8n-nodes-seller-feedback' : 'n8n-nodes-base'}.${type}`,
			typeVersion: 1,
			position: [0, 0],
			parameters,
			...more,
		})),
		connections,
	};
}

function rulesAgainst(json: unknown, disabledRules: string[] = []): string[] {
	const check = checkWorkflow(json, { disabledRules });
	if (check.kind !== 'checked') throw new Error(check.reason);
	return [...new Set(check.findings.map(({ rule, severity }) => `${severity} ${rule}`))];
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

describe('checkWorkflow', () => {
	it.each<readonly [string, Record<string, NodeSketch>, readonly string[]]>([
		['the plain way from orders to the request', ASK, [...TO_WAIT, 'Wait > Ask']],
		[
			'a record written after the request, and one of what is not due',
			{ ...ASK, Record: ['dataTable', { operation: 'upsert' }] },
			[...TO_WAIT, 'Wait > Ask', 'Wait[1] > Record', 'Wait[2] > Record', 'Ask > Record'],
		],
		[
			'orders stored before they are decided',
			{ ...ASK, Store: ['postgres', { operation: 'upsert', table: 'orders' }] },
			['Daily > Orders', 'Orders > Store', 'Store > Wait', 'Wait > Ask'],
		],
		[
			'an atomic claim for several workers',
			{
				...ASK,
				Claim: [
					'postgres',
					{ operation: 'executeQuery', query: 'INSERT INTO claims … ON CONFLICT DO NOTHING' },
				],
			},
			[...TO_WAIT, 'Wait > Claim', 'Claim > Ask'],
		],
		[
			'a choice by carrier in which every buyer is asked',
			{ ...ASK, Which: ['if', onCarrier], Compose: COMPOSE },
			[...TO_WAIT, 'Wait > Which', 'Which > Compose', 'Which[1] > Ask'],
		],
		[
			'a composed message and the node that mails it',
			{ ...WAIT, Compose: COMPOSE, Mail: ['emailSend', { toEmail: '={{ $json.buyerEmail }}' }] },
			[...TO_WAIT, 'Wait > Compose', 'Compose > Mail'],
		],
		[
			'feedback that only alerts the seller',
			{
				...ASK,
				Bad: ['amazonSellerTrigger', { triggerOn: 'negativeFeedbackReceived' }],
				Alert: ['slack'],
			},
			[...TO_WAIT, 'Wait > Ask', 'Bad > Alert'],
		],
		[
			'a message about a late parcel, before it has arrived',
			{
				...ROW,
				Compose: [
					'feedbackRequest',
					{ operation: 'composeBuyerMessage', messageText: 'lateParcel' },
				],
			},
			['Daily > Orders', 'Orders > Compose'],
		],
		[
			'a question before shipping',
			{ ...ROW, Ask: ['feedbackRequest', { operation: 'sendOrderMessage' }] },
			['Daily > Orders', 'Orders > Ask'],
		],
		[
			'a tool behind a human review',
			{
				Agent: ['agent'],
				Review: ['slackHitlTool'],
				Tool: ['feedbackRequestTool', { operation: 'sendOrderMessage' }],
			},
			['Tool ~ Review', 'Review ~ Agent'],
		],
		[
			'a tool that only looks',
			{ Agent: ['agent'], Tool: ['feedbackRequestTool', { operation: 'checkAvailability' }] },
			['Tool ~ Agent'],
		],
		[
			'orders and exclusions, each connected once',
			EXCLUDING,
			[...TO_WAIT, 'Daily > Asked', 'Asked > [1]Wait', 'Wait > Ask'],
		],
		[
			'two kinds of orders, joined before they are decided',
			{ ...EXCLUDING, Shipments: ['amazonSeller', { resource: 'shipment' }], All: ['merge'] },
			[
				...[
					'Daily > Orders',
					'Daily > Shipments',
					'Orders > All',
					'Shipments > [1]All',
					'All > Wait',
				],
				...['Daily > Asked', 'Asked > [1]Wait', 'Wait > Ask'],
			],
		],
		[
			'two kinds of orders without exclusions: each is decided the same in its own run',
			{ ...ASK, Shipments: ['amazonSeller', { resource: 'shipment' }] },
			[...TO_WAIT, 'Daily > Shipments', 'Shipments > Wait', 'Wait > Ask'],
		],
		[
			'two kinds of exclusions where nobody is asked',
			{ ...WAIT, Asked: ['dataTable', { operation: 'get' }], Returns: ['amazonSeller'] },
			[...TO_WAIT, 'Daily > Asked', 'Daily > Returns', 'Asked > [1]Wait', 'Returns > [1]Wait'],
		],
		[
			'a workflow without a send',
			{ ...WAIT, Rated: ['filter', onRating] },
			[...TO_WAIT, 'Wait > Rated'],
		],
	])('accepts %s', (_what, nodes, lines) => {
		expect(rulesAgainst(workflow(nodes, lines))).toEqual([]);
	});

	it.each<readonly [string, string, Record<string, NodeSketch>, readonly string[]]>([
		[
			'block ratingBeforeSend',
			'a rating decides who is asked',
			{ ...ASK, Rated: ['if', onRating] },
			[...TO_WAIT, 'Wait > Rated', 'Rated > Ask'],
		],
		[
			'block ratingBeforeSend',
			'a filter far before the request looks at feedback',
			{ ...ASK, Rated: ['filter', { value: '={{ $json["feedback_score"] }}' }] },
			['Daily > Orders', 'Orders > Rated', 'Rated > Wait', 'Wait > Ask'],
		],
		[
			'block ratingBeforeSend',
			'code looks at stars',
			{ ...ASK, Code: ['code', { jsCode: 'return items.filter(({ json }) => json.stars > 3)' }] },
			[...TO_WAIT, 'Wait > Code', 'Code > Ask'],
		],
		[
			'block ratingBeforeSend',
			'buyers who left feedback are excluded',
			{ ...ASK, Feedback: ['amazonSeller', { resource: 'sellerFeedback' }] },
			[...TO_WAIT, 'Daily > Feedback', 'Feedback > Wait', 'Wait > Ask'],
		],
		[
			'block ratingBeforeSend',
			'feedback that came in leads to a message',
			{
				Bad: ['amazonSellerTrigger', { triggerOn: 'negativeFeedbackReceived' }],
				Wait: ['deliveryWait'],
				Compose: COMPOSE,
			},
			['Bad > Wait', 'Wait > Compose'],
		],
		[
			'block ratingBeforeSend',
			'a model judges the mood',
			{ ...ASK, Mood: ['sentimentAnalysis'] },
			[...TO_WAIT, 'Wait > Mood', 'Mood > Ask'],
		],
		[
			'block twoSendsPerOrder',
			'one request after the other',
			{ ...ASK, Compose: COMPOSE },
			[...TO_WAIT, 'Wait > Ask', 'Ask > Compose'],
		],
		[
			'block twoSendsPerOrder',
			'two requests side by side',
			{ ...ASK, Compose: COMPOSE },
			[...TO_WAIT, 'Wait > Ask', 'Wait > Compose'],
		],
		[
			'block twoSendsPerOrder',
			'a raw call to Amazon after the request',
			{
				...ASK,
				Raw: [
					'httpRequest',
					{
						method: 'POST',
						url: 'https://sellingpartnerapi-na.amazon.com/solicitations/v1/orders/x',
					},
				],
			},
			[...TO_WAIT, 'Wait > Ask', 'Ask > Raw'],
		],
		['block sendWithoutDeliveryWait', 'nothing waits', ASK, ['Daily > Orders', 'Orders > Ask']],
		[
			'block sendWithoutDeliveryWait',
			'a second way goes round the wait',
			ASK,
			[...TO_WAIT, 'Wait > Ask', 'Orders > Ask'],
		],
		[
			'block sendWithoutDeliveryWait',
			'the wait is switched off',
			{ ...ASK, Wait: ['deliveryWait', {}, { disabled: true }] },
			[...TO_WAIT, 'Wait > Ask'],
		],
		[
			'block sendWithoutDeliveryWait',
			'orders that are not yet due are asked',
			ASK,
			[...TO_WAIT, 'Wait[1] > Ask'],
		],
		[
			'block sendWithoutDeliveryWait',
			'skipped orders are asked',
			ASK,
			[...TO_WAIT, 'Wait[2] > Ask'],
		],
		[
			'block splitExclusions',
			'two kinds of orders meet at Delivery Wait, and exclusions',
			{ ...EXCLUDING, Shipments: ['amazonSeller', { resource: 'shipment' }] },
			[
				...[...TO_WAIT, 'Daily > Shipments', 'Shipments > Wait'],
				...['Daily > Asked', 'Asked > [1]Wait', 'Wait > Ask'],
			],
		],
		[
			'block splitExclusions',
			'two kinds of exclusions meet at Delivery Wait',
			{ ...EXCLUDING, Returns: ['amazonSeller', { resource: 'return' }] },
			[
				...[...TO_WAIT, 'Daily > Asked', 'Daily > Returns'],
				...['Asked > [1]Wait', 'Returns > [1]Wait', 'Wait > Ask'],
			],
		],
		[
			'block splitExclusions',
			'both outputs of a choice lead into Delivery Wait, before a message of the seller’s own',
			{
				...WAIT,
				Asked: ['dataTable', { operation: 'get' }],
				Which: ['if', { value: '={{ $json.fulfilledBy }}' }],
				Compose: COMPOSE,
			},
			[
				...['Daily > Orders', 'Orders > Which', 'Which > Wait', 'Which[1] > Wait'],
				...['Daily > Asked', 'Asked > [1]Wait', 'Wait > Compose'],
			],
		],
		[
			'warn carrierExclusion',
			'one carrier is filtered out',
			{ ...ASK, Only: ['filter', onCarrier] },
			[...TO_WAIT, 'Wait > Only', 'Only > Ask'],
		],
		[
			'warn carrierExclusion',
			'one branch by carrier ends',
			{ ...ASK, Which: ['if', onCarrier] },
			[...TO_WAIT, 'Wait > Which', 'Which[1] > Ask'],
		],
		[
			'warn carrierExclusion',
			'Delivery Wait skips a carrier',
			{ ...ASK, Wait: ['deliveryWait', { skipRules: { excludedCarriers: 'amazonLogistics' } }] },
			[...TO_WAIT, 'Wait > Ask'],
		],
		[
			'warn carrierExclusion',
			'only one output of Carrier Detector goes on',
			{ ...ASK, Detect: ['carrierDetector'], Alert: ['slack'] },
			['Daily > Orders', 'Orders > Detect', 'Detect > Alert', 'Detect[1] > Wait', 'Wait > Ask'],
		],
		[
			'warn latenessExclusion',
			'late parcels are filtered out',
			{ ...ASK, OnTime: ['filter', { value: '={{ $json.isLate }}' }] },
			[...TO_WAIT, 'Wait > OnTime', 'OnTime > Ask'],
		],
		[
			'block ledgerBeforeOutcome',
			'the record is written before the request',
			{ ...ASK, Record: ['dataTable', { operation: 'insert' }] },
			[...TO_WAIT, 'Wait > Record', 'Record > Ask'],
		],
		[
			'block ledgerBeforeOutcome',
			'"sent" is written before anything else',
			{ ...ASK, Record: ['googleSheets', { operation: 'append', columns: { status: 'sent' } }] },
			['Daily > Orders', 'Orders > Record', 'Record > Wait', 'Wait > Ask'],
		],
		[
			'block unapprovedTool',
			'an agent can send',
			{
				Agent: ['agent'],
				Tool: ['feedbackRequestTool', { operation: '={{ $fromAI("operation") }}' }],
			},
			['Tool ~ Agent'],
		],
		[
			'warn unseenWorkflow',
			'a sub-workflow takes part',
			{ ...ASK, Sub: ['executeWorkflow'] },
			[...TO_WAIT, 'Wait > Sub', 'Sub > Ask'],
		],
		[
			'warn unseenWorkflow',
			'the request is in a sub-workflow',
			{ Start: ['executeWorkflowTrigger'], Ask: ['feedbackRequest'] },
			['Start > Ask'],
		],
		[
			'warn retriedSend',
			'n8n repeats the sending node',
			{ ...ASK, Ask: ['feedbackRequest', {}, { retryOnFail: true }] },
			[...TO_WAIT, 'Wait > Ask'],
		],
		[
			'warn rulesTurnedOff',
			'a message rule is off',
			{
				...WAIT,
				Compose: [
					'feedbackRequest',
					{ operation: 'composeBuyerMessage', options: { disabledRules: ['emoji'] } },
				],
			},
			[...TO_WAIT, 'Wait > Compose'],
		],
	])('finds %s when %s', (rule, _what, nodes, lines) => {
		expect(rulesAgainst(workflow(nodes, lines))).toEqual([rule]);
	});

	it('names the nodes and says what to do', () => {
		expect(checkWorkflow(workflow(ASK, ['Daily > Orders', 'Orders > Ask']))).toMatchObject({
			verdict: 'refused',
			findings: [
				{
					excerpt: '"Daily" leads to "Ask"',
					remedy: 'Put Delivery Wait before the request and connect its Due output.',
				},
			],
		});
	});

	it('names both connections into one input', () => {
		const split = workflow(EXCLUDING, [
			...[...TO_WAIT, 'Daily > Wait'],
			...['Daily > Asked', 'Asked > [1]Wait', 'Wait > Ask'],
		]);
		const check = checkWorkflow(split);

		expect(check).toMatchObject({ verdict: 'refused' });
		expect(check.kind === 'checked' ? check.findings.map(({ excerpt }) => excerpt) : []).toEqual([
			'"Daily" and "Orders" into Orders of "Wait"',
		]);
	});

	it('reports a rule that is turned off, and does not refuse', () => {
		const nothingWaits = workflow(ASK, ['Daily > Orders', 'Orders > Ask']);

		expect(
			checkWorkflow(nothingWaits, { disabledRules: ['sendWithoutDeliveryWait'] }),
		).toMatchObject({
			verdict: 'passed',
			findings: [{ rule: 'sendWithoutDeliveryWait', severity: 'disabled' }],
		});
	});

	it('passes the template of this package', () => {
		const template = join(__dirname, '../../../workflows/request-reviews-after-delivery.json');

		expect(rulesAgainst(JSON.parse(readFileSync(template, 'utf8')))).toEqual([]);
	});

	it('reads what n8n’s API wraps up', () => {
		expect(rulesAgainst({ data: workflow(ASK, ['Daily > Ask']) })).toEqual([
			'block sendWithoutDeliveryWait',
		]);
	});

	it.each([
		['nothing', undefined],
		['text', '{}'],
		['a list', []],
		['no nodes', {}],
		['nodes that are no list', { nodes: {} }],
		['more nodes than anyone lays out', { nodes: Array.from({ length: 1001 }, () => ({})) }],
	])('says that it cannot read %s', (_what, json) => {
		expect(checkWorkflow(json).kind).toBe('unreadable');
	});

	it('stands what no editor would write', () => {
		const deep = JSON.parse('[{"a":'.repeat(5000) + '1' + '}]'.repeat(5000)) as unknown;
		const hostile = {
			nodes: [
				...[null, 7, 'x', {}, { name: 1, type: 'a.b' }, { name: '__proto__', type: 'a.if' }],
				{ name: 'A', type: 'x.feedbackRequest', parameters: null },
				{ name: 'B', type: 'x.if', parameters: { deep } },
				{ name: 'constructor', type: '' },
			],
			connections: {
				A: { main: [[{ node: 'B' }, { node: 'A' }, null, { node: 'none' }], null, 'x'] },
				B: { main: [[{ node: 'A', index: 'x' }]] },
				none: { main: [[{ node: 'A' }]] },
				constructor: { main: 'x' },
			},
		};

		expect(() => rulesAgainst(hostile)).not.toThrow();
	});

	it('stays quick on the largest workflow it reads', () => {
		const names = Array.from({ length: 1000 }, (_, index) => `N${index}`);
		const chain = {
			nodes: names.map((name, index) => ({
				name,
				type: index < 2 ? 'x.feedbackRequest' : index % 2 ? 'x.noOp' : 'x.if',
				parameters: { value: 'carrier late stars' },
			})),
			connections: Object.fromEntries(
				names.map((name) => [name, { main: [names.slice(0, 50).map((node) => ({ node }))] }]),
			),
		};

		expect(processorMs(() => rulesAgainst(chain))).toBeLessThan(3000);
	});
});
