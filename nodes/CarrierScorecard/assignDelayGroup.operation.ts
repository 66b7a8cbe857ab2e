import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';
import { assignDelayGroup } from '../shared/domain/scorecard/delayGroups';
import { extendItem, ordersAmong, readField } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import type { RunOperation } from '../shared/n8n/operations';
import { orderIdFieldName, readFields } from './fields';
import { experimentProperties, readExperiment } from './settings';

export const assignDelayGroupOperation: RunOperation = {
	name: 'Assign Delay Group',
	value: 'assignDelayGroup',
	action: 'Assign orders to delay groups',
	description: 'Deal orders out to groups with different delays, to test the timing',
	properties: [...experimentProperties, orderIdFieldName],
	execute: assignDelayGroups,
};

/** Passes every order on with its group: `delayGroup.delayDays` is for Delivery Wait's days to wait. */
function assignDelayGroups(context: IExecuteFunctions): INodeExecutionData[] {
	const experiment = readExperiment(context);
	const field = readFields(context).order.orderId;
	return ordersAmong(context).map(([itemIndex, item]) => {
		const orderId = readField(item.json, field);
		if (typeof orderId === 'string' && orderId !== '') {
			return extendItem(item, itemIndex, { delayGroup: assignDelayGroup(orderId, experiment) });
		}
		const refusal = new Refusal(
			`The item has no order ID in \`${field}\``,
			'Name the field that holds it under Field Names.',
		);
		const error = asNodeError(context.getNode(), refusal, itemIndex);
		if (!context.continueOnFail()) throw error;
		return errorItem(error, itemIndex);
	});
}
