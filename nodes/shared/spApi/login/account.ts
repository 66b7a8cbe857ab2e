import { createHash } from 'crypto';

import type { Region } from '../../domain/marketplaces';

export type Environment = 'production' | 'sandbox' | 'custom';

interface Endpoints {
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

export const CREDENTIAL_NAME = 'amazonSellingPartnerApi';

/** What the credential holds, secrets included. Stays between the credential and the token call. */
export interface AccountSecrets {
	readonly endpoints: Endpoints;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly refreshToken: string;
}

/** What the nodes may know of the account. */
export interface Account {
	readonly region: Region;
	readonly environment: Environment;
	/** Its API is on this machine: a simulator. */
	readonly isOnLoopback: boolean;
	/** The same for every run with this seller and app, and tells nothing of either. */
	readonly key: string;
}

const ENVIRONMENTS: readonly Environment[] = ['production', 'sandbox', 'custom'];
const REGIONS: readonly Region[] = ['NA', 'EU', 'FE'];

type CredentialData = Readonly<Record<string, unknown>>;

export function readSecrets(data: CredentialData): AccountSecrets {
	return {
		endpoints: resolveEndpoints({
			environment: readEnvironment(data),
			region: readRegion(data),
			apiBaseUrl: readText(data.apiBaseUrl),
			tokenUrl: readText(data.tokenUrl),
		}),
		clientId: readText(data.clientId),
		clientSecret: readText(data.clientSecret),
		refreshToken: readText(data.refreshToken),
	};
}

export function readAccount(data: CredentialData): Account {
	const { endpoints, clientId, refreshToken } = readSecrets(data);
	return {
		region: readRegion(data),
		environment: readEnvironment(data),
		isOnLoopback: isLoopback(new URL(endpoints.apiBaseUrl)),
		key: digest([endpoints.apiBaseUrl, clientId, refreshToken]),
	};
}

/** Changes with any edit of the credential, so that no token outlives one or reaches another host. */
export const secretsFingerprint = (secrets: AccountSecrets): string =>
	digest([
		secrets.endpoints.apiBaseUrl,
		secrets.endpoints.tokenUrl,
		secrets.clientId,
		secrets.clientSecret,
		secrets.refreshToken,
	]);

const digest = (parts: readonly string[]): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** Pasted secrets come with spaces and line ends; none of Amazon's contains one. */
const readText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const readEnvironment = (data: CredentialData): Environment =>
	ENVIRONMENTS.find((environment) => environment === data.environment) ?? 'production';

const readRegion = (data: CredentialData): Region =>
	REGIONS.find((region) => region === data.region) ?? 'NA';
