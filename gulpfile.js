const { readFile, rm, writeFile } = require('node:fs/promises');
const esbuild = require('esbuild');
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
		{ noEmit: false, outDir: 'dist', rootDir: '.', types: ['node'] },
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

const CHARTS = 'nodes/shared/domain/scorecard/page/charts.ts';

/** Puts d3 into the one file that draws with it, licences on top: the package installs nothing. */
async function bundleCharts() {
	const { metafile, outputFiles } = await esbuild.build({
		entryPoints: [CHARTS],
		bundle: true,
		external: ['../../page/html'],
		format: 'cjs',
		metafile: true,
		target: 'es2022',
		write: false,
	});
	const packages = Object.keys(metafile.inputs).flatMap(
		(file) => file.match(/^.*node_modules\/[^/]+/) ?? [],
	);
	const licences = [...new Set(packages)].sort().map(async (folder) => {
		const text = await readFile(`${folder}/LICENSE`, 'utf8');
		return `/*! ${folder.split('/').pop()}\n${text.trim()}\n*/\n`;
	});
	const licenceText = (await Promise.all(licences)).join('');
	await writeFile(`dist/${CHARTS.replace('.ts', '.js')}`, licenceText + outputFiles[0].text);
}

const copyIcons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
/** What n8n reads beside a node: where it is listed, and the fields it puts out. */
const copyNodeData = () => src('nodes/**/*.json', { base: '.' }).pipe(dest('dist'));
const copyTemplates = () => src('workflows/*.json').pipe(dest('dist/workflows'));

exports.build = series(
	clear,
	parallel(series(compile, bundleCharts), copyIcons, copyNodeData, copyTemplates),
);
exports.default = exports.build;
