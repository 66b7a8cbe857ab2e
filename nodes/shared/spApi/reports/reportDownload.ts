import { z } from 'zod';

import { uncompress } from '../../domain/report/flatFile/uncompress';
import { throwIfStopped, withinTime } from '../cancellableWait';
import { isLoopback, type Account } from '../login/account';
import { readErrorBody } from '../answers/errorBody';
import { getReportDocument } from './reports';
import type { SpApiSession } from '../session';
import type { NotAnswered } from '../answers/spApiAnswer';

export interface ReportDownload {
	readonly kind: 'download';
	/** As stored: gzip or not, in the charset that the content type names, if it names one. */
	readonly bytes: AsyncIterable<Uint8Array>;
	readonly contentType?: string;
}

const isByteStream = (value: unknown): value is AsyncIterable<Uint8Array> =>
	typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

const RESPONSE = z.object({
	statusCode: z.number(),
	headers: z.object({}).passthrough().default({}),
	body: z.custom<AsyncIterable<Uint8Array>>(isByteStream),
});

const ATTEMPTS = 3;
const RETRY_DELAY_MS = 1000;
const FAILURE_BYTES = 4096;
/** Without a byte. */
const SILENCE_MS = 60_000;
const AMAZON_STORAGE = /\.amazonaws\.com(\.cn)?$/;

/**
 * Opens a report's document as a stream of bytes. Its address is good for five minutes and is
 * fetched again when it has run out.
 */
export async function downloadDocument(
	session: SpApiSession,
	reportDocumentId: string,
	signal: AbortSignal,
): Promise<ReportDownload | NotAnswered> {
	let failure: NotAnswered = { kind: 'unanswered', reason: 'no document' };
	for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
		if (attempt > 1) await session.wait(RETRY_DELAY_MS * (attempt - 1));
		const document = await getReportDocument(session, reportDocumentId);
		if (document.kind !== 'url') return document;
		if (!isTrusted(session.account, new URL(document.value))) {
			return { kind: 'unanswered', reason: "the document is not on one of Amazon's hosts" };
		}
		const download = await openDownload(session, document.value, signal);
		if (download.kind === 'download') return download;
		failure = download;
	}
	return failure;
}

/**
 * Nothing of the credential goes to the storage; still, no other host is asked for the file. One on
 * this machine is asked only where the API itself is on it.
 */
const isTrusted = ({ isOnLoopback }: Account, url: URL): boolean =>
	(url.protocol === 'https:' && AMAZON_STORAGE.test(url.hostname)) ||
	(isOnLoopback && isLoopback(url));

async function openDownload(
	session: SpApiSession,
	url: string,
	signal: AbortSignal,
): Promise<ReportDownload | NotAnswered> {
	try {
		const answer: unknown = await session.context.helpers.httpRequest({
			method: 'GET',
			url,
			encoding: 'stream',
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			timeout: SILENCE_MS,
			abortSignal: signal,
		});
		const { statusCode, headers, body } = RESPONSE.parse(answer);
		if (statusCode === 200) {
			const contentType = headers['content-type'];
			return {
				kind: 'download',
				bytes: body,
				...(typeof contentType === 'string' && { contentType }),
			};
		}
		return { kind: 'refused', statusCode, errors: readErrorBody(await firstText(body)) };
	} catch {
		throwIfStopped(session.signal);
		return { kind: 'unanswered', reason: 'the download did not start' };
	}
}

/** The beginning of a document as text: what a failed report says about itself. */
export async function readDocumentText(
	session: SpApiSession,
	reportDocumentId: string,
): Promise<string> {
	const read = async (signal: AbortSignal) => {
		const download = await downloadDocument(session, reportDocumentId, signal);
		return download.kind === 'download' ? await firstText(unpack(download.bytes)) : '';
	};
	return await withinTime(SILENCE_MS, session.signal, read).catch(() => {
		throwIfStopped(session.signal);
		return '';
	});
}

async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	for await (const piece of uncompress(bytes)) if (typeof piece !== 'symbol') yield piece;
}

async function firstText(bytes: AsyncIterable<Uint8Array>): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	for await (const piece of bytes) {
		text += decoder.decode(piece, { stream: true });
		if (text.length >= FAILURE_BYTES) break;
	}
	return text;
}
