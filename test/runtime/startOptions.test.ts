import { resolve } from 'node:path';
import { dataFolder } from '../../runtime/folders';
import { readStartOptions } from '../../runtime/startOptions';

describe('The options of the start command', () => {
	it('keep the state in the data folder and leave the ports open by default', () => {
		expect(readStartOptions([])).toEqual({
			help: false,
			once: false,
			fresh: false,
			dataFolder: dataFolder(),
			editorPort: { option: '--port', port: 5678, isFixed: false },
			simulatorPort: { option: '--simulator-port', port: 5690, isFixed: false },
		});
	});

	it('take every option', () => {
		const given =
			'--once --json out.json --port 80 --simulator-port 81 --data-folder here --fresh --help';

		expect(readStartOptions(given.split(' '))).toEqual({
			help: true,
			once: true,
			fresh: true,
			jsonFile: resolve('out.json'),
			dataFolder: resolve('here'),
			editorPort: { option: '--port', port: 80, isFixed: true },
			simulatorPort: { option: '--simulator-port', port: 81, isFixed: true },
		});
	});

	it.each(['1', '65535'])('accept %s as a port', (port) => {
		expect(readStartOptions(['--port', port]).editorPort.port).toBe(Number(port));
	});

	it.each(['0', '65536', '-1', '1.5', 'http', ''])('refuse %j as a port', (port) => {
		expect(() => readStartOptions([`--port=${port}`])).toThrow(
			`--port ${port} is not a port.\nGive a whole number from 1 to 65535, e.g. --port 5678.`,
		);
	});

	it('answer an unknown option with the list of the known ones', () => {
		expect(() => readStartOptions(['--onse'])).toThrow(/--onse.*\n.*--simulator-port/s);
	});
});
