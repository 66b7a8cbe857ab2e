import { setTimeout as sleep } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { CredentialInput } from '../../../runtime/n8nClient';
import { LOOPBACK } from '../../../runtime/ports';

const LOOK_EVERY_MS = 100;

export interface Mail {
	readonly from: string;
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	/** As it came over the wire: headers, boundaries and encoded parts. */
	readonly source: string;
	/** Addresses that its links lead to, in their order. */
	readonly links: readonly string[];
}

export interface MailServer {
	/** What n8n's e-mail nodes need to send by it. */
	readonly credential: CredentialInput;
	readonly mails: readonly Mail[];
	/** Waits until so many mails have come in all. */
	waitForMails(count: number, timeoutMs?: number): Promise<readonly Mail[]>;
	stop(): Promise<void>;
}

/** How a mail server is to behave where it should not just take everything. */
export interface MailServerBehaviour extends Pick<SMTPServerOptions, 'onRcptTo'> {
	/** After it has taken the mail, and before it says so. */
	readonly beforeAnswer?: (mail: Mail) => Promise<void>;
}

/** A mail server on loopback that delivers to nobody and keeps what it got. */
export async function startMailServer({
	beforeAnswer = async () => {},
	...behaviour
}: MailServerBehaviour = {}): Promise<MailServer> {
	const mails: Mail[] = [];
	const server = new SMTPServer({
		...behaviour,
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData(stream, session, callback) {
			void buffer(stream)
				.then(async (source) => {
					const { subject, text, html } = await simpleParser(source);
					const { mailFrom, rcptTo } = session.envelope;
					const mail = {
						from: mailFrom ? mailFrom.address : '',
						to: rcptTo.map(({ address }) => address).join(', '),
						subject: subject ?? '',
						text: text ?? '',
						html: html || '',
						source: source.toString('latin1'),
						links: [...(html || '').matchAll(/href="([^"]+)"/g)].map(([, address]) =>
							(address ?? '').replaceAll('&amp;', '&'),
						),
					};
					mails.push(mail);
					await beforeAnswer(mail);
				})
				.then(() => callback(), callback);
		},
	});
	await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
	const address = server.server.address();
	if (address === null || typeof address === 'string')
		throw new Error('The mail server has no port');
	return {
		credential: {
			name: 'Mail server',
			type: 'smtp',
			data: {
				user: '',
				password: '',
				host: LOOPBACK,
				port: address.port,
				secure: false,
				disableStartTls: true,
			},
		},
		mails,
		async waitForMails(count, timeoutMs = 60_000) {
			const giveUpAt = Date.now() + timeoutMs;
			while (mails.length < count) {
				if (Date.now() > giveUpAt) throw new Error(`${mails.length} of ${count} mails have come`);
				await sleep(LOOK_EVERY_MS);
			}
			return mails;
		},
		stop: async () => await new Promise<void>((resolve) => server.close(() => resolve())),
	};
}
