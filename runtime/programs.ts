import { spawn, type ChildProcess } from 'node:child_process';
import { appendFile } from 'node:fs/promises';

const KEPT_OUTPUT_CHARACTERS = 20_000;

export interface ProgramOptions {
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv;
	/** Gets everything the program prints. */
	readonly logFile?: string;
	readonly keptOutputCharacters?: number;
}

export interface ProgramResult {
	readonly exitCode: number | null;
	/** The last of what it printed, to either stream. */
	readonly output: string;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
	for (const child of running) child.kill();
});

/** Runs a program to its end. It ends with this process at the latest. */
export async function runProgram(
	command: string,
	args: readonly string[],
	{
		cwd,
		env = process.env,
		logFile,
		keptOutputCharacters = KEPT_OUTPUT_CHARACTERS,
	}: ProgramOptions,
): Promise<ProgramResult> {
	const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
	running.add(child);
	let output = '';
	const keep = (text: string) => (output = (output + text).slice(-keptOutputCharacters));
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
	const logged: Array<Promise<void>> = [];
	if (logFile) {
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (text: string) => logged.push(appendFile(logFile, text)));
		}
	}
	try {
		const exitCode = await new Promise<number | null>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', resolve);
		});
		await Promise.all(logged);
		return { exitCode, output };
	} finally {
		running.delete(child);
	}
}

/** npm is a batch file on Windows, which only its command processor can start. */
export const runNpm = async (args: readonly string[], options: ProgramOptions) =>
	process.platform === 'win32'
		? await runProgram('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
		: await runProgram('npm', args, options);

export const lastLines = (output: string, count = 15) =>
	output.trimEnd().split('\n').slice(-count).join('\n');
