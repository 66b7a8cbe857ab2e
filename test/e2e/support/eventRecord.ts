import type { CredentialReference, WorkflowJson } from '../../../runtime/n8nClient';
import { node, to } from './workflowNodes';

export const RECORD = 'trigger_record';

/** n8n takes a schedule to the second for too short, but not thirty that come once a minute. */
const everyOtherSecond = {
	item: Array.from({ length: 30 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${2 * index} * * * * *`,
	})),
};

/** A workflow that writes down each event of one kind that it is told. */
export const eventRecorder = (event: string, credential: CredentialReference): WorkflowJson => ({
	name: `Record ${event}`,
	settings: { executionOrder: 'v1' },
	nodes: [
		{
			...node(event, 'amazonSellerTrigger', 1, { event, pollTimes: everyOtherSecond }),
			type: 'n8n-nodes-seller-feedback.amazonSellerTrigger',
			credentials: { amazonSellingPartnerApi: credential },
		},
		node('Record', 'dataTable', 1, {
			resource: 'row',
			operation: 'insert',
			dataTableId: { __rl: true, mode: 'name', value: RECORD },
			columns: {
				mappingMode: 'defineBelow',
				value: { event: '={{ $json.event.type }}', eventId: '={{ $json.event.id }}' },
			},
		}),
	],
	connections: { [event]: { main: [[to('Record')]] } },
});

export const createEventRecord: WorkflowJson = {
	name: 'Create the record',
	nodes: [
		node('Trigger', 'manualTrigger', 1, {}),
		node('Table', 'dataTable', 1, {
			resource: 'table',
			operation: 'create',
			tableName: RECORD,
			columns: {
				column: [
					{ name: 'event', type: 'string' },
					{ name: 'eventId', type: 'string' },
				],
			},
			options: {},
		}),
	],
	connections: { Trigger: { main: [[to('Table')]] } },
};
