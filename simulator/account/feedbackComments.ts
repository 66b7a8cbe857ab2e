/** What buyers write, by language and by what went wrong. Quotes occur in real ones too. */
interface Comments {
	readonly delivery: readonly string[];
	readonly product: readonly string[];
	readonly good: readonly string[];
}

const COMMENTS: Readonly<Record<string, Comments>> = {
	en: {
		delivery: [
			'Arrived three days late and the driver left it in the rain.',
			'Tracking said "delivered" but nothing was there until the next day',
			'Box was crushed, thrown over the gate.',
			'Late delivery. Never knocked.',
		],
		product: ['Not as described.', 'Broke after two days', 'Wrong colour was sent.'],
		good: ['Fast and exactly as described.', 'Great seller!'],
	},
	de: {
		delivery: [
			'Viel zu spät geliefert, Zusteller hat nicht geklingelt.',
			'Paket beschädigt angekommen, einfach vor die Tür geworfen',
			'Lieferung kam 4 Tage später als versprochen.',
		],
		product: ['Entspricht nicht der Beschreibung.', 'Nach zwei Tagen kaputt'],
		good: ['Alles bestens, gerne wieder!', 'Schnelle Lieferung.'],
	},
	fr: {
		delivery: ['Livré en retard, colis abîmé.', 'Le livreur n’a pas sonné, colis laissé dehors'],
		product: ['Ne correspond pas à la description.'],
		good: ['Très bien, conforme.'],
	},
	es: {
		delivery: ['Llegó tarde y la caja rota.', 'El repartidor lo dejó en la calle'],
		product: ['No es como en la foto.'],
		good: ['Todo perfecto.'],
	},
	it: {
		delivery: ['Consegnato in ritardo, pacco danneggiato.'],
		product: ['Non è come descritto.'],
		good: ['Tutto perfetto.'],
	},
	ja: {
		delivery: ['配達が遅れました。', '箱がつぶれていました。'],
		product: ['商品の説明と違います。'],
		good: ['早くて丁寧でした。'],
	},
};

const english = COMMENTS['en'] ?? { delivery: [], product: [], good: [] };

export const commentsIn = (languageCode: string): Comments =>
	COMMENTS[languageCode.slice(0, 2)] ?? english;
