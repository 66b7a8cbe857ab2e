import { checkMessage } from '../../../nodes/shared/domain/policy/checkMessage';
import { readHtml } from '../../../nodes/shared/domain/policy/htmlContent';
import {
	renderMessage,
	type MessageSettings,
	type RenderedMessage,
} from '../../../nodes/shared/domain/message/renderMessage';
import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import type { Order } from '../../../nodes/shared/domain/order';
import fc from 'fast-check';

const order: Order = {
	orderId: '111-2223334-5556667',
	marketplaceId: 'ATVPDKIKX0DER',
	orderItems: [
		{ orderItemId: '1', quantityOrdered: 1, title: 'Steel Mug', asin: 'B000000001' },
		{ orderItemId: '2', quantityOrdered: 1, title: 'Cancelled Cup', cancelled: true },
		{ orderItemId: '3', quantityOrdered: 2, title: 'Oak Tray' },
	],
	packages: [{ packageReferenceId: '1', trackingNumber: 'TBA123456789000' }],
};
const settings: MessageSettings = {
	language: 'en-US',
	callToActionPosition: 'last',
	links: [],
	sellerId: 'A1EXAMPLE',
};

function rendered(
	body: string,
	more: Partial<MessageSettings> = {},
	of: Order = order,
	subject = 'Order [[order-id]]',
): RenderedMessage {
	const result = renderMessage(of, { subject, greeting: '', body }, { ...settings, ...more });
	if (result.kind !== 'rendered') throw new Error(JSON.stringify(result));
	return result.message;
}

const titled = (title: string): Order => ({
	...order,
	orderItems: [{ orderItemId: '1', quantityOrdered: 1, title }],
});

