import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { claimFolder } from '../../runtime/claimedFolder';
import { makePrivateFolder } from '../../runtime/privateFolder';
import { useTemporaryFolder } from './temporaryFolder';

const onPosix = process.platform === 'win32' ? describe.skip : describe;

onPosix('A private folder', () => {
	const temporary = useTemporaryFolder();
	const modeOf = async (folder: string) => (await stat(folder)).mode & 0o777;

	it('is made for its owner alone', async () => {
		const folder = join(temporary(), 'new', 'folder');
		await makePrivateFolder(folder);

		expect(await modeOf(folder)).toBe(0o700);
	});

	it('is closed where others could look into it before', async () => {
		const folder = join(temporary(), 'data');
		await mkdir(folder);
		await chmod(folder, 0o755);
		await (
			await claimFolder(folder, () => {})
		)();

		expect(await modeOf(folder)).toBe(0o700);
	});

	it('is not made of a folder that everybody may write to, which stays as it is', async () => {
		const folder = join(temporary(), 'tmp');
		await mkdir(folder);
		await chmod(folder, 0o1777);

		await expect(makePrivateFolder(folder)).rejects.toThrow(/belongs to others too/);
		expect((await stat(folder)).mode & 0o7777).toBe(0o1777);
	});
});
