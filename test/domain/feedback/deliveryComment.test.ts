import { readComment } from '../../../nodes/shared/domain/feedback/deliveryComment';
import { DELIVERY_WORDS } from '../../../nodes/shared/domain/feedback/deliveryWordsTexts';
import { processorMs } from '../../support/processorMs';

describe('readComment', () => {
	it.each([
		['en', 'Arrived four days late. Terrible!'],
		['en', 'The package was left in the rain by the driver.'],
		['en', "I didn't receive it."],
		['de', 'Zu spät geliefert, Paket lag beim Nachbarn!'],
		['fr', 'Livraison très en retard. Nul.'],
		['it', 'Il corriere ha consegnato in ritardo.'],
		['es', 'El paquete llegó muy tarde.'],
		['nl', 'Pakket te laat bezorgd.'],
		['pl', 'Paczka przyszła za późno, kurier jej nie dostarczył.'],
		['pt', 'A encomenda não chegou.'],
		['sv', 'Försenad leverans!'],
		['tr', 'Kargo çok geç geldi.'],
		['ja', '配達が遅かったです。'],
		['ar', 'تأخر التوصيل كثيرا'],
		['hi', 'डिलीवरी बहुत देर से हुई।'],
	])('%s: "%s" is about delivery only', (_language, comment) => {
		expect(readComment(comment)).toMatchObject({ delivery: 'only', otherWords: [] });
	});

	it.each([
		['en', 'Late delivery and poor quality.'],
		['de', 'Lieferung zu spät und das Gerät ist defekt.'],
		['fr', 'Livraison en retard, le produit ne marche pas.'],
		['it', 'Consegna in ritardo e il prodotto non funziona.'],
		['es', 'Llegó tarde y de mala calidad.'],
		['nl', 'Te laat geleverd en ook nog kapot.'],
		['pl', 'Dostawa spóźniona, słaba jakość.'],
		['pt', 'Entrega atrasada e produto com defeito.'],
		['sv', 'Sen leverans och dålig kvalitet.'],
		['tr', 'Kargo geç geldi, ürün bozuk.'],
		['ja', '配達が遅く、品質も悪い。'],
		['ar', 'تأخر التوصيل والجودة سيئة جودة'],
		['hi', 'डिलीवरी देर से, क्वालिटी खराब।'],
	])('%s: "%s" is mixed', (_language, comment) => {
		const reading = readComment(comment);

		expect(reading.delivery).toBe('mixed');
		expect(reading.otherWords).not.toEqual([]);
	});

	it.each(['Poor quality.', 'Never again!', '', 'Bon livre', 'Latest model, chocolate melted'])(
		'"%s" is not about delivery',
		(comment) => {
			expect(readComment(comment).delivery).toBe('no');
		},
	);

	it('is unclear where a longer part is about nothing it knows', () => {
		expect(readComment('Arrived late. My daughter cried the whole birthday.').delivery).toBe(
			'unclear',
		);
	});

	it.each([
		['Late delivery. Never buy again', 'only'],
		['Late delivery. I never buy again', 'unclear'],
	])('takes three words for mood and four for matter: "%s"', (comment, delivery) => {
		expect(readComment(comment).delivery).toBe(delivery);
	});

	it('finds words, not pieces of words', () => {
		expect(readComment('The plate is chocolate').deliveryWords).toEqual([]);
	});

	it('names the words it found, once each', () => {
		expect(readComment('Late, LATE, never delivered')).toEqual({
			delivery: 'only',
			deliveryWords: ['late', 'delivered'],
			otherWords: [],
		});
	});

	it('reads a long comment in no time', () => {
		const comment = 'late delivery '.repeat(1000) + 'x'.repeat(10_000);

		expect(processorMs(() => readComment(comment))).toBeLessThan(500);
	});
});

describe('DELIVERY_WORDS', () => {
	const terms = (kind: 'delivery' | 'other') =>
		DELIVERY_WORDS.flatMap((words) =>
			words[kind].map((term) => [words.language, term.replace('*', '')] as const),
		);

	it.each(terms('delivery'))('%s: "%s" is found by itself', (_language, term) => {
		expect(readComment(term).deliveryWords).not.toEqual([]);
	});

	it.each(terms('other'))('%s: "%s" is found by itself', (_language, term) => {
		expect(readComment(term).otherWords).not.toEqual([]);
	});

	it.each(terms('delivery'))('%s: "%s" means nothing else in another list', (_language, term) => {
		expect(readComment(term).otherWords).toEqual([]);
	});
});
