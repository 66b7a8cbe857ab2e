import { z } from 'zod';

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

export const WIRE_ORDER = z.object({
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

export type WireOrder = z.infer<typeof WIRE_ORDER>;
export type WireItem = z.infer<typeof WIRE_ITEM>;
export type WirePackage = z.infer<typeof WIRE_PACKAGE>;
