import { join, resolve } from 'node:path';
import { dataFolder } from '../../runtime/folders';
import { readStartOptions } from '../../runtime/startOptions';

describe('The options of the start command', () => {
	it('keep the state in the data folder and leave the ports open by default', () => {
		expect(readStartOptions([])).toEqual({
			help: false,
			once: false,
			fresh: false,
			dataFolder: dataFolder(),
			accounts: 1,
			workers: 0,
			editorPort: { option: '--port', port: 5678, isFixed: false },
			simulatorPort: { option: '--simulator-port', port: 5690, isFixed: false },
		});
	});

	it('take every option', () => {
		const given =
			'--once --json out.json --port 80 --simulator-port 81 --data-folder here --fresh --accounts 3 --workers 2 --help';

		expect(readStartOptions(given.split(' '))).toEqual({
			help: true,
			once: true,
			fresh: true,
			jsonFile: resolve('out.json'),
			dataFolder: resolve('here'),
			accounts: 3,
			workers: 2,
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

	it('keep what queue mode stores apart from the rest', () => {
		expect(readStartOptions(['--workers', '2']).dataFolder).toBe(join(dataFolder(), 'queue'));
	});

	it.each([
		['--accounts', '1'],
		['--accounts', '50'],
		['--workers', '0'],
		['--workers', '50'],
	])('accept %s %s', (option, text) => {
		const { accounts, workers } = readStartOptions([option, text]);

		expect(option === '--accounts' ? accounts : workers).toBe(Number(text));
	});

	it.each([
		['--accounts', '0', 1],
		['--accounts', '51', 1],
		['--workers', '51', 0],
		['--workers', '1.5', 0],
		['--workers', '-1', 0],
		['--accounts', 'many', 1],
	])('refuse %s %s', (option, text, least) => {
		expect(() => readStartOptions([`${option}=${text}`])).toThrow(
			`${option} ${text} is not possible.\nGive a whole number from ${least} to 50, e.g. ${option} 2.`,
		);
	});

	it('let the last one of two have its way', () => {
		expect(readStartOptions(['--workers', '2', '--workers', '4']).workers).toBe(4);
	});

	it('answer an unknown option with the list of the known ones', () => {
		expect(() => readStartOptions(['--onse'])).toThrow(/--onse.*\n.*--simulator-port/s);
	});
});
