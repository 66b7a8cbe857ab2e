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

/** The files that a library is put into: the package installs nothing. */
const BUNDLED = [
	'nodes/shared/domain/scorecard/page/charts.ts',
	'nodes/shared/domain/policy/htmlContent.ts',
	'nodes/shared/domain/policy/phoneNumbers.ts',
];

/** The package's own files stay files of their own; only libraries are put in. */
const ownFilesApart = {
	name: 'own-files-apart',
	setup(build) {
		build.onResolve({ filter: /^\./ }, ({ kind, path, importer }) =>
			kind === 'entry-point' || importer.includes('node_modules')
				? undefined
				: { path, external: true },
		);
	},
};

/** Puts into a file what it needs of libraries, licences on top. */
async function bundle(file) {
	const { metafile, outputFiles } = await esbuild.build({
		entryPoints: [file],
		bundle: true,
		format: 'cjs',
		metafile: true,
		charset: 'utf8',
		// What a library says to a developer: a node may not write to the console.
		drop: ['console'],
		platform: 'neutral',
		mainFields: ['module', 'main'],
		conditions: ['import'],
		plugins: [ownFilesApart],
		target: 'es2022',
		write: false,
	});
	const packages = Object.keys(metafile.inputs).flatMap(
		(input) => input.match(/^.*node_modules\/[^/]+/) ?? [],
	);
	const licences = [...new Set(packages)].sort().map(async (folder) => {
		const text = await readFile(`${folder}/LICENSE`, 'utf8');
		return `/*! ${folder.split('/').pop()}\n${text.trim()}\n*/\n`;
	});
	const licenceText = (await Promise.all(licences)).join('');
	await writeFile(`dist/${file.replace('.ts', '.js')}`, licenceText + outputFiles[0].text);
}

const bundleLibraries = () => Promise.all(BUNDLED.map(bundle));

const copyIcons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
/** What n8n reads beside a node: where it is listed, and the fields it puts out. */
const copyNodeData = () => src('nodes/**/*.json', { base: '.' }).pipe(dest('dist'));
const copyTemplates = () => src('workflows/*.json').pipe(dest('dist/workflows'));

exports.build = series(
	clear,
	parallel(series(compile, bundleLibraries), copyIcons, copyNodeData, copyTemplates),
);
exports.default = exports.build;
