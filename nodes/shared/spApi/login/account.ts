import { createHash } from 'crypto';

import type { Region } from '../../domain/marketplaces';
import { isLoopback, resolveEndpoints, type Endpoints, type Environment } from './endpoints';

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
