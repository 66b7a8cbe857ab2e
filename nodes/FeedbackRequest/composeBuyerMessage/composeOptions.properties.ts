import type { INodeProperties } from 'n8n-workflow';

import { LINK_VARIABLES } from '../../shared/domain/message/messageVariables';
import { POLICY_RULES } from '../../shared/domain/policy/policyRules';
import { disabledRulesProperty } from '../../shared/n8n/policyRuleOptions';

export const composeOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Buyer Email',
			name: 'buyerEmail',
			type: 'string',
			default: '={{ $json.buyerEmail }}',
			placeholder: 'e.g. abc123@marketplace.amazon.com',
			description: "The buyer's anonymized address, which n8n's e-mail nodes send to",
		},
		{
			displayName: 'Own Links',
			name: 'ownLinks',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Link',
			default: {},
			description:
				'Addresses that replace the built-in ones. {domain}, {marketplaceId}, {orderId} and {sellerId} are filled in.',
			options: [
				{
					displayName: 'Link',
					name: 'values',
					values: [
						{
							displayName: 'Variable',
							name: 'name',
							type: 'options',
							default: 'feedback-link',
							options: [...LINK_VARIABLES]
								.sort()
								.map((name) => ({ name: `[[${name}]]`, value: name })),
						},
						{
							displayName: 'Address',
							name: 'value',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://www.{domain}/hz/feedback/?orderID={orderId}',
						},
					],
				},
			],
		},
		{
			displayName: 'Own Variables',
			name: 'ownVariables',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Variable',
			default: {},
			description: 'Further words in double brackets, and what to put in their place',
			options: [
				{
					displayName: 'Variable',
					name: 'values',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. store-name',
						},
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		},
		disabledRulesProperty(POLICY_RULES),
	],
};
