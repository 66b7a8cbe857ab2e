import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import {
	simulatorCredential,
	triggerName,
	withCredential,
	atAnyHour,
	withSetting,
} from '../../runtime/demoWorkflow';
import { workflowJsonSchema, type N8nClient, type WorkflowJson } from '../../runtime/n8nClient';
import { startN8n } from '../../runtime/n8nServer';
import { packPackage } from '../../runtime/packedPackage';
import { freePort } from '../../runtime/ports';
import { startSimulatorProcess } from '../../runtime/simulatorProcess';
import { openEditor, type Editor } from '../e2e/support/browser';
import { templateFiles } from '../support/templates';

const ROOT = join(__dirname, '..', '..');
const IMAGES = join(ROOT, 'docs', 'images');
/** The picture at the top of the README: this template, and what a run of it has counted. */
const RUN = 'request-reviews-after-delivery';
/** Wide enough for every template at half its size or more. */
const VIEWPORT = { width: 2_400, height: 1_400 };
const MARGIN = 16;
const NOTE = 'n8n-nodes-base.stickyNote';
const CHROME = [
	'[data-test-id="canvas-controls"]',
	'[class*="_canvasButtons"]',
	'[class*="_executionButtons"]',
	'[class*="_nodeButtonsWrapper"]',
	'[class*="_canvasNodeToolbar"]',
	'[role="radiogroup"]',
	'.vue-flow__background',
	'.vue-flow__minimap',
	'.vue-flow__controls',
];
/** Runs in the page. A name's own box is wider than the name. */
const READ_BOXES = `(() => {
	const drawn = document.querySelectorAll('.vue-flow__node, .vue-flow__node svg, .vue-flow__edge');
	const texts = document.createTreeWalker(document.querySelector('.vue-flow__nodes'), 4);
	const ranges = [];
	while (texts.nextNode()) {
		const range = document.createRange();
		range.selectNodeContents(texts.currentNode);
		ranges.push(range);
	}
	return [...drawn, ...ranges].map((each) => each.getBoundingClientRect().toJSON());
})()`;
const boxesSchema = z.array(
	z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }),
);
const report = (line: string) => process.stderr.write(`${line}\n`);

/** Takes a picture of each template as the real editor draws it: its steps, without the yellow note. */
async function writePictures(names: readonly string[]): Promise<void> {
	await mkdir(IMAGES, { recursive: true });
	const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
	const n8n = await startN8n({ userFolder: folder, packages: [await packPackage(report)], report });
	const editor = await openEditor(n8n);
	const wanted = (name: string) => names.length === 0 || names.includes(name);
	try {
		await editor.page.setViewportSize(VIEWPORT);
		const client = await n8n.signIn();
		for (const name of templateFiles().map((file) => basename(file, '.json'))) {
			if (!wanted(name)) continue;
			await editor.open(await client.importWorkflow(await stepsOf(name)));
			await takePicture(editor, `template-${name}`);
		}
		if (wanted(RUN)) {
			await editor.open(...(await runOnce(client, folder)));
			await takePicture(editor, RUN);
		}
	} finally {
		await editor.close();
		await n8n.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

async function stepsOf(name: string): Promise<WorkflowJson> {
	const text = await readFile(join(ROOT, 'workflows', `${name}.json`), 'utf8');
	const template = workflowJsonSchema.parse(JSON.parse(text));
	const nodes = template.nodes.filter(
		({ type, parameters }) => type !== NOTE || parameters?.color !== undefined,
	);
	return { ...template, nodes };
}

/** On the account that `npm start` shows. */
async function runOnce(client: N8nClient, folder: string): Promise<[string, string]> {
	const simulator = await startSimulatorProcess({
		port: await freePort(),
		seed: 1,
		orders: 120,
		speed: 60,
		stateFile: join(folder, 'simulator.json'),
		logFile: join(folder, 'simulator.log'),
	});
	try {
		const credential = await client.importCredential(
			simulatorCredential(await simulator.account(), simulator.url),
		);
		const steps = withCredential(await stepsOf(RUN), credential);
		const workflowId = await client.importWorkflow(withSetting(atAnyHour(steps), 'dryRun', false));
		const { executionId } = await client.run(workflowId, triggerName(steps));
		return [workflowId, executionId];
	} finally {
		await simulator.stop();
	}
}

async function takePicture({ page }: Editor, name: string): Promise<void> {
	await page.addStyleTag({ content: `${CHROME.join(', ')} { display: none !important; }` });
	await page.keyboard.press('1');
	await page.waitForTimeout(1_500);
	const boxes = boxesSchema.parse(await page.evaluate(READ_BOXES));
	const shown = boxes.filter(({ left, right }) => right > left);
	const x = Math.min(...shown.map(({ left }) => left)) - MARGIN;
	const y = Math.min(...shown.map(({ top }) => top)) - MARGIN;
	const width = Math.max(...shown.map(({ right }) => right)) + MARGIN - x;
	const height = Math.max(...shown.map(({ bottom }) => bottom)) + MARGIN - y;
	await page.screenshot({
		path: join(IMAGES, `${name}.png`),
		clip: { x, y, width, height },
	});
	report(`docs/images/${name}.png`);
}

void writePictures(process.argv.slice(2)).then(
	() => process.exit(0),
	(thrown: unknown) => {
		report(String(thrown));
		process.exit(1);
	},
);
