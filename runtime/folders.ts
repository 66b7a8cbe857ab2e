import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

const APPLICATION = 'n8n-nodes-seller-feedback';

export interface Machine {
	readonly platform: NodeJS.Platform;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly home: string;
}

const thisMachine = (): Machine => ({
	platform: process.platform,
	env: process.env,
	home: homedir(),
});

/** Where downloads that several clones share are kept. Safe to delete at any time. */
export function cacheFolder({ platform, env, home }: Machine = thisMachine()): string {
	if (platform === 'win32') return win32.join(localAppData({ env, home }), APPLICATION, 'Cache');
	if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', APPLICATION);
	return posix.join(absolute(env.XDG_CACHE_HOME) ?? posix.join(home, '.cache'), APPLICATION);
}

/** Where the demo keeps its n8n and its simulated Amazon account from one start to the next. */
export function dataFolder({ platform, env, home }: Machine = thisMachine()): string {
	if (platform === 'win32') return win32.join(localAppData({ env, home }), APPLICATION, 'Data');
	if (platform === 'darwin') {
		return posix.join(home, 'Library', 'Application Support', APPLICATION);
	}
	return posix.join(
		absolute(env.XDG_DATA_HOME) ?? posix.join(home, '.local', 'share'),
		APPLICATION,
	);
}

const localAppData = ({ env, home }: Pick<Machine, 'env' | 'home'>) =>
	env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');

/** The XDG specification tells programs to ignore relative paths. */
const absolute = (path: string | undefined) => (path && posix.isAbsolute(path) ? path : undefined);
