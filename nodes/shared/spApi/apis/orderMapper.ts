import { z } from 'zod';

import { isAmazonSalesChannel } from '../../domain/marketplaces';
import type { FulfilledBy, Order, OrderItem, OrderPackage } from '../../domain/order';

/** Amazon leaves out what does not apply, and has been seen to send null and empty text for it. */
const optional = <T extends z.ZodTypeAny>(schema: T) =>
	z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional());

/** What no decision needs: of an unexpected shape it counts as left out, and costs no order. */
const dispensable = <T extends z.ZodTypeAny>(schema: T) => optional(schema).catch(undefined);

/** Text, or the number that stands in its place. */
const text = dispensable(z.union([z.string(), z.number().transform(String)]));
const number = dispensable(z.coerce.number());
const count = number.transform((value) => value ?? 0);
const RANGE = dispensable(z.object({ earliestDateTime: text, latestDateTime: text }));

/** A list whose null entries say nothing. */
const list = <T extends z.ZodTypeAny>(schema: T) =>
	z.preprocess(
		(value) => (Array.isArray(value) ? value.filter((entry) => entry !== null) : value),
		z.array(schema),
	);

const WIRE_ITEM = z.object({
	orderItemId: text.transform((id) => id ?? ''),
	quantityOrdered: count,
	product: dispensable(z.object({ asin: text, title: text, sellerSku: text })),
	promotion: dispensable(z.object({ breakdowns: optional(list(z.object({ promotionId: text }))) })),
	cancellation: optional(z.object({ cancellationExecution: z.unknown() })),
	fulfillment: dispensable(z.object({ quantityFulfilled: number })),
	proceeds: dispensable(
		z.object({
			breakdowns: optional(
				list(z.object({ type: text, subtotal: optional(z.object({ amount: number })) })),
			),
		}),
	),
});

const WIRE_PACKAGE = z.object({
	packageReferenceId: text,
	packageStatus: optional(z.object({ status: text, detailedStatus: text })),
	carrier: text,
	trackingNumber: text,
	shippingService: text,
	shipTime: text,
	packageItems: dispensable(list(z.object({ orderItemId: text, quantity: count }))),
});

const WIRE_ORDER = z.object({
	orderId: z.string().min(1),
	createdTime: text,
	lastUpdatedTime: text,
	salesChannel: optional(
		z.object({ channelName: text, marketplaceId: text, marketplaceName: text }),
	),
	programs: optional(list(z.string())),
	associatedOrders: optional(list(z.object({ orderId: text, associationType: text }))),
	fulfillment: optional(
		z.object({
			fulfillmentStatus: text,
			fulfilledBy: text,
			shipByWindow: RANGE,
			deliverByWindow: RANGE,
		}),
	),
	buyer: dispensable(z.object({ buyerEmail: text })),
	orderItems: optional(list(WIRE_ITEM)),
	packages: optional(list(WIRE_PACKAGE)),
});

type WireOrder = z.infer<typeof WIRE_ORDER>;
type WireItem = z.infer<typeof WIRE_ITEM>;
type WirePackage = z.infer<typeof WIRE_PACKAGE>;

/** An order of Amazon's that cannot be read, kept apart from the others of its page. */
export interface OrderIssue {
	readonly orderId?: string;
	readonly issue: string;
}

export interface AmazonOrder extends Order {
	/** Anonymized by Amazon. There only when it was asked for. */
	readonly buyerEmail?: string;
}

export type MappedOrder =
	| { readonly kind: 'order'; readonly order: AmazonOrder }
	| { readonly kind: 'issue'; readonly issue: OrderIssue };

const REPLACEMENT_TYPES: ReadonlySet<string | undefined> = new Set([
	'REPLACEMENT_ORIGINAL_ID',
	'EXCHANGE_ORIGINAL_ID',
]);

/** Unknown fields and new values of Amazon's pass; an order without an id or of other types does not. */
export function toOrder(wire: unknown): MappedOrder {
	const parsed = WIRE_ORDER.safeParse(wire);
	if (parsed.success) return { kind: 'order', order: mapOrder(parsed.data) };

	const orderId = z.object({ orderId: z.string().min(1) }).safeParse(wire).data?.orderId;
	const [first] = parsed.error.issues;
	const where = first?.path.join('.') ?? '';
	return {
		kind: 'issue',
		issue: {
			...(orderId !== undefined && { orderId }),
			issue: `${where === '' ? 'the order' : where}: ${first?.message ?? 'not as expected'}`,
		},
	};
}

