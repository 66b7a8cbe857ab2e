import type { Phrases } from '../phrases';

export const sv: Phrases = {
	rating: [
		'[a-z]{0,12}omdome|[a-z]{0,12}recension|recenser|betyg|(?:lamna|ge) (?:[a-z]+ ){0,2}feedback (?:pa amazon|om (?:din|denna|bestallning))|saljarfeedback|betygsatt',
		'Du kan lämna ett omdöme.',
		'Vi väntar på svar.',
	],
	answer: [
		'feedback|asikt|kommentar|synpunkt|aterkoppling',
		'Vi väntar på din feedback.',
		'Vi väntar på paketet.',
	],
	matter: [
		'gravyr|korrektur|design|farg|storlek|datum|leveransdag|leveranstid|adress|skiss|utkast|forhandsvisning|stavning|tyg\\b|personlig text|prov\\b',
		'korrekturet',
		'Leveransen var snabb.',
	],
	good: [
		'(?:mycket )?(?:positiv[ta]?|bra|fin[ta]?|hog[ta]?|hogsta|basta|fantastisk[ta]?|utmarkt[a]?|perfekt[a]?|toppen|femstjarnig[ta]?|5-stjarnig[ta]?)\\b',
		'ett positivt omdöme',
		'ett kort omdöme',
	],
	allStars: [
		'(?:5|fem|alla) (?:[a-z]{1,8} )?stjarnor|femstjarn|hogsta (?:betyg|poang)|full pott|toppbetyg|fem av fem|5 av 5',
		'Ge oss fem stjärnor.',
		'Stjärnorna lyser.',
	],
	delight: [
		'nojd|glad\\b|lycklig|gillar|gillade|tycker om|belaten|motsvara[rd].{0,12}forvantning|uppskatta[rd]',
		'Är du nöjd?',
		'Paketet är framme.',
	],
	condition: ['om\\b|skulle', 'Om du är nöjd', 'Du är nöjd.'],
	degree: ['hur|vad\\b', 'Hur nöjd är du?', 'Är du nöjd?'],
	unhappy: [
		'missnojd|inte (?:[a-z]+ ){0,2}(?:nojd|glad|belaten)|besviken|klagomal|(?:negativ[ta]?|dalig[ta]?) (?:omdome|recension|betyg|upplevelse|feedback)|mindre an (?:5|fem)|reklamation',
		'Om du är missnöjd',
		'Den passar inte.',
	],
	problem: [
		'problem|nagot (?:ar |gick |har gatt )?(?:fel|snett)',
		'Något problem?',
		'Paketet kommer.',
	],
	question: ['fragor', 'Vid frågor', 'Vi ber dig'],
	contact: [
		'kontakta|skriv till oss|hor av dig|meddela oss|beratta (?:det )?for oss|tala (?:med|om)|prata med oss|svara|ge oss (?:en|chans)|vand dig|lat oss|loser (?:vi|det)',
		'Kontakta oss',
		'Budet ringde',
	],
	before: ['innan', 'innan du betygsätter', 'efter leveransen'],
	alter: [
		'andra|ta bort|radera|uppdatera|redigera|dra tillbaka|korrigera|ompröva|omprova|hoja|forbattra|revidera',
		'Kan du ta bort det?',
		'Datumet stämmer.',
	],
	ask: [
		'kan du|skulle du|vill du|vanligen|snalla|vi ber|garna|var god|vore tacksam',
		'Kan du göra det?',
		'Du kan göra det.',
	],
	may: ['du (?:kan|far)', 'Du kan ändra det.', 'Vi ber dig ändra.'],
	seller: ['saljar', 'säljaromdöme', 'produktrecension'],
	gift: [
		'presentkort|present(?!papper|inslag)|rabatt|gratis|kupong|varde ?check|tavling|utlottning|pris\\b.{0,8}vinn|beloning|\\d{1,9} ?(?:kr\\b|kronor|€|euro|%)|paypal|forlangd garanti|overraskning|gava|skarmdump|i utbyte|cashback',
		'ett presentkort',
		'Kartongen är här.',
	],
	giving: [
		'far\\b|fa\\b|(?:skickar|ger|bjuder|betalar) vi|vi (?:skickar|ger|bjuder|betalar)|som tack',
		'och få ett presentkort',
		'Kortet är slut.',
	],
	exchange: [
		'(?:for|per|mot) (?:ditt|din|varje|ett|en) (?:[a-z]+ )?(?:[a-z]*omdome|recension|betyg)|sa snart|och (?:fa|vinn|vi|hamta)',
		'för ditt omdöme',
		'som du bad om',
	],
	refund: ['aterbetal|pengarna tillbaka', 'Vi återbetalar.', 'Vi skriver.'],
	again: ['paminn', 'En vänlig påminnelse', 'Vi har lampan.'],
	optOut: ['avregistrera', 'Avregistrera dig', 'Du får ett paket.'],
	promotion: [
		'rabattkod|kupong|erbjudande|kampanj|vara (?:andra|nya) (?:[a-z]+ )?(?:produkt|modell|artik)|var nya kollektion|(?:besok|upptack|se|kolla) (?:[a-z]+ ){0,3}(?:butik|webbplats|hemsida|sida|kollektion|sortiment|produkter)|var (?:hemsida|webbplats|webbshop|webbutik|blogg|app)\\b|nyhetsbrev|folj oss|prenumerera|nasta (?:kop|bestallning)|\\d{1,9} ?% rabatt|black friday|rekommendera oss|ga med',
		'Följ oss.',
		'Rabatten är avdragen.',
	],
	attached: ['bilaga', 'i bilagan', 'i paketet'],
	shipped: [
		'har (?:nu )?(?:skickats|avsants|lamnat vart lager)',
		'Din beställning har skickats.',
		'Vi skickar den i morgon.',
	],
	makesGood: ['saknas|forsena|aterbetal|ny\\b', 'En skruv saknas.', 'Paketet går.'],
	howTo: [
		'(?:hur|sa) (?:du )?(?:lamnar|skriver|ger) .{0,20}(?:omdome|recension|betyg)',
		'Så skriver du en recension',
		'Så bygger du bordet',
	],
	courtesy: ['tack', 'Tack för ditt köp.', 'Paketet är här.'],
	purpose: [
		'forsena|lever|paket|adress|avbest|retur|aterbetal|saknas|tid\\b|svar\\b|i dag|torsdag|fredag',
		'Paketet är försenat.',
		'Tack så mycket.',
	],
	cancel: ['avbestall|avboka|annullera', 'avbeställ ordern', 'Ordern är klar.'],
};
