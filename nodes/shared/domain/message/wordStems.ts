/** Words that mean something to a rule only together. How they are put together, `wordings` says. */
export interface WordStems {
	/** What a buyer leaves: a review, a rating, stars. */
	readonly opinion: string;
	/** What makes an opinion a good one. */
	readonly praise: string;
	/** How a buyer feels whom a seller would like to ask. */
	readonly delight: string;
	readonly condition: string;
	/** Asks how much instead of whether: "How satisfied are you?" is a neutral question. */
	readonly degree: string;
	/** Goes on from a question that only some will answer with yes. */
	readonly ifSo: string;
	/** What keeps the buyer from asking: a request "if you have a minute" is no condition. */
	readonly spareTime: string;
	/** How a buyer feels, or what has happened, whom a seller would rather not ask. */
	readonly trouble: string;
	/** Puts the seller before the review. */
	readonly first: string;
	readonly alter: string;
}

/** Patterns a language, written and matched as those in `wordingRules`. */
// prettier-ignore
export const WORD_STEMS: Readonly<Record<string, WordStems>> = {
	en: {
		opinion: 'reviews?\\b|reviewing|ratings?\\b|feedback(?! from)|comments?\\b|testimonials?',
		praise: "(?<!be |be (?:very|so|really) )(?:positive|good|great|excellent|awesome|amazing|perfect|wonderful|favou?rable|glowing|nice|fantastic|top|high(?:er|est)?|superb|brilliant|stellar|outstanding|lovely|thumbs[- ]up|enthusiastic|raving|rave|splendid)(?! (?:to|if|that|as|for)\\b)",
		delight: "(?<!we (?:are|would be|will be|should be) |we'd be )(?:happy|satisf|pleased|delight|thrilled|glad\\b|impressed|content\\b)|(?<!not |(?:would|should) |'d |if you )lik(?:e|ed|es|ing)\\b(?! to)|(?<!(?:would|should) |'d )lov(?:e|ed|es|ing)\\b|enjoy|over the moon|won you over|expectations|you (?:had )?hoped|as it should|(?:positive|good|great) (?:experience|impression|purchase)|satisfaction|just right|(?:get|got|did) it right|(?:went|gone|worked out) (?:\\w+ )?(?:well|smoothly)|(?:everything|all) (?:is|was) (?:fine|good|great|perfect|well|ok)|did what|fond of|excited",
		condition: "if|when|once|as long as|so long as|since|because|provid(?:ed|ing)|assuming|suppos(?:e|ing)|should (?:you|the|it|our|your|everything)|in case|those (?:of you )?who|(?:anyone|everyone|buyers|customers|people) who",
		degree: 'how|what|which|whether',
		ifSo: '(?:and )?(?:then|if so|if yes|in that case|great|wonderful|perfect|yes\\b)',
		spareTime: 'minutes?\\b|moments?\\b|seconds?\\b|time\\b',
		trouble: "unhappy|(?:not|n't|never) (?:[a-z]+ ){0,3}(?:happy|satisf|pleased|right|work|good|perfect|as (?:you|it|we)|what you|expect|delight|well\\b)|dissatisf|unsatisf|disappoint|problem|issues?\\b|wrong\\b|complain|negative|bad\\b|poor|defect|trouble|fewer than|less than|below \\w+ star|anything (?:but|short)|short of|upset|unfavou?rable|low\\b|one[- ]star|went amiss|hiccup",
		first: "first\\b|before|instead|rather than|directly|privately|beforehand|prior to|until|hold off|(?:do not|don't) (?:[a-z]+ ){1,3}(?:in|on|to) (?:a |your )?(?:review|feedback|rating|amazon)",
		alter: "chang(?:e|ing)\\b|updat(?:e|ing)\\b|remov(?:e|al|ing)\\b|delet(?:e|ing)\\b|eras(?:e|ing)\\b|edit(?:ing)?\\b|revis(?:e|it|ing)\\b|amend|reconsider|rethink|modify|tak(?:e|ing) (?:[a-z]+ ){0,4}down\\b|upgrad(?:e|ing)\\b|withdraw|retract|turn (?:it|them|that|those|your|the|this)\\b|rais(?:e|ing)\\b|increas(?:e|ing)\\b|adjust|correct(?:ing)?\\b|alter\\b|bring(?:ing)? (?:[a-z]+ ){0,4}up to date",
	},
	de: {
		opinion: 'bewert|rezension|feedback|ruckmeldung|beurteil|kommentar',
		praise: '(?:positiv|nett|toll|perfekt|exzellent|ausgezeichnet|hervorragend|fantastisch|grossartig|glanzend|wohlwollend|lobend|freundlich|best|hochst|schon|bestmoglich|maximal|gut|sehr gut)e[rnsm]?\\b(?! (?:tag|morgen|abend|grusse?n?)\\b)|(?:top|super|spitzen|klasse|prima)\\b|sehr gut',
		delight: 'zufrieden|glucklich|gefall|gefiel|begeister|uberzeug|erwartung|gelungen|geklappt|happy|geliebt|in ordnung',
		condition: 'wenn|falls|sofern|sollte|soweit|solange|vorausgesetzt|wer (?:mit|von|zufrieden)',
		degree: 'wie|was|ob',
		ifSo: 'dann|in diesem fall|in dem fall|wenn ja|falls ja|super|prima|wunderbar|ja\\b',
		spareTime: 'minute|moment|sekunde|zeit\\b|augenblick',
		trouble: 'nicht .{0,25}(?:zufrieden|gefall|stimm|in ordnung|passt|glucklich|entspr|klapp|recht)|unzufrieden|problem|mangel|beanstand|reklamation|beschwer|schlecht|enttausch|negativ|arger|klage|schief|weniger als|unter \\w+ stern|schwierigkeit|unglucklich',
		first: 'zuerst|zunachst|vorher|vorab|bevor|statt|anstatt|anstelle|vor (?:einer|der|ihrer|deiner)|lieber|direkt|erst\\b|(?:bitte )?keine .{0,20}(?:bewert|rezension|feedback)',
		alter: "andern\\b|geander|abander|umander|losch|geloscht|entfern|zuruckzieh|zuruckzuzieh|zuruckgezog|zurucknehm|zuruckzunehm|zuruckgenomm|anpass|anzupass|angepasst|aktualisier|uberarbeit|uberdenk|korrigier|revidier|herauf|hochstuf",
	},
	fr: {
		opinion: 'avis\\b|evaluations?\\b|commentaires?\\b|notes?\\b|notation|feedback|temoignages?',
		praise: "(?:positi[fv]|favorable|excellent|elogieu|parfait|meilleur|gentil|sympa|maximal|chaleureu|flatteu|bienveillant|genial|formidable|enthousiaste|superbe|magnifique|agreable)[a-z]{0,8}|(?:bon|bonne|beau|belle|joli|jolie|petit mot gentil|maximum|top|haute|tres bien)s?\\b",
		delight: "satisfait|content|(?<!(?:serions|serons|sommes) (?:tres )?)(?:heureu|ravi|enchant)|plu\\b|plait\\b(?<!s'il vous plait|s'il te plait)|aime|conquis|comble|attentes|apprecie|adore|convaincu|(?:bien|merveille) passe|a la hauteur",
		condition: "si|s'il|lorsque|quand|des lors|dans le cas|au cas|en cas|a condition|pourvu|pour autant|du moment",
		degree: 'a quel point|comment|dans quelle mesure|que pense|qu.en pense|quel',
		ifSo: "alors|dans ce cas|si oui|si c'est le cas|dites-le|super|parfait|oui\\b",
		spareTime: 'minutes?\\b|moments?\\b|secondes?\\b|instants?\\b|temps\\b',
		trouble: "pas .{0,20}(?:satisf|content|convien|convenu|plu\\b|heureu)|insatisf|mecontent|probleme|souci|decu|decept|reclamation|negati|mauvais|defaut|desagrement|moins de|ne va pas|difficulte|plainte",
		first: "d'abord|avant|plutot|au lieu|en premier|directement|prealable",
		alter: 'modifi|chang|supprim|retir|enlev|corrig|(?:mettre|mise) a jour|revoir|revis|reconsider|effac|rectifi|actualis|ameliorer (?:votre|ta)\\b',
	},
	it: {
		opinion: 'recension|valutazion|feedback|giudiz|comment[oi]|opinion',
		praise: '(?:positiv|favorevol|ottim|eccellent|splendid|massim|perfett|entusiast|lusinghier|miglior|meraviglios|stupend|top)[a-z]{0,4}|(?:buon[aeio]?|bell[aeio]|gentil[ei]|pien[oi]|alt[aei])\\b(?! giorno)',
		delight: 'soddisfatt|(?<!(?:saremmo|siamo|saremo) (?:molto )?)(?:content|felic)|piaciut|piace\\b|apprezzat|gradit|entusiast|aspettativ|conquistat|andat[oa] (?:tutto )?bene|innamorat|convint',
		condition: 'se|quando|qualora|nel caso|in caso|a patto|purche|sempre che|a condizione|finche|chi e',
		degree: 'quanto|come|cosa|che cosa|quale',
		ifSo: 'allora|in tal caso|in questo caso|in caso affermativo|se si\\b|perfetto|ottimo',
		spareTime: 'minut|moment|second[oi]|attim|tempo\\b',
		trouble: "non .{0,20}(?:soddisf|content|va\\b|andat|piaciut|all'altezza|felic|funzion)|insoddisf|scontent|problem|delus|reclam|difett|negativ|stort|brutt|cattiv|meno di|inconvenient|lamentel|contrattemp",
		first: 'prima|invece|anziche|piuttosto|direttamente|innanzitutto',
		alter: 'modific|cambi|rimuov|rimoz|elimin|cancell|aggiorn|corregg|rived|riconsider|ritir|ripens|tolga|togli|rettific|migliorare (?:la sua|il suo|la tua|il tuo)',
	},
	es: {
		opinion: 'resena|opinion|valoracion|calificacion|comentario|feedback|evaluacion|puntuacion',
		praise: '(?:positiv|favorable|excelente|perfect|maravillos|estupend|fantastic|maxim|mejor|bonit|lind|sobresaliente|elogios|inmejorable|magnific)[a-z]{0,4}|(?:buen[ao]?s?|alt[ao]s?|amables?|top)\\b(?! (?:dias?|tardes|noches))',
		delight: 'satisfech|(?<!(?:estariamos|estaremos|estamos) (?:muy )?)(?:content|feliz)|gustad|(?<!si )gusta\\b|gusto\\b|(?<!nos )encant(?!ad[oa]s de)|agradad|expectativas|disfrut|enamorad|convencid|complacid|(?:todo|ido|salido|fue) (?:muy )?bien|como esperaba',
		condition: 'si|cuando|siempre que|siempre y cuando|en caso|mientras|a condicion|con tal|quienes',
		degree: 'como|que le|que te|que les|que tal|cuanto|que opina|que piensa|cual',
		ifSo: 'entonces|en ese caso|si es asi|en caso afirmativo|pues\\b|genial|perfecto|estupendo',
		spareTime: 'minut|moment|segundo|tiempo\\b|rato\\b|instante',
		trouble: 'no .{0,20}(?:satisf|content|gust|conform|correct|funcion|feliz)|insatisf|descontent|problema|quejas?\\b|decepc|reclamac|incidencia|negativ|mal[ao]s?\\b|mal\\b|defect|inconvenient|menos de|disgust',
		first: 'antes|primero|en lugar|en vez|directamente|previamente',
		alter: 'modific|cambi|elimin|borr|retir|actualiz|corrig|corregi|edit|reconsider|quit(?:e|ar|arla)\\b|rectific|revise\\b|revisar su|replante|suprim|mejorar (?:su|tu)',
	},
	nl: {
		opinion: 'beoordel|reviews?\\b|recensie|feedback|waardering',
		praise: '(?:positiev|positief|geweldig|uitstekend|fantastisch|perfect|hoogst|maximal|lovend|schitterend|super|prachtig)[a-z]{0,3}|(?:goede?|mooie?|leuke?|hoge|lieve|vriendelijke|top|beste(?! (?:klant|heer|mevrouw)))\\b',
		delight: 'tevreden|(?<!(?:we|wij|zouden|zijn|zullen) (?:erg |heel )?)blij\\b|bevalt|bevallen|verwachting|enthousiast|gelukkig|naar wens|genoten|geniet|goed gegaan',
		condition: 'als|indien|wanneer|mocht|mits|zolang|zodra',
		degree: 'hoe|wat|of u|of je',
		ifSo: 'dan\\b|in dat geval|zo ja|super|mooi|(?:laat|schrijf|geef|deel) (?:ons )?dan\\b',
		spareTime: 'minu|moment|second|tijd\\b|even\\b',
		trouble: 'niet .{0,25}(?:tevreden|blij|goed|naar wens|in orde|klop)|ontevreden|probleem|problemen|klacht|teleurgesteld|negatie|slecht|mis\\b|misgegaan|gebrek|minder dan|vervelend|ongelukkig',
		first: 'eerst|voordat|voor je|voor u|in plaats|liever|alvorens|rechtstreeks|direct',
		alter: '(?<!helpt .{0,40})(?:wijzig|aanpas|aan te passen)|verwijder|verander|bijwerk|bij te werken|herzie|intrek|in te trekken|heroverweg|corrig',
	},
	pl: {
		opinion: 'opini|ocen|recenzj|komentarz|feedback',
		praise: '(?:pozytywn|swietn|doskonal|wysok|najwyz|najlepsz|znakomit|super|pochlebn|wspanial|przychyln|maksymaln|celujac|rewelacyjn|(?<!dzien )dobr|piekn)[a-z]{0,6}|mil[aey]j?\\b',
		delight: '(?<!bedziemy )zadowol|podoba|usatysfakcjon|spelnil|spelnia|oczekiwan|szczesliw|udan[yea]\\b|zachwyc|polubi',
		condition: 'jesli|jezeli|gdy|kiedy|skoro|o ile|pod warunkiem',
		degree: 'jak|co|na ile|jaki',
		ifSo: 'w takim razie|wowczas|wtedy|jesli tak|swietnie|super',
		spareTime: 'minut|chwil|sekund|czas',
		trouble: 'nie .{0,25}(?:zadowol|usatysfakcjon|spelni|podoba|dziala|odpowiada|tak\\b)|niezadowol|problem|reklamacj|rozczarow|negatywn|zastrzez|klopot|zl[aey]\\b|slab|nisk|ponizej|mniej niz|skarg',
		first: 'najpierw|przed|zanim|zamiast|bezposrednio|w pierwszej kolejnosci',
		alter: 'zmian|zmien|usun|zaktualiz|skoryg|edyt|wycof|przemysl|popraw(?:ic|ienie) (?:swoj|opini|ocen|wystawion)|podwyz|cofn|skasow',
	},
	sv: {
		opinion: 'recension|omdome|betyg|feedback|aterkoppling|kommentar',
		praise: '(?:positiv|utmarkt|fantastisk|stralande|perfekt|toppen|topp|hogst|bast|jattebra|underbar|lysande)[a-z]{0,4}|(?:bra|fin[at]?|hog[at]?|god[at]?|vackert|snall[at]?)\\b',
		delight: '(?<!hur )nojd|(?<!vi (?:ar|blir) )glad\\b|gillar|gillade|tycker om|tyckte om|forvantning|alskar|belaten|uppskatta|som du hoppa',
		condition: 'om|nar|ifall|forutsatt|sa lange|eftersom',
		degree: 'hur|vad|vilke[nt]',
		ifSo: 'da\\b|i sa fall|isafall|toppen|vad bra',
		spareTime: 'minut|stund|sekund|tid\\b',
		trouble: 'inte .{0,20}(?:nojd|bra|ratt|stamm|glad|som)|missnoj|problem|besviken|besvikelse|klagom|negativ|fel\\b|dalig|mindre an|strul|krangl',
		first: 'innan|fore|forst|i stallet|istallet|hellre|direkt',
		alter: 'andra (?:ditt|dina|er|ert|pa)\\b|andring|ta bort|tar bort|radera|uppdatera|revidera|redigera|(?:dra|ta) tillbaka|omprova|justera|korrigera',
	},
	pt: {
		opinion: 'avaliac|resenha|opiniao|opinioes|comentario|feedback|classificac|depoimento',
		praise: '(?:positiv|favorav|excelente|otim|melhor|maxim|perfeit|maravilhos|lind|elogios|incrive|sensaciona|carinhos)[a-z]{0,4}|(?:bo[am]s?|alta|bacana|legal|dez|top)\\b(?! (?:dia|tarde|noite))',
		delight: 'satisfeit|(?<!(?:ficamos|ficaremos|ficariamos|estamos) (?:muito )?)(?:feliz|content|felizes)|gostou|gostar|gostado|adorou|amou|expectativ|agradou|deu (?:tudo )?certo|encantad|(?:correu|foi) (?:tudo )?bem|curtiu',
		condition: 'se|quando|caso|desde que|sempre que|contanto|ja que|quem',
		degree: 'como|o que|quao|quanto|qual',
		ifSo: 'entao|nesse caso|neste caso|se sim|otimo|que bom',
		spareTime: 'minut|moment|segundo|tempo\\b|tempinho|instante',
		trouble: 'nao .{0,20}(?:satisf|feliz|content|gost|funcion|certo|bem|agrad)|insatisf|problema|decepc|reclama|negativ|ruim|ruins|defeit|mal\\b|inconvenient|menos de|chatead|imprevisto',
		first: 'antes|primeiro|em vez|ao inves|diretamente|previamente',
		alter: 'alter[ae]|mudar?\\b|mudanca|remov|remoc|exclu|apag|atualiz|edit|retir|reconsider|corrig|revise\\b|revisar (?:a )?sua|rever\\b|repens|melhorar (?:sua|a sua)|trocar (?:sua|a)',
	},
	tr: {
		opinion: 'yorum|degerlendir|geri bildirim|puan|inceleme',
		praise: '(?:olumlu|iyi|guzel|mukemmel|harika|pozitif|yuksek|super|sahane|hos|muhtesem|tam)\\b',
		delight: 'memnun|mutlu|begen|sevdi|hosunuz|beklenti|hosnut|keyif',
		condition: 'eger|sayet|madem',
		degree: 'nasil|ne kadar|ne olcude',
		ifSo: 'o zaman|oyleyse|o halde|evetse|harika',
		spareTime: 'dakika|vakti|zaman|saniye',
		trouble: 'memnun (?:degil|kalma)|memnuniyetsiz|sorun|problem|sikayet|begenme|olumsuz|kotu|aksilik|dusuk|hayal kirikligi',
		first: 'once|yerine|dogrudan|ilk olarak',
		alter: 'degistir|kaldir|sil(?:in|me|er|mek|ebil|ip)|guncelle|duzelt|duzenle|geri cek|geri al|gozden gecir',
	},
	ja: {
		opinion: 'レビュー|評価|フィードバック|口コミ|クチコミ|コメント',
		praise: '良い|よい|いい|高い?|素晴らし|好意的|ポジティブ|最高|肯定的|うれしい|嬉しい|満点|温かい|あたたかい|好',
		delight: '満足|気に入|お気に召|喜んで|喜ば|楽し|良かった|よかった|期待(?:通り|どおり|以上|に応え)',
		condition: 'もし|万が一',
		degree: 'どの|どう|いかが|どんな',
		ifSo: 'でしたら|それでは|その場合|であれば',
		spareTime: '分|時間|お手すき',
		trouble: '不満|問題|不備|不具合|不都合|不良|低い?評価|悪い評価|低い星|満足.{0,6}な(?:い|かった|けれ)|トラブル|至らな|残念|破損|違って',
		first: '前に|先に|まず|代わりに|ではなく|直接|より先',
		alter: '変更|削除|修正|更新|取り消|取消|見直|訂正|取り下げ|撤回|再考|再検討|書き換え|書き直|編集|改めて?いただ',
	},
	ar: {
		opinion: 'تقييم|مراجع|تعليق|رايك|ملاحظات|نجوم',
		praise: 'ايجابي|جيد|ممتاز|رائع|مرتفع|حسن|عالي|كامل|لطيف|جميل|طيب|مشجع',
		delight: 'راض|سعيد|(?<!سنكون )سعداء|اعجب|مسرور|مرتاح|رضا|توقعات|احبب|نال استحسان',
		condition: 'اذا|ان كنت|لو|في حال|عندما|طالما|شرط|متي',
		degree: 'كيف|ما مدي|كم|ما رايك',
		ifSo: 'اذن|في هذه الحال|عندها|رائع|نعم',
		spareTime: 'دقيق|لحظ|وقت|ثوان',
		trouble: 'غير راض|لم .{0,12}(?:يعجب|ترض|تكن|ينل)|لست راض|مشكل|شكوي|مستاء|سلبي|غير سعيد|خلل|عيب|سيئ|خطا|خيب',
		first: 'قبل|اولا|بدلا|مباشر',
		alter: 'تغيير|تعديل|حذف|ازال|تحديث|سحب|عدل|احذف|شطب|مراجعه تقييم|اعاده النظر|تصحيح',
	},
	hi: {
		opinion: 'समीक्षा|रिव्यू|रेटिंग|फ़?ीडबैक|फीडबैक|प्रतिक्रिया|मूल्यांकन',
		praise: 'सकारात्मक|अच्छी|अच्छा|अच्छे|बढ़िया|बेहतरीन|शानदार|पॉजिटिव|उत्कृष्ट|ऊंची|ऊँची|पूरी|पूरे|सर्वोत्तम|बेस्ट|टॉप|सुंदर',
		delight: 'खुश(?!ी)|संतुष्ट|पसंद|प्रसन्न|अच्छा लग|उम्मीद|सन्तुष्ट',
		condition: 'यदि|अगर|जब|बशर्ते',
		degree: 'कितन|कैसा|कैसी|कैसे|क्या लगा',
		ifSo: 'तो|तब|बढ़िया|हाँ|हां',
		spareTime: 'मिनट|समय|पल|सेकंड',
		trouble: 'असंतुष्ट|संतुष्ट नहीं|खुश नहीं|समस्या|परेशानी|शिकायत|दिक्कत|पसंद नहीं|नकारात्मक|खराब|ख़राब|बुरी|बुरा|निराश',
		first: 'पहले|बजाय|सीधे|बदले',
		alter: 'बदल|हटा|मिटा|अपडेट|संशोधित|संपादित|वापस ले|डिलीट|पुनर्विचार',
	},
};
