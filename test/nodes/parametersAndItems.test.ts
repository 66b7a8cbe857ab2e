import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import { parameterPerItem } from '../../nodes/shared/n8n/parameters';
import { extendItem, readField } from '../../nodes/shared/n8n/items';
import { runNode } from './runNode';

let resolutions = 0;
let askedOfN8n = 0;

class Echo implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Echo',
		name: 'echo',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Echo' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Text', name: 'text', type: 'string', default: 'same' }],
	};

	async execute(this: IExecuteFunctions) {
		const counting = Object.create(this, {
			getNodeParameter: {
				value: (name: string, itemIndex: number) => {
					askedOfN8n += 1;
					return this.getNodeParameter(name, itemIndex);
				},
			},
		}) as IExecuteFunctions;
		const text = parameterPerItem(counting, 'text', (value) => {
			resolutions += 1;
			return String(value);
		});
		return [
			this.getInputData().map((item, index) => extendItem(item, index, { text: text(index) })),
		];
	}
}

beforeEach(() => {
	resolutions = 0;
	askedOfN8n = 0;
});

describe('parameterPerItem', () => {
	it('resolves a fixed parameter once for all items', async () => {
		const { outputs } = await runNode(new Echo(), { inputs: [[{ id: 1 }, { id: 2 }, { id: 3 }]] });

		expect(outputs[0]?.map((item) => item.json)).toEqual([
			{ id: 1, text: 'same' },
			{ id: 2, text: 'same' },
			{ id: 3, text: 'same' },
		]);
		expect(resolutions).toBe(1);
	});

	it.each([
		["={{ $('Settings').first().json.text }}", 1],
		["={{ $('Settings').all()[$itemIndex].json.text }}", 3],
		["={{ $('Settings').first().json.text + $json.id }}", 3],
	])('resolves %s %i times for three items', async (text, times) => {
		const { outputs } = await runNode(new Echo(), {
			inputs: [[{ id: 1 }, { id: 2 }, { id: 3 }]],
			parameters: { text },
			earlierNode: { name: 'Settings', items: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] },
		});

		expect(outputs[0]).toHaveLength(3);
		expect(resolutions).toBe(times);
	});

	it('resolves an expression for each item', async () => {
		const { outputs } = await runNode(new Echo(), {
			inputs: [[{ id: 1 }, { id: 2 }]],
			parameters: { text: '={{ "order " + $json.id }}' },
		});

		expect(outputs[0]?.map((item) => item.json.text)).toEqual(['order 1', 'order 2']);
		expect(resolutions).toBe(2);
	});
});

describe('a parameter that is a plain field of the item', () => {
	const items = [{ id: 1 }, { id: null }, { other: 2 }];
	const textsFor = async (text: string) => {
		const { outputs } = await runNode(new Echo(), { inputs: [items], parameters: { text } });
		return outputs[0]?.map((item) => item.json.text);
	};

	it('is read from each item without an expression, and means the same', async () => {
		expect(await textsFor('={{ $json.id }}')).toEqual(['1', 'null', 'undefined']);
		expect(askedOfN8n).toBe(0);

		expect(await textsFor('={{ ($json.id) }}')).toEqual(['1', 'null', 'undefined']);
		expect(askedOfN8n).toBe(3);
	});

	it('is nothing where only the prototype has it', async () => {
		expect(await textsFor('={{ $json.constructor }}')).toEqual(Array(3).fill('undefined'));
	});
});

describe('extendItem', () => {
	it('keeps fields and binaries it does not know, and links the item to its input', async () => {
		const binary = { label: { data: '', mimeType: 'text/plain' } };
		const { outputs } = await runNode(new Echo(), {
			inputs: [[{ json: { id: 1 } }, { json: { id: 2, note: 'kept' }, binary }]],
		});

		expect(outputs[0]?.[1]).toEqual({
			json: { id: 2, note: 'kept', text: 'same' },
			binary,
			pairedItem: { item: 1 },
		});
	});
});

describe('readField', () => {
	const json = { orderId: '1', 'a.b': 'dotted', packages: [{ carrier: 'UPS' }], nothing: null };

	it.each([
		['orderId', '1'],
		['a.b', 'dotted'],
		['packages[0].carrier', 'UPS'],
		['packages.0.carrier', 'UPS'],
		['packages[1].carrier', undefined],
		['nothing.at.all', undefined],
		['', undefined],
		['constructor', undefined],
		['packages.__proto__.length', undefined],
	])('%s', (path, value) => {
		expect(readField(json, path)).toEqual(value);
	});
});
