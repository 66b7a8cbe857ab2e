import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;

/** What a process holds of the machine's memory, in megabytes; Linux alone tells it. */
export interface MemoryOfProcess {
	readonly now: number;
	/** The most since its start, or since `forgetPeak`. */
	readonly peak: number;
}

export async function memoryOf(pid: number): Promise<MemoryOfProcess | undefined> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const megabytes = (field: string) => {
		const [, kilobytes] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
		return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
	};
	const [now, peak] = [megabytes('VmRSS'), megabytes('VmHWM')];
	return now === undefined || peak === undefined ? undefined : { now, peak };
}

export async function forgetPeak(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => {});
}

/** n8n's own SQLite database, what is not yet merged into it included, in megabytes. */
export async function databaseMegabytes(userFolder: string): Promise<number> {
	const sizes = await Promise.all(
		['database.sqlite', 'database.sqlite-wal'].map(
			async (file) =>
				await stat(join(userFolder, '.n8n', file)).then(
					({ size }) => size,
					() => 0,
				),
		),
	);
	return sizes.reduce((sum, size) => sum + size, 0) / MEGABYTE;
}
