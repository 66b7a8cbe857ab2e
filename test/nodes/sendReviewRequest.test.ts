import { sendReviewRequest } from '../../nodes/FeedbackRequest/requestReview/sendReviewRequest';
import { answeringSession } from '../support/answeringSession';

const order = { orderId: '113-1234567-1234567', marketplaceId: 'ATVPDKIKX0DER' };
const message = 'The requested solicitation is not available for this amazonOrderId.';

describe('A request of whose availability Amazon says that it is not offered', () => {
	it.each([
		['unconfirmed', /has most likely gone out/],
		[undefined, /^(?!.*most likely)/],
	])('after an earlier status of %s is told as such', async (earlierStatus, said) => {
		const body = { errors: [{ code: 'Unauthorized', message }] };
		const { session, calls } = answeringSession(() => ({ statusCode: 403, body }));

		const outcome = await sendReviewRequest(session, order, { checkFirst: true, earlierStatus });

		expect(outcome).toMatchObject({ message: expect.stringMatching(said) as string });
		expect(calls).toHaveLength(1);
	});
});

describe('A refusal that says nothing of windows or availability', () => {
	it.each([
		[true, 'Amazon refused the call to see whether a review can be requested: Invalid marketplace'],
		[false, 'Amazon refused the call to request a review: Invalid marketplace'],
	])(
		'names the call that was refused, with Check Availability First %s',
		async (checkFirst, said) => {
			const body = { errors: [{ code: 'InvalidInput', message: 'Invalid marketplace' }] };
			const { session } = answeringSession(() => ({ statusCode: 400, body }));

			const outcome = await sendReviewRequest(session, order, {
				checkFirst,
				earlierStatus: undefined,
			});

			expect(outcome).toMatchObject({ status: 'failed', message: expect.stringContaining(said) });
		},
	);
});
