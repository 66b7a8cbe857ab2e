import { isINodePropertyOptionsList } from 'n8n-workflow';

import { accountProperties } from '../../credentials/accountProperties';
import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { REGION_NAMES } from '../../nodes/shared/domain/marketplaces';
import { explainLostLogin } from '../../nodes/shared/spApi/answers/loginRefusal';
import { networkFault } from '../../nodes/shared/spApi/answers/networkFault';
import { dueItem, simulatedSeller } from '../support/simulatedSeller';
import {
	ELSEWHERE_PARAMETERS,
	FEEDBACK_PARAMETERS,
	ORDERS_PARAMETERS,
	REQUEST_PARAMETERS,
	SETUP_TROUBLES,
} from './setupTroubles';

const USER_FACING = SETUP_TROUBLES.flatMap(({ node, test = '' }) => [
	node.message,
	node.description,
	test,
]);

describe('What is not set up right yet', () => {
	it.each(SETUP_TROUBLES.map((row) => [row.trouble, row] as const))(
		'is told by the node that meets it, with the next step: %s',
		async (_trouble, { faults = [], credential, clockAheadMs = 0, meets, node }) => {
			const seller = await simulatedSeller({ orders: 60 });
			try {
				const order = (await seller.orders()).find(({ isEligible }) => isEligible);
				if (!order) throw new RangeError('The account has no eligible order');
				for (const [name, setting] of faults) seller.simulator.faults.turnOn(name, setting);
				seller.simulator.clock.advance(-clockAheadMs / 1_000);
				Object.assign(seller.credential, credential?.(seller.simulator.url));
				const run = {
					feedback: () => seller.run(new AmazonSeller(), FEEDBACK_PARAMETERS),
					orders: () => seller.run(new AmazonSeller(), ORDERS_PARAMETERS),
					ordersElsewhere: () => seller.run(new AmazonSeller(), ELSEWHERE_PARAMETERS),
					request: () =>
						seller.run(new FeedbackRequest(), REQUEST_PARAMETERS, { inputs: [[dueItem(order)]] }),
				}[meets];

				await expect(run()).rejects.toMatchObject({
					message: node.message,
					description: expect.stringContaining(node.description),
				});
			} finally {
				await seller.stop();
			}
		},
		20_000,
	);

	it('names regions as the credential lists them', () => {
		const { options } = accountProperties.find(({ name }) => name === 'region') ?? {};
		const listed = isINodePropertyOptionsList(options) ? options : [];

		expect(Object.fromEntries(listed.map(({ name, value }) => [value, name]))).toEqual(
			REGION_NAMES,
		);
	});

	it('is told in texts that name a next step and blame nobody', () => {
		expect(USER_FACING.filter((text) => /\b(?:error|problem|failure|mistake)/i.test(text))).toEqual(
			[],
		);
		expect(SETUP_TROUBLES.filter(({ node }) => node.description.length < 40)).toEqual([]);
	});

	it.each([
		['SELF_SIGNED_CERT_IN_CHAIN', /cannot show that it is Amazon/, /NODE_EXTRA_CA_CERTS/],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /cannot show that it is Amazon/, /virus scanner/],
		['CERT_NOT_YET_VALID', /cannot show that it is Amazon/, /date and time/],
		['ERR_TLS_CERT_ALTNAME_INVALID', /cannot show that it is Amazon/, /proxy/],
		['ENOTFOUND', /does not reach Login with Amazon: its name was not found$/, /HTTPS_PROXY/],
		['ETIMEDOUT', /no answer in time$/, /firewall/],
		['EPROTO', /did not come about$/, /firewall/],
		[undefined, /does not reach Login with Amazon$/, /firewall/],
	])('of the network is told in words: %s', (code, happened, remedy) => {
		const refusal = explainLostLogin(networkFault({ code }));

		expect(refusal.happened).toMatch(happened);
		expect(refusal.remedy).toMatch(remedy);
		expect(refusal.message).not.toMatch(/[A-Z]{5}_?[A-Z]*\b(?<!PROXY|CERTS)/);
	});
});
