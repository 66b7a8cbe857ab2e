/** `describe` where a program is installed; elsewhere its tests are skipped, and say why. */
export function describeWith(program: string, isInstalled: boolean): jest.Describe {
	if (isInstalled) return describe;
	process.stderr.write(`${program} is not installed here: skipping the tests that need it.\n`);
	return describe.skip;
}
