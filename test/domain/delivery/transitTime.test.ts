import { transitDays } from '../../../nodes/shared/domain/delivery/transitTime';

describe('transitDays', () => {
	it.each([
		['Royal Mail International Standard', 30],
		['DHL Global Mail', 30],
		['FedEx Ground Economy', 14],
		['Royal Mail 2nd Class', 14],
		['SAME_DAY', 1],
		['UPS Next Day Air', 2],
		['NEXT_DAY', 2],
		['FedEx Priority Overnight', 2],
		['Royal Mail Tracked 24', 2],
		['SECOND_DAY', 4],
		['UPS 2nd Day Air', 4],
		['Royal Mail Tracked 48', 4],
		['USPS Priority Mail', 6],
		['EXPEDITED', 6],
		['Royal Mail First Class', 6],
		['UPS Ground', 9],
		['STANDARD', 9],
		['USPS Ground Advantage', 9],
		['Pigeon', 12],
		['', 12],
		[undefined, 12],
	])('allows %s %i days', (service, days) => {
		expect(transitDays(service, 12)).toBe(days);
	});
});
