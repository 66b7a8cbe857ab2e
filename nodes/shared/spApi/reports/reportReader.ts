import type { ReportTally } from '../../domain/report/reportTally';
import { throwIfStopped } from '../cancellableWait';
import { downloadDocument, type ReportDownload } from './reportDownload';
import type { SpApiSession } from '../session';
import type { NotAnswered } from '../answers/spApiAnswer';

export interface DocumentReader {
	/** What it has read of all documents, and what not. */
	readonly tally: ReportTally;
	/** Reads one document; false when it turns out to end early or to be damaged. */
	read(download: ReportDownload): Promise<boolean>;
}

const ATTEMPTS = 3;
const BROKEN_OFF: NotAnswered = {
	kind: 'unanswered',
	reason: "the report's download broke off again and again",
};

/**
 * Reads documents one after the other with one reader. When a download breaks off or is damaged,
 * all are read anew with a new reader, so that a reader never sees a row twice.
 */
export async function readDocuments<Reader extends DocumentReader>(
	session: SpApiSession,
	documentIds: readonly string[],
	createReader: () => Reader,
): Promise<{ readonly kind: 'read'; readonly reader: Reader } | NotAnswered> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
		const reader = createReader();
		const failure = await readAll(session, documentIds, reader);
		if (failure === undefined) return { kind: 'read', reader };
		if (failure !== BROKEN_OFF) return failure;
	}
	return BROKEN_OFF;
}

async function readAll(
	session: SpApiSession,
	documentIds: readonly string[],
	reader: DocumentReader,
): Promise<NotAnswered | undefined> {
	for (const documentId of documentIds) {
		const download = await downloadDocument(session, documentId);
		if (download.kind !== 'download') return download;
		const source = { hasFailed: false };
		const bytes = watched(download.bytes, source);
		const isWhole = await reader.read({ ...download, bytes }).catch((thrown: unknown) => {
			throwIfStopped(session.signal);
			if (source.hasFailed) return false;
			// What a reader throws of itself is a defect, and no fault of the network.
			throw thrown;
		});
		if (!isWhole) return BROKEN_OFF;
	}
	return undefined;
}

async function* watched(
	bytes: AsyncIterable<Uint8Array>,
	source: { hasFailed: boolean },
): AsyncGenerator<Uint8Array> {
	const iterator = bytes[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next = await iterator.next().catch((fault: unknown) => {
				source.hasFailed = true;
				throw fault;
			});
			if (next.done === true) return;
			yield next.value;
		}
	} finally {
		await iterator.return?.();
	}
}
