import * as content from './contentFinders';
import * as links from './contentFinders';
import * as html from './htmlFinders';
import type { MessageToCheck } from './preparedMessage';
import * as selective from './wordingFinders';
import * as wording from './wordingFinders';
import type { Finder } from './wordingFinders';
import { hintsAt } from './wording/hints';

/** A message that shows a rule; what it leaves out is filled in with what breaks no rule. */
export type RuleExample = Pick<MessageToCheck, 'text'> & Partial<MessageToCheck>;

export interface PolicyRule {
	/** Permanent: sellers turn rules off by it. */
	readonly id: string;
	/** What is forbidden, in one sentence. */
	readonly forbids: string;
	/** Where Amazon says so. */
	readonly source: string;
	/** A warning is reported and refuses nothing. */
	readonly severity: 'block' | 'warn';
	/** What to do about it. */
	readonly remedy: string;
	readonly find: Finder;
	/** What may break the rule, and what a person has to ask to tell. */
	readonly doubt?: {
		readonly find: Finder;
		readonly question: string;
		readonly shown: readonly RuleExample[];
	};
	readonly accepted: readonly RuleExample[];
	readonly refused: readonly RuleExample[];
}

const GUIDELINES = 'https://sellercentral.amazon.com/gp/help/external/G1701';
const REVIEW_POLICY = 'https://sellercentral.amazon.com/gp/help/external/G201972160';
const SOLICITATIONS = 'https://developer-docs.amazon.com/sp-api/docs/solicit-feedback-for-an-order';
const MESSAGING = 'https://developer-docs.amazon.com/sp-api/docs/messaging-api-v1-reference';

const either =
	(...finders: readonly Finder[]): Finder =>
	(prepared) =>
		finders.flatMap((find) => find(prepared));

const said = (language: string, text: string): RuleExample => ({ language, text });

/** Neutral requests, one a language: no wording rule may touch them. */
const NEUTRAL_REQUESTS: readonly RuleExample[] = [
	said('en', 'Please rate how this order went. Your feedback may be positive or negative.'),
	said('de', 'Bitte bewerten Sie den Ablauf dieser Bestellung, ob positiv oder negativ.'),
	said('fr', 'Vous pouvez laisser une évaluation sur cette commande, positive ou négative.'),
	said('it', 'Può lasciare un feedback su questo ordine, positivo o negativo.'),
	said('es', 'Puede dejar una valoración sobre este pedido, positiva o negativa.'),
	said('nl', 'U kunt een beoordeling van deze bestelling geven, positief of negatief.'),
	said('pl', 'Prosimy o opinię na temat przebiegu tego zamówienia.'),
	said('sv', 'Lämna gärna ett omdöme om hur beställningen gick.'),
	said('pt', 'Você pode deixar uma avaliação sobre este pedido.'),
	said('tr', 'Bu sipariş hakkında değerlendirme yapabilirsiniz.'),
	said('ja', 'このご注文について、出品者の評価をお寄せください。'),
	said('ar', 'يمكنك كتابة تقييم حول هذا الطلب.'),
	said('hi', 'आप इस ऑर्डर के बारे में अपना फीडबैक दे सकते हैं।'),
];

/** Where the language of an example makes no difference, it is shown in the largest ones all the same. */
const GREETINGS: readonly RuleExample[] = [
	said('en', 'Hello'),
	said('de', 'Guten Tag'),
	said('fr', 'Bonjour'),
	said('it', 'Buongiorno'),
	said('es', 'Hola'),
	said('ja', 'こんにちは'),
];

const greeted = (more: Partial<RuleExample>): readonly RuleExample[] =>
	GREETINGS.map((greeting) => ({ ...greeting, ...more }));

const followedBy = (words: string, more: Partial<RuleExample> = {}): readonly RuleExample[] =>
	GREETINGS.map(({ text, ...greeting }) => ({ ...greeting, text: `${text} ${words}`, ...more }));

