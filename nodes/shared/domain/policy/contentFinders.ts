import { RETAIL_ORDER_IDS } from '../orderId';
import type { PreparedMessage } from './preparedMessage';
import type { Finder } from './wordingFinders';

const EMAIL =
	/[\p{L}\p{N}._%+-]{1,64}(?: ?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?: ?(?:\.|\(dot\)|\[dot\]|dot ) ?[\p{L}\p{N}-]{2,63}){1,3}| at [\p{L}\p{N}-]{1,63}(?:(?:\.| ?(?:\(dot\)|\[dot\]| dot ) ?)[\p{L}\p{N}-]{2,63}){1,3})/giu;
/** An international number, a North American one, a French one, or digits after a word for calling. */
const PHONE =
	/(?<![\p{L}\p{N}+])(?:\+|00)[1-9](?:[ ().\/-]{0,2}\d){7,13}(?!\d)|(?<![\p{L}\p{N}-])(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[ .-]\d{4}(?![\d-])|(?<![\p{L}\p{N}-])0[1-9](?:[ .]\d{2}){4}(?![ .]?[\d-])|(?:\btel|phone|\bcall\b|\bring us|\btext us|\bdial|hotline|whats ?app|wechat|\bline id|telefon|téléphone|teléfono|\bfon|\brufen? sie|anruf|\bappelez|\bllám[ae]|\bllam[ae]|\bchiam[aie]|\bbel ons|zadzwoń|\bligue|\barayın|電話|هاتف|اتصلوا?|फ़ोन|फोन|व्हाट्सएप)[^\d\n]{0,30}(?<!\b(?:mod[eè]ll?[eo]?|type?)[ :])\+?\d(?:[ ().\/-]{0,3}\d){5,13}(?!\d)/giu;
/** LINE, the messenger, from a line of text: by its capitals, and what Japanese says of it. */
const MESSENGER =
	/whats ?app|(?<=\s)(?:über|via|per|por|par|pelo|przez) wa\b|we ?chat\b|telegram|\bviber|kakao ?talk|\bskype|facebook messenger|(?:公式|公式アカウントの)line|line(?:の公式|公式|\s?アカウント|で(?:お問|ご連絡|ご相談)|の?友だち)|واتساب|تيليجرام|व्हाट्सएप|टेलीग्राम/gi;
/** Copyright and trade marks are pictographs to Unicode, and part of many a product's name. */
const EMOJI = /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|\u20e3/gu;
const VARIABLE =
	/\[\[[^[\]\n]{0,80}\]\]|\{\{[^{}\n]{0,80}\}\}|%%?[A-Z][A-Z_]{2,30}%%?|<<[^<>\n]{1,40}>>/g;
/** Amazon's own mark for what an order cannot do without, and its translations. */
const IMPORTANT =
	/[[【]\s?(?:importante?|wichtig|belangrijk|ważne|viktigt|önemli|重要|هام|مهم|महत्वपूर्ण)\s?[\]】]/giu;
const ALLOWED_FILE =
	/invoice|rechnung|facture|fattura|factura|factuur|faktur|fatura|請求書|領収書|فاتور|चालान|warrant|garant|保証|ضمان|वारंटी|manual|instruct|anleitung|handleiding|notice|istruzion|instruc|instrukcj|talimat|kilavuz|取扱|説明書|تعليمات|دليل|निर्देश/i;
const all = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** The seller's own words: what the order brought along was not theirs to choose. */
const ownBody = ({ body, message }: PreparedMessage): string =>
	(message.quoted ?? []).reduce(
		(rest, quote) => (quote ? rest.replaceAll(quote, '…') : rest),
		body,
	);

export const findEmailAddresses: Finder = ({ body }) => all(body.normalize('NFKC'), EMAIL);

export const findPhoneNumbers: Finder = (prepared) => {
	const text = prepared.body.replace(/(?:https?:|www\.)\S+/gi, ' ');
	return all(text.replace(RETAIL_ORDER_IDS, ' ').normalize('NFKC'), PHONE);
};

export const findMessengers: Finder = (prepared) => all(ownBody(prepared), MESSENGER);

export const findEmoji: Finder = ({ body }) => {
	const found = all(body, EMOJI);
	return found.length > 0 ? [found.slice(0, 10).join(' ')] : [];
};

export const findVariables: Finder = (prepared) => all(ownBody(prepared), VARIABLE);

/** Amazon's own templates, which the Messaging API fills, bring the order id along. */
export const findMissingOrderId: Finder = ({ body, message }) => {
	const { channel, orderId } = message;
	if (channel === 'orderMessage') return [];
	if (orderId === undefined) return body.search(RETAIL_ORDER_IDS) < 0 ? ['no order id'] : [];
	return body.includes(orderId) ? [] : [`${orderId} is not in it`];
};

export const findOtherOrderIds: Finder = ({ body, message }) =>
	message.orderId === undefined
		? []
		: all(body, RETAIL_ORDER_IDS).filter((orderId) => orderId !== message.orderId);

export const findImportantRequest: Finder = ({ message, asksForFeedback }) =>
	asksForFeedback ? all(message.subject ?? '', IMPORTANT) : [];

export const findForbiddenAttachments: Finder = ({ message }) =>
	(message.attachments ?? []).filter((name) => !ALLOWED_FILE.test(name));
