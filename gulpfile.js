const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');
const ts = require('typescript');

const PACKAGED = ['nodes/**/*.ts', 'credentials/**/*.ts'];

const clear = () => rm('dist', { recursive: true, force: true });

/** Compiles what is published, and nothing else, to CommonJS beside its declarations. */
async function compile() {
	const { config, error } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
	if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
	const { fileNames, options } = ts.parseJsonConfigFileContent(
		{ ...config, include: PACKAGED },
		ts.sys,
		__dirname,
		{ declaration: true, noEmit: false, outDir: 'dist', rootDir: '.', types: ['node'] },
	);
	const program = ts.createProgram(fileNames, options);
	const emitted = program.emit();
	const problems = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
	if (problems.length > 0) {
		throw new Error(
			ts.formatDiagnostics(problems, {
				getCanonicalFileName: (name) => name,
				getCurrentDirectory: () => __dirname,
				getNewLine: () => '\n',
			}),
		);
	}
}

const copyIcons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
const copyCodex = () => src('nodes/**/*.node.json', { base: '.' }).pipe(dest('dist'));
const copySchemas = () =>
	src('nodes/**/__schema__/**/*.json', { base: '.', allowEmpty: true }).pipe(dest('dist'));
const copyTemplates = () => src('workflows/*.json').pipe(dest('dist/workflows'));

exports.build = series(clear, parallel(compile, copyIcons, copyCodex, copySchemas, copyTemplates));
exports.default = exports.build;
