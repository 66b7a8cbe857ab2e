/** What work takes of the processor's time, which other work on the machine does not make longer. */
export function processorMs(work: () => unknown): number {
	const start = process.cpuUsage();
	work();
	return process.cpuUsage(start).user / 1_000;
}
