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
	/** What went wrong with the order is being put right: no mere notice of dispatch. */
	readonly makesGood: string;
	/** Things went as they should: a condition, and yet a neutral question. */
	readonly fulfilment: string;
}

/** Patterns a language, written and matched as those in `wordingRules`. */
// prettier-ignore
export const WORD_STEMS: Readonly<Record<string, WordStems>> = {
	en: {
		opinion: 'reviews?\\b|reviewing|ratings?\\b|feedback(?! from)|comments?\\b|testimonials?',
		praise: "(?<!be |be (?:very|so|really) )(?:positive|good|great|excellent|awesome|amazing|perfect|wonderful|favou?rable|glowing|nice|fantastic|top|high(?:er|est)?|superb|brilliant|stellar|outstanding|lovely|thumbs[- ]up|enthusiastic|raving|rave|splendid)(?! (?:to|if|that|as|for)\\b)",
		delight: "(?<!we (?:are|would be|will be|should be) |we'd be )(?:happy|satisf|pleased|delight|thrilled|glad\\b|impressed|content\\b)|(?<!not |(?:would|should) |'d |if you )lik(?:e|ed|es|ing)\\b(?! to)|(?<!(?:would|should) |'d )lov(?:e|ed|es|ing)\\b|enjoy|over the moon|won you over|expectations|you (?:had )?hoped|as it should|(?:positive|good|great) (?:experience|impression|purchase)|satisfaction|just right|(?:get|got|did) it right|(?:went|gone|worked out) (?:\\w+ )?(?:well|smoothly)|(?:everything|all) (?:is|was) (?:fine|good|great|perfect|well|ok)|did what|fond of|excited|smil(?:e|es|ing)\\b|to your (?:taste|liking)|won .{0,12}heart|recommend (?:us|our|it)|(?:buy|order|shop) (?:from|with) us again|come back to us|proud of",
		condition: "if|when|once|as long as|so long as|since|because|provid(?:ed|ing)|assuming|suppos(?:e|ing)|should (?:you|the|it|our|your|everything)|in case|those (?:of you )?who|(?:anyone|everyone|buyers|customers|people) who|only (?:if|when)|insofar|to the extent",
		degree: 'how|what|which|whether',
		ifSo: '(?:and )?(?:then|if so|if yes|in that case|great|wonderful|perfect|yes\\b)|that.s (?:our|your|the) (?:cue|sign|moment)|that is (?:our|your|the) (?:cue|sign|moment)|now is the',
		spareTime: 'minutes?\\b|moments?\\b|seconds?\\b|time\\b',
		trouble: "unhappy|(?:not|n't|never) (?:[a-z]+ ){0,3}(?:happy|satisf|pleased|right|work|good|perfect|as (?:you|it|we)|what you|expect|delight|well\\b)|dissatisf|unsatisf|disappoint|problem|issues?\\b|wrong\\b|complain|negative|bad\\b|poor|defect|trouble|fewer than|less than|below \\w+ star|anything (?:but|short)|short of|upset|unfavou?rable|low\\b|one[- ]star|went amiss|hiccup|grumbl|gripes?\\b|criticism|shortcoming|fell short|(?:something|anything) (?:is|was|seems) (?:off|amiss)|let you down|(?:one|two|three|four|[1-4])(?: stars?)? or (?:less|below|fewer|lower|under)|(?:below|under|less than|fewer than) (?:four|five|[45])",
		first: "first\\b|before|instead|rather than|directly|privately|beforehand|prior to|until|hold off|(?:do not|don't) (?:[a-z]+ ){1,3}(?:in|on|to) (?:a |your )?(?:review|feedback|rating|amazon)",
		alter: "chang(?:e|ing)\\b|updat(?:e|ing)\\b|remov(?:e|al|ing)\\b|delet(?:e|ing)\\b|eras(?:e|ing)\\b|edit(?:ing)?\\b|revis(?:e|it|ing)\\b|amend|reconsider|rethink|modify|tak(?:e|ing) (?:[a-z]+ ){0,4}down\\b|upgrad(?:e|ing)\\b|withdraw|retract|turn (?:it|them|that|those|your|the|this)\\b|rais(?:e|ing)\\b|increas(?:e|ing)\\b|adjust|correct(?:ing)?\\b|alter\\b|bring(?:ing)? (?:[a-z]+ ){0,4}up to date",
		makesGood: 'missing|replac|broken|broke\\b|damaged|second (?:parcel|package|box|delivery)|other (?:parcel|package|box|half)|remaining|spare part|left (?:out|off)|forgot|as you asked|you asked|delay|late\\b|refund|apologi[sz]e|(?:are|am) sorry',
		fulfilment: 'as (?:planned|you wanted|you expected|expected|promised|described)|everything you (?:wanted|hoped|expected)|what you (?:were )?(?:hop(?:ed|ing)|looking|wanted)|hoped for|live[sd]? up|(?:good|great) job|job (?:well|right)|kept? (?:its|our|their) promise|as it should',
	},
	de: {
		opinion: 'bewert|rezension|feedback|ruckmeldung|beurteil|kommentar',
		praise: '(?:positiv|nett|toll|perfekt|exzellent|ausgezeichnet|hervorragend|fantastisch|grossartig|glanzend|wohlwollend|lobend|freundlich|best|hochst|schon|bestmoglich|maximal|gut|sehr gut)e[rnsm]?\\b(?! (?:tag|morgen|abend|grusse?n?)\\b)|(?:top|super|spitzen|klasse|prima)\\b|sehr gut',
		delight: 'zufrieden|glucklich|gefall|gefiel|begeister|uberzeug|erwartung|gelungen|geklappt|happy|geliebt|in ordnung|(?:ihren|deinen) geschmack|lacheln|freude (?:macht|bereitet)|weiterempf|(?:wieder|noch ?mal|erneut) bei uns|uns empfehlen',
		condition: 'wenn|falls|sofern|sollte|soweit|solange|vorausgesetzt|wer (?:mit|von|zufrieden)|insofern|insoweit|sobald',
		degree: 'wie|was|ob',
		ifSo: 'dann|in diesem fall|in dem fall|wenn ja|falls ja|super|prima|wunderbar|ja\\b|(?:jetzt|das) (?:ist|ware) (?:der|die|ein) (?:richtige )?(?:moment|gelegenheit|zeichen|zeitpunkt)',
		spareTime: 'minute|moment|sekunde|zeit\\b|augenblick',
		trouble: 'nicht .{0,25}(?:zufrieden|gefall|stimm|in ordnung|passt|glucklich|entspr|klapp|recht)|unzufrieden|problem|mangel|beanstand|reklamation|beschwer|schlecht|enttausch|negativ|arger|klage|schief|weniger als|unter \\w+ stern|schwierigkeit|unglucklich|kritik|panne\\b|patzer|unzulanglich|gestort|(?:ein(?:en)?|zwei|drei|vier|[1-4]) (?:bis (?:zwei|drei|vier|[2-4]) )?stern|(?:unter|weniger als) (?:vier|funf|[45])',
		first: 'zuerst|zunachst|vorher|vorab|bevor|statt|anstatt|anstelle|vor (?:einer|der|ihrer|deiner)|lieber|direkt|erst\\b|(?:bitte )?keine .{0,20}(?:bewert|rezension|feedback)',
		alter: "andern\\b|geander|abander|umander|losch|geloscht|entfern|zuruckzieh|zuruckzuzieh|zuruckgezog|zurucknehm|zuruckzunehm|zuruckgenomm|anpass|anzupass|angepasst|aktualisier|uberarbeit|uberdenk|korrigier|revidier|herauf|hochstuf",
		makesGood: 'fehlend|fehlte|ersatz|ersetz|zerbroch|gebroch|beschadig|kaputt|zweite[ns]? (?:paket|karton|sendung|lieferung)|restlich|nachlieferung|nachgeliefert|vergess|wie gewunscht|verspat|verzoger|erstatt|tut uns leid|entschuldig',
		fulfilment: 'versprich|versprochen|erhofft|erwartet|vorgestellt|nach plan|(?:wie|so) .{0,12}sein soll|glatt (?:ging|gelaufen|lief)|wunschen entspr|gut (?:gemacht|gelaufen)',
	},
	fr: {
		opinion: 'avis\\b|evaluations?\\b|commentaires?\\b|notes?\\b|notation|feedback|temoignages?',
		praise: "(?:positi[fv]|favorable|excellent|elogieu|parfait|meilleur|gentil|sympa|maximal|chaleureu|flatteu|bienveillant|genial|formidable|enthousiaste|superbe|magnifique|agreable)[a-z]{0,8}|(?:bon|bonne|beau|belle|joli|jolie|petit mot gentil|maximum|top|haute|tres bien)s?\\b",
		delight: "satisfait|content|(?<!(?:serions|serons|sommes) (?:tres )?)(?:heureu|ravi|enchant)|plu\\b|plait\\b(?<!s'il vous plait|s'il te plait)|aime|conquis|comble|attentes|apprecie|adore|convaincu|(?:bien|merveille) passe|a la hauteur|sourire|souri[ez]|a votre gout|recommand|(?:acheter|commander) (?:a nouveau |encore )?chez nous|reviendri",
		condition: "si|s'il|lorsque|quand|des lors|dans le cas|au cas|en cas|a condition|pourvu|pour autant|du moment|dans la mesure|des que|tant que|si tant est|puisque",
		degree: 'a quel point|comment|dans quelle mesure|que pense|qu.en pense|quel',
		ifSo: "alors|dans ce cas|si oui|si c'est le cas|dites-le|super|parfait|oui\\b|c.est (?:le moment|l.occasion)|voila (?:le moment|l.occasion)",
		spareTime: 'minutes?\\b|moments?\\b|secondes?\\b|instants?\\b|temps\\b',
		trouble: "pas .{0,20}(?:satisf|content|convien|convenu|plu\\b|heureu)|insatisf|mecontent|probleme|souci|decu|decept|reclamation|negati|mauvais|defaut|desagrement|moins de|ne va pas|difficulte|plainte|critiques?\\b|reproche|contretemps|couac|(?:une|deux|trois|quatre|[1-4]) (?:etoiles? )?ou moins|moins de (?:quatre|cinq|[45])",
		first: "d'abord|avant|plutot|au lieu|en premier|directement|prealable",
		alter: 'modifi|chang|supprim|retir|enlev|corrig|(?:mettre|mise) a jour|revoir|revis|reconsider|effac|rectifi|actualis|ameliorer (?:votre|ta)\\b',
		makesGood: 'manqu|remplac|casse|endommag|brise|(?:deuxieme|second|autre) (?:colis|carton|paquet)|restant|oubli|comme demande|a votre demande|retard|rembours|desoles?\\b|excus',
		fulfilment: 'promesses?|comme (?:prevu|promis|voulu|espere|souhaite)|bon travail|bien fait|comme il faut',
	},
	it: {
		opinion: 'recension|valutazion|feedback|giudiz|comment[oi]|opinion',
		praise: '(?:positiv|favorevol|ottim|eccellent|splendid|massim|perfett|entusiast|lusinghier|miglior|meraviglios|stupend|top)[a-z]{0,4}|(?:buon[aeio]?|bell[aeio]|gentil[ei]|pien[oi]|alt[aei])\\b(?! giorno)',
		delight: 'soddisfatt|(?<!(?:saremmo|siamo|saremo) (?:molto )?)(?:content|felic)|piaciut|piace\\b|apprezzat|gradit|entusiast|aspettativ|conquistat|andat[oa] (?:tutto )?bene|innamorat|convint|sorrid|sorris|suo gusto|consigli(?:a|ere)|raccomand|(?:ricomprere|acquistere|tornere)',
		condition: 'se|quando|qualora|nel caso|in caso|a patto|purche|sempre che|a condizione|finche|chi e|nella misura|sempreche|dal momento',
		degree: 'quanto|come\\b(?! (?:sper|prev|prom|desid|vol|immag))|cosa|che cosa|quale',
		ifSo: 'allora|in tal caso|in questo caso|in caso affermativo|se si\\b|perfetto|ottimo|(?:e|ecco) (?:il momento|l.occasione)',
		spareTime: 'minut|moment|second[oi]|attim|tempo\\b',
		trouble: "non .{0,20}(?:soddisf|content|va\\b|andat|piaciut|all'altezza|felic|funzion)|insoddisf|scontent|problem|delus|reclam|difett|negativ|stort|brutt|cattiv|meno di|inconvenient|lamentel|contrattemp|critiche|intopp|disguid|(?:una|due|tre|quattro|[1-4]) (?:stelle )?o meno|meno di (?:quattro|cinque|[45])",
		first: 'prima|invece|anziche|piuttosto|direttamente|innanzitutto',
		alter: 'modific|cambi|rimuov|rimoz|elimin|cancell|aggiorn|corregg|rived|riconsider|ritir|ripens|tolga|togli|rettific|migliorare (?:la sua|il suo|la tua|il tuo)',
		makesGood: 'mancan|mancav|sostitu|rott[oaie]\\b|danneggiat|second[oa] (?:pacco|scatola|collo|spedizione)|restant|dimenticat|come richiesto|ritard|rimbors|scusiamo|ci dispiace',
		fulfilment: 'promesse|come (?:previsto|promesso|sperava|desiderava|voleva|immaginava)|all.altezza|a dovere|buon lavoro',
	},
	es: {
		opinion: 'resena|opinion|valoracion|calificacion|comentario|feedback|evaluacion|puntuacion',
		praise: '(?:positiv|favorable|excelente|perfect|maravillos|estupend|fantastic|maxim|mejor|bonit|lind|sobresaliente|elogios|inmejorable|magnific)[a-z]{0,4}|(?:buen[ao]?s?|alt[ao]s?|amables?|top)\\b(?! (?:dias?|tardes|noches))',
		delight: 'satisfech|(?<!(?:estariamos|estaremos|estamos) (?:muy )?)(?:content|feliz)|gustad|(?<!si )gusta\\b|gusto\\b|(?<!nos )encant(?!ad[oa]s de)|agradad|expectativas|disfrut|enamorad|convencid|complacid|(?:todo|ido|salido|fue) (?:muy )?bien|como esperaba|sonri|su gusto|recomend|volver(?:ia|ian)? a (?:comprar|pedir)',
		condition: 'si|cuando|siempre que|siempre y cuando|en caso|mientras|a condicion|con tal|quienes|en la medida|tan pronto|ya que',
		degree: 'como\\b(?! (?:lo )?(?:esper|dese|quer|imagin|previst))|que le|que te|que les|que tal|cuanto|que opina|que piensa|cual',
		ifSo: 'entonces|en ese caso|si es asi|en caso afirmativo|pues\\b|genial|perfecto|estupendo|(?:es|llego) (?:el momento|la hora|la ocasion)',
		spareTime: 'minut|moment|segundo|tiempo\\b|rato\\b|instante',
		trouble: 'no .{0,20}(?:satisf|content|gust|conform|correct|funcion|feliz)|insatisf|descontent|problema|quejas?\\b|decepc|reclamac|incidencia|negativ|mal[ao]s?\\b|mal\\b|defect|inconvenient|menos de|disgust|reproche|criticas?\\b|fallos?\\b|contratiempo|percance|(?:una|dos|tres|cuatro|[1-4]) (?:estrellas? )?o menos|menos de (?:cuatro|cinco|[45])',
		first: 'antes|primero|en lugar|en vez|directamente|previamente',
		alter: 'modific|cambi|elimin|borr|retir|actualiz|corrig|corregi|edit|reconsider|quit(?:e|ar|arla)\\b|rectific|revise\\b|revisar su|replante|suprim|mejorar (?:su|tu)',
		makesGood: 'faltab|faltan|falta\\b|reempla|sustitu|rot[oa]s?\\b|danad|(?:segund[oa]|otr[oa]) (?:paquete|caja|envio|bulto)|restante|olvid|como (?:nos )?pidio|retras|reembols|lo sentimos|disculp',
		fulfilment: 'lo prometido|como (?:lo )?(?:esperaba|deseaba|queria|imaginaba|previsto)|a la altura|buen trabajo|sobre ruedas',
	},
	nl: {
		opinion: 'beoordel|reviews?\\b|recensie|feedback|waardering',
		praise: '(?:positiev|positief|geweldig|uitstekend|fantastisch|perfect|hoogst|maximal|lovend|schitterend|super|prachtig)[a-z]{0,3}|(?:goede?|mooie?|leuke?|hoge|lieve|vriendelijke|top|beste(?! (?:klant|heer|mevrouw)))\\b',
		delight: 'tevreden|(?<!(?:we|wij|zouden|zijn|zullen) (?:erg |heel )?)blij\\b|bevalt|bevallen|verwachting|enthousiast|gelukkig|naar wens|genoten|geniet|goed gegaan|glimlach|uw smaak|aanbevelen|aanraden|(?:weer|opnieuw|nog eens) bij ons',
		condition: 'als|indien|wanneer|mocht|mits|zolang|zodra|voor zover',
		degree: 'hoe|wat|of u|of je',
		ifSo: 'dan\\b|in dat geval|zo ja|super|mooi|(?:laat|schrijf|geef|deel) (?:ons )?dan\\b|(?:dit|nu) is (?:het|dit) moment',
		spareTime: 'minu|moment|second|tijd\\b|even\\b',
		trouble: 'niet .{0,25}(?:tevreden|blij|goed|naar wens|in orde|klop)|ontevreden|probleem|problemen|klacht|teleurgesteld|negatie|slecht|mis\\b|misgegaan|gebrek|minder dan|vervelend|ongelukkig|kritiek|ergernis|hapert|tekortkoming|ging .{0,12}mis\\b|(?:een|twee|drie|vier|[1-4]) (?:sterren )?of minder|minder dan (?:vier|vijf|[45])',
		first: 'eerst|voordat|voor je|voor u|in plaats|liever|alvorens|rechtstreeks|direct',
		alter: '(?<!helpt .{0,40})(?:wijzig|aanpas|aan te passen)|verwijder|verander|bijwerk|bij te werken|herzie|intrek|in te trekken|heroverweg|corrig',
		makesGood: 'ontbre|vervang|kapot|gebroken|beschadig|tweede (?:pakket|doos|zending)|resterend|vergeten|zoals gevraagd|vertrag|terugbeta|spijt ons|excuses',
		fulfilment: 'zoals .{0,12}(?:gehoopt|verwacht|gewenst|gewild|beloofd|voorgesteld)|belofte|goed werk|waargemaakt|volgens plan|vlekkeloos',
	},
	pl: {
		opinion: 'opini|ocen|recenzj|komentarz|feedback',
		praise: '(?:pozytywn|swietn|doskonal|wysok|najwyz|najlepsz|znakomit|super|pochlebn|wspanial|przychyln|maksymaln|celujac|rewelacyjn|(?<!dzien )dobr|piekn)[a-z]{0,6}|mil[aey]j?\\b',
		delight: '(?<!bedziemy )zadowol|podoba|usatysfakcjon|spelnil|spelnia|oczekiwan|szczesliw|udan[yea]\\b|zachwyc|polubi|usmiech|panstwa gust|polecil|polecaj|poleca|ponownie u nas|znowu u nas',
		condition: 'jesli|jezeli|gdy|kiedy|skoro|o ile|pod warunkiem|w miare',
		degree: 'jak|co|na ile|jaki',
		ifSo: 'w takim razie|wowczas|wtedy|jesli tak|swietnie|super|to (?:dobry|wlasciwy|swietny|znak)',
		spareTime: 'minut|chwil|sekund|czas',
		trouble: 'nie .{0,25}(?:zadowol|usatysfakcjon|spelni|podoba|dziala|odpowiada|tak\\b)|niezadowol|problem|reklamacj|rozczarow|negatywn|zastrzez|klopot|zl[aey]\\b|slab|nisk|ponizej|mniej niz|skarg|niedociagn|krytyk|usterk|cos poszlo nie|(?:jedna|dwie|trzy|cztery|[1-4]) (?:gwiazdki )?lub mniej|mniej niz (?:cztery|piec|[45])',
		first: 'najpierw|przed|zanim|zamiast|bezposrednio|w pierwszej kolejnosci',
		alter: 'zmian|zmien|usun|zaktualiz|skoryg|edyt|wycof|przemysl|popraw(?:ic|ienie) (?:swoj|opini|ocen|wystawion)|podwyz|cofn|skasow',
		makesGood: 'brak|zamien|uszkodz|pekni|zbit|drug[ai]\\w* (?:paczk|karton|przesylk)|pozostal|zapomn|zgodnie z prosba|opozni|zwrot|przepraszamy|przykro',
		fulfilment: 'zgodnie z (?:planem|oczekiw)|obietnic|w (?:pelni )?porzadku|dobra robot|spisal|jak nalezy|po .{0,10}mysli',
	},
	sv: {
		opinion: 'recension|omdome|betyg|feedback|aterkoppling|kommentar',
		praise: '(?:positiv|utmarkt|fantastisk|stralande|perfekt|toppen|topp|hogst|bast|jattebra|underbar|lysande)[a-z]{0,4}|(?:bra|fin[at]?|hog[at]?|god[at]?|vackert|snall[at]?)\\b',
		delight: '(?<!hur )nojd|(?<!vi (?:ar|blir) )glad\\b|gillar|gillade|tycker om|tyckte om|forvantning|alskar|belaten|uppskatta|som du hoppa|ler\\b|leende|din smak\\b|rekommend|(?:handla|kopa|bestalla) (?:av|hos|fran) oss igen',
		condition: 'om|nar|ifall|forutsatt|sa lange|eftersom|i den man',
		degree: 'hur|vad|vilke[nt]',
		ifSo: 'da\\b|i sa fall|isafall|toppen|vad bra|det ar dags|dags att|nu ar ratt',
		spareTime: 'minut|stund|sekund|tid\\b',
		trouble: 'inte .{0,20}(?:nojd|bra|ratt|stamm|glad|som)|missnoj|problem|besviken|besvikelse|klagom|negativ|fel\\b|dalig|mindre an|strul|krangl|kritik|missode|brist(?:er|en)?\\b|motsvara|(?:en|tva|tre|fyra|[1-4]) (?:stjarnor )?eller (?:mindre|farre|lagre)|mindre an (?:fyra|fem|[45])',
		first: 'innan|fore|forst|i stallet|istallet|hellre|direkt',
		alter: 'andra (?:ditt|dina|er|ert|pa)\\b|andring|ta bort|tar bort|radera|uppdatera|revidera|redigera|(?:dra|ta) tillbaka|omprova|justera|korrigera',
		makesGood: 'sakna|ersatt|trasig|skadad|sonder|andra (?:paket|kartong|forsandelse)|resterande|glomd|glomt|som du bad|forsen|aterbetal|beklagar|ledsna',
		fulfilment: '(?:som|vad) (?:du|ni) (?:hade )?(?:tankt|onska|velat|ville|forestall|vanta|hoppa)|enligt plan|lovade|bra jobb|gick (?:bra|som)',
	},
	pt: {
		opinion: 'avaliac|resenha|opiniao|opinioes|comentario|feedback|classificac|depoimento',
		praise: '(?:positiv|favorav|excelente|otim|melhor|maxim|perfeit|maravilhos|lind|elogios|incrive|sensaciona|carinhos)[a-z]{0,4}|(?:bo[am]s?|alta|bacana|legal|dez|top)\\b(?! (?:dia|tarde|noite))',
		delight: 'satisfeit|(?<!(?:ficamos|ficaremos|ficariamos|estamos) (?:muito )?)(?:feliz|content|felizes)|gostou|gostar|gostado|adorou|amou|expectativ|agradou|deu (?:tudo )?certo|encantad|(?:correu|foi) (?:tudo )?bem|curtiu|sorri|seu gosto|recomend|compraria (?:de novo|novamente)|voltaria',
		condition: 'se|quando|caso|desde que|sempre que|contanto|ja que|quem|na medida|assim que|uma vez que',
		degree: 'como\\b(?! (?:voce )?(?:esper|dese|quer|imagin|prometid|planej))|o que|quao|quanto|qual',
		ifSo: 'entao|nesse caso|neste caso|se sim|otimo|que bom|(?:e|chegou) (?:a hora|o momento)',
		spareTime: 'minut|moment|segundo|tempo\\b|tempinho|instante',
		trouble: 'nao .{0,20}(?:satisf|feliz|content|gost|funcion|certo|bem|agrad)|insatisf|problema|decepc|reclama|negativ|ruim|ruins|defeit|mal\\b|inconvenient|menos de|chatead|imprevisto|critica|falha|contratempo|(?:uma|duas|tres|quatro|[1-4]) (?:estrelas? )?ou menos|menos de (?:quatro|cinco|[45])',
		first: 'antes|primeiro|em vez|ao inves|diretamente|previamente',
		alter: 'alter[ae]|mudar?\\b|mudanca|remov|remoc|exclu|apag|atualiz|edit|retir|reconsider|corrig|revise\\b|revisar (?:a )?sua|rever\\b|repens|melhorar (?:sua|a sua)|trocar (?:sua|a)',
		makesGood: 'faltand|faltou|falta\\b|substitu|quebrad|danificad|(?:segund[oa]|outr[oa]) (?:pacote|caixa|volume|entrega)|restante|esquec|como pediu|atras|reembols|desculp|lamentamos',
		fulfilment: 'prometid|como (?:voce )?(?:esperava|queria|planejado|imaginava|desejava)|a altura|bom trabalho|nos conformes|em ordem',
	},
	tr: {
		opinion: 'yorum|degerlendir|geri bildirim|puan|inceleme',
		praise: '(?:olumlu|iyi|guzel|mukemmel|harika|pozitif|yuksek|super|sahane|hos|muhtesem|tam)\\b',
		delight: 'memnun|mutlu|begen|sevdi|hosunuz|beklenti|hosnut|keyif|gulums|zevkiniz|tavsiye ed|yeniden al|tekrar al',
		condition: 'eger|sayet|madem',
		degree: 'nasil|ne kadar|ne olcude',
		ifSo: 'o zaman|oyleyse|o halde|evetse|harika|(?:tam|iste) (?:zamani|sirasi)',
		spareTime: 'dakika|vakti|zaman|saniye',
		trouble: 'memnun (?:degil|kalma)|memnuniyetsiz|sorun|problem|sikayet|begenme|olumsuz|kotu|aksilik|dusuk|hayal kirikligi|eksiklik|kusur|elestiri|hosunuza gitmey|(?:bir|iki|uc|dort|[1-4]) yildiz (?:ve|veya) (?:alti|daha)|(?:dort|bes|[45]) yildizdan (?:az|asagi)',
		first: 'once|yerine|dogrudan|ilk olarak',
		alter: 'degistir|kaldir|sil(?:in|me|er|mek|ebil|ip)|guncelle|duzelt|duzenle|geri cek|geri al|gozden gecir',
		makesGood: 'eksik|yenisi|kirik|kirilan|hasarli|ikinci (?:paket|koli|kutu)|kalan|unut|isteginiz uzerine|gecik|iade|ozur|uzgun',
		fulfilment: 'yolunda|(?:beklediginiz|umdugunuz|istediginiz) gibi|soz verdig|sorunsuz',
	},
	ja: {
		opinion: 'レビュー|評価|フィードバック|口コミ|クチコミ|コメント',
		praise: '良い|よい|いい|高い?|素晴らし|好意的|ポジティブ|最高|肯定的|うれしい|嬉しい|満点|温かい|あたたかい|好',
		delight: '満足|気に入|お気に召|喜んで|喜ば|楽し|良かった|よかった|期待(?:通り|どおり|以上|に応え)|快適|笑顔|お好み|また(?:ご)?(?:利用|購入|注文)|おすすめ|オススメ|お勧め',
		condition: 'もし|万が一',
		degree: 'どの|どう|いかが|どんな',
		ifSo: 'でしたら|それでは|その場合|であれば|今こそ|ぜひこの機会',
		spareTime: '分|時間|お手すき',
		trouble: '不満|問題|不備|不具合|不都合|不良|低い?評価|悪い評価|低い星|満足.{0,6}な(?:い|かった|けれ)|トラブル|至らな|残念|破損|違って|気になる点|お気づきの点|落ち度|ご指摘|(?:星)?[1-4一二三四]つ?以下|星[45]未満',
		first: '前に|先に|まず|代わりに|ではなく|直接|より先',
		alter: '変更|削除|修正|更新|取り消|取消|見直|訂正|取り下げ|撤回|再考|再検討|書き換え|書き直|編集|改めて?いただ',
		makesGood: '不足|欠品|交換|代替|破損|割れ|2個口|二個口|別送|2つ目|残り|遅れ|遅延|返金|申し訳|お詫び|ご依頼のとおり',
		fulfilment: '問題なく|イメージ(?:通り|どおり)|期待(?:通り|どおり)',
	},
	ar: {
		opinion: 'تقييم|مراجع|تعليق|رايك|ملاحظات|نجوم',
		praise: 'ايجابي|جيد|ممتاز|رائع|مرتفع|حسن|عالي|كامل|لطيف|جميل|طيب|مشجع',
		delight: 'راض|سعيد|(?<!سنكون )سعداء|اعجب|مسرور|مرتاح|رضا|توقعات|احبب|نال استحسان|ابتسام|يبتسم|ذوقك|توصي ب|تنصح ب|الشراء منا (?:مره اخري|مجددا)',
		condition: 'اذا|ان كنت|لو|في حال|عندما|طالما|شرط|متي|ان كان|بقدر ما|متي ما',
		degree: 'كيف|ما مدي|كم|ما رايك',
		ifSo: 'اذن|في هذه الحال|عندها|رائع|نعم|حان الوقت|هذا هو الوقت',
		spareTime: 'دقيق|لحظ|وقت|ثوان',
		trouble: 'غير راض|لم .{0,12}(?:يعجب|ترض|تكن|ينل)|لست راض|مشكل|شكوي|مستاء|سلبي|غير سعيد|خلل|عيب|سيئ|خطا|خيب|لم يعجب|انتقاد|تقصير|لم يرق|(?:نجمتان|ثلاث نجوم|اربع نجوم|نجمه) (?:او|ف)اقل|اقل من (?:اربع|خمس)',
		first: 'قبل|اولا|بدلا|مباشر',
		alter: 'تغيير|تعديل|حذف|ازال|تحديث|سحب|عدل|احذف|شطب|مراجعه تقييم|اعاده النظر|تصحيح',
		makesGood: 'ناقص|مفقود|بديل|استبدال|مكسور|تالف|الطرد الثاني|الصندوق الثاني|متبقي|تاخر|تاخير|استرداد|نعتذر|اسف(?!ل)|بناء علي طلبك',
		fulfilment: 'علي ما يرام|كما (?:تمني|توقع|ارد|وعد)|حسب (?:توقع|رغبت)',
	},
	hi: {
		opinion: 'समीक्षा|रिव्यू|रेटिंग|फ़?ीडबैक|फीडबैक|प्रतिक्रिया|मूल्यांकन',
		praise: 'सकारात्मक|अच्छी|अच्छा|अच्छे|बढ़िया|बेहतरीन|शानदार|पॉजिटिव|उत्कृष्ट|ऊंची|ऊँची|पूरी|पूरे|सर्वोत्तम|बेस्ट|टॉप|सुंदर',
		delight: 'खुश(?!ी)|संतुष्ट|पसंद|प्रसन्न|अच्छा लग|उम्मीद|सन्तुष्ट|मुस्क|सिफ़ारिश|सिफारिश|फिर से खरीद',
		condition: 'यदि|अगर|जब|बशर्ते',
		degree: 'कितन|कैसा|कैसी|कैसे|क्या लगा',
		ifSo: 'तो|तब|बढ़िया|हाँ|हां|यही (?:समय|मौका)|सही समय',
		spareTime: 'मिनट|समय|पल|सेकंड',
		trouble: 'असंतुष्ट|संतुष्ट नहीं|खुश नहीं|समस्या|परेशानी|शिकायत|दिक्कत|पसंद नहीं|नकारात्मक|खराब|ख़राब|बुरी|बुरा|निराश|कमी|आलोचना|गड़बड़|(?:एक|दो|तीन|चार|[1-4]) (?:स्टार )?या (?:कम|उससे कम)',
		first: 'पहले|बजाय|सीधे|बदले',
		alter: 'बदल|हटा|मिटा|अपडेट|संशोधित|संपादित|वापस ले|डिलीट|पुनर्विचार',
		makesGood: 'गायब|बदल|टूट|क्षतिग्रस्त|दूसरा (?:पार्सल|पैकेट|डिब्बा)|बाकी|बचा हुआ|भूल|देरी|विलंब|रिफंड|रिफ़ंड|खेद|क्षमा|आपके अनुरोध',
		fulfilment: 'जैसा (?:आप|चाहा|सोचा)|वैसा ही|वादे|ठीक रहा',
	},
};
