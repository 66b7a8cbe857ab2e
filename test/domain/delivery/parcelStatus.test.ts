import {
	parcelFailure,
	trackedFields,
	isCancelled,
	isDelivered,
	isOnTheRoad,
} from '../../../nodes/shared/domain/delivery/parcelStatus';

describe('parcelFailure', () => {
	it.each([
		[{ status: 'UNDELIVERABLE' }, 'undeliverable'],
		[{ detailedStatus: 'UNDELIVERABLE' }, 'undeliverable'],
		[{ status: 'IN_TRANSIT', detailedStatus: 'REJECTED_BY_BUYER' }, 'refused'],
		[{ status: 'IN_TRANSIT', detailedStatus: 'RETURNING_TO_SELLER' }, 'returned'],
		[{ status: 'UNDELIVERABLE', detailedStatus: 'RETURNED_TO_SELLER' }, 'returned'],
		[{ status: 'DELIVERED', detailedStatus: 'RETURNED_TO_SELLER' }, 'returned'],
		[{ status: 'IN_TRANSIT', detailedStatus: 'LOST' }, 'lost'],
		[{ status: 'IN_TRANSIT', detailedStatus: 'DAMAGED' }, 'damaged'],
		[{ status: 'IN_TRANSIT', detailedStatus: 'OUT_FOR_DELIVERY' }, undefined],
		[{ status: 'DELIVERED' }, undefined],
		[{}, undefined],
	])('tells %j as %s', (parcel, cause) => {
		expect(parcelFailure(parcel)).toBe(cause);
	});
});

describe('the other statuses', () => {
	it.each([
		[{ status: 'CANCELLED' }, 'cancelled'],
		[{ status: 'PENDING', detailedStatus: 'LABEL_CANCELLED' }, 'cancelled'],
		[{ status: 'DELIVERED' }, 'delivered'],
		[{ status: 'SHIPPED', detailedStatus: 'DELIVERED' }, 'delivered'],
		[{ status: 'PENDING' }, 'on the road'],
		[{ status: 'IN_TRANSIT', detailedStatus: 'OUT_FOR_DELIVERY' }, 'on the road'],
		[{ status: 'SHIPPED' }, 'none of these'],
		[{}, 'none of these'],
	])('tell %j as %s', (parcel, words) => {
		const told = [
			...(isCancelled(parcel) ? ['cancelled'] : []),
			...(isDelivered(parcel) ? ['delivered'] : []),
			...(isOnTheRoad(parcel) ? ['on the road'] : []),
			'none of these',
		];

		expect(told[0]).toBe(words);
	});
});

const CAME = '2026-11-03T18:20:00Z';
const milestone = (code: string, occurredAt = CAME) => ({ code, occurredAt });
const shipped = milestone('SHIPPED', '2026-11-01T06:00:00Z');
const delivered = { deliveredAt: CAME, deliveredAtEvidence: 'trackingMilestone' };

describe('What tracking adds to a parcel', () => {
	it.each(['DELIVERED', 'CUSTOMER_PICKUP_COMPLETED'])('is the time of %s', (code) => {
		expect(trackedFields({}, [milestone(code), shipped])).toEqual(delivered);
	});

	it('is the time of the delivery also when something came after it', () => {
		const later = milestone('RETURN_DROPPED_OFF', '2026-11-09T10:00:00Z');

		expect(trackedFields({}, [later, milestone('DELIVERED'), shipped])).toEqual(delivered);
	});

	it.each([
		['on its way', [milestone('OUT_FOR_DELIVERY'), shipped]],
		['waiting for the buyer', [milestone('READY_FOR_CUSTOMER_PICKUP'), shipped]],
		['somewhere that Amazon named later', [milestone('HANDED_TO_A_DRONE'), shipped]],
		['delivered at a time that is not told', [{ code: 'DELIVERED' }, shipped]],
		['not on record', []],
	])('is nothing for a parcel that is %s', (_where, milestones) => {
		expect(trackedFields({}, milestones)).toEqual({});
	});

	it.each([
		['UNDELIVERABLE', 'undeliverable'],
		['UNDELIVERABLE_DESTROY_IN_FIELD', 'undeliverable'],
		['RECIPIENT_REFUSED_DELIVERY', 'refused'],
		['RETURNED', 'returned'],
		['LOST', 'lost'],
		['DAMAGED', 'damaged'],
	])('is that it will not come, as of %s', (code, cause) => {
		const { detailedStatus } = trackedFields({}, [milestone(code), shipped]);

		expect(parcelFailure({ detailedStatus: detailedStatus ?? '' })).toBe(cause);
	});

	it('is nothing of a mishap that was made good', () => {
		const found = milestone('OUT_FOR_DELIVERY', '2026-11-04T06:00:00Z');

		expect(trackedFields({}, [found, milestone('LOST'), shipped])).toEqual({});
	});

	it.each([
		[{ deliveredAt: '2026-11-03T17:00:00Z' }, [milestone('DELIVERED')]],
		[{ detailedStatus: 'DELIVERED' }, [milestone('LOST')]],
		[{ detailedStatus: 'RETURNING_TO_SELLER' }, [milestone('LOST')]],
		[{ detailedStatus: 'LABEL_CANCELLED' }, [milestone('LOST')]],
	])('leaves %j as it is', (known, milestones) => {
		expect(trackedFields(known, milestones)).toEqual({});
	});

	it.each(['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'A_STATUS_OF_LATER'])(
		'is that it will not come, where the parcel still says %s',
		(detailedStatus) => {
			expect(trackedFields({ detailedStatus }, [milestone('LOST'), shipped])).toEqual({
				detailedStatus: 'LOST',
			});
		},
	);

	it('fills what is there and empty', () => {
		expect(trackedFields({ deliveredAt: '' }, [milestone('DELIVERED')])).toEqual(delivered);
		expect(trackedFields({ detailedStatus: null }, [milestone('LOST')])).toEqual({
			detailedStatus: 'LOST',
		});
	});
});
