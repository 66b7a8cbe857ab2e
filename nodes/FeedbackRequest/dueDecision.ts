import { isRecord } from '../shared/n8n/itemReader';
import { ItemRefusal } from '../shared/domain/refusal';

/** Stops at an order of a backtest, always, and at one that is not due, unless the user decides that. */
export function refuseUndecided(decision: unknown, requireDue: boolean): void {
	const { asOf, outcome } = isRecord(decision) ? decision : {};
	if (asOf !== undefined && asOf !== null && asOf !== '') {
		throw new ItemRefusal(
			'This order was decided for another day than today',
			'Delivery Wait has As Of set, which makes it a backtest, and backtests never reach a buyer. Clear As Of there.',
		);
	}
	if (requireDue && outcome !== 'due') {
		throw new ItemRefusal(
			'The request for this order is not due',
			'Connect the Due output of Delivery Wait to this node, or switch off Require Due Decision.',
		);
	}
}
