import { type EpochMs } from '../clock';
import { findMarketplace, type Marketplace, type Region } from '../marketplaces';
import { Random } from '../random';
import { type CarrierTruths } from './carriers';
import { makeOrder } from './orderGenerator';
import { type SimulatedOrder } from './order';
import { SHOWCASE, isOrdinary, type ShowcaseOrder } from './scenarios';
import { makeUnkind, unkindness, type Unkindness } from './unkindness';

/** An application's permission to act for the account: what a seller pastes into a credential. */
export interface Authorization {
	readonly clientId: string;
	readonly clientSecret: string;
	readonly refreshToken: string;
}

export interface AccountSetting {
	readonly seed: string;
	readonly index: number;
	readonly orders: number;
	readonly startedAt: EpochMs;
	readonly marketplaces: readonly Marketplace[];
	readonly truths: CarrierTruths;
	/** None where nothing is said. */
	readonly unkindness?: Unkindness;
}

const HEX = '0123456789abcdef';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Two applications, so that the buckets of one can be told from those of the other. */
const APPLICATIONS = 2;

function makeAuthorization(seed: string, accountIndex: number, application: number): Authorization {
	const client = new Random(seed, 'application', application);
	const grant = new Random(seed, 'grant', accountIndex, application);
	return {
		clientId: `amzn1.application-oa2-client.${client.characters(32, HEX)}`,
		clientSecret: `amzn1.oa2-cs.v1.${client.characters(64, HEX)}`,
		refreshToken: `Atzr|IwEBI${grant.characters(90, BASE62)}`,
	};
}

const canBeReplaced = (
	candidate: SimulatedOrder | undefined,
	replacement: SimulatedOrder,
): boolean =>
	candidate?.fulfilledBy === 'AMAZON' &&
	candidate.parcels.length > 0 &&
	!candidate.isNonAmazon &&
	candidate.replacementOf === undefined &&
	candidate.marketplace === replacement.marketplace;

/** One selling partner in one region, with all its orders in the order of their creation. */
export class Account {
	readonly accountId: string;
	readonly sellerId: string;
	readonly region: Region;
	readonly marketplaces: readonly Marketplace[];
	readonly authorizations: readonly Authorization[];
	readonly unkindness: Unkindness;
	private orderList: SimulatedOrder[];
	private readonly placedIds = new Set<string>();
	private readonly orderById = new Map<string, SimulatedOrder>();

	constructor(private readonly setting: AccountSetting) {
		const home = setting.marketplaces[0] ?? findMarketplace('US');
		if (!home) throw new RangeError('An account needs a marketplace');
		this.accountId = `account-${setting.index + 1}`;
		this.sellerId = `A${new Random(setting.seed, 'seller', setting.index).characters(13, BASE62.slice(0, 36))}`;
		this.region = home.region;
		this.marketplaces = setting.marketplaces;
		this.unkindness = setting.unkindness ?? unkindness('none');
		this.authorizations = Array.from({ length: APPLICATIONS }, (_, application) =>
			makeAuthorization(setting.seed, setting.index, application),
		);
		this.orderList = Array.from({ length: setting.orders }, (_, i) => this.make(i));
		this.orderList.sort((a, b) => a.createdAt - b.createdAt);
		this.orderList = this.orderList.map((order, i) => this.nameOriginal(order, i));
		for (const order of this.orderList) this.orderById.set(order.orderId, order);
	}

	/** A replacement replaces the order before it that Amazon could have had to send again. */
	private nameOriginal(order: SimulatedOrder, position: number): SimulatedOrder {
		if (order.replacementOf === undefined) return order;
		let earlier = position - 1;
		while (earlier >= 0 && !canBeReplaced(this.orderList[earlier], order)) earlier -= 1;
		const original = this.orderList[earlier];
		return original ? { ...order, replacementOf: original.orderId } : order;
	}

	get orders(): readonly SimulatedOrder[] {
		return this.orderList;
	}

	findOrder(orderId: string): SimulatedOrder | undefined {
		return this.orderById.get(orderId);
	}

	sellsIn(marketplaceId: string): boolean {
		return this.marketplaces.some((marketplace) => marketplace.marketplaceId === marketplaceId);
	}

	/** Adds an order of the wished kind, laid out around `startedAt`. */
	place(wish: ShowcaseOrder, startedAt: EpochMs): SimulatedOrder {
		const made = this.make(this.orderList.length, wish, startedAt);
		const later = this.orderList.findIndex(({ createdAt }) => createdAt > made.createdAt);
		const position = later === -1 ? this.orderList.length : later;
		const order = this.nameOriginal(made, position);
		this.orderList.splice(position, 0, order);
		this.orderById.set(order.orderId, order);
		this.placedIds.add(order.orderId);
		return order;
	}

	/** Takes away what was placed after the start. */
	forgetPlaced(): void {
		this.orderList = this.orderList.filter(({ orderId }) => !this.placedIds.has(orderId));
		for (const orderId of this.placedIds) this.orderById.delete(orderId);
		this.placedIds.clear();
	}

	private make(
		index: number,
		wish?: ShowcaseOrder,
		startedAt = this.setting.startedAt,
	): SimulatedOrder {
		const { marketplaces, truths, index: accountIndex } = this.setting;
		const seed = `${this.setting.seed}/${accountIndex}`;
		const order = makeOrder({ seed, startedAt, marketplaces, truths }, index, wish);
		const isDrawn = isOrdinary(order.scenario) && (wish !== undefined || index >= SHOWCASE.length);
		return makeUnkind(
			order,
			isDrawn ? this.unkindness.orders : unkindness('none').orders,
			(name) => new Random(seed, 'unkind', index, name),
			wish?.unkind,
		);
	}
}
