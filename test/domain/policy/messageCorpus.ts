/**
 * Messages as sellers write them: after Amazon's own lists of what is and is not allowed, the texts
 * that feedback tools have shipped, and the ways sellers get round them.
 */
export interface CorpusMessage {
	readonly language: string;
	readonly text: string;
	readonly html?: string;
	readonly channel?: 'orderMessage';
	readonly attachments?: readonly string[];
}

const en = (text: string, more: Partial<CorpusMessage> = {}): CorpusMessage => ({
	language: 'en-US',
	text,
	...more,
});
const inLanguage = (language: string, text: string): CorpusMessage => ({ language, text });

const FEEDBACK = 'https://www.amazon.com/hz/feedback/?_encoding=UTF8&orderID=111-2223334-5556667';
const CONTACT =
	'https://www.amazon.com/gp/help/contact/contact.html?orderID=111-2223334-5556667&sellerID=A1EXAMPLE';

/** Nothing in Amazon's rules speaks against these. */
export const COMPLIANT: readonly CorpusMessage[] = [
	en(`Hello,\n\nyour order was delivered. How did it go? Please rate us here: ${FEEDBACK}`),
	en(
		`Hi there,\n\nwould you share your experience with this order? It takes about a minute:\n${FEEDBACK}\n\nThe team at Northwind Tools`,
	),
	en(
		`Please leave feedback about this order: ${FEEDBACK}\n\nQuestions about the order reach us here: ${CONTACT}`,
	),
	en(
		`Dear customer,\n\nAmazon shows that your parcel has arrived. We are a small shop and read every comment. You can leave seller feedback here: ${FEEDBACK}`,
	),
	en(
		'We would value an honest review of this product, good or bad. Other shoppers read them to decide.',
	),
	en(
		'Hello, we noticed the carrier has had your parcel for four days without a scan. It is delayed and should arrive by Friday. You need do nothing.',
	),
	en(
		'The carrier could not deliver your parcel because the address lacks a flat number. Please reply with the number so that it can go out again tomorrow.',
	),
	en(
		'Your package was marked as undeliverable and is returning to us. Would you like a replacement or a full refund? Please tell us by Monday.',
	),
	en(
		'We are sorry: one of the two mugs left our warehouse damaged. A replacement is on order and will be delivered on Thursday at no cost.',
	),
	en(
		'Please confirm the engraving before we start: "For Anna, with love". Reply with any change to the spelling.',
		{ channel: 'orderMessage' },
	),
	en(
		'We are arranging delivery of your sofa. Please choose a slot: Tuesday 9 to 12 or Wednesday 14 to 17.',
		{ channel: 'orderMessage' },
	),
	en(
		'Customs is holding your parcel and asks for a tax number. Please send it through Amazon within five days.',
		{ channel: 'orderMessage' },
	),
	en('Your invoice for the order is attached, as you asked.', {
		attachments: ['Invoice-4711.pdf'],
	}),
	en(
		'You asked whether the shelf fits a 60 cm wall. It does: it is 58 cm wide. The assembly manual is attached.',
		{ attachments: ['Assembly-manual.pdf'] },
	),
	en(
		'Thank you for your return. The parcel reached us today and your refund has been issued; it shows in three to five days.',
	),
	en(
		'Your digital access key for this purchase is QX7P-22KD-81MM. Enter it under Settings, Licence.',
		{ channel: 'orderMessage' },
	),
	en(
		`How was the delivery by Amazon Logistics? Your rating helps other buyers, whether it is one star or five: ${FEEDBACK}`,
	),
	en(
		'Hello! Your order has arrived. If you have a moment, please let other buyers know about your experience with a rating. Thank you, Bright Home LLC',
	),
	en(
		'The item you ordered is out of stock. We have cancelled it and refunded the full amount. We apologise.',
	),
	en(
		`Seller feedback describes packing, delivery and service; a product review describes the item. You may leave either here: ${FEEDBACK}`,
	),
	inLanguage(
		'de-DE',
		'Guten Tag,\n\nIhre Bestellung ist laut Amazon angekommen. Wie zufrieden sind Sie mit dem Ablauf? Bitte geben Sie hier Ihre Bewertung ab: https://www.amazon.de/hz/feedback/?orderID=111-2223334-5556667',
	),
	inLanguage(
		'de-DE',
		'Wir freuen uns über jede Bewertung zu dieser Bestellung, gleich wie sie ausfällt. Vielen Dank, Ihr Team von Holzwerk',
	),
	inLanguage(
		'de-DE',
		'Ihr Paket hat sich bei der Zustellung verspätet. Es soll nun am Freitag ankommen. Sie müssen nichts tun.',
	),
	inLanguage(
		'de-DE',
		'Der Zusteller konnte Ihr Regal nicht ausliefern, da die Hausnummer fehlt. Bitte teilen Sie uns die Hausnummer über Amazon mit.',
	),
	inLanguage('de-DE', 'Die Rechnung zu Ihrer Bestellung finden Sie im Anhang.'),
	inLanguage(
		'fr-FR',
		'Bonjour,\n\nvotre colis est arrivé. Vous pouvez évaluer cette commande ici : https://www.amazon.fr/hz/feedback/?orderID=111-2223334-5556667\n\nCordialement',
	),
	inLanguage(
		'fr-FR',
		'Le transporteur n’a pas pu livrer votre colis : le code de la porte manque. Merci de nous le communiquer via Amazon avant la remise en livraison.',
	),
	inLanguage(
		'fr-FR',
		'Nous aimerions connaître votre avis sur cette commande, quel qu’il soit. Merci de prendre une minute pour le partager.',
	),
	inLanguage(
		'it-IT',
		'Buongiorno, il suo ordine risulta consegnato. Può lasciare qui il suo feedback: https://www.amazon.it/hz/feedback/?orderID=111-2223334-5556667',
	),
	inLanguage(
		'it-IT',
		'Il corriere non è riuscito a consegnare il pacco. La preghiamo di confermare il suo indirizzo tramite Amazon.',
	),
	inLanguage(
		'es-ES',
		'Hola, su pedido consta como entregado. Puede dejar aquí su valoración sobre esta compra: https://www.amazon.es/hz/feedback/?orderID=111-2223334-5556667',
	),
	inLanguage(
		'es-MX',
		'Su paquete va con retraso por el clima. La nueva fecha de entrega es el jueves. No necesita hacer nada.',
	),
	inLanguage(
		'nl-NL',
		'Beste klant, uw bestelling is bezorgd. U kunt hier een beoordeling geven over het verloop: https://www.amazon.nl/hz/feedback/?orderID=111-2223334-5556667',
	),
	inLanguage(
		'pl-PL',
		'Dzień dobry, według Amazon paczka została dostarczona. Prosimy o opinię na temat tego zamówienia.',
	),
	inLanguage(
		'sv-SE',
		'Hej, ditt paket är levererat. Berätta gärna i ett omdöme hur beställningen gick.',
	),
	inLanguage(
		'pt-BR',
		'Olá, seu pedido consta como entregue. Você pode deixar aqui uma avaliação sobre a entrega e o atendimento.',
	),
	inLanguage(
		'tr-TR',
		'Merhaba, siparişiniz teslim edildi. Alışverişiniz hakkındaki değerlendirmenizi paylaşabilirsiniz.',
	),
	inLanguage(
		'ja-JP',
		'ご注文の商品が配達完了となりました。お取引について、出品者の評価をお寄せいただけますでしょうか。率直なご意見をお待ちしております。',
	),
	inLanguage(
		'ja-JP',
		'配送業者が住所不明のためお届けできませんでした。恐れ入りますが、Amazonのメッセージより正しい住所をご確認ください。',
	),
	inLanguage(
		'ar-SA',
		'مرحبًا، تم تسليم طلبك بحسب أمازون. يمكنك مشاركة تقييمك لهذا الطلب من صفحة الطلب.',
	),
	inLanguage('hi-IN', 'नमस्ते, आपका पार्सल पहुँच गया है। आप इस ऑर्डर के बारे में अपना फीडबैक दे सकते हैं।'),
	inLanguage(
		'en-US',
		'Hello, Amazon reports that order 111-2223334-5556667 was delivered on Monday. You can describe your experience on the order page. Regards, Oak & Iron',
	),
	inLanguage('en-US', 'Your feedback about packing and delivery is welcome, whatever it is.'),
	inLanguage('en-US', 'Please rate the seller. The link opens the form on Amazon.'),
	inLanguage(
		'en-US',
		'Your parcel was held at the depot because of a storm. The carrier now plans to deliver on Tuesday.',
	),
	inLanguage(
		'en-US',
		'Did the parcel arrive in good condition? Please share your experience in a rating.',
	),
	inLanguage('en-US', 'We received your return and have refunded the order in full.'),
	inLanguage(
		'de-DE',
		'Wie war die Lieferung durch Amazon Logistics? Ihre Rückmeldung können Sie auf der Bestellseite hinterlassen.',
	),
	inLanguage(
		'de-DE',
		'Ihr Paket mit der Geschenkverpackung ist angekommen. Bitte bewerten Sie die Bestellung.',
	),
	inLanguage(
		'de-DE',
		'Die Lieferung verzögert sich wegen eines Streiks. Neuer Termin ist der 12. Mai.',
	),
	inLanguage(
		'fr-FR',
		'Bonjour, le suivi indique que votre colis a été remis en bon état. Merci d’évaluer cette commande.',
	),
	inLanguage(
		'fr-FR',
		'Votre colis est retardé à la douane. Le transporteur demande une copie de la facture.',
	),
	inLanguage(
		'it-IT',
		'Può valutare questo ordine sulla pagina dell’ordine. Grazie, Officina Rossi',
	),
	inLanguage('es-ES', 'Puede valorar este pedido en la página del pedido. Un saludo'),
	inLanguage(
		'es-ES',
		'El transportista no encontró su dirección. Confirme por favor el número de la calle.',
	),
	inLanguage(
		'nl-NL',
		'Uw pakket is volgens Amazon bezorgd. Een beoordeling kunt u op de bestelpagina plaatsen.',
	),
	inLanguage('pl-PL', 'Przesyłka jest opóźniona. Nowy termin dostawy to piątek.'),
	inLanguage('sv-SE', 'Paketet är försenat. Ny leveransdag är fredag.'),
	inLanguage(
		'pt-BR',
		'A transportadora não encontrou o endereço. Confirme o número da casa, por favor.',
	),
	inLanguage('tr-TR', 'Kargonuz hava şartları nedeniyle gecikti. Yeni teslim tarihi cuma.'),
	inLanguage('ja-JP', 'お荷物の配達が遅れております。新しいお届け予定日は5月12日です。'),
	inLanguage('ar-SA', 'تأخر تسليم طردك بسبب الطقس. الموعد الجديد هو يوم الخميس.'),
	inLanguage('hi-IN', 'मौसम के कारण आपके पार्सल में देरी हुई है। नई तारीख गुरुवार है।'),

	inLanguage(
		'en-US',
		'Amazon shows your parcel as delivered. Feedback on the seller can be left on the page of the order.',
	),
	inLanguage(
		'en-US',
		'The courier left the parcel with a neighbour at number 12. Please check there.',
	),
	inLanguage('en-US', 'Please tell other buyers how this order went by rating it.'),
	inLanguage(
		'de-DE',
		'Ihre Meinung zur Abwicklung interessiert uns. Eine Bewertung ist über die Bestellübersicht möglich.',
	),
	inLanguage('de-DE', 'Der Ersatz für das beschädigte Glas kommt am Montag an.'),
	inLanguage('fr-FR', 'Votre retour est arrivé et le remboursement est effectué.'),
	inLanguage('fr-FR', 'Donnez votre avis sur le déroulement de cette commande.'),
	inLanguage('it-IT', 'La fattura del suo ordine è in allegato.'),
	inLanguage('es-ES', 'Su opinión sobre este pedido ayuda a otros compradores.'),
	inLanguage('nl-NL', 'De bezorger kon uw adres niet vinden. Bevestig alstublieft uw huisnummer.'),
	inLanguage('pl-PL', 'Prosimy o podanie numeru mieszkania do dostawy.'),
	inLanguage('sv-SE', 'Berätta gärna hur leveransen gick i ett omdöme.'),
	inLanguage('pt-BR', 'Sua avaliação sobre esta compra pode ser deixada na página do pedido.'),
	inLanguage('tr-TR', 'Adresinizdeki kapı numarası eksik, lütfen teslimat için onaylayın.'),
	inLanguage('ja-JP', 'この度のお取引についての評価をお待ちしております。'),
	inLanguage('ar-SA', 'نرجو تأكيد رقم الشقة من أجل توصيل طردك.'),
	inLanguage('hi-IN', 'कृपया डिलीवरी के लिए अपना मकान नंबर बताएँ।'),
];

