import { isNote, readTemplate, templateFiles, type TemplateNode } from './templates';

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
