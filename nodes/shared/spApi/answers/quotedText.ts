/** Longest text of somebody else's that one of ours quotes, in characters. */
const LONGEST = 500;
/** Line ends, and signs that would turn round or hide what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** How Amazon's tokens and client secrets begin. */
const SECRETS = /(?:Atz[a-z]\||amzn1\.oa2-cs\.)[^\s"'<>,;&]*/g;

/**
 * A text that came with an answer, made fit for a message of ours: one short line, and without any
 * token that a server or a proxy may have repeated in it.
 */
export const quotedText = (text: string): string =>
	text
		.slice(0, 2 * LONGEST)
		.replace(UNSEEN, ' ')
		.replace(SECRETS, '(secret)')
		.slice(0, LONGEST);
