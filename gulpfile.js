const { spawn } = require('node:child_process');
const { readFile, rm, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const clear = () => rm('dist', { recursive: true, force: true });

/** Its program, as TypeScript 7 can no longer be called from JavaScript. */
const TSC = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

/** Compiles what is published, and nothing else, to CommonJS. */
const compile = () =>
	spawn(process.execPath, [TSC, '--project', 'tsconfig.build.json'], { stdio: 'inherit' });

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
