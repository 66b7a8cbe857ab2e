import { inspect } from 'node:util';
import type { IHttpRequestHelper, INodeParameters, INodeType } from 'n8n-workflow';

import { AmazonSellingPartnerApi } from '../../credentials/AmazonSellingPartnerApi.credentials';
import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import {
	readAccount,
	readSecrets,
	secretsFingerprint,
} from '../../nodes/shared/spApi/login/account';
import { quotedText } from '../../nodes/shared/spApi/answers/quotedText';
import { FAULTS, type FaultName } from '../../simulator/faults';
import { dueItem, simulatedSeller } from '../support/simulatedSeller';
import { scriptedAmazon, type ScriptedAnswer, type SeenRequest } from '../support/scriptedAmazon';

jest.mock('../../nodes/shared/spApi/cancellableWait', () =>
	jest.requireActual<object>('../support/passingWaits'),
);

jest.setTimeout(120_000);

const RANGE = { rangeType: 'lastDays', lastDays: 20, options: { maxWaitMinutes: 0 } };

interface Use {
	readonly name: string;
	readonly node: INodeType;
	readonly parameters: INodeParameters;
}

/** A use of each kind of call: reading, reading a report, sending, sending with a body. */
const USES: readonly Use[] = [
	{
		name: 'orders',
		node: new AmazonSeller(),
		parameters: { resource: 'order', operation: 'getMany', limit: 1, ...RANGE },
	},
	{
		name: 'shipments',
		node: new AmazonSeller(),
		parameters: { resource: 'shipment', operation: 'getMany', ...RANGE },
	},
	{
		name: 'a review request',
		node: new FeedbackRequest(),
		parameters: {
			operation: 'requestReview',
			dryRun: false,
			options: { checkFirst: true, maxWaitMinutes: 0 },
		},
	},
	{
		name: 'an order message',
		node: new FeedbackRequest(),
		parameters: {
			operation: 'sendOrderMessage',
			dryRun: false,
			messageType: 'confirmDeliveryDetails',
			text: 'Hello',
			options: { maxWaitMinutes: 0 },
		},
	},
];

/** Nothing ever answers these, and a node waits a minute for each: what is lost says no more than others. */
const ENDLESS: readonly FaultName[] = ['hang', 'hangAfter'];
const faultNames = (Object.keys(FAULTS) as FaultName[]).filter((name) => !ENDLESS.includes(name));

/** All that an error or an item holds, however deep and however hidden. */
const everythingIn = (value: unknown): string =>
	`${inspect(value, { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null })} ${JSON.stringify(value)}`;

const SECRET = /Atz[ar]\|[\w-]{4}|amzn1\.oa2-cs\.[\w.]{4}|scripted-(?:access|refresh|client)/;

/** What a use of the account comes to: its items and hints, or what it throws. */
const outcomeOf = async (running: Promise<unknown>): Promise<string> =>
	everythingIn(await running.catch((thrown: unknown) => thrown));

const secretIn = (text: string): string | undefined => SECRET.exec(text)?.[0];

