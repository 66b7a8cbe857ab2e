import type { IDataObject } from 'n8n-workflow';

import {
	DEFAULT_DELIVERY_SETTINGS,
	type DeliverySettings,
} from '../shared/domain/delivery/deliverySettings';
import { HOUR_MS, MINUTE_MS } from '../shared/domain/delivery/instants';
import { optionTitle } from './options.properties';
import { readBlackouts, readCarrierMargins } from './settingTexts';
import { readNumber } from './settingValues';

/** What stands under Options: margins, days on the road, blackout dates and spread. */
export function readOptions(options: IDataObject) {
	const hoursIn = (name: string, otherwiseMs: number) =>
		options[name] === undefined
			? otherwiseMs
			: readNumber(options[name], optionTitle(name)) * HOUR_MS;
	const { marginMs, amazonLogisticsMarginMs, pickupMarginMs, transitDays } =
		DEFAULT_DELIVERY_SETTINGS;
	const delivery: Omit<DeliverySettings, 'weakestEvidence'> = {
		marginMs: {
			estimatedArrival: hoursIn('estimatedArrivalMargin', marginMs.estimatedArrival),
			deliverByWindow: hoursIn('promisedDateMargin', marginMs.deliverByWindow),
			shipTime: hoursIn('shipTimeMargin', marginMs.shipTime),
		},
		carrierMarginMs: readCarrierMargins(String(options.carrierMargins ?? '')),
		amazonLogisticsMarginMs: hoursIn('amazonLogisticsMargin', amazonLogisticsMarginMs),
		pickupMarginMs: hoursIn('pickupMargin', pickupMarginMs),
		transitDays: readNumber(options.transitDays ?? transitDays, optionTitle('transitDays')),
		holdWhileInTransit: options.parcelsInTransit !== 'goByDate',
	};
	return {
		delivery,
		blackouts: readBlackouts(String(options.blackoutDates ?? '')),
		spreadMs: readNumber(options.spreadMinutes ?? 0, optionTitle('spreadMinutes')) * MINUTE_MS,
	};
}
