/** A message that Amazon's rules speak against, and the rules that it breaks: one of them is enough. */
export interface ViolatingMessage {
	readonly rules: readonly string[];
	readonly language: string;
	readonly text: string;
}

const breaks =
	(...rules: readonly string[]) =>
	(language: string, ...texts: readonly string[]): readonly ViolatingMessage[] =>
		texts.map((text) => ({ rules, language, text }));

const positive = breaks('asksForPositive');
const conditional = breaks('conditionalRequest');
const diverts = breaks('divertsUnhappyBuyers');
const change = breaks('reviewChange');
const incentive = breaks('incentive');
const again = breaks('repeatRequest');
const instructions = breaks('reviewInstructions', 'asksForPositive');
const advertising = breaks('advertising');
const optOut = breaks('optOut');
const courtesy = breaks('courtesyOnly');
const shipping = breaks('shippingConfirmation');
const messenger = breaks('messenger', 'phoneNumber');
const phone = breaks('phoneNumber');
const email = breaks('emailAddress');
const link = breaks('externalLink');
const emoji = breaks('emoji');

/** Written from the rules alone, before the finders were looked at. */
export const VIOLATING: readonly ViolatingMessage[] = [
	...positive(
		'en-US',
		'Hi Dana, your kettle should be with you by now. As a family business we live off good reviews, so a kind word on Amazon would make our day.',
		'Thanks for shopping with us! Full marks from you would help our little shop climb the rankings. You can rate the order on Amazon today.',
		'Your order has arrived. Could you take thirty seconds to give us the top rating? It helps other customers find us.',
		'We work hard to earn 5 out of 5 from every customer. Please let Amazon know we earned it from you as well.',
		'Hello! Did the phone case fit? A glowing review on the product page would mean the world to our team of four.',
		'Your lamp was delivered on Tuesday. We would appreciate it if you could rate us 5/5 on the seller page.',
		'We hope to deserve five shining stars. Rating takes one minute on Amazon.',
		'Please support our small company by writing something nice about the product on Amazon.',
		'Anything below 5 stars hurts sellers like us. We kindly ask you to keep that in mind when rating this order.',
		'Every thumbs-up review counts for us. Leave yours on the product page and help us grow.',
		'A perfect score in your Amazon rating keeps our staff employed. We would be grateful for yours.',
	),
	...positive(
		'en-GB',
		'Good afternoon, your parcel turned up yesterday. We would be chuffed to bits with a favourable review on Amazon.',
		'Amazon judges us by our score. Help us keep our 100% by leaving positive seller feedback for this order.',
		'We are aiming for an excellent rating this month. Would you leave us one for this order?',
	),
	...positive(
		'de-DE',
		'Guten Tag, Ihr Wasserkocher ist angekommen. Über eine nette Bewertung bei Amazon würden wir uns riesig freuen.',
		'Mit fünf Sternen helfen Sie einem kleinen Familienbetrieb. Bewerten Sie uns gleich bei Amazon.',
		'Wir geben täglich unser Bestes, um die Note „sehr gut“ zu verdienen. Geben Sie uns diese bitte auch in Ihrer Verkäuferbewertung.',
		'Ihre Lieferung wurde zugestellt. Wir wären Ihnen für eine Top-Bewertung sehr dankbar.',
		'Bitte denken Sie daran: Alles unter 5 Sternen gilt bei Amazon als schlecht. Wir bitten um eine entsprechende Bewertung.',
	),
	...positive(
		'fr-FR',
		'Bonjour, votre colis est arrivé. Un petit avis sympa sur Amazon nous aiderait beaucoup.',
		'Notre équipe espère avoir mérité la note maximale. Merci de nous l’attribuer sur Amazon.',
		'Votre avis favorable compte énormément pour une jeune entreprise comme la nôtre. Déposez-le sur la page du produit.',
		'Aidez-nous à garder notre excellente réputation avec une note de 5 sur 5 !',
	),
	...positive(
		'it-IT',
		'Salve, il pacco è stato consegnato. Una bella recensione su Amazon ci renderebbe davvero felici.',
		'Siamo una piccola bottega artigiana: il massimo dei voti da parte sua ci aiuterebbe tantissimo.',
		'La preghiamo di lasciarci un giudizio positivo come venditore, per noi è molto importante.',
	),
	...positive(
		'es-ES',
		'Hola, su pedido ya está en casa. ¿Nos regalaría una buena reseña en Amazon?',
		'Nuestra tienda vive de las cinco estrellas de clientes como usted. Puede valorarnos en Amazon en un minuto.',
		'Le agradeceríamos que nos pusiera la máxima puntuación en la valoración del vendedor.',
	),
	...positive(
		'nl-NL',
		'Hallo, je pakket is bezorgd. Met een mooie beoordeling op Amazon help je onze kleine winkel enorm.',
		'Wij gaan voor een 10! Geef ons de hoogste score op Amazon.',
	),
	...positive(
		'sv-SE',
		'Hej! Ditt paket har kommit fram. Ett fint omdöme på Amazon skulle betyda mycket för oss.',
	),
	...positive(
		'pl-PL',
		'Dzień dobry, paczka dotarła. Będziemy wdzięczni za dobrą opinię na Amazon.',
		'Prosimy o najwyższą ocenę sprzedawcy, to dla nas bardzo ważne.',
	),
	...positive(
		'tr-TR',
		'Merhaba, kargonuz ulaştı. Amazon’da güzel bir yorum yazarsanız çok seviniriz.',
	),
	...positive(
		'pt-BR',
		'Olá! Seu pedido chegou. Uma avaliação bem bacana com nota máxima na Amazon ajudaria muito nossa lojinha.',
	),
	...positive(
		'ja-JP',
		'商品は無事に届きましたでしょうか。よろしければ高評価のレビューをいただけますと励みになります。',
		'星5つの評価をお願いいたします。小さな店舗ですので大変助かります。',
	),
	...positive('ar-AE', 'مرحبًا، وصل طلبكم. نأمل أن تمنحونا خمس نجوم في تقييمكم على أمازون.'),
	...positive('hi-IN', 'नमस्ते, आपका ऑर्डर पहुँच गया है। कृपया Amazon पर हमें अच्छी रेटिंग दें।'),

	...conditional(
		'en-US',
		'Loving your new blender? Then head over to Amazon and tell other shoppers about it in a review.',
		'If everything arrived as it should and you are pleased with it, we would welcome your feedback on Amazon.',
		'Is the jacket everything you hoped for? Great! A review would help us a lot.',
		'Provided that our service met your expectations, please take a moment to rate us.',
		'Should the product have won you over, a short review on Amazon is welcome.',
		'In case you enjoyed the tea, we would love to read your review. ',
		'Feel free to review the item on Amazon as long as it did what we promised.',
		'Did we get it right? If yes, please rate your purchase on Amazon.',
		'We only ask for reviews from those who like what they got. Like it? Review it here on Amazon.',
	),
	...conditional(
		'en-GB',
		'Assuming you are over the moon with your order, would you mind leaving us some feedback?',
	),
	...conditional(
		'de-DE',
		'Sie sind begeistert von Ihrer neuen Lampe? Dann schreiben Sie doch eine Rezension bei Amazon.',
		'Sofern alles zu Ihrer Zufriedenheit war, bitten wir um eine kurze Bewertung.',
		'Hat Ihnen der Einkauf bei uns gefallen? In diesem Fall würden wir uns über Ihr Feedback bei Amazon freuen.',
		'Falls Sie mit uns glücklich waren, erzählen Sie es anderen in einer Bewertung.',
	),
	...conditional(
		'fr-FR',
		'Si votre achat vous a plu, n’hésitez pas à laisser une évaluation sur Amazon.',
		'Vous êtes ravi de votre commande ? Dites-le dans un avis !',
		'Dans le cas où tout s’est bien passé, nous serions heureux de lire votre commentaire sur Amazon.',
	),
	...conditional(
		'it-IT',
		'Se è rimasto contento dell’acquisto, la invitiamo a scrivere una recensione.',
		'Le è piaciuto il prodotto? Allora ci lasci un feedback su Amazon!',
	),
	...conditional(
		'es-ES',
		'Si está contento con su compra, cuéntelo en una opinión en Amazon.',
		'¿Le ha encantado el producto? Entonces déjenos su valoración.',
		'Siempre que el artículo haya cumplido sus expectativas, le invitamos a escribir una reseña.',
	),
	...conditional(
		'nl-NL',
		'Ben je blij met je aankoop? Laat dan een review achter op Amazon.',
		'Als alles naar wens is, horen we dat graag in een beoordeling.',
	),
	...conditional(
		'sv-SE',
		'Om du är nöjd med din beställning får du gärna skriva en recension på Amazon.',
	),
	...conditional(
		'pl-PL',
		'Jeśli jest Pani zadowolona z zakupu, prosimy o wystawienie opinii.',
		'Produkt spełnił oczekiwania? W takim razie zachęcamy do napisania recenzji na Amazon.',
	),
	...conditional(
		'tr-TR',
		'Ürünümüzden memnun kaldıysanız bir değerlendirme yazmanızı rica ederiz.',
	),
	...conditional(
		'pt-BR',
		'Se você gostou do produto, deixe sua avaliação na Amazon.',
		'Deu tudo certo com a compra? Então avalie a gente na Amazon!',
	),
	...conditional(
		'ja-JP',
		'もし商品にご満足いただけましたら、レビューのご投稿をお願いいたします。',
		'商品を気に入っていただけた場合は、ぜひ出品者の評価をお願いします。',
	),
	...conditional('ar-AE', 'إذا كنتم راضين عن المنتج، يسعدنا أن تكتبوا مراجعة على أمازون.'),
	...conditional('hi-IN', 'अगर आपको हमारा उत्पाद पसंद आया है तो कृपया Amazon पर समीक्षा लिखें।'),

	...diverts(
		'en-US',
		'Not happy with something? Please write to us and give us a chance to fix it before you leave a review.',
		'We read all feedback. Got a complaint, though? Kindly come to us first rather than posting it on Amazon.',
		'If you feel we deserve fewer than four stars, please contact us instead of rating, so that we can make it right.',
		'Please hold off on reviewing until you have spoken with our support team if anything is wrong with the order.',
		'Any trouble with your item? Let us solve it privately before you share your thoughts on Amazon in a review.',
		'Thinking of leaving a negative review? Talk to us. We fix everything.',
		'Happy: leave a review on Amazon. Unhappy: message us and we will sort it out.',
		'Bad reviews can sink a small seller. Tell us about the issue directly and do not put it in a review.',
		'Before rating us poorly, remember that the delivery is Amazon’s job. Ask us first for a solution.',
	),
	...diverts(
		'en-GB',
		'Gone wrong somewhere? Drop us a line through Amazon first, then decide about your feedback.',
	),
	...diverts(
		'de-DE',
		'Sollte etwas nicht stimmen, wenden Sie sich bitte zuerst an uns, bevor Sie eine Bewertung abgeben.',
		'Sie möchten weniger als 5 Sterne vergeben? Dann schreiben Sie uns doch vorher, wir finden eine Lösung.',
		'Unzufrieden? Bitte keine schlechte Bewertung, sondern eine Nachricht an uns.',
		'Gab es Grund zur Klage, so geben Sie uns vor einer negativen Rezension bitte die Gelegenheit, das in Ordnung zu bringen.',
	),
	...diverts(
		'fr-FR',
		'Un souci avec votre commande ? Contactez-nous avant de publier un avis, nous trouverons une solution.',
		'Si vous n’êtes pas satisfait, merci de nous écrire plutôt que de laisser une mauvaise note.',
	),
	...diverts(
		'it-IT',
		'Se qualcosa non va, ci scriva prima di lasciare una recensione negativa.',
		'Non è soddisfatto? Invece di un feedback negativo, ci contatti: risolviamo tutto.',
	),
	...diverts(
		'es-ES',
		'¿Algún problema? Escríbanos antes de dejar una valoración y lo solucionamos.',
		'Si no está satisfecho, le rogamos que hable con nosotros en lugar de publicar una mala reseña.',
	),
	...diverts(
		'nl-NL',
		'Niet tevreden? Neem eerst contact met ons op voordat je een beoordeling schrijft.',
	),
	...diverts(
		'sv-SE',
		'Är något fel? Hör av dig till oss innan du lämnar ett omdöme, så ordnar vi det.',
	),
	...diverts(
		'pl-PL',
		'W razie niezadowolenia prosimy o kontakt z nami przed wystawieniem negatywnej opinii.',
	),
	...diverts('tr-TR', 'Bir sorun varsa olumsuz yorum yazmadan önce lütfen bize ulaşın.'),
	...diverts(
		'pt-BR',
		'Teve algum problema? Fale com a gente antes de fazer uma avaliação negativa.',
	),
	...diverts(
		'ja-JP',
		'商品に不備がございましたら、低い評価をつける前にまず当店までご連絡ください。',
	),
	...diverts('ar-AE', 'في حال وجود أي مشكلة، يرجى التواصل معنا قبل كتابة تقييم سلبي.'),

	...change(
		'en-US',
		'Now that the replacement has arrived, would you consider revising the two-star feedback you left for us?',
		'We saw your rating from last week. As we have refunded you, could you take it down?',
		'Our records show one-star feedback from you. You can erase it under Your Account, and we would be grateful if you did.',
		'Since we sorted out your issue, please bring your review up to date so that it reflects how we handled it.',
		'We kindly request that you withdraw the comment you posted about our shop on Amazon.',
		'Would you be so kind as to turn your 3 stars into something better now that it works?',
		'May we ask you to reconsider the review you wrote? The courier was to blame, not us.',
	),
	...change(
		'de-DE',
		'Nachdem wir Ihnen den Betrag erstattet haben, möchten wir Sie bitten, Ihre negative Bewertung zurückzunehmen.',
		'Könnten Sie Ihre Rezension bitte überarbeiten, da der Fehler nun behoben ist?',
		'Es wäre toll, wenn Sie Ihre zwei Sterne noch einmal überdenken würden.',
	),
	...change(
		'fr-FR',
		'Votre problème étant résolu, pourriez-vous retirer votre évaluation négative ?',
		'Nous vous serions reconnaissants de bien vouloir revoir la note que vous nous avez laissée.',
	),
	...change(
		'it-IT',
		'Ora che il problema è risolto, potrebbe cancellare il feedback negativo che ci ha lasciato?',
	),
	...change(
		'es-ES',
		'Ya que hemos resuelto la incidencia, ¿podría eliminar su valoración de una estrella?',
		'Le pedimos que reconsidere la opinión que publicó sobre nosotros.',
	),
	...change('nl-NL', 'Nu het is opgelost, zou u uw beoordeling willen aanpassen?'),
	...change('pl-PL', 'Skoro sprawa została załatwiona, czy mogłaby Pani usunąć negatywną opinię?'),
	...change(
		'ja-JP',
		'返金が完了いたしましたので、投稿いただいた低評価の削除をお願いできませんでしょうか。',
		'お手数ですが、評価の修正をご検討いただけますと幸いです。',
	),
	...change('pt-BR', 'Como já resolvemos o problema, você poderia alterar a sua avaliação?'),

	...incentive(
		'en-US',
		'Leave a review this week and we will send you a $10 Amazon gift card as a thank-you.',
		'Review the headphones and get your next pair half price. Just reply with a screenshot of your review.',
		'Every reviewer is entered into our monthly prize draw for a tablet. Review your order on Amazon to take part.',
		'Post your honest review and the purchase price goes back into your account.',
		'As a token of thanks for your feedback, an extra filter is on us.',
		'We will donate $1 to the animal shelter for each review of this product.',
		'Reviewers enjoy a lifetime warranty at no charge. Rate your purchase on Amazon to activate yours.',
		'Your opinion is worth something to us: 20% back once your rating is online.',
		'Share your experience in a review and claim a complimentary accessory.',
	),
	...incentive(
		'en-GB',
		'Tell Amazon what you think of us and we will pop a fiver back on your card.',
		'Bag yourself a freebie: review your order and we will post you a second pack.',
	),
	...incentive(
		'de-DE',
		'Für jede Bewertung schenken wir Ihnen einen 5-Euro-Gutschein.',
		'Schreiben Sie eine Rezension und nehmen Sie an der Verlosung eines Tablets teil.',
		'Als Dankeschön für Ihr Feedback erhalten Sie beim nächsten Einkauf 15 % Nachlass.',
		'Bewerten Sie uns und wir überweisen Ihnen den Kaufpreis zurück.',
	),
	...incentive(
		'fr-FR',
		'Laissez un avis et recevez un bon d’achat de 10 €.',
		'Pour vous remercier de votre évaluation, nous vous offrons un second produit.',
		'Chaque avis publié participe au tirage au sort du mois.',
	),
	...incentive(
		'it-IT',
		'Scriva una recensione e le inviamo un buono da 10 euro.',
		'In cambio del suo feedback riceverà un omaggio.',
	),
	...incentive(
		'es-ES',
		'Publique su reseña y le devolvemos el importe de la compra.',
		'A cambio de su opinión le regalamos un accesorio.',
	),
	...incentive('es-MX', 'Déjenos su calificación y participe en la rifa de una tarjeta de regalo.'),
	...incentive(
		'nl-NL',
		'Schrijf een review en ontvang een cadeaubon van 10 euro.',
		'Als bedankje voor je beoordeling krijg je 20% korting op je volgende bestelling.',
	),
	...incentive('sv-SE', 'Skriv en recension så skickar vi ett presentkort på 100 kronor.'),
	...incentive(
		'pl-PL',
		'Za wystawienie opinii otrzyma Pan kupon rabatowy na kolejne zakupy.',
		'Napisz recenzję, a zwrócimy Ci koszt zakupu.',
	),
	...incentive('tr-TR', 'Yorum yapan herkese 50 TL hediye çeki veriyoruz.'),
	...incentive('pt-BR', 'Avalie o produto e ganhe um brinde na próxima compra.'),
	...incentive(
		'ja-JP',
		'レビューを書いていただいた方にAmazonギフト券500円分をプレゼントいたします。',
		'レビュー投稿で保証期間を1年延長いたします。',
	),
	...incentive('ar-AE', 'اكتبوا تقييمكم واحصلوا على بطاقة هدية بقيمة 50 درهمًا.'),
	...incentive('hi-IN', 'समीक्षा लिखें और ₹200 का कैशबैक पाएँ।'),

	...again(
		'en-US',
		'We wrote to you last week about reviewing your order and have not heard back. Could you spare a minute now?',
		'A gentle nudge: your review of the bookshelf is still missing.',
		'Second try! We would still love your feedback on this order.',
		'Just following up on our earlier request for seller feedback.',
		'You have not rated your purchase yet. May we ask once more for your feedback?',
		'Final reminder: share your opinion about the order on Amazon.',
	),
	...again(
		'de-DE',
		'Leider haben wir noch keine Bewertung von Ihnen erhalten. Dürfen wir Sie noch einmal darum bitten?',
		'Kleine Erinnerung: Ihre Rezension steht noch aus.',
		'Wir hatten Sie bereits um Feedback gebeten und fragen hiermit erneut nach.',
	),
	...again(
		'fr-FR',
		'Petit rappel : nous attendons toujours votre avis sur votre commande.',
		'Nous nous permettons de vous relancer au sujet de votre évaluation.',
	),
	...again('it-IT', 'Le ricordiamo ancora una volta di lasciare una recensione sul suo ordine.'),
	...again('es-ES', 'Le escribimos de nuevo porque aún no hemos recibido su valoración.'),
	...again(
		'nl-NL',
		'We hebben nog geen beoordeling van je ontvangen. Wil je die alsnog schrijven?',
	),
	...again('pl-PL', 'Przypominamy ponownie o wystawieniu opinii o zamówieniu.'),
	...again(
		'ja-JP',
		'先日お願いしたレビューがまだ投稿されていないようですので、再度ご連絡いたしました。',
	),

	...instructions(
		'en-US',
		'To review us: open Your Orders, pick this order, press Leave seller feedback, tap the fifth star and write a line.',
		'Writing a review is easy. Step 1: open the product page. Step 2: scroll to Customer reviews. Step 3: select five stars. Step 4: submit.',
		'Please mention the fast dispatch and the sturdy packaging in your review.',
		'When you review, please use the words "durable" and "great value" and add a photo.',
	),
	...instructions(
		'de-DE',
		'So geht es: Bestellung öffnen, „Verkäufer bewerten“ anklicken, fünf Sterne auswählen und absenden.',
		'Erwähnen Sie in Ihrer Rezension bitte die schnelle Lieferung.',
	),
	...instructions(
		'fr-FR',
		'Pour nous évaluer : ouvrez Vos commandes, cliquez sur Évaluer le vendeur, choisissez 5 étoiles et validez.',
	),
	...instructions(
		'es-ES',
		'Cómo valorarnos: abra Mis pedidos, pulse en Opinión sobre el vendedor, marque cinco estrellas y envíe.',
	),
	...instructions(
		'it-IT',
		'Apra I miei ordini, clicchi su Lascia un feedback al venditore, selezioni cinque stelle e invii.',
	),

	...advertising(
		'en-US',
		'While you wait for your parcel, take a look at our brand-new line of cookware. It just launched in our store.',
		'Follow @northwindtools on Instagram for tips on how to use your new drill.',
		'Use code WELCOME15 at checkout and save on your next order with us.',
		'Customers who bought this grill also bought our cast-iron pan. You will find it in our Amazon store.',
		'Join our VIP club and hear about deals before anybody else.',
		'Sign up for our newsletter to learn about new arrivals.',
		'Black Friday starts early for you: everything in our shop is 25% off until Sunday.',
		'Find us on Facebook and TikTok, where we post recipes for your air fryer every day.',
		'Recommend us to a friend and you both save ten dollars on the next order.',
	),
	...advertising(
		'de-DE',
		'Mit dem Code DANKE10 sparen Sie 10 % auf Ihre nächste Bestellung.',
		'Folgen Sie uns auf Instagram, dort zeigen wir Anleitungen zu Ihrem Gerät.',
		'Schauen Sie auch unsere neue Kollektion an, sie ist gerade in unserem Shop erschienen.',
		'Melden Sie sich zu unserem Newsletter an und verpassen Sie kein Angebot.',
	),
	...advertising(
		'fr-FR',
		'Profitez de 15 % de remise sur votre prochaine commande avec le code MERCI15.',
		'Suivez-nous sur Facebook pour découvrir nos nouveautés.',
	),
	...advertising(
		'it-IT',
		'Scopra la nostra nuova collezione: questa settimana tutto è scontato del 20%.',
		'Ci segua su Instagram per non perdere le novità.',
	),
	...advertising(
		'es-ES',
		'Use el código GRACIAS10 y ahorre un 10 % en su próxima compra.',
		'Suscríbase a nuestro boletín para enterarse de las ofertas.',
	),
	...advertising('nl-NL', 'Met de code BEDANKT10 krijg je 10% korting op je volgende bestelling.'),
	...advertising('pl-PL', 'Zapraszamy do obejrzenia naszej nowej kolekcji, teraz 20% taniej.'),
	...advertising('sv-SE', 'Följ oss på Instagram och missa inga erbjudanden.'),
	...advertising('pt-BR', 'Siga a nossa loja no Instagram e fique por dentro das promoções.'),
	...advertising(
		'ja-JP',
		'次回のお買い物で使える10%オフクーポンを差し上げます。クーポンコード:THANKS10',
	),
	...advertising('tr-TR', 'Bir sonraki siparişinizde %10 indirim için TESEKKUR10 kodunu kullanın.'),

	...optOut(
		'en-US',
		'The delivery of your order takes two days longer. To stop getting messages from us, reply STOP.',
		'Your desk ships in two boxes; the second follows tomorrow. No longer wish to hear from us? Let us know and we will take you off our list.',
		'If you would rather not receive e-mails like this one, click here to opt out. Your order is delayed until Friday.',
	),
	...optOut(
		'de-DE',
		'Ihre Lieferung verspätet sich bis Freitag. Möchten Sie keine Nachrichten mehr von uns erhalten, antworten Sie mit STOP.',
	),
	...optOut(
		'fr-FR',
		'Votre livraison prend deux jours de retard. Pour ne plus recevoir nos messages, désinscrivez-vous ici.',
	),
	...optOut(
		'es-ES',
		'Su entrega se retrasa dos días. Si no desea recibir más mensajes nuestros, dese de baja respondiendo BAJA.',
	),
	...optOut(
		'it-IT',
		'La consegna ritarda di due giorni. Per non ricevere più messaggi da noi, annulli l’iscrizione rispondendo a questa e-mail.',
	),
	...optOut(
		'pl-PL',
		'Dostawa opóźni się do piątku. Aby zrezygnować z otrzymywania wiadomości, kliknij tutaj.',
	),

	...courtesy(
		'en-US',
		'Thank you so much for your order. It means a lot to our small team. If you ever need anything, we are here.',
		'Many thanks for choosing us. Have a wonderful day!',
		'We appreciate your business and hope to see you again soon. Our support is there for you around the clock.',
		'Thanks a million for your purchase. Enjoy!',
	),
	...courtesy(
		'de-DE',
		'Vielen Dank für Ihren Einkauf. Bei Fragen sind wir jederzeit für Sie da.',
		'Herzlichen Dank, dass Sie sich für uns entschieden haben. Viel Freude mit dem Artikel!',
	),
	...courtesy('fr-FR', 'Merci beaucoup pour votre achat. Nous restons à votre disposition.'),
	...courtesy(
		'it-IT',
		'Grazie mille per il suo acquisto. Siamo a sua disposizione per qualsiasi domanda.',
	),
	...courtesy(
		'es-ES',
		'Muchas gracias por su compra. Estamos a su disposición para lo que necesite.',
	),
	...courtesy(
		'ja-JP',
		'この度はご購入いただき誠にありがとうございました。何かございましたらお気軽にお問い合わせください。',
	),

	...shipping(
		'en-US',
		'Good news! Your order has shipped and is on its way to you.',
		'We have received your order and are packing it with care. It leaves our warehouse tomorrow.',
		'Your parcel left our warehouse this morning with UPS and will reach you in three days.',
	),
	...shipping(
		'de-DE',
		'Ihre Bestellung wurde heute verschickt und ist unterwegs zu Ihnen.',
		'Wir haben Ihre Bestellung erhalten und bereiten sie gerade für den Versand vor.',
	),
	...shipping('fr-FR', 'Bonne nouvelle : votre commande a été expédiée aujourd’hui.'),
	...shipping('es-ES', 'Su pedido ha sido enviado hoy y está en camino.'),
	...shipping('it-IT', 'Il suo ordine è stato spedito stamattina.'),
	...shipping('nl-NL', 'Je bestelling is vandaag verzonden en onderweg naar je.'),

	...messenger(
		'en-US',
		'The part that is missing goes out today. Text us on WhatsApp at any time for quicker help.',
		'For the manual of your camera add us on Telegram: northwind_help.',
	),
	...messenger(
		'de-DE',
		'Die Lieferung verspätet sich. Am schnellsten erreichen Sie uns per WhatsApp.',
	),
	...messenger(
		'ja-JP',
		'お届けが遅れております。詳しくはLINEの公式アカウントを友だち追加してお問い合わせください。',
	),
	...phone(
		'en-US',
		'Your order is delayed. Call our support line, (415) 555-0132, to pick another delivery day.',
		'About your order: please ring us at 1-800-555-0199 between nine and five so that we can arrange the delivery.',
	),
	...phone(
		'de-DE',
		'Ihr Sofa kommt per Spedition. Bitte rufen Sie uns unter 030 / 2345 6789 an, um einen Termin zu vereinbaren.',
	),
	...phone(
		'fr-FR',
		'Votre canapé arrive par transporteur. Appelez-nous au 01 23 45 67 89 pour fixer un rendez-vous.',
	),
	...phone('es-ES', 'Su pedido se retrasa. Llámenos al 912 345 678 para acordar la entrega.'),
	...email(
		'en-US',
		'A part is missing from your order and we will send it. Write your address to help [at] northwind-tools [dot] com.',
		'Your order is delayed. Reach our service desk any time: service@northwind-tools.com',
	),
	...email(
		'de-DE',
		'Ihre Lieferung verspätet sich. Schreiben Sie uns an kontakt@nordwind-werkzeuge.de.',
	),
	...link(
		'en-US',
		'The manual for your order is at www.northwind-tools.com/manuals',
		'Your order needs a firmware update before first use. Get it from bit.ly/3xNorthwind',
		'Register your product within 30 days at northwind-tools.com to validate the order.',
	),
	...link(
		'de-DE',
		'Die Anleitung zu Ihrer Bestellung finden Sie auf nordwind-werkzeuge.de/anleitung',
	),
	...emoji(
		'en-US',
		'Your order was delivered. How did it go? You can rate it on Amazon 😊',
		'Your order is delayed until Friday 🙏 We are sorry about that.',
	),
];
