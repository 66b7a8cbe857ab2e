import { chmod, mkdir, stat } from 'node:fs/promises';
import { SetupRefusal } from './setupRefusal';

const FOR_OWNER_ALONE = 0o700;
/** Of folders that everybody may write to, like /tmp. */
const STICKY = 0o1000;

/** Makes a folder, or an older one, such that nobody but its owner can look into it. */
export async function makePrivateFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: FOR_OWNER_ALONE });
	// Windows keeps the folders of a user's profile from others, and knows no such modes.
	if (process.platform === 'win32') return;
	const { uid, mode } = await stat(folder);
	if (uid !== process.getuid?.() || (mode & STICKY) !== 0) {
		throw new SetupRefusal(
			`The folder ${folder} belongs to others too, and what is kept in it is for you alone.`,
			'Name a folder of your own with --data-folder, for example a new one.',
		);
	}
	await chmod(folder, FOR_OWNER_ALONE);
}
