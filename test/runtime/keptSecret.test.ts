import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptSecret } from '../../runtime/keptSecret';
import { useTemporaryFolder } from './temporaryFolder';

describe('A kept secret', () => {
	const folder = useTemporaryFolder();
	const file = () => join(folder(), 'new folder', 'secret');

	it('is made once, for its owner alone', async () => {
		const secret = await keptSecret(file());

		expect(secret).toMatch(/^[0-9a-f]{48}$/);
		expect(await keptSecret(file())).toBe(secret);
		expect((await stat(file())).mode & 0o077).toBe(0);
	});

	it('differs from place to place', async () => {
		expect(await keptSecret(file())).not.toBe(await keptSecret(join(folder(), 'another')));
	});

	it('may come from its owner', async () => {
		await writeFile(join(folder(), 'mine'), 'known to me\n');

		expect(await keptSecret(join(folder(), 'mine'))).toBe('known to me');
	});
});
