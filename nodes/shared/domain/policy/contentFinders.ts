import { RETAIL_ORDER_IDS } from '../orderId';
import { isAmazonHost, type MessageLink } from './messageLinks';
import { findPhones } from './phoneNumbers';
import type { PreparedMessage } from './preparedMessage';
import { finds, originals, type Finder } from './wordingFinders';

/** The sign itself, or a word in brackets; a bare word counts only before a host without spaces. */
const AT_SIGN = String.raw`(?:\s?@\s?|\s?[([{<]\s?(?:at|ät|arroba|chiocciola|arobase|małpa|snabel-?a|a)\s?[)\]}>]\s?|\s(?:arroba|chiocciola|arobase|arobas|klammeraffe|apenstaartje|małpa|snabel-?a|アットマーク)\s)`;
const DOT_WORD = String.raw`\s?[([{<]\s?(?:dot|\.|punkt|point|punto|ponto|kropka|punt)\s?[)\]}>]\s?|\s(?:dot|punkt|point|punto|ponto|kropka|punt|ドット)\s`;
const HOST = String.raw`[\p{L}\p{N}-]{1,63}`;
/** An address, also where its signs are spelled out. */
const EMAIL = new RegExp(
	String.raw`[\p{L}\p{N}._%+-]{1,64}(?:${AT_SIGN}${HOST}(?:(?:${DOT_WORD}|\s?\.\s?)[\p{L}\p{N}-]{2,63}){1,3}|\sat\s${HOST}(?:(?:${DOT_WORD}|\.)[\p{L}\p{N}-]{2,63}){1,3})`,
	'giu',
);
/** LINE, the messenger, from a line of text: by its capitals, and what Japanese says of it. */
const MESSENGER =
	/whats ?app|\b(?:wasap|guasap|whatsa)\b|(?<=\s)(?:über|via|per|por|par|pelo|przez|on) wa\b|\bwa\.me\b|we ?chat\b|telegram|\bviber|kakao ?talk|\bskype|facebook messenger|\bfb messenger|\b(?:on|via|per|auf|über|sur|su|en|por|op|na|på) (?:signal|threema|messenger|imessage)\b|\bsnap ?chat|(?:公式|公式アカウントの)line|line(?:の公式|公式|\s?アカウント|で(?:お問|ご連絡|ご相談)|の?友だち)|\b(?:on|via|per) line\b(?! \d)|واتساب|تيليجرام|تلغرام|व्हाट्सएप|व्हाट्सऐप|टेलीग्राम/gi;
/** Social networks, by their names and the short ones that have no other meaning. */
const NETWORK =
	/\b(?:instagram|insta|facebook|tik ?tok|you ?tube|pinterest|discord|linkedin|twitch|reddit|bluesky|mastodon|threads\.net|xiaohongshu|weibo)\b|\b(?:fb|ig|yt|tt)\b(?= (?:group|page|channel|account|profile|gruppe|seite|kanal|compte|groupe|grupo|gruppo|pagina|página|live|reels?|stor(?:y|ies)|and|und|et|y|e|show|posts?|videos?)\b)|\b(?:on|our|auf|unsere[nrm]?|sur|notre|en|nuestr[oa]|su|nostr[oa]|op|onze|na|på|vår|em) (?:fb|ig|yt|tt|twitter|threads|x\.com)\b|インスタ|フェイスブック|ユーチューブ|ティックトック|انستغرام|انستجرام|فيسبوك|يوتيوب|تيك ?توك|इंस्टाग्राम|फ़?ेसबुक|यूट्यूब/gi;
/** `@name`, where no address goes on from it. */
const HANDLE =
	/(?<![\p{L}\p{N}._%+-])@[a-z0-9_](?:[a-z0-9_.]{1,28}[a-z0-9_])(?![\p{L}\p{N}@]|\.[a-z])/giu;
const QR_CODE =
	/\bqr[- ]?(?:code|kod|codice|código|codigo)?s?\b|QRコード|二次元コード|رمز (?:ال)?qr|क्यूआर कोड/i;
