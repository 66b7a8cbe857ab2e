import { NodeOperationError, type IExecuteFunctions, type NodeApiError } from 'n8n-workflow';

import { answerError } from '../answerErrors';
import { prepareReports, type NotPrepared, type ReportRequest } from './reportPreparation';
import { readDocuments, type DocumentReader } from './reportReader';
import type { SpApiSession } from '../session';

/**
 * Has Amazon prepare a report and reads it. Undefined when Amazon is not done within the user's
 * time, which the output then says.
 */
export async function readReportItems<Reader extends DocumentReader>(
	context: Pick<IExecuteFunctions, 'getNode'>,
	session: SpApiSession,
	request: ReportRequest,
	createReader: () => Reader,
	itemIndex: number,
): Promise<Reader | undefined> {
	const prepared = await prepareReports(session, request);
	if (prepared.kind === 'unfinishedReport') {
		session.hint(prepared.message);
		return undefined;
	}
	if (prepared.kind !== 'prepared') {
		throw preparationError(context, session, prepared, request.reportType, itemIndex);
	}
	for (const note of prepared.notes) session.hint(note);

	const read = await readDocuments(session, prepared.documentIds, createReader);
	if (read.kind !== 'read') throw answerError(session, 'getReportDocument', read, itemIndex);
	const { unreadable } = read.reader.tally;
	if (unreadable === undefined) return read.reader;
	// None of its rows would look as if there were none.
	throw new NodeOperationError(context.getNode(), "Amazon's report cannot be read", {
		description: `${unreadable}. Nothing of it was taken. Amazon may have changed this report: look for a newer version of the package, or tell its makers this sentence.`,
		itemIndex,
	});
}

function preparationError(
	context: Pick<IExecuteFunctions, 'getNode'>,
	session: SpApiSession,
	notPrepared: Exclude<NotPrepared, { kind: 'unfinishedReport' }>,
	reportType: string,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (notPrepared.kind !== 'failedReport') {
		return answerError(session, 'createReport', notPrepared, itemIndex, reportType);
	}
	const { reason } = notPrepared;
	return new NodeOperationError(context.getNode(), 'Amazon could not make the report', {
		description: `${reason === '' ? 'It gives no reason.' : `It says: "${reason}"`} Choose a shorter or later period; a report asked for a short while ago can be asked for again later.`,
		itemIndex,
	});
}
