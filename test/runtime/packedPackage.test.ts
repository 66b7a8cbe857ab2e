import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'tar';
import { unpackPackage } from '../../runtime/packedPackage';
import { useTemporaryFolder } from './temporaryFolder';

const folder = useTemporaryFolder();

/** A tarball as `npm pack` makes it: everything in a folder `package`. */
async function tarballWith(files: Record<string, string>): Promise<string> {
	const cwd = join(folder(), 'sources');
	await mkdir(join(cwd, 'package'), { recursive: true });
	for (const [name, text] of Object.entries(files)) {
		await writeFile(join(cwd, 'package', name), text);
	}
	const file = join(folder(), `${Object.keys(files).join('-')}.tgz`);
	await create(
		{ gzip: true, file, cwd },
		Object.keys(files).map((name) => `package/${name}`),
	);
	return file;
}

const manifest = JSON.stringify({ name: 'n8n-nodes-example' });
const modules = () => join(folder(), 'user', '.n8n', 'nodes', 'node_modules');

describe('A packed package', () => {
	it('is unpacked where n8n looks for community packages', async () => {
		const tarball = await tarballWith({ 'package.json': manifest, 'index.js': '1' });

		await unpackPackage(tarball, join(folder(), 'user'));

		expect(await readFile(join(modules(), 'n8n-nodes-example', 'index.js'), 'utf8')).toBe('1');
		expect(await readdir(modules())).toEqual(['n8n-nodes-example']);
	});

	it('replaces its former version, of which nothing stays', async () => {
		const former = await tarballWith({ 'package.json': manifest, 'former.js': '1' });
		const latter = await tarballWith({ 'package.json': manifest, 'latter.js': '2' });

		await unpackPackage(former, join(folder(), 'user'));
		await unpackPackage(latter, join(folder(), 'user'));

		expect((await readdir(join(modules(), 'n8n-nodes-example'))).sort()).toEqual([
			'latter.js',
			'package.json',
		]);
	});
});
