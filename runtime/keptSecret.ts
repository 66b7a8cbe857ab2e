import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export const newSecret = (): string => randomBytes(24).toString('hex');

/** A random secret that is made on first use and stays the same from start to start. */
export async function keptSecret(file: string, make = newSecret): Promise<string> {
	if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
	const secret = make();
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, `${secret}\n`, { mode: 0o600 });
	return secret;
}
