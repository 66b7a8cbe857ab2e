// Loads a package folder as n8n does when it starts, and prints what n8n then knows of it.
const { PackageDirectoryLoader } = require('n8n-core');

async function main() {
	const loader = new PackageDirectoryLoader(process.argv[2]);
	await loader.loadAll();
	console.log(
		JSON.stringify({
			packageName: loader.packageName,
			loadedNodes: loader.loadedNodes,
			nodes: loader.types.nodes,
			credentials: loader.types.credentials,
		}),
	);
}

main().catch((thrown) => {
	console.error(thrown);
	process.exit(1);
});
