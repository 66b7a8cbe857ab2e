import { daysOnTheRoad } from '../../../nodes/shared/domain/delivery/arrivalMargin';

describe('daysOnTheRoad', () => {
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
	])('gives %s %i days at most', (service, days) => {
		expect(daysOnTheRoad(service, 12).most).toBe(days);
	});

	it('never takes longer at least than at most', () => {
		for (const service of ['SAME_DAY', 'NEXT_DAY', 'Economy', 'International', undefined]) {
			const { least, most } = daysOnTheRoad(service, 0.5);
			expect(least).toBeLessThanOrEqual(most);
		}
	});
});
