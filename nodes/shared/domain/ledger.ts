import type { Decision } from './order';
import { wasAskedBefore } from './sending/requestOutcome';

/** Where an order stands, in one word: what a seller looks for first in the ledger. */
export type LedgerStatus =
	| 'asked'
	| 'askedBefore'
	| 'wouldBeAsked'
	| 'due'
	| 'waiting'
	| 'notOffered'
	| 'inDoubt'
	| 'failed'
	| 'leftOut'
	| 'tooLate';

type Words = Readonly<Record<LedgerStatus, string>>;

const words = (
	asked: string,
	askedBefore: string,
	wouldBeAsked: string,
	due: string,
	waiting: string,
	notOffered: string,
	inDoubt: string,
	failed: string,
	leftOut: string,
	tooLate: string,
): Words => ({
	asked,
	askedBefore,
	wouldBeAsked,
	due,
	waiting,
	notOffered,
	inDoubt,
	failed,
	leftOut,
	tooLate,
});

/** By language, as BCP 47 tags without a region. English where the seller's is missing. */
// prettier-ignore
const STATUS_WORDS = {
	de: words('Gefragt', 'Schon gefragt', 'Würde gefragt (Probelauf)', 'Fällig', 'Wartet', 'Nicht angeboten', 'Unklar', 'Abgelehnt', 'Ausgelassen', 'Zu spät'),
	en: words('Asked', 'Asked before', 'Would be asked (dry run)', 'Due', 'Waiting', 'Not offered', 'In doubt', 'Refused', 'Left out', 'Too late'),
	es: words('Preguntado', 'Ya preguntado', 'Se preguntaría (prueba)', 'Pendiente de envío', 'En espera', 'No ofrecido', 'En duda', 'Rechazado', 'Excluido', 'Demasiado tarde'),
	fr: words('Demandé', 'Déjà demandé', 'Serait demandé (essai)', 'À demander', 'En attente', 'Non proposé', 'Incertain', 'Refusé', 'Exclu', 'Trop tard'),
	it: words('Richiesto', 'Già richiesto', 'Sarebbe richiesto (prova)', 'Da richiedere', 'In attesa', 'Non offerto', 'Incerto', 'Rifiutato', 'Escluso', 'Troppo tardi'),
	ja: words('依頼済み', '以前に依頼済み', '依頼予定(テスト)', '依頼時期', '待機中', '提供なし', '不明', '拒否', '除外', '期限切れ'),
	nl: words('Gevraagd', 'Al gevraagd', 'Zou worden gevraagd (proef)', 'Aan de beurt', 'Wacht', 'Niet aangeboden', 'Onzeker', 'Geweigerd', 'Overgeslagen', 'Te laat'),
	pl: words('Zapytano', 'Zapytano wcześniej', 'Zapytano by (próba)', 'Do zapytania', 'Czeka', 'Niedostępne', 'Niepewne', 'Odrzucone', 'Pominięto', 'Za późno'),
	pt: words('Solicitado', 'Já solicitado', 'Seria solicitado (teste)', 'A solicitar', 'Em espera', 'Não oferecido', 'Em dúvida', 'Recusado', 'Excluído', 'Tarde demais'),
	sv: words('Tillfrågad', 'Redan tillfrågad', 'Skulle tillfrågas (test)', 'På tur', 'Väntar', 'Erbjuds inte', 'Osäker', 'Nekad', 'Utelämnad', 'För sent'),
	tr: words('Soruldu', 'Önceden soruldu', 'Sorulacaktı (deneme)', 'Sırada', 'Bekliyor', 'Sunulmuyor', 'Belirsiz', 'Reddedildi', 'Dışarıda bırakıldı', 'Çok geç'),
} as const satisfies Record<string, Words>;

export type LedgerLanguage = keyof typeof STATUS_WORDS;

