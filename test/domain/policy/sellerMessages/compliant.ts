/** A message that Amazon's rules allow, and what of it is the order's own: its page, its titles. */
export interface CompliantMessage {
	readonly language: string;
	readonly text: string;
	readonly trackingUrl?: string;
	readonly quoted?: readonly string[];
}

const FEEDBACK = 'https://www.amazon.com/hz/feedback/?orderID=111-2223334-5556667';

const written = (language: string, ...texts: readonly string[]): readonly CompliantMessage[] =>
	texts.map((text) => ({ language, text }));

/** Written from the rules alone, before the finders were looked at. */
export const COMPLIANT: readonly CompliantMessage[] = [
	// Neutral requests.
	...written(
		'en-US',
		`Hi, Amazon tells us that your order arrived on Monday. How was it? You can tell us and other shoppers here: ${FEEDBACK}`,
		'Good or bad, we would like to know what you think of this order. Please leave seller feedback on Amazon.',
		'Your parcel should have reached you. Would you take a moment to review the product on Amazon? Every opinion counts, whatever it is.',
		`Hello, we are the seller of your order. If you have a minute, please rate the delivery and our service: ${FEEDBACK}`,
		'Now that you have had the backpack for two weeks, we would be interested in an honest review of it, with its strengths and weaknesses.',
		'We would be happy to hear what you think about your purchase. Please review it on Amazon.',
		'Other customers rely on reviews. If you like, share yours on the product page.',
		'We would love your honest feedback on this order, whether it pleased or disappointed you.',
		'How did we do? Rate this order on Amazon. Your rating is public and helps us to see where we can get better.',
		'Thank you for your order. Please consider leaving seller feedback about packaging, delivery and service.',
		'We ask every customer once: how was your order? Please leave a rating on Amazon.',
		'Your gift wrap order was delivered on 12 March. We would appreciate a review, positive or negative.',
		'We hope you are enjoying your new bike light. Would you rate your purchase on Amazon?',
	),
	...written(
		'en-GB',
		'Hello, your order was due last week. Would you share your opinion of our service in a seller rating? We read them all.',
		'We should be glad of a review of the garden chair from you, favourable or not.',
		'Please rate your recent order. It takes about half a minute and tells us how the courier treated your parcel.',
	),
	...written(
		'de-DE',
		'Guten Tag, Ihre Bestellung wurde zugestellt. Wie war Ihr Einkauf? Wir freuen uns über Ihre ehrliche Bewertung bei Amazon.',
		'Bitte bewerten Sie Ihren Einkauf bei uns. Lob und Kritik sind uns gleichermaßen willkommen.',
		'Seit zwei Wochen nutzen Sie nun die Kaffeemühle. Teilen Sie Ihre Erfahrung in einer Rezension, mit Stärken und Schwächen.',
		'Wir bitten alle Kundinnen und Kunden einmal um eine Verkäuferbewertung: Wie waren Lieferung und Verpackung?',
		'Ihre Meinung hilft anderen bei der Entscheidung. Sie können das Produkt auf Amazon bewerten.',
		'Wir würden uns freuen, wenn Sie sich eine Minute Zeit für eine Bewertung nehmen.',
		'Wie zufrieden sind Sie mit Ihrer Bestellung? Sagen Sie es uns mit einer Bewertung bei Amazon.',
	),
	...written(
		'fr-FR',
		'Bonjour, votre commande a été livrée. Qu’en pensez-vous ? Vous pouvez laisser votre avis sur Amazon.',
		'Nous lisons tous les commentaires, bons ou mauvais. Merci de donner une évaluation du vendeur pour cette commande.',
		'Après deux semaines d’utilisation, que pensez-vous de votre cafetière ? Votre avis sincère aide les autres clients.',
		'Comment s’est passée votre livraison ? Évaluez votre commande en une minute.',
		'Nous serions heureux de connaître votre opinion sur ce produit, quelle qu’elle soit.',
	),
	...written(
		'it-IT',
		'Buongiorno, il suo ordine è stato consegnato. Come è andata? Può lasciare la sua valutazione su Amazon.',
		'Ci farebbe piacere una sua recensione sincera, con pregi e difetti del prodotto.',
		'Chiediamo a tutti i clienti una valutazione del venditore: come sono stati imballaggio e consegna?',
		'La sua opinione, positiva o negativa, aiuta gli altri clienti a scegliere. Scriva una recensione su Amazon.',
	),
	...written(
		'es-ES',
		'Hola, su pedido fue entregado el lunes. ¿Qué le ha parecido? Puede dejar su valoración en Amazon.',
		'Le agradeceríamos una opinión sincera sobre el producto, sea buena o mala.',
		'Pedimos a todos nuestros clientes una valoración del vendedor. ¿Cómo fue la entrega?',
		'¿Cómo fue su compra? Su reseña ayuda a otros compradores a decidir.',
	),
	...written(
		'es-MX',
		'Buenas tardes, ya debería tener su pedido. Cuéntenos cómo le fue con una calificación en Amazon.',
		'Nos gustaría conocer su opinión sobre el producto. Puede escribir una reseña en la página del artículo.',
	),
	...written(
		'nl-NL',
		'Hallo, je bestelling is bezorgd. Wat vind je ervan? Je kunt een beoordeling achterlaten op Amazon.',
		'We zijn benieuwd naar je eerlijke mening over dit product, positief of negatief.',
		'Hoe ging de bezorging? Beoordeel je bestelling op Amazon, dat duurt een minuut.',
	),
	...written(
		'sv-SE',
		'Hej! Din beställning har levererats. Vad tycker du? Lämna gärna ett omdöme på Amazon.',
		'Vi frågar alla kunder: hur var leveransen? Skriv gärna en ärlig recension, bra eller dålig.',
	),
	...written(
		'pl-PL',
		'Dzień dobry, zamówienie zostało doręczone. Jak je Pani ocenia? Opinię można wystawić na Amazon.',
		'Prosimy o szczerą opinię o produkcie, niezależnie od tego, czy jest dobra, czy zła.',
		'Jak przebiegła dostawa? Prosimy o ocenę sprzedawcy.',
	),
	...written(
		'tr-TR',
		'Merhaba, siparişiniz teslim edildi. Nasıl buldunuz? Amazon’da bir değerlendirme yazabilirsiniz.',
		'Ürün hakkındaki dürüst görüşünüzü, iyi ya da kötü, bir yorumla paylaşabilirsiniz.',
	),
	...written(
		'pt-BR',
		'Olá, seu pedido foi entregue. O que achou? Você pode avaliar a compra na Amazon.',
		'Gostaríamos de uma avaliação sincera do produto, boa ou ruim. Ela ajuda outros clientes.',
		'Como foi a entrega? Deixe sua avaliação do vendedor na Amazon.',
	),
	...written(
		'ja-JP',
		'ご注文の商品はお手元に届きましたでしょうか。商品のご感想をレビューでお聞かせください。',
		'すべてのお客様に一度だけお願いしております。出品者の評価をお願いいたします。',
		'良い点も悪い点も、率直なレビューをお待ちしております。',
	),
	...written(
		'ar-AE',
		'مرحبًا، تم تسليم طلبكم. كيف كانت تجربتكم؟ يمكنكم كتابة تقييم على أمازون.',
		'نود معرفة رأيكم الصادق في المنتج، سواء كان إيجابيًا أو سلبيًا، في مراجعة على أمازون.',
	),
	...written(
		'hi-IN',
		'नमस्ते, आपका ऑर्डर डिलीवर हो गया है। कृपया Amazon पर अपनी राय और समीक्षा दें।',
		'कृपया इस ऑर्डर के लिए विक्रेता को अपनी ईमानदार प्रतिक्रिया दें, चाहे अच्छी हो या बुरी।',
	),

	// About the order.
	...written(
		'en-US',
		'The carrier tells us that your parcel was damaged on the way and is coming back to us. Do you want a replacement or your money back?',
		'Your address lacks an apartment number, so the driver could not deliver. Please send us the number through Amazon by Thursday.',
		'One of the two chairs in your order is out of stock until May. Shall we send the other one now or both together?',
		'We are sorry: the desk you ordered has a crack that we noticed while packing. We have refunded you in full today.',
		'Your refund of $24.90 was issued this morning. Amazon shows it in your account within three to five days.',
		'The colour that you chose, “Happy Yellow”, has been discontinued. Please tell us whether blue or green will do, or cancel free of charge.',
		'Your delivery on Friday needs somebody to sign for it. If nobody is in, tell us and we will ask for another day.',
		'The heater needs two AA batteries, which are in a separate bag inside the lid. Please take out the transport lock before first use.',
		'A customs form is missing for your parcel. The carrier needs your tax number; please give it through your Amazon account.',
		'Your parcel (1Z999AA10123456784) has not moved since Tuesday. UPS has opened a search. If it is not found by Friday, we will send another one.',
		'The engraving you ordered reads “Anna & Tom 14.02.2026”. Is that right? Please confirm within two days so that we can start.',
		'We have your return. The refund is on its way; you need do nothing more.',
		'You asked for an invoice with your company’s name. It is now in Your Orders on Amazon.',
		'Your order contains a gift card envelope but no message. Which text shall we print?',
		'The tracking page says delivered, but you told us that nothing came. Please look with your neighbours; if it does not turn up by Monday, we will refund you.',
		'The screen protector in your order was the wrong size, our fault. The right one is on its way at no cost. Please keep the first.',
		'A storm has closed the road to your town. The carrier expects to deliver on 14 February instead of 11 February.',
		'The ladder comes in two parcels, one of them from another warehouse. The second arrives a day later, on Thursday.',
		'Please check the serial number under the stool: chairs from batch 4410 have a loose screw, and we will send you a new one.',
		'We could not process the change of your delivery address, because the parcel was already packed. You can redirect it on the carrier’s page.',
		'Which plug do you need for your toaster, UK or EU? Your order does not say, and we hold it until we hear from you.',
	),
	...written(
		'en-GB',
		'Your wardrobe will be delivered by two people on Wednesday between 8 and 12. Please make sure that the stairs are clear.',
		'The discount that was missing from your order has been paid back: £5.00 to your card.',
		'Royal Mail left a card as nobody was in. Your parcel waits at the Hexham office until 21 June.',
		'The seeds you ordered may not be sent to Northern Ireland. We have cancelled the order and you were not charged.',
	),
	...written(
		'de-DE',
		'Ihre Adresse ist unvollständig, die Hausnummer fehlt. Bitte nennen Sie sie uns über Amazon, damit wir liefern können.',
		'Das Paket ist beschädigt zu uns zurückgekommen. Möchten Sie Ersatz oder Ihr Geld zurück?',
		'Die Erstattung über 19,90 € wurde heute veranlasst und erscheint in drei bis fünf Tagen auf Ihrem Konto.',
		'Der Regen hat die Zustellung aufgehalten. Neuer Termin ist Donnerstag, der 14. März.',
		'Für die Gravur brauchen wir noch den Text. Bitte schicken Sie ihn uns bis Freitag.',
		'Der Akku muss vor dem ersten Gebrauch vier Stunden laden. Die Anleitung liegt im Karton obenauf.',
		'Ein Teil Ihrer Bestellung ist erst im Mai wieder lieferbar. Sollen wir den Rest schon schicken?',
		'Ihre Rücksendung ist eingegangen, der Betrag wird erstattet.',
	),
	...written(
		'fr-FR',
		'Le transporteur n’a pas trouvé votre adresse. Pourriez-vous nous indiquer le numéro du bâtiment via Amazon ?',
		'Votre remboursement de 24,90 € a été effectué ce matin.',
		'Un des articles de votre commande est en rupture de stock. Souhaitez-vous attendre ou être remboursé ?',
		'Le colis est revenu endommagé chez nous. Voulez-vous un remplacement ?',
		'La batterie doit être chargée pendant quatre heures avant la première utilisation.',
		'Votre livraison est reportée au jeudi 14 mars à cause de la neige.',
	),
	...written(
		'it-IT',
		'Manca il numero civico nel suo indirizzo: ce lo può indicare tramite Amazon entro giovedì?',
		'Il rimborso di 24,90 € è stato disposto oggi.',
		'Il pacco è tornato danneggiato. Preferisce una sostituzione o il rimborso?',
		'La consegna è rimandata a giovedì 14 marzo per la neve.',
		'Uno degli articoli ordinati non è disponibile fino a maggio. Spediamo il resto subito?',
	),
	...written(
		'es-ES',
		'Falta el número de su dirección. ¿Puede indicárnoslo a través de Amazon antes del jueves?',
		'El reembolso de 24,90 € se ha realizado esta mañana.',
		'El paquete ha vuelto dañado a nuestro almacén. ¿Prefiere otro o la devolución del dinero?',
		'La entrega se retrasa hasta el jueves 14 de marzo por la nieve.',
		'Antes del primer uso, cargue la batería durante cuatro horas.',
	),
	...written(
		'es-MX',
		'La paquetería no encontró su domicilio. Por favor indíquenos entre qué calles está.',
		'Su devolución ya llegó y el reembolso está en proceso.',
	),
	...written(
		'nl-NL',
		'Het huisnummer ontbreekt in je adres. Kun je het via Amazon doorgeven voor donderdag?',
		'De terugbetaling van € 24,90 is vandaag gedaan.',
		'Je pakket is beschadigd teruggekomen. Wil je een nieuw exemplaar of je geld terug?',
		'De bezorging is uitgesteld tot donderdag 14 maart.',
	),
	...written(
		'sv-SE',
		'Portkoden saknas i din adress. Kan du skicka den via Amazon före torsdag?',
		'Återbetalningen på 249 kr gjordes i dag.',
		'Leveransen är försenad till torsdag den 14 mars på grund av snö.',
	),
	...written(
		'pl-PL',
		'W adresie brakuje numeru mieszkania. Prosimy o podanie go przez Amazon do czwartku.',
		'Zwrot 99,90 zł został dziś zlecony.',
		'Paczka wróciła do nas uszkodzona. Czy wysłać nową, czy zwrócić pieniądze?',
		'Dostawa opóźni się do czwartku 14 marca z powodu śniegu.',
	),
	...written(
		'tr-TR',
		'Adresinizde daire numarası eksik. Lütfen perşembeye kadar Amazon üzerinden bildirin.',
		'249 TL tutarındaki iadeniz bugün yapıldı.',
		'Teslimat kar nedeniyle 14 Mart Perşembe gününe ertelendi.',
	),
	...written(
		'pt-BR',
		'Falta o número do apartamento no seu endereço. Pode nos informar pela Amazon até quinta-feira?',
		'O reembolso de R$ 99,90 foi feito hoje.',
		'O pacote voltou danificado. Você prefere outro ou o dinheiro de volta?',
		'A entrega foi adiada para quinta-feira, 14 de março.',
	),
	...written(
		'ja-JP',
		'お届け先のご住所に部屋番号がございません。木曜日までにAmazonのメッセージでお知らせください。',
		'本日、2,490円の返金手続きをいたしました。',
		'大雪の影響により、お届けが3月14日に変更となりました。',
		'ご注文の色は在庫切れとなりました。青または緑からお選びいただけますでしょうか。',
	),
	...written(
		'ar-AE',
		'ينقص عنوانكم رقم الشقة. يرجى إرساله عبر أمازون قبل يوم الخميس.',
		'تم رد مبلغ 99 درهمًا اليوم.',
		'تأخر التسليم إلى يوم الخميس 14 مارس.',
	),
	...written(
		'hi-IN',
		'आपके पते में फ्लैट नंबर नहीं है। कृपया गुरुवार तक Amazon के ज़रिए बताएँ।',
		'₹999 का रिफंड आज कर दिया गया है।',
	),

	// Requests beside other things, and words that look like a breach and are none.
	...written(
		'en-US',
		'How was the delivery of your order? Please leave feedback. Questions about the order? Write to us from Your Orders on Amazon.',
		'Would you tell others about the “Best Friends” bracelet in a review? We are curious how it wears.',
		'Please rate the order. The driver may have left the parcel with a neighbour; the carrier’s page says so.',
		'You ordered four items. You can review each of them on its page, or rate the order as a whole.',
		'The stars on the ceiling lamp are stickers: warm the foil with a hair dryer before you press them on. Your order holds 40.',
		'Your order has a free return until 31 January. Print the label from Your Orders and drop the parcel at any UPS shop.',
		'The voucher that you bought is not accepted in the shop that you named. We have cancelled the order and refunded you.',
		'Your phone holder order came back to us as the carrier could not reach you. Please check the telephone number in your Amazon account.',
		'Line 2 of your address was cut off on the label. Which street number is it?',
		'Our records show that your order was opened at customs. If the seal is broken, please tell us before you use the cream.',
		'We value your opinion. Please review this purchase on Amazon; both praise and criticism help.',
		'Is the knife sharp enough? Is the handle comfortable? We would like to read about it in your review.',
		'The review period for your warranty claim ends on Friday. Please send the photo of the broken hinge through Amazon.',
		'We changed the delivery method of your order to express at our cost, as the first parcel was lost.',
		'Please update your delivery address on Amazon before Wednesday, so that your order can leave.',
		'The rating plate on the back shows the voltage of your heater. Please tell us whether it says 110 or 230.',
		'Feedback between microphone and speaker comes from a cable fault in this batch; we will send you a new cable for your order.',
		'Please leave the parcel closed: the wrong item was packed. We will collect it and send the right one.',
	),
	...written(
		'de-DE',
		'Bitte bewerten Sie Ihre Bestellung. Fragen zur Bestellung? Schreiben Sie uns unter „Meine Bestellungen“.',
		'Ihr Gutschein wurde beim Kauf nicht abgezogen. Wir haben Ihnen 5 € erstattet.',
		'Die Sterne der Lichterkette sind einzeln verpackt. Bitte prüfen Sie, ob alle 24 im Karton sind.',
	),
	...written(
		'fr-FR',
		'Merci d’évaluer votre commande. Une question ? Écrivez-nous depuis Vos commandes.',
		'Le code cadeau que vous avez acheté est épuisé. Nous avons annulé la commande et vous avez été remboursé.',
	),
	...written(
		'it-IT',
		'Può valutare il suo ordine su Amazon. Per domande ci scriva dalla pagina I miei ordini.',
	),
	...written(
		'es-ES',
		'Puede valorar su pedido en Amazon. Si tiene preguntas, escríbanos desde Mis pedidos.',
	),
	...written(
		'nl-NL',
		'Beoordeel je bestelling op Amazon. Vragen? Schrijf ons via Mijn bestellingen.',
	),
	...written('ja-JP', 'ご注文の評価をお願いいたします。ご質問は注文履歴からお問い合わせください。'),
	...written('pt-BR', 'Avalie seu pedido na Amazon. Dúvidas? Escreva para nós em Seus pedidos.'),
	...written(
		'pl-PL',
		'Prosimy o ocenę zamówienia na Amazon. Pytania? Proszę napisać do nas z poziomu Twoich zamówień.',
	),
	...written(
		'sv-SE',
		'Betygsätt gärna din beställning på Amazon. Frågor? Skriv till oss från Mina beställningar.',
	),
	...written(
		'tr-TR',
		'Siparişinizi Amazon’da değerlendirebilirsiniz. Sorularınız için Siparişlerim sayfasından bize yazın.',
	),

	// With words and links of the order.
	{
		language: 'en-US',
		text: 'You bought the “Five Star Wall Planner” from us. Please tell other shoppers what you think of it in a review.',
		quoted: ['Five Star Wall Planner'],
	},
	{
		language: 'en-US',
		text: 'The 5 Star Deluxe Grill Set has arrived at your address. How do you find it? A review on Amazon helps others to choose.',
		quoted: ['5 Star Deluxe Grill Set'],
	},
	{
		language: 'de-DE',
		text: 'Ihr Kalender „Fünf Sterne Hotels 2027“ ist angekommen. Was halten Sie davon? Schreiben Sie eine Rezension.',
		quoted: ['Fünf Sterne Hotels 2027'],
	},
	{
		language: 'en-US',
		text: `Please rate this order: ${FEEDBACK} The carrier’s page for your parcel: https://www.ups.com/track?tracknum=1Z999AA10123456784`,
		trackingUrl: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
	},
	{
		language: 'en-US',
		text: 'Please review the Happy Baby bottle set on Amazon. We make it in Ohio and want to know how it does in daily use.',
		quoted: ['Happy Baby'],
	},
];
