import {
	isCancelled,
	isDelivered,
	isOnTheRoad,
	parcelFailure,
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
