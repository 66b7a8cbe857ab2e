import { z } from 'zod';

import { unexpectedAnswer, type NotAnswered, type SpApiAnswer } from '../answers/spApiAnswer';

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

/**
 * What Amazon offers for an order at the moment. `_embedded` may be missing from the answer, so the
 * links are read.
 */
export function readActions(answer: SpApiAnswer): OrderActions | NotAnswered {
	if (answer.kind !== 'answered') return answer;
	const actions = ACTIONS.safeParse(answer.body).data?._links.actions;
	if (actions === undefined) return unexpectedAnswer('a list of actions', answer.body);
	const names = actions.flatMap(({ name }) => (name === undefined ? [] : [name]));
	const { requestId } = answer;
	return { kind: 'actions', names, ...(requestId !== undefined && { requestId }) };
}
