import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import manifest from '../../package.json';
import { type N8nClient } from '../../runtime/n8nClient';
import { startN8n, type N8n } from '../../runtime/n8nServer';
import { N8nSession } from '../../runtime/n8nSession';
import { packPackage } from '../../runtime/packedPackage';
import { executablePath, openEditor } from './support/browser';
import { startNpmRegistry, withVersion, type NpmRegistry } from './support/npmRegistryUnderTest';
import { isPackageNode, PACKAGE_NODES } from './support/packageNodes';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders, importTemplate, saveAmazonCredential } from './support/templateRuns';

jest.setTimeout(300_000);

const PACKAGES = '/rest/community-packages';
const NEXT_VERSION = '99.0.0';
const itInBrowser = executablePath ? it : it.skip;

const installedSchema = z.object({
	packageName: z.string(),
	installedVersion: z.string(),
	installedNodes: z.array(z.object({ name: z.string(), type: z.string() })),
	updateAvailable: z.string().optional(),
	failedLoading: z.boolean().optional(),
});
const nodeTypesSchema = z.array(
	z.object({ name: z.string(), communityNodePackageVersion: z.string().optional() }),
);

/** Settings → Community nodes, with a registry on this machine in the place of npm's. */
describe('The package, installed by n8n itself', () => {
	const simulator = useSimulator({ seed: 11, orders: 60 });
	let folder: string;
	let tarball: string;
	let registry: NpmRegistry;
	let n8n: N8n;
	let session: N8nSession;
	let client: N8nClient;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'community-package-'));
		tarball = await packPackage((line) => process.stderr.write(`${line}\n`));
		registry = await startNpmRegistry();
		await registry.publish(tarball);
		n8n = await startN8n({ userFolder: join(folder, 'n8n'), env: registry.env });
		session = await N8nSession.open(n8n.url, n8n.owner);
		client = await n8n.signIn();
	});
	afterAll(async () => {
		await n8n?.stop();
		await registry?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	const installed = async () => await session.get(PACKAGES, z.array(installedSchema));
	/** The version that each node of the package says it is from. */
	const nodeVersions = async () => {
		const types = await session.getFile('/types/nodes.json', nodeTypesSchema);
		return types
			.filter(({ name }) => isPackageNode(name))
			.map(({ name, communityNodePackageVersion }) => [name, communityNodePackageVersion])
			.sort();
	};
	const allNodesOf = (version: string) => PACKAGE_NODES.map((name) => [name, version]);
	/** Runs the first template on the simulated account, and returns how many buyers it asked. */
	const runTemplate = async () => {
		const before = (await askedOrders(simulator())).length;
		const workflowId = await importTemplate(client, 'request-reviews-after-delivery', {
			settings: { dryRun: false },
			credentials: { amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()) },
		});
		const run = await client.run(workflowId, 'Every Day at 10:00');
		expect([run.status, run.error?.message]).toEqual(['success', undefined]);
		return (await askedOrders(simulator())).length - before;
	};

	it('brings nothing before it is installed', async () => {
		expect(await installed()).toEqual([]);
		expect(await nodeVersions()).toEqual([]);
	});

	it('is installed by its name, and its nodes are there at once', async () => {
		const answer = await session.post(PACKAGES, { name: manifest.name }, installedSchema);

		expect(answer).toMatchObject({
			packageName: manifest.name,
			installedVersion: manifest.version,
		});
		expect(answer.installedNodes.map(({ type }) => type).sort()).toEqual(PACKAGE_NODES);
		expect(await nodeVersions()).toEqual(allNodesOf(manifest.version));
	});

	it('runs the first template', async () => {
		expect(await runTemplate()).toBeGreaterThan(0);
	});

	it('is offered its next version, and updated to it without a restart', async () => {
		await registry.publish(await withVersion(tarball, NEXT_VERSION, folder));

		expect(await installed()).toMatchObject([
			{ installedVersion: manifest.version, updateAvailable: NEXT_VERSION },
		]);
		await session.patch(PACKAGES, { name: manifest.name }, installedSchema);

		expect(await installed()).toMatchObject([
			{ installedVersion: NEXT_VERSION, failedLoading: false },
		]);
		expect(await nodeVersions()).toEqual(allNodesOf(NEXT_VERSION));
		// Everybody due was asked before the update: the same account is asked nobody twice.
		expect(await runTemplate()).toBe(0);
	});

	it('is gone when it is uninstalled', async () => {
		await session.delete(`${PACKAGES}?name=${manifest.name}`);

		expect(await installed()).toEqual([]);
		expect(await nodeVersions()).toEqual([]);
	});

	itInBrowser('is installed and removed with the mouse, too', async () => {
		const editor = await openEditor(n8n);
		const { page } = editor;
		page.setDefaultTimeout(30_000);
		try {
			await page.goto(`${n8n.url}/settings/community-nodes`);
			await page.getByRole('button', { name: 'Install' }).first().click();
			const dialog = page.getByRole('dialog');
			await dialog.locator('input[type="text"]').first().fill(manifest.name);
			await dialog.getByRole('checkbox').click({ force: true });
			await editor.screenshot('community-package-1-install');
			await dialog.getByRole('button', { name: 'Install' }).click();
			const card = page.locator('[data-test-id="community-package-card"]');
			await card.getByText(manifest.name).waitFor();
			await page.getByText('Package installed').waitFor();
			await editor.screenshot('community-package-2-installed');
			expect(await card.innerText()).toContain(NEXT_VERSION);
			expect(await nodeVersions()).toEqual(allNodesOf(NEXT_VERSION));

			await card.getByRole('button').last().click();
			await page.getByText('Uninstall package').first().click();
			await editor.screenshot('community-package-3-uninstall');
			await page
				.getByRole('button', { name: /uninstall/i })
				.last()
				.click();
			await card.waitFor({ state: 'detached' });
			expect(await nodeVersions()).toEqual([]);
		} finally {
			await editor.close();
		}
	});

	it('asked nobody outside but n8n', async () => {
		expect(registry.outsideHosts.filter((host) => !host.endsWith('.n8n.io:443'))).toEqual([]);
	});
});
