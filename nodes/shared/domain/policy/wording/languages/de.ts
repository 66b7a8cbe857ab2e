import type { Phrases } from '../phrases';

export const de: Phrases = {
	rating: [
		'[a-z]{0,20}bewert(?!et werden)(?:ung|en|e\\b)|[a-z]{0,12}rezens(?:ion|ier|ent)|verkaufer-?feedback|beurteil(?:en|t) .{0,25}(?:verkaufer|bestellung|kauf|uns\\b)|kundenmeinung|(?:ein|eine|das|produkt-?) ?reviews?\\b|feedback (?:auf|bei|uber) amazon|(?:negative[sn]?|positive[sn]?|gute[sn]?|ihr) feedback (?:auf|bei|ab|andern|loschen|entfernen)|feedback.{0,15} (?:hinterlass|abgeb|abzugeb|ab$|ab\\b)|geben sie uns feedback',
		'Bitte geben Sie eine Bewertung ab.',
		'Wir warten auf Ihr Feedback.',
	],
	answer: [
		'feedback|ruckmeldung|kommentar|ihre meinung|ihr urteil|beurteil|(?:ihre|deine) (?:[a-z]+ )?sterne',
		'Wir freuen uns auf Ihre Rückmeldung.',
		'Melden Sie sich.',
	],
	matter: [
		'gravur|entwurf|design|muster|farbe|farbmuster|grosse|masse\\b|schreibweise|korrekturabzug|vorschau|adresse|lieferadresse|anschrift|hausnummer|termin|liefertermin|liefertag|lieferdatum|zeitfenster|uhr\\b|datum|motiv|stoff|text\\b|schrift|personalisier',
		'Passt der Liefertermin?',
		'Die Lieferung war schnell.',
	],
	good: [
		'(?:(?:sehr |super|aller)?(?:positiv|gut|toll|perfekt|ausgezeichnet|hervorragend|fantastisch|grossartig|wohlwollend|lobend|freundlich|nett|beste|hochst|schon|super|top|5-sterne|funf-sterne|5 sterne)[a-z]{0,3})(?! (?:gelaufen|angekommen))',
		'eine positive Bewertung',
		'Die Bewertung geht schnell.',
	],
	allStars: [
		'(?:5|funf|alle|volle)[- ]?(?:[a-z]{1,8} )?sternen?\\b|(?:5|funf)[- ]?sterne?|bestnote|hochste (?:punkt|wertung|note)|volle punkt|note .{0,3}(?:eins|sehr gut)|mit (?:einer )?(?:1|eins)\\b',
		'Geben Sie uns 5 Sterne.',
		'Die Sterne leuchten.',
	],
	delight: [
		'zufrieden|glucklich|gefall|gefiel|begeister|geschmeckt|(?:alles|sie) .{0,20}(?:gut (?:geklappt|gelaufen|angekommen)|in ordnung|bestens)|erfreut|freude (?:an|mit)|uberzeugt|zugesagt|zur zufriedenheit',
		'Sind Sie zufrieden?',
		'Wir freuen uns.',
	],
	condition: [
		'wenn|falls|sofern|sollten?|sobald|nur|bei|wer\\b|solange|da\\b',
		'Wenn Sie zufrieden sind',
		'Sie sind zufrieden.',
	],
	degree: ['wie|was|welche|ob\\b', 'Wie zufrieden sind Sie?', 'Sind Sie zufrieden?'],
	unhappy: [
		'unzufrieden|nicht (?:[a-z]+ ){0,2}(?:zufrieden|glucklich|gefall)|enttausch|beschwer|beanstand|reklamation|(?:schlecht|negativ|kritisch)[a-z]{0,3} (?:[a-z]{0,10} )?(?:[a-z]{0,12}bewert|rezension|feedback|erfahrung)|negativ (?:[a-z]+ ){0,2}bewert|weniger als (?:5|funf)',
		'Falls Sie unzufrieden sind',
		'Es passt nicht.',
	],
	problem: [
		'problem|mangel|nicht stimm|nicht in ordnung|schiefgelaufen|schief ge|defekt|etwas fehlt',
		'Falls es ein Problem gibt',
		'Das Paket ist da.',
	],
	question: ['fragen?\\b', 'Bei Fragen', 'Wir bitten Sie.'],
	contact: [
		'kontaktier|schreib(?:en|t)? (?:sie )?(?:es )?(?:bitte )?uns|(?:uns|bitte) (?:bitte )?(?:zuerst |direkt )?(?:an)?schreiben|melden sie sich|wenden sie sich|kontakt (?:mit uns|auf)|antworten sie|sagen sie (?:es )?uns|sprechen sie|lassen sie (?:es )?uns|(?:gelegenheit|chance|moglichkeit)|nachricht an uns|kummern uns|finden .{0,12}losung|direkt an uns|rufen sie|schreiben sie bitte uns',
		'Schreiben Sie uns bitte.',
		'Der Fahrer hat geschrieben.',
	],
	before: [
		'bevor|(?:an)?statt|vor (?:der|einer|ihrer|jeder)|zuerst|erst\\b|und geben sie keine',
		'bevor Sie bewerten',
		'Es kommt am Montag.',
	],
	alter: [
		'(?:ab|um|ver)?ander(?:n\\b|ung)|loschen|loschung|entfern(?:en|ung|t\\b)|zuruck(?:zieh|nehm|zuzieh|zunehm)|(?:nehmen|ziehen) sie (?=.{0,50}zuruck)|anpass|anzupassen|aktualisier|uberarbeit|uberdenk|korrigier|verbesser|erhoh|auf (?:5|funf)',
		'Bitte ändern Sie das.',
		'Die Adresse stimmt.',
	],
	ask: [
		'bitte|konnten sie|wurden sie|wir (?:bitten|mochten sie bitten)|waren sie so|mochten sie|uberdenken sie',
		'Könnten Sie das tun?',
		'Sie können das tun.',
	],
	may: [
		'(?:sie|es|man) (?:konnen|durfen|kann)|(?:konnen|durfen|kann) (?:sie|man|jederzeit)|moglich',
		'Sie können es ändern.',
		'Bitte ändern Sie es.',
	],
	seller: ['verkaufer', 'Verkäuferfeedback', 'Produktbewertung'],
	gift: [
		'gutschein|geschenk(?!verpack|papier|karton|box|band)|rabatt|gratis|kostenlose[snr]? (?!zu|ruck|nach)|cashback|gewinnspiel|verlos|pramie|belohnung|\\d{1,9} ?(?:€|euro\\b|eur\\b)|garantieverlangerung|lebenslange garantie|paypal|nachlass|gutschrift|dreingabe|im gegenzug|als (?:dankeschon|dank\\b)|\\d{1,9} ?(?:%|prozent)|kleine (?:aufmerksamkeit|uberraschung)|(?:be)?schenken|screenshot|versandkostenfrei|spenden',
		'ein Gutschein',
		'Der Geschenkkarton ist da.',
	],
	giving: [
		'erhalten|(?:schenken|schicken|senden|zahlen|erstatten|geben|legen|uberweisen|spenden) wir|wir (?:[a-z]+ ){0,4}(?:schenken|schicken|senden|zahlen|erstatten|geben|legen|uberweisen|spenden)|sichern sie|als (?:dank|belohnung)|gibt es|(?:unser|als) dank|nehmen sie (?:[a-z]+ )?an',
		'erhalten Sie einen Gutschein',
		'Der Gutschein galt.',
	],
	exchange: [
		'(?:fur|gegen|pro|je|mit) (?:ihre|eine|jede|die|deine)[rnms]? (?:[a-z]+ ){0,2}[a-z]{0,20}(?:bewert|rezension|feedback|review)|sobald|nachdem|wenn sie|und (?:erhalten|bekommen|sichern|gewinnen|wir)|jede[nrs]? .{0,15}(?:bewert|rezens)|und nehmen',
		'für Ihre Bewertung',
		'wie gewünscht',
	],
	refund: [
		'erstatt|geld zuruck|ersatzliefer|ersatz\\b|uberweis|kaufpreis',
		'Wir erstatten es.',
		'Wir bestellen es.',
	],
	again: [
		'erinner(?:n|ung)|(?:noch einmal|nochmals?|erneut) (?:[a-z]+ ){0,5}(?:bitten|fragen|um)|(?:noch|bisher|leider) (?:[a-z]+ ){0,3}(?:keine?|nicht) (?:[a-z]+ ){0,4}(?:erhalten|bekommen|bewertet|abgegeben|gehort)|fehlt (?:uns )?noch|(?:haben|hatten) sie (?:bereits|schon)|(?:letzte|zweite|fruhere|vorige)[nr]? (?:nachricht|bitte|mail|anfrage|e-mail|erinnerung)|nachgefragt|nachhaken|warten (?:[a-z]+ )?noch',
		'Zur Erinnerung',
		'Das Ersatzteil ist da.',
	],
	optOut: [
		'abmelden|abbestell|austragen|newsletter abbest|keine (?:weiteren )?(?:e-?mails|nachrichten) (?:mehr )?(?:erhalten|wunschen|bekommen|mochten)|(?:mochten|wollen|wunschen) .{0,20}keine (?:weiteren )?(?:e-?mails|nachrichten)|verteiler',
		'Hier abmelden',
		'Sie erhalten Nachricht.',
	],
	promotion: [
		'gutscheincode|rabattcode|(?:rabatt|aktions)?code\\b.{0,40}(?:spar|%|rabatt)|(?:mit|code) .{0,20}sparen|rabatt|sonderangebot|sonderaktion|unsere[nrm]? (?:anderen|weiteren|neue[ns]?|neueste[ns]?) (?:[a-z]+ )?(?:produkt|artikel|kollektion|modell|sortiment)|(?:entdecken|besuchen|stobern|schauen|sehen) sie .{0,40}(?:shop|website|webseite|homepage|sortiment|kollektion|katalog|angebote)|unsere[nrm]? (?:[a-z]{1,9} )?(?:homepage|website|webseite|internetseite|online-?shop|webshop|blog|kanal|app)\\b|newsletter|folgen sie uns|(?:nachste[nr]?|folgende[nr]?) (?:einkauf|bestellung|kauf)|abonnieren sie|jetzt (?:kaufen|bestellen|sichern|sparen)|black friday|empfehlen sie uns|weiterempfehl|auch gefallen|treueprogramm|exklusive[sn]? angebot|neu im (?:shop|sortiment)|werden sie (?:fan|mitglied)|\\d{1,9} ?% (?:gunstiger|rabatt)|treten sie .{0,20}bei',
		'Besuchen Sie unsere Homepage.',
		'Die nächste Zustellung',
	],
	attached: ['im anhang', 'im Anhang', 'im Paket'],
	shipped: [
		'(?:wurde|haben|ist) .{0,40}(?:versandt|versendet|verschickt|abgeschickt|losgeschickt)|bestellung erhalten',
		'Ihre Bestellung wurde versandt.',
		'Wir versenden es morgen.',
	],
	makesGood: [
		'fehl|ersatz|ersetz|beschadigt|verspat|verzoger|leid\\b|erstatt|statt',
		'Der Ersatz kommt.',
		'Das Regal kommt.',
	],
	howTo: [
		'(?:so|wie sie|anleitung).{0,20}(?:bewert|rezension|feedback)[a-z]{0,6}.{0,15}(?:ab|schreib|hinterlass|geht)|(?:erwahnen|nennen) sie .{0,40}(?:bewertung|rezension)',
		'So geben Sie eine Bewertung ab',
		'So klappt der Aufbau',
	],
	courtesy: [
		'dank(?:e|en|eschon)?\\b|vielen dank|(?:bei|haben sie) fragen|zur verfugung|viel (?:freude|spass|vergnugen)',
		'Vielen Dank für Ihren Einkauf.',
		'Das Paket ist da.',
	],
	purpose: [
		'verspat|spater|liefer|zustell|ankomm|angekommen|adresse|stornier|rucksend|erstatt|ersatz|bestatig|fehl|beschadigt|rechnung|termin|paket|sendung|anleitung|gravur|foto|antwort|laden sie|teile?\\b|montag|donnerstag|freitag|heute|morgen',
		'Das Paket kommt später.',
		'Vielen Dank.',
	],
	cancel: [
		'stornieren sie|stornier(?:en|ung).{0,30}|(?:bestellung|auftrag|kauf) (?:[a-z]+ ){0,3}(?:zu )?(?:stornieren|abbrechen|widerrufen)',
		'Bitte stornieren Sie die Bestellung.',
		'Die Bestellung wurde storniert.',
	],
};
