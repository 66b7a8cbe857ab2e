import { z } from 'zod';

import type { AccountSecrets } from '../login/account';
import { isForeignAnswer, NOT_AMAZON } from './networkFault';

interface Explanation {
	readonly happened: string;
	readonly remedy: string;
}

/** For whichever of Amazon's addresses it happens at. */
export const CERTIFICATE_REMEDY =
	"Nothing was sent. A proxy, a firewall or a virus scanner opens the connections of this machine. Have it leave amazon.com alone, or give n8n its certificate (NODE_EXTRA_CA_CERTS in n8n's environment). Check date and time of this machine too.";

/**
 * What Login with Amazon's answers mean to a seller. Answers: developer guide, "Login with Amazon";
 * 180 days: developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials.
 */
const EXPLANATIONS = {
	clientRefused: {
		happened: 'Amazon does not accept the client id and client secret',
		remedy:
			'Copy both again from Seller Central (Apps and Services, Develop Apps, View under LWA credentials). A secret stops working 180 days after it was made: if yours is older, rotate it there and paste the new one into the credential. The refresh token stays valid.',
	},
	refreshTokenRefused: {
		happened: 'Amazon does not accept the refresh token',
		remedy:
			'It belongs to another app than the client id, or was not copied whole. In Seller Central open Develop Apps, choose Authorize beside the app with that client id, and paste the token it shows (it starts with Atzr|) into the credential. An app that you made for another region needs a credential of its own.',
	},
	revoked: {
		happened: 'The seller account no longer allows this app to act for it',
		remedy:
			'The authorization was revoked or has run out. In Seller Central open Develop Apps, choose Authorize beside the app, and paste the new refresh token into the credential.',
	},
	appRefused: {
		happened: 'Amazon does not let this app log in to the Selling Partner API',
		remedy:
			'In Seller Central open Develop Apps. If it asks to complete the registration as a developer, do so and wait until the profile is approved. Then check that the app is of API type SP API, and that the client id is the one of this app.',
	},
	missing: {
		happened: 'The Amazon credential is not complete',
		remedy: 'Fill in client id, client secret and refresh token in the credential.',
	},
	invalidField: {
		happened: 'Amazon cannot read a field of the credential',
		remedy:
			'Copy it again from Seller Central (Apps and Services, Develop Apps), whole and without quotation marks: the Client ID starts with amzn1.application-oa2-client., the Client Secret with amzn1.oa2-cs., the Refresh Token with Atzr|.',
	},
	unexpected: {
		happened: 'Login with Amazon gave an answer that is not a token',
		remedy: 'Check the environment and its addresses in the credential, then try again.',
	},
	unavailable: {
		happened: 'Login with Amazon cannot be reached at the moment',
		remedy:
			'Amazon limits or interrupts logins for the moment, and nothing was sent to the Selling Partner API. Try again in a few minutes.',
	},
	unreachable: {
		happened: 'This machine does not reach Login with Amazon',
		remedy:
			"Nothing was sent to the Selling Partner API. Check the internet connection of the machine that runs n8n. A firewall must let it through to api.amazon.com and to sellingpartnerapi-na, -eu or -fe.amazon.com; a proxy is named in n8n's environment (HTTPS_PROXY). With the environment Custom, check the Token URL.",
	},
	certificate: {
		happened: "What answers in Login with Amazon's place cannot show that it is Amazon",
		remedy: CERTIFICATE_REMEDY,
	},
	foreign: {
		happened: 'Something else than Amazon answered the login',
		remedy:
			'A proxy, a firewall or the sign-in page of a network stands between this machine and Amazon. Sign in to the network, or have api.amazon.com let through. With the environment Custom, check the Token URL.',
	},
} satisfies Record<string, Explanation>;

export type LoginRefusalKind = keyof typeof EXPLANATIONS;

/**
 * Thrown inside n8n's own token refresh. The message holds the remedy too, as the credential's Test
 * button shows the message alone. It carries neither request nor answer, nor a `code`, which n8n
 * would show in place of the message.
 */
export class LoginRefusal extends Error {
	override readonly name = 'LoginRefusal';
	readonly happened: string;
	readonly remedy: string;

	constructor(
		readonly kind: LoginRefusalKind,
		detail?: string,
	) {
		const { happened, remedy } = EXPLANATIONS[kind];
		super(`${detail ?? happened}. ${remedy}`);
		this.happened = detail ?? happened;
		this.remedy = remedy;
	}
}

export function missingField(secrets: AccountSecrets): LoginRefusal | undefined {
	const missing = [
		['client id', secrets.clientId],
		['client secret', secrets.clientSecret],
		['refresh token', secrets.refreshToken],
	]
		.filter(([, value]) => value === '')
		.map(([name]) => name);
	if (missing.length === 0) return undefined;
	return new LoginRefusal('missing', `The Amazon credential lacks its ${missing.join(' and ')}`);
}

/** No answer came; `fault` is `networkFault`'s. */
export function explainLostLogin(fault: string | undefined): LoginRefusal {
	if (fault === NOT_AMAZON) return new LoginRefusal('certificate');
	const { happened } = EXPLANATIONS.unreachable;
	return new LoginRefusal('unreachable', fault === undefined ? happened : `${happened}: ${fault}`);
}

const LOGIN_REFUSED = z.object({
	error: z.string(),
	error_description: z.string().optional(),
});

export function explainLoginAnswer(statusCode: number, body: unknown): LoginRefusal {
	if (isForeignAnswer({ statusCode, body })) {
		return new LoginRefusal('foreign', `${EXPLANATIONS.foreign.happened} (status ${statusCode})`);
	}
	if (statusCode === 429 || statusCode >= 500) return new LoginRefusal('unavailable');
	const refused = LOGIN_REFUSED.safeParse(body);
	if (!refused.success) return new LoginRefusal('unexpected');

	const { error, error_description: description = '' } = refused.data;
	if (error === 'invalid_client') return new LoginRefusal('clientRefused');
	if (error === 'unauthorized_client' || error === 'invalid_scope') {
		return new LoginRefusal('appRefused');
	}
	if (error === 'invalid_grant') {
		return new LoginRefusal(
			/revoked|didn't grant/i.test(description) ? 'revoked' : 'refreshTokenRefused',
		);
	}
	if (error === 'invalid_request') return explainInvalidRequest(description);
	return new LoginRefusal('unexpected');
}

const CREDENTIAL_FIELDS = [
	[/client[ _]?id/i, 'Client ID'],
	[/client[ _]?secret/i, 'Client Secret'],
	[/refresh[ _]?token/i, 'Refresh Token'],
] as const;

/** `The request is missing a required parameter : refresh_token`, `… invalid parameter : client_id`. */
function explainInvalidRequest(description: string): LoginRefusal {
	const named = CREDENTIAL_FIELDS.filter(([pattern]) => pattern.test(description));
	const fields = named.map(([, field]) => field).join(' and ');
	if (fields === '') return new LoginRefusal('missing');
	return /missing|required|empty/i.test(description)
		? new LoginRefusal('missing', `Amazon finds no ${fields} in the credential`)
		: new LoginRefusal('invalidField', `Amazon cannot read the ${fields} of the credential`);
}
