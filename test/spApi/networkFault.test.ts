import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { isForeignAnswer } from '../../nodes/shared/spApi/answers/networkFault';
import { dueItem, simulatedSeller } from '../support/simulatedSeller';

const PAGE = '<!DOCTYPE html><html><body>Sign in</body></html>';

describe('An answer', () => {
	it.each([
		['a redirect', 302, ''],
		['the first status of a redirect', 300, ''],
		['the last status of a redirect', 399, ''],
		["a proxy's demand for a password", 407, ''],
		["a network's demand for a sign-in", 511, ''],
		['a page in the place of an answer', 200, PAGE],
		['a page that refuses', 403, PAGE],
		['a page without a type, after line ends', 200, '\r\n<HTML lang="en">'],
	])("is not Amazon's when it is %s", (_what, statusCode, body) => {
		expect(isForeignAnswer({ statusCode, body })).toBe(true);
	});

	it.each([
		['JSON', 200, { orders: [] }],
		['JSON that came as text', 200, '{"orders":['],
		['nothing at all', 201, ''],
		['a refusal', 403, { errors: [] }],
		['a refusal without a body', 403, ''],
		["the page of Amazon's front door for a bad request", 400, PAGE],
		["the page of Amazon's front door when it is busy", 504, PAGE],
		['the last status before redirects', 299, ''],
		['XML of the storage', 403, '<?xml version="1.0"?><Error/>'],
		['a text that only speaks of HTML', 200, 'no <html>'],
	])("can be Amazon's when it is %s", (_what, statusCode, body) => {
		expect(isForeignAnswer({ statusCode, body })).toBe(false);
	});
});

it.each(['signInPage', 'proxyLogin'] as const)(
	'A request that something else than Amazon took ends the run, and marks nothing: %s',
	async (fault) => {
		const seller = await simulatedSeller({ orders: 60 });
		try {
			const order = (await seller.orders()).find(({ isEligible }) => isEligible);
			if (!order) throw new RangeError('The account has no eligible order');
			seller.simulator.faults.turnOn(fault, {
				operations: ['createProductReviewAndSellerFeedbackSolicitation'],
			});
			const run = seller.run(
				new FeedbackRequest(),
				{ operation: 'requestReview', dryRun: false, requireDue: false },
				{ inputs: [[dueItem(order)]] },
			);

			await expect(run).rejects.toThrow('Something else than Amazon answered');
			expect(seller.simulator.ledger.countFor(order.orderId)).toBe(0);
		} finally {
			await seller.stop();
		}
	},
);
