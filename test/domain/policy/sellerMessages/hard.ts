/**
 * Written last and meant to be hard: oblique ways to break the rules, and messages that keep them
 * with the very words that others break them with.
 */
export const OBLIQUE_VIOLATING: ReadonlyArray<
	readonly [rule: string, language: string, text: string]
> = [
	[
		'asksForPositive',
		'en-US',
		'Dear Ms. Ortiz, we noticed that your dog bed was dropped off on Saturday. Sellers like us are ranked by stars, and only a perfect rating keeps us on page one. Would you help?',
	],
	[
		'asksForPositive',
		'en-US',
		'We would be so grateful for a few kind words about the mixer on its Amazon page.',
	],
	[
		'asksForPositive',
		'en-US',
		'If there is one thing you can do for us today: five stars. It takes ten seconds.',
	],
	[
		'asksForPositive',
		'en-GB',
		'Nothing makes our Monday like a brilliant review. Go on, make our Monday.',
	],
	[
		'asksForPositive',
		'de-DE',
		'Damit wir weiter günstig anbieten können, brauchen wir gute Bewertungen. Bitte helfen Sie mit Ihrer.',
	],
	[
		'asksForPositive',
		'de-DE',
		'Ein paar lobende Worte in einer Rezension wären das schönste Geschenk für unser Team.',
	],
	[
		'asksForPositive',
		'fr-FR',
		'Une évaluation très positive de votre part nous permettrait de continuer. Merci d’avance.',
	],
	['asksForPositive', 'it-IT', 'Contiamo su di lei per una recensione con cinque stelle.'],
	['asksForPositive', 'es-MX', 'Ayúdenos con una calificación excelente, por favor.'],
	[
		'asksForPositive',
		'ja-JP',
		'ぜひ高い評価をつけていただけますと、スタッフ一同うれしく思います。',
	],
	[
		'asksForPositive',
		'pl-PL',
		'Każda pięciogwiazdkowa ocena pomaga nam się rozwijać. Prosimy o Pani głos.',
	],
	['conditionalRequest', 'en-US', 'Did we make you smile? Let the world know in an Amazon review.'],
	[
		'conditionalRequest',
		'en-US',
		'We hope the rug looks as good in your home as in ours. If it does, a review would be much appreciated.',
	],
	[
		'conditionalRequest',
		'en-US',
		'Satisfied customers are our best advertisement, so if you count yourself among them please write a product review.',
	],
	[
		'conditionalRequest',
		'de-DE',
		'Entspricht die Hose Ihren Erwartungen? Dann freuen wir uns auf Ihre Bewertung.',
	],
	[
		'conditionalRequest',
		'de-DE',
		'Wer mit uns zufrieden ist, darf das gern in einer Bewertung schreiben.',
	],
	[
		'conditionalRequest',
		'fr-FR',
		'Votre robe vous va à merveille ? Partagez votre avis avec les autres clientes.',
	],
	[
		'conditionalRequest',
		'it-IT',
		'Nel caso in cui il prodotto sia di suo gradimento, ci farebbe piacere una recensione.',
	],
	['conditionalRequest', 'es-ES', 'Si todo ha llegado perfecto, nos ayudaría mucho su valoración.'],
	[
		'conditionalRequest',
		'nl-NL',
		'Is alles goed gegaan en bevalt het product? Dan zien we je review graag verschijnen.',
	],
	['conditionalRequest', 'sv-SE', 'Blev du nöjd? Skriv då gärna ett omdöme på Amazon.'],
	[
		'conditionalRequest',
		'tr-TR',
		'Eğer ürünü beğendiyseniz, bize bir değerlendirme bırakın lütfen.',
	],
	[
		'divertsUnhappyBuyers',
		'en-US',
		'Should anything about your purchase disappoint you, kindly let us put it right before you rate it.',
	],
	[
		'divertsUnhappyBuyers',
		'en-US',
		'We cannot fix what we read in reviews. Please bring problems to us and praise to Amazon.',
	],
	[
		'divertsUnhappyBuyers',
		'en-US',
		'Less than thrilled? Reply to this message. Thrilled? Review us on Amazon.',
	],
	[
		'divertsUnhappyBuyers',
		'de-DE',
		'Bei Ärger mit der Ware bitte erst melden, nicht gleich schlecht bewerten. Wir kümmern uns.',
	],
	[
		'divertsUnhappyBuyers',
		'fr-FR',
		'Un défaut ? Laissez-nous une chance de le corriger avant de donner votre avis en ligne.',
	],
	[
		'divertsUnhappyBuyers',
		'it-IT',
		'Se il prodotto la delude, ci dia la possibilità di rimediare prima di esprimere un giudizio negativo.',
	],
	[
		'divertsUnhappyBuyers',
		'es-ES',
		'Cualquier queja, a nosotros primero: nada de malas opiniones, por favor, lo arreglamos.',
	],
	[
		'divertsUnhappyBuyers',
		'ja-JP',
		'万が一ご不満な点がございましたら、レビューを書かれる前に当店へご相談ください。',
	],
	[
		'reviewChange',
		'en-US',
		'You gave us three stars in May. Now that the pump has been exchanged, could that become a four or a five?',
	],
	[
		'reviewChange',
		'en-US',
		'It would help if the negative feedback disappeared. You will find Remove under Your Feedback.',
	],
	[
		'reviewChange',
		'de-DE',
		'Wäre es möglich, dass Sie Ihre Ein-Stern-Bewertung löschen? Das Ersatzgerät ist ja inzwischen da.',
	],
	[
		'reviewChange',
		'fr-FR',
		'Auriez-vous la gentillesse de supprimer le commentaire que vous avez publié hier ?',
	],
	[
		'reviewChange',
		'es-ES',
		'Ahora que tiene el recambio, ¿nos haría el favor de cambiar la reseña?',
	],
	['reviewChange', 'pl-PL', 'Czy byłaby możliwa zmiana wystawionej oceny?'],
	[
		'incentive',
		'en-US',
		'Snap a picture of your published review, send it to us and a second charger is yours.',
	],
	['incentive', 'en-US', 'Ten lucky reviewers win back what they paid for the speaker this month.'],
	[
		'incentive',
		'en-US',
		'To thank you for your seller rating we will knock 15 percent off whatever you buy next.',
	],
	[
		'incentive',
		'de-DE',
		'Ihre Rezension ist uns 10 Euro wert: einfach Link schicken, Geld kommt per Überweisung.',
	],
	['incentive', 'de-DE', 'Unter allen Bewertungen verlosen wir jeden Monat ein Fahrrad.'],
	['incentive', 'fr-FR', 'Un avis publié, un accessoire offert !'],
	['incentive', 'it-IT', 'Chi recensisce il prodotto riceve in regalo la custodia.'],
	['incentive', 'es-ES', 'Por cada valoración regalamos un juego de brocas.'],
	['incentive', 'pt-BR', 'Deixe sua avaliação e concorra a um vale de R$ 100.'],
	[
		'incentive',
		'ja-JP',
		'レビュー投稿後にご連絡いただければ、もれなく替えフィルターを差し上げます。',
	],
	['repeatRequest', 'en-US', 'In case my last note got lost: would you rate your order?'],
	[
		'repeatRequest',
		'en-US',
		'It has been two weeks since we asked for your feedback. We are still hoping to hear from you.',
	],
	[
		'repeatRequest',
		'de-DE',
		'Vor einer Woche haben wir Sie um eine Rezension gebeten, bisher ohne Antwort. Klappt es heute?',
	],
	[
		'repeatRequest',
		'es-ES',
		'Este es nuestro segundo mensaje para pedirle su opinión sobre el pedido.',
	],
	[
		'advertising',
		'en-US',
		'PS: the matching lampshade is now in stock as well, and this weekend it ships free.',
	],
	['advertising', 'en-US', 'Love cooking? Our YouTube channel has a new video every Friday.'],
	[
		'advertising',
		'de-DE',
		'Übrigens: Passend zu Ihrer Bohrmaschine gibt es bei uns gerade Bohrersets im Angebot.',
	],
	['advertising', 'fr-FR', 'Jusqu’à dimanche, toute la boutique est à moins 30 %.'],
	['advertising', 'it-IT', 'Con il codice ESTATE20 risparmia il 20% su tutto il catalogo.'],
	[
		'optOut',
		'en-US',
		'Your order is late by a day. If you do not want further messages, let us know by replying NO.',
	],
	[
		'courtesyOnly',
		'en-US',
		'Just a quick note to say thanks! We really appreciate you choosing our brand.',
	],
	[
		'shippingConfirmation',
		'en-US',
		'Your blender was posted this afternoon and should be with you by Thursday.',
	],
	[
		'phoneNumber',
		'en-US',
		'There is a hiccup with your order. Our team is at 415.555.0132 until six.',
	],
	[
		'messenger',
		'es-MX',
		'Su pedido viene con retraso. Mándenos un WhatsApp para darle seguimiento.',
	],
];

