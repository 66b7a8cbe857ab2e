import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** n8n makes a twin of each node for agents, with one output: what leaves by others is lost. */
export const isAgentTool = (context: IExecuteFunctions): boolean =>
	context.getNode().type.endsWith('Tool');

/** All items by one output where an agent has called the node, or it would not hear of the rest. */
export const forCaller = (
	context: IExecuteFunctions,
	outputs: INodeExecutionData[][],
): INodeExecutionData[][] => (isAgentTool(context) ? [outputs.flat()] : outputs);
