/**
 * Lints a folder as n8n's own gate does, inline configuration ignored, and prints what it finds:
 * `node scan.mjs FOLDER PATTERN…`. The gate's `analyzePackage` looks at errors alone, so its rules
 * are taken and warnings are told as well.
 */
import { buildScanConfig } from '@n8n/scan-community-package/scanner/scanner.mjs';
import { ESLint } from 'eslint';

const [folder, ...patterns] = process.argv.slice(2);
const eslint = new ESLint({
	cwd: folder,
	allowInlineConfig: false,
	errorOnUnmatchedPattern: false,
	overrideConfigFile: true,
	overrideConfig: await buildScanConfig(),
});
const results = await eslint.lintFiles(patterns);
console.log(
	JSON.stringify({
		fileCount: results.length,
		findings: results.flatMap(({ filePath, messages }) =>
			messages.map(
				({ line, message, ruleId }) =>
					`${filePath.slice(folder.length + 1)}:${line} ${ruleId}: ${message}`,
			),
		),
	}),
);
