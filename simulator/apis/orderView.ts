import {
	writtenItemId,
	type SimulatedItem,
	type SimulatedOrder,
	type SimulatedParcel,
} from '../account/order';
import {
	fulfillmentStatusAt,
	lastUpdatedAt,
	parcelStatusAt,
	shippedParcels,
	shippedQuantity,
	stillWanted,
} from '../account/orderState';
import { toIsoMs, type EpochMs } from '../clock';
import { nonAmazonIdOf } from '../marketplaces';

export interface OrderViewSetting {
	readonly at: EpochMs;
	readonly includedData: ReadonlySet<string>;
	readonly hasDetailedStatus: boolean;
	/** Values that Amazon added after the model was published. */
	readonly hasNewEnumValues: boolean;
}

const money = (amount: number, currencyCode: string) => ({
	amount: currencyCode === 'JPY' ? String(Math.round(amount)) : amount.toFixed(2),
	currencyCode,
});

function itemView(
	order: SimulatedOrder,
	item: SimulatedItem,
	{ at, includedData }: OrderViewSetting,
) {
	const { currencyCode } = order.marketplace;
	const status = fulfillmentStatusAt(order, at);
	const isPriced = !status.startsWith('PENDING');
	const fulfilled = item.isCancelled ? 0 : shippedQuantity(order, item.orderItemId, at);
	const isCancelled = item.isCancelled || status === 'CANCELLED';
	const hasCancelledUnits = isCancelled || stillWanted(item) < item.quantity;
	return {
		orderItemId: writtenItemId(order, item.orderItemId),
		quantityOrdered: item.quantity,
		...(item.isSubscription && { programs: ['SUBSCRIBE_AND_SAVE'] }),
		product: {
			asin: item.asin,
			title: item.title,
			sellerSku: item.sellerSku,
			condition: { conditionType: 'NEW', conditionSubtype: 'NEW' },
			...(isPriced && { price: { unitPrice: money(item.unitPrice, currencyCode) } }),
		},
		...(includedData.has('PROCEEDS') && isPriced && { proceeds: itemProceeds(item, currencyCode) }),
		...(includedData.has('PROMOTION') &&
			item.promotionIds.length > 0 && {
				promotion: { breakdowns: item.promotionIds.map((promotionId) => ({ promotionId })) },
			}),
		...(includedData.has('CANCELLATION') &&
			hasCancelledUnits && {
				cancellation: {
					cancellationExecution: { cancelledBy: 'BUYER', cancelReason: 'BUYER_CANCELED' },
				},
			}),
		...(includedData.has('FULFILLMENT') && {
			fulfillment: {
				quantityFulfilled: fulfilled,
				quantityUnfulfilled: isCancelled ? 0 : Math.max(0, stillWanted(item) - fulfilled),
			},
		}),
	};
}

function itemProceeds(item: SimulatedItem, currencyCode: string) {
	const price = item.unitPrice * item.quantity;
	return {
		proceedsTotal: money(price - item.promotionDiscount, currencyCode),
		breakdowns: [
			{ type: 'ITEM', subtotal: money(price, currencyCode) },
			...(item.promotionDiscount > 0
				? [{ type: 'DISCOUNT', subtotal: money(-item.promotionDiscount, currencyCode) }]
				: []),
		],
	};
}

function packageView(
	order: SimulatedOrder,
	parcel: SimulatedParcel,
	{ at, hasDetailedStatus, hasNewEnumValues }: OrderViewSetting,
) {
	const { status, detailedStatus } = parcelStatusAt(parcel, at);
	return {
		packageReferenceId: parcel.reference,
		createdTime: toIsoMs(parcel.shippedAt),
		packageStatus: {
			status: hasNewEnumValues && status === 'IN_TRANSIT' ? 'AWAITING_CARRIER_SCAN' : status,
			...(hasDetailedStatus && parcel.hasDetailedStatus && { detailedStatus }),
		},
		...(parcel.declaredCarrier && { carrier: parcel.declaredCarrier }),
		shipTime: toIsoMs(parcel.shippedAt),
		shippingService: parcel.service,
		...(parcel.trackingNumber && { trackingNumber: parcel.trackingNumber }),
		packageItems: parcel.items.map(({ orderItemId, quantity }) => ({
			orderItemId: writtenItemId(order, orderItemId),
			quantity,
		})),
	};
}

/** The order as Orders API 2026-01-01 shows it at this instant. What does not apply is left out. */
export function orderView(order: SimulatedOrder, setting: OrderViewSetting) {
	const { at, includedData } = setting;
	const { marketplace, deliverBy, replacementOf, place, writtenSalesChannel } = order;
	const parcels = shippedParcels(order, at);
	const programs = setting.hasNewEnumValues ? [...order.programs, 'SAME_DAY_CLUB'] : order.programs;
	const status = fulfillmentStatusAt(order, at);
	return {
		orderId: order.orderId,
		createdTime: toIsoMs(order.createdAt),
		lastUpdatedTime: toIsoMs(lastUpdatedAt(order, at)),
		...(programs.length > 0 && { programs }),
		...(replacementOf !== undefined && {
			associatedOrders: [{ orderId: replacementOf, associationType: 'REPLACEMENT_ORIGINAL_ID' }],
		}),
		salesChannel: order.isNonAmazon
			? {
					channelName: 'NON_AMAZON',
					marketplaceId: nonAmazonIdOf(marketplace),
					marketplaceName: 'Non-Amazon',
				}
			: {
					channelName: 'AMAZON',
					...(writtenSalesChannel !== '' && {
						marketplaceId: marketplace.marketplaceId,
						marketplaceName: writtenSalesChannel ?? marketplace.name,
					}),
				},
		...(includedData.has('BUYER') &&
			order.fulfilledBy === 'MERCHANT' &&
			['UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED'].includes(status) && {
				buyer: {
					buyerEmail: `${order.orderId.replaceAll('-', '')}@marketplace.${marketplace.name.toLowerCase()}`,
				},
			}),
		...(includedData.has('RECIPIENT') &&
			!status.startsWith('PENDING') && {
				recipient: {
					deliveryAddress: {
						city: place.city,
						stateOrRegion: place.region,
						postalCode: place.postalCode,
						countryCode: place.countryCode,
						addressType: order.isPickupPoint ? 'PICKUP_POINT' : 'RESIDENTIAL',
					},
				},
			}),
		...(includedData.has('PROCEEDS') &&
			!status.startsWith('PENDING') && {
				proceeds: {
					grandTotal: money(
						order.items.reduce(
							(sum, item) => sum + item.unitPrice * item.quantity - item.promotionDiscount,
							0,
						),
						marketplace.currencyCode,
					),
				},
			}),
		...(includedData.has('FULFILLMENT') && {
			fulfillment: {
				fulfillmentStatus: status,
				fulfilledBy: order.fulfilledBy,
				fulfillmentServiceLevel: order.serviceLevel,
				shipByWindow: {
					earliestDateTime: toIsoMs(order.shipBy.earliest),
					latestDateTime: toIsoMs(order.shipBy.latest),
				},
				...(deliverBy && {
					deliverByWindow: {
						earliestDateTime: toIsoMs(deliverBy.earliest),
						latestDateTime: toIsoMs(deliverBy.latest),
					},
				}),
			},
		}),
		orderItems: order.items.map((item) => itemView(order, item, setting)),
		...(includedData.has('PACKAGES') &&
			order.fulfilledBy === 'MERCHANT' &&
			parcels.length > 0 && {
				packages: parcels.map((parcel) => packageView(order, parcel, setting)),
			}),
	};
}
