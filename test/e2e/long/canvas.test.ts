import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { workflowJsonSchema } from '../../../runtime/n8nClient';
import { templateFiles } from '../../support/templates';
import { openEditor, type Editor } from '../support/browser';
import { describeInBrowser } from '../support/describeInBrowser';
import { useN8n } from '../support/n8nUnderTest';

const WORKFLOWS = join(__dirname, '..', '..', '..', 'workflows');
/** n8n rounds positions to whole points on the screen. */
const TOLERANCE = 1;

const drawnSchema = z.array(
	z.object({
		/** The node that it belongs to. */
		node: z.string(),
		what: z.string(),
		left: z.number(),
		top: z.number(),
		right: z.number(),
		bottom: z.number(),
		/** A note whose text is longer than the note. */
		isCut: z.boolean(),
	}),
);
type Drawn = z.infer<typeof drawnSchema>[number];

/** Runs in the page: the boxes of notes, nodes, their texts and the buttons that hang on them. */
const READ_CANVAS = `(() => {
	const drawn = (element, node, what, isCut = false) => {
		const { left, top, right, bottom } = element.getBoundingClientRect();
		return { node, what, left, top, right, bottom, isCut };
	};
	const hasText = (element) =>
		[...element.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
	const isCut = (element) =>
		element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible';
	return [...document.querySelectorAll('.vue-flow__node')].flatMap((node) => {
		const id = node.dataset.id;
		const note = node.querySelector('[data-test-id="sticky"]');
		if (note) return [drawn(node, id, 'the note ' + note.textContent.trim().slice(0, 24), [note, ...note.querySelectorAll('*')].some(isCut))];
		const name = node.querySelector('[data-node-name]')?.dataset.nodeName ?? id;
		return [
			drawn(node.querySelector('[data-test-id="canvas-node"]') ?? node, id, name),
			...[...node.querySelectorAll('[data-test-id="canvas-handle-plus"]')].map((plus) => drawn(plus, id, 'the plus of ' + name)),
			...[...node.querySelectorAll('*')].filter(hasText).map((text) => drawn(text, id, '"' + text.textContent.trim() + '" of ' + name)),
		];
	});
})()`;

const cover = (one: Drawn, other: Drawn): boolean =>
	one.node !== other.node &&
	one.left + TOLERANCE < other.right &&
	other.left + TOLERANCE < one.right &&
	one.top + TOLERANCE < other.bottom &&
	other.top + TOLERANCE < one.bottom;

const covered = (drawn: readonly Drawn[]): string[] =>
	drawn.flatMap((one, index) =>
		drawn
			.slice(index + 1)
			.filter((other) => cover(one, other))
			.map((other) => `${one.what} and ${other.what}`),
	);

describeInBrowser("a template in n8n's editor", () => {
	const n8n = useN8n();
	let editor: Editor;

	beforeAll(async () => {
		editor = await openEditor(n8n().server);
		await editor.page.setViewportSize({ width: 2600, height: 1500 });
	});
	afterAll(async () => {
		await editor?.close();
	});

	it.each(templateFiles())('%s: nothing covers anything, and no note is cut', async (file) => {
		const text = await readFile(join(WORKFLOWS, file), 'utf8');
		const workflow = workflowJsonSchema.parse(JSON.parse(text));
		await editor.open(await n8n().client.importWorkflow(workflow));
		await editor.page.keyboard.press('1');
		await editor.page.waitForTimeout(800);
		const drawn = drawnSchema.parse(await editor.page.evaluate(READ_CANVAS));
		await editor.screenshot(`canvas-${basename(file, '.json')}`);

		expect(new Set(drawn.map(({ node }) => node)).size).toBe(workflow.nodes.length);
		expect(drawn.filter(({ isCut }) => isCut).map(({ what }) => what)).toEqual([]);
		expect(covered(drawn)).toEqual([]);
	});
});
