import { splitSentences } from '../../../nodes/shared/domain/policy/wording/sentences';

const originals = (text: string) => splitSentences(text).map(({ original }) => original);

describe('splitSentences', () => {
	it.each([
		['a full stop and a space', 'It came. Thank you.', ['It came.', 'Thank you.']],
		['a full stop alone', 'amazon.com takes 4.5', ['amazon.com takes 4.5']],
		[
			'a full stop without spaces in Japanese',
			'届きました。感謝します。',
			['届きました。', '感謝します。'],
		],
		['several marks in a row', '届きました！！？感謝。。。', ['届きました！！？', '感謝。。。']],
		['an empty line', 'Hello\n\nyour parcel', ['Hello', 'your parcel']],
		['a line break', 'your\nparcel', ['your parcel']],
	])('knows %s', (_what, text, expected) => {
		expect(originals(text)).toEqual(expected);
	});
});
