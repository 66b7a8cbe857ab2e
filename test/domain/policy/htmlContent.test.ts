import { readHtml } from '../../../nodes/shared/domain/policy/htmlContent';

const names = (html: string) => readHtml(html).tags.map(({ name }) => name);
const textOf = (html: string) => readHtml(html).text;

describe('readHtml', () => {
	it.each([
		['text alone', 'a & b', 'a & b'],
		['a sign that opens no tag', 'size < 40', 'size < 40'],
		['a tag that is none', 'a<1>b', 'ab'],
		['a comment', 'a<!-- <p>b</p> -->c', 'ac'],
		['a comment without an end', 'a<!-- b', 'a<!-- b'],
		['a comment with a sign in it', 'a<!-- 1 > 0 -->b', 'ab'],
		['blocks, apart', '<p>a</p>b<br>c<DIV>d', '\n\na\n\nb\n\nc\n\nd'],
		['words in a line, together', 'a<span>b</span>c', 'abc'],
		['what is never shown', '<style>p{}</style><title>t</title>a<script>s()</script>', 'a'],
		['a script without an end', 'a<script>s()', 'a'],
		['an end tag in capitals', '<SCRIPT>s()</SCRIPT>a', 'a'],
	])('shows what a reader sees of %s', (_what, html, text) => {
		expect(textOf(html)).toBe(text);
	});

	it.each([
		['named', '&amp;&LT;&gt;&quot;&apos;&nbsp;.', '&<>"\' .'],
		['unknown', '&nope; &x;', '&nope; &x;'],
		['decimal', '&#65;&#8364;', 'A€'],
		['hexadecimal', '&#x42;&#X1f600;', 'B😀'],
		['that stand for nothing', '[&#0;][&#x110000;]', '[][]'],
		['at the very end', '&#x10ffff;', '\u{10ffff}'],
		['encoded twice, once', '&amp;lt;', '&lt;'],
	])('decodes entities %s', (_what, html, text) => {
		expect(textOf(html)).toBe(text);
	});

	it('reads the attributes of a tag, however they are quoted, and none of an end', () => {
		const { tags } = readHtml(
			`<a href="?a=1&amp;b=2" TITLE = 'it' id=x data-k="">t</a class="no"><img src="">`,
		);

		expect(tags.map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
			['a', { href: '?a=1&b=2', title: 'it', id: 'x', 'data-k': '' }],
			['a', {}],
			['img', { src: '' }],
		]);
	});

	it('names tags in lower case, those in a comment and in a script left out', () => {
		expect(names('<H1>a</H1><!-- <p> --><script><p></p></script>')).toEqual([
			...['h1', 'h1', 'script', 'script'],
		]);
	});
});
