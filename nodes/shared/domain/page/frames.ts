import { html, Html } from './html';

/** The page's own style: nothing is loaded. Light, dark and print; text keeps a contrast of 4.5 : 1. */
const PAGE_STYLE = `
:root{color-scheme:light dark;--page:#f3f5f9;--card:#fff;--ink:#24324a;--soft:#56637a;--rule:#dfe5ee;
--amazon:#b45309;--amazon-fill:#f59e0b;--other:#2f66ad;--other-fill:#7ea9dd}
@media (prefers-color-scheme:dark){:root{--page:#0f1521;--card:#182133;--ink:#e8edf5;--soft:#a9b5c9;--rule:#2c384f;
--amazon:#fbbf24;--amazon-fill:#f59e0b;--other:#8fbcf5;--other-fill:#4f7fbb}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:980px;margin:0 auto;padding:32px 20px 48px}
header{margin-bottom:20px}
.eyebrow{margin:0;color:var(--amazon);font-weight:600;font-size:13px;letter-spacing:.06em;text-transform:uppercase}
h1{margin:4px 0 10px;font-size:30px;line-height:1.2;letter-spacing:-.01em;text-wrap:balance}
a{color:var(--other)}
h2{margin:0 0 2px;font-size:16px}
.scope,.hint,.notes{color:var(--soft);font-size:13px}
.scope{margin:0}.hint{margin:0 0 14px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr));gap:16px;margin-bottom:16px}
.card{background:var(--card);border:1px solid var(--rule);border-radius:14px;padding:18px 20px;break-inside:avoid}
.finding dl{display:flex;flex-wrap:wrap;gap:10px 28px;margin:10px 0 12px}.finding dt{font-size:13px;color:var(--soft)}
.finding dd{margin:0;font-size:34px;line-height:1.15;font-weight:700;letter-spacing:-.02em;white-space:nowrap}
.finding dd small{font-size:13px;letter-spacing:0;font-weight:400}.finding dd.none{font-size:20px;font-weight:600}
.side{padding-left:12px;border-left:4px solid}.side.amazon{border-color:var(--amazon-fill)}.side.amazon dd{color:var(--amazon)}
.side.other{border-color:var(--other-fill)}.side.other dd{color:var(--other)}.side dd.none{color:var(--soft)!important}
.finding p{margin:0 0 6px}.finding p:last-child{margin:0}
svg{display:block;width:100%;height:auto;font-family:inherit}
svg text{font-size:13px;fill:var(--ink)}
svg .tick{font-size:11px;fill:var(--soft)}
svg .value{font-weight:600}svg .value.none{font-weight:400;fill:var(--soft)}
svg .grid{stroke:var(--rule);stroke-width:1}
svg .bar{stroke-width:8;stroke-linecap:round}
svg .amazon .bar{stroke:var(--amazon-fill);stroke-opacity:.55}svg .other .bar{stroke:var(--other-fill);stroke-opacity:.6}
svg .bar.estimate{stroke-dasharray:2 11}
svg .dot{stroke:var(--card);stroke-width:1.5}
svg .amazon .dot{fill:var(--amazon)}svg .other .dot{fill:var(--other)}
svg .amazon .label{font-weight:700;fill:var(--amazon)}
svg .line{fill:none;stroke-width:2.5;stroke-linejoin:round}
svg .amazon .line{stroke:var(--amazon)}svg .other .line{stroke:var(--other)}
svg .amazon .band{fill:var(--amazon-fill);fill-opacity:.2}svg .other .band{fill:var(--other-fill);fill-opacity:.25}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:13.5px;font-variant-numeric:tabular-nums}
th,td{padding:7px 10px;border-bottom:1px solid var(--rule);text-align:right;vertical-align:top}
th{color:var(--soft);font-weight:600;font-size:12.5px}
th:first-child,td:first-child{text-align:left;padding-left:0}
tr:last-child td{border-bottom:0}
td small,dd small{color:var(--soft);white-space:nowrap}td small{font-size:12px}td:not(:first-child) span{display:inline-block}.none{color:var(--soft);white-space:nowrap}
@media (min-width:701px){td small{display:block}}
tr.amazon td:first-child{font-weight:700;color:var(--amazon)}
.tables .card{margin-bottom:16px}
.notes{padding-left:18px;margin:0}.notes li{margin-bottom:4px}
@media (max-width:700px){.finding dl{gap:16px}.finding dd small{display:block}main{padding:20px 14px 32px}h1{font-size:24px}.card{padding:16px}
table,tbody,tr,td{display:block;width:100%}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{padding:10px 0;border-bottom:1px solid var(--rule)}tr:last-child{border-bottom:0}
td,td:first-child{display:flex;justify-content:space-between;gap:16px;padding:2px 0;border:0}
td:first-child{font-weight:700;font-size:15px}
td:not(:first-child)::before{content:attr(data-label);color:var(--soft)}}
@media print{@page{size:A4;margin:9mm}
:root{color-scheme:light;--page:#fff;--card:#fff;--ink:#1b2537;--soft:#4b576c;--rule:#d5dce6;--amazon:#b45309;--amazon-fill:#f59e0b;--other:#2f66ad;--other-fill:#7ea9dd}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:10.5px;line-height:1.35}main{max-width:none;padding:0}h1{font-size:18px;margin:0 0 4px}h2{font-size:12px}
header{margin-bottom:6px}.eyebrow{font-size:9px}.scope,.hint,.notes{font-size:9px}.hint{margin-bottom:4px}
.cards{grid-template-columns:1fr 1fr;gap:6px;margin-bottom:6px}.card,.tables .card{padding:7px 10px;margin-bottom:6px;border-radius:6px}
.cards .card{margin:0}.cards .screen{display:none}.finding p{margin-bottom:2px}.finding dl{margin:3px 0}.finding dt,.finding dd small{font-size:9px}.finding dd{font-size:18px}td small{display:inline;font-size:8px}
table{font-size:9px}th,td{padding:2px 5px}th{font-size:8.5px}.scroll{overflow:visible}.notes li{margin:0}}
`;

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

