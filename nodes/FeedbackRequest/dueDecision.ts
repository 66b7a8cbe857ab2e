import { ItemRefusal } from '../shared/domain/refusal';
import { isRecord } from '../shared/n8n/itemReader';

/** Stops at an order of a backtest, always, and at one that is not due, unless the user decides that. */
export function refuseUndecided(decision: unknown, requireDue: boolean): void {
	const { asOf, outcome } = isRecord(decision) ? decision : {};
	if (asOf !== undefined && asOf !== null && asOf !== '') {
		throw new ItemRefusal(
			'This order was decided for another day than today',
			'Delivery Wait has As Of set, which makes it a backtest, and backtests never reach a buyer. Clear As Of there.',
		);
	}
	if (!requireDue || outcome === 'due') return;
	if (typeof outcome !== 'string' || outcome === '') {
		throw new ItemRefusal(
			'The item has no decision of Delivery Wait',
			'Either the order did not come through Delivery Wait, or something between Delivery Wait and here removed the field "decision". Connect the Due output of Delivery Wait, and let the nodes in between keep all fields.',
		);
	}
	throw new ItemRefusal(
		'The request for this order is not due',
		'Connect only the Due output of Delivery Wait to this node. Orders on its other outputs are to wait or to be left alone; decision.reason says why.',
	);
}
