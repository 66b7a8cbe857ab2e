import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Order } from '../../../../nodes/shared/domain/order';
import {
	DRAFTED_CODES,
	FLAGGED_CODES,
	TRIAGE_REASONS,
	triageFeedback,
	type TriageCode,
} from '../../../../nodes/shared/domain/scorecard/triage/feedbackTriage';

const now = new Date('2026-11-20T00:00:00Z');
const fba: Order = {
	orderId: '113-1234567-1234567',
	fulfilledBy: 'AMAZON',
	createdTime: '2026-10-01T00:00:00Z',
	packages: [
		{
			packageReferenceId: '1',
			trackingNumber: 'TBA303012345678',
			estimatedArrivalDate: '2026-10-04T20:00:00Z',
			carrierMatch: {
				code: 'amazonLogistics',
				name: 'Amazon Logistics',
				isAmazonLogistics: true,
				evidence: 'declaredAndNumber',
				reason: '',
			},
		},
	],
};
const amazonCarried: Order = { ...fba, fulfilledBy: 'MERCHANT' };
const fbm: Order = {
	...amazonCarried,
	packages: [{ packageReferenceId: '1', trackingNumber: '1Z12345E0205271688' }],
};
const prime: Order = { ...fbm, programs: ['PRIME'] };

const triage = ({
	order = fba as Order | undefined,
	rating = 1,
	comment = 'Arrived late!',
	claimsProtected = undefined as boolean | undefined,
	at = now,
} = {}) =>
	triageFeedback({
		feedback: { orderId: '113-1234567-1234567', rating, comment, date: '2026-10-09' },
		order,
		claimsProtected,
		now: at,
	});