function mapOrder(wire: WireOrder): AmazonOrder {
	const { fulfillment, salesChannel } = wire;
	const replaced = wire.associatedOrders?.find(({ associationType }) =>
		REPLACEMENT_TYPES.has(associationType),
	);
	return withoutUndefined({
		orderId: wire.orderId,
		marketplaceId: salesChannel?.marketplaceId,
		salesChannel:
			salesChannel &&
			withoutUndefined({
				channelName: toChannelName(salesChannel),
				marketplaceName: salesChannel.marketplaceName,
			}),
		createdTime: wire.createdTime,
		lastUpdatedTime: wire.lastUpdatedTime,
		fulfilledBy: toFulfilledBy(fulfillment?.fulfilledBy),
		fulfillmentStatus: fulfillment?.fulfillmentStatus,
		programs: wire.programs,
		deliverByWindow: toWindow(fulfillment?.deliverByWindow),
		shipByWindow: toWindow(fulfillment?.shipByWindow),
		replacementOf: replaced?.orderId,
		buyerEmail: wire.buyer?.buyerEmail,
		orderItems: wire.orderItems?.map(mapItem),
		packages: wire.packages?.map(mapPackage),
	});
}

/** Sales elsewhere have come under names of their own, and not always with `NON_AMAZON`. */
const toChannelName = ({ channelName, marketplaceName }: NonNullable<WireOrder['salesChannel']>) =>
	marketplaceName !== undefined && !isAmazonSalesChannel(marketplaceName)
		? 'NON_AMAZON'
		: channelName;

const mapItem = (wire: WireItem): OrderItem =>
	withoutUndefined({
		orderItemId: wire.orderItemId,
		asin: wire.product?.asin,
		sellerSku: wire.product?.sellerSku,
		title: wire.product?.title,
		quantityOrdered: wire.quantityOrdered,
		quantityFulfilled: wire.fulfillment?.quantityFulfilled,
		promotionIds: wire.promotion?.breakdowns?.flatMap(({ promotionId }) => promotionId ?? []),
		promotionDiscount: toDiscount(wire),
		cancelled: wire.cancellation?.cancellationExecution ? true : undefined,
	});

/** Amazon states discounts as negative proceeds. */
function toDiscount({ proceeds }: WireItem): number | undefined {
	const discounts = proceeds?.breakdowns?.filter(({ type }) => type === 'DISCOUNT') ?? [];
	if (discounts.length === 0) return undefined;
	const cents = discounts.reduce(
		(sum, { subtotal }) => sum + Math.round(Math.abs(subtotal?.amount ?? 0) * 100),
		0,
	);
	return cents / 100;
}

/** A parcel without a reference is named by its place, so that two stay two. */
const mapPackage = (wire: WirePackage, index: number): OrderPackage =>
	withoutUndefined({
		packageReferenceId: wire.packageReferenceId ?? `${index + 1}`,
		carrier: wire.carrier,
		trackingNumber: wire.trackingNumber,
		shippingService: wire.shippingService,
		shipTime: wire.shipTime,
		status: wire.packageStatus?.status,
		detailedStatus: wire.packageStatus?.detailedStatus,
		items: wire.packageItems?.flatMap(({ orderItemId, quantity }) =>
			orderItemId === undefined ? [] : [{ orderItemId, quantity }],
		),
	});

const toWindow = (range: NonNullable<WireOrder['fulfillment']>['shipByWindow']) =>
	range && withoutUndefined({ earliest: range.earliestDateTime, latest: range.latestDateTime });

const toFulfilledBy = (value: string | undefined): FulfilledBy | undefined =>
	value === 'AMAZON' || value === 'MERCHANT' ? value : undefined;

type WithoutUndefined<T> = {
	[K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(record: T): WithoutUndefined<T> {
	const entries = Object.entries(record).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as WithoutUndefined<T>;
}
