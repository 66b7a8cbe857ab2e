import type {
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
import { readSecrets, secretsFingerprint } from '../nodes/shared/spApi/login/account';
import { guardRequest } from '../nodes/shared/spApi/login/guardedRequest';
import { USER_AGENT } from '../nodes/shared/spApi/userAgent';
import { accountProperties } from './accountProperties';
import { credentialTest } from './credentialTest';

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
