import { checkMessage } from '../../../nodes/shared/domain/policy/checkMessage';

const orderId = '111-2223334-5556667';

const findings = (text: string) =>
	checkMessage({ channel: 'buyerMessage', text, subject: `Order ${orderId}`, orderId }).findings;

const rulesAgainst = (text: string): string[] => [
	...new Set(
		findings(text)
			.filter(({ severity }) => severity === 'block')
			.map(({ rule }) => rule),
	),
];

const doubtsAbout = (text: string): string[] => [
	...new Set(
		findings(text)
			.filter(({ severity }) => severity === 'doubt')
			.map(({ rule }) => rule),
	),
];

describe('a request that only happy buyers get', () => {
	it.each([
		['a question about a feeling, and the request next', 'Are you happy with it? Please rate us.'],
		['the request two sentences on', 'If you love it, good. We are small. Please rate us.'],
		['a question in quotation marks', '“Are you happy with it?” Please rate us.'],
		['the condition after the feeling', '商品にご満足いただけた場合は、レビューをお願いします。'],
		['an Arabic word with "and" written into it', 'وإذا كنت سعيدًا فاكتب تقييمًا.'],
		['spelt out words', 'If you are h a p p y with it, please leave a review.'],
	])('is found: %s', (_what, text) => {
		expect(rulesAgainst(text)).toEqual(['conditionalRequest']);
	});

	it.each([
		['how happy, instead of whether', 'How happy are you with it? Please rate us.'],
		['the request three sentences on', 'If you love it, good. We are small. It rains. Rate us.'],
		['a statement', 'We hope that you are happy with it. Please rate us.'],
		['a question for a minute', 'Do you have a minute? Then please rate us.'],
		['a question for the parcel', 'Has the parcel arrived? Then please rate us.'],
		['"then" without a question', 'It has come. Then please rate us.'],
		['our own joy', 'If you have time, we would be happy to read your review.'],
		['both answers', 'Like it or not, please rate us.'],
		['no request', 'Are you happy with it? You may return it.'],
		['two languages', 'Sind Sie zufrieden mit der Lampe? Deixe sua resenha.'],
	])('is not seen in %s', (_what, text) => {
		expect(rulesAgainst(text)).toEqual([]);
	});
});

describe('leading unhappy buyers away from the review', () => {
	it.each([
		['before a review', 'Please contact us before you leave a review.'],
		['instead of bad words', 'Do not leave bad feedback, write to us directly.'],
		['a bad review alone', 'Before you leave a negative review, think of us.'],
	])('is found: %s', (_what, text) => {
		expect(rulesAgainst(text)).toEqual(['divertsUnhappyBuyers']);
	});

	it.each([
		['a message that asks nothing', 'Any problems with the parcel? Contact us first.'],
		['questions', 'Please rate us. Questions about the order? Contact us on Amazon.'],
		['what went wrong, asked openly', 'What was the problem? Contact us. Please rate us.'],
		['trouble two sentences before', 'Rate us. A problem arose. It is solved. Contact us first.'],
		['the carrier’s trouble', 'Please rate us. The carrier had problems that day.'],
	])('is not seen in %s', (_what, text) => {
		expect(rulesAgainst(text)).toEqual([]);
	});
});

describe('praise that is asked for', () => {
	it.each([
		['a word between', 'A positive customer review helps us.'],
		['two words between', 'A positive and honest review helps us.'],
		['the adjective after its noun', 'Laissez un avis très positif.'],
		['without spaces', '高い評価をお願いします。'],
		['stars in Japanese', '星5つの評価をお願いします。'],
	])('is found: %s', (_what, text) => {
		expect(rulesAgainst(text)).toEqual(['asksForPositive']);
	});

	it.each([
		['a comma between', 'Good day, feedback is welcome.'],
		['our own wish', 'It would be great getting your feedback.'],
		['good and bad', 'Leave a review, good or bad, or bad and good feedback.'],
		['a scale', 'Från en till fem stjärnor: skriv ett omdöme.'],
	])('is not seen in %s', (_what, text) => {
		expect(rulesAgainst(text)).toEqual([]);
	});
});

describe('changing a review', () => {
	it.each([
		['the verb first', 'Please reconsider the review.'],
		['the verb last', 'Könnten Sie Ihre Bewertung noch einmal überdenken?'],
		['in Japanese', '評価の取り下げをお願いいたします。'],
	])('is found: %s', (_what, text) => {
		expect(rulesAgainst(text)).toEqual(['reviewChange']);
	});

	it.each([
		['feedback from somebody else', 'We will update you once we have feedback from the carrier.'],
		['what a review is good for', 'Ihre Bewertung hilft uns, den Versand zu ändern.'],
		['another sentence', 'Please reconsider. A review is welcome.'],
	])('is not seen in %s', (_what, text) => {
		expect(rulesAgainst(text)).toEqual([]);
	});
});

