import { DateTime } from 'luxon';

import { type SimulatedOrder } from '../account/order';
import { DAY_MS, HOUR_MS } from '../clock';
import { covers, isWithin, toCell, type TableReport } from './reportType';

interface FeedbackLanguage {
	readonly columns: readonly string[];
	/** luxon's format of the date column. */
	readonly dateFormat: string;
}

const ENGLISH: FeedbackLanguage = {
	columns: ['Date', 'Rating', 'Comments', 'Response', 'Order ID', 'Rater Email'],
	dateFormat: 'M/d/yy',
};

/** Titles and dates follow the account's language; a reader can only go by position. */
const LANGUAGES: Readonly<Record<string, FeedbackLanguage>> = {
	en_GB: { ...ENGLISH, dateFormat: 'dd/MM/yy' },
	en_AU: { ...ENGLISH, dateFormat: 'dd/MM/yy' },
	en_CA: { ...ENGLISH, dateFormat: 'yy-MM-dd' },
	de_DE: {
		columns: [
			'Datum',
			'Bewertung',
			'Kommentare',
			'Ihre Antwort',
			'Bestellnummer',
			'E-Mail-Adresse des Bewerters',
		],
		dateFormat: 'dd.MM.yy',
	},
	fr_FR: {
		columns: [
			'Date',
			'Évaluation',
			'Commentaires',
			'Votre réponse',
			'Numéro de commande',
			"E-mail de l'évaluateur",
		],
		dateFormat: 'dd/MM/yy',
	},
	es_ES: {
		columns: [
			'Fecha',
			'Valoración',
			'Comentarios',
			'Su respuesta',
			'Número de pedido',
			'E-mail del autor',
		],
		dateFormat: 'dd/MM/yy',
	},
	it_IT: {
		columns: [
			'Data',
			'Valutazione',
			'Commenti',
			'La tua risposta',
			"Numero dell'ordine",
			"E-mail dell'autore",
		],
		dateFormat: 'dd/MM/yy',
	},
	ja_JP: {
		columns: ['日付', '評価', 'コメント', '出品者の返信', '注文番号', '評価者のEメール'],
		dateFormat: 'yy/MM/dd',
	},
};

function row({ orderId, marketplace, feedback }: SimulatedOrder, dateFormat: string): string[] {
	if (!feedback) return [];
	const day = DateTime.fromMillis(feedback.at, { zone: marketplace.zone }).toFormat(dateFormat);
	const rater = `${orderId.replaceAll('-', '')}@marketplace.${marketplace.name.toLowerCase()}`;
	return [day, feedback.rating, feedback.comment, '', orderId, rater].map(toCell);
}

const languageOf = (languageCode: string | undefined): FeedbackLanguage =>
	LANGUAGES[languageCode ?? ''] ?? ENGLISH;

/** Negative and neutral ratings alone: Amazon ties no others to an order. */
export const sellerFeedback: TableReport = {
	reportType: 'GET_SELLER_FEEDBACK_DATA',
	roles: ['Amazon Fulfillment', 'Selling Partner Insights'],
	repeatAfterMs: 4 * HOUR_MS,
	longestRangeMs: 366 * DAY_MS,
	oldestDataMs: 730 * DAY_MS,
	isCompressed: false,
	columns: ({ marketplaces }) => languageOf(marketplaces[0]?.languageCode).columns,
	*rows(input) {
		const { account, marketplaces, range, at } = input;
		const { dateFormat } = languageOf(marketplaces[0]?.languageCode);
		for (const order of account.orders) {
			const { feedback, marketplace } = order;
			if (!feedback || feedback.rating > 3 || feedback.at > at) continue;
			if (!covers(input, marketplace) || !isWithin(range, feedback.at)) continue;
			yield row(order, dateFormat);
		}
	},
};
