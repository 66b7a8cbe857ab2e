import { executablePath } from './browser';

/** `describe` where there is a Chromium; elsewhere its tests are skipped, and say why. */
export const describeInBrowser: jest.Describe = executablePath ? describe : withoutBrowser();

function withoutBrowser(): jest.Describe {
	process.stderr.write('No Chromium found: skipping tests (CHROMIUM=/path/to/it to name one).\n');
	return describe.skip;
}
