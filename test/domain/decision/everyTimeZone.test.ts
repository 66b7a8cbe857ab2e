import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import { describeCalendars } from './describeCalendars';

/** The marketplaces' zones, those with half and quarter hours, and those that change at midnight. */
const ZONES = [
	...new Set([
		...MARKETPLACES.map(({ timeZone }) => timeZone),
		'Australia/Adelaide',
		'Australia/Darwin',
		'Australia/Eucla',
		'Australia/Lord_Howe',
		'America/St_Johns',
		'America/Havana',
		'America/New_York',
		'Asia/Beirut',
		'Asia/Kathmandu',
		'Asia/Tehran',
		'America/Nuuk',
		'Africa/Casablanca',
		'Pacific/Apia',
		'Pacific/Chatham',
		'Pacific/Kiritimati',
		'Pacific/Pago_Pago',
		'UTC',
	]),
];

describeCalendars(ZONES);