/** Each language by its own name, as a seller looks for it in a list. */
export const LEDGER_LANGUAGES: Readonly<Record<LedgerLanguage, string>> = {
	de: 'Deutsch',
	en: 'English',
	es: 'Español',
	fr: 'Français',
	it: 'Italiano',
	nl: 'Nederlands',
	pl: 'Polski',
	pt: 'Português',
	sv: 'Svenska',
	tr: 'Türkçe',
	ja: '日本語',
};

const isLanguage = (tag: string): tag is LedgerLanguage => Object.hasOwn(STATUS_WORDS, tag);

/** The words of a language tag such as `de` or `pt-BR`; those of English for any other. */
export function statusWords(language: string): Words {
	const tag = language.trim().toLowerCase().split(/[-_]/)[0] ?? '';
	return STATUS_WORDS[isLanguage(tag) ? tag : 'en'];
}

const BY_REQUEST: Readonly<Record<string, LedgerStatus>> = {
	sent: 'asked',
	alreadyRequested: 'askedBefore',
	unconfirmed: 'inDoubt',
	failed: 'failed',
	notAvailable: 'notOffered',
	outsideWindow: 'waiting',
	notYet: 'waiting',
	dryRun: 'wouldBeAsked',
};

const TOO_LATE: ReadonlySet<string> = new Set([
	'windowClosed',
	'windowMissed',
	'wishesUnmet',
	'noEvidenceInTime',
	'notReadAgain',
]);

export interface OrderState {
	readonly outcome?: string | undefined;
	/** The code of the decision. */
	readonly code?: string | undefined;
	/** What became of its request, if one was tried. */
	readonly requestStatus?: string | undefined;
}

export function ledgerStatus({ outcome, code, requestStatus }: OrderState): LedgerStatus {
	const byRequest = requestStatus === undefined ? undefined : BY_REQUEST[requestStatus];
	if (byRequest !== undefined) return byRequest;
	if (code === 'alreadyAsked') return 'askedBefore';
	if (code === 'notOffered') return 'notOffered';
	if (outcome === ('due' satisfies Decision['outcome'])) return 'due';
	if (outcome !== ('skipped' satisfies Decision['outcome'])) return 'waiting';
	return TOO_LATE.has(code ?? '') ? 'tooLate' : 'leftOut';
}

const CLOSED: ReadonlySet<LedgerStatus> = new Set(['asked', 'askedBefore', 'leftOut', 'tooLate']);

/** Whether something can still become of the order: an open row is never deleted for its age. */
export const isOpen = (status: LedgerStatus): boolean => !CLOSED.has(status);

/** One order as the ledger knows it, read from a row of either engine. */
export interface LedgerEntry {
	readonly orderId: string;
	readonly marketplaceId?: string;
	readonly account?: string;
	readonly product?: string;
	readonly carrier?: string;
	readonly evidence?: string;
	/** The ledger's word for the seller: `Asked`, `Waiting`, `Left out` … */
	readonly status?: string;
	readonly decisionCode?: string;
	readonly reason?: string;
	readonly requestStatus?: string;
	readonly requestMessage?: string;
	readonly requestAt?: string;
	readonly requestedAt?: string;
	readonly nextCheckAt?: string;
	readonly windowClosesAt?: string;
	readonly shippedSeenAt?: string;
	readonly deliveredSeenAt?: string;
	readonly checkedAt?: string;
}

/** The ledger's words for what is closed, in all of its languages. */
const CLOSED_WORDS: ReadonlySet<string> = new Set(
	Object.values(STATUS_WORDS).flatMap((inWords: Words) =>
		[...CLOSED].map((status) => inWords[status].toLowerCase()),
	),
);

/** Neither asked nor left out for good: its window may close on it. */
export const isOpenEntry = ({ requestStatus, status }: LedgerEntry): boolean =>
	!wasAskedBefore(requestStatus) && !CLOSED_WORDS.has(status?.trim().toLowerCase() ?? '');
