import type {
	FlatFileLayout,
	FlatFileOptions,
	FlatFileProblem,
	FlatFileRow,
} from '../../../../nodes/shared/domain/report/flatFile/flatFile';
import { readFlatFile } from '../../../../nodes/shared/domain/report/flatFile/readFlatFile';
import { chunks } from '../bytes';

type Name = 'orderId' | 'title' | 'count';

const LAYOUT: FlatFileLayout<Name> = {
	columns: { orderId: 'Order ID', title: 'title', count: 'count' },
	required: ['orderId', 'title'],
};

async function read(
	source: AsyncIterable<Uint8Array> | string,
	options: FlatFileOptions = {},
	layout: FlatFileLayout<Name> = LAYOUT,
) {
	const rows: Array<FlatFileRow<Name>> = [];
	const problems: FlatFileProblem[] = [];
	const bytes = typeof source === 'string' ? chunks(source) : source;
	for await (const batch of readFlatFile(bytes, layout, options)) {
		rows.push(...batch.rows);
		problems.push(...batch.problems);
	}
	return { rows, problems };
}

describe('readFlatFile', () => {
	it('finds columns by their headers, in any order and letter case, and skips the others', async () => {
		const { rows, problems } = await read(
			'COUNT\tbuyer-email\torder id \tTitle\n2\tsecret@example.com\tA\tMug\n',
		);

		expect(rows).toEqual([{ line: 2, orderId: 'A', title: 'Mug', count: '2' }]);
		expect(problems).toEqual([]);
	});

	it('treats quotes like any other character', async () => {
		const { rows } = await read('Order ID\ttitle\n"A\tMug 12"\nB\t"a ""b"\n');

		expect(rows.map(({ orderId, title }) => [orderId, title])).toEqual([
			['"A', 'Mug 12"'],
			['B', '"a ""b"'],
		]);
	});

	it.each(['\n', '\r\n', '\r'])('reads lines that end with %j', async (lineEnd) => {
		const { rows, problems } = await read(
			['Order ID\ttitle', 'A\tMug', 'B\tCup', ''].join(lineEnd),
		);

		expect(rows.map(({ line, orderId, title }) => [line, orderId, title])).toEqual([
			[2, 'A', 'Mug'],
			[3, 'B', 'Cup'],
		]);
		expect(problems).toEqual([]);
	});

	it('reads a last line without an end, and lines of mixed ends', async () => {
		const { rows, problems } = await read('Order ID\ttitle\r\nA\tMug\rB\tCup\nC\tJug');

		expect(rows.map(({ orderId, title }) => orderId + title)).toEqual(['AMug', 'BCup', 'CJug']);
		expect(problems).toEqual([]);
	});

	it('trims fields, of other white space than the ASCII kind too', async () => {
		const { rows } = await read('Order ID\ttitle\n  A \t\u00a0Mug\u3000\n\tx\n');

		expect(rows.map(({ orderId, title }) => [orderId, title])).toEqual([
			['A', 'Mug'],
			['', 'x'],
		]);
	});

	it('gives an optional column that is missing as empty', async () => {
		expect((await read('Order ID\ttitle\nA\tMug\n')).rows[0]?.count).toBe('');
	});

	it.each([
		['A', 1],
		['A\tMug\t1\tmore', 4],
		['A\tMug\t1\t\tmore', 5],
	])('reports %j, which has %d fields instead of 3', async (line, count) => {
		const { rows, problems } = await read(`Order ID\ttitle\tcount\n${line}\nB\tCup\t2\n`);

		expect(problems).toEqual([
			{
				line: 2,
				code: 'fieldCount',
				problem: `The line has ${count} fields where the header has 3`,
			},
		]);
		expect(rows.map(({ orderId }) => orderId)).toEqual(['B']);
	});

	it('takes cells that are missing at the end of a line for empty', async () => {
		expect(await read('Order ID\ttitle\tcount\nA\tMug\nB\tCup\t2\n')).toEqual({
			rows: [
				{ line: 2, orderId: 'A', title: 'Mug', count: '' },
				{ line: 3, orderId: 'B', title: 'Cup', count: '2' },
			],
			problems: [],
		});
	});

	it.each(['order-id\ttitle', 'ORDER_ID\tTitle', '\ufeff"Order ID"\t"Title"'])(
		'knows its columns under %j',
		async (header) => {
			expect((await read(`${header}\nA\tMug\n`)).rows).toMatchObject([
				{ orderId: 'A', title: 'Mug' },
			]);
		},
	);

	it('knows a column under the other headers that it has been seen with', async () => {
		const layout = { ...LAYOUT, otherHeaders: { title: ['product-name'] } };

		expect((await read('Order ID\tProduct Name\nA\tMug\n', {}, layout)).rows).toMatchObject([
			{ orderId: 'A', title: 'Mug' },
		]);
	});

	describe('with a text that has line breaks', () => {
		const layout: FlatFileLayout<Name> = { ...LAYOUT, orderId: 'orderId', texts: ['title'] };
		const ID = '113-1111111-1111111';
		const OTHER = '113-2222222-2222222';

		it.each([
			['in the middle', 'count\ttitle\tOrder ID', `2\tMug\nblue\t${ID}`, 'Mug\nblue'],
			['twice', 'count\ttitle\tOrder ID', `2\tMug\n\nblue\t${ID}`, 'Mug\n\nblue'],
			['after the id', 'Order ID\ttitle\tcount', `${ID}\tMug\nblue\t2`, 'Mug\nblue'],
			['in the last column', 'Order ID\tcount\ttitle', `${ID}\t2\tMug\nblue\n!`, 'Mug\nblue\n!'],
			[
				'in quotation marks',
				'"count"\t"title"\t"Order ID"',
				`"2"\t"Mug\nblue"\t"${ID}"`,
				'Mug\nblue',
			],
		])('reads it whole: %s, wherever the file is cut', async (_where, header, record, title) => {
			const other = record.replace(ID, OTHER).replace(/Mug\n+blue(\n!)?/, 'Cup');
			const file = Buffer.from(`${header}\n${record}\n${other}\n`);
			const expected = [
				{ line: 2, orderId: ID, title, count: '2' },
				expect.objectContaining({ orderId: OTHER, title: 'Cup', count: '2' }) as unknown,
			];

			for (let at = 1; at < file.length; at += 1) {
				const { rows, problems } = await read(
					chunks(file.subarray(0, at), file.subarray(at)),
					{},
					layout,
				);
				expect(rows).toEqual(expected);
				expect(problems.filter(({ code }) => code !== 'emptyLine')).toEqual([]);
			}
		});

		it('joins no lines of which each has an id of its own', async () => {
			const file = `count\tOrder ID\ttitle\tx\n1\t${ID}\n2\t${OTHER}\tCup\n`;
			const { rows } = await read(file, {}, { ...layout, requiredCells: ['orderId'] });

			expect(rows).toMatchObject([{ orderId: ID }, { orderId: OTHER, title: 'Cup' }]);
		});

		it('is not kept busy by parts without an end', async () => {
			const parts = `${ID}\n${'x\n'.repeat(50_000)}`;
			const startedAt = process.cpuUsage();
			const { rows, problems } = await read(`title\tOrder ID\tcount\n${parts}`, {}, layout);

			expect(rows.length + problems.length).toBe(50_001);
			expect(process.cpuUsage(startedAt).user).toBeLessThan(3_000_000);
		});
	});

	it('notices a stray tab though the last field is empty', async () => {
		const { rows, problems } = await read('Order ID\ttitle\tcount\nA\tMu\tg\t\n');

		expect(rows).toEqual([]);
		expect(problems[0]?.problem).toBe('The line has 4 fields where the header has 3');
	});

	it.each([
		['A\tMug', 0],
		['A\tMug\t', 0],
		['A\tMug\t\t', 0],
		['A\tMug\t\t\t', 1],
		['A\tMug\tx\t', 1],
		['A', 1],
	])(
		'under a header line that ends with two tabs, reads %j with %d problems',
		async (line, count) => {
			const { rows, problems } = await read(`Order ID\ttitle\t\t\n${line}\n`);

			expect([rows.length, problems.length]).toEqual([1 - count, count]);
		},
	);

	it('reports empty lines and lines with a NUL, and goes on', async () => {
		const { rows, problems } = await read('Order ID\ttitle\n\nA\tM\0g\nB\tCup\n\r\nC\t\0\n');

		expect(rows.map(({ line, orderId }) => [line, orderId])).toEqual([[4, 'B']]);
		expect(problems.map(({ line, code }) => [line, code])).toEqual([
			[2, 'emptyLine'],
			[3, 'controlCharacter'],
			[5, 'emptyLine'],
			[6, 'controlCharacter'],
		]);
	});

	it.each([
		[20, []],
		[21, [{ line: 2, code: 'lineTooLong', problem: 'The line has more than 20 characters' }]],
		[70, [{ line: 2, code: 'lineTooLong', problem: 'The line has more than 20 characters' }]],
	])('with at most 20 characters a line, meets one of %d', async (length, expected) => {
		const file = `Order ID\ttitle\nA\t${'x'.repeat(length - 2)}\nB\tCup\n`;
		const whole = await read(file, { maxLineLength: 20 });
		const cut = await read(chunks(...file), { maxLineLength: 20 });

		expect(whole.problems).toEqual(expected);
		expect(whole.rows.at(-1)).toMatchObject({ line: 3, orderId: 'B' });
		expect(cut).toEqual(whole);
	});

	it('drops a line that never ends without holding it', async () => {
		async function* endless() {
			yield Buffer.from('Order ID\ttitle\nA\t');
			for (let count = 0; count < 1000; count++) yield new Uint8Array(100_000).fill(0x78);
			yield Buffer.from('\nB\tCup');
		}
		const before = process.memoryUsage().arrayBuffers;
		const { rows, problems } = await read(endless());

		expect(rows.map(({ line, orderId }) => [line, orderId])).toEqual([[3, 'B']]);
		expect(problems.map(({ line, code }) => [line, code])).toEqual([[2, 'lineTooLong']]);
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
	});

	it('ends with an overlong last line', async () => {
		const file = `Order ID\ttitle\nA\t${'x'.repeat(100)}`;

		for (const source of [file, chunks(...file)]) {
			expect((await read(source, { maxLineLength: 20 })).problems).toEqual([
				{ line: 2, code: 'lineTooLong', problem: 'The line has more than 20 characters' },
			]);
		}
	});

	it.each([
		['', 'noHeader', 'The file is empty'],
		['Order ID\tname\nA\tMug\n', 'missingColumns', 'The header line lacks "title"'],
		['\n', 'missingColumns', 'The header line lacks "Order ID", "title"'],
		['Order ID\ttitle\tTITLE\n', 'duplicateColumns', 'The header line has "title" twice'],
		[
			'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
			'missingColumns',
			'The header line lacks "Order ID", "title"',
		],
	])('reads nothing from %j and says why', async (file, code, problem) => {
		expect(await read(file)).toEqual({ rows: [], problems: [{ line: 1, code, problem }] });
	});

	it('reads nothing after a header line that never ends', async () => {
		const { rows, problems } = await read(`${'x'.repeat(100)}\nA\tMug\n`, { maxLineLength: 20 });

		expect(rows).toEqual([]);
		expect(problems.map(({ code }) => code)).toEqual(['missingColumns']);
	});

	it('minds no column that is twice there and not wanted', async () => {
		expect((await read('x\tOrder ID\ttitle\tx\n1\tA\tMug\t2\n')).rows).toHaveLength(1);
	});

	it('is not impressed by headers that objects have anyway', async () => {
		const { rows } = await read(
			'__proto__\tconstructor\tOrder ID\ttitle\n{"polluted":1}\tx\tA\tMug\n',
		);

		expect(rows).toEqual([{ line: 2, orderId: 'A', title: 'Mug', count: '' }]);
		expect(Object.getPrototypeOf(rows[0])).toBe(Object.prototype);
		expect({}).not.toHaveProperty('polluted');
	});

	describe('with headers in another language', () => {
		const translated: FlatFileLayout<Name> = { ...LAYOUT, order: ['Order ID', 'title', 'count'] };

		it.each([
			['as many as documented', '注文番号\t商品名\t数量\nA\tMug\t1\n'],
			['one more than that', '注文番号\t商品名\t数量\tポイント\nA\tMug\t1\t12\n'],
			['some in English, in their places', 'Order ID\t商品名\tcount\nA\tMug\t1\n'],
		])('goes by position where its headers are %s', async (_count, file) => {
			expect((await read(file, {}, translated)).rows).toEqual([
				{ line: 2, orderId: 'A', title: 'Mug', count: '1' },
			]);
		});

		it.each([
			['fewer columns', '注文番号\t商品名\n'],
			['two more columns', '注文番号\t商品名\t数量\tx\ty\n'],
			['one in English, out of its place', '注文番号\tOrder ID\t数量\n'],
		])('does not guess with %s', async (_case, file) => {
			expect((await read(file, {}, translated)).problems[0]?.code).toBe('missingColumns');
		});
	});

	it('passes on what the source throws', async () => {
		async function* broken() {
			yield Buffer.from('Order ID\ttitle\nA\tMug\n');
			throw new Error('connection lost');
		}

		await expect(read(broken())).rejects.toThrow('connection lost');
	});

	it('lets go of the source when nobody reads on', async () => {
		let isReleased = false;
		async function* source() {
			try {
				for (;;) yield Buffer.from('Order ID\ttitle\nA\tMug\n');
			} finally {
				isReleased = true;
			}
		}
		for await (const batch of readFlatFile(source(), LAYOUT)) if (batch.rows.length > 0) break;

		expect(isReleased).toBe(true);
	});
});
