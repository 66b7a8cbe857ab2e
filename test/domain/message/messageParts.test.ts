import {
	checkMessage,
	describeRefusal,
	explainFindings,
} from '../../../nodes/shared/domain/policy/checkMessage';
import { detectLanguage } from '../../../nodes/shared/domain/policy/wording/detectLanguage';
import { foldText } from '../../../nodes/shared/domain/foldText';
import type { MessageToCheck } from '../../../nodes/shared/domain/policy/preparedMessage';

const orderId = '111-2223334-5556667';

const findings = (message: Partial<MessageToCheck>) =>
	checkMessage({
		channel: 'buyerMessage',
		subject: orderId,
		text: 'The parcel is late.',
		orderId,
		...message,
	}).findings.map(({ rule, excerpt }) => `${rule}: ${excerpt}`);

describe('HTML that reports, runs or dresses up', () => {
	it.each([
		['<img src="a" width="0">', 'trackingPixel: a'],
		['<img src="a" height="1px">', 'trackingPixel: a'],
		['<img src="a" style="color-scheme:x; height : 1px">', 'trackingPixel: a'],
		['<img src="a" style="VISIBILITY:hidden">', 'trackingPixel: a'],
		['<img width="1">', 'trackingPixel: img'],
		['<img src="/pixel/7.gif">', 'trackingPixel: /pixel/7.gif'],
		['<img src="/a.gif?id=2&amp;utm_source=3">', 'trackingPixel: /a.gif?id=2&utm_source=3'],
		['<form>', 'activeContent: <form>'],
		['<iframe src="https://www.amazon.com">', 'activeContent: <iframe>'],
		['<b onmouseover="x">', 'activeContent: <b>'],
		['<p style="text-align:RIGHT">', 'styling: text-align:RIGHT'],
		['<p style="margin-left: 21%">', 'styling: margin-left: 21%'],
		['<p style="padding:0 30%">', 'styling: padding:0 30%'],
		['<p style="top:0;color:red">', 'styling: top:0;color:red'],
		['<p align="CENTER">', 'styling: align="center"'],
		['<svg>', 'image: svg'],
		['<video src="v.mp4">', 'image: v.mp4'],
	])('is found in %s', (html, found) => {
		expect(findings({ html })).toContain(found);
	});

	it.each([
		['a picture of ten points', '<img src="a" width="10">', 'trackingPixel'],
		['a style of ten points', '<img src="a" style="width:10px">', 'trackingPixel'],
		['a name that begins alike', '<img src="/opening.jpg">', 'trackingPixel'],
		['a cell of one point', '<td width="1" style="height:1px">', 'trackingPixel'],
		['an attribute that ends in on', '<b data-on="x">', 'activeContent'],
		['text to the left', '<p style="text-align:left">', 'styling'],
		['a margin of 20 %', '<p style="margin:20%">', 'styling'],
		['a background', '<p style="background-color:white">', 'styling'],
		['a paragraph', '<p>a</p>', 'image'],
	])('is not seen in %s', (_what, html, rule) => {
		expect(findings({ html }).filter((found) => found.startsWith(rule))).toEqual([]);
	});

	it('allows three sizes of letters and no fourth, and two empty lines and no third', () => {
		const sized = (...sizes: number[]) =>
			sizes.map((size) => `<i style="font-size:${size}px">`).join('');

		expect(findings({ html: sized(1, 2, 3, 3) })).toEqual([]);
		expect(findings({ html: sized(1, 2, 3, 4) })).toEqual([
			'styling: font-size:1px; font-size:2px; font-size:3px; font-size:4px',
		]);
		expect(findings({ text: 'It is late.\n\n\nSorry.' })).toEqual([]);
		expect(findings({ text: 'It is late.\n\n \r\n\nSorry.' })).toEqual([
			'styling: three empty lines in a row',
		]);
	});

	it('is refused in an order message, as a part of its own or in the text', () => {
		const inOrderMessage = (message: Partial<MessageToCheck>) =>
			findings({ channel: 'orderMessage', ...message });

		expect(inOrderMessage({ html: '<p>late</p>' })).toEqual(['htmlInOrderMessage: <p>late</p>']);
		expect(inOrderMessage({ text: 'It is <i>late</i>.' })).toEqual([
			...['htmlInOrderMessage: <i>', 'htmlInOrderMessage: </i>'],
		]);
		expect(inOrderMessage({ text: 'Is 3 < 4 > 2?' })).toEqual([]);
	});
});

