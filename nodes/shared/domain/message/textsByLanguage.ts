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
	/** The last paragraph, below the links. */
	readonly signOff?: string;
}

export type ReadyMadeTexts = Readonly<
	Record<TextPurpose, Pick<ReadyMadeText, 'subject' | 'body'>>
> & {
	readonly greeting: string;
	/** Stands before the store's name. Japanese needs none. */
	readonly signOff: string;
	/** What a link says where the seller wrote nothing else. */
	readonly labels: Readonly<Record<string, string>>;
};

/** No text claims a delivery that nobody has seen: often an estimate is all there is. */
export const READY_MADE_TEXTS: Readonly<Record<string, ReadyMadeTexts>> = {
	ar: {
		greeting: 'مرحبًا،',
		signOff: 'مع أطيب التحيات،',
		amazonLogisticsDelivered: {
			subject: 'طلبك [[order-id]]: كيف سارت الأمور؟',
			body: 'شكرًا لك على طلبك [[order-id]] ([[product-name]]). تولّى سائقو أمازون توصيله. كيف سارت الأمور؟ يمكنك كتابة تقييم للبائع على أمازون، أيًا كان رأيك.',
		},
		otherCarrierDelivered: {
			subject: 'طلبك [[order-id]]: كيف سارت الأمور؟',
			body: 'شكرًا لك على طلبك [[order-id]] ([[product-name]]). من المفترض أن يكون قد وصل إليك. كيف سارت الأمور؟ يمكنك كتابة تقييم للبائع على أمازون، أيًا كان رأيك.',
		},
		lateParcel: {
			subject: 'طلبك [[order-id]]: تأخر التوصيل',
			body: 'يستغرق توصيل طلبك [[order-id]] ([[product-name]]) وقتًا أطول مما كان متوقعًا. نعتذر عن هذا التأخير. تجد آخر حالة للطرد في صفحة التتبع، ولا يلزمك القيام بأي شيء. شكرًا لصبرك.',
		},
		deliveryTrouble: {
			subject: 'طلبك [[order-id]]: نحتاج إلى ردك بشأن التوصيل',
			body: 'أفادت شركة الشحن بأنها لم تتمكن من توصيل طلبك [[order-id]] ([[product-name]]). نعتذر عن ذلك. يرجى إبلاغنا عبر أمازون بما إذا كنت تفضّل إعادة الإرسال أم استرداد المبلغ. شكرًا لردك.',
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
		signOff: 'Freundliche Grüße',
		amazonLogisticsDelivered: {
			subject: 'Ihre Bestellung [[order-id]]: Wie ist alles gelaufen?',
			body: 'Vielen Dank für Ihre Bestellung [[order-id]] ([[product-name]]). Die Zustellung lag bei Amazons eigenen Fahrern. Wie ist alles gelaufen? Bei Amazon können Sie ein Verkäufer-Feedback abgeben, ganz gleich, wie es ausfällt.',
		},
		otherCarrierDelivered: {
			subject: 'Ihre Bestellung [[order-id]]: Wie ist alles gelaufen?',
			body: 'Vielen Dank für Ihre Bestellung [[order-id]] ([[product-name]]). Sie sollte inzwischen bei Ihnen sein. Wie ist alles gelaufen? Bei Amazon können Sie ein Verkäufer-Feedback abgeben, ganz gleich, wie es ausfällt.',
		},
		lateParcel: {
			subject: 'Ihre Bestellung [[order-id]]: Die Lieferung verspätet sich',
			body: 'Die Lieferung Ihrer Bestellung [[order-id]] ([[product-name]]) dauert länger als angekündigt. Das tut uns leid. Wo Ihr Paket gerade ist, zeigt die Sendungsverfolgung; Sie müssen nichts tun. Vielen Dank für Ihre Geduld.',
		},
		deliveryTrouble: {
			subject: 'Ihre Bestellung [[order-id]]: Bitte um Antwort zur Lieferung',
			body: 'Der Paketdienst meldet, dass Ihre Bestellung [[order-id]] ([[product-name]]) nicht zugestellt werden konnte. Das tut uns leid. Bitte teilen Sie uns über Amazon mit, ob Sie eine erneute Lieferung oder eine Erstattung wünschen. Vielen Dank für Ihre Antwort.',
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
		signOff: 'Kind regards,',
		amazonLogisticsDelivered: {
			subject: 'Your order [[order-id]]: how did it go?',
			body: 'Thank you for your order [[order-id]] ([[product-name]]). Amazon’s own drivers took care of the delivery. How did everything go? You can leave seller feedback on Amazon, whatever your experience was.',
		},
		otherCarrierDelivered: {
			subject: 'Your order [[order-id]]: how did it go?',
			body: 'Thank you for your order [[order-id]] ([[product-name]]). It should have reached you by now. How did everything go? You can leave seller feedback on Amazon, whatever your experience was.',
		},
		lateParcel: {
			subject: 'Your order [[order-id]]: the delivery is late',
			body: 'The delivery of your order [[order-id]] ([[product-name]]) is taking longer than announced, and we are sorry about that. The tracking page shows where the parcel is; there is nothing you need to do. Thank you for your patience.',
		},
		deliveryTrouble: {
			subject: 'Your order [[order-id]]: please reply about the delivery',
			body: 'The carrier reports that your order [[order-id]] ([[product-name]]) could not be delivered, and we are sorry about that. Please tell us through Amazon whether you would like it sent again or refunded. Thank you for your reply.',
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
		signOff: 'Un cordial saludo,',
		amazonLogisticsDelivered: {
			subject: 'Su pedido [[order-id]]: ¿cómo fue todo?',
			body: 'Gracias por su pedido [[order-id]] ([[product-name]]). De la entrega se encargaron los repartidores de Amazon. ¿Cómo fue todo? Puede dejar una valoración del vendedor en Amazon, sea cual sea su opinión.',
		},
		otherCarrierDelivered: {
			subject: 'Su pedido [[order-id]]: ¿cómo fue todo?',
			body: 'Gracias por su pedido [[order-id]] ([[product-name]]). Ya debería haberle llegado. ¿Cómo fue todo? Puede dejar una valoración del vendedor en Amazon, sea cual sea su opinión.',
		},
		lateParcel: {
			subject: 'Su pedido [[order-id]]: la entrega se retrasa',
			body: 'La entrega de su pedido [[order-id]] ([[product-name]]) está tardando más de lo previsto. Lamentamos el retraso. En la página de seguimiento puede ver dónde está el paquete; no necesita hacer nada. Gracias por su paciencia.',
		},
		deliveryTrouble: {
			subject: 'Su pedido [[order-id]]: necesitamos su respuesta sobre la entrega',
			body: 'El transportista informa de que no ha podido entregar su pedido [[order-id]] ([[product-name]]). Lo sentimos. Le rogamos que nos indique a través de Amazon si prefiere que se lo enviemos de nuevo o que le reembolsemos el importe. Gracias por su respuesta.',
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
		signOff: 'Cordialement,',
		amazonLogisticsDelivered: {
			subject: 'Votre commande [[order-id]]\u00a0: comment cela s’est-il passé\u00a0?',
			body: 'Merci pour votre commande [[order-id]] ([[product-name]]). La livraison était assurée par les livreurs d’Amazon. Comment tout s’est-il passé\u00a0? Vous pouvez laisser une évaluation du vendeur sur Amazon, quelle qu’elle soit.',
		},
		otherCarrierDelivered: {
			subject: 'Votre commande [[order-id]]\u00a0: comment cela s’est-il passé\u00a0?',
			body: 'Merci pour votre commande [[order-id]] ([[product-name]]). Vous devriez l’avoir reçue. Comment tout s’est-il passé\u00a0? Vous pouvez laisser une évaluation du vendeur sur Amazon, quelle qu’elle soit.',
		},
		lateParcel: {
			subject: 'Votre commande [[order-id]]\u00a0: livraison retardée',
			body: 'La livraison de votre commande [[order-id]] ([[product-name]]) prend plus de temps que prévu, et nous en sommes désolés. La page de suivi indique où se trouve le colis\u00a0; vous n’avez rien à faire. Merci pour votre patience.',
		},
		deliveryTrouble: {
			subject: 'Votre commande [[order-id]]\u00a0: merci de nous répondre au sujet de la livraison',
			body: 'Le transporteur indique que votre commande [[order-id]] ([[product-name]]) n’a pas pu être livrée, et nous en sommes désolés. Merci de nous indiquer via Amazon si vous préférez un nouvel envoi ou un remboursement. Merci pour votre réponse.',
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
		signOff: 'सादर,',
		amazonLogisticsDelivered: {
			subject: 'आपका ऑर्डर [[order-id]]: कैसा रहा?',
			body: 'आपके ऑर्डर [[order-id]] ([[product-name]]) के लिए धन्यवाद। इसकी डिलीवरी Amazon के अपने डिलीवरी कर्मचारियों ने संभाली। सब कुछ कैसा रहा? आप Amazon पर विक्रेता के लिए फ़ीडबैक दे सकते हैं, वह जैसा भी हो।',
		},
		otherCarrierDelivered: {
			subject: 'आपका ऑर्डर [[order-id]]: कैसा रहा?',
			body: 'आपके ऑर्डर [[order-id]] ([[product-name]]) के लिए धन्यवाद। यह अब तक आपको मिल जाना चाहिए था। सब कुछ कैसा रहा? आप Amazon पर विक्रेता के लिए फ़ीडबैक दे सकते हैं, वह जैसा भी हो।',
		},
		lateParcel: {
			subject: 'आपका ऑर्डर [[order-id]]: डिलीवरी में देरी',
			body: 'आपके ऑर्डर [[order-id]] ([[product-name]]) की डिलीवरी में बताए गए समय से अधिक समय लग रहा है। इसके लिए हमें खेद है। पैकेज की ताज़ा स्थिति ट्रैकिंग पेज पर देखी जा सकती है; आपको कुछ करने की ज़रूरत नहीं है। आपके धैर्य के लिए धन्यवाद।',
		},
		deliveryTrouble: {
			subject: 'आपका ऑर्डर [[order-id]]: कृपया डिलीवरी के बारे में उत्तर दें',
			body: 'कूरियर कंपनी के अनुसार आपका ऑर्डर [[order-id]] ([[product-name]]) डिलीवर नहीं हो सका। इसके लिए हमें खेद है। कृपया Amazon के ज़रिए हमें बताएं कि आप इसे दोबारा मंगवाना चाहते हैं या रिफंड चाहते हैं। आपके जवाब के लिए धन्यवाद।',
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
		signOff: 'Cordiali saluti,',
		amazonLogisticsDelivered: {
			subject: 'Il suo ordine [[order-id]]: com’è andata?',
			body: 'Grazie per il suo ordine [[order-id]] ([[product-name]]). Della consegna si sono occupati i corrieri di Amazon. Com’è andata? Può lasciare un feedback sul venditore su Amazon, qualunque sia la sua opinione.',
		},
		otherCarrierDelivered: {
			subject: 'Il suo ordine [[order-id]]: com’è andata?',
			body: 'Grazie per il suo ordine [[order-id]] ([[product-name]]). Ormai dovrebbe esserle arrivato. Com’è andata? Può lasciare un feedback sul venditore su Amazon, qualunque sia la sua opinione.',
		},
		lateParcel: {
			subject: 'Il suo ordine [[order-id]]: la consegna è in ritardo',
			body: 'La consegna del suo ordine [[order-id]] ([[product-name]]) richiede più tempo del previsto e ce ne scusiamo. La pagina di tracciamento mostra dove si trova il pacco; non deve fare nulla. Grazie per la sua pazienza.',
		},
		deliveryTrouble: {
			subject: 'Il suo ordine [[order-id]]: attendiamo una sua risposta sulla consegna',
			body: 'Il corriere comunica che non è stato possibile consegnare il suo ordine [[order-id]] ([[product-name]]) e ce ne scusiamo. La preghiamo di indicarci tramite Amazon se preferisce una nuova spedizione o un rimborso. Grazie per la sua risposta.',
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
		signOff: '',
		amazonLogisticsDelivered: {
			subject: 'ご注文 [[order-id]] のお取引はいかがでしたか',
			body: 'ご注文[[order-id]]（[[product-name]]）をいただき、ありがとうございます。配達はAmazonのドライバーが担当しました。ご購入の流れはいかがでしたか。内容にかかわらず、Amazonで出品者の評価をお寄せいただけます。',
		},
		otherCarrierDelivered: {
			subject: 'ご注文 [[order-id]] のお取引はいかがでしたか',
			body: 'ご注文[[order-id]]（[[product-name]]）をいただき、ありがとうございます。商品はすでにお手元に届いている頃かと存じます。ご購入の流れはいかがでしたか。内容にかかわらず、Amazonで出品者の評価をお寄せいただけます。',
		},
		lateParcel: {
			subject: 'ご注文 [[order-id]] のお届けが遅れております',
			body: 'ご注文[[order-id]]（[[product-name]]）の配達が、ご案内より遅れております。申し訳ございません。荷物の現在の状況は追跡ページでご確認いただけます。お客様にお手続きいただくことはございません。お待ちいただき、ありがとうございます。',
		},
		deliveryTrouble: {
			subject: 'ご注文 [[order-id]] の配送についてご返答のお願い',
			body: 'ご注文[[order-id]]（[[product-name]]）を配達できなかったと、配送業者から連絡がありました。申し訳ございません。再送と返金のどちらをご希望か、Amazonを通じてお知らせください。どうぞよろしくお願いいたします。',
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
		signOff: 'Met vriendelijke groet,',
		amazonLogisticsDelivered: {
			subject: 'Uw bestelling [[order-id]]: hoe is het gegaan?',
			body: 'Bedankt voor uw bestelling [[order-id]] ([[product-name]]). De bezorgers van Amazon zorgden voor de levering. Hoe is alles gegaan? U kunt op Amazon een beoordeling van de verkoper achterlaten, wat uw ervaring ook was.',
		},
		otherCarrierDelivered: {
			subject: 'Uw bestelling [[order-id]]: hoe is het gegaan?',
			body: 'Bedankt voor uw bestelling [[order-id]] ([[product-name]]). Het pakket zou inmiddels bij u moeten zijn. Hoe is alles gegaan? U kunt op Amazon een beoordeling van de verkoper achterlaten, wat uw ervaring ook was.',
		},
		lateParcel: {
			subject: 'Uw bestelling [[order-id]]: de bezorging is vertraagd',
			body: 'De bezorging van uw bestelling [[order-id]] ([[product-name]]) duurt langer dan aangekondigd. Dat spijt ons. Op de trackingpagina ziet u waar het pakket is; u hoeft niets te doen. Bedankt voor uw geduld.',
		},
		deliveryTrouble: {
			subject: 'Uw bestelling [[order-id]]: graag uw antwoord over de bezorging',
			body: 'De bezorger meldt dat uw bestelling [[order-id]] ([[product-name]]) niet kon worden bezorgd. Dat spijt ons. Laat ons via Amazon weten of u een nieuwe zending of een terugbetaling wenst. Bedankt voor uw antwoord.',
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
		signOff: 'Z poważaniem',
		amazonLogisticsDelivered: {
			subject: 'Zamówienie [[order-id]]: jak przebiegł zakup?',
			body: 'Dziękujemy za zamówienie [[order-id]] ([[product-name]]). Dostawą zajęli się kurierzy Amazon. Jak wszystko przebiegło? Na stronie Amazon można wystawić opinię o sprzedawcy, niezależnie od tego, jaka ona jest.',
		},
		otherCarrierDelivered: {
			subject: 'Zamówienie [[order-id]]: jak przebiegł zakup?',
			body: 'Dziękujemy za zamówienie [[order-id]] ([[product-name]]). Przesyłka powinna już do Państwa dotrzeć. Jak wszystko przebiegło? Na stronie Amazon można wystawić opinię o sprzedawcy, niezależnie od tego, jaka ona jest.',
		},
		lateParcel: {
			subject: 'Zamówienie [[order-id]]: opóźnienie dostawy',
			body: 'Dostawa zamówienia [[order-id]] ([[product-name]]) trwa dłużej, niż zapowiadano. Przepraszamy za opóźnienie. Na stronie śledzenia widać, gdzie jest paczka; nie trzeba nic robić. Dziękujemy za cierpliwość.',
		},
		deliveryTrouble: {
			subject: 'Zamówienie [[order-id]]: prosimy o odpowiedź w sprawie dostawy',
			body: 'Przewoźnik informuje, że nie udało się dostarczyć zamówienia [[order-id]] ([[product-name]]). Przepraszamy za to. Prosimy o informację przez Amazon, czy wolą Państwo ponowną wysyłkę, czy zwrot pieniędzy. Dziękujemy za odpowiedź.',
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
		signOff: 'Atenciosamente,',
		amazonLogisticsDelivered: {
			subject: 'Seu pedido [[order-id]]: como foi?',
			body: 'Obrigado pelo seu pedido [[order-id]] ([[product-name]]). A entrega ficou a cargo dos entregadores da Amazon. Como foi tudo? Você pode deixar uma avaliação do vendedor na Amazon, seja ela qual for.',
		},
		otherCarrierDelivered: {
			subject: 'Seu pedido [[order-id]]: como foi?',
			body: 'Obrigado pelo seu pedido [[order-id]] ([[product-name]]). Ele já deve ter chegado até você. Como foi tudo? Você pode deixar uma avaliação do vendedor na Amazon, seja ela qual for.',
		},
		lateParcel: {
			subject: 'Seu pedido [[order-id]]: a entrega está atrasada',
			body: 'A entrega do seu pedido [[order-id]] ([[product-name]]) está demorando mais do que o previsto. Lamentamos o atraso. A página de rastreamento mostra onde está o pacote; você não precisa fazer nada. Obrigado pela sua paciência.',
		},
		deliveryTrouble: {
			subject: 'Seu pedido [[order-id]]: precisamos da sua resposta sobre a entrega',
			body: 'A transportadora informa que não conseguiu entregar o seu pedido [[order-id]] ([[product-name]]). Lamentamos por isso. Diga-nos pela Amazon se você prefere um novo envio ou o reembolso. Obrigado pela sua resposta.',
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
		signOff: 'Vänliga hälsningar',
		amazonLogisticsDelivered: {
			subject: 'Din beställning [[order-id]]: hur gick det?',
			body: 'Tack för din beställning [[order-id]] ([[product-name]]). Amazons egna bud skötte leveransen. Hur gick allt? Du kan lämna ett omdöme om säljaren på Amazon, vad du än tycker.',
		},
		otherCarrierDelivered: {
			subject: 'Din beställning [[order-id]]: hur gick det?',
			body: 'Tack för din beställning [[order-id]] ([[product-name]]). Den borde ha kommit fram till dig vid det här laget. Hur gick allt? Du kan lämna ett omdöme om säljaren på Amazon, vad du än tycker.',
		},
		lateParcel: {
			subject: 'Din beställning [[order-id]]: leveransen är försenad',
			body: 'Leveransen av din beställning [[order-id]] ([[product-name]]) tar längre tid än utlovat. Det är vi ledsna för. På spårningssidan ser du var paketet är; du behöver inte göra något. Tack för ditt tålamod.',
		},
		deliveryTrouble: {
			subject: 'Din beställning [[order-id]]: vi behöver ditt svar om leveransen',
			body: 'Transportören meddelar att din beställning [[order-id]] ([[product-name]]) inte kunde levereras. Det är vi ledsna för. Meddela oss via Amazon om du vill att den skickas igen eller betalas tillbaka. Tack för ditt svar.',
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
		signOff: 'Saygılarımızla',
		amazonLogisticsDelivered: {
			subject: '[[order-id]] numaralı siparişiniz: alışverişiniz nasıl geçti?',
			body: '[[order-id]] numaralı siparişiniz ([[product-name]]) için teşekkür ederiz. Teslimatı Amazon’un kendi kuryeleri üstlendi. Her şey nasıl geçti? Görüşünüz ne olursa olsun, Amazon’da satıcı için değerlendirme yapabilirsiniz.',
		},
		otherCarrierDelivered: {
			subject: '[[order-id]] numaralı siparişiniz: alışverişiniz nasıl geçti?',
			body: '[[order-id]] numaralı siparişiniz ([[product-name]]) için teşekkür ederiz. Siparişiniz şimdiye kadar size ulaşmış olmalı. Her şey nasıl geçti? Görüşünüz ne olursa olsun, Amazon’da satıcı için değerlendirme yapabilirsiniz.',
		},
		lateParcel: {
			subject: '[[order-id]] numaralı siparişiniz: teslimat gecikiyor',
			body: '[[order-id]] numaralı siparişinizin ([[product-name]]) teslimatı bildirilen süreden uzun sürüyor. Bunun için üzgünüz. Paketin nerede olduğunu takip sayfasında görebilirsiniz; bir şey yapmanıza gerek yok. Sabrınız için teşekkür ederiz.',
		},
		deliveryTrouble: {
			subject: '[[order-id]] numaralı siparişiniz: teslimat hakkında yanıtınızı bekliyoruz',
			body: 'Kargo şirketi, [[order-id]] numaralı siparişinizin ([[product-name]]) teslim edilemediğini bildiriyor. Bunun için üzgünüz. Yeniden gönderilmesini mi yoksa ücretin iadesini mi istediğinizi lütfen Amazon üzerinden bize bildirin. Yanıtınız için teşekkür ederiz.',
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
