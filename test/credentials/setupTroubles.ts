import type { IDataObject } from 'n8n-workflow';

import { credentialTest } from '../../credentials/AmazonSellingPartnerApi.credentials';
import { explainAnswer, type AnswerText } from '../../nodes/shared/spApi/answerErrors';
import {
	explainLoginAnswer,
	explainLostLogin,
	LoginRefusal,
} from '../../nodes/shared/spApi/answers/loginRefusal';
import type { FaultName, FaultSwitch } from '../../simulator/faults';

/** Something that is not set up right yet, and the texts by which a seller is told. */
export interface SetupTrouble {
	readonly trouble: string;
	readonly faults?: ReadonlyArray<readonly [FaultName, FaultSwitch?]>;
	/** What of the credential is not as it should be. */
	readonly credential?: (simulatorUrl: string) => IDataObject;
	/** By how much the machine's clock is ahead of Amazon's. */
	readonly clockAheadMs?: number;
	/** Of the node that meets it. */
	readonly meets: 'feedback' | 'orders' | 'ordersElsewhere' | 'request';
	readonly node: AnswerText;
	/** Under "More details" at the Test of the credential; nothing where the test passes. */
	readonly test?: string;
}

const REQUEST = 'createProductReviewAndSellerFeedbackSolicitation';

const refusedLogin = (refusal: LoginRefusal) => ({
	meets: 'orders' as const,
	node: { message: refusal.happened, description: refusal.remedy },
	test: refusal.message,
});

const lwaError = (statusCode: number, error: string, error_description = '') =>
	refusedLogin(explainLoginAnswer(statusCode, { error, error_description }));

const noSecrets = new LoginRefusal('missing', 'The Amazon credential lacks its refresh token');

const ruleFor = (status: number): string =>
	credentialTest.rules?.find(
		({ type, properties }) => type === 'responseCode' && properties.value === status,
	)?.properties.message ?? '';

const noOrders = {
	meets: 'orders' as const,
	node: explainAnswer('searchOrders', { kind: 'accessDenied', details: '' }),
	test: ruleFor(403),
};

const HOUR_MS = 3_600_000;

// prettier-ignore
export const SETUP_TROUBLES: readonly SetupTrouble[] = [
	{ trouble: 'The client secret is wrong', credential: () => ({ clientSecret: 'amzn1.oa2-cs.v1.wrong' }), ...lwaError(401, 'invalid_client') },
	{ trouble: 'The client secret is older than 180 days', faults: [['clientSecretExpired']], ...lwaError(401, 'invalid_client') },
	{ trouble: 'The refresh token is of another app, or was not copied whole', credential: () => ({ refreshToken: 'Atzr|another' }), ...lwaError(400, 'invalid_grant') },
	{ trouble: 'The refresh token was left out', credential: () => ({ refreshToken: '' }), ...refusedLogin(noSecrets) },
	{ trouble: 'The authorization was revoked, or has run out', faults: [['authorizationRevoked']], ...lwaError(400, 'invalid_grant', 'revoked') },
	{ trouble: 'The registration as a developer is not finished', faults: [['registrationUnfinished']], ...lwaError(400, 'unauthorized_client') },
	{ trouble: 'The app lacks a role for orders', faults: [['missingRole', { operations: ['searchOrders'] }]], ...noOrders },
	{ trouble: 'The app lacks the role Buyer Solicitation', faults: [['missingRole', { roles: ['Buyer Solicitation', 'Product Listing'] }]], meets: 'request', node: explainAnswer(REQUEST, { kind: 'accessDenied', details: '' }) },
	{ trouble: 'The app lacks a role for seller feedback', faults: [['reportForbidden', { roles: ['Amazon Fulfillment', 'Selling Partner Insights'] }]], meets: 'feedback', node: explainAnswer('createReport', { kind: 'accessDenied', message: 'Access to the resource is forbidden', details: '' }, 'GET_SELLER_FEEDBACK_DATA') },
	{ trouble: 'The region is not that of the account', credential: (url) => ({ region: 'EU', apiBaseUrl: `${url}/eu` }), ...noOrders },
	{ trouble: 'The keys are those of a sandbox app', faults: [['missingRole']], ...noOrders },
	{ trouble: 'The marketplaces are of another region than the credential', meets: 'ordersElsewhere', node: { message: 'Germany belongs to another region than the credential', description: 'The credential is for the region North America and Brazil. Choose one for Europe, Middle East, Africa and India in the node, or other marketplaces.' } },
	{ trouble: "The machine's clock is an hour ahead", clockAheadMs: HOUR_MS - 10_000, meets: 'orders', node: explainAnswer('searchOrders', { kind: 'refused', statusCode: 400, errors: [], clockAheadMs: HOUR_MS }) },
	{ trouble: 'There is no connection to the internet', credential: () => ({ tokenUrl: 'http://127.0.0.1:1/token' }), ...refusedLogin(explainLostLogin('the connection was refused')) },
	{ trouble: 'A proxy asks for a password', faults: [['proxyLogin']], ...refusedLogin(explainLoginAnswer(407, '')) },
	{ trouble: 'The network shows its sign-in page first', faults: [['signInPage']], ...refusedLogin(explainLoginAnswer(200, '<html>')) },
	{ trouble: 'A proxy lets the login through, and not the API', faults: [['proxyLogin', { operations: ['searchOrders'] }]], meets: 'orders', node: explainAnswer('searchOrders', { kind: 'refused', statusCode: 407, errors: [], isForeign: true }), test: ruleFor(407) },
	{ trouble: 'Login with Amazon is down for the moment', faults: [['lwaUnavailable']], ...refusedLogin(explainLoginAnswer(503, '')) },
];

export const ORDERS_PARAMETERS = {
	resource: 'order',
	operation: 'getMany',
	returnAll: false,
	limit: 1,
	rangeType: 'lastDays',
	lastDays: 30,
};
export const FEEDBACK_PARAMETERS = {
	resource: 'sellerFeedback',
	operation: 'getMany',
	rangeType: 'lastDays',
	lastDays: 30,
};
export const ELSEWHERE_PARAMETERS = {
	...ORDERS_PARAMETERS,
	filters: { marketplaceIds: ['A1PA6795UKMFR9'] },
};
export const REQUEST_PARAMETERS = { operation: 'requestReview', requireDue: false, dryRun: false };
