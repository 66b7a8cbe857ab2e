import type { Region } from '../../domain/marketplaces';

export type Environment = 'production' | 'sandbox' | 'custom';

export interface Endpoints {
	/** Origin of the Selling Partner API, without a trailing slash. */
	readonly apiBaseUrl: string;
	readonly tokenUrl: string;
}

/** The credential's own fields do not fit together. Both sentences are the message: the Test button shows no more. */
export class CredentialFault extends Error {
	override readonly name = 'CredentialFault';

	constructor(
		readonly happened: string,
		readonly remedy: string,
	) {
		super(`${happened}. ${remedy}`);
	}
}

export interface EndpointSettings {
	readonly environment: Environment;
	readonly region: Region;
	/** Used with `custom` alone. */
	readonly apiBaseUrl: string;
	readonly tokenUrl: string;
}

/** Serves all regions, and the sandbox too. Source: Amazon's developer guide, "Step 1. Request an access token". */
const AMAZON_TOKEN_URL = 'https://api.amazon.com/auth/o2/token';

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

export const isLoopback = (url: URL): boolean => LOOPBACK_HOSTS.has(url.hostname);

/** Hosts: developer-docs.amazon.com/sp-api/docs/sp-api-endpoints. */
export function resolveEndpoints(settings: EndpointSettings): Endpoints {
	if (settings.environment === 'custom') {
		return {
			apiBaseUrl: checkedUrl(settings.apiBaseUrl, 'API Base URL').replace(/(?<!\/)\/+$/, ''),
			tokenUrl: checkedUrl(settings.tokenUrl, 'Token URL'),
		};
	}
	const host = `sellingpartnerapi-${settings.region.toLowerCase()}.amazon.com`;
	return {
		apiBaseUrl: `https://${settings.environment === 'sandbox' ? 'sandbox.' : ''}${host}`,
		tokenUrl: AMAZON_TOKEN_URL,
	};
}

const hasMoreThanAnAddress = ({ username, password, search, hash }: URL): boolean =>
	[username, password, search, hash].some((part) => part !== '');

/** The credential's secrets go to these addresses, so plain http is for this machine alone. */
function checkedUrl(text: string, fieldName: string): string {
	const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
	if (url === undefined || hasMoreThanAnAddress(url)) {
		throw new CredentialFault(
			`${fieldName} of the Amazon credential is not an address`,
			'Enter one such as https://example.com, or choose Production as the environment.',
		);
	}
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
		throw new CredentialFault(
			`${fieldName} of the Amazon credential would send secrets unprotected`,
			'Use https. Plain http is accepted for 127.0.0.1 and localhost only.',
		);
	}
	return url.toString();
}

/** Amazon asks for one on every call: application, version, language and platform. */
export const USER_AGENT = 'n8n-nodes-seller-feedback/0.1.0 (Language=TypeScript; Platform=n8n)';
