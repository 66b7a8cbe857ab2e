import { HELP, readOptions } from './commandLine';
import { startSimulator } from './simulator';
import { SimulatorRefusal } from './startOptions';

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (options === 'help') {
		console.log(HELP);
		return;
	}
	const simulator = await startSimulator(options);
	console.log(`Simulated Amazon account on ${simulator.url}`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void simulator.stop().then(() => process.exit(0)));
	}
}

function explain(thrown: unknown): string {
	if (thrown instanceof SimulatorRefusal) return thrown.message;
	if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE') {
		const port = 'port' in thrown ? ` ${String(thrown.port)}` : '';
		return `Port${port} is taken. Name another one with --port, or leave it out for any free one.`;
	}
	return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

main().catch((thrown: unknown) => {
	console.error(explain(thrown));
	process.exit(1);
});
