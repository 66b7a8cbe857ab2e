import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureInstalled } from '../../../runtime/installedOnce';
import { ensureN8n } from '../../../runtime/n8nInstallation';
import { startN8n } from '../../../runtime/n8nServer';
import type { Report } from '../../../runtime/progress';

const CACHE = join(__dirname, '..', '..', '..', '.cache', 'user-folder');
const REQUIRED_BYTES = 2e8;

/**
 * A user folder of n8n as its first start leaves it, with an owner and nothing else. Migrating the
 * database is a third of what a first start takes, and is done once for all tests.
 */
export async function newUserFolder(report: Report): Promise<string> {
	const { folder: installation, version } = await ensureN8n(report);
	const folder = join(CACHE, basename(installation));
	await ensureInstalled(
		{
			name: `A user folder of n8n ${version}`,
			folder,
			proof: [join(folder, '.n8n', 'database.sqlite')],
			requiredBytes: REQUIRED_BYTES,
			install: async (into) => await (await startN8n({ userFolder: into })).stop(),
		},
		report,
	);
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-e2e-'));
	await cp(join(folder, '.n8n'), join(userFolder, '.n8n'), { recursive: true });
	return userFolder;
}
