import {
	isRecord,
	parseJsonBody,
	requireMarketplace,
	requireOrder,
	type ApiRequest,
	type Operation,
} from '../operation';
import { Refusal, invalidInput, ok } from '../replies';
import { type World } from '../world';
import { MESSAGING_ACTIONS, offeredActions, type MessagingAction } from './messagingActions';

const PLAN = { ratePerSecond: 1, burst: 5 };
/** developer-docs.amazon.com, send-a-message. */
const ROLES = ['Buyer Communication'] as const;
const HAL = 'application/hal+json';
const MOST_ATTACHMENTS = 5;

function embeddedAction({ listedName, title, longestText }: MessagingAction, href: string) {
	return {
		_links: {
			schema: { href: `${href.split('?')[0] ?? href}/schema`, name: listedName },
			self: { href, name: listedName },
		},
		_embedded: {
			schema: {
				type: 'object',
				name: listedName,
				title,
				description: title,
				disabled: false,
				// Amazon's schema names the field differently from the body that the operation takes.
				properties:
					longestText === undefined
						? {}
						: { rawMessageBody: { type: 'string', minLength: 1, maxLength: longestText } },
				required: longestText === undefined ? [] : ['rawMessageBody'],
				$schema: 'http://json-schema.org/draft-04/schema#',
				'x-ui-hidden': [],
			},
		},
		name: listedName,
		title,
	};
}

function listActions(request: ApiRequest, world: World) {
	const order = requireOrder(request.account, request.params['amazonOrderId']);
	const marketplaceId = requireMarketplace(request, order);
	const offered = offeredActions(order, world.clock.now());
	const base = `/messaging/v1/orders/${order.orderId}`;
	const actions = MESSAGING_ACTIONS.filter(({ pathTail }) => offered.has(pathTail)).map(
		(action) => ({
			action,
			href: `${base}/messages/${action.listedName}?marketplaceIds=${marketplaceId}`,
		}),
	);
	return ok({
		_links: {
			actions: actions.map(({ action, href }) => ({ href, name: action.listedName })),
			self: { href: `${base}?marketplaceIds=${marketplaceId}` },
		},
		_embedded: { actions: actions.map(({ action, href }) => embeddedAction(action, href)) },
	});
}

function checkText({ longestText }: MessagingAction, text: unknown): string | undefined {
	if (longestText === undefined) return undefined;
	if (typeof text !== 'string' || text === '') throw invalidInput('text is required.');
	if (text.length > longestText)
		throw invalidInput(`text is longer than ${longestText} characters.`);
	if (/<\/?[a-z][^>]*>/i.test(text)) throw invalidInput('text must not contain HTML.');
	if (/[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(text))
		throw invalidInput('text must not contain e-mail addresses.');
	return text;
}

function checkAttachments(action: MessagingAction, attachments: unknown): void {
	if (attachments === undefined && action.attachments !== 'required') return;
	const isList =
		Array.isArray(attachments) &&
		attachments.length <= MOST_ATTACHMENTS &&
		(action.attachments !== 'required' || attachments.length > 0) &&
		attachments.every(
			(one) =>
				isRecord(one) &&
				typeof one['uploadDestinationId'] === 'string' &&
				typeof one['fileName'] === 'string',
		);
	if (!isList || action.attachments === undefined)
		throw invalidInput('attachments do not fit this message.');
}

function send(action: MessagingAction, request: ApiRequest, world: World) {
	const { account } = request;
	const order = requireOrder(account, request.params['amazonOrderId']);
	const marketplaceId = requireMarketplace(request, order);
	const at = world.clock.now();
	const body = parseJsonBody(request.body);
	const text = checkText(action, body['text']);
	checkAttachments(action, body['attachments']);
	if (!offeredActions(order, at).has(action.pathTail)) {
		throw new Refusal(403, 'Unauthorized', 'Invalid amazonOrderId and template combination.');
	}
	const message = {
		accountId: account.accountId,
		orderId: order.orderId,
		marketplaceId,
		action: action.pathTail,
		...(text !== undefined && { text }),
		at,
	};
	world.journal.add({ kind: 'message', message });
	world.ledger.addMessage(message);
	// An empty list of errors is Amazon's way of saying that there is none.
	return ok({ errors: [] }, 201);
}

export const messagingOperations: readonly Operation[] = [
	{
		operationId: 'getMessagingActionsForOrder',
		method: 'GET',
		path: '/messaging/v1/orders/:amazonOrderId',
		plan: PLAN,
		roles: ROLES,
		contentType: HAL,
		handle: listActions,
	},
	{
		operationId: 'GetAttributes',
		method: 'GET',
		path: '/messaging/v1/orders/:amazonOrderId/attributes',
		plan: PLAN,
		roles: ROLES,
		contentType: HAL,
		handle: (request) => {
			const order = requireOrder(request.account, request.params['amazonOrderId']);
			requireMarketplace(request, order);
			return ok({ buyer: { locale: order.marketplace.languageCode.replace('_', '-') } });
		},
	},
	...MESSAGING_ACTIONS.map((action): Operation => ({
		operationId: action.operationId,
		method: 'POST',
		path: `/messaging/v1/orders/:amazonOrderId/messages/${action.pathTail}`,
		plan: PLAN,
		roles: ROLES,
		contentType: HAL,
		hasBody: true,
		handle: (request, world) => send(action, request, world),
	})),
];