export const MISLEADING_COMPLIANT: ReadonlyArray<readonly [language: string, text: string]> = [
	[
		'en-US',
		'We ship from a barn in Vermont and there are three of us. Amazon says your candles arrived Tuesday. What did you make of them? A review, good, bad or somewhere in between, would help us.',
	],
	[
		'en-US',
		'Please leave seller feedback for this order if you have two minutes. It would be great to hear how the packaging held up.',
	],
	['en-US', 'It would be great to receive feedback on this order from you.'],
	['en-US', 'We are happy to get reviews of any kind. Yours can go here on the product page.'],
	[
		'en-US',
		'Your honest feedback helps us improve our packing. You can leave it on Amazon whenever you like.',
	],
	['en-US', 'Your review helps others decide and helps us change what does not work.'],
	[
		'en-US',
		'Good morning! Please rate your order on Amazon when you find the time. Kind regards, the Harper family',
	],
	[
		'en-US',
		'The seal on your jar may have been damaged by the heat. Do not eat it, please; we will refund you or send another jar. Which do you prefer?',
	],
	['en-US', 'If you no longer want the order, tell us by Monday and we will cancel it.'],
	[
		'en-US',
		'Once we have feedback from the carrier about your missing parcel, we will update you here.',
	],
	['en-US', 'The lamp comes without a bulb. Please use an E27 bulb of 40 watts at most.'],
	[
		'en-US',
		'We are preparing a replacement for the broken mug. It leaves us tomorrow; you need not send the old one back.',
	],
	[
		'en-US',
		'You may also return the item at any Whole Foods counter with the code in Your Orders.',
	],
	[
		'en-US',
		'Amazon has charged you twice by mistake of ours. The second amount, $18.20, goes back to your card this week.',
	],
	[
		'en-US',
		'Please reply with the name for the collar: we have Bella, but the form was cut off after the fourth letter.',
	],
	['en-US', 'Did the plant survive the trip? Please tell us in a review, whichever way it went.'],
	[
		'en-US',
		'How happy are you with the chair after a month? Rate it on Amazon from one star to five.',
	],
	[
		'en-US',
		'Your order was left with the concierge on Friday. Please collect it there; they keep parcels for ten days.',
	],
	[
		'en-US',
		'The bottle opener you ordered is a prize-winning design and comes in a gift box. The lid of the box is fragile: please open it with care. Your order number is on the slip.',
	],
	[
		'en-US',
		'A recall has been issued for batch 77 of the kettle in your order. Please stop using it and tell us whether you want a new one or your money back.',
	],
	[
		'en-GB',
		'We would love to know what you think of the kettle. Please review it on Amazon, warts and all.',
	],
	[
		'en-GB',
		'The driver could not find your cottage. Does it have a name or a landmark that we may pass on to him?',
	],
	[
		'de-DE',
		'Guten Tag, wir bitten einmalig um eine Verkäuferbewertung zu dieser Bestellung. Vielen Dank!',
	],
	[
		'de-DE',
		'Ihr Feedback hilft uns, Verpackung und Versand zu verbessern. Hier können Sie es hinterlassen.',
	],
	['de-DE', 'Es wäre schön, eine Bewertung von Ihnen zu lesen, ob Lob oder Kritik.'],
	[
		'de-DE',
		'Sparen Sie sich den Rückversand: Das defekte Netzteil dürfen Sie entsorgen, ein neues kommt am Freitag.',
	],
	[
		'de-DE',
		'Bitte schauen Sie auch beim Nachbarn nach, der Zusteller hat das Paket dort abgegeben.',
	],
	['de-DE', 'Wenn Sie die Bestellung nicht mehr wünschen, stornieren wir sie kostenlos.'],
	['de-DE', 'Ihre Bewertung hilft anderen Kunden, das Passende zu finden.'],
	['de-DE', 'Wir bereiten eine Ersatzlieferung vor. Passt Ihnen der Donnerstag?'],
	['fr-FR', 'Ce serait super d’avoir votre avis sur cette commande, bon ou mauvais.'],
	[
		'fr-FR',
		'Comment s’est passée la remise du colis ? Vous pouvez évaluer la commande sur Amazon.',
	],
	[
		'fr-FR',
		'Votre avis est très important pour les autres acheteurs. Vous pouvez le déposer sur la page du produit.',
	],
	['fr-FR', 'Si vous ne souhaitez plus l’article, dites-le-nous avant jeudi et nous annulons.'],
	[
		'fr-FR',
		'Pour rappel, la garantie de votre aspirateur court jusqu’en mars. La panne est donc prise en charge : souhaitez-vous un échange ?',
	],
	['it-IT', 'Appena abbiamo novità sul pacco smarrito la informiamo.'],
	[
		'it-IT',
		'Segua le istruzioni nella scatola prima di accendere la stufa. Se manca il foglio, glielo mandiamo.',
	],
	[
		'it-IT',
		'La sua valutazione, qualunque essa sia, è utile agli altri clienti. Grazie ancora una volta.',
	],
	['it-IT', 'Saremmo felici di leggere la sua recensione, buona o cattiva che sia.'],
	['es-ES', 'Sería de gran ayuda su opinión sobre el pedido, sea cual sea.'],
	['es-ES', 'Le informaremos de las novedades de su envío en cuanto el transportista responda.'],
	['es-ES', 'Si no desea que lo reemplacemos, le devolvemos el dinero.'],
	['es-MX', 'Si gusta, puede dejar su opinión sobre el producto en Amazon. Gracias una vez más.'],
	['nl-NL', 'Nogmaals bedankt. Je kunt deze bestelling beoordelen op Amazon, wat je ook vond.'],
	['nl-NL', 'Je review helpt ons om de verpakking aan te passen.'],
	[
		'nl-NL',
		'De lamp is op de post kwijtgeraakt. Zullen we een nieuwe sturen of het geld teruggeven?',
	],
	['sv-SE', 'Berätta gärna i ett omdöme hur nöjd du är, från en till fem stjärnor.'],
	['sv-SE', 'Så snart vi har nyheter om ditt försenade paket hör vi av oss.'],
	['pl-PL', 'Dzień dobry prosimy o opinię o tym zamówieniu, dobrą lub złą.'],
	[
		'pl-PL',
		'Wysłaliśmy zły rozmiar, za co przepraszamy. Czy mamy wymienić, czy zwrócić pieniądze?',
	],
	['pt-BR', 'Assim que tivermos novidades sobre o pacote perdido, avisamos por aqui.'],
	['pt-BR', 'Obrigado mais uma vez. Avalie o pedido na Amazon como achar justo, bem ou mal.'],
	[
		'pt-BR',
		'Siga as instruções da caixa antes de ligar o aquecedor. Se faltar alguma peça, nos avise.',
	],
	['tr-TR', 'Kayıp kargonuz hakkında ilk fırsatta bilgi vereceğiz.'],
	['tr-TR', 'Ürünle ilgili yorumunuzu, olumlu ya da olumsuz, bekliyoruz.'],
	[
		'ja-JP',
		'交換品の発送を手配いたしました。木曜日にお届けの予定です。破損した商品はご返送不要です。',
	],
	['ja-JP', 'ご使用後の感想を、商品ページのレビューにお書きいただけますでしょうか。'],
	['ar-AE', 'تابعوا الشحنة من صفحة الطلب، فقد تأخرت يومين بسبب الجمارك.'],
	['ar-SA', 'يسعدنا قراءة تقييمكم للطلب، أيًا كان.'],
	['hi-IN', 'हमें आपकी समीक्षा पढ़कर खुशी होगी, चाहे वह कैसी भी हो।'],
];
