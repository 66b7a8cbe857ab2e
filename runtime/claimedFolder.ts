import { join } from 'node:path';
import { STALE_AFTER_MS, takeLock, type Release } from './exclusively';
import { makePrivateFolder } from './privateFolder';
import type { Report } from './progress';
import { SetupRefusal } from './setupRefusal';

/** Keeps other starts, and other users, off a data folder until the release; the latter for good. */
export async function claimFolder(dataFolder: string, report: Report): Promise<Release> {
	await makePrivateFolder(dataFolder);
	const release = await takeLock(join(dataFolder, 'in-use'), {
		// Long enough to take over from a start that was killed.
		waitAtMostMs: STALE_AFTER_MS + 2_000,
		onWait: () => report(`Another start is at work on ${dataFolder}; waiting for its end …`),
	});
	if (release) return release;
	throw new SetupRefusal(
		`Another start is at work on ${dataFolder}.`,
		'Stop it first (Ctrl-C where it runs), or name another folder with --data-folder.',
	);
}
