import { createLineDecoder } from './charset';
import type { FlatFileBatch, FlatFileLayout, FlatFileOptions, FlatFileProblem } from './flatFile';
import { DAMAGE, uncompress } from './uncompress';
import { planColumns } from './header';
import { RowSplitter } from './splitRows';
import { OVERLONG_LINE, readWholeLines } from './wholeLines';

/** Amazon's longest rows, all orders with their promotion ids, stay under a tenth of this. */
const MAX_LINE_LENGTH = 128 * 1024;
const FIRST_LINE = /^([^\r\n]*)(\r\n|\n|\r|$)/;

const onlyProblem = (problem: FlatFileProblem) => ({ rows: [], problems: [problem] });

/**
 * Reads one of Amazon's flat files in one pass, batch by batch, in memory that does not depend on
 * its size: gzip or plain, in any of Amazon's charsets, cut into chunks anywhere.
 *
 * What cannot be read is a problem with its line: never thrown, never dropped silently. Only what
 * the source of the bytes throws is passed on.
 */
export async function* readFlatFile<Name extends string>(
	bytes: AsyncIterable<Uint8Array>,
	layout: FlatFileLayout<Name>,
	options: FlatFileOptions = {},
): AsyncGenerator<FlatFileBatch<Name>, void, undefined> {
	const maxLineLength = options.maxLineLength ?? MAX_LINE_LENGTH;
	const decode = createLineDecoder(options.contentType, options.marketplaceIds);
	let splitter: RowSplitter<Name> | undefined;
	for await (const stretch of readWholeLines(uncompress(bytes), maxLineLength)) {
		if (stretch === DAMAGE) {
			const problem = 'The compressed file ends early or is damaged from this line on';
			if (splitter) yield splitter.finish();
			yield onlyProblem({ line: splitter?.line ?? 1, code: 'damagedFile', problem });
			return;
		}
		if (splitter) {
			yield stretch === OVERLONG_LINE
				? splitter.skipOverlongLine()
				: splitter.split(decode(stretch));
			continue;
		}
		const text = stretch === OVERLONG_LINE ? '' : decode(stretch);
		const [headerLine = '', header = ''] = FIRST_LINE.exec(text) ?? [];
		const plan = planColumns(header, layout);
		if ('code' in plan) {
			yield onlyProblem(plan);
			return;
		}
		splitter = new RowSplitter(plan, maxLineLength);
		yield splitter.split(text.slice(headerLine.length));
	}
	if (splitter) yield splitter.finish();
	else yield onlyProblem({ line: 1, code: 'noHeader', problem: 'The file is empty' });
}