/** Each breaks at least one of Amazon's rules. */
export const VIOLATING: readonly CorpusMessage[] = [
	en(
		`Thank you for your purchase! If you love your new blender, we'd be thrilled if you left us a 5-star review: ${FEEDBACK}`,
	),
	en(
		'Were you happy with your order? Click here to leave feedback. Not happy? Reply to this email so we can fix it first!',
	),
	en(
		'As a small family business, positive feedback means the world to us. Please take a moment to share.',
	),
	en(
		'We work hard for 100% satisfaction. If for any reason you feel you cannot leave positive feedback, please contact us before doing so.',
	),
	en('Send us a screenshot of your review and we will send you a $15 Amazon gift card.'),
	en('Write a review and get your money back through PayPal!'),
	en('Join our VIP club and receive free products in exchange for your honest review.'),
	en(
		'We saw your recent review. If you would consider updating it, we would love to send you a replacement.',
	),
	en(
		'We refunded your order. Could you kindly remove your negative feedback? Go to Your Orders, then Remove.',
	),
	en(
		'Just a friendly reminder that we would really appreciate your feedback on your recent order.',
	),
	en('We emailed you last week but have not heard back. Please leave us feedback.'),
	en('Your order has been shipped! Tracking will be available soon.'),
	en('Thank you for shopping with us! We are always here to help.'),
	en('Get 20% off your next purchase with code SAVE20.'),
	en('Check out our other products at www.brightkitchen-store.com'),
	en('For the fastest help write to support@brightkitchen-store.com instead of Amazon.'),
	en('Need help with your order? Call us at (800) 555-0199, Monday to Friday.'),
	en('Message us on WhatsApp at +1 415 555 0132 about your delivery.'),
	en('Your opinion matters 😊 please leave feedback!'),
	en('If you do not want these messages, unsubscribe here. Please leave feedback.'),
	en('Please leave feedback.', {
		html: '<p>Please leave feedback.</p><img src="https://mail.example/o.gif" width="1" height="1">',
	}),
	en('Please leave feedback.', {
		html: '<p>Please leave feedback.</p><a href="https://feedback-funnel.example/?o=1">Feedback</a>',
	}),
	en('Please rate your order here: https://amzn-feedback.example/rate'),
	en('Step 1: go to your orders. Step 2: click on the 5th star. Step 3: submit your review.'),
	en('Dear [[first-name]], please leave feedback about your order.'),
	en('Please leave a pos1tive rev1ew.'),
	en('Plеasе lеavе a pоsitivе rеviеw.'),
	en('Please leave us a ★★★★★ rating!'),
	en('If the product met your expectations, would you mind telling others with a review?'),
	en('Did you like the mug? Then please rate us on Amazon.'),
	en('Great seller feedback helps us keep prices low. Please help us.'),
	en('Please confirm your address for delivery. Also, please leave us feedback!', {
		channel: 'orderMessage',
	}),
	en('If you are unsatisfied in any way, please let us know right away, before posting a review.'),
	en('Extend your warranty for free: leave a review and send us the link.'),
	en('We enclose our catalogue.', { attachments: ['catalogue.pdf'] }),
	en('Follow us on Instagram for tips on your new knife set.'),
	en('Help us fight unfair reviews: a good rating from you would balance them out.'),
	inLanguage(
		'de-DE',
		'Wenn Ihnen unser Produkt gefällt, freuen wir uns über eine 5-Sterne-Bewertung.',
	),
	inLanguage(
		'de-DE',
		'Sollten Sie nicht zufrieden sein, kontaktieren Sie uns bitte, bevor Sie uns bewerten.',
	),
	inLanguage('de-DE', 'Als Dankeschön für Ihre Rezension erhalten Sie einen 10 € Gutschein.'),
	inLanguage(
		'de-DE',
		'Wir haben noch keine Bewertung von Ihnen erhalten und möchten Sie daran erinnern.',
	),
	inLanguage('de-DE', 'Please leave feedback about this order, we have delivered it to you.'),
	inLanguage(
		'fr-FR',
		'Si vous êtes content de votre achat, merci de nous laisser 5 étoiles. Sinon, contactez-nous.',
	),
	inLanguage('fr-FR', 'En échange de votre avis, nous vous offrons un code promo de 15 %.'),
	inLanguage('fr-FR', 'Nous vous remercions de bien vouloir supprimer votre évaluation négative.'),
	inLanguage('it-IT', 'Se il prodotto le è piaciuto, lasci una recensione a 5 stelle!'),
	inLanguage('it-IT', 'Prima di lasciare un feedback negativo la preghiamo di scriverci.'),
	inLanguage('es-ES', 'Si le ha gustado el producto, déjenos una buena opinión.'),
	inLanguage('es-MX', 'Déjanos tu reseña y participa en el sorteo de una tarjeta de regalo.'),
	inLanguage('nl-NL', 'Bent u tevreden met uw aankoop? Laat dan een positieve review achter.'),
	inLanguage(
		'nl-NL',
		'Mocht u een probleem hebben, neem dan contact op voordat u een beoordeling schrijft.',
	),
	inLanguage('pl-PL', 'Jeżeli produkt się podoba, prosimy o pięć gwiazdek i dobrą opinię.'),
	inLanguage('sv-SE', 'Är du nöjd med produkten? Ge oss gärna fem stjärnor!'),
	inLanguage('pt-BR', 'Gostou do produto? Deixe uma avaliação e ganhe um brinde.'),
	inLanguage(
		'tr-TR',
		'Ürünü beğendiyseniz bize 5 yıldız verin, memnun değilseniz önce bize yazın.',
	),
	inLanguage('ja-JP', '商品にご満足いただけましたら、星5つの評価をお願いいたします。'),
	inLanguage('ja-JP', 'レビュー投稿で500円分のAmazonギフト券をプレゼント！'),
	inLanguage('ja-JP', '低評価をつける前に、まずは当店までご連絡ください。'),
	inLanguage('ar-AE', 'إذا أعجبك المنتج فامنحنا خمس نجوم واحصل على خصم.'),
	inLanguage('hi-IN', 'अगर आपको उत्पाद पसंद आया तो कृपया 5 स्टार रेटिंग दें और कैशबैक पाएं।'),
	inLanguage(
		'en-US',
		'We strive for five star service. If we have earned it, leave us your rating.',
	),
	inLanguage('en-US', 'Please consider leaving us glowing feedback on Amazon.'),
	inLanguage('en-US', 'If there is anything wrong, give us a chance to fix it before you rate us.'),
	inLanguage('en-US', 'We will give you a full refund if you take down the review.'),
	inLanguage('en-US', 'Complete our survey and win an iPad! Your review counts.'),
	inLanguage('en-US', 'Leave a review, get entered in our monthly draw.'),
	inLanguage('en-US', 'Loved it? Tell the world with a review!'),
	inLanguage('en-US', 'A great rating helps our small business grow.'),
	inLanguage('en-US', 'We noticed you left 3 stars. Would you be willing to change it to 5?'),
	inLanguage('en-US', 'As promised we are writing a second time to ask for your review.'),
	inLanguage('de-DE', 'Hat Ihnen die Lampe gefallen? Dann bewerten Sie uns bitte.'),
	inLanguage('de-DE', 'Mit einer guten Bewertung helfen Sie unserem kleinen Familienbetrieb.'),
	inLanguage('de-DE', 'Bitte nehmen Sie Ihre negative Bewertung zurück.'),
	inLanguage('de-DE', 'Für jede Rezension verlosen wir einen Preis.'),
	inLanguage(
		'fr-FR',
		'Votre satisfaction est notre priorité : un problème ? Écrivez-nous avant de laisser un commentaire.',
	),
	inLanguage('fr-FR', 'Merci de nous attribuer la note maximale de cinq étoiles.'),
	inLanguage('it-IT', 'Ti regaliamo un accessorio se lasci una recensione.'),
	inLanguage('es-ES', 'Cambie su comentario y le devolvemos el dinero.'),
	inLanguage('nl-NL', 'Kunt u uw negatieve feedback verwijderen?'),
	inLanguage('pl-PL', 'Za wystawienie oceny wyślemy drobny upominek.'),
	inLanguage('sv-SE', 'Vi bjuder på rabatt om du skriver en recension.'),
	inLanguage('pt-BR', 'Se algo não saiu como esperado, fale conosco antes de avaliar.'),
	inLanguage('tr-TR', 'Değerlendirme yapan müşterilerimize indirim kuponu veriyoruz.'),
	inLanguage('ja-JP', '高評価をいただけると励みになります。'),
	inLanguage('ja-JP', '★5のレビューをお待ちしております。'),
	inLanguage('ar-SA', 'سنقدم لك هدية مجانية مقابل تقييمك.'),
	inLanguage('hi-IN', 'कृपया अपनी नकारात्मक समीक्षा हटाएं, हम पैसे वापस कर देंगे।'),

	inLanguage('en-US', 'Nothing makes us happier than five stars from our customers.'),
	inLanguage('en-US', 'If everything is to your satisfaction we kindly ask for your feedback.'),
	inLanguage('en-US', 'Should you be anything but delighted, tell us before you post.'),
	inLanguage('en-US', 'Your next order ships with a surprise if you share a review.'),
	inLanguage('en-US', 'Please revise the rating you left.'),
	inLanguage('en-US', 'Share a photo with your review and we will refund your shipping.'),
	inLanguage('en-US', 'We never got your feedback, so here is the link again.'),

	inLanguage('de-DE', 'Bei voller Zufriedenheit freuen wir uns über Ihre Bewertung.'),
	inLanguage(
		'de-DE',
		'Schreiben Sie uns bitte zuerst, statt eine schlechte Bewertung zu hinterlassen.',
	),
	inLanguage('de-DE', 'Bewerten Sie uns und sichern Sie sich 5 Euro Rabatt.'),

	inLanguage('fr-FR', 'Vous avez aimé ? Laissez un commentaire !'),
	inLanguage('fr-FR', 'Votre avis 5 étoiles nous aiderait beaucoup.'),
	inLanguage('it-IT', 'Le offriamo uno sconto in cambio di una valutazione.'),
	inLanguage('es-ES', '¿Está contento con su compra? Déjenos su opinión.'),
	inLanguage('nl-NL', 'Een vijfsterrenbeoordeling helpt ons enorm.'),
	inLanguage('pl-PL', 'Dziękujemy za wysoką ocenę, którą Państwo nam wystawią.'),
	inLanguage('sv-SE', 'Som tack för ditt omdöme får du ett presentkort.'),
	inLanguage('pt-BR', 'Se gostou da compra, avalie-nos.'),
	inLanguage('tr-TR', 'Lütfen yorumunuzu güncelleyin.'),
	inLanguage('ja-JP', 'レビューを書くと500円キャッシュバック。'),
	inLanguage('ar-SA', 'قيّمنا بخمس نجوم من فضلك.'),
	inLanguage('hi-IN', 'रिव्यू के बदले हम आपको कूपन देंगे।'),
];