/** Mail programs drop style sheets and SVG: every style stands at its element, and tables say it all. */
export const INK = 'color:#24324a';
export const SOFT = 'color:#56637a';
export const CELL = 'padding:7px 8px;border-bottom:1px solid #dfe5ee;vertical-align:top';
export const HEADING = `margin:24px 0 6px;font-size:16px;line-height:1.3;${INK}`;

export interface MailFrame {
	readonly title: string;
	readonly kind: string;
	readonly headline: string;
	readonly scope: string;
	readonly content: readonly Html[];
}

/** The body of an e-mail, 640 pixels wide at most. */
export const mailFrame = ({ title, kind, headline, scope, content }: MailFrame): string =>
	html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width,initial-scale=1" />
				<title>${title}</title>
			</head>
			<body style="margin:0;padding:0;background-color:#ffffff">
				<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
					<tr>
						<td align="center" style="padding:20px 12px">
							<table
								role="presentation"
								width="640"
								cellpadding="0"
								cellspacing="0"
								border="0"
								style="width:100%;max-width:640px;font-family:Arial,Helvetica,sans-serif;${INK}"
							>
								<tr>
									<td align="left">
										<p
											style="margin:0;font-size:12px;font-weight:700;letter-spacing:1px;color:#b45309"
										>
											${kind.toUpperCase()}
										</p>
										<h1 style="margin:4px 0 8px;font-size:24px;line-height:1.25;${INK}">
											${headline}
										</h1>
										<p style="margin:0 0 14px;font-size:13px;line-height:1.5;${SOFT}">${scope}</p>
										${content}
									</td>
								</tr>
							</table>
						</td>
					</tr>
				</table>
			</body>
		</html> `.markup;
