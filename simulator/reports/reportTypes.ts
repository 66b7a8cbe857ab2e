import { accountHealth } from './accountHealth';
import { allOrdersByLastUpdate } from './allOrders';
import { fbaReplacements } from './fbaReplacements';
import { fbaReturns } from './fbaReturns';
import { fbmReturns } from './fbmReturns';
import { fulfilledShipments } from './fulfilledShipments';
import { type ReportType } from './reportType';
import { salesAndTraffic } from './salesAndTraffic';
import { sellerFeedback } from './sellerFeedback';

/** Every report that this Amazon can make: the next one goes here. */
export const REPORT_TYPES: readonly ReportType[] = [
	fulfilledShipments,
	allOrdersByLastUpdate,
	fbaReturns,
	fbaReplacements,
	fbmReturns,
	sellerFeedback,
	accountHealth,
	salesAndTraffic,
];

export const findReportType = (name: unknown): ReportType | undefined =>
	REPORT_TYPES.find(({ reportType }) => reportType === name);
