/** Words by which a breach is implied instead of said. They too mean something only together. */
export interface ImpliedStems {
	readonly stars: string;
	/** Asks for all the stars: leave none out, do not be stingy. */
	readonly unsparing: string;
	/** What a low rating would do to the seller. */
	readonly harm: string;
	/** Praise by its name, instead of a review that praises. */
	readonly compliment: string;
	/** What the seller has sent before. */
	readonly plea: string;
	/** What became of it: overlooked, unanswered, a week old. */
	readonly unheard: string;
	/** Says that a review is not true any more, or asks to look at it again. */
	readonly outdated: string;
}

/** Patterns a language, written and matched as those in `wordingRules`. */
// prettier-ignore
export const IMPLIED_STEMS: Readonly<Record<string, ImpliedStems>> = {
	en: {
		stars: 'stars?\\b',
		unsparing: 'every\\b|(?:all|each) (?:of )?(?:the|those|your|our)\\b|full (?:row|set|house|line)|generous|stingy|skimp|spare us|do not spare|don.t spare|missing|hold(?:ing)? back|as many|plenty of|light up',
		harm: '(?:hurt|harm|damag|cost|punish|penali[sz]|threaten|drag|sink|ruin)(?:e|es|s|ing)? (?:us|our)\\b|(?:counts?|counted|reads?|treated|seen) (?:on amazon |for us |by amazon )?as (?:an? )?(?:fail|bad|zero|poor|minus)|failing (?:mark|grade)|(?:account|ranking|standing|shop|jobs?) (?:is |are )?(?:suffers?|drops?|at (?:risk|stake))',
		compliment: 'compliments?\\b|prais(?:e|es|ing)\\b|kudos|applause|accolade',
		plea: '(?:our|my) (?:[a-z-]{1,15} ){0,2}(?:request|note|message|e-?mail|letter|question|invitation)s?\\b',
		unheard: 'overlook|slipp(?:ed|ing)|missed\\b|lost\\b|unanswered|unread|buried|no reply|without (?:a )?(?:reply|answer)|(?:last|earlier this) (?:week|month)|(?:days|weeks) ago|other day',
		outdated: 'no longer(?! (?:be|possible|available|open))|not .{0,20}any ?more\\b|(?:another|second|fresh|new|different) look|look(?:ing)? again|revisit|(?:come|go|going) back to (?:it\\b|(?=(?:your|that|the) (?:[a-z]+ )?(?:review|rating|feedback)))|see (?:things|it|us) differently|out of date|outdated|changed your (?:mind|view)|think again|do(?:es)? not (?:reflect|match|tell)|still (?:fair|true|accurate|reflect)',
	},
	de: {
		stars: 'sterne?n?\\b',
		unsparing: 'jede[nrs]?\\b|alle\\b|kein(?:e|en)?\\b.{0,12}(?:auslass|fehl|spar|weglass)|auslass|weglass|fehlt?\\b|fehlen|geiz|sparsam|grosszugig|moglichst viele|volle[nrs]?\\b',
		harm: 'schad(?:et|en|e)\\b.{0,20}(?:uns\\b|unser)|(?:uns\\b|unser).{0,30}schad|(?:zahlt|gilt) .{0,25}(?:als|wie) .{0,12}(?:ungenugend|schlecht|durchgefallen|mangelhaft|minus|null|fehl)|kostet uns|gefahrde|wirft uns|bestraf|durchgefallen',
		compliment: 'lob\\b|lobes\\b|komplimente?n?\\b|applaus|anerkennung',
		plea: '(?:unsere[rnm]?|meine[rnm]?) (?:[a-z]{1,20} )?(?:bitte|anfrage|nachricht|mail|e-mail|einladung|frage)\\b',
		unheard: 'untergegang|untergeh|ubersehen|entgangen|unbeantwortet|ungelesen|verlorengegang|verloren gegang|ohne antwort|letzte[nrs]? (?:woche|monat)|vor (?:\\w+|ein paar) (?:tagen|wochen)|neulich|kurzlich',
		outdated: 'nicht mehr\\b(?! moglich)|nicht langer\\b(?! moglich)|(?:noch ?mal|noch einmal|erneut) (?:an(?:sehen|schau)|lesen|zu lesen|durch(?:sehen|lesen|gehen))|anders (?:sehen|sieht|aussehen)|uberholt|zuruck(?:zu)?kommen|nachbesser|(?:neue[nr]?|zweite[nr]?|andere[nr]?) (?:blick|licht)|spiegelt .{0,25}nicht|noch (?:gerecht|fair|aktuell|stimm|zutreff)',
	},
	fr: {
		stars: 'etoiles?\\b',
		unsparing: 'toutes? (?:les|nos|vos)\\b|chaque\\b|sans compter|gener(?:eu|os)|avare|radin|manqu|lesin|autant|un maximum',
		harm: 'penalis|nous (?:nui|coute|dessert|fait du tort)|(?:mauvaise|insuffisante?|eliminatoire)s?\\b.{0,20}(?:pour nous|pour un vendeur)|(?:compte|equivaut|revient) .{0,15}(?:mauvais|echec|insuffisan|zero)|(?:menace|met en danger) (?:notre|nos)',
		compliment: 'compliments?\\b|eloges?\\b|louanges?',
		plea: '(?:notre|nos|mon|ma) (?:[a-z]{1,15} )?(?:demande|message|e-?mail|courriel|sollicitation|invitation|question)s?\\b',
		unheard: 'sans reponse|echappe|inapercu|perdu[e]?s?\\b|(?:semaine|mois) (?:derniere?|passee?)|(?:jours|semaines) (?:plus tot|deja)|il y a (?:\\w+|une|quelques|deux) (?:jours|semaines?)|donne suite|donner suite|pas (?:encore )?repondu|oublie',
		outdated: 'ne [a-z]{1,20} plus\\b(?! (?:d|qu|possible))|n.(?:est|ont|a) plus\\b(?! (?:d|qu|possible))|(?:autre|nouveau|second) regard|reven(?:ir|ez) sur (?=votre|cet|celui)|relire|encore (?:juste|fidele|exact|a jour)',
	},
	it: {
		stars: 'stell[ae]\\b',
		unsparing: 'tutte (?:le|quelle)\\b|ogni\\b|generos|avar|tirchi|manc|risparmi|lesin|piu (?:stelle|possibile)',
		harm: 'penalizz|ci (?:dannegg|cost|nuoc|affossa)|(?:vale|conta|equivale) .{0,15}(?:insufficien|bocciatur|zero)|(?:a rischio|in pericolo) (?:il nostro|la nostra)',
		compliment: 'compliment[oi]\\b(?! per)|elog[io]{1,2}\\b|lod[ei]\\b|applaus',
		plea: '(?:nostr[aoe]|mi[ao]) (?:[a-z]{1,15} )?(?:richiesta|messaggio|e-?mail|invito|domanda)\\b',
		unheard: 'sfuggit|pers[oa]\\b|inosservat|senza risposta|settimana scorsa|scorsa settimana|giorni fa|settimane fa|dimenticat|non .{0,12}rispost',
		outdated: 'non (?:\\w+ ){0,2}piu\\b(?! (?:di|che|possibile))|(?:altra|seconda|nuova) occhiata|(?:altro|nuovo) sguardo|torn(?:are|i|ando) (?:su|sul|sulla|alla|al) (?=(?:sua |suo )?(?:recension|feedback|valutazion|comment))|rilegg|ancora (?:giust|attual|fedel)|non rispecchia',
	},
	es: {
		stars: 'estrellas?\\b',
		unsparing: 'todas (?:las|esas)\\b|cada\\b|generos|tacan|escatim|falt[ae]|racan|el maximo de',
		harm: 'nos (?:perjudic|penaliz|cuest|hunde|resta)|(?:cuenta|vale|equivale) .{0,15}(?:suspenso|mal[ao]|cero)|pone en (?:riesgo|peligro)|penaliz',
		compliment: 'elogios?\\b|alabanzas?|halagos?\\b|aplausos?',
		plea: '(?:nuestr[ao]s?|mi) (?:[a-z]{1,15} )?(?:peticion|solicitud|mensaje|correo|invitacion|pregunta)s?\\b|(?:que|como) (?:le|te|les) (?:pedimos|solicitamos|escribimos|enviamos)',
		unheard: 'por alto|perdid|sin respuesta|semana pasada|hace (?:\\w+) (?:dias|semanas)|olvidad|no .{0,12}respondid|desapercibid|traspapel',
		outdated: 'ya no\\b(?! (?:es |sera )?(?:posible|podra|se puede))|(?:otra|segunda|nueva) (?:mirada|lectura|vuelta)|otro vistazo|volver (?:a|sobre) (?:su|esa) (?=resena|valoracion|opinion|comentario)|vuelva a (?:mirar|leer|ver|pensar)|releer|desfasad|sigue siendo (?:just|fiel)|no refleja',
	},
	nl: {
		stars: 'ster(?:ren)?\\b',
		unsparing: 'alle\\b|elke\\b|gul\\b|gulle|royaal|zuinig|gierig|krenterig|karig|ontbre|zoveel mogelijk|geen .{0,12}overslaan',
		harm: '(?:schaadt|kost|raakt|treft|benadeelt) ons|ons .{0,15}(?:schad|benade)|(?:geldt|telt) .{0,25}(?:als|voor) .{0,12}(?:onvoldoende|slecht|nul|min)|(?:brengt|in) .{0,12}gevaar',
		compliment: 'compliment(?:en|je|jes)?\\b|lof\\b|pluim|applaus',
		plea: '(?:ons|onze|mijn) (?:[a-z]{1,15} )?(?:verzoek|bericht|mailtje|vraag|e?-?mail|uitnodiging)\\b',
		unheard: 'ontgaan|gemist|onbeantwoord|ondergesneeuwd|over het hoofd|vorige week|(?:dagen|weken) geleden|vergeten|geen antwoord|onlangs',
		outdated: 'niet (?:meer|langer)\\b(?! (?:dan|mogelijk))|(?:nog (?:eens|een keer)|opnieuw|nogmaals) (?:willen |kunnen |te )?(?:bekij|kijk|lez|doorlez|bezien)|(?:tweede|andere|frisse|nieuwe) blik|terug(?:komen| te komen) op|achterhaald|nog (?:terecht|eerlijk|actueel|klop)',
	},
	pl: {
		stars: 'gwiazd',
		unsparing: 'wszystki|kazd[aey]|hojn|skap|zalowa|zaluj|szczedz|brak|komplet',
		harm: '(?:nam|naszemu|nasz).{0,20}(?:szkodz|zaszkodz|obniz)|(?:szkodz|zaszkodz|obniz).{0,20}(?:nam|nas)|(?:liczy|traktowan|odbieran).{0,20}jak[o]? .{0,12}(?:porazk|niedostatecz|zl)|zagraza|kosztuje nas',
		compliment: 'pochwal|komplement|wyraz(?:y|ow) uznania',
		plea: '(?:nasz[aeymj]{0,2}|naszego|moj[aey]?) (?:[a-z]{1,15} )?(?:prosb|wiadomosc|e?-?mail|zaproszeni|pytani)',
		unheard: 'umkn|przeocz|zginel|zagubi|bez odpowiedzi|(?:zeszl|ubiegl)[a-z]{2,3} (?:tydzien|tygodni|miesiac)|(?:dni|tygodni[ea]?) temu|zapomn|niedawn',
		outdated: 'juz nie\\b(?! mozna)|nie (?!mozna)[a-z]{1,15} juz|wroci(?:c|li|my) do (?=wystawion|swoj|panstwa|tej)|spojrz.{0,12}(?:raz|jeszcze|ponown|inacz)|nieaktualn|(?:raz jeszcze|ponownie) (?:przeczyta|zerkn|obejrz|przyjrz)|zweryfik|nadal (?:sprawiedliw|aktualn|oddaje)',
	},
	sv: {
		stars: 'stjarn',
		unsparing: 'alla\\b|varje\\b|generos|snal|sparsam|saknas|saknad|inte spara|sa manga',
		harm: 'skadar (?:oss|var|vart)|raknas .{0,15}som .{0,12}(?:underkant|dalig|noll|mis)|kostar oss|drabbar oss|drar ner oss|hotar (?:var|oss)',
		compliment: 'berom\\b|komplimang|lovord|applader',
		plea: '(?:var|vart|vara|min|mitt) (?:[a-z]{1,15} )?(?:begaran|fraga|forfragan|meddelande|mejl|inbjudan|onskan)',
		unheard: 'missat|missade|obesvarad|forbisedd|forsvunn|drunkna|glomt|forra veckan|(?:dagar|veckor) sedan|haromdagen|utan svar',
		outdated: 'inte (?:[a-z]{1,15} )?langre\\b(?! (?:mojlig|att))|(?:titta|kika|lasa?|se) .{0,15}igen|(?:ny|annan|andra) (?:blick|titt)|ga(?:r|tt)? tillbaka till (?:ditt|dina)|inaktuell|fortfarande (?:rattvis|stamm|riktig)',
	},
	pt: {
		stars: 'estrelas?\\b|estrelinha',
		unsparing: 'todas as\\b|cada\\b|generos|capric|pao[- ]dur|mesquinh|falt|economiz|poup|o maximo de',
		harm: 'nos (?:prejudic|penaliz|custa|derrub)|(?:conta|vale|equivale) .{0,15}(?:reprovac|ruim|zero|nota baixa)|em risco (?:a nossa|o nosso|nossa|nosso)|penaliz',
		compliment: 'elogios?\\b|louvor|aplausos?',
		plea: '(?:noss[ao]s?|minha|meu) (?:[a-z]{1,15} )?(?:mensagem|e-?mail|solicitacao|convite|pergunta|pedido de)\\b|que (?:lhe )?(?:pedimos|enviamos|escrevemos)',
		unheard: 'despercebid|perdid|sem resposta|semana passada|(?:dias|semanas) atras|ha (?:\\w+) (?:dias|semanas)|esquec|nao .{0,12}respond|outro dia',
		outdated: '(?:nao|ja nao) [a-z]{1,15} mais\\b(?! (?:de|do|que|possivel))|(?:outra|nova|segunda) (?:olhada|leitura|chance)|outro olhar|volt(?:ar|e|asse) (?:a|na|para|em) (?:sua|a sua|essa|aquela) (?=avaliac|resenha|opini|comentario|nota)|rele(?:r|ia)\\b|ainda (?:e justa|reflete|faz)|nao reflete',
	},
	tr: {
		stars: 'yildiz',
		unsparing: 'tum\\b|butun\\b|her\\b|comert|cimri|esirge|eksik|kisma|dolu\\b',
		harm: '(?:bize|bizi|hesabimiz|magazamiz).{0,25}(?:zarar|cezaland|olumsuz etkil|dusur)|(?:basarisiz|kotu|zayif) (?:not )?(?:sayil|kabul|anlam)|riske',
		compliment: 'ovgu|iltifat|alkis',
		plea: '(?:ricamiz|mesajimiz|istegimiz|talebimiz|davetimiz|e-?postamiz|sorumuz)',
		unheard: 'gozden kac|gozunuzden kac|yanitsiz|cevapsiz|gecen (?:hafta|ay)|(?:gun|hafta) once|unut|kaybol',
		outdated: 'artik .{0,25}(?:degil|yansitm|haksiz|gecerl|gecersiz|uymu|olmaz)|(?:yeniden|tekrar|bir kez daha|bir daha) (?:bak|dusun|oku|ele al|goz)|hala (?:adil|gecerli|dogru)|goz gecir',
	},
	ja: {
		stars: '星|★|☆',
		unsparing: 'すべて|全て|全部|惜しま|満点|たくさん|多め|欠け|減ら',
		harm: '(?:当店|販売|出品(?!者の評価)|順位|アカウント).{0,16}(?:影響|できなく|続けられ|打撃|不利|下が)|(?:平均|順位)が.{0,6}下が|(?:不合格|低評価)(?:と|扱い)',
		compliment: '称賛|お褒め|ほめ言葉|賛辞',
		plea: '(?:お願い|ご依頼|お送り)(?:した|いたしました|しました|して(?:い|お)|いたして|の(?:メール|メッセージ|件))',
		unheard: '先日|先週|以前|前回|その後|見落と|埋もれ|お返事(?:が|を)|届いて.{0,6}でしょうか',
		outdated: 'もう.{0,10}(?:当ては|合わ|ではな)|考え直|読み返|(?:現状|現在|実情|実態)(?:と|に).{0,10}(?:異な|合わ|合って|違)|もう一度(?:ご)?(?:覧|検討|お考え)',
	},
	ar: {
		stars: 'نجم|نجوم',
		unsparing: 'كل |جميع|كامل|تبخل|بخل|كريم|سخي|ناقص|تنقص|ينقص',
		harm: '(?:يضر|تضر|يؤذي|تؤذي|يخفض|تخفض|يعاقب).{0,12}(?:نا|متجر|حساب)|(?:تعد|تعتبر|يعد).{0,15}(?:سيئ|رسوب|فشل)|حسابنا.{0,12}خطر',
		compliment: 'مديح|(?<!ا)ثناء|اطراء|مدح',
		plea: '(?:طلبنا|رسالتنا|رسائلنا|دعوتنا|سؤالنا)',
		unheard: 'فات(?!ور)|ضاع|دون رد|بلا رد|لم (?:تر|ترد|تجب)|الاسبوع الماضي|(?:قبل|منذ) (?:ايام|اسبوع|يومين|بضع)|سهو|غاب',
		outdated: 'لم (?:يعد|تعد)(?! (?:من ال)?ممكن)|نظره (?:اخري|جديده|ثانيه)|بشكل مختلف|النظر في|اعاده (?:قراء|التفكير)|لا يعكس|تعود الي (?=تقييم|مراجع|تعليق)',
	},
	hi: {
		stars: 'स्टार|सितार|तारे',
		unsparing: 'सारे|सभी|पूरे|कंजूसी|दिल खोल|कम न|हर ',
		harm: 'हमें.{0,12}नुकसान|(?:हमारे|हमारी).{0,20}(?:नुकसान|खतरे|ख़तरे)|फेल (?:माना|समझा)|खराब मान',
		compliment: 'तारीफ|तारीफ़|प्रशंसा',
		plea: '(?:हमारा|हमारी|हमारे|मेरा|मेरी) (?:[\\u0900-\\u097f]{1,15} )?(?:अनुरोध|संदेश|ईमेल|मेल|निवेदन|सवाल)',
		unheard: 'छूट ग|अनदेख|नज़रअंदाज|पिछले (?:हफ्ते|हफ़्ते|सप्ताह|महीने)|(?:दिन|दिनों|हफ्ते) पहले|भूल ग|जवाब नहीं|उत्तर नहीं',
		outdated: 'अब .{0,15}(?:सही|ठीक|उचित) नहीं|(?:फिर से|दोबारा|एक बार और) (?:देख|सोच|पढ़|विचार)',
	},
};
