/**
 * A second hard set: breaches that name no price, no condition and no wish outright, and messages
 * that look like a breach and are none.
 */
export const VEILED_VIOLATING: ReadonlyArray<
	readonly [rule: string, language: string, text: string]
> = [
	// asksForPositive
	[
		'asksForPositive',
		'en-US',
		'Four stars counts as a failing grade on Amazon, so please bear that in mind when you rate this order.',
	],
	[
		'asksForPositive',
		'en-GB',
		'Our whole team is keeping its fingers crossed that you will fill in every star on the form.',
	],
	[
		'asksForPositive',
		'en-US',
		'Anything below the top mark hurts our standing. Please rate the order on Amazon.',
	],
	[
		'asksForPositive',
		'de-DE',
		'Bitte denken Sie bei der Bewertung daran, dass alles unter der Bestnote unserem Konto schadet.',
	],
	[
		'asksForPositive',
		'de-DE',
		'Wir würden uns freuen, wenn Sie auf der Bewertungsseite keinen Stern auslassen.',
	],
	[
		'asksForPositive',
		'fr-FR',
		'Sur Amazon, quatre étoiles sont déjà une mauvaise note pour un vendeur : pensez-y au moment d’évaluer la commande.',
	],
	[
		'asksForPositive',
		'es-ES',
		'Cada estrella que falte nos perjudica; téngalo en cuenta al valorar el pedido.',
	],
	[
		'asksForPositive',
		'it-IT',
		'Il nostro negozio vive di complimenti: ne aspettiamo uno anche da lei tra le recensioni.',
	],
	[
		'asksForPositive',
		'ja-JP',
		'評価の平均が下がると販売を続けられません。評価の際は最高点にてご配慮をお願いいたします。',
	],
	[
		'asksForPositive',
		'nl-NL',
		'Vier sterren klinkt mooi, maar geldt bij Amazon als onvoldoende. Wilt u daar bij uw beoordeling rekening mee houden?',
	],
	[
		'asksForPositive',
		'pl-PL',
		'Prosimy, by przy wystawianiu opinii nie żałowali Państwo gwiazdek.',
	],
	['asksForPositive', 'sv-SE', 'Snåla inte med stjärnorna när du betygsätter oss!'],
	['asksForPositive', 'pt-BR', 'Na hora de avaliar, capriche nas estrelas!'],
	['asksForPositive', 'tr-TR', 'Siparişi değerlendirirken yıldızları bizden esirgemeyin.'],
	['asksForPositive', 'ar-SA', 'لا تبخل علينا بالنجوم عند تقييم الطلب.'],
	// conditionalRequest
	['conditionalRequest', 'en-US', 'Smiling at your new lamp? That is our cue to ask for a review.'],
	[
		'conditionalRequest',
		'en-US',
		'Reviews are for people who got what they hoped for. Did you? Then here is the form.',
	],
	[
		'conditionalRequest',
		'en-GB',
		'As long as the boots are everything you wanted, do drop us a line in the reviews.',
	],
	[
		'conditionalRequest',
		'de-DE',
		'Wenn alles so ist, wie es sein soll, wäre jetzt der richtige Moment für eine Bewertung.',
	],
	[
		'conditionalRequest',
		'de-DE',
		'Hat die Tasche Ihren Geschmack getroffen? Die Rezension ist in einer Minute geschrieben.',
	],
	[
		'conditionalRequest',
		'fr-FR',
		'Le produit a tenu ses promesses ? C’est le moment de rédiger un commentaire sur Amazon.',
	],
	[
		'conditionalRequest',
		'fr-CA',
		'Dans la mesure où tout correspond à vos attentes, nous aimerions lire votre évaluation.',
	],
	[
		'conditionalRequest',
		'es-ES',
		'¿Todo llegó tal como lo esperaba? Entonces nos encantaría leer su reseña.',
	],
	[
		'conditionalRequest',
		'it-IT',
		'Se siamo stati all’altezza delle sue aspettative, ci farebbe piacere leggere la sua recensione.',
	],
	[
		'conditionalRequest',
		'ja-JP',
		'問題なくお使いいただけているお客様に、レビューのご記入をお願いしております。',
	],
	[
		'conditionalRequest',
		'nl-NL',
		'Voldoet de stofzuiger aan uw verwachtingen? Schrijf dan een review.',
	],
	[
		'conditionalRequest',
		'pl-PL',
		'Jeśli wszystko poszło zgodnie z planem, zachęcamy do wystawienia opinii.',
	],
	[
		'conditionalRequest',
		'sv-SE',
		'Blev lampan som du hade tänkt dig? Då får du gärna skriva en recension.',
	],
	['conditionalRequest', 'pt-BR', 'Se fizemos um bom trabalho, conte isso em uma avaliação.'],
	['conditionalRequest', 'tr-TR', 'Her şey yolundaysa bir değerlendirme bırakmanızı rica ederiz.'],
	['conditionalRequest', 'ar-AE', 'إن كان كل شيء على ما يرام، فنرجو أن تكتب تقييمًا.'],
	// divertsUnhappyBuyers
	[
		'divertsUnhappyBuyers',
		'en-US',
		'Stars are for praise, grumbles are for our inbox. Rate us there, write to us here.',
	],
	[
		'divertsUnhappyBuyers',
		'en-GB',
		'Please keep the review page for later and let us sort out any hiccup first.',
	],
	[
		'divertsUnhappyBuyers',
		'en-US',
		'We cannot answer a one-star review, but we can answer a message. Choose the message when something is off.',
	],
	[
		'divertsUnhappyBuyers',
		'de-DE',
		'Ärger klären wir lieber unter uns als öffentlich in den Bewertungen: Schreiben Sie uns.',
	],
	[
		'divertsUnhappyBuyers',
		'fr-FR',
		'Un souci se règle mieux en privé que dans les évaluations : écrivez-nous.',
	],
	[
		'divertsUnhappyBuyers',
		'es-ES',
		'Los reproches, a nosotros; los elogios, en la página de valoraciones.',
	],
	[
		'divertsUnhappyBuyers',
		'it-IT',
		'Le critiche le mandi a noi: le recensioni sono il posto per gli elogi.',
	],
	['divertsUnhappyBuyers', 'ja-JP', 'ご不満な点は評価ではなく、当店へ直接お知らせください。'],
	[
		'divertsUnhappyBuyers',
		'nl-NL',
		'Ging er iets mis? Geef ons de kans om het goed te maken; een beoordeling kan daarna altijd nog.',
	],
	[
		'divertsUnhappyBuyers',
		'pl-PL',
		'Zanim sięgną Państwo po gwiazdki, prosimy dać nam szansę naprawić ewentualne niedociągnięcia.',
	],
	[
		'divertsUnhappyBuyers',
		'sv-SE',
		'Klagomål tar vi helst direkt i meddelanden och inte i omdömen.',
	],
	[
		'divertsUnhappyBuyers',
		'pt-BR',
		'Antes de tirar uma estrela, dê-nos a oportunidade de resolver.',
	],
	[
		'divertsUnhappyBuyers',
		'tr-TR',
		'Bir eksiklik gördüyseniz yıldız kırmadan önce bize haber verin.',
	],
	['divertsUnhappyBuyers', 'ar-EG', 'قبل أن تنقصنا نجمة في تقييمك، أخبرنا بما لم يعجبك.'],
	// reviewChange
	[
		'reviewChange',
		'en-US',
		'Now that the spare part has arrived, perhaps the two stars from last week no longer tell the whole story.',
	],
	[
		'reviewChange',
		'en-GB',
		'Amazon lets you edit your review for sixty days, in case you see things differently now.',
	],
	[
		'reviewChange',
		'de-DE',
		'Vielleicht passt Ihre Bewertung nach dem Umtausch nicht mehr; sie lässt sich mit einem Klick anpassen.',
	],
	[
		'reviewChange',
		'fr-FR',
		'Depuis le remboursement, votre commentaire ne reflète plus la réalité ; un petit geste de votre part suffirait.',
	],
	[
		'reviewChange',
		'es-ES',
		'Ahora que el asunto está resuelto, quizá su reseña de una estrella merezca otra mirada.',
	],
	[
		'reviewChange',
		'it-IT',
		'Ora che abbiamo sistemato tutto, la prego di tornare sulla recensione che ha scritto.',
	],
	[
		'reviewChange',
		'ja-JP',
		'交換品をお届けいたしましたので、先日の評価を見直していただければ幸いです。',
	],
	[
		'reviewChange',
		'nl-NL',
		'Nu alles is opgelost: zou u uw eerdere beoordeling nog eens willen bekijken?',
	],
	[
		'reviewChange',
		'pl-PL',
		'Skoro sprawa jest załatwiona, może warto wrócić do wystawionej oceny.',
	],
	['reviewChange', 'sv-SE', 'Nu när allt är löst kanske ditt omdöme inte stämmer längre.'],
	[
		'reviewChange',
		'pt-BR',
		'Agora que resolvemos tudo, talvez a nota que você deu não seja mais justa.',
	],
	[
		'reviewChange',
		'tr-TR',
		'Sorun çözüldüğüne göre, verdiğiniz tek yıldız artık haksızlık olmaz mı?',
	],
	// incentive
	['incentive', 'en-US', 'Everyone who reviews finds a little something in the next parcel.'],
	['incentive', 'en-US', 'Send us a screenshot of your review and the coffee is on us.'],
	[
		'incentive',
		'de-DE',
		'Wer eine Rezension schreibt, darf sich auf eine kleine Überraschung im nächsten Paket freuen.',
	],
	[
		'incentive',
		'fr-FR',
		'Chaque avis publié vous rapproche d’une surprise dans votre boîte aux lettres.',
	],
	[
		'incentive',
		'es-MX',
		'Mándenos una captura de su reseña y la próxima compra le saldrá más barata.',
	],
	[
		'incentive',
		'it-IT',
		'A chi scrive una recensione dedichiamo un pensiero speciale nel prossimo pacco.',
	],
	[
		'incentive',
		'ja-JP',
		'レビューをお書きいただいた方には、次回のお買い物でちょっとしたお楽しみをご用意しております。',
	],
	['incentive', 'nl-NL', 'Stuur ons een schermafdruk van uw review en wij doen iets leuks terug.'],
	['incentive', 'pl-PL', 'Autorzy opinii mogą liczyć na miłą niespodziankę w kolejnej paczce.'],
	['incentive', 'sv-SE', 'Den som skriver en recension får en liten överraskning i brevlådan.'],
	[
		'incentive',
		'pt-BR',
		'Mande o print da sua avaliação e o frete do próximo pedido fica por nossa conta.',
	],
	['incentive', 'tr-TR', 'Yorum yazanların bir sonraki paketine küçük bir sürpriz ekliyoruz.'],
	['incentive', 'ar-SA', 'من يكتب تقييمًا يجد مفاجأة صغيرة في طرده القادم.'],
	// repeatRequest
	[
		'repeatRequest',
		'en-US',
		'You may have overlooked our note from last week about rating the order, so here it is once more.',
	],
	[
		'repeatRequest',
		'de-DE',
		'Unsere Bitte um eine Bewertung ist wohl untergegangen, deshalb klopfen wir noch einmal an.',
	],
	[
		'repeatRequest',
		'fr-FR',
		'Sauf erreur de notre part, vous n’avez pas encore donné suite à notre demande d’évaluation.',
	],
	['repeatRequest', 'ja-JP', '先日お願いしたレビューの件、その後いかがでしょうか。'],
	['repeatRequest', 'es-ES', 'Seguimos esperando la valoración que le pedimos hace unos días.'],
	// the others
	[
		'externalLink',
		'en-US',
		'Type northwind tools, dot, com into your browser and you will find the manual there.',
	],
	[
		'emailAddress',
		'en-US',
		'Our address: the word support, then the at sign, then northwind-tools, then dot com.',
	],
	[
		'messenger',
		'de-DE',
		'Schneller geht es über WA: einfach Holzwerk suchen und uns dort schreiben.',
	],
	['messenger', 'it-IT', 'Preferisce parlarne in chat? Ci cerchi su Telegram.'],
	[
		'advertising',
		'en-US',
		'The matching cushions have just landed in our store, in case your sofa feels lonely.',
	],
	[
		'advertising',
		'fr-FR',
		'Nos nouveautés d’automne viennent d’arriver et elles iraient bien avec votre lampe.',
	],
	[
		'advertising',
		'nl-NL',
		'Bij deze pan hoort eigenlijk ook ons deksel; u vindt het in onze winkel.',
	],
	[
		'courtesyOnly',
		'en-GB',
		'No need to reply: we simply wanted you to know how much your purchase means to us.',
	],
	[
		'courtesyOnly',
		'de-DE',
		'Schön, dass Sie sich für uns entschieden haben. Wir wünschen Ihnen viel Freude mit dem Regal.',
	],
];

