import { html, type Html } from '../../page/html';

/** What the overview adds to the style that all pages share. */
export const OVERVIEW_STYLE = `
.state{border-left:6px solid var(--other-fill);font-size:17px}.state p{margin:0}
.state.stopped,.state.failed{border-left-color:var(--bad)}.state.late,.state.dryRun{border-left-color:var(--amazon-fill)}
:root{--bad:#b42318}@media (prefers-color-scheme:dark){:root{--bad:#ff8a80}}
.attention{margin:0;padding:0;list-style:none}.attention li{padding:8px 0;border-bottom:1px solid var(--rule)}.attention li:last-child{border:0}
.tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:12px;margin:0 0 16px}
.tiles div{background:var(--card);border:1px solid var(--rule);border-radius:14px;padding:14px 16px;break-inside:avoid}
.tiles dt{font-size:13px;color:var(--soft)}.tiles dd{margin:0;font-size:28px;font-weight:700;line-height:1.2}
.tiles dd small{display:block;font-size:12.5px;font-weight:400;line-height:1.35;color:var(--soft);white-space:normal}
main>.card{margin-bottom:16px}
@media (max-width:700px){.tiles{grid-template-columns:1fr 1fr}td.text{display:block}td.text small{display:block}td.text:not(:first-child)::before{content:none}}
svg .fill{fill:var(--other-fill)}
form{display:flex;gap:8px;flex-wrap:wrap;align-items:end}label{font-size:13px;color:var(--soft);display:grid;gap:4px}
input{font:inherit;padding:8px 10px;border:1px solid var(--soft);border-radius:8px;background:var(--card);color:var(--ink);min-width:230px}
button{font:inherit;font-weight:600;padding:8px 16px;border:1px solid var(--other);border-radius:8px;background:var(--other);color:var(--card)}
.status-bad{color:var(--bad);font-weight:600}
td.text{text-align:left;overflow-wrap:anywhere}th.text{text-align:left}
details summary{cursor:pointer;color:var(--soft);font-size:13px}
dl.facts{display:grid;grid-template-columns:minmax(120px,max-content) 1fr;gap:6px 16px;margin:0}.facts dt{color:var(--soft)}.facts dd{margin:0;overflow-wrap:anywhere}
@media (forced-colors:active){.card,.tiles div{border:1px solid CanvasText}svg .fill{fill:CanvasText}}
@media print{form,.card:has(form),.screen,details summary{display:none}.cards:has(form){grid-template-columns:1fr}.cards:has(form) svg{max-height:120px}details::details-content{content-visibility:visible;height:auto}details thead{display:none}details tbody{display:block;columns:4}details tr{display:flex;justify-content:space-between;break-inside:avoid}.tiles{grid-template-columns:repeat(6,1fr);gap:6px}.tiles div{padding:6px 8px}.tiles dd{font-size:15px}.tiles dt,.tiles dd small{font-size:8px}.state{font-size:12px}}
`;

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
