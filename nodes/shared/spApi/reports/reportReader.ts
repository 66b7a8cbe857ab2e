import type { DateTime } from 'luxon';
import type { NodeApiError } from 'n8n-workflow';

import { Refusal } from '../../domain/refusal';
import type { DayPeriod } from '../../domain/report/report';
import {
	ReportTally,
	type Report,
	type ReportReading,
	type ReportScope,
} from '../../domain/report/report';
import { answerError } from '../answerErrors';
import type { NotAnswered } from '../answers/spApiAnswer';
import { throwIfStopped, withinTime } from '../cancellableWait';
import type { SpApiSession } from '../session';
import { downloadDocument } from './reportDownload';
import { prepareReports, type NotPrepared, type ReportRequest } from './reportPreparation';

/** What documents of one report say, and what of them could not be read. */
interface RecordsRead<Found> {
	readonly kind: 'read';
	readonly records: readonly Found[];
	readonly tally: ReportTally;
}

const ATTEMPTS = 3;
/** For all documents of a reading: a gigabyte at two megabytes a second. */
const READING_MS = 600_000;
/** Where the user's time is over, what is ready is read all the same. */
const LEAST_READING_MS = 60_000;
const BROKEN_OFF: NotAnswered = {
	kind: 'unanswered',
	reason: "the report's download broke off again and again",
};
const TOO_SLOW: NotAnswered = {
	kind: 'unanswered',
	reason: "the report's download took too long",
};

/**
 * Reads documents one after the other. When a download breaks off or is damaged, all are read again,
 * so that no row is taken twice.
 */
export async function readDocuments<Found extends object>(
	session: SpApiSession,
	documentIds: readonly string[],
	report: Pick<Report<Found>, 'startReading'>,
	scope: ReportScope,
): Promise<RecordsRead<Found> | NotAnswered> {
	const leftMs = Math.max(session.deadlineMs - session.now(), LEAST_READING_MS);
	let isOver = false;
	const read = async (signal: AbortSignal) => {
		signal.addEventListener('abort', () => (isOver = true));
		for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
			const tally = new ReportTally();
			const reading = report.startReading(tally, scope);
			const failure = await readAll(session, documentIds, reading, tally, signal);
			if (failure === undefined) {
				return { kind: 'read' as const, records: reading.records(), tally };
			}
			if (failure !== BROKEN_OFF) return failure;
		}
		return BROKEN_OFF;
	};
	return await withinTime(Math.min(READING_MS, leftMs), session.signal, read).catch(
		(thrown: unknown) => {
			throwIfStopped(session.signal);
			if (isOver) return TOO_SLOW;
			throw thrown;
		},
	);
}

async function readAll(
	session: SpApiSession,
	documentIds: readonly string[],
	reading: ReportReading<object>,
	tally: ReportTally,
	signal: AbortSignal,
): Promise<NotAnswered | undefined> {
	for (const documentId of documentIds) {
		const download = await downloadDocument(session, documentId, signal);
		if (download.kind !== 'download') return download;
		const source = { hasFailed: false };
		const bytes = watched(download.bytes, source, signal);
		await reading.read(bytes, download.contentType).catch((thrown: unknown) => {
			throwIfStopped(session.signal);
			// What a reader throws of itself is a defect, and no fault of the network.
			if (!source.hasFailed) throw thrown;
		});
		if (source.hasFailed || tally.isDamaged) return BROKEN_OFF;
	}
	return undefined;
}

/** The bytes as they come, until the signal ends them: nobody reads on for a reader that is gone. */
async function* watched(
	bytes: AsyncIterable<Uint8Array>,
	source: { hasFailed: boolean },
	signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
	const iterator = bytes[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next = await iterator.next().catch((fault: unknown) => {
				source.hasFailed = true;
				throw fault;
			});
			if (next.done === true || signal.aborted) return;
			yield next.value;
		}
	} finally {
		await iterator.return?.();
	}
}

export interface ReportRead<Found> extends RecordsRead<Found> {
	/** What the seller should know: a period without data, a report that Amazon would not repeat. */
	readonly notes: readonly string[];
}

/** The days in any time zone of the earth. */
const toDays = (start: DateTime, end: DateTime): DayPeriod => ({
	firstDay: start.toUTC().minus({ days: 1 }).toISODate() ?? '',
	lastDay: end.toUTC().plus({ days: 1 }).toISODate() ?? '',
});

/**
 * Has Amazon prepare a report and reads it. Undefined when Amazon is not done within the user's
 * time, which the output then says.
 */
export async function readReportItems<Found extends object>(
	session: SpApiSession,
	report: Report<Found>,
	request: ReportRequest,
	itemIndex: number,
): Promise<ReportRead<Found> | undefined> {
	const prepared = await prepareReports(session, report, request);
	if (prepared.kind === 'unfinishedReport') {
		session.hint(prepared.message);
		return undefined;
	}
	if (prepared.kind !== 'prepared') {
		throw preparationError(session, prepared, report.reportType, itemIndex);
	}

	const { marketplaceIds, start, end } = request;
	const scope = { marketplaceIds, period: toDays(start, end) };
	const read = await readDocuments(session, prepared.documentIds, report, scope);
	if (read.kind !== 'read') throw answerError(session, 'getReportDocument', read, itemIndex);
	const { unreadable } = read.tally;
	if (unreadable === undefined) return { ...read, notes: prepared.notes };
	// None of its rows would look as if there were none.
	throw new Refusal(
		"Amazon's report cannot be read",
		`${unreadable}. Nothing of it was taken. Amazon may have changed this report: look for a newer version of the package, or tell its makers this sentence.`,
	);
}

function preparationError(
	session: SpApiSession,
	notPrepared: Exclude<NotPrepared, { kind: 'unfinishedReport' }>,
	reportType: string,
	itemIndex: number,
): NodeApiError | Refusal {
	if (notPrepared.kind !== 'failedReport') {
		return answerError(session, 'createReport', notPrepared, itemIndex, reportType);
	}
	const { reason } = notPrepared;
	return new Refusal(
		'Amazon could not make the report',
		`${reason === '' ? 'It gives no reason.' : `It says: "${reason}"`} Choose a shorter or later period; a report asked for a short while ago can be asked for again later.`,
	);
}
