/**
 * What a ready-made text is for. Only the first two ask for feedback: the others settle a delivery,
 * and Amazon allows one request an order, in words that do not depend on how things went.
 */
export type TextPurpose =
	'amazonLogisticsDelivered' | 'otherCarrierDelivered' | 'lateParcel' | 'deliveryTrouble';

export interface ReadyMadeText {
	readonly subject: string;
	readonly greeting: string;
	readonly body: string;
}

export type ReadyMadeTexts = Readonly<Record<TextPurpose, Omit<ReadyMadeText, 'greeting'>>> & {
	readonly greeting: string;
	/** What a link says where the seller wrote nothing else. */
	readonly labels: Readonly<Record<string, string>>;
};

/** No text claims a delivery that nobody has seen: often an estimate is all there is. */
export const READY_MADE_TEXTS: Readonly<Record<string, ReadyMadeTexts>> = {
	ar: {
		greeting: 'مرحبًا،',
		amazonLogisticsDelivered: {
			subject: 'طلبك [[order-id]]: كيف سارت الأمور؟',
			body: 'تولّت أمازون (Amazon Logistics) توصيل طلبك [[order-id]]. كيف كان الطلب والتوصيل؟ يمكنك كتابة تقييم للبائع على أمازون، أيًا كان رأيك.',
		},
		otherCarrierDelivered: {
			subject: 'طلبك [[order-id]]: كيف سارت الأمور؟',
			body: 'من المفترض أن يكون طلبك [[order-id]] قد وصل إليك. كيف كان الطلب والتوصيل؟ يمكنك كتابة تقييم للبائع على أمازون، أيًا كان رأيك.',
		},
		lateParcel: {
			subject: 'طلبك [[order-id]]: تأخر التوصيل',
			body: 'يستغرق توصيل طلبك [[order-id]] وقتًا أطول مما كان متوقعًا. نعتذر عن هذا التأخير. تجد آخر حالة للطرد في صفحة التتبع، ولا يلزمك القيام بأي شيء.',
		},
		deliveryTrouble: {
			subject: 'طلبك [[order-id]]: نحتاج إلى ردك بشأن التوصيل',
			body: 'أفادت شركة الشحن بأنها لم تتمكن من توصيل طلبك [[order-id]]. نعتذر عن ذلك. يرجى إبلاغنا عبر أمازون بما إذا كنت تفضّل إعادة الإرسال أم استرداد المبلغ.',
		},
		labels: {
			'contact-link': 'التواصل مع البائع',
			'excellent-feedback-link': 'كتابة تقييم للبائع',
			'feedback-link': 'كتابة تقييم للبائع',
			'order-link': 'عرض الطلب',
			'store-link': 'صفحة البائع',
			'tracking-link': 'تتبع الطرد',
		},
	},
	de: {
		greeting: 'Guten Tag,',
		amazonLogisticsDelivered: {
			subject: 'Ihre Bestellung [[order-id]]: Wie ist alles gelaufen?',
			body: 'Ihre Bestellung [[order-id]] wurde von Amazon Logistics befördert. Wie sind Bestellung und Lieferung gelaufen? Bei Amazon können Sie ein Verkäufer-Feedback abgeben, ganz gleich, wie es ausfällt.',
		},
		otherCarrierDelivered: {
			subject: 'Ihre Bestellung [[order-id]]: Wie ist alles gelaufen?',
			body: 'Ihre Bestellung [[order-id]] sollte inzwischen bei Ihnen sein. Wie sind Bestellung und Lieferung gelaufen? Bei Amazon können Sie ein Verkäufer-Feedback abgeben, ganz gleich, wie es ausfällt.',
		},
		lateParcel: {
			subject: 'Ihre Bestellung [[order-id]]: Die Lieferung verspätet sich',
			body: 'Die Lieferung Ihrer Bestellung [[order-id]] dauert länger als angekündigt. Das tut uns leid. Wo Ihr Paket gerade ist, zeigt die Sendungsverfolgung; Sie müssen nichts tun.',
		},
		deliveryTrouble: {
			subject: 'Ihre Bestellung [[order-id]]: Bitte um Antwort zur Lieferung',
			body: 'Der Paketdienst meldet, dass Ihre Bestellung [[order-id]] nicht zugestellt werden konnte. Das tut uns leid. Bitte teilen Sie uns über Amazon mit, ob Sie eine erneute Lieferung oder eine Erstattung wünschen.',
		},
		labels: {
			'contact-link': 'Verkäufer kontaktieren',
			'excellent-feedback-link': 'Verkäufer-Feedback abgeben',
			'feedback-link': 'Verkäufer-Feedback abgeben',
			'order-link': 'Bestellung anzeigen',
			'store-link': 'Verkäuferseite',
			'tracking-link': 'Lieferung verfolgen',
		},
	},
	en: {
		greeting: 'Hello,',
		amazonLogisticsDelivered: {
			subject: 'Your order [[order-id]]: how did it go?',
			body: 'Amazon Logistics carried your order [[order-id]]. How did the order and its delivery go? You can leave seller feedback on Amazon, whatever your experience was.',
		},
		otherCarrierDelivered: {
			subject: 'Your order [[order-id]]: how did it go?',
			body: 'Your order [[order-id]] should have reached you by now. How did the order and its delivery go? You can leave seller feedback on Amazon, whatever your experience was.',
		},
		lateParcel: {
			subject: 'Your order [[order-id]]: the delivery is late',
			body: 'The delivery of your order [[order-id]] is taking longer than announced. We are sorry about that. The tracking page shows where the parcel is; there is nothing you need to do.',
		},
		deliveryTrouble: {
			subject: 'Your order [[order-id]]: please reply about the delivery',
			body: 'The carrier reports that your order [[order-id]] could not be delivered. We are sorry about that. Please tell us through Amazon whether you would like it sent again or refunded.',
		},
		labels: {
			'contact-link': 'Contact the seller',
			'excellent-feedback-link': 'Leave seller feedback',
			'feedback-link': 'Leave seller feedback',
			'order-link': 'View the order',
			'store-link': 'Seller page',
			'tracking-link': 'Track the package',
		},
	},
	es: {
		greeting: 'Hola:',
		amazonLogisticsDelivered: {
			subject: 'Su pedido [[order-id]]: ¿cómo fue todo?',
			body: 'Amazon Logistics se encargó de llevarle su pedido [[order-id]]. ¿Cómo fueron el pedido y la entrega? Puede dejar una valoración del vendedor en Amazon, sea cual sea su opinión.',
		},
		otherCarrierDelivered: {
			subject: 'Su pedido [[order-id]]: ¿cómo fue todo?',
			body: 'Su pedido [[order-id]] ya debería haberle llegado. ¿Cómo fueron el pedido y la entrega? Puede dejar una valoración del vendedor en Amazon, sea cual sea su opinión.',
		},
		lateParcel: {
			subject: 'Su pedido [[order-id]]: la entrega se retrasa',
			body: 'La entrega de su pedido [[order-id]] está tardando más de lo previsto. Lamentamos el retraso. En la página de seguimiento puede ver dónde está el paquete; no necesita hacer nada.',
		},
		deliveryTrouble: {
			subject: 'Su pedido [[order-id]]: necesitamos su respuesta sobre la entrega',
			body: 'El transportista informa de que no ha podido entregar su pedido [[order-id]]. Lo sentimos. Le rogamos que nos indique a través de Amazon si prefiere que se lo enviemos de nuevo o que le reembolsemos el importe.',
		},
		labels: {
			'contact-link': 'Ponerse en contacto con el vendedor',
			'excellent-feedback-link': 'Valorar al vendedor',
			'feedback-link': 'Valorar al vendedor',
			'order-link': 'Ver el pedido',
			'store-link': 'Página del vendedor',
			'tracking-link': 'Seguimiento del paquete',
		},
	},
	fr: {
		greeting: 'Bonjour,',
		amazonLogisticsDelivered: {
			subject: 'Votre commande [[order-id]]\u00a0: comment cela s’est-il passé\u00a0?',
			body: 'Votre commande [[order-id]] a été acheminée par Amazon Logistics. Comment se sont passées la commande et la livraison\u00a0? Vous pouvez laisser une évaluation du vendeur sur Amazon, quelle qu’elle soit.',
		},
		otherCarrierDelivered: {
			subject: 'Votre commande [[order-id]]\u00a0: comment cela s’est-il passé\u00a0?',
			body: 'Vous devriez maintenant avoir reçu votre commande [[order-id]]. Comment se sont passées la commande et la livraison\u00a0? Vous pouvez laisser une évaluation du vendeur sur Amazon, quelle qu’elle soit.',
		},
		lateParcel: {
			subject: 'Votre commande [[order-id]]\u00a0: livraison retardée',
			body: 'La livraison de votre commande [[order-id]] prend plus de temps que prévu. Nous en sommes désolés. La page de suivi indique où se trouve le colis\u00a0; vous n’avez rien à faire.',
		},
		deliveryTrouble: {
			subject: 'Votre commande [[order-id]]\u00a0: merci de nous répondre au sujet de la livraison',
			body: 'Le transporteur indique que votre commande [[order-id]] n’a pas pu être livrée. Nous en sommes désolés. Merci de nous indiquer via Amazon si vous préférez un nouvel envoi ou un remboursement.',
		},
		labels: {
			'contact-link': 'Contacter le vendeur',
			'excellent-feedback-link': 'Évaluer le vendeur',
			'feedback-link': 'Évaluer le vendeur',
			'order-link': 'Voir la commande',
			'store-link': 'Page du vendeur',
			'tracking-link': 'Suivre le colis',
		},
	},
	hi: {
		greeting: 'नमस्ते,',
		amazonLogisticsDelivered: {
			subject: 'आपका ऑर्डर [[order-id]]: कैसा रहा?',
			body: 'आपका ऑर्डर [[order-id]] Amazon Logistics के ज़रिए भेजा गया था। ऑर्डर और डिलीवरी का अनुभव कैसा रहा? आप Amazon पर विक्रेता के लिए फ़ीडबैक दे सकते हैं, वह जैसा भी हो।',
		},
		otherCarrierDelivered: {
			subject: 'आपका ऑर्डर [[order-id]]: कैसा रहा?',
			body: 'आपका ऑर्डर [[order-id]] अब तक आपको मिल जाना चाहिए था। ऑर्डर और डिलीवरी का अनुभव कैसा रहा? आप Amazon पर विक्रेता के लिए फ़ीडबैक दे सकते हैं, वह जैसा भी हो।',
		},
		lateParcel: {
			subject: 'आपका ऑर्डर [[order-id]]: डिलीवरी में देरी',
			body: 'आपके ऑर्डर [[order-id]] की डिलीवरी में बताए गए समय से अधिक समय लग रहा है। इसके लिए हमें खेद है। पैकेज की ताज़ा स्थिति ट्रैकिंग पेज पर देखी जा सकती है; आपको कुछ करने की ज़रूरत नहीं है।',
		},
		deliveryTrouble: {
			subject: 'आपका ऑर्डर [[order-id]]: कृपया डिलीवरी के बारे में उत्तर दें',
			body: 'कूरियर के अनुसार आपका ऑर्डर [[order-id]] डिलीवर नहीं हो सका। इसके लिए हमें खेद है। कृपया Amazon के ज़रिए हमें बताएँ कि हम इसे दोबारा भेजें या आपको रिफ़ंड चाहिए।',
		},
		labels: {
			'contact-link': 'विक्रेता से संपर्क करें',
			'excellent-feedback-link': 'विक्रेता को फ़ीडबैक दें',
			'feedback-link': 'विक्रेता को फ़ीडबैक दें',
			'order-link': 'ऑर्डर देखें',
			'store-link': 'विक्रेता का पेज',
			'tracking-link': 'पैकेज ट्रैक करें',
		},
	},
	it: {
		greeting: 'Buongiorno,',
		amazonLogisticsDelivered: {
			subject: 'Il suo ordine [[order-id]]: com’è andata?',
			body: 'Il suo ordine [[order-id]] è stato affidato ad Amazon Logistics. Come sono andati l’ordine e la consegna? Su Amazon può lasciare un feedback al venditore, qualunque sia la sua opinione.',
		},
		otherCarrierDelivered: {
			subject: 'Il suo ordine [[order-id]]: com’è andata?',
			body: 'Il suo ordine [[order-id]] dovrebbe ormai essere arrivato. Come sono andati l’ordine e la consegna? Su Amazon può lasciare un feedback al venditore, qualunque sia la sua opinione.',
		},
		lateParcel: {
			subject: 'Il suo ordine [[order-id]]: la consegna è in ritardo',
			body: 'La consegna del suo ordine [[order-id]] sta richiedendo più tempo del previsto. Ce ne scusiamo. Nella pagina di tracciamento può vedere dove si trova il pacco; non deve fare nulla.',
		},
		deliveryTrouble: {
			subject: 'Il suo ordine [[order-id]]: attendiamo una sua risposta sulla consegna',
			body: 'Il corriere comunica che non è stato possibile consegnare il suo ordine [[order-id]]. Ce ne scusiamo. La preghiamo di indicarci tramite Amazon se preferisce un nuovo invio o il rimborso.',
		},
		labels: {
			'contact-link': 'Contatto con il venditore',
			'excellent-feedback-link': 'Feedback al venditore',
			'feedback-link': 'Feedback al venditore',
			'order-link': 'Dettagli dell’ordine',
			'store-link': 'Pagina del venditore',
			'tracking-link': 'Tracciamento del pacco',
		},
	},
	ja: {
		greeting: 'お客様',
		amazonLogisticsDelivered: {
			subject: 'ご注文 [[order-id]] のお取引はいかがでしたか',
			body: 'ご注文 [[order-id]] は、Amazonの配送サービス（Amazon Logistics）が配送を担当いたしました。ご注文から配送までのお取引はいかがでしたでしょうか。Amazonでは、率直なご意見を出品者の評価としてお寄せいただけます。',
		},
		otherCarrierDelivered: {
			subject: 'ご注文 [[order-id]] のお取引はいかがでしたか',
			body: 'ご注文 [[order-id]] の商品は、すでにお手元に届いている頃と存じます。ご注文から配送までのお取引はいかがでしたでしょうか。Amazonでは、率直なご意見を出品者の評価としてお寄せいただけます。',
		},
		lateParcel: {
			subject: 'ご注文 [[order-id]] のお届けが遅れております',
			body: 'ご注文 [[order-id]] のお届けに、ご案内よりもお時間がかかっております。誠に申し訳ございません。お荷物の状況は、配送状況の確認ページでご覧いただけます。お客様にお手続きいただくことはございません。',
		},
		deliveryTrouble: {
			subject: 'ご注文 [[order-id]] の配送についてご返答のお願い',
			body: '配送業者より、ご注文 [[order-id]] をお届けできなかったとの報告がございました。誠に申し訳ございません。恐れ入りますが、再送とご返金のどちらをご希望か、Amazonのメッセージにてお知らせください。',
		},
		labels: {
			'contact-link': '出品者に連絡する',
			'excellent-feedback-link': '出品者を評価する',
			'feedback-link': '出品者を評価する',
			'order-link': '注文を表示する',
			'store-link': '出品者のページ',
			'tracking-link': '配送状況を確認する',
		},
	},
	nl: {
		greeting: 'Beste klant,',
		amazonLogisticsDelivered: {
			subject: 'Uw bestelling [[order-id]]: hoe is het gegaan?',
			body: 'Uw bestelling [[order-id]] is vervoerd door Amazon Logistics. Hoe zijn de bestelling en de bezorging verlopen? Op Amazon kunt u de verkoper beoordelen, wat uw oordeel ook is.',
		},
		otherCarrierDelivered: {
			subject: 'Uw bestelling [[order-id]]: hoe is het gegaan?',
			body: 'Uw bestelling [[order-id]] zou inmiddels bij u moeten zijn. Hoe zijn de bestelling en de bezorging verlopen? Op Amazon kunt u de verkoper beoordelen, wat uw oordeel ook is.',
		},
		lateParcel: {
			subject: 'Uw bestelling [[order-id]]: de bezorging is vertraagd',
			body: 'De bezorging van uw bestelling [[order-id]] duurt langer dan aangekondigd. Dat spijt ons. Op de trackingpagina ziet u waar het pakket is; u hoeft niets te doen.',
		},
		deliveryTrouble: {
			subject: 'Uw bestelling [[order-id]]: graag uw antwoord over de bezorging',
			body: 'De vervoerder meldt dat uw bestelling [[order-id]] niet kon worden bezorgd. Dat spijt ons. Laat u ons via Amazon weten of u een nieuwe zending of een terugbetaling wenst?',
		},
		labels: {
			'contact-link': 'Contact met de verkoper',
			'excellent-feedback-link': 'Verkoper beoordelen',
			'feedback-link': 'Verkoper beoordelen',
			'order-link': 'Bestelling bekijken',
			'store-link': 'Pagina van de verkoper',
			'tracking-link': 'Pakket volgen',
		},
	},
	pl: {
		greeting: 'Dzień dobry,',
		amazonLogisticsDelivered: {
			subject: 'Zamówienie [[order-id]]: jak przebiegł zakup?',
			body: 'Zamówienie [[order-id]] przewoziła firma Amazon Logistics. Jak przebiegły zamówienie i dostawa? Na Amazon można wystawić sprzedawcy opinię, niezależnie od tego, jaka będzie.',
		},
		otherCarrierDelivered: {
			subject: 'Zamówienie [[order-id]]: jak przebiegł zakup?',
			body: 'Zamówienie [[order-id]] powinno już być u Państwa. Jak przebiegły zamówienie i dostawa? Na Amazon można wystawić sprzedawcy opinię, niezależnie od tego, jaka będzie.',
		},
		lateParcel: {
			subject: 'Zamówienie [[order-id]]: opóźnienie dostawy',
			body: 'Dostawa zamówienia [[order-id]] trwa dłużej, niż zapowiadano. Przepraszamy za opóźnienie. Na stronie śledzenia można sprawdzić, gdzie jest paczka; nie trzeba nic robić.',
		},
		deliveryTrouble: {
			subject: 'Zamówienie [[order-id]]: prosimy o odpowiedź w sprawie dostawy',
			body: 'Przewoźnik informuje, że nie mógł dostarczyć zamówienia [[order-id]]. Przepraszamy za tę sytuację. Prosimy o informację przez Amazon, czy wolą Państwo ponowną wysyłkę, czy zwrot pieniędzy.',
		},
		labels: {
			'contact-link': 'Kontakt ze sprzedawcą',
			'excellent-feedback-link': 'Oceń sprzedawcę',
			'feedback-link': 'Oceń sprzedawcę',
			'order-link': 'Zobacz zamówienie',
			'store-link': 'Strona sprzedawcy',
			'tracking-link': 'Śledź paczkę',
		},
	},
	pt: {
		greeting: 'Olá,',
		amazonLogisticsDelivered: {
			subject: 'Seu pedido [[order-id]]: como foi?',
			body: 'A Amazon Logistics ficou responsável pela entrega do seu pedido [[order-id]]. Como foram o pedido e a entrega? Você pode deixar uma avaliação do vendedor na Amazon, seja ela qual for.',
		},
		otherCarrierDelivered: {
			subject: 'Seu pedido [[order-id]]: como foi?',
			body: 'Seu pedido [[order-id]] já deve ter chegado. Como foram o pedido e a entrega? Você pode deixar uma avaliação do vendedor na Amazon, seja ela qual for.',
		},
		lateParcel: {
			subject: 'Seu pedido [[order-id]]: a entrega está atrasada',
			body: 'A entrega do seu pedido [[order-id]] está demorando mais do que o previsto. Pedimos desculpas pelo atraso. A página de rastreamento mostra onde está o pacote; você não precisa fazer nada.',
		},
		deliveryTrouble: {
			subject: 'Seu pedido [[order-id]]: precisamos da sua resposta sobre a entrega',
			body: 'A transportadora informa que não conseguiu entregar o seu pedido [[order-id]]. Pedimos desculpas. Por favor, informe-nos pela Amazon se prefere um novo envio ou o reembolso.',
		},
		labels: {
			'contact-link': 'Falar com o vendedor',
			'excellent-feedback-link': 'Avaliar o vendedor',
			'feedback-link': 'Avaliar o vendedor',
			'order-link': 'Ver o pedido',
			'store-link': 'Página do vendedor',
			'tracking-link': 'Rastrear o pacote',
		},
	},
	sv: {
		greeting: 'Hej!',
		amazonLogisticsDelivered: {
			subject: 'Din beställning [[order-id]]: hur gick det?',
			body: 'Amazon Logistics skötte leveransen av din beställning [[order-id]]. Hur gick beställningen och leveransen? Du kan lämna feedback om säljaren på Amazon, oavsett vad du tycker.',
		},
		otherCarrierDelivered: {
			subject: 'Din beställning [[order-id]]: hur gick det?',
			body: 'Din beställning [[order-id]] bör ha kommit fram nu. Hur gick beställningen och leveransen? Du kan lämna feedback om säljaren på Amazon, oavsett vad du tycker.',
		},
		lateParcel: {
			subject: 'Din beställning [[order-id]]: leveransen är försenad',
			body: 'Leveransen av din beställning [[order-id]] tar längre tid än beräknat. Det beklagar vi. På spårningssidan ser du var paketet är; du behöver inte göra något.',
		},
		deliveryTrouble: {
			subject: 'Din beställning [[order-id]]: vi behöver ditt svar om leveransen',
			body: 'Transportören meddelar att din beställning [[order-id]] inte kunde levereras. Det beklagar vi. Meddela oss via Amazon om du vill ha en ny leverans eller pengarna tillbaka.',
		},
		labels: {
			'contact-link': 'Kontakta säljaren',
			'excellent-feedback-link': 'Lämna feedback om säljaren',
			'feedback-link': 'Lämna feedback om säljaren',
			'order-link': 'Visa beställningen',
			'store-link': 'Säljarens sida',
			'tracking-link': 'Spåra paketet',
		},
	},
	tr: {
		greeting: 'Merhaba,',
		amazonLogisticsDelivered: {
			subject: '[[order-id]] numaralı siparişiniz: alışverişiniz nasıl geçti?',
			body: '[[order-id]] numaralı siparişinizin teslimatını Amazon Logistics üstlendi. Sipariş ve teslimat süreci nasıldı? Görüşünüz ne olursa olsun, satıcıyı Amazon üzerinden değerlendirebilirsiniz.',
		},
		otherCarrierDelivered: {
			subject: '[[order-id]] numaralı siparişiniz: alışverişiniz nasıl geçti?',
			body: '[[order-id]] numaralı siparişinizin şimdiye kadar elinize ulaşmış olması gerekiyor. Sipariş ve teslimat süreci nasıldı? Görüşünüz ne olursa olsun, satıcıyı Amazon üzerinden değerlendirebilirsiniz.',
		},
		lateParcel: {
			subject: '[[order-id]] numaralı siparişiniz: teslimat gecikiyor',
			body: '[[order-id]] numaralı siparişinizin teslimatı beklenenden uzun sürüyor. Bunun için özür dileriz. Paketin son durumunu kargo takip sayfasında görebilirsiniz; yapmanız gereken bir şey yok.',
		},
		deliveryTrouble: {
			subject: '[[order-id]] numaralı siparişiniz: teslimat hakkında yanıtınızı bekliyoruz',
			body: 'Kargo firması, [[order-id]] numaralı siparişinizin teslim edilemediğini bildirdi. Bunun için özür dileriz. Yeniden gönderim mi yoksa para iadesi mi istediğinizi lütfen Amazon üzerinden bize bildirin.',
		},
		labels: {
			'contact-link': 'Satıcıyla iletişime geçin',
			'excellent-feedback-link': 'Satıcıyı değerlendirin',
			'feedback-link': 'Satıcıyı değerlendirin',
			'order-link': 'Siparişi görüntüleyin',
			'store-link': 'Satıcının sayfası',
			'tracking-link': 'Paketi takip edin',
		},
	},
};