describe('triageFeedback', () => {
	it('drafts a request for one star on delivery alone, by Amazon', () => {
		const { code, flagged, evidence, removalRequest } = triage();

		expect({ code, flagged }).toEqual({ code: 'removalDraft', flagged: true });
		expect(evidence).toMatchObject({
			fulfilledBy: 'AMAZON',
			carrier: 'Amazon Logistics',
			trackingNumbers: ['TBA303012345678'],
			deliveredAt: '2026-10-04T20:00:00.000Z',
			deliveredAtBasis: 'estimated',
			deliveryWords: ['arrived', 'late'],
		});
		expect(removalRequest).toContain('Order 113-1234567-1234567');
		expect(removalRequest).toContain('feedback of 2026-10-09 (1 star)');
		expect(removalRequest).toContain('Delivery estimated by Amazon for 2026-10-04.');
		expect(removalRequest).toContain('"Arrived late!"');
	});

	it('says in the draft itself that a person reads it and sends it alone', () => {
		expect(triage().removalRequest).toMatch(
			/^\[Before you send: read the comment .* one case for this one order yourself\. Amazon refuses requests in bulk or on speculation\.\]/,
		);
	});

	it.each([
		['two stars', { rating: 2 }, 'removalDraft', true, true],
		['three stars, of which the rule says nothing', { rating: 3 }, 'neutralRating', true, true],
		[
			'a part that is not understood',
			{ comment: 'Late. My daughter cried the whole day.' },
			'readFirst',
			true,
			true,
		],
		['another matter too', { comment: 'Late and poor quality' }, 'mixedComment', true, false],
		['another matter only', { comment: 'Poor quality' }, 'notAboutDelivery', false, false],
		['no comment', { comment: ' ' }, 'noComment', false, false],
		['an unknown order', { order: undefined }, 'orderUnknown', false, false],
		['the seller’s own delivery', { order: fbm }, 'notAmazonDelivered', false, false],
		['Seller Fulfilled Prime', { order: prime }, 'checkLabel', true, true],
		['three stars on it', { order: prime, rating: 3 }, 'checkLabel', true, true],
		['a seller’s parcel in Amazon’s van', { order: amazonCarried }, 'checkLabel', true, true],
		[
			'Prime with a label that is not protected',
			{ order: prime, claimsProtected: false },
			'notAmazonDelivered',
			false,
			false,
		],
		[
			'a mixed comment on Prime',
			{ order: prime, comment: 'Late and poor quality' },
			'mixedComment',
			true,
			false,
		],
		[
			'Prime after 90 days',
			{ order: prime, at: new Date('2026-12-30T00:00:01Z') },
			'tooLate',
			false,
			false,
		],
		[
			'Easy Ship, which Amazon delivers',
			{ order: { ...fbm, programs: ['AMAZON_EASY_SHIP'] } },
			'removalDraft',
			true,
			true,
		],
		['a protected label', { order: fbm, claimsProtected: true }, 'removalDraft', true, true],
		[
			'a protected label on the 90th day',
			{ order: fbm, claimsProtected: true, at: new Date('2026-12-30T00:00:00Z') },
			'removalDraft',
			true,
			true,
		],
		[
			'a protected label after it',
			{ order: fbm, claimsProtected: true, at: new Date('2026-12-30T00:00:01Z') },
			'tooLate',
			false,
			false,
		],
	] as const)('judges %s', (_case, input, code, flagged, isDrafted) => {
		const result =
			'order' in input && input.order === undefined
				? triageFeedback({
						feedback: { orderId: 'x', rating: 1, comment: 'Late' },
						order: undefined,
						claimsProtected: false,
						now,
					})
				: triage(input);

		expect(result.code).toBe(code);
		expect(result.flagged).toBe(flagged);
		expect(result.removalRequest !== undefined).toBe(isDrafted);
		expect(result.reason).not.toBe('');
	});

	it('asks for a look at the label in the draft that depends on it', () => {
		expect(triage({ order: prime }).removalRequest).toContain('[Look the label up');
		expect(triage({ order: prime, claimsProtected: true }).removalRequest).not.toContain(
			'[Look the label up',
		);
	});

	it.each([
		['a protected label', { order: fbm, claimsProtected: true }, /Amazon funds it/],
		['Seller Fulfilled Prime', { order: prime }, /look the label up first/],
		['the seller’s own delivery', { order: fbm }, /yours to answer: represent it within 3 days/],
		['FBA, which the guarantee does not charge', {}, undefined],
		['a comment on the product', { order: fbm, comment: 'Poor quality' }, undefined],
	])('says what an A-to-z claim would mean for %s', (_case, input, words) => {
		const { aToZ } = triage(input);

		if (words) expect(aToZ).toMatch(words);
		else expect(aToZ).toBeUndefined();
	});

	it.each([
		['known', { deliveredAt: '2026-10-05T09:00:00Z' }, 'Delivered on 2026-10-05.'],
		[
			'estimated',
			{ estimatedArrivalDate: '2026-10-06T09:00:00Z' },
			'Delivery estimated by Amazon for 2026-10-06.',
		],
		['presumed', {}, 'Delivery promised by 2026-10-04.'],
	])('says in the draft that a delivery is %s', (deliveredAtBasis, parcel, words) => {
		const order: Order = {
			...fba,
			deliverByWindow: { latest: '2026-10-04T20:00:00Z' },
			packages: [{ packageReferenceId: '1', status: 'SHIPPED', ...parcel }],
		};
		const { evidence, removalRequest } = triage({ order, rating: 2 });

		expect(evidence.deliveredAtBasis).toBe(deliveredAtBasis);
		expect(evidence.late).toBe(deliveredAtBasis === 'known' ? true : undefined);
		expect(removalRequest).toContain(`Promised by 2026-10-04. ${words}`);
		expect(removalRequest).toContain('(2 stars)');
		expect(removalRequest).not.toContain('not deliverable');
	});

	it('says in the draft who delivered, and by which carrier', () => {
		const easyShip = { ...fbm, programs: ['AMAZON_EASY_SHIP'] };

		expect(triage().removalRequest).toContain(
			'fulfilled by Amazon (FBA). Carrier: Amazon Logistics.',
		);
		expect(triage({ order: easyShip }).removalRequest).toContain('delivered by Amazon (Easy Ship)');
	});

	it('says what a claim would mean also where the comment is on more than delivery', () => {
		expect(triage({ order: prime, comment: 'Late and poor quality' }).aToZ).toMatch(/A-to-z claim/);
	});

	it('says in the draft that the parcel could not be delivered', () => {
		const packages = [{ packageReferenceId: '1', status: 'UNDELIVERABLE' }];
		const { evidence, removalRequest } = triage({ order: { ...fba, packages } });

		expect(evidence.undeliverable).toBe(true);
		expect(removalRequest).toContain('The parcel was reported as not deliverable.');
	});

	it('tells of the label only where the seller shipped', () => {
		expect(triage({ claimsProtected: true }).evidence).not.toHaveProperty('claimsProtected');
		expect(triage({ order: fbm, claimsProtected: false }).evidence.claimsProtected).toBe(false);
		expect(triage({ order: fbm }).evidence).not.toHaveProperty('claimsProtected');
		expect(triage({ order: prime }).evidence.sellerFulfilledPrime).toBe(true);
		expect(triage({ order: { ...fba, programs: ['PRIME'] } }).evidence).not.toHaveProperty(
			'sellerFulfilledPrime',
		);
	});

	it('does not call an FBM order FBA in its draft', () => {
		const { removalRequest } = triage({ order: fbm, claimsProtected: true });

		expect(removalRequest).toContain('Buy Shipping');
		expect(removalRequest).not.toContain('FBA');
	});
});

describe('docs/scorecard.md', () => {
	const documented = readFileSync(join(__dirname, '../../../../docs/scorecard.md'), 'utf8');
	const yesNo = (is: boolean) => (is ? 'yes' : 'no');

	it.each(Object.entries(TRIAGE_REASONS) as Array<[TriageCode, string]>)(
		'tells of %s what the code does',
		(code, reason) => {
			const flagged = yesNo(FLAGGED_CODES.has(code));
			const drafted = yesNo(DRAFTED_CODES.has(code));

			expect(documented).toContain(`| \`${code}\` | ${flagged} | ${drafted} | ${reason} |`);
		},
	);
});
