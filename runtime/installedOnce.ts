import { existsSync } from 'node:fs';
import { mkdir, rename, rm, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exclusively } from './exclusively';
import type { Report } from './progress';
import { SetupRefusal } from './setupRefusal';

export interface Installation {
	/** What is installed, as the user knows it. */
	readonly name: string;
	readonly folder: string;
	/** Files without which the folder is no installation. */
	readonly proof: readonly string[];
	readonly requiredBytes: number;
	install(intoFolder: string): Promise<void>;
}

/**
 * Makes sure that `folder` holds a whole installation. It is built in a sibling and renamed at the
 * end, by one process at a time: whatever interrupts it, the folder is either whole or not there, and
 * the next call begins afresh.
 */
export async function ensureInstalled(
	installation: Installation,
	report: Report,
	bytesFree: (folder: string) => Promise<number> = freeBytes,
): Promise<void> {
	const { folder, name, requiredBytes, install } = installation;
	if (isWhole(installation)) return;
	const onWait = () => report(`Another process is installing ${name}; waiting for it …`);
	await exclusively(folder, installUnlessDone, { onWait });

	async function installUnlessDone() {
		if (isWhole(installation)) return;
		const unfinished = `${folder}.unfinished`;
		await rm(folder, { recursive: true, force: true });
		await rm(unfinished, { recursive: true, force: true });
		await mkdir(unfinished, { recursive: true });
		await refuseWithoutSpace(await bytesFree(unfinished), requiredBytes, dirname(folder), name);
		await install(unfinished);
		await rename(unfinished, folder);
	}
}

const isWhole = ({ proof }: Installation) => proof.every((file) => existsSync(file));

async function freeBytes(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

function refuseWithoutSpace(free: number, required: number, folder: string, name: string): void {
	if (free >= required) return;
	throw new SetupRefusal(
		`${name} needs ${gigabytes(required)} of disk space for its installation, and ${folder} has ${gigabytes(free)} left.`,
		'Free some space, or point XDG_CACHE_HOME (LOCALAPPDATA on Windows) at a larger disk, and start again.',
	);
}

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
