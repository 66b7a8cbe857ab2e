import type { Phrases } from '../phrases';

export const nl: Phrases = {
	rating: [
		'[a-z]{0,15}beoordel|recensie|(?:een|uw|de|elke|geen|per|elke) (?:[a-z]+ )?reviews?\\b|reviews?\\b (?:achter|schrij|plaats)|(?:laat|geef|geven|schrijf|plaats|achterlaten)[a-z]* (?:[a-z]+ ){0,3}(?:feedback|opmerking) (?:achter|op amazon)|feedback (?:over deze|op amazon|aan de verkoper)|waardering\\b',
		'U kunt een beoordeling geven.',
		'Graag uw antwoord.',
	],
	answer: [
		'feedback|uw mening|reactie|opmerking',
		'Wij wachten op uw reactie.',
		'Wij wachten op het pakket.',
	],
	matter: [
		'gravure|ontwerp|kleur|maat\\b|datum|bezorgdag|adres|proefdruk|voorbeeld|tijdvak|afspraak|spelling|stof\\b|personalis',
		'het ontwerp',
		'De bezorging was snel.',
	],
	good: [
		'(?:zeer )?(?:positieve?|goede?|mooie?|geweldige?|uitstekende?|perfecte?|fantastische?|leuke?|lovende?|hoge?|hoogste|beste|top|5-sterren|vijfsterren)\\b',
		'een positieve beoordeling',
		'een korte beoordeling',
	],
	allStars: [
		'(?:5|vijf|alle) (?:[a-z]{1,8} )?sterren|5-?sterren|vijfsterren|hoogste (?:score|cijfer|waardering)|volle score|een tien\\b',
		'Geef ons vijf sterren.',
		'De sterren lichten op.',
	],
	delight: [
		'tevreden|blij|gelukkig|bevalt|bevallen|enthousiast|naar (?:wens|tevredenheid)|genoten|vindt u het (?:mooi|leuk)|goed bevallen',
		'Bent u tevreden?',
		'Het pakket is er.',
	],
	condition: ['als|mocht|bij', 'Als u tevreden bent', 'U bent tevreden.'],
	degree: ['hoe|wat\\b|of\\b', 'Hoe tevreden bent u?', 'Bent u tevreden?'],
	unhappy: [
		'ontevreden|niet (?:[a-z]+ ){0,2}(?:tevreden|blij|gelukkig)|teleurgesteld|klacht|(?:slechte|negatieve) (?:[a-z]*beoordeling|recensie|review|ervaring|feedback)|minder dan (?:5|vijf)',
		'Als u niet tevreden bent',
		'Het past niet.',
	],
	problem: ['probleem', 'Is er een probleem?', 'Het pakket komt.'],
	question: ['vragen\\b', 'Bij vragen', 'Wij vroegen het'],
	contact: [
		'contact (?:met ons )?op|contacteer|neem contact|schrijf ons|mail ons|stuur ons|laat het ons|laat ons|vertel (?:het )?ons|spreek ons|geef ons (?:de|een) kans|antwoord|lossen (?:wij|we)|bericht (?:aan|sturen)',
		'Neem contact met ons op',
		'De koerier belt',
	],
	before: ['voordat|eerst', 'voordat u beoordeelt', 'na de bezorging'],
	alter: [
		'wijzig|aanpass|aan te passen|pas .{0,30} aan|verwijder|verander|bijwerk|herzien|intrekken|trek .{0,30} in|bij te werken|bewerk|verbeter|verhog',
		'Wilt u dat aanpassen?',
		'De datum klopt.',
	],
	ask: [
		'wilt u|zou u|kunt u (?:alstublieft|aub)|alstublieft|graag|wij (?:vragen|verzoeken) u|gelieve|aub\\b',
		'Wilt u dat doen?',
		'U kunt dat doen.',
	],
	may: ['u (?:kunt|mag)', 'U kunt het wijzigen.', 'Wilt u het wijzigen?'],
	seller: ['verkoper', 'verkopersfeedback', 'productreview'],
	gift: [
		'cadeaubon|cadeau(?!papier|verpakking)|kortingscode|korting|gratis|waardebon|tegoedbon|prijs\\b.{0,10}win|loterij|beloning|\\d{1,9} ?(?:€|euro\\b|%)|€ ?\\d{1,9}|paypal|extra garantie|verrassing|in ruil|presentje|screenshot|cashback',
		'een cadeaubon',
		'De doos is er.',
	],
	giving: ['ontvang|krijg', 'ontvang een bon', 'De bon is op.'],
	exchange: [
		'(?:voor|per|met) (?:uw|een|elke|iedere|de) (?:[a-z]+ )?(?:[a-z]*beoordeling|recensie|review)|als u|en (?:ontvang|krijg|win|wij)',
		'voor uw review',
		'zoals gevraagd',
	],
	refund: ['terugbetal|geld terug', 'Wij betalen terug: terugbetaling.', 'Wij schrijven u.'],
	again: ['herinnering|nog (?:steeds )?(?:geen|niet)', 'Een herinnering', 'Wij hebben de lamp.'],
	optOut: ['uit te schrijven|afmeld', 'afmelden', 'U ontvangt een pakket.'],
	promotion: [
		'kortingscode|coupon|aanbieding|speciale actie|onze (?:andere|nieuwe) (?:[a-z]+ )?(?:product|artikel|collectie|model)|(?:bekijk|bezoek|ontdek) (?:[a-z]+ ){0,3}(?:winkel|webshop|website|site|collectie|assortiment|product)|onze (?:website|webshop|homepage|site|blog|app)\\b|nieuwsbrief|volg ons|abonneer|(?:volgende|eerstvolgende) (?:aankoop|bestelling)|\\d{1,9} ?% korting|black friday|beveel ons|sluit u aan|word lid',
		'Bekijk onze aanbiedingen.',
		'De korting is verrekend.',
	],
	attached: ['bijlage', 'in de bijlage', 'in het pakket'],
	shipped: [
		'(?:is|werd|hebben) .{0,30}(?:verzonden|verstuurd)',
		'Uw bestelling is verzonden.',
		'Wij verzenden het morgen.',
	],
	makesGood: [
		'ontbre|beschadigd|tweede pakket|spijt|terugbeta|nieuwe',
		'Er ontbreekt iets.',
		'Het pakket gaat mee.',
	],
	howTo: [
		'hoe .{0,15}(?:beoordeling|recensie|review).{0,20}(?:acht|schrijf|geef|plaats)',
		'Hoe u een beoordeling schrijft',
		'Hoe u de tafel bouwt',
	],
	courtesy: ['bedankt', 'Bedankt voor uw aankoop.', 'Het pakket is er.'],
	purpose: [
		'bezorg|pakket|adres|terugbeta|bevestig|ontbre|beschadigd|kwijt|antwoord|vandaag|donderdag|lade|rail',
		'Het pakket is vertraagd.',
		'Hartelijk dank.',
	],
	cancel: [
		'annuleer|annuleren|annulering van',
		'annuleer de bestelling',
		'De order is geannuleerd.',
	],
};
