import { cacheFolder, dataFolder, type Machine } from '../../runtime/folders';

const linux = { platform: 'linux', home: '/home/ann' } as const;
const windows = { platform: 'win32', home: 'C:\\Users\\Ann' } as const;

describe('The folders that outlive a clone', () => {
	it.each<[string, Machine, string, string]>([
		[
			'in the XDG folders on Linux',
			{ ...linux, env: { XDG_CACHE_HOME: '/fast/cache', XDG_DATA_HOME: '/big/data' } },
			'/fast/cache/n8n-nodes-seller-feedback',
			'/big/data/n8n-nodes-seller-feedback',
		],
		[
			'in the home of a Linux user without XDG folders',
			{ ...linux, env: {} },
			'/home/ann/.cache/n8n-nodes-seller-feedback',
			'/home/ann/.local/share/n8n-nodes-seller-feedback',
		],
		[
			'in the home when the XDG folders are relative, as the specification wants',
			{ ...linux, env: { XDG_CACHE_HOME: 'cache', XDG_DATA_HOME: '' } },
			'/home/ann/.cache/n8n-nodes-seller-feedback',
			'/home/ann/.local/share/n8n-nodes-seller-feedback',
		],
		[
			'in the library on macOS',
			{ platform: 'darwin', home: '/Users/ann', env: {} },
			'/Users/ann/Library/Caches/n8n-nodes-seller-feedback',
			'/Users/ann/Library/Application Support/n8n-nodes-seller-feedback',
		],
		[
			'in the local application data on Windows',
			{ ...windows, env: { LOCALAPPDATA: 'D:\\Local' } },
			'D:\\Local\\n8n-nodes-seller-feedback\\Cache',
			'D:\\Local\\n8n-nodes-seller-feedback\\Data',
		],
		[
			'below the profile of a Windows user without that variable',
			{ ...windows, env: {} },
			'C:\\Users\\Ann\\AppData\\Local\\n8n-nodes-seller-feedback\\Cache',
			'C:\\Users\\Ann\\AppData\\Local\\n8n-nodes-seller-feedback\\Data',
		],
	])('are %s', (_where, machine, cache, data) => {
		expect(cacheFolder(machine)).toBe(cache);
		expect(dataFolder(machine)).toBe(data);
	});
});
