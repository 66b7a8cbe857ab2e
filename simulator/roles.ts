/** A role of an app, as Amazon names it. */
export type Role =
	| 'Amazon Fulfillment'
	| 'Brand Analytics'
	| 'Buyer Communication'
	| 'Buyer Solicitation'
	| 'Finance and Accounting'
	| 'Inventory and Order Tracking'
	| 'Pricing'
	| 'Product Listing'
	| 'Selling Partner Insights';

/**
 * Whether an app that lacks some roles has none left of those that open something, each of which
 * does by itself. What names no roles is open to every app.
 */
export const isShutOut = (
	lacking: readonly string[],
	opening: readonly Role[] | undefined,
): boolean => opening !== undefined && opening.every((role) => lacking.includes(role));
