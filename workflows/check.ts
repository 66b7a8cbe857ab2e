import { checkFiles } from './checkFiles';

void checkFiles(process.argv.slice(2), console.log).then((exitCode) => {
	process.exitCode = exitCode;
});
