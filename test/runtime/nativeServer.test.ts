import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { findProgram } from '../../runtime/nativeServer';
import { startRedis } from '../../runtime/redisServer';
import { useTemporaryFolder } from './temporaryFolder';

describe('A program that is not part of the project', () => {
	const folder = useTemporaryFolder();
	const put = async (place: string) => {
		await mkdir(join(folder(), place), { recursive: true });
		await writeFile(join(folder(), place, 'served'), '');
		return join(folder(), place);
	};

	it('is taken from the search path first, in its order', async () => {
		const [first, second, usual] = [await put('first'), await put('second'), await put('usual')];
		const searchPath = [join(folder(), 'nowhere'), first, second].join(delimiter);

		expect(findProgram('served', [usual], searchPath)).toBe(join(first, 'served'));
	});

	it('is taken from where it usually is when the search path lacks it', async () => {
		const usual = await put('usual');

		expect(findProgram('served', [folder(), usual], '')).toBe(join(usual, 'served'));
	});

	it('is missed without a word when it is nowhere', () => {
		expect(findProgram('served', [folder()], folder())).toBeUndefined();
	});

	describe('where nothing is installed', () => {
		const { PATH } = process.env;
		beforeEach(() => void (process.env.PATH = ''));
		afterEach(() => void (process.env.PATH = PATH));

		const isInUsualPlace = ['/opt/homebrew/bin', '/usr/local/bin'].some((usual) =>
			['redis-server', 'valkey-server'].some((name) => findProgram(name, [usual], '')),
		);
		(isInUsualPlace ? it.skip : it)('is named with the command that installs it', async () => {
			await expect(startRedis({ folder: folder() })).rejects.toThrow(
				/^Redis, .* is not installed on this machine\.\nInstall it .*apt-get install redis-server; macOS: brew install redis\)\.$/,
			);
		});
	});
});
