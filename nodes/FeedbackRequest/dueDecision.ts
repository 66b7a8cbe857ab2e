import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

/** Stops at an order of a backtest, always, and at one that is not due, unless the user decides that. */
export function refuseUndecided(
	context: IExecuteFunctions,
	decision: unknown,
	requireDue: boolean,
	itemIndex: number,
): void {
	const { asOf, outcome } =
		typeof decision === 'object' && decision !== null
			? (decision as { asOf?: unknown; outcome?: unknown })
			: {};
	if (asOf !== undefined && asOf !== null && asOf !== '') {
		throw new NodeOperationError(
			context.getNode(),
			`This order was decided for another day than today (item ${itemIndex})`,
			{
				description:
					'Delivery Wait has As Of set, which makes it a backtest, and backtests never reach a buyer. Clear As Of there.',
				itemIndex,
			},
		);
	}
	if (requireDue && outcome !== 'due') {
		throw new NodeOperationError(
			context.getNode(),
			`The request for this order is not due (item ${itemIndex})`,
			{
				description:
					'Connect the Due output of Delivery Wait to this node, or switch off Require Due Decision.',
				itemIndex,
			},
		);
	}
}
