import { READY_MADE_TEXTS } from '../../nodes/shared/domain/message/textsByLanguage';
import { startMailServer, type Mail, type MailServer } from './support/mailServerUnderTest';
import { useN8n } from './support/n8nUnderTest';
import { node, to } from './support/workflowNodes';

const PURPOSES = [
	'amazonLogisticsDelivered',
	'otherCarrierDelivered',
	'lateParcel',
	'deliveryTrouble',
] as const;
/** A marketplace whose buyers read the language. */
const MARKETPLACES: Readonly<Record<string, string>> = {
	ar: 'A2VIGQ35RCS4UG',
	de: 'A1PA6795UKMFR9',
	en: 'ATVPDKIKX0DER',
	es: 'A1RKKUPIHCS9HS',
	fr: 'A13V1IB3VIYZZH',
	hi: 'A21TJRUUN4KGV',
	it: 'APJ6JRA9NG5V4',
	ja: 'A1VC38T7YXB528',
	nl: 'A1805IZSGTT6HS',
	pl: 'A1C3SOZRARQ6R3',
	pt: 'A2Q3Y263D00KWC',
	sv: 'A2NODRKZP88ZB9',
	tr: 'A33AVAJ2PDY3EV',
};
const LANGUAGES = Object.keys(READY_MADE_TEXTS);

/** What a product's title or a buyer's name can bring along. */
const HOSTILE: Readonly<Record<string, string>> = {
	header: 'Mug\r\nBcc: everybody\r\n\r\n<b>body</b>',
	html: '<script>alert(1)</script><img src=x onerror=alert(2)> & "quotes"',
	brackets: '[[contact-link]] and [[order-id]] {{ 7 * 7 }} ={{ $env }}',
	equals: '={{ 6 * 7 }}',
	bidi: 'abc\u202eexe fdp\u200b\u2066 end',
	boundary: '------=_Part_0\r\nContent-Type: text/html\r\n\r\n<h1>x</h1>',
	long: 'Ü'.repeat(1_200),
};

const idOf = (index: number): string => `111-2223334-${String(index).padStart(7, '0')}`;
const addressOf = (index: number): string => `buyer${index}@marketplace.amazon.com`;

interface Wanted {
	readonly language: string;
	readonly text: string;
	readonly title: string;
}

const wanted: readonly Wanted[] = [
	...LANGUAGES.flatMap((language) =>
		PURPOSES.map((text) => ({ language, text, title: 'Steel Mug' })),
	),
	...Object.values(HOSTILE).map((title) => ({ language: 'en', text: 'own', title })),
];

const items = wanted.map(({ language, text, title }, index) => ({
	language,
	text,
	orderId: idOf(index),
	marketplaceId: MARKETPLACES[language],
	buyerEmail: addressOf(index),
	buyerName: title,
	orderItems: [{ orderItemId: '1', quantityOrdered: 1, title }],
}));

const workflow = {
	name: 'Messages by n8n’s own Send Email',
	nodes: [
		node('Start', 'manualTrigger', 1, {}),
		node('Orders', 'set', 3.4, { mode: 'raw', jsonOutput: JSON.stringify({ items }), options: {} }),
		node('Each Order', 'splitOut', 1, { fieldToSplitOut: 'items', options: {} }),
		{
			...node('Compose', 'unused', 1, {
				operation: 'composeBuyerMessage',
				messageText: '={{ $json.text }}',
				subject: 'Order [[order-id]]: [[product-name]]',
				body: 'Dear [[buyer-name]], your [[product-name]] is delayed.\n\nThe parcel: [[tracking-link:here]].',
				language: '={{ $json.language }}',
				sellerId: 'A1B2C3D4E5F6G7',
				links: ['tracking-link', 'contact-link'],
				requireDue: false,
				storeName: 'Northwind Lamps',
				options: {
					// A name that looks like a variable is refused: own variables are the seller's words.
					disabledRules: ['unfilledVariable'],
					ownVariables: { values: [{ name: 'buyer-name', value: '={{ $json.buyerName }}' }] },
				},
			}),
			type: 'n8n-nodes-seller-feedback.feedbackRequest',
		},
		node('Send', 'emailSend', 2.1, {
			fromEmail: 'shop@example.com',
			toEmail: '={{ $json.buyerMessage.to }}',
			subject: '={{ $json.buyerMessage.subject }}',
			emailFormat: 'both',
			text: '={{ $json.buyerMessage.text }}',
			html: '={{ $json.buyerMessage.html }}',
			options: { appendAttribution: false },
		}),
	],
	connections: {
		Start: { main: [[to('Orders')]] },
		Orders: { main: [[to('Each Order')]] },
		'Each Order': { main: [[to('Compose')]] },
		Compose: { main: [[to('Send')]] },
	},
	settings: {},
};

