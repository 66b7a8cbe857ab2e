import type { IDataObject } from 'n8n-workflow';

import {
	DEFAULT_DELIVERY_SETTINGS,
	type DeliverySettings,
} from '../shared/domain/delivery/deliverySettings';
import { HOUR_MS, MINUTE_MS } from '../shared/domain/time';
import { readNumberOption } from '../shared/n8n/settings';
import { optionProperties } from './options';
import { readBlackouts, readCarrierMargins } from './settingTexts';

/** What stands under Options: margins, days on the road, blackout dates and spread. */
export function readOptions(options: IDataObject) {
	const number = (name: string) => readNumberOption(optionProperties, options, name);
	const hoursIn = (name: string, otherwiseMs: number) => {
		const hours = number(name);
		return hours === undefined ? otherwiseMs : hours * HOUR_MS;
	};
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
		transitDays: number('transitDays') ?? transitDays,
		holdWhileInTransit: options.parcelsInTransit !== 'goByDate',
	};
	return {
		delivery,
		blackouts: readBlackouts(String(options.blackoutDates ?? '')),
		spreadMs: (number('spreadMinutes') ?? 0) * MINUTE_MS,
	};
}
