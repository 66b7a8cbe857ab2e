import type { INodeProperties } from 'n8n-workflow';

const forCustom = { show: { environment: ['custom'] } };

export const accountProperties: INodeProperties[] = [
	{
		displayName: 'Environment',
		name: 'environment',
		type: 'options',
		options: [
			{
				name: 'Custom',
				value: 'custom',
				description: 'Addresses of your own, such as the account simulator of this package',
			},
			{
				name: 'Production',
				value: 'production',
				description: 'The real seller account',
			},
			{
				name: 'Sandbox',
				value: 'sandbox',
				description: "Amazon's static sandbox, which answers with fixed examples",
			},
		],
		default: 'production',
		description: 'Which Selling Partner API to call',
	},
	{
		displayName: 'Region',
		name: 'region',
		type: 'options',
		options: [
			{
				name: 'Europe, Middle East, Africa and India',
				value: 'EU',
			},
			{
				name: 'Far East (Australia, Japan, Singapore)',
				value: 'FE',
			},
			{
				name: 'North America and Brazil',
				value: 'NA',
			},
		],
		default: 'NA',
		description:
			'The region of the marketplaces you sell in. Every region needs a credential of its own, as a refresh token is good for one region only.',
	},
	{
		displayName: 'API Base URL',
		name: 'apiBaseUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. http://127.0.0.1:8790',
		displayOptions: forCustom,
		description: 'Where the API is: https, or http on this machine (127.0.0.1 or localhost)',
	},
	{
		displayName: 'Token URL',
		name: 'tokenUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. http://127.0.0.1:8790/auth/o2/token',
		displayOptions: forCustom,
		description: 'Where access tokens are given out: https, or http on this machine',
	},
	{
		displayName: 'Client ID',
		name: 'clientId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. amzn1.application-oa2-client.0123456789abcdef',
		description:
			'In Seller Central: Apps and Services, Develop Apps, then "View" under LWA credentials beside your private app',
	},
	{
		displayName: 'Client Secret',
		name: 'clientSecret',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		placeholder: 'e.g. amzn1.oa2-cs.v1.…',
		description:
			'Beside the client ID under LWA credentials. Amazon wants it rotated every 180 days, after which the old one stops working.',
	},
	{
		displayName: 'Refresh Token',
		name: 'refreshToken',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		placeholder: 'e.g. Atzr|…',
		description:
			'In Develop Apps choose "Authorize" beside your app, and copy the token it shows. It survives a rotation of the secret; after adding a role to the app, make a new one.',
	},
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
	{
		displayName: 'Access Token Obtained At',
		name: 'accessTokenObtainedAtMs',
		type: 'hidden',
		default: 0,
	},
	{
		displayName: 'Access Token Expires At',
		name: 'accessTokenExpiresAtMs',
		type: 'hidden',
		default: 0,
	},
	{
		displayName: 'Access Token For',
		name: 'accessTokenFor',
		type: 'hidden',
		default: '',
	},
];
