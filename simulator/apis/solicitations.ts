import { type Unavailability } from '../account/solicitationWindow';
import { requireMarketplace, requireOrder, type ApiRequest, type Operation } from '../operation';
import { Refusal, ok } from '../replies';
import { unavailability, windowOf, type World } from '../world';

const ACTION = 'productReviewAndSellerFeedback';
const PLAN = { ratePerSecond: 1, burst: 5 };
/** developer-docs.amazon.com, set-up-the-solicitations-api. */
const ROLES = ['Buyer Solicitation', 'Product Listing'] as const;
const HAL = 'application/hal+json';

const REFUSED_FOR_TIME =
	'You can’t use this feature to request a review outside the 5-30 day range after the order delivery date.';
const REFUSED = 'The requested solicitation is not available for this amazonOrderId.';

const refusalText = (reason: Unavailability): string =>
	reason === 'tooEarly' || reason === 'tooLate' ? REFUSED_FOR_TIME : REFUSED;

function actionList(
	orderId: string,
	marketplaceId: string,
	isOffered: boolean,
	hasEmbedded: boolean,
) {
	const self = `/solicitations/v1/orders/${orderId}?marketplaceIds=${marketplaceId}`;
	const action = `/solicitations/v1/orders/${orderId}/solicitations/${ACTION}`;
	const href = `${action}?marketplaceIds=${marketplaceId}`;
	const embedded = {
		_links: {
			schema: { href: `${action}/schema`, name: ACTION },
			self: { href, name: ACTION },
		},
		_embedded: {
			schema: {
				type: 'object',
				name: ACTION,
				title: 'Request a Review',
				disabled: false,
				properties: {},
				required: [],
				$schema: 'http://json-schema.org/draft-04/schema#',
				'x-ui-hidden': [],
			},
		},
		name: ACTION,
		title: 'Request a Review',
	};
	return {
		_links: { actions: isOffered ? [{ href, name: ACTION }] : [], self: { href: self } },
		...(hasEmbedded && { _embedded: { actions: isOffered ? [embedded] : [] } }),
	};
}

function listActions(request: ApiRequest, world: World) {
	const { account, target } = request;
	const order = requireOrder(account, request.params['amazonOrderId']);
	const marketplaceId = requireMarketplace(request, order);
	const isOffered =
		unavailability(world, order) === undefined && !world.faults.isHit('emptyActions', target);
	return ok(
		actionList(
			order.orderId,
			marketplaceId,
			isOffered,
			!world.faults.isHit('withoutEmbedded', target),
		),
	);
}

function solicit(request: ApiRequest, world: World) {
	const { account, target } = request;
	const order = requireOrder(account, request.params['amazonOrderId']);
	const marketplaceId = requireMarketplace(request, order);
	const { orderId } = order;
	const reason = unavailability(world, order);
	const isForgiven =
		(reason === 'alreadyAsked' && world.faults.isHit('askTwice', target)) ||
		((reason === 'tooEarly' || reason === 'tooLate') &&
			world.faults.isHit('askOutsideWindow', target));
	if (reason !== undefined && !isForgiven) {
		world.refusals.set(reason, (world.refusals.get(reason) ?? 0) + 1);
		throw new Refusal(403, 'Unauthorized', refusalText(reason));
	}
	const at = world.clock.now();
	const window = windowOf(world, order);
	const isOutsideWindow = !window || at < window.opensAt || at > window.closesAt;
	const solicitation = {
		accountId: account.accountId,
		orderId,
		marketplaceId,
		at,
		isOutsideWindow,
	};
	world.journal.add({ kind: 'solicitation', solicitation });
	world.ledger.addSolicitation(solicitation);
	return ok({}, 201);
}

export const solicitationsOperations: readonly Operation[] = [
	{
		operationId: 'getSolicitationActionsForOrder',
		method: 'GET',
		path: '/solicitations/v1/orders/:amazonOrderId',
		plan: PLAN,
		roles: ROLES,
		contentType: HAL,
		handle: listActions,
	},
	{
		operationId: 'createProductReviewAndSellerFeedbackSolicitation',
		method: 'POST',
		path: `/solicitations/v1/orders/:amazonOrderId/solicitations/${ACTION}`,
		plan: PLAN,
		roles: ROLES,
		contentType: HAL,
		handle: solicit,
	},
];
