import { z } from 'zod';

/** Solicitations and Messaging name an order so. */
export interface OrderInMarketplace {
	readonly orderId: string;
	/** The marketplace in which the order was placed; Amazon takes one only. */
	readonly marketplaceId: string;
}

export interface OrderActions {
	readonly kind: 'actions';
	readonly names: readonly string[];
	readonly requestId?: string;
}

const ACTIONS = z.object({
	_links: z
		.object({ actions: z.array(z.object({ name: z.string().optional() })).default([]) })
		.default({ actions: [] }),
});

/** The names in an answer of actions. `_embedded` may be missing from it, so the links are read. */
export function readActionNames(body: unknown): readonly string[] | undefined {
	const actions = ACTIONS.safeParse(body).data?._links.actions;
	return actions?.flatMap(({ name }) => (name === undefined ? [] : [name]));
}
