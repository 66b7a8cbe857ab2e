import type { FulfilledBy, Order } from '../order';
import { assignDelayGroup, type TimingExperiment } from './delayGroups';
import { feedbackByOrder, type FeedbackRecord } from '../feedback/feedbackRecord';
import { sentParcels } from './orderArrival';
import { carrierKey, scorecardCarrier, shipWeek, type ScorecardCarrier } from './scorecardCarrier';
import { addToTally, emptyTally, type Tally, type TallySettings } from './tally';

/** The finest group that is counted. Every row of a scorecard is a sum of cells. */
export interface Cell {
	readonly carrier: ScorecardCarrier;
	readonly marketplaceId?: string;
	readonly fulfilledBy?: FulfilledBy;
	/** The Monday of the week, in UTC, in which the orders left. */
	readonly week?: string;
	/** Days of delay, in a timing experiment. */
	readonly delayDays?: number;
	readonly tally: Tally;
}

export interface CountSettings extends TallySettings {
	readonly experiment?: TimingExperiment;
}

export interface OrderCount {
	readonly cells: readonly Cell[];
	/** Orders that are no delivery to count, by reason. */
	readonly leftOut: {
		/** Sold elsewhere and only shipped by Amazon: their buyers cannot rate. */
		readonly notAmazon: number;
		readonly notShipped: number;
		/** The same order again. */
		readonly repeated: number;
	};
	/** The low ratings of the orders counted, with who carried them. */
	readonly rated: readonly RatedOrder[];
	readonly feedback: {
		readonly orders: number;
		/** Rated orders that were not among the orders given. */
		readonly withoutOrder: number;
	};
}

export interface RatedOrder extends FeedbackRecord {
	readonly carrier: string;
	readonly marketplaceId?: string;
}

const NOT_SHIPPED = new Set([
	'CANCELLED',
	'PENDING',
	'PENDING_AVAILABILITY',
	'UNFULFILLABLE',
	'UNSHIPPED',
]);

const isShipped = (order: Order): boolean =>
	!NOT_SHIPPED.has(order.fulfillmentStatus ?? '') &&
	(sentParcels(order).length > 0 ||
		order.fulfillmentStatus === 'SHIPPED' ||
		order.carrier !== undefined ||
		order.delivery !== undefined);

/** One pass over the orders. What is kept is the order ids, the low ratings and the cells. */
export function countOrders(
	orders: Iterable<Order>,
	feedbackRows: Iterable<FeedbackRecord>,
	settings: CountSettings,
): OrderCount {
	const feedback = feedbackByOrder(feedbackRows);
	const cells = new Map<string, Cell>();
	const seen = new Set<string>();
	const leftOut = { notAmazon: 0, notShipped: 0, repeated: 0 };
	const rated: RatedOrder[] = [];
	let matched = 0;
	let position = -1;
	for (const order of orders) {
		position += 1;
		if (seen.has(order.orderId)) {
			leftOut.repeated += 1;
			continue;
		}
		seen.add(order.orderId);
		const rating = feedback.get(order.orderId);
		if (rating) matched += 1;
		if (order.salesChannel?.channelName === 'NON_AMAZON') leftOut.notAmazon += 1;
		else if (!isShipped(order)) leftOut.notShipped += 1;
		else {
			const { tally, carrier, marketplaceId } = cellOf(cells, order, settings.experiment);
			if (rating) {
				rated.push({
					...rating,
					carrier: carrier.name,
					...(marketplaceId !== undefined && { marketplaceId }),
				});
			}
			tally.positions.push(position);
			addToTally(tally, order, rating, settings);
		}
	}
	return {
		cells: [...cells.values()],
		rated,
		leftOut,
		feedback: { orders: feedback.size, withoutOrder: feedback.size - matched },
	};
}

function cellOf(cells: Map<string, Cell>, order: Order, experiment?: TimingExperiment): Cell {
	const carrier = scorecardCarrier(order);
	const week = shipWeek(order);
	const { marketplaceId, fulfilledBy } = order;
	const delayDays = experiment && assignDelayGroup(order.orderId, experiment).delayDays;
	const key = `${carrierKey(carrier)}\n${marketplaceId}\n${fulfilledBy}\n${week}\n${delayDays}`;
	const existing = cells.get(key);
	if (existing) return existing;

	const cell: Cell = {
		carrier,
		...(marketplaceId !== undefined && { marketplaceId }),
		...(fulfilledBy !== undefined && { fulfilledBy }),
		...(week !== undefined && { week }),
		...(delayDays !== undefined && { delayDays }),
		tally: emptyTally(),
	};
	cells.set(key, cell);
	return cell;
}
