import { html, type Html } from './html';

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