describe('renderMessage', () => {
	it('fills the variables in the subject, the text and the HTML', () => {
		const { subject, text, html } = rendered('About [[product-name]], parcel [[tracking-number]].');

		expect(subject).toBe('Order 111-2223334-5556667');
		expect(text).toBe('About Steel Mug, Oak Tray, parcel TBA123456789000.');
		expect(html).toBe(
			'<div lang="en-US" dir="ltr">\n<p>About <bdi>Steel Mug, Oak Tray</bdi>, parcel <bdi>TBA123456789000</bdi>.</p>\n</div>',
		);
	});

	it('escapes the address and the words of a link in the HTML, and not in the text', () => {
		const address = 'https://www.amazon.com/a?x="1"&y=<2>';
		const ownLinks = { 'order-link': address };
		const { text, html } = rendered('[[order-link:"Mine" & <yours>]] or [[order-link]]', {
			ownLinks,
		});

		expect(text).toBe(`"Mine" & <yours>: ${address} or ${address}`);
		expect(html).not.toMatch(/href="[^"]*[<>]|href="[^"]*"1"/);
		expect(readHtml(html).tags.flatMap(({ attributes }) => attributes.get('href') ?? [])).toEqual([
			address,
			address,
		]);
		expect(html).toContain('&quot;Mine&quot; &amp; &lt;yours&gt;</a>');
	});

	it.each([
		['cancelled', { status: 'CANCELLED' }],
		['without its label any more', { detailedStatus: 'LABEL_CANCELLED' }],
		['sent before it', { shipTime: '2026-10-30T10:00:00Z' }],
	])('gives the number of the parcel that went last, not of one that is %s', (_what, later) => {
		const packages = [
			{ packageReferenceId: '1', trackingNumber: 'TBA1', shipTime: '2026-11-01T10:00:00Z' },
			{
				packageReferenceId: '2',
				trackingNumber: 'TBA2',
				shipTime: '2026-11-02T10:00:00Z',
				...later,
			},
		];

		for (const given of [packages, [...packages].reverse()]) {
			expect(rendered('[[tracking-number]]', {}, { ...order, packages: given }).text).toBe('TBA1');
		}
	});

	it('writes links with the words the seller chose, or bare', () => {
		const { text, html } = rendered('[[order-link:Your order]]\n\nor [[order-link]]');
		const url = 'https://www.amazon.com/gp/your-account/order-details?orderID=111-2223334-5556667';

		expect(text).toBe(`Your order: ${url}\n\nor ${url}`);
		expect(html).toContain(`<a href="${url}">Your order</a>`);
		expect(html).toContain(`or <a href="${url}"><bdi>${url}</bdi></a>`);
	});

	it.each([
		['first', ['Hello,', 'Leave seller feedback: ', 'Body', 'Track the package: ']],
		['last', ['Hello,', 'Body', 'Track the package: ', 'Leave seller feedback: ']],
	] as const)('puts the one call to action %s', (callToActionPosition, order_) => {
		const result = renderMessage(
			order,
			{ subject: '[[order-id]]', greeting: 'Hello,', body: 'Body' },
			{
				...settings,
				callToAction: 'feedback-link',
				callToActionPosition,
				links: ['tracking-link', 'feedback-link'],
			},
		);
		if (result.kind !== 'rendered') throw new Error(result.kind);

		expect(result.message.text.split('\n\n').map((part) => part.replace(/https:.*/, ''))).toEqual(
			order_,
		);
	});

	it('shows which of the links is the call to action', () => {
		const callToAction = 'feedback-link';
		const { html } = rendered('Body', { callToAction, links: ['tracking-link'] });

		expect(html.match(/<p>(?:<\w+)/g)).toEqual(['<p><a', '<p><strong']);
		expect(html).toMatch(
			/<strong><a href="[^"]+">Leave seller feedback<\/a><\/strong><\/p>\n<\/div>$/,
		);
	});

	it.each(
		MARKETPLACES.map(({ countryCode, marketplaceId, domain }) => [
			countryCode,
			marketplaceId,
			domain,
		]),
	)('links to the order’s own shop in %s', (_country, marketplaceId = '', domain = '') => {
		const names = ['contact', 'excellent-feedback', 'feedback', 'order', 'store', 'tracking'];
		const { text } = rendered(
			names.map((name) => `[[${name}-link]]`).join('\n\n'),
			{},
			{
				...order,
				marketplaceId,
			},
		);

		const urls = text.split('\n\n').map((url) => new URL(url));
		expect(urls.map(({ host, protocol }) => `${protocol}${host}`)).toEqual(
			names.map(() => `https:www.${domain}`),
		);
		expect(urls.filter(({ search }) => search.includes(order.orderId))).toHaveLength(5);
	});

	it('lets the seller replace an address', () => {
		const { text } = rendered('[[feedback-link]]', {
			ownLinks: { 'feedback-link': 'https://www.{domain}/feedback?order={orderId}&x={other}' },
		});

		expect(text).toBe('https://www.amazon.com/feedback?order=111-2223334-5556667&x={other}');
	});

	it('takes the seller’s address for the parcel before the carrier’s', () => {
		const carrier = {
			code: 'ups',
			name: 'UPS',
			isAmazonLogistics: false,
			reason: '',
			evidence: 'declaredOnly',
			trackingUrl: 'https://www.ups.com/track',
		} as const;
		const ownLinks = { 'tracking-link': 'https://shop.example/{orderId}' };

		expect(rendered('[[tracking-link]]', { ownLinks }, { ...order, carrier }).text).toBe(
			`https://shop.example/${order.orderId}`,
		);
	});

	it('cannot break an address by what it fills in', () => {
		const sellerId = 'A 1&x=<"#ü';
		const { text } = rendered('[[store-link]]', { sellerId });

		expect(new URL(text).searchParams.get('seller')).toBe(sellerId);
		expect(text).not.toMatch(/[ <"#ü]/);
	});

	it('takes the seller’s own variable before any of ours, also in what it judges', () => {
		const ownVariables = { 'store-name': 'Mine', 'product-name': 'Free gift' };
		const { text, quoted } = rendered('[[store-name]] [[product-name]]', {
			storeName: 'Shop',
			ownVariables,
		});

		expect(text).toBe('Mine Free gift');
		expect(quoted).not.toContain('Free gift');
		expect(rendered('x').quoted).toContain('Steel Mug, Oak Tray');
		expect(rendered('x', { storeName: 'Shop' }).quoted).not.toContain('Shop');
	});

	it('knows a variable in capitals and with spaces, and keeps the words of a link trim', () => {
		const { text, html } = rendered('[[ Order-ID ]] [[ ORDER-LINK : See it ]]');

		expect(text).toMatch(/^111-2223334-5556667 See it: https:/);
		expect(html).toContain('>See it</a>');
	});

	it.each(['\n', '\r\n', '\r'])('makes paragraphs and lines of %j', (lineEnd) => {
		const { text, html } = rendered(['One', 'Two', '', 'Three'].join(lineEnd));

		expect(text).toBe('One\nTwo\n\nThree');
		expect(html).toContain('<p>One<br>\nTwo</p>\n<p>Three</p>');
	});

	it('names the carrier, and the first product that was not cancelled', () => {
		const carrier = {
			code: 'amazonLogistics',
			name: 'Amazon Logistics',
			isAmazonLogistics: true,
			reason: '',
			evidence: 'declaredOnly',
		} as const;
		const item = (asin: string, more = {}) => ({
			orderItemId: asin,
			quantityOrdered: 1,
			asin,
			...more,
		});
		const orderItems = [item('B0CANCELED', { cancelled: true }), item('B0FIRST'), item('B0SECOND')];

		expect(rendered('[[carrier]] [[asin]]', {}, { ...order, carrier, orderItems }).text).toBe(
			'Amazon Logistics B0FIRST',
		);
	});

	it('signs below the links, which stand together', () => {
		const result = renderMessage(
			order,
			{ subject: '[[order-id]]', greeting: 'Hi', body: 'Body', signOff: 'Yours\nShop' },
			{ ...settings, language: 'de', links: ['order-link', 'contact-link'] },
		);
		if (result.kind !== 'rendered') throw new Error(result.kind);

		expect(result.message.language).toBe('de');
		expect(result.message.text).toMatch(
			/^Hi\n\nBody\n\n[^\n]+: https:\S+\n[^\n]+: https:\S+\n\nYours\nShop$/,
		);
	});

	it('makes a link of links alone', () => {
		expect(rendered('Body', { links: ['order-id', 'asin', 'order-link', 'x'] }).text).toMatch(
			/^Body\n\n[^:]+: https:\S+$/,
		);
	});

	it('names each missing variable once, also where only the subject has it', () => {
		const incomplete = (subject: string, body: string) =>
			renderMessage(
				{ ...order, orderItems: [] },
				{ subject, greeting: '', body },
				{ callToActionPosition: 'last', language: 'en', links: [] },
			);

		expect(incomplete('[[asin]] [[ASIN]]', 'Text [[asin]]')).toEqual({
			kind: 'incomplete',
			unknown: [],
			missing: [['asin', 'an order item with an ASIN']],
		});
		expect(incomplete('[[asn]]', 'Text')).toMatchObject({ unknown: ['[[asn]]'] });
	});

	it.each([
		[['A', 'B'], 'A, B'],
		[['A', 'B', 'C'], 'A, B, …'],
		[['A', 'A', 'B'], 'A, B'],
	])('names two products of %j and no third', (titles, words) => {
		const orderItems = titles.map((title, index) => ({
			orderItemId: `${index}`,
			quantityOrdered: 1,
			title,
		}));

		expect(rendered('[[product-name]]', {}, { ...order, orderItems }).text).toBe(words);
	});

	it('gives the carrier’s page where it has a secure one, and the order’s page elsewhere', () => {
		const carrier = { code: 'ups', name: 'UPS', isAmazonLogistics: false, reason: '' } as const;
		const at = (trackingUrl: string) =>
			rendered(
				'[[tracking-link]]',
				{},
				{
					...order,
					carrier: { ...carrier, evidence: 'declaredOnly', trackingUrl },
				},
			).text;

		expect(at('https://www.ups.com/track?tracknum=1Z')).toBe(
			'https://www.ups.com/track?tracknum=1Z',
		);
		expect(at('http://carrier.example/1Z')).toContain('www.amazon.com/gp/your-account/');
	});

	it('names the delivery’s day in the buyer’s language and the marketplace’s time zone', () => {
		const delivery = { status: 'delivered', evidence: 'carrierScan', source: '' } as const;
		const { text } = rendered(
			'[[delivery-date]]',
			{ language: 'de-DE' },
			{
				...order,
				delivery: { ...delivery, at: '2026-05-05T03:00:00Z' },
			},
		);

		expect(text).toBe('4. Mai 2026');
	});

	it('renders nothing while a variable is unknown or has no value, and says which', () => {
		const result = renderMessage(
			{ ...order, orderItems: [] },
			{
				subject: '[[order-id]]',
				greeting: '',
				body: '[[prodct-name]] [[product-name]] [[contact-link]]',
			},
			{ callToActionPosition: 'last', language: 'en', links: [] },
		);

		expect(result).toEqual({
			kind: 'incomplete',
			unknown: ['[[prodct-name]]'],
			missing: [
				['product-name', 'an order item with a title'],
				['contact-link', 'the Seller ID'],
			],
		});
	});

	it('says when the marketplace is not known', () => {
		const result = renderMessage(
			{ orderId: order.orderId },
			{ subject: '', greeting: '', body: '' },
			settings,
		);

		expect(result).toEqual({ kind: 'noMarketplace' });
	});

	it.each([
		['fr-FR', 'Évaluer le vendeur\u00a0: https://'],
		['de-DE', 'Verkäufer-Feedback abgeben: https://'],
	])('puts the colon before a link as %s does', (language, expected) => {
		expect(rendered('Text', { language, callToAction: 'feedback-link' }).text).toContain(expected);
	});

	it('keeps an order id on one line, and lets other values break', () => {
		const { html } = rendered('[[order-id]] [[product-name]]');

		expect(html).toContain(
			'<bdi style="white-space:nowrap">111-2223334-5556667</bdi> <bdi>Steel Mug, Oak Tray</bdi>',
		);
		expect(
			checkMessage({
				text: '111-2223334-5556667: please leave feedback.',
				html,
				channel: 'buyerMessage',
			}).findings,
		).not.toContainEqual(expect.objectContaining({ rule: 'styling' }));
	});

	it('isolates what is left to right in an Arabic message', () => {
		const words = 'طلبك [[order-id]]';
		const { subject, text, html } = rendered(words, { language: 'ar-AE' }, order, words);

		expect(text).toBe('طلبك \u2068111-2223334-5556667\u2069');
		expect(subject).toBe(text);
		expect(html).toContain('dir="rtl"');
		expect(html).toContain('<bdi style="white-space:nowrap">111-2223334-5556667</bdi>');
	});
});