export const VEILED_COMPLIANT: ReadonlyArray<readonly [language: string, text: string]> = [
	// Stars, praise and wishes that leave the rating open, or speak of something else.
	['en-US', 'Five stars or one: the form is the same for everybody, and so are our thanks.'],
	['en-US', 'The star projector you ordered goes out on Friday, once its fifth lens has come in.'],
	['en-GB', 'Loved it or hated it, your rating tells other shoppers what to expect.'],
	['en-US', 'A top shelf was missing from your order. It left our warehouse today.'],
	[
		'de-DE',
		'Der fünfte Stern Ihrer Lichterkette fehlte im Paket. Wir liefern ihn bis Freitag nach.',
	],
	['de-DE', 'Ob Lob oder Tadel: Mit Ihrer Bewertung wissen andere, was sie erwartet.'],
	['de-DE', 'Wie viele Sterne es werden, entscheiden Sie allein. Hier geht es zur Bewertung.'],
	['fr-FR', 'Une étoile ou cinq, peu importe : dites simplement ce que vous avez vécu.'],
	['fr-FR', 'La meilleure façon d’ouvrir le carton est de couper le ruban sur le côté.'],
	['es-ES', 'Buena o mala, su valoración del pedido nos interesa.'],
	['es-MX', 'Falta una estrella del móvil para cuna que pidió. Se la enviamos hoy.'],
	['it-IT', 'Elogi o critiche, ogni recensione aiuta gli altri clienti.'],
	['it-IT', 'La stella luminosa del suo ordine arriverà in un secondo pacco.'],
	['ja-JP', '星の数はお客様のご判断におまかせいたします。率直な評価をお寄せください。'],
	['ja-JP', 'ご注文の星型ライトは、入荷が遅れており、5日後の発送となります。'],
	['nl-NL', 'Eén ster of vijf, beide zijn welkom: uw beoordeling helpt andere kopers.'],
	['pl-PL', 'Liczba gwiazdek zależy wyłącznie od Państwa. Prosimy o szczerą ocenę.'],
	['sv-SE', 'Ris eller ros spelar ingen roll, ditt omdöme hjälper andra.'],
	['pt-BR', 'Boa ou ruim, a sua avaliação ajuda outros compradores.'],
	['tr-TR', 'İyi ya da kötü, değerlendirmeniz diğer alıcılara yol gösterir.'],
	['ar-SA', 'سواء كان رأيك جيدًا أم سيئًا، فإن تقييمك يساعد المشترين الآخرين.'],
	// Conditions that have nothing to do with the buyer’s mood.
	['en-US', 'If you have a minute this week, you can rate the order on Amazon.'],
	['en-US', 'Once you have had time to try the drill, an honest review is welcome.'],
	['en-GB', 'If the lamp does not light up, please check that the fuse sits firmly.'],
	[
		'en-US',
		'If you bought this as a present, you can still leave seller feedback about the delivery.',
	],
	['de-DE', 'Wenn Sie möchten, können Sie die Bestellung auf Amazon bewerten.'],
	['de-DE', 'Falls der Akku nicht lädt, drücken Sie bitte drei Sekunden lang die Taste.'],
	['de-DE', 'Sobald Sie die Maschine ausprobiert haben, ist Ihre ehrliche Rezension willkommen.'],
	['fr-FR', 'Si vous le souhaitez, vous pouvez évaluer cette commande sur Amazon.'],
	['fr-FR', 'Si le code de la porte a changé, merci de nous l’indiquer avant vendredi.'],
	['es-ES', 'Si lo desea, puede valorar el pedido en Amazon.'],
	['es-ES', 'Si la caja llegó abierta, díganos qué falta y se lo enviamos.'],
	['it-IT', 'Se desidera, può lasciare un feedback sul venditore.'],
	['it-IT', 'Se il citofono non funziona, ci indichi un orario in cui il corriere la trova.'],
	['ja-JP', 'お時間がございましたら、出品者の評価をお寄せください。'],
	['ja-JP', '万一部品が足りない場合は、Amazonのメッセージでお知らせください。'],
	['nl-NL', 'Als u wilt, kunt u de bestelling op Amazon beoordelen.'],
	['nl-NL', 'Mocht de deur niet sluiten, draai dan de onderste schroef een halve slag.'],
	['pl-PL', 'Jeśli znajdą Państwo chwilę, prosimy o ocenę zamówienia.'],
	['sv-SE', 'Om du vill kan du lämna ett säljaromdöme på Amazon.'],
	['pt-BR', 'Se quiser, você pode avaliar o pedido na Amazon.'],
	['tr-TR', 'Vaktiniz olursa siparişinizi Amazon üzerinden değerlendirebilirsiniz.'],
	['ar-AE', 'إذا كان لديك دقيقة، يمكنك تقييم البائع على أمازون.'],
	// Ways to reach the seller, for everybody alike.
	[
		'en-US',
		'You can rate the order on Amazon. Questions about it reach us through your order page.',
	],
	[
		'en-US',
		'One of the four hinges broke in transit. Would you rather have a new hinge or a refund?',
	],
	[
		'de-DE',
		'Fragen zur Bestellung beantworten wir über Amazon, eine Bewertung ist dort ebenfalls möglich.',
	],
	['fr-FR', 'Le transporteur signale un colis abîmé. Dites-nous si le contenu est intact.'],
	['it-IT', 'Il vetro è arrivato rotto, come ci ha scritto: ne spediamo uno nuovo domani.'],
	['nl-NL', 'Het ontbrekende poortje is vandaag verzonden. U hoeft niets te doen.'],
	// Changes, reviews and removals of other things.
	['en-US', 'Please review the engraving proof and tell us what to change by Thursday.'],
	['en-US', 'We have updated the delivery address as you asked. The parcel arrives on Monday.'],
	['de-DE', 'Bitte prüfen Sie die geänderte Gravur und geben Sie sie bis Donnerstag frei.'],
	['fr-FR', 'Nous avons modifié la date de livraison à votre demande : ce sera jeudi.'],
	['es-ES', 'Hemos cambiado la talla como nos pidió. El paquete sale mañana.'],
	['pl-PL', 'Zgodnie z prośbą zmieniliśmy adres dostawy. Paczka dotrze w piątek.'],
	['ja-JP', 'ご依頼のとおり、お届け先を変更いたしました。'],
	['tr-TR', 'İsteğiniz üzerine teslimat adresini değiştirdik. Paket cuma günü gelecek.'],
	// Money and presents that are owed.
	['en-US', 'The refund for the cracked plate was issued today and shows within five days.'],
	['en-GB', 'The gift wrap you paid for was left off, so we have refunded its price.'],
	['de-DE', 'Die Erstattung für den zerbrochenen Teller ist heute erfolgt.'],
	['fr-FR', 'Le papier cadeau que vous aviez choisi manquait ; il vous est remboursé.'],
	['es-MX', 'El reembolso de su devolución se hizo hoy y aparecerá en cinco días.'],
	['it-IT', 'Il rimborso per la tazza rotta è stato effettuato oggi.'],
	['ja-JP', '返品を確認し、本日ご返金の手続きをいたしました。'],
	['sv-SE', 'Återbetalningen för din retur gjordes i dag.'],
	['pt-BR', 'O reembolso da sua devolução foi feito hoje e aparece em cinco dias.'],
	['ar-EG', 'تمت إعادة المبلغ عن الطبق المكسور اليوم.'],
	// A second time, but not a second request; a shop, but no advertisement.
	['en-US', 'The courier will try again tomorrow between nine and twelve.'],
	['de-DE', 'Der Zusteller kommt morgen noch einmal, bitte halten Sie den Abholcode bereit.'],
	['ja-JP', '配送業者が明日もう一度お伺いいたします。'],
	['en-US', 'The matching lid that you ordered comes in a second parcel on Tuesday.'],
	['nl-NL', 'Het deksel dat u erbij besteld hebt, komt in een tweede pakket.'],
	['en-GB', 'Our warehouse is closed until 3 January, so your order leaves on the 4th.'],
	['en-US', 'The phone holder in your order, model 555-0142, is back in stock and ships today.'],
	['pl-PL', 'Drugi karton zamówienia jest w drodze i dotrze w poniedziałek.'],
	['de-DE', 'Danke für das Foto. Das gebrochene Bein ersetzen wir, die Sendung geht heute hinaus.'],
	['es-ES', 'Gracias por la foto. Hoy sale la pata nueva de la mesa.'],
];