describe('ways round Amazon', () => {
	it.each([
		['phoneNumber', 'Appelez-nous au 01 23 45 67 89 pour la livraison.'],
		['phoneNumber', 'About the delivery: 04 23 45 67 89.'],
		['phoneNumber', 'About the delivery: 1-800-555-0199.'],
		['phoneNumber', 'Rufen Sie uns wegen der Lieferung an: 030 / 2345 6789.'],
		['messenger', '配送の件はLINEで ご連絡ください。LINE公式をご覧ください。'],
		['emailAddress', 'About the delivery: help at northwind.com'],
		['emailAddress', 'About the delivery: help [at] northwind [dot] com'],
	])('%s is found in "%s"', (rule, text) => {
		expect(rulesAgainst(text)).toContain(rule);
	});

	it.each([
		'The parcel was opened at customs. It is delayed.',
		'The delivery is on line 12 of the list, online soon.',
		'Le colis 01 23 45 67 89 01 est en retard.',
		'Delivered with the code 4155-550.',
	])('nothing is found in "%s"', (text) => {
		expect(rulesAgainst(text)).toEqual([]);
	});
});

describe('an offer for a review', () => {
	it('is found with the review in one sentence, and not beside it', () => {
		expect(rulesAgainst('For your review you get your money back.')).toEqual(['incentive']);
		expect(rulesAgainst('You got your money back. Please rate how it went.')).toEqual([]);
	});
});

describe('a condition on how the order went', () => {
	it('is found in "if", and not in a question that is open to everybody', () => {
		expect(rulesAgainst('If it all came as promised, please rate us.')).toEqual([
			'conditionalRequest',
		]);
		expect(rulesAgainst('How did it all come? Please rate us.')).toEqual([]);
	});
});

describe('a notice of dispatch', () => {
	it('is refused alone, and allowed where something is put right', () => {
		expect(rulesAgainst('Your order left our warehouse today.')).toEqual(['shippingConfirmation']);
		expect(rulesAgainst('A shelf was missing. It left our warehouse today.')).toEqual([]);
	});
});

describe('thanks', () => {
	it('are a courtesy for an order, and an answer for what the buyer has sent', () => {
		expect(rulesAgainst('Thank you for your order.')).toEqual(['courtesyOnly']);
		expect(rulesAgainst('Thank you for the photo. We will have a look at it.')).toEqual([]);
	});
});

describe('a whole scale of stars', () => {
	it.each([
		'Von einem Stern bis zu fünf Sternen ist jede Bewertung willkommen.',
		'Avaliações com uma ou cinco estrelas são bem-vindas.',
		'Una stella o cinque stelle, ogni recensione aiuta.',
		'Five stars or one, please rate us.',
		'Tüm değerlendirmeler, bir yıldızdan beş yıldıza kadar, değerlidir.',
		'كل تقييم مهم، من نجمة إلى خمس نجوم.',
		'سواء كان رأيك جيدًا أم سيئًا، فإن تقييمك يساعد.',
		'Nous lisons chaque évaluation, les éloges comme les critiques.',
	])('is neutral: %s', (text) => {
		expect(rulesAgainst(text)).toEqual([]);
	});
});

describe('what only a person can tell', () => {
	it.each([
		['divertsUnhappyBuyers', 'Please rate us. Any problems? Contact us.'],
		['divertsUnhappyBuyers', 'Rate us. There was a problem. Tell us about it.'],
		['reviewChange', 'You can change the seller feedback you left, if you like.'],
		['reviewChange', 'We saw your rating. Could you take it down?'],
		['repeatRequest', 'Another try! Please rate us.'],
		['incentive', 'Your refund is done, and you can rate us on Amazon.'],
		['asksToCancel', 'If you would rather not wait, please cancel the order.'],
		['phoneNumber', 'About the lamp: 4155550132.'],
		['advertising', 'The QR code is in the box.'],
	])('%s is in doubt about "%s"', (rule, text) => {
		expect(rulesAgainst(text)).toEqual([]);
		expect(doubtsAbout(text)).toEqual([rule]);
	});

	it.each([
		'If you have questions or a problem, write to us on Amazon. Please rate us.',
		'Any problems with the parcel? Contact us.',
		'Please tell us whether to cancel the order.',
		'DHL has it under 4155550132.',
		'Show the QR code at the counter of the post office.',
		'The 5-star hotel pillow you ordered weighs 4 kg.',
	])('nothing is found in "%s"', (text) => {
		expect([...rulesAgainst(text), ...doubtsAbout(text)]).toEqual([]);
	});
});

describe('an answer about the order', () => {
	const inOrderMessage = (text: string) =>
		checkMessage({ channel: 'orderMessage', text, orderId }).verdict;

	it.each([
		['about a date', 'Passt der neue Liefertermin? Wir freuen uns auf Ihre Rückmeldung.', 'passed'],
		['about a design', 'What do you think of the design? Send us your comments.', 'passed'],
		['about nothing named', 'We look forward to your feedback.', 'doubtful'],
		['about the seller', 'Please confirm the address. Then leave feedback on Amazon.', 'refused'],
		['as a review', 'デザインはいかがでしたか。レビューをお願いします。', 'refused'],
	])('%s: %s', (_what, text, verdict) => {
		expect(inOrderMessage(text)).toBe(verdict);
	});
});
