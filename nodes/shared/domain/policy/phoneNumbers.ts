import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js/max';

import { MARKETPLACES } from '../marketplaces';

export interface FoundPhone {
	readonly written: string;
	/** Otherwise it may as well be a number of the parcel or the product. */
	readonly isCertain: boolean;
}

export interface PhoneContext {
	/** ISO 3166, two letters: the country whose way of writing is read first. */
	readonly country?: string;
	/** The countries of the marketplaces where it is read are tried as well. */
	readonly language?: string;
}

/** Words that announce a call, in front of the number or behind it. */
const CALLING =
	/(?:\b(?:tel|phone|call|ring|text|sms|dial|hotline|mobile|cell|line|reach|erreich\w{0,15}|number|numero|número|numéro|nummer|numer|telefon\w{0,15}|téléphone\w{0,15}|teléfono|telefone|fon|handy|mobil|rufen|anruf\w{0,15}|appel\w{0,15}|standard|joindre|ll[áa]m\w{0,15}|móvil|chiam\w{0,15}|cell\w{0,15}|bel|bellen|zadzwo\w{0,15}|dzwo\w{0,15}|kom|lig\w{0,15}|celular|ring|aray\w{0,15}|telefonu)\b|電話|番号|携帯|هاتف|اتصل|رقم|फ़ोन|फोन|कॉल|नंबर|whats ?app|wechat|\bline id)[^\n]{0,40}$/iu;
const CALLED =
	/^[^\n.]{0,20}(?:\b(?:call|text|tel|phone|anruf|appel|llam|chiam|ara)|कॉल|お電話|まで)/iu;
/** Words of a number that is no telephone's: the nearest before it. */
const COUNTED =
	/(?:track\w{0,15}|order|parcel no|invoice|model\w{0,15}|modell\w{0,15}|modèle|modelo|type?|part|article|item|serial|batch|asin|ean|sku|ref\w{0,15}|sendung\w{0,15}|bestell\w{0,15}|rechnung\w{0,15}|artikel\w{0,15}|serien\w{0,15}|charge|suivi|colis|commande|facture|seguimiento|pedido|factura|spedizione|ordine|fattura|rastre\w{0,15}|zamówien\w{0,15}|przesył\w{0,15}|spårning\w{0,15}|takip|sipariş|追跡|注文|型番|伝票|dhl|ups|fedex|usps|gls|dpd|hermes|evri|inpost|correos|amazon|iban|tax|vat|code|\$|€|£|¥|#)[^\n\d]{0,25}$/iu;

/** Every country's way of writing takes its time: no buyer reads a message that is longer than this. */
const READ_BY_COUNTRY = 3_000;

/** As many digits as a number with its area has; fewer are sizes and dates. */
const FEWEST_DIGITS = 8;

const ALL_COUNTRIES = [...new Set(MARKETPLACES.map(({ countryCode }) => toIso(countryCode)))];

/** Amazon says UK. */
function toIso(countryCode: string): CountryCode {
	return (countryCode === 'UK' ? 'GB' : countryCode) as CountryCode;
}

function countriesFor({ country, language }: PhoneContext): CountryCode[] {
	const base = language?.split(/[-_]/)[0]?.toLowerCase();
	const speaking = MARKETPLACES.filter(({ languages }) =>
		languages.some((one) => one.split(/[-_]/)[0]?.toLowerCase() === base),
	).map(({ countryCode }) => toIso(countryCode));
	const wanted = [...(country ? [toIso(country)] : []), ...speaking];
	return wanted.length > 0 ? [...new Set(wanted)] : ALL_COUNTRIES;
}

/** A number that is announced, whether or not any country gives it out. */
const ANNOUNCED =
	/(?:\btel|phone|\bcall\b|\bring us|\btext us|\bdial|hotline|whats ?app|wechat|\bline id|telefon|téléphone|teléfono|\bfon|\bhandy|\brufen? sie|anruf|\bappelez|\bllám[ae]|\bllam[ae]|\bchiam[aie]|\bbel ons|zadzwoń|\bligue|\barayın|電話|هاتف|اتصلوا?|फ़ोन|फोन|व्हाट्सएप)[^\d\n]{0,30}(?<!\b(?:mod[eè]ll?[eo]?|type?)[ :])(\+?\d(?:[ ().\/-]{0,3}\d){5,13})(?!\d)/giu;
const INTERNATIONAL = /(?<![\p{L}\p{N}+])(?:\+|00)[1-9](?:[ ().\/-]{0,3}\d){7,13}(?!\d)/gu;

/** Telephone numbers as the countries of the marketplaces write them. */
export function findPhones(text: string, context: PhoneContext): FoundPhone[] {
	const found = new Map<string, boolean>();
	const note = (written: string, isCertain: boolean) =>
		found.set(written, isCertain || (found.get(written) ?? false));
	for (const match of text.matchAll(ANNOUNCED)) note(match[1] ?? match[0], true);
	for (const [written] of text.matchAll(INTERNATIONAL)) note(written, true);
	const read = text.slice(0, READ_BY_COUNTRY);
	if (/\d(?:\D{0,3}\d){7}/.test(read)) {
		for (const country of countriesFor(context)) {
			for (const { startsAt, endsAt } of findPhoneNumbersInText(read, country)) {
				const written = text.slice(startsAt, endsAt);
				const before = text.slice(Math.max(0, startsAt - 60), startsAt);
				const after = text.slice(endsAt, endsAt + 40);
				const kind = kindOf(written, before, after);
				if (kind !== 'other') note(written, kind === 'phone');
			}
		}
	}
	return [...found]
		.filter(
			([written]) =>
				![...found.keys()].some((other) => other !== written && other.includes(written)),
		)
		.map(([written, isCertain]) => ({ written, isCertain }));
}

function kindOf(written: string, before: string, after: string): 'phone' | 'perhaps' | 'other' {
	if (written.replace(/\D/g, '').length < FEWEST_DIGITS) return 'other';
	if (/\d[ .-]?$/.test(before) || /^[ .-]?\d/.test(after)) return 'other';
	if (/^(?:\+|00)/.test(written)) return 'phone';
	if (COUNTED.test(before) && !/\b(?:tel|phone|call|mobile|cell)\b/i.test(before)) return 'other';
	if (CALLING.test(before) || CALLED.test(after)) return 'phone';
	return /^\(?0|\D/.test(written) ? 'phone' : 'perhaps';
}