/** Written after the finders had been worked on, around them: by ideas that they do not know. */
export const NEW_IDEAS_VIOLATING: ReadonlyArray<
	readonly [rule: string, language: string, text: string]
> = [
	['asksForPositive', 'en-US', 'Our competitors have 4.9. Help us get there with your rating.'],
	['asksForPositive', 'en-US', 'Tell Amazon what you love about the kettle; the form is open now.'],
	[
		'asksForPositive',
		'de-DE',
		'Uns fehlt nur noch eine Kleinigkeit zum Spitzenplatz: Ihre Bewertung mit allem, was dazugehört.',
	],
	[
		'asksForPositive',
		'fr-FR',
		'Vous savez quelle note fait plaisir à un artisan. Évaluez la commande ici.',
	],
	['asksForPositive', 'it-IT', 'Aiutateci a restare i primi della classe: recensite l’ordine.'],
	['asksForPositive', 'es-ES', 'Ya sabe qué nota esperamos. Valore el pedido aquí.'],
	[
		'asksForPositive',
		'ja-JP',
		'当店が1位を保てますよう、レビューでの応援をよろしくお願いいたします。',
	],
	['asksForPositive', 'nl-NL', 'Help ons aan een tien met griffel: beoordeel de bestelling.'],
	['conditionalRequest', 'en-US', 'Proud of your new desk? Show it off in a review.'],
	[
		'conditionalRequest',
		'en-GB',
		'A review from someone who would buy from us again would mean a lot.',
	],
	[
		'conditionalRequest',
		'de-DE',
		'Kunden, die uns weiterempfehlen würden, bitten wir um eine Bewertung.',
	],
	[
		'conditionalRequest',
		'fr-FR',
		'Vous recommanderiez notre boutique à un ami ? Écrivez-le dans une évaluation.',
	],
	['conditionalRequest', 'es-MX', '¿Volvería a comprarnos? Cuéntelo en una reseña.'],
	[
		'conditionalRequest',
		'pl-PL',
		'Poleciliby nas Państwo znajomym? To prosimy napisać to w opinii.',
	],
	['conditionalRequest', 'sv-SE', 'Skulle du handla av oss igen? Skriv det i ett omdöme.'],
	['conditionalRequest', 'ja-JP', 'またご利用いただけそうでしたら、レビューをお書きください。'],
	['divertsUnhappyBuyers', 'en-US', 'Rating four or below? Skip the form and hit reply, please.'],
	[
		'divertsUnhappyBuyers',
		'de-DE',
		'Für ein bis drei Sterne gibt es unser Postfach, für den Rest die Bewertungsseite.',
	],
	[
		'divertsUnhappyBuyers',
		'fr-FR',
		'Moins de quatre étoiles en tête ? Appuyez sur Répondre plutôt que sur le formulaire d’évaluation.',
	],
	[
		'divertsUnhappyBuyers',
		'it-IT',
		'Tre stelle o meno? Allora ci mandi due righe e lasci stare la recensione.',
	],
	[
		'divertsUnhappyBuyers',
		'tr-TR',
		'Üç yıldız ve altı düşünüyorsanız formu değil, mesaj kutumuzu kullanın.',
	],
	['reviewChange', 'en-US', 'A star more would better match how this ended, would it not?'],
	['reviewChange', 'de-DE', 'Ein Stern mehr würde besser zu dem passen, wie die Sache ausging.'],
	[
		'reviewChange',
		'es-ES',
		'Después de la solución, ¿no le parece que su nota se ha quedado corta?',
	],
	['reviewChange', 'pt-BR', 'Depois da troca, a sua avaliação antiga ficou injusta com a equipe.'],
	['incentive', 'en-US', 'Reviewers go to the front of the queue for our next samples.'],
	['incentive', 'de-DE', 'Rezensenten beliefern wir künftig versandkostenfrei.'],
	[
		'incentive',
		'fr-FR',
		'Les auteurs d’avis reçoivent nos nouveautés avant tout le monde, sans rien payer.',
	],
	['incentive', 'nl-NL', 'Wie een review plaatst, betaalt de volgende keer geen verzendkosten.'],
	['incentive', 'ar-SA', 'أصحاب التقييمات يحصلون على شحن بلا رسوم في المرة القادمة.'],
	['repeatRequest', 'en-US', 'It is us again, the people with the rating question.'],
	['repeatRequest', 'de-DE', 'Da sind wir wieder mit unserer Frage nach Ihrer Bewertung.'],
];

