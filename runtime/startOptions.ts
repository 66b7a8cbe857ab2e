import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from './folders';
import { SetupRefusal } from './setupRefusal';

export const USAGE = `npm start -- [options]

Starts a simulated Amazon account and a real n8n on this machine, imports the workflow
"Request reviews after delivery", lets it live through three weeks of the account the first
time (a minute at most), runs it and says what became of every order and where to look at it.
\`npm run queue\` does so with n8n in queue mode and three accounts.

  --once                 one run, without those weeks, and end after it; the exit code says
                         whether it went as it should
  --json FILE            write the outcome to FILE as well
  --port N               port of n8n's editor (5678, or the next free one)
  --simulator-port N     port of the simulated Amazon account (5690, or the next free one)
  --data-folder FOLDER   where n8n and the simulated account keep their state from start to start
  --fresh                forget that state first
  --accounts N           how many simulated accounts, each with a workflow of its own (1)
  --workers N            how many workers run them, in n8n's queue mode with PostgreSQL and
                         Redis; 0, the default, is n8n's regular mode
  --help                 this text`;

/** More accounts or workers than that are no demo. */
const MOST = 50;

export interface PortWish {
	readonly port: number;
	readonly option: string;
	/** Named by the user: another one will not do. */
	readonly isFixed: boolean;
}

export interface StartOptions {
	readonly help: boolean;
	readonly once: boolean;
	readonly fresh: boolean;
	readonly jsonFile?: string;
	readonly dataFolder: string;
	readonly editorPort: PortWish;
	readonly simulatorPort: PortWish;
	readonly accounts: number;
	/** Those of n8n's queue mode; none in its regular mode. */
	readonly workers: number;
}

export function readStartOptions(args: readonly string[]): StartOptions {
	const { values } = parsed(args);
	const workers = count('--workers', values.workers, 0);
	return {
		help: values.help,
		once: values.once,
		fresh: values.fresh,
		dataFolder: values['data-folder'] ? resolve(values['data-folder']) : usualFolder(workers),
		editorPort: portWish('--port', values.port, 5678),
		simulatorPort: portWish('--simulator-port', values['simulator-port'], 5690),
		accounts: count('--accounts', values.accounts, 1),
		workers,
		...(values.json ? { jsonFile: resolve(values.json) } : {}),
	};
}

function parsed(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				once: { type: 'boolean', default: false },
				json: { type: 'string' },
				port: { type: 'string' },
				'simulator-port': { type: 'string' },
				'data-folder': { type: 'string' },
				fresh: { type: 'boolean', default: false },
				accounts: { type: 'string', default: '1' },
				workers: { type: 'string', default: '0' },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
	} catch (thrown) {
		throw new SetupRefusal(thrown instanceof Error ? thrown.message : String(thrown), USAGE);
	}
}

function portWish(option: string, text: string | undefined, usual: number): PortWish {
	if (text === undefined) return { option, port: usual, isFixed: false };
	const port = Number(text);
	if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return { option, port, isFixed: true };
	throw new SetupRefusal(
		`${option} ${text} is not a port.`,
		`Give a whole number from 1 to 65535, e.g. ${option} ${usual}.`,
	);
}

/** The two modes keep different databases. */
const usualFolder = (workers: number) =>
	workers === 0 ? dataFolder() : join(dataFolder(), 'queue');

function count(option: string, text: string, least: number): number {
	const number = Number(text);
	if (/^\d+$/.test(text) && number >= least && number <= MOST) return number;
	throw new SetupRefusal(
		`${option} ${text} is not possible.`,
		`Give a whole number from ${least} to ${MOST}, e.g. ${option} 2.`,
	);
}
