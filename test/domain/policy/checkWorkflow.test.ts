import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkWorkflow } from '../../../nodes/shared/domain/policy/workflow/checkWorkflow';
import { WORKFLOW_RULES } from '../../../nodes/shared/domain/policy/workflow/workflowRules';
import type { NodeSketch } from '../../../nodes/shared/domain/policy/workflow/workflowExamples';
import { sketchWorkflow } from './sketchWorkflow';
import { processorMs } from '../../support/processorMs';

function rulesAgainst(json: unknown, disabledRules: string[] = []): string[] {
	const check = checkWorkflow(json, { disabledRules });
	if (check.kind !== 'checked') throw new Error(check.reason);
	return [...new Set(check.findings.map(({ rule, severity }) => `${severity} ${rule}`))];
}

const ASK = {
	Daily: ['scheduleTrigger'],
	Orders: ['amazonSeller', { resource: 'order' }],
	Ask: ['feedbackRequest', { operation: 'requestReview' }],
} as const;
const WAITING = {
	...ASK,
	Wait: ['deliveryWait'],
	Asked: ['dataTable', { operation: 'get' }],
} as const;

describe.each(WORKFLOW_RULES.map((rule) => [rule.id, rule] as const))('The rule %s', (id, rule) => {
	it('has examples of both kinds', () => {
		expect(rule.examples.accepted.length).toBeGreaterThan(0);
		expect(rule.examples.refused.length).toBeGreaterThan(0);
	});

	it.each(rule.examples.accepted.map((example) => [example.what, example] as const))(
		'and every other one is quiet about %s',
		(_what, { nodes, lines }) => {
			expect(rulesAgainst(sketchWorkflow(nodes, lines))).toEqual([]);
		},
	);

	it.each(rule.examples.refused.map((example) => [example.what, example] as const))(
		'alone speaks about: %s',
		(_what, { nodes, lines }) => {
			expect(rulesAgainst(sketchWorkflow(nodes, lines))).toEqual([`${rule.severity} ${id}`]);
		},
	);
});

describe('checkWorkflow', () => {
	it('names the nodes and says what to do', () => {
		expect(checkWorkflow(sketchWorkflow(ASK, ['Daily > Orders', 'Orders > Ask']))).toMatchObject({
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
		const split = sketchWorkflow(WAITING, [
			...['Daily > Orders', 'Orders > Wait', 'Daily > Wait'],
			...['Daily > Asked', 'Asked > [1]Wait', 'Wait > Ask'],
		]);
		const check = checkWorkflow(split);

		expect(check).toMatchObject({ verdict: 'refused' });
		expect(check.kind === 'checked' ? check.findings.map(({ excerpt }) => excerpt) : []).toEqual([
			'"Daily" and "Orders" into Orders of "Wait"',
		]);
	});

	it.each<readonly [string, NodeSketch]>([
		['Limit', ['limit', { maxItems: 10 }]],
		['Sort', ['sort']],
		['Wait', ['wait', { amount: 5 }]],
		['a filter by facts of the order', ['filter', { value: '={{ $json.marketplaceId }}' }]],
		['Remove Duplicates', ['removeDuplicates']],
		['a second Delivery Wait', ['deliveryWait']],
		['Edit Fields that keeps the rest', ['set', { includeOtherFields: true }]],
	])('stays quiet about %s before the request', (_what, step) => {
		const nodes = { ...WAITING, Step: step };
		const lines = [
			...['Daily > Orders', 'Daily > Asked', 'Orders > Wait', 'Asked > [1]Wait'],
			...['Wait > Step', 'Step > Ask'],
		];

		expect(rulesAgainst(sketchWorkflow(nodes, lines))).toEqual([]);
	});

	it('reports a rule that is turned off, and does not refuse', () => {
		const nothingWaits = sketchWorkflow(ASK, ['Daily > Orders', 'Orders > Ask']);

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
		expect(
			rulesAgainst({ data: sketchWorkflow({ Daily: ASK.Daily, Ask: ASK.Ask }, ['Daily > Ask']) }),
		).toEqual(['block sendWithoutDeliveryWait']);
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