describe('what a title or a name brings along', () => {
	const subject = 'Order [[order-id]]: [[product-name]]';

	it('cannot begin another mail header', () => {
		const message = rendered('x', {}, titled('Mug\r\nBcc: all@example.com\u2028X: y'), subject);

		expect(message.subject).toBe('Order 111-2223334-5556667: Mug Bcc: all@example.com X: y');
	});

	it('cannot become HTML', () => {
		const { html } = rendered(
			'[[product-name]]',
			{},
			titled('<img src=x onerror="alert(1)">&amp;\''),
		);

		expect(readHtml(html).tags.map(({ name }) => name)).toEqual([...['div', 'p', 'bdi']]);
		expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;&#39;');
	});

	it('cannot become a variable, and does not count as one', () => {
		const message = rendered(
			'[[product-name]]',
			{},
			titled('Mug [[excellent-feedback-link]] [[x]]'),
		);

		expect(message.text).toBe('Mug [[excellent-feedback-link]] [[x]]');
		expect(
			checkMessage({ ...message, orderId: order.orderId, channel: 'buyerMessage' }).verdict,
		).toBe('passed');
	});

	it('cannot turn the text around or hide in it', () => {
		const { text } = rendered(
			'[[product-name]]',
			{},
			titled('\u202eguM\u2066 \u200bSteel\u0000 😀'),
		);

		expect(text).toBe('guM Steel');
	});

	it('is not judged as the seller’s words, but for addresses', () => {
		const rules = (title: string) => {
			const message = rendered('Please leave feedback about [[product-name]].', {}, titled(title));
			return checkMessage({
				...message,
				orderId: order.orderId,
				channel: 'buyerMessage',
			}).findings.map(({ rule }) => rule);
		};

		expect(rules('5 Star Gift Card Holder, Positive Feedback Pin')).toEqual([]);
		expect(rules('Mug https://elsewhere.example/mug')).toContain('externalLink');
	});

	it.each(['\r\nBcc: x', '\u0085x', '\u2028x', '\u2029x', '\u0000x'])(
		'cannot begin a line in a subject that the seller writes: %j',
		(words) => {
			expect(rendered('x', {}, order, `Order${words}`).subject).toMatch(/^Order (?:Bcc: )?x$/);
		},
	);

	it('keeps its trade marks', () => {
		expect(rendered('[[product-name]]', {}, titled('Mug™ ® © 🎁')).text).toBe('Mug™ ® ©');
	});

	it('stays whole as long as it is readable', () => {
		expect(rendered('[[product-name]]', {}, titled('é'.repeat(120))).text).toBe('é'.repeat(120));
	});

	it('is cut to a readable length', () => {
		const { text } = rendered('[[product-name]]', {}, titled('é'.repeat(500)));

		expect([...text]).toHaveLength(120);
		expect(text.endsWith('é…')).toBe(true);
	});

	it('always leaves one line of subject and no tag of its own', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
				const message = renderMessage(
					titled(title),
					{ subject: '[[order-id]] [[name]]', greeting: '', body: '[[name]]' },
					{ ...settings, ownVariables: { name: `${title}.` } },
				);
				if (message.kind !== 'rendered') return;
				expect(message.message.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
				expect(readHtml(message.message.html).tags.length).toBe(3);
			}),
		);
	});
});
