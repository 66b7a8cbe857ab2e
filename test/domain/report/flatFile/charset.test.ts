import {
	createLineDecoder,
	readCharset,
} from '../../../../nodes/shared/domain/report/flatFile/charset';

const JAPAN = ['A1VC38T7YXB528'];
const GERMANY = ['A1PA6795UKMFR9'];
const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => Buffer.from(text, 'latin1');
/** テスト in Shift_JIS: its second bytes include a backslash's. */
const TEST_SHIFT_JIS = bytes(0x83, 0x65, 0x83, 0x58, 0x83, 0x67);

describe('readCharset', () => {
	it.each([
		['text/plain; charset=Cp1252', 'windows-1252'],
		['text/plain;charset=ISO-8859-1', 'windows-1252'],
		['text/plain; charset="UTF-8"', 'utf-8'],
		['text/plain; charset=UTF8; boundary=x', 'utf-8'],
		['text/plain; charset=MS932', 'shift_jis'],
		['text/plain; charset=windows-31j', 'shift_jis'],
		['text/plain; charset=Cp932', 'shift_jis'],
		['text/plain; Charset = Shift_JIS', 'shift_jis'],
		['text/plain; charset=GBK', 'gbk'],
		['text/plain; charset=UTF-16', undefined],
		['text/plain; charset=klingon', undefined],
		['text/plain', undefined],
		['', undefined],
		[undefined, undefined],
	])('finds in %j the charset %s', (contentType, charset) => {
		expect(readCharset(contentType)).toBe(charset);
	});
});

describe('createLineDecoder', () => {
	it.each([
		['nothing declared', undefined],
		['UTF-8 declared', 'text/plain; charset=UTF-8'],
		['a charset declared that does not exist', 'text/plain; charset=klingon'],
	])('with %s, reads valid UTF-8 as that, for Japan too', (_case, contentType) => {
		expect(createLineDecoder(contentType, JAPAN)(Buffer.from('テスト é €'))).toBe('テスト é €');
	});

	it.each([
		['nothing declared', undefined],
		['UTF-8 wrongly declared', 'text/plain; charset=UTF-8'],
	])('with %s, falls back to windows-1252', (_case, contentType) => {
		const decode = createLineDecoder(contentType, GERMANY);

		expect(decode(ascii('Gr\xfc\xdfe f\xfcr 5 \x80'))).toBe('Grüße für 5 €');
	});

	it.each([
		['nothing declared', undefined],
		['UTF-8 wrongly declared', 'text/plain; charset=UTF-8'],
	])('with %s, falls back to Shift_JIS for Japan', (_case, contentType) => {
		expect(createLineDecoder(contentType, JAPAN)(TEST_SHIFT_JIS)).toBe('テスト');
	});

	it('believes a declared charset where the bytes are no UTF-8', () => {
		const decode = createLineDecoder('text/plain; charset=Cp1252', JAPAN);

		expect(decode(ascii('plain ASCII'))).toBe('plain ASCII');
		expect(decode(ascii('\xe9'))).toBe('é');
	});

	it.each(['Cp1252', 'ISO-8859-1', 'MS932', 'GBK'])(
		'reads bytes that are valid UTF-8 as that, though %s is declared',
		(charset) => {
			const decode = createLineDecoder(`text/plain; charset=${charset}`, GERMANY);

			expect(decode(Buffer.from('Grüße für 5 €, テスト'))).toBe('Grüße für 5 €, テスト');
		},
	);

	it('believes a byte order mark more, and drops it', () => {
		const decode = createLineDecoder('text/plain; charset=Cp1252', JAPAN);

		expect(decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toBe('é');
		expect(decode(Buffer.from('ü'))).toBe('ü');
	});

	it('keeps the choice open while it sees ASCII', () => {
		const decode = createLineDecoder(undefined, JAPAN);
		expect(decode(ascii('amazon-order-id\n'))).toBe('amazon-order-id\n');

		expect(decode(TEST_SHIFT_JIS)).toBe('テスト');
	});

	it('stays with the fallback once it was needed, where UTF-8 fits by chance', () => {
		const decode = createLineDecoder(undefined, JAPAN);
		decode(TEST_SHIFT_JIS);

		// Valid UTF-8 for "é", and two half-width letters in Shift_JIS.
		expect(decode(bytes(0xc3, 0xa9))).toBe('ﾃｩ');
	});

	it('reads on as UTF-8 after one damaged stretch in a file that is', () => {
		const decode = createLineDecoder(undefined, GERMANY);
		decode(Buffer.from('Grüße'));

		expect(decode(ascii('\xe9\n'))).toBe('é\n');
		expect(decode(Buffer.from('für'))).toBe('für');
	});

	it('decodes all that windows-1252 has in place of the C1 controls', () => {
		const decode = createLineDecoder('text/plain; charset=Cp1252');
		const c1 = Array.from({ length: 32 }, (_, index) => 0x80 + index);

		expect(decode(Uint8Array.from(c1))).toBe(
			'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
		);
	});
});
