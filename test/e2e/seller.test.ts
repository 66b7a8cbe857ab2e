import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastify from 'fastify';
import { selectors, type Locator, type Page } from 'playwright-core';
import { openEditor, type Editor } from './support/browser';
import { describeInBrowser } from './support/describeInBrowser';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders } from './support/templateRuns';

const TEMPLATE = join(__dirname, '..', '..', 'workflows', 'request-reviews-after-delivery.json');
/** n8n shows a node and its trigger as one. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
	amazon: [
		'Amazon Seller',
		'Carrier Detector',
		'Carrier Scorecard',
		'Delivery Wait',
		'Feedback Request',
		'Policy Check',
	],
	review: ['Delivery Wait', 'Feedback Request', 'Policy Check'],
	feedback: ['Amazon Seller', 'Carrier Scorecard', 'Delivery Wait', 'Feedback Request'],
	carrier: ['Carrier Detector', 'Carrier Scorecard', 'Delivery Wait'],
	shipping: ['Amazon Seller', 'Carrier Detector', 'Carrier Scorecard', 'Delivery Wait'],
};
const AMAZON_NODES = ['Get FBM Orders', 'Get FBA Shipments', 'Request a Review'];

/** As a seller would: with the mouse and the keyboard, in n8n's own editor. */
describeInBrowser('a seller in the editor', () => {
	const n8n = useN8n();
	const simulator = useSimulator({ seed: 31, orders: 60 });
	let editor: Editor;
	let page: Page;

	beforeAll(async () => {
		selectors.setTestIdAttribute('data-test-id');
		editor = await openEditor(n8n().server);
		({ page } = editor);
		page.setDefaultTimeout(15_000);
	});
	afterAll(async () => {
		await editor?.close();
	});

	const canvasNode = (name: string) =>
		page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	const openNode = async (name: string) => {
		await canvasNode(name).dblclick();
		await page.getByTestId('node-parameters').first().waitFor();
	};
	const closeNode = async () => {
		await page.getByTestId('ndv-close-button').first().click();
		await page.getByTestId('node-parameters').first().waitFor({ state: 'hidden' });
	};
	const middleOf = async (part: Locator) => {
		const box = await part.boundingBox();
		if (!box) throw new Error('It is not on the screen');
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	const drag = async (from: Locator, to: { readonly x: number; readonly y: number }) => {
		const start = await middleOf(from);
		await page.mouse.move(start.x, start.y);
		await page.mouse.down();
		await page.mouse.move(to.x, to.y, { steps: 12 });
		await page.mouse.up();
	};
	const handle = (name: string, side: 'source' | 'target') =>
		page.locator(`.vue-flow__node:has([data-node-name="${name}"]) .vue-flow__handle.${side}`);
	const wire = (from: string, to: string) =>
		page
			.locator(`[data-test-id="edge-label"][data-source-node-name="${from}"]`)
			.and(page.locator(`[data-target-node-name="${to}"]`));
	const importBy = async (way: 'file' | 'url', choose: () => Promise<void>) => {
		await page.locator('.vue-flow').first().waitFor();
		await page.getByTestId('workflow-menu').first().click();
		if (way === 'url') {
			await page.getByRole('menuitem', { name: 'Import' }).first().hover();
			await page.getByText('From URL').first().click();
		}
		await choose();
		await canvasNode('Wait for Delivery').waitFor({ timeout: 60_000 });
		for (const name of AMAZON_NODES) expect(await canvasNode(name).count()).toBe(1);
	};
	const execute = async () => {
		await page.getByTestId('execute-workflow-button').first().click();
		await page
			.getByText(/Workflow executed successfully/)
			.first()
			.waitFor({ timeout: 120_000 });
	};

	it('signs in, imports a template by paste and sees it whole', async () => {
		await page.context().clearCookies();
		const { url, owner } = n8n().server;
		await page.goto(`${url}/signin`);
		await page.locator('input[type="email"]').fill(owner.email);
		await page.locator('input[type="password"]').fill(owner.password);
		await page.keyboard.press('Enter');
		await page.waitForURL(/home|workflow/);

		await page.goto(`${n8n().server.url}/workflow/new`);
		await page.locator('.vue-flow').first().waitFor();
		const text = await readFile(TEMPLATE, 'utf8');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
		await page.keyboard.press('Control+V');
		await canvasNode('Wait for Delivery').waitFor({ timeout: 60_000 });
		await page.keyboard.press('1');

		for (const name of AMAZON_NODES) expect(await canvasNode(name).count()).toBe(1);
		await editor.screenshot('seller-1-pasted');
	});

	it('tests the credential: red with a useful text for a wrong secret, green for the right one', async () => {
		const { clientId, clientSecret, refreshToken } = await simulator().account();
		await openNode('Get FBM Orders');
		await editor.screenshot('seller-2-node');
		await page.getByTestId('node-credentials-empty-state').getByRole('button').first().click();
		const dialog = page.getByTestId('editCredential-modal');
		await dialog.waitFor();
		await editor.screenshot('seller-2-credential-form');

		const choose = async (field: string, option: string) => {
			await dialog.getByTestId(`parameter-input-${field}`).click();
			await page.getByRole('option', { name: option }).first().click();
		};
		const fill = async (field: string, value: string) => {
			await dialog.getByTestId(`parameter-input-${field}`).locator('input').fill(value);
		};
		await choose('environment', 'Custom');
		await fill('apiBaseUrl', simulator().url);
		await fill('tokenUrl', `${simulator().url}/auth/o2/token`);
		await fill('clientId', clientId);
		await fill('clientSecret', 'not the secret');
		await fill('refreshToken', refreshToken);
		await dialog.getByTestId('credential-save-button').click();
		await dialog
			.getByText(/Couldn.t connect/)
			.first()
			.waitFor();
		await dialog.getByText('More details').first().click();
		await dialog
			.getByText(/does not accept the client id and client secret/)
			.first()
			.waitFor({ state: 'attached' });
		await editor.screenshot('seller-3-wrong-secret');

		await fill('clientSecret', clientSecret);
		await dialog.getByTestId('credential-save-button').click();
		await dialog
			.getByText(/Connection tested successfully/)
			.first()
			.waitFor({ state: 'attached' });
		await editor.screenshot('seller-4-right-secret');
		// n8n closes the form by itself, or leaves it open when it is slow.
		await page.waitForTimeout(1_500);
		if (await dialog.isVisible()) await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		await page.waitForTimeout(500);
		await closeNode();
	});

	// n8n itself chooses the new credential in the other nodes, too.
	it('executes, reads the counts and the reason of a skipped order', async () => {
		await execute();
		await editor.screenshot('seller-5-executed');
		const counts = await editor.itemCounts();
		expect(counts.filter((count) => /^\d+ items?$/.test(count)).length).toBeGreaterThan(8);

		await openNode('Wait for Delivery');
		const output = page.getByTestId('output-panel');
		await output
			.getByText(/^Skipped/)
			.first()
			.click();
		await output
			.getByText(/Skipped: /)
			.first()
			.waitFor({ state: 'attached' });
		await editor.screenshot('seller-6-skipped-reason');
		await closeNode();
		expect(await askedOrders(simulator())).toEqual([]);
	});

	it('drags another node between two, executes again, and the counts agree', async () => {
		const before = Number.parseInt(await wire('All Orders', 'Detect Carrier').innerText(), 10);
		expect(before).toBeGreaterThan(5);
		// On a small canvas the wires are too short to be met by the mouse.
		await page.setViewportSize({ width: 2600, height: 1500 });
		// n8n would join what is dropped to the node that was opened last.
		await page.reload();
		await page.locator('.vue-flow__node').first().waitFor();
		await page.keyboard.press('1');
		const { x, y } = await middleOf(wire('All Orders', 'Detect Carrier'));

		await page.getByTestId('node-creator-plus-button').first().click();
		await page.getByTestId('node-creator-search-bar').fill('Limit');
		const limit = page.getByTestId('node-creator-item-name').getByText('Limit', { exact: true });
		await drag(limit, { x: x - 20, y: y + 130 });
		await page.getByTestId('parameter-input-maxItems').locator('input').fill('5');
		await closeNode();
		await page.keyboard.press('1');
		await page.waitForTimeout(500);
		await drag(handle('All Orders', 'source'), await middleOf(handle('Limit', 'target')));
		await drag(handle('Limit', 'source'), await middleOf(handle('Detect Carrier', 'target')));
		await editor.screenshot('seller-7-dragged');
		const start = await middleOf(handle('All Orders', 'source'));
		const end = await middleOf(handle('Detect Carrier', 'target'));
		await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
		await wire('All Orders', 'Detect Carrier').getByTestId('delete-connection-button').click();
		await page.keyboard.press('1');
		await execute();
		// n8n still shows that the run before was successful.
		await wire('Limit', 'Detect Carrier').getByText('5 items').waitFor();
		await editor.screenshot('seller-7-node-between');

		expect(await wire('All Orders', 'Limit').innerText()).toBe(`${before} items`);
		expect(await wire('Limit', 'Detect Carrier').innerText()).toBe('5 items');
		expect(await wire('Detect Carrier', 'Wait for Delivery').innerText()).toBe('5 items');
		expect(await askedOrders(simulator())).toEqual([]);
	});

	it('sees the fields of a node that has not run', async () => {
		await page.goto(`${n8n().server.url}/workflow/new`);
		await importBy('file', async () => {
			await page.getByTestId('workflow-import-input').setInputFiles(TEMPLATE);
		});
		await openNode('Wait for Delivery');
		const input = page.getByTestId('ndv-input-panel');
		await input.getByText('Usually outputs the following fields').first().waitFor();
		for (const field of ['orderId', 'fulfilledBy']) {
			expect(await input.getByText(field, { exact: true }).count()).toBeGreaterThan(0);
		}
		await editor.screenshot('seller-8-fields-before-a-run');
		await closeNode();
	});

	it('imports a template by its address', async () => {
		const web = fastify();
		web.get('/template.json', async () => JSON.parse(await readFile(TEMPLATE, 'utf8')) as unknown);
		const address = await web.listen({ host: '127.0.0.1', port: 0 });
		try {
			await page.goto(`${n8n().server.url}/workflow/new`);
			await importBy('url', async () => {
				await page.getByTestId('workflow-url-import-input').fill(`${address}/template.json`);
				await page.getByTestId('confirm-workflow-import-url-button').click();
			});
		} finally {
			await web.close();
		}
	});

	it('finds the nodes by what they are about', async () => {
		await page.goto(`${n8n().server.url}/workflow/new`);
		await page.getByTestId('canvas-plus-button').first().click();
		for (const [word, nodes] of Object.entries(FOUND)) {
			await page.getByTestId('node-creator-search-bar').fill(word);
			await page.getByTestId('node-creator-item-name').getByText('Delivery Wait').first().waitFor();
			await page.waitForTimeout(500);
			const found = await page.getByTestId('node-creator-item-name').allInnerTexts();
			await editor.screenshot(`seller-9-search-${word}`);

			expect(found).toEqual(expect.arrayContaining(nodes));
		}
	});
});
