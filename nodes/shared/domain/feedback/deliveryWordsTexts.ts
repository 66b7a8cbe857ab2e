/**
 * Words by which a comment is known to be about delivery, or about something else.
 *
 * Spelt as `foldLetters` leaves them: lower case, no accents. `*` stands for any ending; several
 * words stand for that phrase. All languages are looked for in every comment, since a buyer's
 * language need not be the marketplace's; so a word that means something else in another of the
 * languages is left out (French "livre" is a book, Swedish "sen" is Turkish for "you").
 */
export interface DeliveryWords {
	readonly language: string;
	readonly delivery: readonly string[];
	/** Product, price, seller: matters that no carrier answers for. */
	readonly other: readonly string[];
}

// prettier-ignore
export const DELIVERY_WORDS: readonly DeliveryWords[] = [
	{
		language: 'en',
		delivery: [
			'deliver*', 'courier*', 'carrier*', 'driver*', 'shipping', 'shipped', 'shipment*', 'parcel*', 'package', 'packages',
			'tracking', 'arriv*', 'late', 'delay*', 'lost', 'doorstep', 'porch', 'mailbox', 'neighbor*', 'neighbour*', 'stolen',
			'never came', 'never received', 'not received', 'did not receive', "didn't receive", 'in the rain', 'wrong address', 'wrong house',
			'amazon logistics', 'postman', 'mailman',
		],
		other: [
			'quality', 'defect*', 'fake', 'counterfeit', 'broken', 'does not work', "doesn't work", "didn't work", 'did not work', 'not working',
			'stopped working', 'not as described', 'wrong item', 'wrong size', 'wrong color', 'wrong colour', 'too small', 'too big', 'missing parts',
			'used item', 'expired', 'price*', 'expensive', 'overpriced', 'refund*', 'seller*', 'customer service', 'cheap*', 'smell*', 'junk', 'instructions',
		],
	},
	{
		language: 'de',
		delivery: [
			'liefer*', 'geliefert', 'zustell*', 'zugestellt', 'versand*', 'paket*', 'kurier*', 'fahrer*', 'bote', 'paketbote*', 'sendung*',
			'angekommen', 'verspat*', 'zu spat', 'nachbar*', 'verloren', 'nicht erhalten', 'nie erhalten', 'vor der tur', 'vor die tur', 'ankunft',
		],
		other: [
			'qualitat*', 'defekt*', 'kaputt', 'falschung*', 'falscher artikel', 'falsche grosse', 'funktioniert*', 'preis*', 'teuer', 'verkaufer*',
			'handler*', 'kundenservice', 'kundendienst', 'erstattung*', 'nicht wie beschrieben', 'zu klein', 'zu gross', 'gebraucht', 'schrott',
		],
	},
	{
		language: 'fr',
		delivery: [
			'livraison*', 'livreur*', 'pas livre', 'non livre', 'jamais livre', 'ete livre', 'livree', 'colis', 'transporteur*', 'retard*', 'en retard',
			'jamais recu', 'pas recu', 'non recu', 'arrive*', 'expedition*', 'voisin*', 'suivi', 'perdu', 'devant la porte', 'coursier*', 'facteur',
		],
		other: [
			'qualite*', 'defectueu*', 'contrefacon*', 'casse', 'ne marche pas', 'ne fonctionne pas', 'prix', 'cher', 'vendeur*', 'remboursement*',
			'rembourse*', 'service client', 'pas conforme', 'non conforme', 'mauvaise taille', 'trop petit', 'trop grand', 'mauvais article',
		],
	},
	{
		language: 'it',
		delivery: [
			'consegn*', 'corriere', 'corrieri', 'spedizion*', 'spedito', 'pacco', 'pacchi', 'ritardo', 'in ritardo', 'mai arrivat*', 'non arrivat*',
			'arrivat*', 'non ricevut*', 'mai ricevut*', 'smarrit*', 'vicino di casa', 'tracciamento', 'fattorino', 'autista', 'postino',
		],
		other: [
			'qualita', 'difettos*', 'contraffatt*', 'rotto', 'rotta', 'non funziona*', 'prezzo', 'caro', 'venditore', 'venditori', 'rimborso*',
			'servizio clienti', 'assistenza', 'non conforme', 'taglia sbagliata', 'troppo piccol*', 'troppo grand*', 'articolo sbagliato', 'usato',
		],
	},
	{
		language: 'es',
		delivery: [
			'entreg*', 'repartidor*', 'reparto', 'mensajer*', 'envio', 'envios', 'enviado', 'paquete*', 'transportista*', 'retras*', 'demora*', 'tarde',
			'no llego', 'nunca llego', 'no ha llegado', 'llego', 'llegado', 'no recib*', 'nunca recib*', 'perdido', 'vecino*', 'seguimiento', 'extraviado',
		],
		other: [
			'calidad', 'defectuos*', 'falso', 'falsificad*', 'roto', 'rota', 'no funciona*', 'precio', 'caro', 'vendedor*', 'reembolso*', 'devolucion*',
			'atencion al cliente', 'no es como', 'talla equivocada', 'muy pequen*', 'muy grande', 'articulo equivocado', 'usado',
		],
	},
	{
		language: 'nl',
		delivery: [
			'bezorg*', 'levering*', 'geleverd', 'leveren', 'pakket*', 'verzend*', 'verzonden', 'koerier*', 'chauffeur*', 'te laat', 'vertraging*',
			'vertraagd', 'niet ontvangen', 'nooit ontvangen', 'nooit aangekomen', 'aangekomen', 'buren', 'buurman', 'kwijtgeraakt', 'voor de deur',
		],
		other: [
			'kwaliteit', 'kapot', 'defect*', 'namaak', 'werkt niet', 'prijs', 'duur', 'verkoper*', 'terugbetaling*', 'klantenservice',
			'niet zoals beschreven', 'verkeerde maat', 'te klein', 'te groot', 'verkeerd artikel', 'gebruikt',
		],
	},
	{
		language: 'pl',
		delivery: [
			'dostaw*', 'dostarcz*', 'przesylk*', 'paczk*', 'kurier*', 'opozni*', 'spozni*', 'za pozno', 'nie dotarl*', 'dotarl*', 'nie otrzymal*',
			'nie doszl*', 'doreczen*', 'doreczon*', 'zgubion*', 'zaginel*', 'sasiad*', 'wysylk*',
		],
		other: [
			'jakosc*', 'wadliw*', 'uszkodzony produkt', 'podrobk*', 'nie dziala*', 'zepsut*', 'cena', 'ceny', 'drogi', 'sprzedawc*', 'sprzedajac*',
			'zwrot pieniedzy', 'obslug*', 'niezgodny z opisem', 'zly rozmiar', 'za mal*', 'za duz*', 'uzywan*',
		],
	},
	{
		language: 'pt',
		delivery: [
			'entreg*', 'entregador*', 'transportadora*', 'envio', 'enviado', 'encomenda*', 'pacote*', 'atras*', 'atrasad*', 'nao chegou', 'nunca chegou',
			'chegou', 'nao recebi', 'nunca recebi', 'extraviad*', 'perdido', 'vizinho*', 'rastreio', 'rastreamento', 'correios', 'frete',
		],
		other: [
			'qualidade', 'defeito*', 'defeituos*', 'falso', 'falsificad*', 'quebrad*', 'nao funciona*', 'preco', 'caro', 'vendedor*', 'reembolso*',
			'atendimento', 'tamanho errado', 'muito pequen*', 'muito grande', 'produto errado', 'usado',
		],
	},
	{
		language: 'sv',
		delivery: [
			'leverans*', 'leverera*', 'levererad*', 'paket*', 'frakt*', 'forsen*', 'for sent', 'kom aldrig', 'aldrig fatt', 'inte fatt', 'kom fram',
			'framme', 'granne*', 'budet', 'budbil*', 'forsvunn*', 'chauffor*', 'utanfor dorren',
		],
		other: [
			'kvalitet*', 'trasig*', 'defekt*', 'forfalsk*', 'fungerar inte', 'pris', 'priset', 'dyr', 'saljare*', 'aterbetal*', 'kundtjanst*',
			'fel storlek', 'for liten', 'for stor', 'fel vara', 'inte som beskriv*', 'begagnad*',
		],
	},
	{
		language: 'tr',
		delivery: [
			'kargo*', 'teslim*', 'teslimat*', 'kurye*', 'gecik*', 'gec geldi', 'gelmedi', 'ulasmadi', 'ulasti', 'paket', 'paketi', 'gonderi*', 'komsu*',
			'kayboldu', 'kayip', 'yanlis adres*', 'kapinin onun*',
		],
		other: [
			'kalite*', 'bozuk', 'arizali', 'sahte', 'calismiyor', 'calismadi', 'kirik', 'fiyat*', 'pahali', 'satici*', 'iade', 'para iadesi',
			'musteri hizmetleri', 'yanlis urun', 'yanlis beden', 'cok kucuk', 'cok buyuk', 'kullanilmis',
		],
	},
	{
		language: 'ja',
		delivery: [
			'配達', '配送', '届', '遅', '宅配', '到着', '荷物', '置き配', 'ドライバー', '運送', '発送', '玄関', '誤配', '郵便受け', '紛失', '再配達',
		],
		other: [
			'品質', '不良', '偽物', '壊れ', '動かない', '動作しない', '故障', '値段', '価格', '高すぎ', '出品者', '返金', '対応が', 'サイズ', '説明と違', '中古', '別の商品', '違う商品',
		],
	},
	{
		language: 'ar',
		delivery: ['توصيل', 'التوصيل', 'المندوب', 'مندوب', 'تاخر', 'متاخر', 'تاخير', 'تاخرت', 'الشحن', 'الشحنه', 'الطرد', 'لم يصل', 'لم تصل', 'ما وصل', 'وصل', 'وصلت', 'لم استلم', 'السائق'],
		other: ['الجوده', 'جوده', 'مكسور', 'تالف', 'تقليد', 'مقلد', 'لا يعمل', 'السعر', 'غالي', 'البايع', 'البائع', 'استرجاع', 'المقاس', 'خدمه العملا', 'مستعمل'],
	},
	{
		language: 'hi',
		delivery: ['डिलीवरी', 'डिलिवरी', 'पार्सल', 'पैकेट', 'कूरियर', 'कुरियर', 'देर', 'देरी', 'नहीं मिला', 'नहीं पहुंचा', 'नहीं आया', 'पड़ोसी'],
		other: ['क्वालिटी', 'गुणवत्ता', 'खराब', 'नकली', 'टूटा', 'काम नहीं', 'कीमत', 'महंगा', 'विक्रेता', 'रिफंड', 'साइज'],
	},
];