const SCANNING =
	/\bscan|\bescan|\bescane|\bskan|\binquadr|\btara|\bflash|読み取|スキャン|امسح|स्कैन/i;
/** A code that a carrier or a return needs. */
const PARCEL_CODE =
	/return|retour|rücksend|retoure|reso\b|devol|zwrot|iade|返品|post office|counter|locker|pick-?up|drop-?off|collect|packstation|postfiliale|abhol|point relais|bureau de poste|oficina|ufficio postale|paczkomat|ombud|label|courier|carrier|ups\b|dhl\b/i;
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

/** Numbers that came with the order, and its id, are no telephone numbers. */
const phoneFindings = (prepared: PreparedMessage) =>
	findPhones(
		ownBody(prepared)
			.replace(/(?:https?:|www\.)\S+/gi, ' … ')
			.replace(RETAIL_ORDER_IDS, ' … ')
			.normalize('NFKC'),
		{
			...(prepared.marketplace && { country: prepared.marketplace.countryCode }),
			...(prepared.message.language && { language: prepared.message.language }),
		},
	);

export const findPhoneNumbers: Finder = (prepared) =>
	phoneFindings(prepared).flatMap(({ written, isCertain }) => (isCertain ? [written] : []));

export const findPossiblePhoneNumbers: Finder = (prepared) =>
	phoneFindings(prepared).flatMap(({ written, isCertain }) => (isCertain ? [] : [written]));

export const findMessengers: Finder = (prepared) => all(ownBody(prepared), MESSENGER);

const qrCodes = ({ sentences }: PreparedMessage) =>
	sentences.filter(({ original }) => QR_CODE.test(original) && !PARCEL_CODE.test(original));

/** Promotion in words, and what leads a buyer to a network or a page of the seller's. */
export const findAdvertising: Finder = (prepared) => [
	...finds('promotion')(prepared),
	...all(ownBody(prepared), NETWORK),
	...all(ownBody(prepared), HANDLE),
	...originals(qrCodes(prepared).filter(({ original }) => SCANNING.test(original))),
];

export const findPossibleAdvertising: Finder = (prepared) =>
	originals(qrCodes(prepared).filter(({ original }) => !SCANNING.test(original)));

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

const EXCELLENT = /email-excellent|[?&](?:excellent|rating)=/i;
const SHOP_PAGE =
	/^\/(?:s\?|sp(?:\/|\?|$)|shops?\/|stores?\/|dp\/|gp\/product\/|gp\/aag\/|[^/]+\/dp\/)/i;
/** A place in the message itself, and a picture that came along with it. */
const OPENS_NOTHING = /^(?:#|cid:)/i;

const written = (links: readonly MessageLink[]): string[] => [
	...new Set(links.map((link) => link.written)),
];

const isTracking = (link: MessageLink, { message }: PreparedMessage): boolean =>
	message.trackingUrl !== undefined && link.written === message.trackingUrl;

export const findExternalLinks: Finder = (prepared) =>
	written(
		prepared.links.filter(
			(link) =>
				!link.fetched &&
				!OPENS_NOTHING.test(link.written) &&
				!isAmazonHost(link.host) &&
				!isTracking(link, prepared),
		),
	);

export const findInsecureLinks: Finder = ({ links }) =>
	written(links.filter(({ secure }) => !secure));

/** The carrier's own page is not Amazon's, so it has no marketplace. */
export const findForeignMarketplaceLinks: Finder = ({ links, marketplace }) =>
	marketplace
		? written(links.filter(({ host }) => isAmazonHost(host) && host !== marketplace.domain))
		: [];

export const findShopLinks: Finder = ({ links }) =>
	written(links.filter(({ host, path }) => isAmazonHost(host) && SHOP_PAGE.test(path)));

export const findExcellentLinks: Finder = ({ links }) =>
	written(links.filter(({ host, path }) => isAmazonHost(host) && EXCELLENT.test(path)));