export const NEW_IDEAS_COMPLIANT: ReadonlyArray<readonly [language: string, text: string]> = [
	['en-US', 'Whatever you rate, we read it and answer it where Amazon lets us.'],
	['en-US', 'The top plate of the desk arrived scratched; we are sending another one on Monday.'],
	['de-DE', 'Ob Sie wieder bei uns kaufen oder nicht: Ihre Bewertung hilft anderen Käufern.'],
	['de-DE', 'Der zweite Griff folgt morgen in einem eigenen Paket.'],
	['fr-FR', 'Votre évaluation reste la vôtre : écrivez ce que vous voulez.'],
	['fr-FR', 'Le code d’activation figure sous le couvercle, comme vous l’aviez demandé.'],
	['es-ES', 'La valoración es voluntaria y no cambia nada en su garantía.'],
	['es-MX', 'El mueble llega en dos cajas; la segunda sale el lunes.'],
	['it-IT', 'Che sia una stella o siano cinque, la recensione è sua.'],
	['it-IT', 'Il corriere ripassa domani tra le nove e le dodici.'],
	['ja-JP', '評価は任意です。ご意見の内容は問いません。'],
	['ja-JP', '部品の発送は明日になります。ご不便をおかけいたします。'],
	['nl-NL', 'Een beoordeling is vrijwillig; schrijf wat u vindt.'],
	['nl-NL', 'De monteur komt dinsdag; u hoeft niets klaar te zetten.'],
	['pl-PL', 'Ocena jest dobrowolna i może być dowolna.'],
	['pl-PL', 'Brakująca śruba została wysłana dzisiaj pocztą.'],
	['sv-SE', 'Det är frivilligt att lämna ett omdöme, och du skriver vad du vill.'],
	['pt-BR', 'A avaliação é voluntária e pode dizer o que você quiser.'],
	['tr-TR', 'Değerlendirme isteğe bağlıdır; ne yazacağınıza siz karar verirsiniz.'],
	['ar-SA', 'التقييم اختياري، واكتب فيه ما تشاء.'],
];
