import type { IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';

import { CredentialFault } from './account';

/**
 * What a request can be made of, by whichever node the credential is used: n8n's HTTP Request names
 * its address `uri`, and takes it where there is no `url`.
 */
const TARGET = z.object({
	url: z.unknown(),
	uri: z.unknown(),
	baseURL: z.unknown(),
	proxy: z.unknown(),
	rejectUnauthorized: z.unknown(),
	skipSslCertificateValidation: z.unknown(),
	agentOptions: z.object({ rejectUnauthorized: z.unknown() }).nullish().catch(undefined),
});

/** A redirect would take the token along to wherever it points. The names are n8n's, old and new. */
const NO_REDIRECTS = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
	sendCredentialsOnCrossOriginRedirect: false,
};

/**
 * The request as it may carry the access token: to the host of the credential alone, by the
 * connection that n8n is set up with. A workflow is often somebody else's work, the credential is
 * the seller's, so the credential decides.
 */
export function guardRequest(
	request: IHttpRequestOptions,
	apiBaseUrl: string,
): IHttpRequestOptions {
	const target = TARGET.parse(request);
	const own = new URL(apiBaseUrl);
	const baseURL = isGiven(target.baseURL) ? String(target.baseURL) : apiBaseUrl;
	const addresses = [target.url, target.uri].filter(isGiven).map(String);
	for (const address of addresses.length > 0 ? addresses : [baseURL]) {
		const url = URL.canParse(address, baseURL) ? new URL(address, baseURL) : undefined;
		if (url?.origin !== own.origin) {
			throw new CredentialFault(
				`This credential is for ${own.host} and is not sent to ${url?.host ?? 'an address that cannot be read'}`,
				'Change the address, or the region and environment of the credential.',
			);
		}
	}
	if (isGiven(target.proxy)) {
		throw new CredentialFault(
			`This credential is for ${own.host} and is not sent through a proxy that a workflow names`,
			"Take the proxy out of the node. Where one is needed, set it for n8n as a whole (HTTPS_PROXY in n8n's environment).",
		);
	}
	if (
		target.rejectUnauthorized === false ||
		target.skipSslCertificateValidation === true ||
		target.agentOptions?.rejectUnauthorized === false
	) {
		throw new CredentialFault(
			`This credential is for ${own.host} and is not sent where nobody checks that it is ${own.host}`,
			'Switch off "Ignore SSL Issues" in the node.',
		);
	}
	return { ...request, ...NO_REDIRECTS, baseURL };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
