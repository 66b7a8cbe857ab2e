import type {
	ICredentialTestRequest,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import {
	isDue,
	obtainAccessToken,
	RENEWAL_HEADER,
	type AccessToken,
} from '../nodes/shared/spApi/login/accessToken';
import { readSecrets, secretsFingerprint, USER_AGENT } from '../nodes/shared/spApi/login/account';
import { guardRequest } from '../nodes/shared/spApi/login/guardedRequest';
import { accountProperties } from './accountProperties';

const KEYS_ACCEPTED = 'Amazon accepts these keys';
const IN_BETWEEN =
	'Something else than Amazon answered: a proxy, a firewall or the sign-in page of a network. Have sellingpartnerapi-na, -eu or -fe.amazon.com let through. With the environment Custom, check the API Base URL.';
const CAN_BE_USED = 'The credential can be used; try the test again in a few minutes.';

/**
 * What the API's answers to the test mean. What comes before them is not here: a login that Amazon
 * refuses explains itself, in `loginRefusal.ts`.
 */
const MEANINGS: ReadonlyArray<readonly [status: number, message: string]> = [
	[302, IN_BETWEEN],
	[307, IN_BETWEEN],
	[
		403,
		`${KEYS_ACCEPTED}, but not for reading orders in this region. Check that the region chosen here is the one of the account in which the refresh token was made, that the app has a role for orders (such as Inventory and Order Tracking), and that it is not one for the sandbox. After adding a role, authorize the app again and paste the new refresh token.`,
	],
	[
		404,
		`${KEYS_ACCEPTED}, but there is no Selling Partner API at this address. With the environment Custom, check the API Base URL.`,
	],
	[407, IN_BETWEEN],
	[
		429,
		`${KEYS_ACCEPTED}. It is limiting calls at the moment, so the test ended there; the credential can be used.`,
	],
	[500, `${KEYS_ACCEPTED}, and could not answer at the moment. ${CAN_BE_USED}`],
	[502, `${KEYS_ACCEPTED}, and could not answer at the moment. ${CAN_BE_USED}`],
	[503, `${KEYS_ACCEPTED}, and could not answer at the moment. ${CAN_BE_USED}`],
	[504, `${KEYS_ACCEPTED}, and could not answer at the moment. ${CAN_BE_USED}`],
	[511, IN_BETWEEN],
];

/**
 * Asks for one order rather than for the account's marketplaces: any role that the nodes need allows
 * it, while the marketplaces need one that nothing else here does.
 *
 * A request with rules, as n8n's lint leaves no other way: a function of a node (`testedBy`) could
 * send by a deprecated helper alone.
 */
export const credentialTest: ICredentialTestRequest = {
	request: {
		method: 'GET',
		url: '={{ $credentials.environment === "sandbox" ? "/sellers/v1/marketplaceParticipations" : "/orders/2026-01-01/orders?maxResultsPerPage=1&createdAfter=" + $now.minus({ days: 30 }).toUTC().startOf("hour").toFormat("yyyy-MM-dd\'T\'HH:mm:ss\'Z\'") }}',
	},
	rules: MEANINGS.map(([value, message]) => ({
		type: 'responseCode',
		properties: { value, message },
	})),
};

/**
 * Makes n8n renew the token. n8n does so on a 401, and this one is raised before anything is sent
 * to Amazon, which says "expired" with a 403 instead.
 */
class TokenDue extends Error {
	override readonly name = 'TokenDue';
	readonly response = { status: 401 };
}

const storedToken = (credentials: ICredentialDataDecryptedObject): AccessToken => ({
	token: String(credentials.accessToken ?? ''),
	obtainedAtMs: Number(credentials.accessTokenObtainedAtMs ?? 0),
	expiresAtMs: Number(credentials.accessTokenExpiresAtMs ?? 0),
	obtainedFor: String(credentials.accessTokenFor ?? ''),
});

const authenticate = async (
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> => {
	const secrets = readSecrets(credentials);
	const guarded = guardRequest(request, secrets.endpoints.apiBaseUrl);
	const { [RENEWAL_HEADER]: renewBefore, ...headers } = request.headers ?? {};
	const stored = storedToken(credentials);
	if (
		stored.token === '' ||
		stored.obtainedFor !== secretsFingerprint(secrets) ||
		stored.obtainedAtMs < Number(renewBefore ?? 0) ||
		isDue(stored, Date.now())
	) {
		throw new TokenDue('The stored access token is due for renewal');
	}

	return {
		...guarded,
		headers: { ...headers, 'User-Agent': USER_AGENT, 'x-amz-access-token': stored.token },
	};
};

export class AmazonSellingPartnerApi implements ICredentialType {
	name = 'amazonSellingPartnerApi';

	displayName = 'Amazon Selling Partner API';

	icon = {
		light: 'file:../icons/amazonSellingPartnerApi.svg',
		dark: 'file:../icons/amazonSellingPartnerApi.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-seller-feedback/n8n-nodes-seller-feedback#use-it-with-your-own-amazon-account';

	properties: INodeProperties[] = accountProperties;

	authenticate = authenticate;

	test = credentialTest;

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<ICredentialDataDecryptedObject> {
		const obtained = await obtainAccessToken(
			this,
			readSecrets(credentials),
			storedToken(credentials).token,
		);
		return {
			accessToken: obtained.token,
			accessTokenObtainedAtMs: obtained.obtainedAtMs,
			accessTokenExpiresAtMs: obtained.expiresAtMs,
			accessTokenFor: obtained.obtainedFor,
		};
	}
}
