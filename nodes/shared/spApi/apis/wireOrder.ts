import { z } from 'zod';

/** Amazon leaves out what does not apply, and has been seen to send null and empty text for it. */
const optional = <T extends z.ZodTypeAny>(schema: T) =>
	z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional());

const text = optional(z.string());
const RANGE = optional(z.object({ earliestDateTime: text, latestDateTime: text }));

const WIRE_ITEM = z.object({
	orderItemId: z.string().min(1),
	quantityOrdered: z.number().default(0),
	product: optional(z.object({ asin: text, title: text, sellerSku: text })),
	promotion: optional(z.object({ breakdowns: optional(z.array(z.object({ promotionId: text }))) })),
	cancellation: optional(z.object({ cancellationExecution: z.unknown() })),
	fulfillment: optional(z.object({ quantityFulfilled: optional(z.number()) })),
	proceeds: optional(
		z.object({
			breakdowns: optional(
				z.array(
					z.object({ type: text, subtotal: optional(z.object({ amount: z.coerce.number() })) }),
				),
			),
		}),
	),
});

const WIRE_PACKAGE = z.object({
	packageReferenceId: z.string().min(1),
	packageStatus: optional(z.object({ status: text, detailedStatus: text })),
	carrier: text,
	trackingNumber: text,
	shippingService: text,
	shipTime: text,
	packageItems: optional(
		z.array(z.object({ orderItemId: z.string(), quantity: z.number().default(0) })),
	),
});

export const WIRE_ORDER = z.object({
	orderId: z.string().min(1),
	createdTime: text,
	lastUpdatedTime: text,
	salesChannel: optional(
		z.object({ channelName: text, marketplaceId: text, marketplaceName: text }),
	),
	programs: optional(z.array(z.string())),
	associatedOrders: optional(z.array(z.object({ orderId: text, associationType: text }))),
	fulfillment: optional(
		z.object({
			fulfillmentStatus: text,
			fulfilledBy: text,
			shipByWindow: RANGE,
			deliverByWindow: RANGE,
		}),
	),
	buyer: optional(z.object({ buyerEmail: text })),
	orderItems: optional(z.array(WIRE_ITEM)),
	packages: optional(z.array(WIRE_PACKAGE)),
});

export type WireOrder = z.infer<typeof WIRE_ORDER>;
export type WireItem = z.infer<typeof WIRE_ITEM>;
export type WirePackage = z.infer<typeof WIRE_PACKAGE>;
