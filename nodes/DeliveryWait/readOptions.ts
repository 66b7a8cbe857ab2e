import type { IDataObject } from 'n8n-workflow';

import {
	DEFAULT_DELIVERY_SETTINGS,
	type DeliverySettings,
} from '../shared/domain/delivery/deliverySettings';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../shared/domain/time';
import { readNumberOption } from '../shared/n8n/settings';
import { optionProperties } from './options';
import { readBlackouts, readAmounts } from './settingTexts';

const CARRIER_MARGINS = {
	message: 'Carrier Margins holds no carrier with hours',
	description: 'Write the code of Carrier Detector, an equals sign and hours, such as ontrac=48.',
};

const LONGER_WAITS = {
	message: 'Longer Waits holds no SKU or ASIN with days',
	description: 'Write a SKU or an ASIN, an equals sign and days, such as MUG-BLUE=10.',
};

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
		carrierMarginMs: readAmounts(String(options.carrierMargins ?? ''), CARRIER_MARGINS, HOUR_MS),
		amazonLogisticsMarginMs: hoursIn('amazonLogisticsMargin', amazonLogisticsMarginMs),
		pickupMarginMs: hoursIn('pickupMargin', pickupMarginMs),
		transitDays: number('transitDays') ?? transitDays,
		holdWhileInTransit: options.parcelsInTransit !== 'goByDate',
	};
	return {
		delivery,
		blackouts: readBlackouts(String(options.blackoutDates ?? '')),
		longerWaitMs: readAmounts(String(options.longerWaits ?? ''), LONGER_WAITS, DAY_MS),
		spreadMs: (number('spreadMinutes') ?? 0) * MINUTE_MS,
	};
}
