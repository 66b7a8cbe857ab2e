import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { workflowJsonSchema } from '../../runtime/n8nClient';
import { startN8n } from '../../runtime/n8nServer';
import { packPackage } from '../../runtime/packedPackage';
import { openEditor } from '../e2e/support/browser';
import { templateFiles } from './templates';

const ROOT = join(__dirname, '..', '..');
const IMAGES = join(ROOT, 'docs', 'images');
const CANVAS_NODE = '.vue-flow__node';
const MARGIN = 16;
const NOTE = 'n8n-nodes-base.stickyNote';
const CHROME = [
	'[data-test-id="canvas-controls"]',
	'[class*="_canvasButtons"]',
	'[class*="_executionButtons"]',
	'[class*="_nodeButtonsWrapper"]',
	'[role="radiogroup"]',
	'.vue-flow__minimap',
	'.vue-flow__controls',
];
const report = (line: string) => process.stderr.write(`${line}\n`);

/** Takes a picture of each template as the real editor draws it: its steps, without the yellow note. */
async function writePictures(names: readonly string[]): Promise<void> {
	await mkdir(IMAGES, { recursive: true });
	const userFolder = await mkdtemp(join(tmpdir(), 'pictures-'));
	const n8n = await startN8n({ userFolder, packages: [await packPackage(report)], report });
	const editor = await openEditor(n8n);
	try {
		const client = await n8n.signIn();
		for (const file of templateFiles()) {
			const name = basename(file, '.json');
			if (names.length > 0 && !names.includes(name)) continue;
			const text = await readFile(join(ROOT, 'workflows', file), 'utf8');
			const template = workflowJsonSchema.parse(JSON.parse(text));
			const nodes = template.nodes.filter(
				({ type, parameters }) => type !== NOTE || parameters?.color !== undefined,
			);
			const id = await client.importWorkflow({ ...template, nodes });
			await editor.page.setViewportSize({ width: 1500, height: 900 });
			await editor.open(id);
			await editor.page.addStyleTag({
				content: `${CHROME.join(', ')} { display: none !important; }`,
			});
			await editor.page.keyboard.press('1');
			await editor.page.waitForTimeout(1_500);
			await editor.page.screenshot({
				path: join(IMAGES, `template-${name}.png`),
				clip: await areaOfNodes(editor.page),
			});
			report(`docs/images/template-${name}.png`);
		}
	} finally {
		await editor.close();
		await n8n.stop();
		await rm(userFolder, { recursive: true, force: true });
	}
}

async function areaOfNodes(page: Page) {
	const boxes = await page.locator(CANVAS_NODE).evaluateAll((nodes) =>
		nodes.map((node) => {
			const { left, top, right, bottom } = node.getBoundingClientRect();
			return { left, top, right, bottom };
		}),
	);
	const x = Math.min(...boxes.map(({ left }) => left)) - MARGIN;
	const y = Math.min(...boxes.map(({ top }) => top)) - MARGIN;
	return {
		x,
		y,
		width: Math.max(...boxes.map(({ right }) => right)) + 2 * MARGIN - x,
		// Names stand below their nodes.
		height: Math.max(...boxes.map(({ bottom }) => bottom)) + 3 * MARGIN - y,
	};
}

void writePictures(process.argv.slice(2)).then(
	() => process.exit(0),
	(thrown: unknown) => {
		report(String(thrown));
		process.exit(1);
	},
);
