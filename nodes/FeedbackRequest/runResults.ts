import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { RequestOutcome } from '../shared/domain/order';
import {
	mayHaveReachedBuyer,
	summarizeRun,
	type SendResult,
} from '../shared/domain/sending/requestOutcome';
import { toItemJson, withJson } from '../shared/n8n/items';

export interface SettledResult extends SendResult {
	readonly requestId?: string;
}

/** What a run gives out: an item for each item that was worked on, in their order. */
export class RunResults {
	/** Where an item has failed, its error item. */
	readonly items: INodeExecutionData[] = [];
	private readonly statuses: Array<SendResult['status'] | undefined> = [];

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly channel: RequestOutcome['channel'],
	) {}

	/** `request.at` is there only where a request went out, or may have. */
	put(itemIndex: number, { status, message, requestId }: SettledResult, fields: object = {}): void {
		const now = new Date().toISOString();
		const request: RequestOutcome = {
			status,
			message,
			channel: this.channel,
			...(mayHaveReachedBuyer(status) && { at: now }),
			checkedAt: now,
			...(requestId !== undefined && { requestId }),
		};
		const item: INodeExecutionData = this.context.getInputData()[itemIndex] ?? { json: {} };
		const outcome = toItemJson({ request });
		const { orderId } = item.json;
		// What became of the order is what a person looks for: a table view shows the first few fields.
		const first = orderId === undefined ? outcome : { orderId, ...outcome };
		const json = { ...first, ...item.json, ...toItemJson(fields), ...outcome };
		this.items[itemIndex] = withJson(item, itemIndex, json);
		this.statuses[itemIndex] = status;
	}

	/** All items, after one sentence in the output pane that says what the run did. */
	conclude(): INodeExecutionData[] {
		const items = this.items.filter(Boolean);
		const statuses = this.statuses.filter((status) => status !== undefined);
		const message = summarizeRun(statuses, items.length - statuses.length);
		if (message !== undefined) {
			this.context.addExecutionHints({ message, location: 'outputPane' });
		}
		return items;
	}
}