export const POLICY_RULES: readonly PolicyRule[] = [
	{
		id: 'asksForPositive',
		forbids: 'Asking for a positive review, a good rating or a number of stars.',
		source: REVIEW_POLICY,
		severity: 'block',
		remedy: 'Ask for feedback without saying what it should be.',
		find: selective.findAskedPraise,
		doubt: {
			find: either(selective.findPossiblyAskedPraise, hintsAt('best')),
			question: 'Could a buyer read it as a wish for a good review?',
			shown: [
				said('en', 'Please be generous when Amazon asks for your rating.'),
				said('en', 'Thank you for your kind comments on the parcel. Please leave feedback.'),
			],
		},
		accepted: [
			...NEUTRAL_REQUESTS,
			said('en', 'Whether it deserves 1 or 5 stars, your feedback helps other buyers.'),
			said('en', 'We hope your order arrived in good condition. Please leave feedback.'),
			said('de', 'Ein gutes Produkt lebt vom Austausch. Hier geht es zur Bewertung.'),
		],
		refused: [
			said('en', 'Please leave us a positive review.'),
			said('en', 'A 5-star rating would mean the world to us.'),
			said('en', 'Please leave a pоsitive rеview.'),
			said('en', 'Please leave a p o s i t i v e review.'),
			said('en', 'We would be grateful for g\u200bood feed\u200bback.'),
			said('de', 'Über eine positive Bewertung würden wir uns sehr freuen.'),
			said('de', 'Bitte geben Sie uns 5 Sterne.'),
			said('de', 'Bitte geben Sie eine positive Verkäuferbewertung ab.'),
			said('fr', 'Merci de nous laisser un avis positif.'),
			said('it', 'Le chiediamo una recensione positiva a cinque stelle.'),
			said('es', 'Agradecemos una valoración positiva de 5 estrellas.'),
			said('nl', 'Wilt u een positieve beoordeling achterlaten?'),
			said('pl', 'Prosimy o pozytywną opinię.'),
			said('sv', 'Ge oss gärna ett positivt omdöme.'),
			said('pt', 'Deixe uma avaliação positiva, por favor.'),
			said('tr', 'Bize olumlu bir yorum bırakır mısınız?'),
			said('ja', '良い評価をいただけますと幸いです。'),
			said('ar', 'نرجو منك كتابة تقييم إيجابي.'),
			said('hi', 'कृपया एक सकारात्मक समीक्षा दें।'),
		],
	},
	{
		id: 'conditionalRequest',
		forbids: 'Asking for feedback only if the buyer is satisfied.',
		source: REVIEW_POLICY,
		severity: 'block',
		remedy: 'Ask every buyer in the same words, without a condition.',
		find: selective.findConditionalRequest,
		accepted: [
			...NEUTRAL_REQUESTS,
			said('en', 'If you have a minute, please leave feedback about this order.'),
			said('de', 'Wenn Sie einen Moment Zeit haben, geben Sie bitte eine Bewertung ab.'),
			said('de', 'Wir würden uns freuen, wenn Sie eine Bewertung abgeben.'),
			said('fr', 'Si vous avez un moment, laissez-nous votre avis.'),
		],
		refused: [
			said('en', 'If you are happy with your purchase, please leave a review.'),
			said('en', 'Happy with your order? Please rate us on Amazon.'),
			said('de', 'Wenn Sie zufrieden sind, freuen wir uns über eine Bewertung.'),
			said('fr', 'Si vous êtes satisfait de votre achat, laissez-nous un avis.'),
			said('it', 'Se è soddisfatto del prodotto, lasci una recensione.'),
			said('es', 'Si está satisfecho con su compra, deje una valoración.'),
			said('nl', 'Als u tevreden bent, laat dan een beoordeling achter.'),
			said('pl', 'Jeśli są Państwo zadowoleni z zakupu, prosimy o opinię.'),
			said('sv', 'Om du är nöjd med ditt köp, lämna gärna ett omdöme.'),
			said('pt', 'Se ficou satisfeito com a compra, deixe uma avaliação.'),
			said('tr', 'Üründen memnun kaldıysanız lütfen yorum yapın.'),
			said('ja', '商品にご満足いただけましたら、レビューをお願いいたします。'),
			said('ar', 'إذا كنت راضيًا عن المنتج فنرجو كتابة تقييم.'),
			said('hi', 'यदि आप खुश हैं तो कृपया समीक्षा लिखें।'),
		],
	},
	{
		id: 'divertsUnhappyBuyers',
		forbids: 'Sending buyers with a complaint elsewhere before, or instead of, a review.',
		source: REVIEW_POLICY,
		severity: 'block',
		remedy:
			'Tell every buyer alike how to reach you, without "if", or in a message that does not ask.',
		find: selective.findDiversion,
		doubt: {
			find: either(selective.findPossibleDiversion, hintsAt('parting')),
			question:
				'Is it help for every buyer, or a way out for those who might complain in their review?',
			shown: [
				said('en', 'Praise belongs on Amazon, criticism in our mailbox. The review form is below.'),
				said('en', 'If there is a problem, contact us. You can leave feedback on Amazon.'),
				said('de', 'Bei Problemen schreiben Sie uns. Bewerten können Sie die Bestellung hier.'),
			],
		},
		accepted: [
			...NEUTRAL_REQUESTS,
			said(
				'en',
				'Please leave feedback. For questions about this order you can contact us on Amazon.',
			),
			said('de', 'Bitte bewerten Sie uns. Fragen zur Bestellung beantworten wir über Amazon.'),
			said('en', 'If there is a problem with the delivery, please contact us.'),
		],
		refused: [
			said('en', 'Please contact us before leaving negative feedback.'),
			said('en', 'Please rate us. If you are not satisfied, contact us and we will make it right.'),
			said('de', 'Bitte kontaktieren Sie uns, bevor Sie eine negative Bewertung abgeben.'),
			said('de', 'Geben Sie uns Feedback. Falls es ein Problem gibt, schreiben Sie uns bitte.'),
			said('fr', 'Contactez-nous avant de laisser un avis négatif.'),
			said('it', 'La preghiamo di contattarci prima di lasciare una recensione.'),
			said('es', 'Contáctenos antes de dejar una opinión negativa.'),
			said('nl', 'Neem contact met ons op voordat u een beoordeling plaatst.'),
			said('pl', 'Prosimy o kontakt przed wystawieniem negatywnej opinii.'),
			said('sv', 'Kontakta oss innan du lämnar ett negativt omdöme.'),
			said('pt', 'Entre em contato antes de deixar uma avaliação negativa.'),
			said('tr', 'Olumsuz yorum yapmadan önce lütfen bizimle iletişime geçin.'),
			said('ja', '評価を投稿する前に、まずはご連絡ください。'),
			said('ar', 'تواصل معنا قبل ترك تقييم سلبي.'),
			said('hi', 'समीक्षा लिखने से पहले हमसे संपर्क करें।'),
		],
	},
	{
		id: 'reviewChange',
		forbids: 'Asking the buyer to change, update or remove a review or feedback.',
		source: REVIEW_POLICY,
		severity: 'block',
		remedy: 'Leave it out. Solve what went wrong; the buyer knows that feedback can be changed.',
		find: wording.findAskedChange,
		doubt: {
			find: either(wording.findToldChange, hintsAt('again')),
			question:
				'Is it about feedback on you as a seller, after a solved problem, and free of any wish?',
			shown: [
				said('de', 'Sind die zwei Sterne in Ihrer Bewertung heute noch gerecht?'),
				said(
					'en',
					'The replacement has arrived. You can change the seller feedback you left, if you like.',
				),
				said('de', 'Das Verkäufer-Feedback können Sie jederzeit ändern.'),
			],
		},
		accepted: [
			...NEUTRAL_REQUESTS,
			said('en', 'We have changed the delivery address of your order.'),
			said('de', 'Wir haben die Lieferadresse Ihrer Bestellung geändert.'),
		],
		refused: [
			said('en', 'Could you please update your review?'),
			said('en', 'We kindly ask you to remove the negative feedback.'),
			said('de', 'Bitte ändern Sie Ihre Bewertung.'),
			said('de', 'Könnten Sie die Rezension löschen?'),
			said('fr', 'Pourriez-vous modifier votre avis ?'),
			said('it', 'Potrebbe modificare la sua recensione?'),
			said('es', '¿Podría eliminar su valoración?'),
			said('nl', 'Wilt u uw beoordeling aanpassen?'),
			said('pl', 'Prosimy o usunięcie opinii.'),
			said('sv', 'Kan du ta bort ditt omdöme?'),
			said('pt', 'Você poderia remover sua avaliação?'),
			said('tr', 'Yorumunuzu kaldırabilir misiniz?'),
			said('ja', 'レビューの削除をお願いいたします。'),
			said('ar', 'نرجو منك تعديل التقييم.'),
			said('hi', 'कृपया अपनी समीक्षा हटा दें।'),
		],
	},
	{
		id: 'incentive',
		forbids: 'Offering money, a gift, a discount or a refund in a message that asks for feedback.',
		source: REVIEW_POLICY,
		severity: 'block',
		remedy: 'Take the offer out. A refund that is due belongs in a message that asks for nothing.',
		find: wording.findIncentive,
		doubt: {
			find: either(wording.findPossibleIncentive, hintsAt('trade')),
			question: 'Does the buyer get it whether or not there is a review, and does the text say so?',
			shown: [
				said('fr', 'Pour chaque évaluation, nous plantons un arbre.'),
				said('en', 'The refund for the lamp is done; you can leave feedback on Amazon.'),
			],
		},
		accepted: [
			...NEUTRAL_REQUESTS,
			said('en', 'Your refund for the damaged item has been issued.'),
			said('de', 'Die Erstattung für den beschädigten Artikel ist veranlasst.'),
		],
		refused: [
			said('en', 'Leave a review and receive a $10 gift card.'),
			said('en', 'Get a free gift. Just send us your review.'),
			said('en', 'We will refund you once you have removed your feedback.'),
			said('de', 'Für Ihre Bewertung erhalten Sie einen Gutschein.'),
			said('fr', 'Laissez un avis et recevez un bon de réduction.'),
			said('it', 'In cambio di una recensione riceverà un buono regalo.'),
			said('es', 'Deje una opinión y reciba un descuento.'),
			said('nl', 'Schrijf een review en ontvang een cadeaubon.'),
			said('pl', 'Za opinię otrzymają Państwo kupon rabatowy.'),
			said('sv', 'Skriv en recension och få ett presentkort.'),
			said('pt', 'Deixe uma avaliação e ganhe um desconto.'),
			said('tr', 'Yorum yapın, hediye kazanın.'),
			said('ja', 'レビューを書いていただいた方にギフト券をプレゼントします。'),
			said('ar', 'اكتب تقييم واحصل على هدية.'),
			said('hi', 'समीक्षा लिखें और उपहार पाएं।'),
		],
	},
	{
		id: 'repeatRequest',
		forbids: 'Asking for feedback on the same order again.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Ask once an order. Amazon reminds buyers itself.',
		find: wording.findRepeatedRequest,
		doubt: {
			find: wording.findPossiblyRepeatedRequest,
			question: 'Has this buyer been asked before?',
			shown: [said('en', 'We have not heard back. Please leave feedback.')],
		},
		accepted: NEUTRAL_REQUESTS,
		refused: [
			said('en', 'A friendly reminder: we still hope for your feedback.'),
			said('en', 'We have not received your feedback yet.'),
			said('de', 'Wir möchten Sie noch einmal um Ihre Bewertung bitten.'),
			said('fr', 'Petit rappel : nous attendons votre avis.'),
			said('it', 'Non abbiamo ancora ricevuto la sua recensione.'),
			said('es', 'Aún no hemos recibido su valoración.'),
			said('nl', 'Wij hebben nog geen beoordeling van u ontvangen.'),
			said('pl', 'Przypominamy o wystawieniu opinii.'),
			said('sv', 'En vänlig påminnelse om att lämna ett omdöme.'),
			said('pt', 'Ainda não recebemos sua avaliação.'),
			said('tr', 'Yorumunuzu henüz almadık.'),
			said('ja', '再度レビューのお願いです。'),
			said('ar', 'تذكير: نرجو كتابة تقييم.'),
			said('hi', 'हम आपको समीक्षा के लिए याद दिलाना चाहते हैं।'),
		],
	},
	{
		id: 'reviewInstructions',
		forbids: 'Explaining how to write a review or which stars to choose.',
		source: GUIDELINES,
		severity: 'block',
		remedy: "Give the link alone: Amazon's page explains itself.",
		find: wording.finds('howTo'),
		accepted: NEUTRAL_REQUESTS,
		refused: [
			said('en', 'Here is how to leave a review: open your orders.'),
			said('en', 'Just click on the fifth star.'),
			said('de', 'So geben Sie eine Bewertung ab: Öffnen Sie Ihre Bestellungen.'),
			said('fr', 'Comment laisser un avis : ouvrez vos commandes.'),
			said('it', 'Ecco come lasciare una recensione.'),
			said('es', 'Cómo dejar una opinión: abra sus pedidos.'),
			said('ja', 'レビューの書き方：注文履歴を開きます。'),
		],
	},
	{
		id: 'excellentFeedbackLink',
		forbids: 'A link that pre-selects excellent feedback.',
		source: REVIEW_POLICY,
		severity: 'block',
		remedy: 'Use [[feedback-link]]: it opens the form with nothing chosen.',
		find: links.findExcellentLinks,
		accepted: [
			...followedBy('https://www.amazon.com/hz/feedback/?orderID=111-2223334-5556667'),
			said('en', 'Feedback: https://www.amazon.com/hz/feedback/?orderID=111-2223334-5556667'),
		],
		refused: [
			...followedBy('https://www.amazon.com/gp/feedback/email-excellent-fb.html?excellent=2'),
			said(
				'en',
				'https://www.amazon.com/gp/feedback/email-excellent-fb.html?excellent=2&orderID=111-2223334-5556667&rating=5',
			),
		],
	},
	{
		id: 'feedbackInOrderMessage',
		forbids: "Asking for feedback in one of the Messaging API's messages.",
		source: MESSAGING,
		severity: 'block',
		remedy: 'Use Request a Review for that, and write here about the order alone.',
		find: wording.findRatingInOrderMessage,
		doubt: {
			find: wording.findOpinionInOrderMessage,
			question: 'Is it an answer about this order that you ask for, such as a date or a design?',
			shown: [{ ...said('en', 'We look forward to your feedback.'), channel: 'orderMessage' }],
		},
		accepted: [
			...greeted({ channel: 'orderMessage' }),
			{ ...said('en', 'Please confirm the spelling of the name.'), channel: 'orderMessage' },
			{ ...said('en', 'Please review the address below and confirm it.'), channel: 'orderMessage' },
			said('en', 'Please leave feedback.'),
		],
		refused: [
			{ ...said('en', 'Your parcel is late. Please leave feedback.'), channel: 'orderMessage' },
			...NEUTRAL_REQUESTS.map((request) => ({ ...request, channel: 'orderMessage' as const })),
		],
	},
	{
		id: 'advertising',
		forbids: 'Marketing: coupons, other products, newsletters, social media.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Write about this order alone.',
		find: content.findAdvertising,
		doubt: {
			find: content.findPossibleAdvertising,
			question: 'Does the code or the name belong to this order, such as one on a return label?',
			shown: [said('en', 'The QR code is in the box.')],
		},
		accepted: [...NEUTRAL_REQUESTS, said('en', 'Your parcel will be delivered tomorrow.')],
		refused: [
			said('en', 'Use this coupon on your next purchase.'),
			said('en', 'Follow us on Instagram.'),
			said('de', 'Folgen Sie uns auf Facebook.'),
			said('fr', 'Découvrez nos autres produits.'),
			said('it', 'Si iscriva alla nostra newsletter.'),
			said('es', 'Aproveche nuestra oferta especial.'),
			said('nl', 'Bekijk onze aanbiedingen.'),
			said('pl', 'Kod rabatowy na następne zakupy.'),
			said('sv', 'Följ oss på Instagram.'),
			said('pt', 'Cupom para sua próxima compra.'),
			said('tr', 'Bir sonraki alışverişiniz için kupon.'),
			said('ja', '次回ご購入で使えるクーポンです。'),
			said('ar', 'كود خصم على طلبك القادم.'),
			said('hi', 'अगली खरीद पर छूट पाएं।'),
		],
	},
	{
		id: 'asksToCancel',
		forbids: 'Asking the buyer to cancel the order.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Cancel it yourself in Seller Central, with the true reason.',
		find: wording.findAskedCancellation,
		doubt: {
			find: wording.findPossiblyAskedCancellation,
			question: 'Does the buyer want to cancel, or do you?',
			shown: [said('en', 'If you would rather not wait, please cancel the order.')],
		},
		accepted: [
			...NEUTRAL_REQUESTS,
			said('en', 'Please tell us whether to cancel the order or to send it again.'),
			said('de', 'Die Bestellung wurde auf Ihren Wunsch storniert.'),
		],
		refused: [
			said('en', 'The lamp is out of stock. Please cancel the order.'),
			said('de', 'Bitte stornieren Sie die Bestellung.'),
			said('fr', 'Merci d’annuler votre commande.'),
			said('it', 'La preghiamo di annullare l’ordine.'),
			said('es', 'Por favor, cancele el pedido.'),
			said('nl', 'Wilt u de bestelling annuleren, alstublieft.'),
			said('pl', 'Prosimy anulować zamówienie.'),
			said('sv', 'Kan du avbeställa ordern?'),
			said('pt', 'Por favor, cancele o pedido.'),
			said('tr', 'Lütfen siparişi iptal edin.'),
			said('ja', 'ご注文のキャンセルをお願いいたします。'),
			said('ar', 'نرجو إلغاء الطلب.'),
			said('hi', 'कृपया ऑर्डर रद्द करें।'),
		],
	},
	{
		id: 'optOut',
		forbids: 'An offer to unsubscribe: Amazon keeps the list of buyers who want no messages.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Leave it out; Amazon drops the message where the buyer has opted out.',
		find: wording.finds('optOut'),
		accepted: NEUTRAL_REQUESTS,
		refused: [
			said('en', 'To unsubscribe, click here.'),
			said('en', 'Reply STOP to opt out.'),
			said('de', 'Hier können Sie sich abmelden.'),
			said('fr', 'Se désabonner de nos messages.'),
			said('it', "Per annullare l'iscrizione risponda a questo messaggio."),
			said('es', 'Darse de baja de estos mensajes.'),
			said('nl', 'Klik hier om u uit te schrijven of afmelden.'),
			said('pl', 'Aby zrezygnować, kliknij i anuluj subskrypcję.'),
			said('sv', 'Avregistrera dig här.'),
			said('pt', 'Para deixar de receber mensagens, clique aqui.'),
			said('tr', 'Abonelikten çıkmak için tıklayın.'),
			said('ja', '配信停止はこちら。'),
			said('ar', 'لإلغاء الاشتراك اضغط هنا.'),
			said('hi', 'सदस्यता रद्द करने के लिए यहाँ क्लिक करें।'),
		],
	},
	{
		id: 'courtesyOnly',
		forbids: 'A message that says only thank you, or that you are there to help.',
		source: GUIDELINES,
		severity: 'block',
		remedy:
			'Send a message only when the order needs something of the buyer, or to ask for feedback.',
		find: wording.findCourtesyOnly,
		accepted: [
			...NEUTRAL_REQUESTS,
			said('en', 'Thank you for waiting. Your parcel is delayed by two days.'),
		],
		refused: [
			said('it', 'Grazie per il suo acquisto. Restiamo a sua disposizione.'),
			said('es', 'Gracias por su compra. Quedamos a su disposición.'),
			said('ja', 'この度はご購入ありがとうございました。'),
			said('en', 'Thank you for your purchase. We hope you enjoy it.'),
			said('de', 'Vielen Dank für Ihren Einkauf. Bei Fragen stehen wir zur Verfügung.'),
			said('fr', 'Merci pour votre achat. Nous restons à votre disposition.'),
		],
	},
	{
		id: 'shippingConfirmation',
		forbids: 'Confirming the order or its dispatch: Amazon does.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Leave it to Amazon.',
		find: wording.findShippingConfirmation,
		doubt: {
			find: wording.findPossibleShippingConfirmation,
			question: 'Does the buyer learn something that Amazon does not tell?',
			shown: [
				said('en', 'Your order has been shipped. The carrier calls before it comes on Friday.'),
			],
		},
		accepted: [
			...NEUTRAL_REQUESTS,
			said('en', 'The carrier could not deliver your parcel. Please confirm your address.'),
		],
		refused: [
			said('it', 'Il suo ordine è stato spedito oggi.'),
			said('es', 'Su pedido ha sido enviado hoy.'),
			said('en', 'Good news: your order has been shipped.'),
			said('de', 'Ihre Bestellung wurde heute versandt.'),
			said('fr', 'Votre commande a été expédiée.'),
			said('ja', '商品を発送いたしました。'),
		],
	},
	{
		id: 'externalLink',
		forbids: "A link that leads away from Amazon, other than the carrier's page for this parcel.",
		source: GUIDELINES,
		severity: 'block',
		remedy:
			"Link to Amazon alone. [[tracking-link]], the carrier's page for this parcel, is allowed.",
		find: links.findExternalLinks,
		accepted: [
			...followedBy('https://www.amazon.com/gp/your-account/order-details'),
			said('en', 'Your order: https://www.amazon.com/gp/your-account/order-details'),
			{
				...said('en', 'Tracking: https://www.ups.com/track?tracknum=1Z999AA10123456784'),
				trackingUrl: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
			},
			said('en', 'Thank you.If it helps, size 4.5 is on Amazon.com.'),
		],
		refused: [
			...followedBy('https://www.my-brand.example/review'),
			said('en', 'See https://www.my-brand.example/review for more.'),
			said('en', 'Visit www.my-brand.example today.'),
			said('en', 'Find us at mybrand.com today.'),
			said('en', 'Find us at mybrand dot com today.'),
			said('en', 'https://www.amazon.com.my-brand.example/feedback'),
			said('en', 'https://www.amazon.com@my-brand.example/feedback'),
			said('en', 'https://www.аmazon.com/feedback'),
			said('en', 'https://bit.ly/3abcde'),
			{ ...said('en', 'Feedback'), html: '<a href="https://my-brand.example">Feedback</a>' },
			{ ...said('en', 'Feedback'), html: '<a href="javascript:alert(1)">Feedback</a>' },
		],
	},
	{
		id: 'insecureLink',
		forbids: 'A link that is not https.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Write https:// in front of it.',
		find: links.findInsecureLinks,
		accepted: [
			...followedBy('https://www.amazon.com/gp/your-account/order-details'),
			said('en', 'https://www.amazon.com/gp/your-account/order-details'),
		],
		refused: [
			...followedBy('http://www.amazon.com/gp/your-account/order-details'),
			said('en', 'http://www.amazon.com/gp/your-account/order-details'),
		],
	},
	{
		id: 'foreignMarketplaceLink',
		forbids: "A link to another marketplace than the order's, where the buyer has no such order.",
		source: SOLICITATIONS,
		severity: 'block',
		remedy: "Use the variables in double brackets: they know the order's marketplace.",
		find: links.findForeignMarketplaceLinks,
		accepted: [
			...followedBy('https://www.amazon.co.jp/hz/feedback', { marketplaceId: 'A1VC38T7YXB528' }),
			{
				...said('de', 'https://www.amazon.de/hz/feedback'),
				marketplaceId: 'A1PA6795UKMFR9',
			},
		],
		refused: [
			...followedBy('https://www.amazon.com/hz/feedback', { marketplaceId: 'A1VC38T7YXB528' }),
			{
				...said('de', 'https://www.amazon.com/hz/feedback'),
				marketplaceId: 'A1PA6795UKMFR9',
			},
		],
	},
	{
		id: 'shopLink',
		forbids: 'A link to a shop or product page, which reads as marketing.',
		source: GUIDELINES,
		severity: 'warn',
		remedy: "Prefer [[contact-link]] or the page of the order; Amazon's guidelines changed here.",
		find: links.findShopLinks,
		accepted: [
			...followedBy('https://www.amazon.com/gp/your-account/order-details'),
			said('en', 'https://www.amazon.com/gp/your-account/order-details'),
		],
		refused: [
			...followedBy('https://www.amazon.com/dp/B000000001'),
			said('en', 'https://www.amazon.com/sp?seller=A1EXAMPLE'),
			said('en', 'https://www.amazon.com/dp/B000000001'),
		],
	},
	{
		id: 'emailAddress',
		forbids: 'An e-mail address.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Use [[contact-link]]: the buyer reaches you through Amazon.',
		find: content.findEmailAddresses,
		accepted: [...NEUTRAL_REQUESTS, said('en', 'You can reach us through Amazon, at any time.')],
		refused: [
			...followedBy('support@my-brand.example'),
			said('en', 'Write to support@my-brand.example please.'),
			said('en', 'Write to support (at) my-brand (dot) com please.'),
			said('de', 'Schreiben Sie an hilfe＠my-brand.example bitte.'),
		],
	},
	{
		id: 'phoneNumber',
		forbids: 'A telephone number.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Use [[contact-link]]: the buyer reaches you through Amazon.',
		find: content.findPhoneNumbers,
		doubt: {
			find: content.findPossiblePhoneNumbers,
			question: 'Is it a telephone number, or a number of the parcel or the product?',
			shown: [said('en', 'About the lamp: 4155550132.')],
		},
		accepted: [
			...followedBy('111-2223334-5556667, 9400110200881234567890'),
			said('en', 'The phone holder, model 555-0142, is late.'),
			said('en', 'Your order 111-2223334-5556667 with tracking number 9400110200881234567890.'),
			said('en', 'Delivered on 2026-05-04, model 4155-550.'),
		],
		refused: [
			said('fr', 'Appelez-nous au 01 23 45 67 89.'),
			said('it', 'Chiamateci al 02 1234 5678.'),
			said('es', 'Llámenos al 912 345 678.'),
			said('en', 'Call us at (415) 555-0132.'),
			said('en', 'Our number is +1 415 555 0132.'),
			said('de', 'Telefon: 030 1234567'),
			said('ja', '電話：03-1234-5678'),
		],
	},
	{
		id: 'messenger',
		forbids: 'Moving the talk to a messenger outside Amazon.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Use [[contact-link]]: the buyer reaches you through Amazon.',
		find: content.findMessengers,
		accepted: NEUTRAL_REQUESTS,
		refused: [
			said('en', 'Add us on WhatsApp.'),
			said('de', 'Schreiben Sie uns per WhatsApp.'),
			said('de', 'Schreiben Sie uns über WA.'),
			said('fr', 'Écrivez-nous sur WhatsApp.'),
			said('it', 'Ci scriva su Telegram.'),
			said('es', 'Escríbanos por WhatsApp.'),
			said('ja', 'LINE公式アカウントまでご連絡ください。'),
		],
	},
	{
		id: 'emoji',
		forbids: 'Emoji.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Leave them out.',
		find: content.findEmoji,
		accepted: [...GREETINGS, said('en', 'Brand® Mug™ © 2026, 20 % off the weight, 4 → 5.')],
		refused: [
			...followedBy('😀'),
			said('en', 'Thanks 😀'),
			said('de', 'Danke 🇩🇪'),
			said('fr', 'Merci ⭐'),
			said('en', 'Thanks 1\ufe0f\u20e3'),
		],
	},
	{
		id: 'trackingPixel',
		forbids: 'An image that reports when the message is opened.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Leave it out; Amazon strips what it finds.',
		find: html.findTrackingPixels,
		accepted: [
			...greeted({ html: '<p>Hello</p>' }),
			{ ...said('en', 'Hello'), html: '<p>Hello</p>' },
		],
		refused: [
			...greeted({ html: '<img src="https://x.example/a.gif" width="1" height="1">' }),
			{ ...said('en', 'Hello'), html: '<img src="https://x.example/a.gif" width="1" height="1">' },
			{ ...said('en', 'Hello'), html: '<img style="display:none" src="https://x.example/a.gif">' },
			{ ...said('en', 'Hello'), html: "<IMG SRC='https://x.example/open?uid=7'>" },
		],
	},
	{
		id: 'image',
		forbids: 'Pictures of the product, animated ones, and logos that show a web address.',
		source: GUIDELINES,
		severity: 'warn',
		remedy: "Leave pictures out: Amazon adds the product's own.",
		find: html.findImages,
		accepted: [
			...greeted({ html: '<p>Hello</p>' }),
			{ ...said('en', 'Hello'), html: '<p>Hello</p>' },
		],
		refused: [
			...greeted({ html: '<img src="https://m.example/logo.png" width="200">' }),
			{ ...said('en', 'Hello'), html: '<img src="https://m.example/logo.png" width="200">' },
		],
	},
	{
		id: 'activeContent',
		forbids: 'Scripts, forms and frames.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Use text and links alone.',
		find: html.findActiveContent,
		accepted: [
			...greeted({ html: '<p>Hello</p>' }),
			{ ...said('en', 'Hello'), html: '<p style="margin:0">Hello</p>' },
		],
		refused: [
			...greeted({ html: '<script>alert(1)</script>' }),
			{ ...said('en', 'Hello'), html: '<script>alert(1)</script>' },
			{ ...said('en', 'Hello'), html: '<p onclick="alert(1)">Hello</p>' },
		],
	},
	{
		id: 'styling',
		forbids: 'Centered text, wide margins, own fonts and colors, more than three sizes, wide gaps.',
		source: GUIDELINES,
		severity: 'warn',
		remedy: 'Leave the looks to Amazon.',
		find: html.findStyling,
		accepted: [
			...greeted({ html: '<p>Hello</p>' }),
			{ ...said('en', 'Hello\n\nand good bye'), html: '<p>Hello</p>' },
		],
		refused: [
			...greeted({ html: '<p style="text-align: center">Hello</p>' }),
			{ ...said('en', 'Hello'), html: '<p style="text-align: center">Hello</p>' },
			{ ...said('en', 'Hello'), html: '<div style="margin: 0 25%">Hello</div>' },
			{ ...said('en', 'Hello'), html: '<center>Hello</center>' },
			said('en', 'Hello\n\n\n\n\nand good bye'),
		],
	},
	{
		id: 'attachment',
		forbids: 'Files other than instructions, a warranty or an invoice.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Attach nothing else; name the file after what it is.',
		find: content.findForbiddenAttachments,
		accepted: [
			{ ...said('de', 'Guten Tag'), attachments: ['Rechnung.pdf', 'Garantie.pdf'] },
			{ ...said('fr', 'Bonjour'), attachments: ['Facture.pdf', 'Notice.pdf'] },
			{ ...said('it', 'Buongiorno'), attachments: ['Fattura.pdf', 'Istruzioni.pdf'] },
			{ ...said('es', 'Hola'), attachments: ['Factura.pdf', 'Instrucciones.pdf'] },
			{ ...said('ja', 'こんにちは'), attachments: ['領収書.pdf', '取扱説明書.pdf', '保証書.pdf'] },
			{ ...said('en', 'Hello'), attachments: ['Invoice-123.pdf', 'Anleitung.pdf'] },
		],
		refused: [
			{ ...said('de', 'Guten Tag'), attachments: ['Katalog.pdf'] },
			{ ...said('fr', 'Bonjour'), attachments: ['Nouveautés.pdf'] },
			{ ...said('it', 'Buongiorno'), attachments: ['Listino.pdf'] },
			{ ...said('es', 'Hola'), attachments: ['Ofertas.pdf'] },
			{ ...said('ja', 'こんにちは'), attachments: ['カタログ.pdf'] },
			{ ...said('en', 'Hello'), attachments: ['catalogue-2026.pdf'] },
		],
	},
	{
		id: 'attachmentInRequest',
		forbids: 'Pointing to an attached file in a message that asks for feedback.',
		source: GUIDELINES,
		severity: 'warn',
		remedy: 'Send instructions or an invoice with a message of their own.',
		find: wording.inRequest(wording.finds('attached')),
		accepted: [...NEUTRAL_REQUESTS, said('en', 'The invoice is attached.')],
		refused: [
			said('fr', 'Voir la pièce jointe. Merci de laisser une évaluation.'),
			said('it', 'Trova le istruzioni in allegato. Può lasciare un feedback.'),
			said('es', 'Encontrará el manual adjunto. Puede dejar una valoración.'),
			said('ja', '説明書を添付いたしました。出品者の評価をお寄せください。'),
			said('en', 'Please see the attached file and leave feedback.'),
			said('de', 'Die Anleitung finden Sie im Anhang. Bitte geben Sie eine Bewertung ab.'),
		],
	},
	{
		id: 'missingOrderId',
		forbids: 'A message without the 17 digits of its order.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Put [[order-id]] into the subject.',
		find: content.findMissingOrderId,
		accepted: [
			...greeted({ subject: '111-2223334-5556667' }),
			{ text: 'About your order.', subject: 'Order 111-2223334-5556667' },
			{ text: 'Please confirm the size.', subject: '', channel: 'orderMessage' },
		],
		refused: [
			...greeted({ subject: '' }),
			{ text: 'About your order.', subject: 'Your order' },
			{ text: 'About your order.', subject: 'Order 111-2223334-555666' },
		],
	},
	{
		id: 'otherOrderId',
		forbids: "Naming an order that is not the buyer's.",
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Look for an order id that was typed in by hand; use [[order-id]].',
		find: content.findOtherOrderIds,
		accepted: [...followedBy('111-2223334-5556667'), { text: 'About order 111-2223334-5556667.' }],
		refused: [...followedBy('111-2223334-5556668'), { text: 'About order 111-2223334-5556668.' }],
	},
	{
		id: 'importantInRequest',
		forbids: '[Important] in the subject of a request for feedback.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Keep [Important] for what an order cannot be completed without.',
		find: content.findImportantRequest,
		accepted: [
			...greeted({ subject: '[Important] 111-2223334-5556667' }),
			...NEUTRAL_REQUESTS,
			{
				text: 'Please confirm your delivery address.',
				subject: '[Important] Order 111-2223334-5556667',
			},
		],
		refused: (
			[
				['en', '[Important]'],
				['de', '[Wichtig]'],
				['fr', '[Important]'],
				['it', '[Importante]'],
				['es', '[IMPORTANTE]'],
				['ja', '【重要】'],
			] as const
		).flatMap(([language, mark]) =>
			NEUTRAL_REQUESTS.filter((request) => request.language === language).map((request) => ({
				...request,
				subject: `${mark} 111-2223334-5556667`,
			})),
		),
	},
	{
		id: 'wrongLanguage',
		forbids: 'A language other than the one the buyer has chosen.',
		source: GUIDELINES,
		severity: 'block',
		remedy: "Choose the buyer's language, or use a ready-made text: they come in all of them.",
		find: wording.findWrongLanguage,
		accepted: [
			...NEUTRAL_REQUESTS,
			said('de', 'Bitte bewerten Sie Ihre Bestellung "The best of you and me" bei uns auf Amazon.'),
		],
		refused: [
			...(['fr', 'it', 'es', 'ja'] as const).map((language) =>
				said(language, 'Please leave feedback for this order, we have delivered it to you.'),
			),
			said('de', 'Please leave feedback for this order, we have delivered it to you.'),
			said('en', 'Bitte bewerten Sie den Ablauf der Bestellung, die wir Ihnen zugestellt haben.'),
			said('en', 'このご注文について、出品者の評価をお寄せください。'),
			said('ar-AE', 'Please leave feedback for this order, we have delivered it to you.'),
		],
	},
	{
		id: 'unfilledVariable',
		forbids: 'A variable that was not filled in.',
		source: GUIDELINES,
		severity: 'block',
		remedy: 'Check its spelling, and whether the item holds what it stands for.',
		find: content.findVariables,
		accepted: [...followedBy('[M], {20}'), said('en', 'Size [M], price {20}.')],
		refused: [
			...followedBy('[[buyer-name]]'),
			said('en', 'Dear [[buyer-name]], please leave feedback.'),
			said('en', 'Dear {{ name }}, please leave feedback.'),
			said('en', 'Dear %FIRST_NAME%, please leave feedback.'),
		],
	},
	{
		id: 'htmlInOrderMessage',
		forbids: "HTML in one of the Messaging API's messages.",
		source: MESSAGING,
		severity: 'block',
		remedy: 'Write plain text.',
		find: html.findHtmlInOrderMessage,
		accepted: [
			...GREETINGS,
			{ ...said('en', 'Please confirm: is the size < 40?'), channel: 'orderMessage' },
			said('en', 'Hello'),
		],
		refused: [
			...followedBy('<b>!</b>', { channel: 'orderMessage' }),
			{ ...said('en', 'Please <b>confirm</b> the size.'), channel: 'orderMessage' },
		],
	},
];