it('reads the HTML that follows a style sheet', () => {
	const html = '<style>p{}</style><title>Late</title><p>Unsubscribe.</p>';

	expect(findings({ html })).toEqual(['optOut: Unsubscribe.']);
});

describe('what an order brought along', () => {
	const quoted = ['Viber Cup %BLUE%', 'A5'];

	it('may name a messenger or look like a variable, where a seller may not', () => {
		expect(findings({ text: 'The Viber Cup %BLUE% is late.', quoted })).toEqual([]);
		expect(findings({ text: 'The Viber Cup %BLUE% is late.' })).toEqual([
			...['messenger: Viber', 'unfilledVariable: %BLUE%'],
		]);
	});

	it('is left out of the wording from four letters on', () => {
		expect(findings({ text: 'The "good review" mug is late.', quoted: ['good review'] })).toEqual(
			[],
		);
		expect(findings({ text: 'Write a review. Win $5.', quoted: ['$5.'] })).toEqual([
			'incentive: Win $5.',
		]);
		expect(findings({ text: 'Write a review. Win $50.', quoted: ['$50.'] })).toEqual([]);
	});
});

describe('an order id', () => {
	it('may be any where the order is not known, and must be the order’s own where it is', () => {
		const without = (text: string) =>
			checkMessage({ channel: 'buyerMessage', text }).findings.map(({ rule }) => rule);

		expect(without('It is late: 999-9999999-9999999.')).toEqual([]);
		expect(without('It is late.')).toEqual(['missingOrderId']);
		expect(findings({ subject: '999-9999999-9999999' })).toEqual([
			`missingOrderId: ${orderId} is not in it`,
			'otherOrderId: 999-9999999-9999999',
		]);
	});

	it('is no telephone number, nor are the digits of an address', () => {
		expect(
			findings({ text: `The phone ${orderId} is late: https://www.amazon.com/call/4155550132` }),
		).toEqual([]);
		expect(findings({ text: 'The parcel is late, call 4155550132.' })).toEqual([
			'phoneNumber: 4155550132',
		]);
	});
});

describe('a finding', () => {
	it('is told once, and shortened from 161 characters on', () => {
		const long = (length: number) => 'Unsubscribe '.padEnd(length, 'x');
		const excerpts = (text: string) =>
			checkMessage({ channel: 'buyerMessage', subject: orderId, text })
				.findings.filter(({ rule }) => rule === 'optOut')
				.map(({ excerpt }) => excerpt);

		expect(excerpts('Unsubscribe. Unsubscribe.')).toEqual(['Unsubscribe.']);
		expect(excerpts(long(160))).toEqual([long(160)]);
		expect(excerpts(long(161))).toEqual([`${long(159)}…`]);
	});

	it('refuses nothing as a warning, and nothing where its rule is turned off by name', () => {
		const message = { channel: 'buyerMessage', subject: orderId, text: 'Unsubscribe.' } as const;
		const warned = { ...message, text: 'The parcel is late.', html: '<svg>' };

		expect(checkMessage(warned)).toMatchObject({
			verdict: 'passed',
			findings: [{ rule: 'image', severity: 'warn' }],
		});
		expect(checkMessage(message).verdict).toBe('refused');
		expect(checkMessage(message, { disabledRules: ['optOut'] })).toMatchObject({
			verdict: 'passed',
			findings: [
				{
					rule: 'optOut',
					severity: 'disabled',
					remedy: 'The rule optOut is turned off: nothing was refused.',
				},
			],
		});
		expect(checkMessage(message, { disabledRules: ['image'] }).verdict).toBe('refused');
	});
});

