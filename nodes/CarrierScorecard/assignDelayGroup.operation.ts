import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';
import { assignDelayGroup } from '../shared/domain/scorecard/delayGroups';
import { extendItem, readField } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
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
		const refusal = new Refusal(
			`The item has no order ID in \`${field}\``,
			'Name the field that holds it under Field Names.',
		);
		const error = asNodeError(context.getNode(), refusal, itemIndex);
		if (!context.continueOnFail()) throw error;
		return errorItem(error, itemIndex);
	});
}
