import { throwIfStopped } from './cancellableWait';
import { downloadDocument, type ReportDownload } from './reportDownload';
import type { SpApiSession } from './session';
import type { NotAnswered } from './spApiAnswer';

export interface DocumentReader {
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
		try {
			if (!(await reader.read(download))) return BROKEN_OFF;
		} catch {
			throwIfStopped(session.signal);
			return BROKEN_OFF;
		}
	}
	return undefined;
}
