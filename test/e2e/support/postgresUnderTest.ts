import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresPrograms } from '../../../runtime/postgresPrograms';
import { startPostgres, type Postgres } from '../../../runtime/postgresServer';
import { describeWith } from '../../runtime/describeWith';

/** `describe` where PostgreSQL is installed; elsewhere its tests are skipped, and say why. */
export const describeWithPostgres = describeWith(
	'PostgreSQL',
	findPostgresPrograms() !== undefined,
);

/** A PostgreSQL of its own for the tests of one file. Read it inside tests only. */
export function usePostgres(): () => Postgres {
	let postgres: Postgres | undefined;
	let folder: string | undefined;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'postgres-e2e-'));
		postgres = await startPostgres({ folder });
	}, 120_000);

	afterAll(async () => {
		await postgres?.stop();
		if (folder) await rm(folder, { recursive: true, force: true });
	});

	return () => {
		if (!postgres) throw new Error('PostgreSQL is started by beforeAll: read it inside a test');
		return postgres;
	};
}
