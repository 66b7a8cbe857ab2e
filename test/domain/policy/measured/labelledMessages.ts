import { OBLIQUE_MESSAGES } from './obliqueMessages';

/**
 * Messages with the answer that is right, written before the rules were. Half of them, chosen by
 * chance, was held back until the rules were finished.
 */
export interface LabelledMessage {
	readonly kind: 'harmless' | 'harmlessOrder' | 'breach' | 'mechanical' | 'oblique';
	readonly language: string;
	/** The rule that is broken. */
	readonly rule?: string;
	readonly text: string;
}

const harmless = (language: string, ...texts: readonly string[]): LabelledMessage[] =>
	texts.map((text) => ({ kind: 'harmless', language, text }));
const harmlessOrder = (language: string, ...texts: readonly string[]): LabelledMessage[] =>
	texts.map((text) => ({ kind: 'harmlessOrder', language, text }));
const breaking =
	(kind: 'breach' | 'mechanical' | 'oblique', rule: string) =>
	(language: string, ...texts: readonly string[]): LabelledMessage[] =>
		texts.map((text) => ({ kind, rule, language, text }));

const positive = breaking('breach', 'asksForPositive');
const conditional = breaking('breach', 'conditionalRequest');
const diverts = breaking('breach', 'divertsUnhappyBuyers');
const change = breaking('breach', 'reviewChange');
const incentive = breaking('breach', 'incentive');
const again = breaking('breach', 'repeatRequest');
const advertising = breaking('breach', 'advertising');
const cancel = breaking('breach', 'asksToCancel');
const optOut = breaking('breach', 'optOut');
const phone = breaking('mechanical', 'phoneNumber');
const email = breaking('mechanical', 'emailAddress');
const link = breaking('mechanical', 'externalLink');
const network = breaking('mechanical', 'advertising');
const messenger = breaking('mechanical', 'messenger');
const oblique = (rule: string) => breaking('oblique', rule);

