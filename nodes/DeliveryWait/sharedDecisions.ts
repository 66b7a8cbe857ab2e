import type { Decision } from '../shared/domain/order';
import type { OrderDecision } from '../shared/domain/decision/requestDecision';

type Facts = Decision['facts'];

/**
 * What is equal in the decisions of one run becomes one text and one object: reasons and facts,
 * which many orders have in common. n8n keeps what each node gave out until the execution ends, and
 * writes an object down once. Their times are one text already, and all else differs by order.
 */
export function sharedDecisions(): (decided: OrderDecision) => OrderDecision {
	const reasons = new Map<string, string>();
	const allFacts = new Map<string, Facts>();
	return ({ decision: made, delivery }) => {
		const decision = { ...made };
		decision.reason = firstOf(reasons, made.reason, made.reason);
		decision.facts = firstOf(allFacts, JSON.stringify(made.facts), made.facts);
		return { decision, delivery };
	};
}

function firstOf<T>(known: Map<string, T>, key: string, value: T): T {
	const first = known.get(key);
	if (first === undefined) known.set(key, value);
	return first ?? value;
}