describe('Why a message is not sent', () => {
	const finding = (rule: string, severity: 'block' | 'doubt') => ({
		rule,
		severity,
		excerpt: 'Words',
		what: 'It is forbidden.',
		remedy: 'Leave it out.',
		...(severity === 'doubt' && { question: 'Is it so?' }),
	});

	it('names each broken rule once, and doubts where there is nothing else', () => {
		const [broken, doubtful] = [finding('optOut', 'block'), finding('incentive', 'doubt')];

		expect(describeRefusal('113-1', [doubtful, broken, broken])).toBe(
			"Amazon's rules forbid the message for order 113-1: optOut",
		);
		expect(describeRefusal('113-1', [doubtful])).toBe(
			"The message for order 113-1 is held, as it may break Amazon's rules: incentive",
		);
	});

	it('quotes the words, and asks where it is in doubt before it says what to do', () => {
		expect(explainFindings([finding('a', 'block'), finding('b', 'doubt')])).toBe(
			'"Words": It is forbidden. Leave it out. "Words": It is forbidden. Is it so? Leave it out.',
		);
	});
});

it('takes a picture from elsewhere for a picture, and an address for a link', () => {
	const address = 'https://elsewhere.example/a';
	const rules = (html: string) => findings({ html }).map((found) => found.split(':')[0]);

	expect(rules(`<img src="${address}">`)).toEqual(['image']);
	expect(rules(`<a href="${address}">late</a>`)).toEqual(['externalLink']);
});

describe('Amazon’s other hosts', () => {
	it.each(['www.amazon.com', 'smile.amazon.com', 'm.amazon.com', 'amazon.com', 'amazon.com.'])(
		'%s is the shop itself',
		(host) => {
			expect(findings({ text: `It is late: https://${host}/gp/help` })).toEqual([]);
		},
	);

	it.each(['amazon.com.example.org', 'www.smile.amazon.com', 'notamazon.com', 'pay.amazon.com'])(
		'%s is not',
		(host) => {
			expect(findings({ text: `It is late: https://${host}/gp/help` })).toContain(
				`externalLink: https://${host}/gp/help`,
			);
		},
	);
});

describe('foldText', () => {
	it.each([
		['accents and capitals', 'ÉVALUÉ  Müller', 'evalue muller', false],
		['letters that look alike', 'rеviеw ßø', 'review sso', false],
		['digits between letters', 'p0sit1ve rev1ew', 'positive review', false],
		['digits beside letters', '5stars a4', '5stars a4', false],
		['what is not shown', 're\u200bvi\u00adew', 'review', false],
		['curly apostrophes', 'don’t', "don't", false],
		['a word spelt out', 'g-o.o*d', 'good', true],
		['four letters and no three', 'a b c d', 'abcd', true],
		['three letters', 'a b c', 'a b c', false],
	])('folds %s', (_what, text, folded, speltOut) => {
		expect(foldText(text)).toEqual({ text: folded, speltOut });
	});
});

describe('detectLanguage', () => {
	it.each([
		['four small words', 'the parcel and you with', 'en'],
		['three of them', 'the parcel and you', undefined],
		['as many of another language', 'the and you with der die das und', undefined],
		['not enough of a lead', 'the and you with der die das', undefined],
		['just enough of a lead', 'the and you with for have please der die das und nicht', 'en'],
		['a script of its own', 'ごちゅうもん ABC', 'ja'],
		['a script for a third of it', 'ああ abcd', undefined],
		['nothing', '12 34', undefined],
	])('goes by %s', (_what, text, language) => {
		expect(detectLanguage(text)).toBe(language);
	});
});
