import { readFile } from 'node:fs/promises';

import { checkWorkflow } from '../nodes/shared/domain/policy/workflow/checkWorkflow';

/** 0 when all have passed, 1 when one was refused, 2 when one could not be read. */
export type ExitCode = 0 | 1 | 2;

/** Checks workflow files as the Policy Check node does, and says what it found. */
export async function checkFiles(
	files: readonly string[],
	print: (line: string) => void,
): Promise<ExitCode> {
	if (files.length === 0) {
		print('Name at least one workflow file: npm run check -- workflows/NAME.json');
		return 2;
	}
	let exitCode: ExitCode = 0;
	for (const file of files) {
		const check = checkWorkflow(await readJson(file));
		if (check.kind === 'unreadable') {
			print(`${file}: cannot be read. ${check.reason}`);
			exitCode = 2;
			continue;
		}
		print(`${file}: ${check.verdict}`);
		for (const { rule, severity, excerpt, what, remedy } of check.findings) {
			print(`  ${severity} ${rule}: ${excerpt}. ${what} ${remedy}`);
		}
		if (check.verdict === 'refused' && exitCode === 0) exitCode = 1;
	}
	return exitCode;
}

/** Undefined for a file that is missing or holds no JSON: the check says what is wrong with that. */
async function readJson(file: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as unknown;
	} catch {
		return undefined;
	}
}
