import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for each test, gone after it. Read it inside tests only. */
export function useTemporaryFolder(): () => string {
	let folder = '';
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'runtime-test-'));
	});
	afterEach(async () => await rm(folder, { recursive: true, force: true }));
	return () => folder;
}
