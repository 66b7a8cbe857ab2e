import { readHtml } from '../../../nodes/shared/domain/policy/htmlContent';

const names = (html: string) => readHtml(html).tags.map(({ name }) => name);
const textOf = (html: string) => readHtml(html).text.trim();

describe('readHtml', () => {
	it.each([
		['text alone', 'a & b', 'a & b'],
		['a sign that opens no tag', 'size < 40', 'size < 40'],
		['a tag that is none', 'a<1>b', 'a<1>b'],
		['a comment', 'a<!-- <p>b</p> -->c', 'ac'],
		['a comment with a sign in it', 'a<!-- 1 > 0 -->b', 'ab'],
		['a comment that ends as browsers end it', 'a<!-->b<!-- c --!>d', 'abd'],
		['a comment that Outlook shows', 'a<!--[if mso]><b>b</b><![endif]-->c', 'a\n\nb\n\nc'],
		['words in a line, together', 'a<span>b</span>c', 'abc'],
		['what is never shown', '<style>p{}</style><title>t</title>a<script>s()</script>', 'a'],
		['what shows without scripts', '<noscript>a</noscript>', 'a'],
		['a picture that says something', '<img alt="a > b" src="x">c', 'a > b\n\nc'],
		['what a style hides', '<b style="display:none">a</b>', 'a'],
	])('shows what a reader sees of %s', (_what, html, text) => {
		expect(textOf(html)).toBe(text);
	});

	it('keeps blocks apart', () => {
		expect(textOf('<p>a</p>b<br>c<DIV>d').split(/\s+/).filter(Boolean)).toEqual([
			...['a', 'b', 'c', 'd'],
		]);
	});

	it.each([
		['named', '&amp;&LT;&gt;&quot;&apos;&nbsp;.', '&<>"\'\u00a0.'],
		['of HTML 5', '&lpar;at&rpar;&commat;&period;', '(at)@.'],
		['unknown', '&nope; &x;', '&nope; &x;'],
		['decimal', '&#65;&#8364;', 'A€'],
		['hexadecimal', '&#x42;&#X1f600;', 'B😀'],
		['without their semicolon', '&ampx', '&x'],
		['encoded twice, once', '&amp;lt;', '&lt;'],
	])('decodes entities %s', (_what, html, text) => {
		expect(textOf(html)).toBe(text);
	});

	it('reads the attributes of a tag, however they are quoted, and none of an end', () => {
		const { tags } = readHtml(
			`<a href="?a=1&amp;b=2" TITLE = 'it' id=x data-k="">t</a class="no"><img alt="a>b" src="">`,
		);

		expect(tags.map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
			['a', { href: '?a=1&b=2', title: 'it', id: 'x', 'data-k': '' }],
			['img', { alt: 'a>b', src: '' }],
		]);
	});

	it('names tags in lower case, those in a comment and in a script left out', () => {
		expect(names('<H1>a</H1><!-- <p> --><script><p></p></script>')).toEqual(['h1', 'script']);
	});

	it('reads the rules of style sheets and attributes', () => {
		expect(readHtml('<style>p{color:red}</style><p style="margin:0">a</p>').styles).toEqual([
			'p{color:red}',
			'margin:0',
		]);
	});

	it('reads what is nested ten thousand deep', () => {
		expect(textOf(`${'<div>'.repeat(10_000)}a`).trim()).toBe('a');
	});
});
