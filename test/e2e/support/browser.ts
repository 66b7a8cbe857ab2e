import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { type N8n } from '../../../runtime/n8nServer';

const RESULTS = join(__dirname, '..', '..', '..', 'test-results');
const CANVAS_NODE = '.vue-flow__node';
const EDGE_LABEL = '[class*="_edgeLabel_"]';
const NODE_SEARCH = '[data-test-id="node-creator-search-bar"]';
const NODE_FOUND = '[data-test-id="node-creator-item-name"]';
const VIEWPORT = { width: 1600, height: 1000 };

const CANDIDATES = [
	process.env.CHROMIUM,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** The browser that the tests drive; nothing where there is none. */
export const executablePath = CANDIDATES.find((path) => path && existsSync(path));

export interface Editor {
	readonly page: Page;
	/** Opens a workflow, or one of its runs, and waits until the nodes are drawn. */
	open(workflowId: string, executionId?: string): Promise<void>;
	/** What stands on the connections of a run, e.g. `2 items`. */
	itemCounts(): Promise<string[]>;
	/** Nodes that the node panel offers for some words, the first first. On a new, empty workflow. */
	searchNodes(words: string): Promise<string[]>;
	/** Saves a picture as `test-results/NAME.png`. */
	screenshot(name: string): Promise<string>;
	close(): Promise<void>;
}

/** n8n's editor in a headless browser, signed in as the owner. */
export async function openEditor({ url, owner }: Pick<N8n, 'url' | 'owner'>): Promise<Editor> {
	const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
	const context = await chromium.launchPersistentContext(profile, {
		...(executablePath ? { executablePath } : {}),
		viewport: VIEWPORT,
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
	const page = context.pages()[0] ?? (await context.newPage());
	const close = async () => {
		await context.close();
		await rm(profile, { recursive: true, force: true });
	};
	// Beside the page and not in it: the context keeps the session cookie for both.
	const login = await context.request.post(`${url}/rest/login`, {
		data: { emailOrLdapLoginId: owner.email, password: owner.password },
	});
	if (!login.ok()) {
		await close();
		throw new Error(`The editor's sign-in was answered with ${login.status()}`);
	}

	return {
		page,
		open: async (workflowId, executionId) => {
			const run = executionId ? `/executions/${executionId}` : '';
			await page.goto(`${url}/workflow/${workflowId}${run}`);
			await page.locator(CANVAS_NODE).first().waitFor();
		},
		itemCounts: async () => {
			await page.locator(EDGE_LABEL).first().waitFor();
			return await page.locator(EDGE_LABEL).allInnerTexts();
		},
		searchNodes: async (words) => {
			const panel = page.locator(NODE_SEARCH);
			const found = page.locator(NODE_FOUND);
			if (!(await panel.isVisible())) {
				await page.goto(`${url}/workflow/new`);
				await page.getByText('Add first step').locator('..').locator('button').first().click();
			}
			// Without words the panel lists ways to start, which none of the searches finds.
			await panel.fill('');
			await found.getByText('Trigger manually').waitFor();
			await panel.fill(words);
			await found.getByText('Trigger manually').waitFor({ state: 'detached' });
			return await found.allInnerTexts();
		},
		screenshot: async (name) => {
			await mkdir(RESULTS, { recursive: true });
			const path = join(RESULTS, `${name}.png`);
			await page.screenshot({ path });
			return path;
		},
		close,
	};
}