const percent = (text: string) =>
	[...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const each = (text: string, spell: (code: number) => string) =>
	[...text].map((character) => spell(character.charCodeAt(0))).join('');

/** Ways in which a server, a proxy or a log has been seen to write what it was sent, and some more. */
const SPELLINGS: ReadonlyArray<readonly [string, (text: string) => string]> = [
	['URL-encoded', encodeURIComponent],
	['URL-encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))],
	['URL-encoded whole', percent],
	['URL-encoded whole, three times', (text) => percent(percent(percent(text)))],
	['with an HTML entity', (text) => text.replace('|', '&#124;')],
	['with a named entity', (text) => text.replace('|', '&VerticalLine;')],
	['in hexadecimal entities', (text) => each(text, (code) => `&#x${code.toString(16)};`)],
	['in entities of entities', (text) => text.replace('|', '&amp;#124;')],
	['with an escape of JSON', (text) => text.replace('|', '\\u007c')],
	[
		'in escapes of JSON',
		(text) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
	],
	['in escapes of escapes', (text) => text.replace('|', '\\\\u007c')],
	['in escapes of C', (text) => each(text, (code) => `\\x${code.toString(16)}`)],
	['in base64', (text) => Buffer.from(text).toString('base64')],
	['in base64 after other letters', (text) => `xy${Buffer.from(text).toString('base64')}`],
	['in base64 of URLs', (text) => Buffer.from(text).toString('base64url')],
	[
		'in base64, twice',
		(text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
	],
	['in hexadecimal', (text) => Buffer.from(text).toString('hex')],
	['quoted-printable', (text) => text.replace('|', '=7C')],
	['split by spaces', (text) => text.split('').join(' ')],
	['split by line ends', (text) => text.replace(/(.{3})/g, '$1\n')],
	['split by tags', (text) => text.replace(/(.{3})/g, '$1<wbr>')],
	['split by quotation marks', (text) => text.replace(/(.{3})/g, '$1" + "')],
	['split by hidden signs', (text) => text.replace(/(.{2})/g, '$1\u200b')],
	[
		'in wide letters',
		(text) => text.replace('|', '\uff5c').replace('Atza', '\uff21\uff54\uff5a\uff41'),
	],
	['backwards', (text) => text.split('').reverse().join('')],
];

describe('No secret is in what a node puts out or throws', () => {
	it.each([true, false])(
		'whatever Amazon answers (continue on fail: %s)',
		async (continueOnFail) => {
			const leaks = await Promise.all(
				faultNames.map(async (fault) => {
					const seller = await simulatedSeller({ orders: 60 });
					try {
						const order = (await seller.orders()).find(({ isEligible }) => isEligible);
						if (!order) throw new RangeError('The account has no eligible order');
						seller.simulator.faults.turnOn(fault);
						const outcomes = USES.map(async ({ name, node, parameters }) => {
							const inputs = [[dueItem(order)]];
							const run = seller.run(node, parameters, { inputs, continueOnFail });
							const leak = secretIn(await outcomeOf(run));
							return leak === undefined ? [] : [`${fault}, ${name}: ${leak}`];
						});
						return (await Promise.all(outcomes)).flat();
					} finally {
						await seller.stop();
					}
				}),
			);

			expect(leaks.flat()).toEqual([]);
		},
	);

	const echo = ({ headers }: SeenRequest, status: number, kind: string): ScriptedAnswer => {
		const text = `You sent ${String(headers['x-amz-access-token'])} and Atzr|scripted-refresh-token`;
		if (kind === 'html') return { status, body: `<html><title>${text}</title></html>` };
		if (kind === 'xml')
			return { status, body: `<Error><Code>${text}</Code><Message>${text}</Message></Error>` };
		if (kind === 'cut off') return { status, body: `{"errors":[{"message":"${text}` };
		return { status, body: { errors: [{ code: text, message: text, details: text }] } };
	};

	it.each(['json', 'html', 'xml', 'cut off'])('when an answer repeats it (%s)', async (kind) => {
		const [orders, , request] = USES;
		if (!orders || !request) throw new RangeError('No such use');
		const inputs = [[{ orderId: '113-1234567-1234567', marketplaceId: 'ATVPDKIKX0DER' }]];
		const outcomes = [400, 403, 404, 409, 429, 500].map(async (status) => {
			const amazon = await scriptedAmazon((asked) => echo(asked, status, kind));
			try {
				const runs = [orders, request].map(({ node, parameters }) =>
					outcomeOf(amazon.run(node, { ...parameters, requireDue: false }, { inputs })),
				);
				const leak = secretIn((await Promise.all(runs)).join(' '));
				expect(amazon.seen.length).toBeGreaterThan(0);
				return leak === undefined ? [] : [`${status}: ${leak}`];
			} finally {
				await amazon.stop();
			}
		});

		expect((await Promise.all(outcomes)).flat()).toEqual([]);
	});

	it.each(SPELLINGS)('when an answer repeats it in another spelling: %s', async (_name, spell) => {
		const [orders, , request] = USES;
		if (!orders || !request) throw new RangeError('No such use');
		const inputs = [[{ orderId: '113-1234567-1234567', marketplaceId: 'ATVPDKIKX0DER' }]];
		const outcomes = [400, 403, 409].map(async (status) => {
			const amazon = await scriptedAmazon(({ headers }) => {
				const repeated = spell(`You sent ${String(headers['x-amz-access-token'])}`);
				const entry = { code: 'InvalidInput', message: repeated, details: `order: ${repeated}` };
				const headersOfIt = { 'x-amzn-requestid': repeated.replace(/[^\x20-\x7e]/g, '') };
				return { status, headers: headersOfIt, body: { errors: [entry] } };
			});
			try {
				const runs = [orders, request].map(({ node, parameters }) =>
					outcomeOf(amazon.run(node, { ...parameters, requireDue: false }, { inputs })),
				);
				return (await Promise.all(runs)).join(' ');
			} finally {
				await amazon.stop();
			}
		});
		const all = (await Promise.all(outcomes)).join(' ');

		expect(all.length).toBeGreaterThan(100);
		expect(all).not.toContain(spell('Atza|scripted-access-token').slice(0, 24));
		expect(secretIn(all)).toBeUndefined();
		expect(all).not.toMatch(/scripted.access.token|Atza/);
	});

	it('when Login with Amazon cannot be reached, and what failed carries the request', async () => {
		const request = { data: 'client_secret=amzn1.oa2-cs.v1.secret&refresh_token=Atzr|secret' };
		const failure = Object.assign(new Error(`connect ECONNREFUSED ${request.data}`), {
			code: 'ECONNREFUSED',
			config: request,
			request,
		});
		const http = {
			helpers: { httpRequest: async () => await Promise.reject(failure) },
		} as unknown as IHttpRequestHelper;
		const credential = {
			environment: 'production',
			region: 'NA',
			clientId: 'amzn1.application-oa2-client.unreachable',
			clientSecret: 'amzn1.oa2-cs.v1.secret',
			refreshToken: 'Atzr|secret',
		};

		const outcome = await outcomeOf(
			new AmazonSellingPartnerApi().preAuthentication.call(http, credential),
		);
		expect(outcome).toContain('Login with Amazon');
		expect(secretIn(outcome)).toBeUndefined();
	});
});

describe('A text that came with an answer', () => {
	it.each([
		['token Atza|IQEBLabc+/=.def, later', 'token (secret), later'],
		['"Atzr|IwEB"', '"(secret)"'],
		['client_secret=amzn1.oa2-cs.v1.0123&x=1', 'client_secret=(secret)&x=1'],
		['one\r\ntwo\u2028three', 'one two three'],
		['safe\u202eexe.txt\u200b', 'safe exe.txt '],
		['client amzn1.application-oa2-client.0123', 'client amzn1.application-oa2-client.0123'],
	])('is quoted without secrets and on one line: %j', (text, quoted) => {
		expect(quotedText(text)).toBe(quoted);
	});

	it.each(SPELLINGS)(
		'is left out whole where it holds a token in another spelling: %s',
		(_name, spell) => {
			const quoted = quotedText(
				`Refused: ${spell('Atza|IwEBIG2Ov9dvBjgl7Cq2McN2R8TMKmNn')} (order 1)`,
			);

			expect(quoted).toMatch(/^\(left out|\(secret\)/);
			expect(quoted).not.toMatch(/IwEBIG2/);
		},
	);

	it.each(SPELLINGS)(
		'is left out whole where it holds a secret in another spelling: %s',
		(_name, spell) => {
			const quoted = quotedText(
				spell('client_secret=amzn1.oa2-cs.v1.0123456789abcdef0123456789abcdef'),
			);

			expect(quoted).toMatch(/^\(left out|\(secret\)/);
			expect(quoted).not.toMatch(/0123456789abcdef/);
		},
	);

	it.each([
		'The requested solicitation is not available for this amazonOrderId.',
		'You can’t use this feature to request a review outside the 5-30 day range after the order delivery date.',
		'Invalid Input: amzn1.application-oa2-client.0123456789abcdef, request fb9b8c63-2f2d-4a51-9d0c-0f3f5b1b7c11',
		'Order 113-1234567-1234567 of A1PA6795UKMFR9: price=19.99&quantity=2 (100% off)',
		'dGhpcyBpcyBhIHRleHQgaW4gYmFzZTY0 is a text in base64, 68656c6c6f20776f726c64 one in hexadecimal',
		'Matzah balls, 12 pieces',
	])('is quoted as it is where it holds none: %s', (text) => {
		expect(quotedText(text)).toBe(text);
	});

	it('is looked at in time, whatever it is made of', () => {
		const startedAt = process.cpuUsage();
		for (const piece of ['%25', '&amp;', '\\\\u', 'QXR6', '4174', 'A t z a ', '<', '=3D', 'A']) {
			quotedText(piece.repeat(2000));
		}

		expect(process.cpuUsage(startedAt).user).toBeLessThan(2_000_000);
	});

	it('is cut before it is looked at, and no secret is left at the cut', () => {
		const text = `${'x'.repeat(995)}Atzr|secret${'y'.repeat(1_000_000)}`;

		expect(quotedText(text)).toBe('x'.repeat(500));
		expect(quotedText(`${'x'.repeat(490)}Atzr|secret`)).toBe(`${'x'.repeat(490)}(secret)`);
	});
});

describe('What is kept beside the secrets', () => {
	const data = {
		environment: 'production',
		region: 'NA',
		clientId: 'amzn1.application-oa2-client.1',
		clientSecret: 'amzn1.oa2-cs.v1.1',
		refreshToken: 'Atzr|1',
	};

	it('tells whom a token was obtained for, without telling the secrets', () => {
		const fingerprint = secretsFingerprint(readSecrets(data));

		expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
		expect(secretsFingerprint(readSecrets({ ...data }))).toBe(fingerprint);
	});

	it.each(['clientId', 'clientSecret', 'refreshToken'] as const)('changes with the %s', (field) => {
		const changed = { ...data, [field]: `${data[field]}2` };

		expect(secretsFingerprint(readSecrets(changed))).not.toBe(
			secretsFingerprint(readSecrets(data)),
		);
	});

	it.each([
		['region', { region: 'EU' }],
		['environment', { environment: 'sandbox' }],
		[
			'address',
			{ environment: 'custom', apiBaseUrl: 'https://a.example', tokenUrl: 'https://a.example' },
		],
	])('changes with the %s, so that no token goes to another host', (_name, change) => {
		expect(secretsFingerprint(readSecrets({ ...data, ...change }))).not.toBe(
			secretsFingerprint(readSecrets(data)),
		);
	});

	it('cannot be moved from one field to the next', () => {
		const one = { ...data, clientId: 'a', clientSecret: 'bc' };
		const other = { ...data, clientId: 'ab', clientSecret: 'c' };

		expect(secretsFingerprint(readSecrets(one))).not.toBe(secretsFingerprint(readSecrets(other)));
	});

	it('is no secret of the account either', () => {
		expect(secretIn(JSON.stringify(readAccount(data)))).toBeUndefined();
	});
});
