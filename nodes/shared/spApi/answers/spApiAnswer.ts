import type { AmazonError } from './errorBody';
import type { LoginRefusal } from './loginRefusal';

export interface Answered {
	readonly kind: 'answered';
	readonly statusCode: number;
	readonly body: unknown;
	readonly requestId?: string;
}

export interface Refused {
	readonly kind: 'refused';
	readonly statusCode: number;
	readonly errors: readonly AmazonError[];
	/** A proxy or a firewall said so, not Amazon. */
	readonly isForeign?: true;
	/** It refused the token of the next page, which it had given out itself. */
	readonly isNextPage?: true;
	/** By how much this machine's clock is ahead of Amazon's, where that can be why. */
	readonly clockAheadMs?: number;
	readonly requestId?: string;
}

/** The app or its token may not do this at all, for any order. */
export interface AccessDenied {
	readonly kind: 'accessDenied';
	/** Amazon's words, where it has any. */
	readonly message?: string;
	readonly details: string;
	/** It is the token that Amazon does not accept: of roles nothing is said. */
	readonly isToken?: true;
	readonly requestId?: string;
}

export interface LoginRefused {
	readonly kind: 'loginRefused';
	readonly refusal: Pick<LoginRefusal, 'happened' | 'remedy'>;
}

/** A proxy or a firewall stands before Amazon. */
export interface ForeignRefusal extends Refused {
	readonly isForeign: true;
}

/** What would be the same for every order: there is no sense in asking for the next one. */
export type Denied = AccessDenied | LoginRefused | ForeignRefusal;

/** No answer came. Amazon may have carried the request out. */
export interface Unanswered {
	readonly kind: 'unanswered';
	/** In words, as they stand in brackets after the message. */
	readonly reason: string;
	/** Something came, and not what was asked for. */
	readonly isUnexpected?: true;
}

/** The next request would have had to wait longer than the user allows. Nothing was sent. */
export interface TimeUp {
	readonly kind: 'timeUp';
	readonly waitMs: number;
}

export type NotAnswered = Refused | AccessDenied | LoginRefused | Unanswered | TimeUp;
export type SpApiAnswer = Answered | NotAnswered;

export const isDenied = (answer: NotAnswered): answer is Denied =>
	answer.kind === 'accessDenied' ||
	answer.kind === 'loginRefused' ||
	(answer.kind === 'refused' && answer.isForeign === true);

/** For an answer that came, and cannot be what was asked for. */
export const unexpectedAnswer = (what: string, body: unknown): Unanswered => ({
	kind: 'unanswered',
	reason: isEmpty(body) ? 'it is empty' : `it is not ${what}`,
	isUnexpected: true,
});

const isEmpty = (body: unknown): boolean =>
	body === undefined || body === null || (typeof body === 'string' && body.trim() === '');
