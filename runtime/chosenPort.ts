import { freePortFrom, isPortFree } from './ports';
import type { Report } from './progress';
import { SetupRefusal } from './setupRefusal';
import type { PortWish } from './startOptions';

/** The port that was wished for, or the next free one when the wish was only a default. */
export async function choosePort(
	{ port, option, isFixed }: PortWish,
	report: Report,
): Promise<number> {
	if (await isPortFree(port)) return port;
	const next = isFixed ? undefined : await freePortFrom(port + 1);
	if (next === undefined) {
		throw new SetupRefusal(
			`Port ${port} is taken by another program.`,
			`Name a free one with ${option}, e.g. ${option} ${port + 1}.`,
		);
	}
	report(`Port ${port} is taken by another program; using ${next} (${option} chooses another).`);
	return next;
}
