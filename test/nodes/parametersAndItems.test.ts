import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import { sharedDecisions } from '../../nodes/DeliveryWait/sortDecisions';
import type { OrderDecision } from '../../nodes/shared/domain/decision/requestDecision';
import { itemsFrom, sharedValues, extendItem, readField } from '../../nodes/shared/n8n/items';
import { readTime, parameterPerItem } from '../../nodes/shared/n8n/parameters';
import { runNode } from '../support/runNode';

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

const ZONE = 'Europe/Berlin';
const NOON = '2026-11-03T12:00:00.000Z';

describe('A date among the parameters', () => {
	it.each([
		['a Date', new Date(NOON)],
		['a time of luxon', DateTime.fromISO(NOON)],
		['text with an offset', '2026-11-03T07:00:00-05:00'],
		['text without one, in the zone of the workflow', '2026-11-03T13:00:00'],
		['text as a database writes it', '2026-11-03 13:00:00'],
		['text as a database writes it, with an offset', '2026-11-03 14:00:00 +02:00'],
	])('is read from %s', (_what, value) => {
		expect(readTime(value, ZONE, 'As Of')?.toUTC().toISO()).toBe(NOON);
	});

	it.each([[''], [null], [undefined]])('is none where there is %j', (value) => {
		expect(readTime(value, ZONE, 'As Of')).toBeUndefined();
	});

	it.each([['soon'], [new Date(NaN)], [DateTime.invalid('none')], [true]])(
		'is refused where it is %s',
		(value) => {
			expect(() => readTime(value, ZONE, 'As Of')).toThrow(/^As Of is not a date: '/);
		},
	);
});

const order = (orderId: string) => ({
	orderId,
	salesChannel: { channelName: 'AMAZON', marketplaceName: 'Amazon.com' },
	programs: ['PRIME'],
	orderItems: [{ orderItemId: orderId, quantityOrdered: 1 }],
	packages: [],
	isReplacement: false,
});

describe('sharedValues', () => {
	it('changes nothing that it copies, and nothing in the copy', () => {
		const record = order('1');
		const before = structuredClone(record);

		const copy = sharedValues()(record);

		expect(copy).toEqual(before);
		expect(record).toEqual(before);
		expect(Object.keys(copy)).toEqual(Object.keys(before));
	});

	it('makes one object of equal ones, and keeps apart what differs', () => {
		const share = sharedValues();
		const [first, second] = [share(order('1')), share(order('2'))];

		expect(second.salesChannel).toBe(first.salesChannel);
		expect(second.programs).toBe(first.programs);
		expect(second.orderItems[0]).not.toBe(first.orderItems[0]);
		expect(second).toEqual(order('2'));
	});

	it.each([
		['a list and an object', ['a'], { 0: 'a' }],
		['a number and its text', { quantity: 1 }, { quantity: '1' }],
		['a text and the object that it spells', '{"a":1}', { a: 1 }],
		['nothing and its text', { at: null }, { at: 'null' }],
		['an empty list and an empty object', [], {}],
	])('keeps %s apart', (_, one, other) => {
		const share = sharedValues();

		expect([share<unknown>(one), share<unknown>(other)]).toEqual([one, other]);
	});

	it('makes the link and the equal parts of one read the same for all of its items', () => {
		const [first, second] = itemsFrom([order('1'), order('2')], 3);

		expect(second?.pairedItem).toBe(first?.pairedItem);
		expect(first?.pairedItem).toEqual({ item: 3 });
		expect(second?.json.salesChannel).toBe(first?.json.salesChannel);
	});
});

describe('sharedDecisions', () => {
	const decided = (orderId: string, arrivedBy: string): OrderDecision => ({
		decision: {
			reason: `Held until ${arrivedBy}.`,
			outcome: 'notYet',
			code: 'waiting',
			nextCheckAt: orderId,
			facts: { arrivedBy },
		},
		delivery: { status: 'expected', evidence: 'shipTime', source: '' },
	});

	it('makes one object of equal facts, and changes nothing', () => {
		const given = [decided('1', 'A'), decided('2', 'A'), decided('3', 'B')];
		const [first, second, third] = given.map(sharedDecisions());

		expect(second?.decision.facts).toBe(first?.decision.facts);
		expect([first, second, third]).toEqual(given);
		expect(third?.decision.facts).not.toBe(first?.decision.facts);
	});
});
