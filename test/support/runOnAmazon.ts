import type { ICredentialDataDecryptedObject, INodeParameters, INodeType } from 'n8n-workflow';

import { AmazonSellingPartnerApi } from '../../credentials/AmazonSellingPartnerApi.credentials';
import { runNode, type NodeRun, type NodeRunOptions } from './runNode';

export type RunOnAmazon = (
	nodeType: INodeType,
	parameters: INodeParameters,
	options?: Pick<NodeRunOptions, 'inputs' | 'continueOnFail' | 'signal'>,
) => Promise<NodeRun>;

interface AccountKeys {
	readonly region: string;
	readonly apiBaseUrl: string;
	readonly tokenUrl: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly refreshToken: string;
}

/** The credential for an Amazon at addresses of its own, empty of tokens. */
export const credentialFor = (keys: AccountKeys): ICredentialDataDecryptedObject => ({
	environment: 'custom',
	...keys,
	accessToken: '',
	accessTokenObtainedAtMs: 0,
	accessTokenExpiresAtMs: 0,
	accessTokenFor: '',
});

/** Runs nodes with one stored credential: what a refresh stores is written back into it. */
export const runOnAmazon =
	(credential: ICredentialDataDecryptedObject): RunOnAmazon =>
	async (nodeType, parameters, options = {}) =>
		await runNode(nodeType, {
			parameters,
			credential: { type: new AmazonSellingPartnerApi(), data: credential },
			...options,
		});
