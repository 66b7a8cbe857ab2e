import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { type SentMessage, type Solicitation } from './account/ledger';
import { type ClockSetting, type EpochMs } from './clock';

/** What must be the same for a state file to be continued. */
export interface JournalHeader {
	readonly seed: string;
	readonly orders: number;
	readonly accounts: number;
	readonly marketplaces: readonly string[];
	readonly unkindness: string;
	readonly startedAt: EpochMs;
}

export type JournalEntry =
	| { readonly kind: 'solicitation'; readonly solicitation: Solicitation }
	| { readonly kind: 'message'; readonly message: SentMessage }
	| { readonly kind: 'clock'; readonly clock: ClockSetting }
	| {
			readonly kind: 'placed';
			readonly accountId: string;
			readonly scenario: string;
			readonly carrier?: string;
			readonly unkind?: readonly string[];
			readonly at: EpochMs;
	  }
	| { readonly kind: 'reset' };

/**
 * The state file: a header line, then one line an event, written before the answer goes out. A
 * process that is killed therefore loses nothing it has answered for.
 */
export class Journal {
	constructor(private readonly file: string | undefined) {}

	add(entry: JournalEntry): void {
		if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
	}

	/** The earlier run's header and events; undefined where this is the first. */
	read(): { readonly header: JournalHeader; readonly entries: JournalEntry[] } | undefined {
		if (this.file === undefined || !existsSync(this.file)) return undefined;
		const [first, ...lines] = readFileSync(this.file, 'utf8').split('\n');
		const header = parseLine<JournalHeader>(first, 'startedAt');
		if (!header) return undefined;
		const entries = lines.flatMap((line) => parseLine<JournalEntry>(line, 'kind') ?? []);
		return { header, entries };
	}

	begin(header: JournalHeader): void {
		if (this.file === undefined) return;
		mkdirSync(dirname(this.file), { recursive: true });
		writeFileSync(this.file, `${JSON.stringify(header)}\n`);
	}
}

/** A line cut short by a kill counts as never written. */
function parseLine<T extends object>(line: string | undefined, key: string): T | undefined {
	if (!line) return undefined;
	try {
		const parsed: unknown = JSON.parse(line);
		return typeof parsed === 'object' && parsed !== null && key in parsed
			? (parsed as T)
			: undefined;
	} catch {
		return undefined;
	}
}
