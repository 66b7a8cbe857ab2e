import { WorkflowRun } from '../../runtime/workflowRun';
import { storedRun } from './storedRun';

describe('A stored run', () => {
	const run = storedRun({
		Orders: [[[{ orderId: 'a' }, { orderId: 'b' }]]],
		Sort: [
			[[{ orderId: 'a' }], null],
			[[], [{ orderId: 'b' }]],
		],
	});

	it('gives the items of an output over all runs of the node', () => {
		expect(run.items('Orders').map(({ json }) => json)).toEqual([
			{ orderId: 'a' },
			{ orderId: 'b' },
		]);
		expect(run.items('Sort', 0).map(({ json }) => json)).toEqual([{ orderId: 'a' }]);
		expect(run.items('Sort', 1).map(({ json }) => json)).toEqual([{ orderId: 'b' }]);
	});

	it('gives nothing for an output or a node that did not run', () => {
		expect(run.items('Sort', 2)).toEqual([]);
		expect(run.items('Wait')).toEqual([]);
		expect(run.nodeTimeMs('Wait')).toBe(0);
	});

	it('adds up the time of a node over its runs', () => {
		expect(run.nodeTimeMs('Sort')).toBe(80);
		expect(run.durationMs).toBe(1_500);
		expect(run.executedNodes).toEqual(['Orders', 'Sort']);
	});

	it('names what stopped it', () => {
		const stopped = storedRun({}, { status: 'error', error: { message: 'Access denied' } });

		expect(stopped.status).toBe('error');
		expect(stopped.error?.message).toBe('Access denied');
		expect(run.error).toBeUndefined();
	});

	it('is refused when n8n answers with something else', () => {
		expect(() => WorkflowRun.parse({ id: '7', status: 'success', data: {} })).toThrow(/data/);
	});
});
