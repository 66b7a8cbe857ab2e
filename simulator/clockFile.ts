import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { type ClockSetting } from './clock';

/** Written beside and moved into place: who reads it at any moment finds a whole setting. */
export function keepClock(file: string | undefined, setting: ClockSetting): void {
	if (file === undefined) return;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.new`, JSON.stringify(setting));
	renameSync(`${file}.new`, file);
}
