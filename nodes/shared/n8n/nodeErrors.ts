import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import { UnreadableSetting } from './settings';

/**
 * Makes an n8n error of whatever was thrown, and names the item.
 *
 * An error that is n8n's own already is kept and written onto: wrapped again, it would lose the
 * message and the item index that were given.
 */
export function asNodeError(
	node: INode,
	thrown: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) {
		thrown.context.itemIndex ??= itemIndex;
		return thrown;
	}
	if (thrown instanceof UnreadableSetting) {
		const { message, description } = thrown;
		return new NodeOperationError(node, message, { itemIndex, description });
	}
	return new NodeOperationError(node, thrown instanceof Error ? thrown : String(thrown), {
		itemIndex,
	});
}

/**
 * The item that stands for a failed one.
 *
 * One key on purpose: only then does n8n move the item to the error output, and merge the input's
 * fields back in.
 */
export const errorItem = (
	error: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData => ({
	json: { error: [error.message, error.description].filter(Boolean).join('. ') },
	pairedItem: { item: itemIndex },
});
