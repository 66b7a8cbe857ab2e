import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectors, type Page } from 'playwright-core';
import { OWNER } from '../../runtime/n8nServer';
import { openEditor, type Editor } from './support/browser';
import { describeInBrowser } from './support/describeInBrowser';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders } from './support/templateRuns';

const TEMPLATE = join(__dirname, '..', '..', 'workflows', 'request-reviews-after-delivery.json');
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
	const execute = async () => {
		await page.getByTestId('execute-workflow-button').first().click();
		await page
			.getByText(/Workflow executed successfully/)
			.first()
			.waitFor({ timeout: 120_000 });
	};

	it('signs in, imports a template by paste and sees it whole', async () => {
		await page.context().clearCookies();
		await page.goto(`${n8n().server.url}/signin`);
		await page.locator('input[type="email"]').fill(OWNER.email);
		await page.locator('input[type="password"]').fill(OWNER.password);
		await page.keyboard.press('Enter');
		await page.waitForURL(/home|workflow/);

		await page.goto(`${n8n().server.url}/workflow/new`);
		await page.locator('.vue-flow').first().waitFor();
		const text = await readFile(TEMPLATE, 'utf8');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
		await page.keyboard.press('Control+V');
		await canvasNode('Wait for Delivery').waitFor();
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
});
