import type { Phrases } from '../phrases';

export const it: Phrases = {
	rating: [
		'recension|valutazion|valut(?:i|are|arci|ateci)\\b|(?:lasci(?:are|arci|ci|a|ate)?|rilasci(?:are)?|pubblic[a-z]{1,4}|scriv[a-z]{1,4}) (?:[a-z]+ ){0,2}(?:feedback|commento|opinione)|feedback (?:positivo|negativo|su (?:questo|quest|amazon|al venditore))|(?:rimuov|modific|cambi|elimin)[a-z]{1,4} (?:[a-z]+ ){0,2}feedback|dare un voto|votarci',
		'Può lasciare un feedback.',
		'Attendiamo un suo feedback.',
	],
	answer: [
		'feedback|opinion|commenti?\\b|parere|cosa ne pensa|giudizio',
		'Attendiamo un suo feedback.',
		'Attendiamo il pacco.',
	],
	matter: [
		'bozza|incision|disegno|design|grafica|colore|taglia|misura|data\\b|date\\b|indirizzo|lettere|prova di stampa|anteprima|appuntamento|fascia|ortografia|tessuto|personalizz|campione',
		'la data di consegna',
		'La consegna è stata rapida.',
	],
	good: [
		'(?:molto |piu )?(?:positiv[oaie]|buon[oaie]?\\b|bell[oaie]\\b|ottim[oaie]|eccellent[ei]|perfett[oaie]|fantastic|favorevol|splendid|alt[oa]\\b|massim[oa]|cinque stelle|5 stelle|miglior[ei]?)',
		'una recensione positiva',
		'una recensione breve',
	],
	allStars: [
		'(?:5|cinque|tutte le) (?:[a-z]{1,8} )?stelle|5 ?/ ?5|(?:5|cinque|10|dieci) su (?:5|cinque|10|dieci)|massimo dei voti|voto massimo|punteggio (?:massimo|pieno)',
		'Ci lasci cinque stelle.',
		'Le stelle brillano.',
	],
	delight: [
		'soddisf|content[oaie]|felic[ei]|piac(?:iut|e\\b)|gradit|apprezzat|(?:tutto )?(?:e )?andat[oa] (?:tutto )?bene|all.altezza|di suo gradimento|entusiast',
		'È soddisfatto?',
		'Il pacco è arrivato.',
	],
	condition: [
		'se\\b|qualora|quando|nel caso|purche|solo\\b|chi\\b|una volta|appena|in caso',
		'Se le è piaciuto',
		'Le è piaciuto.',
	],
	degree: ['come\\b|com.e', 'Come lo trova?', 'Le piace?'],
	unhappy: [
		'(?:non|poco|per niente) (?:[a-z]+ ){0,3}(?:soddisf|content|felic|piaciut)|insoddisf|scontent|delus|reclamo|lamentel|(?:recensione|valutazione|feedback|commento|esperienza)[a-z]? negativ|(?:cattiv|brutt)[aoei] (?:recension|valutazion|esperienz)|meno di (?:5|cinque)',
		'Se non è soddisfatto',
		'Non entra.',
	],
	problem: [
		'problem|qualcosa (?:non va|e andato storto)|difett|inconvenient|disguid',
		'Un problema?',
		'Il pacco arriva.',
	],
	question: ['domand|chiariment|dubbi', 'Per domande', 'Le chiediamo'],
	contact: [
		'contatt(?:i|ar|ateci)|scriv(?:a|ici|erci|eteci)|ci scriva|ce lo (?:dica|scriva)|(?:ci )?avvis[ai]|ci faccia sapere|ci dia|parl[ia] con noi|risponda|si rivolga|(?:troveremo|risolv)|ci metta',
		'La preghiamo di contattarci',
		'Il contatto del corriere',
	],
	before: ['prima di|invece di|prima\\b', 'prima di valutare', 'dopo la consegna'],
	alter: [
		'modific(?:are|hi|a\\b)|cambi(?:are|a|)\\b|rimuov|rimozion|elimin(?:are|i|azione)\\b|cancell(?:are|i)\\b|ritir(?:are|i)\\b|aggiorn(?:are|i|amento)|rived(?:ere|a)|corregg|riconsider|miglior(?:are)|toglie',
		'Potrebbe modificare?',
		'La data va bene.',
	],
	ask: [
		'per favore|per cortesia|potrebbe|puo (?:gentilmente)|(?:la |le |vi )?(?:preghiamo|chiediamo|prego)|voglia|le saremmo grati|gentilmente|consideri|(?:modifichi|elimini|rimuova|cancelli|ritiri|aggiorni|annulli)',
		'Potrebbe farlo?',
		'Può farlo.',
	],
	may: ['puo\\b|possibile', 'Può cambiarlo.', 'La preghiamo di cambiarlo.'],
	seller: ['venditore', 'feedback al venditore', 'recensione del prodotto'],
	gift: [
		'buon[oi] (?:regalo|sconto|acquisto|amazon)|regal(?:o|i|iamo|are|eremo)\\b|omaggi|scont[oi]\\b|gratis|gratuit|premi[oa]?\\b|estrazione|concorso|ricompensa|\\d{1,9} ?(?:€|euro\\b|%)|paypal|garanzia (?:estesa|aggiuntiva|a vita)|campione gratuito|sorpresa|in cambio|coupon|codice sconto|screenshot|doniamo|cashback',
		'un buono regalo',
		'La carta è arrivata.',
	],
	giving: [
		'ricev(?:a|era|ere|i)\\b|le (?:regal|invi|mand|offr|d(?:a|are)mo|rimbors|spedi)|regaliamo|inviamo|offriamo',
		'riceverà un buono',
		'Il buono è scaduto.',
	],
	exchange: [
		'(?:per|con|dopo) (?:la|ogni|una|la sua|le|aver lasciato) ?(?:[a-z]+ )?(?:recension|valutazion|feedback)|in cambio|(?:una volta|appena|dopo|quando|se) |e (?:ricev|ric|vinc|otten|le|noi)|ogni (?:recension|valutazion)',
		'per ogni recensione',
		'come chiesto',
	],
	refund: ['rimbors|sostituzion', 'La rimborsiamo.', 'Le scriviamo.'],
	again: [
		'promemoria|ricord(?:are|arle|iamo)\\b|sollecit|(?:non )?ancora (?:non )?(?:ricevut|vist|lasciat|valutat|in attesa)|non abbiamo (?:ancora )?(?:ricevuto|visto)|(?:precedente|ultimo|scorso) (?:messaggio|e-?mail|richiesta)|di nuovo .{0,25}(?:chied|recension|valutaz)|ultima occasione|attendiamo ancora',
		'Un promemoria',
		'Abbiamo ricevuto la lampada.',
	],
	optOut: [
		"annullare l'iscrizione|disiscri|cancellarsi|non (?:desidera|vuole) (?:piu )?ricevere|non ricevere piu|disdire",
		'Per disiscriversi',
		'Riceverà un pacco.',
	],
	promotion: [
		'codice (?:sconto|promo|promozionale)|coupon|promozion|offert[ae] (?:special|esclusiv)|le nostre offerte|(?:i )?nostri? (?:altri|nuov[oi]) (?:[a-z]+ )?(?:prodott|articol|modell)|nostra (?:nuova )?(?:collezione|gamma)|altri prodotti|(?:visiti|scopra|dia un.occhiata|guardi|esplori|veda) (?:[a-z]+ ){0,4}(?:negozio|sito|pagina|collezione|catalogo|prodotti)|nostr[oa] (?:sito|pagina|negozio online|blog|canale|app)\\b|newsletter|ci segua|seguiteci|si iscriva|(?:suo|il|sua|la) prossim[oa] (?:acquisto|ordine)|black friday|ci (?:consigli|raccomandi)|\\d{1,9} ?% di sconto|potrebbe (?:anche )?(?:piacerle|interessarle)|novita (?:del|nel)|si unisca',
		'Visiti il nostro sito.',
		'Lo sconto è stato applicato.',
	],
	attached: ['in allegato|allegat', 'in allegato', 'nel pacco'],
	shipped: [
		'e stat[oa] (?:spedit|inviat|affidat)',
		'Il suo ordine è stato spedito.',
		'Lo spediamo domani.',
	],
	makesGood: [
		'manca|sostitu|rott[oa]|danneggiat|second[oa] pacco|ritard|scus|rimbors|nuov[oa]',
		'Manca una vite.',
		'Il pacco parte.',
	],
	howTo: [
		'come (?:lasciare|scrivere|pubblicare).{0,20}(?:recension|feedback|valutazion)|(?:clicchi|selezioni|scelga|prema) .{0,30}stell',
		'Come lasciare una recensione',
		'Come montare il tavolo',
	],
	courtesy: ['grazie|a (?:sua )?disposizione', 'Grazie per il suo acquisto.', 'Il pacco arriva.'],
	purpose: [
		'ritard|consegn|pacco|indirizzo|annull|rimbors|sostitu|conferm|manca|rott[oa]|danneggiat|fattura|corriere|istruzion|incision|rispost|esaurit|pezzo|giovedi|domani|oggi',
		'Il pacco è in ritardo.',
		'Grazie mille.',
	],
	cancel: [
		'annull(?:i|are)\\b|cancell(?:i|are) (?:l.ordine|il)|annullamento dell',
		'annullare l’ordine',
		'L’ordine è annullato.',
	],
};
