import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { assignDelayGroup } from '../shared/domain/scorecard/delayGroups';
import { extendItem, readField } from '../shared/n8n/items';
import { errorItem } from '../shared/n8n/nodeErrors';
import { readFields } from './readFields';
import { readExperiment } from './settings';

/** Passes every order on with its group: `delayGroup.delayDays` is for Delivery Wait's days to wait. */
export async function assignDelayGroups(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const experiment = readExperiment(context);
	const field = readFields(context).order.orderId;
	return context.getInputData(0).map((item, itemIndex) => {
		const orderId = readField(item.json, field);
		if (typeof orderId === 'string' && orderId !== '') {
			return extendItem(item, itemIndex, { delayGroup: assignDelayGroup(orderId, experiment) });
		}
		const error = new NodeOperationError(
			context.getNode(),
			`The item has no order ID in \`${field}\``,
			{ itemIndex, description: 'Name the field that holds it under Field Names.' },
		);
		if (!context.continueOnFail()) throw error;
		return errorItem(error, itemIndex);
	});
}
