import { html, Html } from './html';
import { PAGE_STYLE } from './pageStyle';

export interface PageFrame {
	/** What stands in the browser's tab. */
	readonly title: string;
	/** The small line above the heading. */
	readonly kind: string;
	readonly headline: string;
	/** What the figures are about: range, time zone, as of. */
	readonly scope: string;
	readonly content: readonly Html[];
	/** Rules of this page alone, after those that all pages share. */
	readonly style?: string;
}

/** One page that needs nothing else: no script, no font, no picture from elsewhere. */
export const pageFrame = ({
	title,
	kind,
	headline,
	scope,
	content,
	style = '',
}: PageFrame): string =>
	html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width,initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta name="robots" content="noindex" />
				<title>${title}</title>
				<style>
					${Html.trusted(PAGE_STYLE + style)}
				</style>
			</head>
			<body>
				<main>
					<header>
						<p class="eyebrow">${kind}</p>
						<h1>${headline}</h1>
						<p class="scope">${scope}</p>
					</header>
					${content}
				</main>
			</body>
		</html> `.markup;
