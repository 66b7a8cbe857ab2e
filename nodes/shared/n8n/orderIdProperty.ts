import type { INodeProperties } from 'n8n-workflow';

export const orderIdProperty: INodeProperties = {
	displayName: 'Order ID',
	name: 'orderId',
	type: 'string',
	required: true,
	default: '={{ $json.orderId }}',
	placeholder: 'e.g. 113-1234567-1234567',
	description: "Amazon's number of the order",
};
