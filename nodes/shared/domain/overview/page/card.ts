import { html, type Html } from '../../page/html';

/** One matter of the page under its heading, with a line that says what is counted. */
export const card = (title: string, hint: string, content: Html): Html =>
	html`<section class="card">
		<h2>${title}</h2>
		<p class="hint">${hint}</p>
		${content}
	</section>`;

/** A link into Seller Central opens beside the page, which n8n shows in a sandbox. */
export const outLink = (text: string, href: string): Html =>
	html`<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;