export const LABELLED_MESSAGES: readonly LabelledMessage[] = [
	...OBLIQUE_MESSAGES,
	...harmless(
		'en',
		'The second drawer runs on the left rail: turn it round and it will close.',
		'You may keep the scratched plate. The new one comes on Tuesday, at no cost to you.',
		'Customs has released the parcel. It should be with you by the weekend.',
		'If the box looks opened, please take a photo before you unpack it and send it to us here.',
		'How did the order go? Amazon lets you say so, well or badly, on its feedback page.',
		'Would you take a minute to leave feedback on this order? Any answer is fine with us.',
		'We hope the kettle arrived in one piece. Feedback on the order can be left on Amazon.',
		'Please do not plug in the charger that came with batch 7; we are sending another one.',
		'Your return label has a QR code. Show it at the post office counter.',
		'Our storeroom was closed on Monday for the holiday, so the chairs go out a day late.',
		'The discount you saw at checkout was applied: the invoice shows the lower price.',
		'Thank you for sending the photo of the broken hinge. A new hinge leaves today.',
		'The gift wrap you chose was out of stock, so we have refunded its price.',
		'The stars on the night lamp glow only after an hour in the light.',
		'Sorry about the wait. The carrier lost the parcel, and a second one is on its way.',
		'For questions about this order, use the contact button in Your Orders. Feedback may be left there too.',
		'Model 4155550 fits the older pump; yours needs 4155560. Shall we exchange it?',
		'DHL has it under 4155550132 and will try again tomorrow.',
	),
	...harmless(
		'de',
		'Die linke Schiene ist verdreht: Bitte drehen Sie sie um, dann schließt die Schublade.',
		'Uns ist ein Fehler unterlaufen: In Ihrem Paket liegt die grüne Decke. Die blaue kommt am Freitag.',
		'Wie lief die Bestellung? Auf Amazon können Sie den Verkäufer bewerten, so wie Sie es erlebt haben.',
		'Danke für das Foto vom Scharnier. Das Ersatzteil ist heute zur Post gegangen.',
		'Haben Sie Fragen zum Aufbau, schreiben Sie uns über Amazon. Dort können Sie die Bestellung auch bewerten.',
		'Der Geschenkkarton war vergriffen, den Aufpreis haben wir erstattet.',
	),
	...harmless(
		'fr',
		'Le rail gauche est monté à l’envers : retournez-le et le tiroir fermera.',
		'Comment s’est passée votre commande ? Vous pouvez laisser une évaluation sur Amazon, bonne ou mauvaise.',
		'Le papier cadeau n’était plus disponible, nous vous en avons remboursé le prix.',
		'Merci pour la photo. La nouvelle charnière part aujourd’hui.',
	),
	...harmless(
		'es',
		'La guía izquierda está al revés: gírela y el cajón cerrará.',
		'¿Cómo fue el pedido? Puede dejar una valoración en Amazon, sea buena o mala.',
		'El papel de regalo estaba agotado y le hemos devuelto su importe.',
	),
	...harmless(
		'it',
		'La guida sinistra è montata al contrario: la giri e il cassetto si chiude.',
		'Com’è andato l’ordine? Può lasciare un feedback su Amazon, positivo o negativo.',
	),
	...harmless('nl', 'De linker rail zit andersom: draai hem om en de lade sluit.'),
	...harmless('pl', 'Lewa prowadnica jest odwrócona. Proszę ją obrócić, a szuflada się zamknie.'),
	...harmless('sv', 'Hur gick beställningen? Du kan lämna ett omdöme på Amazon, bra eller dåligt.'),
	...harmless('pt', 'O trilho esquerdo está invertido: vire-o e a gaveta fecha.'),
	...harmless('tr', 'Sol ray ters takılmış. Çevirirseniz çekmece kapanır.'),
	...harmless('ja', '左のレールが逆向きです。向きを変えると引き出しが閉まります。'),
	...harmless('ar', 'السكة اليسرى مقلوبة. اقلبها وسيغلق الدرج.'),
	...harmless('hi', 'बाईं रेल उल्टी लगी है। उसे घुमाने पर दराज बंद हो जाएगी।'),
	...harmlessOrder(
		'en',
		'We have drawn the monogram. What do you think of the letters? Please send us your comments by Thursday.',
		'Please review the address below: the house number is missing.',
		'We look forward to your feedback on the two delivery slots.',
		'Which of the two colors would you like? A short reply is enough.',
		'Could you rate how urgent the delivery is: this week or next?',
		'Please check the preview of your photo mug and tell us your opinion on the crop.',
	),
	...harmlessOrder(
		'de',
		'Der Entwurf der Gravur ist fertig. Über Ihre Rückmeldung bis Donnerstag freuen wir uns.',
		'Passt Ihnen Dienstag zwischen 9 und 12 Uhr? Wir warten auf Ihr Feedback.',
		'Bitte prüfen Sie die Hausnummer und antworten Sie kurz.',
		'Wie beurteilen Sie die beiden Farbmuster? Bitte sagen Sie uns, welches wir nehmen sollen.',
	),
	...harmlessOrder(
		'fr',
		'La maquette de la gravure est prête. Nous attendons votre retour avant vendredi.',
		'Donnez-nous votre avis sur les deux couleurs proposées.',
		'Merci de confirmer l’adresse de livraison.',
	),
	...harmlessOrder(
		'es',
		'El boceto del grabado está listo. Esperamos su opinión sobre las letras.',
		'Por favor, envíenos sus comentarios sobre la talla elegida.',
	),
	...harmlessOrder(
		'it',
		'La bozza dell’incisione è pronta: aspettiamo il suo parere sulle lettere.',
		'Ci dia un riscontro sull’indirizzo di consegna, per favore.',
	),
	...harmlessOrder('nl', 'Graag ontvangen wij uw feedback op het ontwerp van de gravure.'),
	...harmlessOrder('pl', 'Prosimy o opinię na temat projektu grawerunku.'),
	...harmlessOrder('sv', 'Ge oss gärna feedback på korrekturet för gravyren.'),
	...harmlessOrder('pt', 'Aguardamos sua opinião sobre o desenho da gravação.'),
	...harmlessOrder('tr', 'Gravür tasarımı hakkında görüşünüzü bekliyoruz.'),
	...harmlessOrder('ja', '配達日の候補について、ご返信をお待ちしております。'),
	...harmlessOrder('ar', 'ننتظر رأيك في تصميم النقش.'),
	...harmlessOrder('hi', 'कृपया डिज़ाइन पर अपनी राय बताएं।'),
	...positive(
		'en',
		'We would be thrilled to get a five-star review from you.',
		'Kindly rate us 5 out of 5 on Amazon.',
	),
	...positive(
		'de',
		'Geben Sie uns bitte eine gute Bewertung.',
		'Wir freuen uns über 5 Sterne auf Amazon.',
	),
	...positive('fr', 'Nous serions ravis de recevoir cinq étoiles sur Amazon.'),
	...positive('es', 'Le pedimos que nos valore con 5 estrellas.'),
	...positive('it', 'Ci lasci cinque stelle su Amazon, per favore.'),
	...positive('nl', 'Geef ons alstublieft vijf sterren.'),
	...positive('pl', 'Prosimy o wystawienie pięciu gwiazdek.'),
	...positive('sv', 'Ge oss gärna fem stjärnor.'),
	...positive('pt', 'Por favor, avalie-nos com cinco estrelas.'),
	...positive('tr', 'Lütfen bize beş yıldız verin.'),
	...positive('ja', '星5の評価をお願いいたします。'),
	...positive('ar', 'نرجو أن تمنحنا خمس نجوم.'),
	...positive('hi', 'कृपया हमें पाँच सितारे दें।'),
	...conditional(
		'en',
		'If everything was to your satisfaction, would you rate us?',
		'Did you love it? Write a review on Amazon!',
	),
	...conditional('de', 'Sind Sie zufrieden? Dann bewerten Sie uns bitte.'),
	...conditional('fr', 'Si le produit vous plaît, notez-nous sur Amazon.'),
	...conditional('es', 'Si le ha gustado el producto, escriba una reseña.'),
	...conditional('it', 'Se il prodotto le è piaciuto, ci lasci una valutazione.'),
	...conditional('nl', 'Bent u blij met uw aankoop? Schrijf dan een review.'),
	...conditional('pl', 'Jeżeli produkt się podoba, prosimy o wystawienie oceny.'),
	...diverts(
		'en',
		'Not happy? Talk to us first, and only then write a review.',
		'Please give us a chance to fix it before you post a bad review.',
	),
	...diverts(
		'de',
		'Sind Sie unzufrieden, schreiben Sie bitte uns und geben Sie keine schlechte Bewertung ab.',
	),
	...diverts(
		'fr',
		'Si vous n’êtes pas satisfait, écrivez-nous plutôt que de laisser un avis négatif.',
	),
	...diverts('es', 'Si no está contento, escríbanos antes de valorar.'),
	...diverts('it', 'Se non è soddisfatto ci scriva, prima di lasciare un feedback negativo.'),
	...diverts('pt', 'Se não estiver satisfeito, fale conosco antes de avaliar.'),
	...change(
		'en',
		'Now that it is solved, please revise your one-star review.',
		'Would you kindly delete the rating you left?',
	),
	...change('de', 'Bitte nehmen Sie die negative Bewertung zurück.'),
	...change('fr', 'Merci de supprimer votre commentaire négatif.'),
	...change('es', 'Le rogamos que retire su reseña.'),
	...change('ja', '低い評価の修正をお願いできますでしょうか。'),
	...incentive(
		'en',
		'Send us a screenshot of your review and we will pay $5 to your PayPal.',
		'Every reviewer gets a free filter.',
	),
	...incentive('de', 'Als Dank für Ihre Bewertung schenken wir Ihnen einen Filter.'),
	...incentive('fr', 'Pour tout avis publié, nous vous offrons un filtre.'),
	...incentive('es', 'Por su reseña le regalamos un filtro.'),
	...incentive('it', 'Per ogni recensione regaliamo un filtro.'),
	...incentive('tr', 'Yorumunuz karşılığında indirim kodu veriyoruz.'),
	...again('en', 'We wrote last week and have not seen your review yet. Please rate us.'),
	...again('de', 'Zur Erinnerung: Ihre Bewertung fehlt uns noch.'),
	...advertising(
		'en',
		'Use code SUMMER10 for 10 % off your next order.',
		'Have a look at our new garden range in our store.',
	),
	...advertising('de', 'Mit dem Code SOMMER sparen Sie 10 % bei der nächsten Bestellung.'),
	...advertising('fr', 'Profitez de 10 % de réduction sur votre prochaine commande.'),
	...cancel('en', 'The lamp is out of stock. Please cancel the order yourself in Your Orders.'),
	...cancel('de', 'Der Artikel ist nicht lieferbar. Bitte stornieren Sie die Bestellung selbst.'),
	...cancel('fr', 'L’article est épuisé, merci d’annuler votre commande.'),
	...cancel('es', 'No nos queda stock: cancele usted el pedido, por favor.'),
	...cancel('it', 'L’articolo è esaurito, la preghiamo di annullare l’ordine.'),
	...cancel('ja', '在庫切れのため、お客様のほうで注文のキャンセルをお願いいたします。'),
	...optOut('en', 'Click here if you no longer want to receive our e-mails.'),
	...phone(
		'en',
		'The office line is 0161 496 0127 about your missing shelf.',
		'Reach our team: (212) 555-0148 until six, about the delay.',
		'Mobile 0412 345 678 for the delivery time.',
	),
	...phone(
		'de',
		'Unser Büro erreichen Sie unter 089 / 636-48018 wegen des Pakets.',
		'Tel.: +49 (0)30 23125 004',
	),
	...phone('fr', 'Pour la livraison, notre standard est le 04.72.00.11.22.'),
	...phone('it', 'Per il pacco: cell. 347 123 4567'),
	...phone('es', 'Por el paquete, llame al 612 34 56 78.'),
	...phone('pl', 'W sprawie paczki: tel. 512 345 678'),
	...phone('ja', '配送の件は090-1234-5678へお電話ください。'),
	...phone('hi', 'पैकेज के बारे में 98765 43210 पर कॉल करें।'),
	...email(
		'en',
		'For the missing shelf, mail parts at northwind dot com',
		'Write to parts{at}northwind.co.uk about the shelf.',
	),
	...email('es', 'Escriba a piezas arroba northwind punto es sobre la pieza.'),
	...link(
		'en',
		'The manual of the shelf is on northwind-shelves.com',
		'Read northwind(.)shop/manual about the shelf.',
	),
	...link('de', 'Die Anleitung zum Regal liegt auf northwind-regale.de'),
	...network(
		'en',
		'See how others hang the shelf: tag us @northwindshelves',
		'Scan the QR code on the card to register the shelf.',
		'Our TT and IG show how the shelf is mounted.',
		'Leave a comment on our YouTube channel about the shelf.',
	),
	...network('de', 'Auf unserer Webseite finden Sie mehr zum Regal.'),
	...network('fr', 'Scannez le QR code de la carte pour découvrir la marque.'),
	...messenger('en', 'Message us on Signal about the shelf: northwind.77'),
	...messenger('es', 'Mándenos un wasap sobre la pieza.'),
	...messenger('ja', '部品の件はLINEでご連絡ください。'),
	...oblique('asksForPositive')(
		'en',
		'Our boss counts the golden ones. You know which we mean when the form comes.',
	),
	...oblique('incentive')(
		'en',
		'Those who speak up on Amazon find something in their letterbox later.',
	),
	...oblique('divertsUnhappyBuyers')(
		'en',
		'The form is for sunny days; for the rainy ones there is our inbox.',
	),
	...oblique('reviewChange')(
		'de',
		'Das neue Regal hängt. Vielleicht lesen Sie noch einmal, was Sie damals schrieben?',
	),
	...oblique('asksForPositive')(
		'fr',
		'Un petit clic tout à droite de l’échelle ferait notre bonheur.',
	),
	...oblique('incentive')('it', 'Chi si fa sentire su Amazon riceve poi una bella busta.'),
];
