import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureInstalled, type Installation } from '../../runtime/installedOnce';
import { useTemporaryFolder } from './temporaryFolder';

const parent = useTemporaryFolder();
const target = () => join(parent(), 'n8n-1.0.0');
const enoughSpace = async () => 100;
const ignore = () => {};

const installation = (install: (folder: string) => Promise<void>): Installation => ({
	name: 'n8n 1.0.0',
	folder: target(),
	proof: [join(target(), 'bin', 'node'), join(target(), 'n8n')],
	requiredBytes: 100,
	install,
});

async function installAll(folder: string) {
	await mkdir(join(folder, 'bin'));
	await writeFile(join(folder, 'bin', 'node'), 'node');
	await writeFile(join(folder, 'n8n'), 'n8n');
}

describe('An installation that is made once', () => {
	it('is made in a sibling and appears whole', async () => {
		const install = jest.fn(async (folder: string) => {
			expect(folder).not.toBe(target());
			await installAll(folder);
			expect(existsSync(target())).toBe(false);
		});

		await ensureInstalled(installation(install), ignore, enoughSpace);

		expect(await readFile(join(target(), 'n8n'), 'utf8')).toBe('n8n');
		expect(await readdir(parent())).toEqual(['n8n-1.0.0']);
	});

	it('is not made again', async () => {
		const install = jest.fn(installAll);

		await ensureInstalled(installation(install), ignore, enoughSpace);
		await ensureInstalled(installation(install), ignore, enoughSpace);

		expect(install).toHaveBeenCalledTimes(1);
	});

	it('starts afresh after an interruption', async () => {
		await ensureInstalled(
			installation(async (folder) => {
				await writeFile(join(folder, 'half'), '');
				throw new Error('power cut');
			}),
			ignore,
			enoughSpace,
		).catch(ignore);
		expect(existsSync(target())).toBe(false);

		await ensureInstalled(installation(installAll), ignore, enoughSpace);

		expect((await readdir(target())).sort()).toEqual(['bin', 'n8n']);
	});

	it('is mended when a part of it was deleted', async () => {
		await ensureInstalled(installation(installAll), ignore, enoughSpace);
		await rm(join(target(), 'bin'), { recursive: true });
		await writeFile(join(target(), 'leftover'), '');

		await ensureInstalled(installation(installAll), ignore, enoughSpace);

		expect((await readdir(target())).sort()).toEqual(['bin', 'n8n']);
	});

	it('is made by one of two that start at once, and the other says that it waits', async () => {
		const report = jest.fn();
		const otherWaits = new Promise<void>((resolve) => report.mockImplementation(() => resolve()));
		const install = jest.fn(async (folder: string) => {
			await otherWaits;
			await installAll(folder);
		});

		await Promise.all([
			ensureInstalled(installation(install), report, enoughSpace),
			ensureInstalled(installation(install), report, enoughSpace),
		]);

		expect(install).toHaveBeenCalledTimes(1);
		expect(report.mock.calls).toEqual([
			['Another process is installing n8n 1.0.0; waiting for it …'],
		]);
	});

	it.each([
		[99, false],
		[100, true],
	])('with %i of 100 bytes free: is made is %s', async (free, isMade) => {
		const install = jest.fn(installAll);

		const made = ensureInstalled(installation(install), ignore, async () => free).then(
			() => true,
			(refusal: Error) => {
				expect(refusal.message).toMatch(/n8n 1\.0\.0 needs .* of disk space.*\nFree some space/s);
				return false;
			},
		);

		expect(await made).toBe(isMade);
		expect(install).toHaveBeenCalledTimes(isMade ? 1 : 0);
	});
});
