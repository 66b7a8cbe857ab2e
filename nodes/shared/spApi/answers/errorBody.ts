import { z } from 'zod';

import { holdsSecret, quotedText } from './quotedText';

/** One entry of Amazon's `errors`. Any of its texts may be empty. */
export interface AmazonError {
	readonly code: string;
	readonly message: string;
	readonly details: string;
}

const text = z.preprocess(
	(value) => quotedText(typeof value === 'string' || typeof value === 'number' ? `${value}` : ''),
	z.string(),
);
const ENTRY = z.object({ code: text, message: text, details: text });
const LEFT_OUT: AmazonError = { code: quotedText('Atza|'), message: '', details: '' };
const MOST_CHARACTERS = 4000;
/** Amazon gives one, rarely two. */
const MOST_ENTRIES = 20;
const ENTRIES = z.preprocess(
	(value) => (Array.isArray(value) ? value.slice(0, MOST_ENTRIES) : value),
	z.array(ENTRY.catch({ code: '', message: '', details: '' })),
);
const BODY = z.union([
	z.object({ errors: ENTRIES }).transform(({ errors }) => errors),
	ENTRIES,
	ENTRY.transform((entry) => [entry]),
]);

/**
 * Reads every shape in which SP-API, its gateway and its storage say no: `{ errors }`, also beside
 * a `payload`, a bare list, S3's XML, a gateway's HTML page, or nothing at all.
 */
export function readErrorBody(body: unknown): AmazonError[] {
	const parsed = typeof body === 'string' ? parseText(body) : body;
	const errors = BODY.safeParse(parsed);
	if (!errors.success) return [];
	const entries = errors.data.filter(({ code, message }) => code !== '' || message !== '');
	// Nothing may be put together again of parts that say nothing each by itself.
	const all = entries.flatMap(({ code, message, details }) => [code, message, details]);
	return holdsSecret(all.join('').slice(0, MOST_CHARACTERS))
		? entries.map(() => LEFT_OUT)
		: entries;
}

function parseText(body: string): unknown {
	const text = body.trim();
	if (/^[[{]/.test(text)) {
		try {
			return JSON.parse(text);
		} catch {
			return { message: readCutJson(text) };
		}
	}
	if (/^<\?xml|^<Error/i.test(text)) {
		return { code: tagContent(text, 'Code'), message: tagContent(text, 'Message') };
	}
	return { message: tagContent(text, 'title') || tagContent(text, 'h1') };
}

/**
 * Amazon has sent bodies that lack their last byte (selling-partner-api-models#779). Never empty: a
 * 403 without any text means that the role is missing, one that was cut off does not.
 */
const readCutJson = (text: string): string =>
	/"message"\s*:\s*"([^"]+)/.exec(text)?.[1] ?? 'its answer was cut off';

const tagContent = (text: string, tag: string): string =>
	new RegExp(`<${tag}>([^<]{0,300})</${tag}>`, 'i').exec(text)?.[1]?.trim() ?? '';
