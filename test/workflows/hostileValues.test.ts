import { isNote, readTemplate, templateFiles, type TemplateNode } from '../support/templates';

/** A link that could pose as the button of a mail, in every way that a text can be broken out of. */
const HOSTILE = `'"\`><a href="https://example.com/steal">Send all</a><script>alert(1)</script>`;

/** What our own nodes have made a page or a message of, with everything in it escaped. */
const MADE_BY_US = [
	'={{ $json.html }}',
	'={{ $json.emailHtml }}',
	"={{ $('Loop Over Messages').item.json.buyerMessage.html }}",
	'={{ $json.buyerMessage.html }}',
];

/** Parameters that a mail or a page shows as HTML. */
function shownAsHtml({ type, parameters }: TemplateNode): unknown[] {
	if (/\.(?:form|formTrigger|html|respondToWebhook)$/.test(type)) return textsIn(parameters);
	if (!/\.emailSend/.test(type)) return [];
	return [parameters.message, parameters.html];
}

const textsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Anything that an item could hold: as a text it is hostile, and so is whatever is read of it. */
function anything(): unknown {
	const array = [] as unknown[];
	return new Proxy(() => undefined, {
		get(_target, key) {
			if (key === Symbol.toPrimitive) return () => HOSTILE;
			if (key === 'toString' || key === 'valueOf') return () => HOSTILE;
			if (key === 'length') return 1;
			if (typeof key === 'symbol') return undefined;
			if (key in array && typeof Reflect.get(array, key) === 'function' && key !== 'includes') {
				const items = [anything()];
				return (Reflect.get(items, key) as (...given: unknown[]) => unknown).bind(items);
			}
			const method: unknown = Reflect.get(Object(HOSTILE) as object, key);
			return typeof method === 'function' ? (method as () => unknown).bind(HOSTILE) : anything();
		},
		apply: () => anything(),
		has: () => true,
	});
}

/** A parameter as n8n resolves it, with hostile values for all that it reads. */
function resolve(parameter: string): string {
	if (!parameter.startsWith('=')) return parameter;
	return parameter.slice(1).replaceAll(/\{\{([^]*?)\}\}(?!\})/g, (_all, code: string) => {
		const run = new Function('$json', '$', '$tool', '$now', 'DateTime', `return (${code});`);
		const value: unknown = run(...Array.from({ length: 5 }, anything));
		return String(value);
	});
}

const shown = templateFiles().flatMap((file) =>
	readTemplate(file)
		.nodes.filter((node) => !isNote(node))
		.flatMap((node) =>
			shownAsHtml(node)
				.filter((text): text is string => typeof text === 'string' && text !== '')
				.filter((text) => !MADE_BY_US.includes(text))
				.map((text) => ({ file, node: node.name, text })),
		),
);

describe('A hostile value', () => {
	it.each([
		['a bare value', '=<p>{{ $json.name }}</p>'],
		['a value of a list', "={{ $json.orders.map(({ name }) => `<li>${name}</li>`).join('') }}"],
		['a value of another node', "=<p>{{ $('Settings').first().json.name ?? 'none' }}</p>"],
	])('is found in %s', (_what, text) => {
		expect(resolve(text)).toContain('<a href="https://example.com/steal">');
	});

	it('is looked for in more than one template', () => {
		expect(new Set(shown.map(({ file }) => file)).size).toBeGreaterThanOrEqual(3);
	});

	it.each(shown)('shows as text in $node of $file', ({ text }) => {
		const html = resolve(text);

		expect(html).not.toMatch(/<script|steal">|"https:\/\/example\.com\/steal"/);
		expect(
			html.replaceAll(/<\/?(?:p|ul|li|blockquote)>|<a href="&#[^"<>]*">|<\/a>/g, ''),
		).not.toMatch(/[<>]/);
	});
});

describe("A buyer's address", () => {
	const LOCAL = 'k3j9x7q2w8';
	const ADDRESS = `${LOCAL}@marketplace.amazon.de`;
	const nodes = templateFiles().flatMap((file) =>
		readTemplate(file).nodes.map((node) => ({ file, name: node.name, node })),
	);
	const tellRefusals = nodes.filter(({ node }) =>
		textsIn(node.parameters).some((text) => text.includes('$json.error')),
	);

	/** What the node makes of a refusal, as n8n would compute it. */
	function recorded({ parameters }: TemplateNode, error: string): Record<string, unknown> {
		const code = /^=\{\{([^]*)\}\}$/.exec(String(parameters.jsonOutput))?.[1] ?? '';
		const order = {
			orderId: '113-1234567-1234567',
			buyerEmail: ADDRESS,
			buyerMessage: { to: ADDRESS, subject: 'Your order', text: 'Hello' },
		};
		const run = new Function('$json', '$', '$now', `return (${code});`);
		const read = () => ({ item: { json: order } });
		return run({ error }, read, { toISO: () => '2026-11-30T10:00:00Z' }) as Record<string, unknown>;
	}

	it('could be told by a refused mail in both templates that write to buyers', () => {
		expect(tellRefusals.map(({ file }) => file)).toEqual([
			'message-buyer-when-parcel-arrives.json',
			'message-buyer-with-postgres-ledger.json',
		]);
	});

	it.each([
		`550 5.1.1 <${ADDRESS}>: Recipient address rejected`,
		`550-5.1.1 The account ${ADDRESS} does not exist.`,
		`550 ${ADDRESS.toUpperCase()} unknown`,
		`554 "${LOCAL}"@marketplace.amazon.de refused`,
		`550 ${LOCAL} @ marketplace.amazon.de refused`,
		`550 ${LOCAL} (at) marketplace.amazon.de refused`,
		`550 no mailbox ${LOCAL} here`,
		`550 bounce+${LOCAL}=marketplace.amazon.de@relay.example refused`,
		`550 https://relay.example/why?to=${encodeURIComponent(ADDRESS)}`,
		`550 ${ADDRESS.replace('@', '=40')} refused`,
		`550 ${ADDRESS.replace('@', '&#64;')} refused`,
		`550 ${ADDRESS.replace('@', '&#x40;')} refused`,
		`550 ${ADDRESS.replace('@', '\uff20')} refused`,
		`550 no such user here [${ADDRESS}] for <another.buyer@marketplace.amazon.fr>`,
	])("is in nothing that is recorded of a mail server's refusal: %s", (error) => {
		for (const { node } of tellRefusals) {
			const { word, request } = recorded(node, `Recipient command failed: ${error}`);

			expect(JSON.stringify({ word, request })).not.toMatch(/k3j9x7q2w8|another\.buyer/i);
			expect(request).toMatchObject({ status: 'failed', message: expect.stringContaining('55') });
		}
	});

	it('is put into no table by any template', () => {
		const tables = nodes.filter(({ node }) => /\.(?:dataTable|postgres)$/.test(node.type));
		const told = tables.filter(({ node }) =>
			textsIn(node.parameters).some((text) => /buyerEmail|buyerMessage\.|emailHtml/.test(text)),
		);

		expect(tables.length).toBeGreaterThan(10);
		expect(told.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
	});
});
