import { findMarketplace, findMarketplaceByDomain } from '../marketplaces';
import type { Order } from '../order';
import { findShipToZone } from './shipToZones';

/** Whose clock the seller's days and hours are meant by. */
export type TimeZoneChoice =
	| { readonly kind: 'marketplace'; readonly otherwise: string }
	| { readonly kind: 'shipTo'; readonly otherwise: string }
	| { readonly kind: 'named'; readonly zone: string };

/** The marketplace's zone stands in for an address that is not in the data. */
export function orderTimeZone(order: Order, choice: TimeZoneChoice): string {
	if (choice.kind === 'named') return choice.zone;
	const shipTo = choice.kind === 'shipTo' ? findShipToZone(order.shipTo) : undefined;
	if (shipTo) return shipTo;
	const { marketplaceId, salesChannel } = order;
	const marketplace =
		(marketplaceId === undefined ? undefined : findMarketplace(marketplaceId)) ??
		(salesChannel?.marketplaceName === undefined
			? undefined
			: findMarketplaceByDomain(salesChannel.marketplaceName));
	return marketplace?.timeZone ?? choice.otherwise;
}
