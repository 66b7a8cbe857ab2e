import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from './nativeServer';
import { SetupRefusal } from './setupRefusal';

/** Where systems keep what is not on the search path, one folder a version. */
const VERSIONS = [
	{ folder: '/usr/lib/postgresql', version: /^\d+$/, bin: 'bin' },
	{ folder: '/opt/homebrew/opt', version: /^postgresql@\d+$/, bin: 'bin' },
	{ folder: '/usr/local/opt', version: /^postgresql@\d+$/, bin: 'bin' },
	{ folder: '/usr', version: /^pgsql-\d+$/, bin: 'bin' },
];
/** Users without rights of their own, the first of which is there where PostgreSQL is. */
const USERS = ['postgres', 'nobody'];

export interface PostgresPrograms {
	readonly postgres: string;
	readonly initdb: string;
	readonly psql: string;
}

/** The newest PostgreSQL of this machine, or nothing. */
export function findPostgresPrograms(): PostgresPrograms | undefined {
	const folders = VERSIONS.flatMap(({ folder, version, bin }) =>
		(existsSync(folder) ? readdirSync(folder) : [])
			.filter((name) => version.test(name))
			.sort((a, b) => numberIn(b) - numberIn(a))
			.map((name) => join(folder, name, bin)),
	);
	const initdb = findProgram('initdb', folders);
	if (!initdb) return undefined;
	const beside = (name: string) => findProgram(name, folders, join(initdb, '..'));
	const postgres = beside('postgres');
	const psql = beside('psql');
	return postgres && psql ? { initdb, postgres, psql } : undefined;
}

export function postgresPrograms(): PostgresPrograms {
	const found = findPostgresPrograms();
	if (found) return found;
	throw new SetupRefusal(
		'PostgreSQL, the database of n8n in queue mode, is not installed on this machine.',
		'Install it and start again (Debian and Ubuntu: apt-get install postgresql; macOS: brew install postgresql@17). Its service need not run.',
	);
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
const numberIn = (name: string) => Number(/\d+/.exec(name)?.[0]);
