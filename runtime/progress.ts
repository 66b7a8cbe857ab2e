/** Shows one line to whoever started the program. */
export type Report = (line: string) => void;

const REPORT_EVERY_MS = 10_000;

/**
 * Reports that a step goes on, as some are silent for minutes: when it starts, every ten seconds with
 * the time it has taken and how far it is, and when it ends.
 */
export async function withProgress<T>(
	report: Report,
	step: string,
	work: () => Promise<T>,
	{ howFar = async () => '' }: { readonly howFar?: () => Promise<string> } = {},
): Promise<T> {
	const startedAt = Date.now();
	const elapsed = () => describeDuration(Date.now() - startedAt);
	report(`${step} …`);
	const timer = setInterval(() => {
		void howFar().then((progress) =>
			report(`  … ${[elapsed(), progress].filter(Boolean).join(', ')}`),
		);
	}, REPORT_EVERY_MS);
	try {
		const result = await work();
		report(`  done in ${elapsed()}`);
		return result;
	} finally {
		clearInterval(timer);
	}
}

export function describeDuration(durationMs: number): string {
	const seconds = Math.round(durationMs / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
