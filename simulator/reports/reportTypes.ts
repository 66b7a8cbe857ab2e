import { fulfilledShipments } from './fulfilledShipments';
import { type ReportType } from './reportType';

/** Every report that this Amazon can make. */
export const REPORT_TYPES: readonly ReportType[] = [fulfilledShipments];

export const findReportType = (name: unknown): ReportType | undefined =>
	REPORT_TYPES.find(({ reportType }) => reportType === name);
