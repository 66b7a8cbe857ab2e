import { checkMessage } from '../../../nodes/shared/domain/policy/checkMessage';
import { detectLanguage } from '../../../nodes/shared/domain/policy/wording/detectLanguage';
import {
	CALLS_TO_ACTION,
	isRightToLeft,
	linkLabel,
	marketplaceLanguage,
	purposeOf,
	readyMadeText,
	type TextPurpose,
} from '../../../nodes/shared/domain/message/readyMadeText';
import { READY_MADE_TEXTS } from '../../../nodes/shared/domain/message/textsByLanguage';
import { renderMessage } from '../../../nodes/shared/domain/message/renderMessage';
import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import type { Order } from '../../../nodes/shared/domain/order';

const ALL_FACTS = { hasProductName: true, hasStoreName: true };

const PURPOSES = Object.keys(CALLS_TO_ACTION) as TextPurpose[];

const cases = MARKETPLACES.flatMap(({ countryCode, marketplaceId, languages }) =>
	languages.flatMap((language) =>
		PURPOSES.map((purpose) => [countryCode, language, purpose, marketplaceId] as const),
	),
);

const orderIn = (marketplaceId: string): Order => ({
	orderId: '111-2223334-5556667',
	marketplaceId,
	orderItems: [{ orderItemId: '1', quantityOrdered: 1, title: '5 Star Gift Card Holder' }],
	carrier: {
		code: 'ups',
		name: 'UPS',
		isAmazonLogistics: false,
		evidence: 'declaredOnly',
		reason: '',
		trackingUrl: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
	},
});

describe('the ready-made texts', () => {
	it.each(cases)(
		'pass the policy check in %s, %s, %s',
		(_country, language, purpose, marketplaceId) => {
			const order = orderIn(marketplaceId);
			const template = readyMadeText(purpose, language, ALL_FACTS);
			if (!template) throw new Error(`No text in ${language}`);
			const result = renderMessage(order, template, {
				language,
				sellerId: 'A1EXAMPLE',
				storeName: 'Northwind Lamps',
				callToAction: CALLS_TO_ACTION[purpose],
				callToActionPosition: 'last',
				links: ['contact-link', 'order-link', 'tracking-link'],
			});
			if (result.kind !== 'rendered') throw new Error(result.kind);

			const check = checkMessage({
				...result.message,
				orderId: order.orderId,
				marketplaceId,
				channel: 'buyerMessage',
			});
			expect(check).toEqual({ verdict: 'passed', findings: [] });
		},
	);

	it.each(Object.keys(READY_MADE_TEXTS))(
		'do without the product and the store in %s where they are not known',
		(language) => {
			const facts = { hasProductName: false, hasStoreName: false };
			const bare = PURPOSES.map((purpose) => readyMadeText(purpose, language, facts));

			for (const text of bare) {
				expect(text?.body).not.toMatch(/product-name|[(（]|\s{2}/);
				expect(text?.signOff).toBeUndefined();
			}
		},
	);

	it.each(Object.keys(READY_MADE_TEXTS))('name the product and are signed in %s', (language) => {
		for (const purpose of PURPOSES) {
			const text = readyMadeText(purpose, language, ALL_FACTS);
			expect(text?.body.match(/\[\[product-name\]\]/g)).toHaveLength(1);
			expect(text?.signOff).toMatch(/\[\[store-name\]\]$/);
			expect(text?.body).not.toContain('Amazon Logistics');
		}
	});

	it.each(Object.keys(READY_MADE_TEXTS))('are written in %s', (language) => {
		const words = PURPOSES.map((purpose) => readyMadeText(purpose, language, ALL_FACTS)?.body).join(
			' ',
		);

		expect(detectLanguage(words)).toBe(language);
	});

	it.each(Object.keys(READY_MADE_TEXTS))(
		'ask for feedback in %s only after a delivery',
		(language) => {
			const refusedInOrderMessage = PURPOSES.filter((purpose) => {
				const { subject, body } = readyMadeText(purpose, language, ALL_FACTS) ?? {
					subject: '',
					body: '',
				};
				return checkMessage({
					text: `${subject}\n\n${body}`,
					channel: 'orderMessage',
				}).findings.some(({ rule }) => rule === 'feedbackInOrderMessage');
			});

			expect(refusedInOrderMessage.sort()).toEqual([
				'amazonLogisticsDelivered',
				'otherCarrierDelivered',
			]);
		},
	);

	it.each([
		['undelivered', true, 'deliveryTrouble'],
		['delivered', true, 'amazonLogisticsDelivered'],
		['delivered', false, 'otherCarrierDelivered'],
	] as const)('%s with Amazon Logistics %s calls for %s', (status, isAmazonLogistics, purpose) => {
		const order: Order = {
			...orderIn('ATVPDKIKX0DER'),
			delivery: { status, evidence: 'packageStatus', source: '' },
		};
		const { carrier } = order;

		expect(
			purposeOf({ ...order, ...(carrier && { carrier: { ...carrier, isAmazonLogistics } }) }),
		).toBe(purpose);
	});
});

describe('a language', () => {
	it('is found by its base, however the tag is written, and otherwise not', () => {
		const greeting = (language: string) =>
			readyMadeText('lateParcel', language, ALL_FACTS)?.greeting;

		expect(['pt-BR', 'pt_BR', 'PT'].map(greeting)).toEqual(['Olá,', 'Olá,', 'Olá,']);
		expect(['fi-FI', ''].map(greeting)).toEqual([undefined, undefined]);
	});

	it('runs from right to left in Arabic alone', () => {
		expect(['ar-EG', 'AR', 'en-US', 'fa'].map(isRightToLeft)).toEqual([true, true, false, false]);
	});

	it('has words for a link; English has them for another language, and the name for another link', () => {
		expect(linkLabel('order-link', 'de-DE')).toBe('Bestellung anzeigen');
		expect(linkLabel('order-link', 'fi-FI')).toBe('View the order');
		expect(linkLabel('my-link', 'de-DE')).toBe('my-link');
	});

	it('is that of the marketplace as long as no other is known', () => {
		expect(marketplaceLanguage('A1PA6795UKMFR9')).toBe('de-DE');
		expect(marketplaceLanguage('A0')).toBeUndefined();
	});
});
