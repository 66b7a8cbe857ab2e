import { readPage } from '../support/pages';
import { GENERATED_PAGES } from './generatedPages';
import { markdownTable, withTableUnder } from './markdownTable';

describe('The documentation made from the code', () => {
	it.each(GENERATED_PAGES.map(({ file, render }) => [file, render] as const))(
		'%s is as `npm run docs` writes it',
		(file, render) => {
			const current = readPage(file);

			expect(render(current)).toBe(current);
		},
	);
});

describe('A table in a page', () => {
	const page = '# One\n\n| a |\n| --- |\n| 1 |\n\ntext\n\n# Two\n\n| b |\n| --- |\n| 2 |';

	it('is replaced under its own heading', () => {
		const table = markdownTable(['c'], [['x | y'], ['z']]);

		expect(withTableUnder(page, '# One', table)).toBe(
			'# One\n\n| c |\n| --- |\n| x \\| y |\n| z |\n\ntext\n\n# Two\n\n| b |\n| --- |\n| 2 |',
		);
		expect(withTableUnder(page, '# Two', table)).toMatch(/\| 1 \|[^]*# Two\n\n\| c \|[^]*\| z \|$/);
	});

	it('is missed when the heading is not there', () => {
		expect(() => withTableUnder(page, '# Three', '')).toThrow('There is no table under "# Three"');
	});
});
