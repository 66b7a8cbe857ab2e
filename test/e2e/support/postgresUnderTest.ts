import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresPrograms } from '../../../runtime/postgresPrograms';
import { startPostgres, type Postgres } from '../../../runtime/postgresServer';
import { describeWith } from '../../support/describeWith';

/** `describe` where npm has a PostgreSQL for the machine; elsewhere its tests are skipped, and say why. */
export const describeWithPostgres = describeWith(
	'PostgreSQL',
	findPostgresPrograms() !== undefined,
);

export interface PostgresUnderTest {
	(): Postgres;
	/** At the same address as before, with all that it held. */
	restart(): Promise<void>;
}

/** A PostgreSQL of its own for the tests of one file. Read it inside tests only. */
export function usePostgres(): PostgresUnderTest {
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

	const started = () => {
		if (!postgres) throw new Error('PostgreSQL is started by beforeAll: read it inside a test');
		return postgres;
	};
	const restart = async () => {
		const { port } = started();
		await started().stop();
		if (folder) postgres = await startPostgres({ folder, port });
	};
	return Object.assign(started, { restart });
}