/** What a mail client shows of HTML. French has a space before its colon. */
const shown = (html: string, colon = ':'): string =>
	html
		.replace(/<a href="([^"]*)">([^<]*)<\/a>/g, `$2${colon} $1`)
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
const words = (text: string): string =>
	text
		.replace(/[\u2066-\u2069]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

describe('Messages that are composed for buyers, as a mail server gets them', () => {
	const n8n = useN8n();
	let mailServer: MailServer;
	let mails: ReadonlyMap<string, Mail>;

	beforeAll(async () => {
		mailServer = await startMailServer();
		const { client } = n8n();
		const smtp = await client.importCredential(mailServer.credential);
		const workflowId = await client.importWorkflow({
			...workflow,
			nodes: workflow.nodes.map((one) =>
				one.name === 'Send' ? { ...one, credentials: { smtp } } : one,
			),
		});
		const run = await client.run(workflowId, 'Start');
		expect(run.error).toBeUndefined();
		const received = await mailServer.waitForMails(items.length);
		mails = new Map(received.map((mail) => [mail.to, mail]));
	}, 240_000);
	afterAll(async () => {
		await mailServer?.stop();
	});

	const mailFor = (title: keyof typeof HOSTILE): Mail => {
		const index = wanted.findIndex((one) => one.title === HOSTILE[title]);
		const mail = mails.get(addressOf(index));
		if (!mail) throw new Error(`No mail has come for ${title}`);
		return mail;
	};

	it('sends one mail to each buyer, and to nobody else', () => {
		expect(mailServer.mails).toHaveLength(items.length);
		expect([...mails.keys()].sort()).toEqual(items.map(({ buyerEmail }) => buyerEmail).sort());
	});

	it.each(LANGUAGES)('says the same in both parts and keeps its letters: %s', (language) => {
		const written = items.filter((item) => item.language === language && item.text !== 'own');
		expect(written).toHaveLength(PURPOSES.length);
		for (const { buyerEmail, orderId, text } of written) {
			const mail = mails.get(buyerEmail);
			const ready = READY_MADE_TEXTS[language];
			const filled = (template: string) =>
				template.replaceAll('[[order-id]]', orderId).replaceAll('[[product-name]]', 'Steel Mug');
			const purpose = PURPOSES.find((one) => one === text);
			if (!mail || !ready || !purpose) throw new Error(`No mail has come for ${text}`);

			expect(words(mail.subject)).toBe(words(filled(ready[purpose].subject)));
			expect(words(mail.text)).toContain(words(filled(ready[purpose].body)));
			expect(words(mail.text)).toMatch(/Northwind Lamps$/);
			const colon = language === 'fr' ? '\u00a0:' : ':';
			expect(words(shown(mail.html, colon))).toBe(words(mail.text));
			expect(mail.html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
			expect(mail.links.length).toBeGreaterThan(1);
			expect(mail.links.filter((link) => !link.startsWith('https://'))).toEqual([]);
			expect(mail.source).toMatch(/^Content-Type: multipart\/alternative;/m);
			expect(mail.source.match(/^Content-Type: text\/plain; charset=utf-8/gm)).toHaveLength(1);
			expect(mail.source.match(/^Content-Type: text\/html; charset=utf-8/gm)).toHaveLength(1);
			// What a mail server between may not take: other bytes than ASCII, and lines over 998.
			expect(mail.source).toMatch(/^[\t\r\n\x20-\x7e]*$/);
			expect(Math.max(...mail.source.split('\r\n').map((line) => line.length))).toBeLessThan(998);
		}
	});

	it.each(Object.keys(HOSTILE))(
		'is one mail with two parts whatever a title brings: %s',
		(title) => {
			const { source, subject, from } = mailFor(title);
			const [headers = ''] = source.split('\r\n\r\n');

			const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? '';
			expect(boundary).not.toBe('');
			expect(source.split(`\r\n--${boundary}\r\n`)).toHaveLength(3);
			expect(source.split(`\r\n--${boundary}--`)).toHaveLength(2);
			expect(headers).not.toMatch(/^(?:Bcc|Cc):/im);
			expect(headers.match(/^To:/gim)).toHaveLength(1);
			expect(subject).toMatch(/^Order 111-2223334-\d{7}: /);
			expect(subject).not.toMatch(/[\r\n]/);
			expect(from).toBe('shop@example.com');
		},
	);

	it('shows HTML in a title or a name as text, and runs none', () => {
		const { html, text } = mailFor('html');

		expect(html).not.toMatch(/<script|<img|onerror=(?![^<]*<\/)/i);
		expect(html).toContain('&lt;script&gt;');
		expect(text).toContain('<script>alert(1)</script>');
	});

	it('fills in no variable and computes no expression that a title or a name brings', () => {
		const brackets = mailFor('brackets');
		for (const part of [brackets.text, shown(brackets.html), brackets.subject]) {
			expect(part).toContain('[[contact-link]] and [[order-id]] {{ 7 * 7 }}');
			expect(part).not.toContain('49');
		}
		const equals = mailFor('equals');
		expect(equals.text).toContain('={{ 6 * 7 }}');
		expect(equals.text).not.toContain('42 ');
	});

	it('drops characters that turn the text round or hide in it', () => {
		const { text, html, subject } = mailFor('bidi');

		for (const part of [text, html, subject]) {
			expect(part).toContain('abcexe fdp');
			expect(part).not.toMatch(/[\u200b\u202a-\u202e]/);
		}
	});
});
