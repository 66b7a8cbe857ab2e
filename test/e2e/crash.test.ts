import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nClient } from '../../runtime/n8nClient';
import { startN8n, type N8n } from '../../runtime/n8nServer';
import { packPackage } from '../../runtime/packedPackage';
import { POST_TAKES_MS, ReviewedAccount } from './support/reviewedAccount';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders } from './support/templateRuns';
import { newUserFolder } from './support/userFolder';

const KILLS = Number(process.env.CRASH_KILLS ?? 1);
const ORDERS_BETWEEN_KILLS = 8;

const report = (line: string) => process.stderr.write(`${line}\n`);

/** The template in a real n8n, of which nothing is left at a moment nobody chose but its disk. */
describe(`A workflow whose n8n is killed ${KILLS} times while it sends`, () => {
	jest.setTimeout(180_000 + KILLS * 90_000);
	const simulator = useSimulator({ seed: 5, orders: 260, speed: 600 });
	let userFolder: string;
	let n8n: N8n;
	let client: N8nClient;

	const start = async (packages: string[] = []) => {
		n8n = await startN8n({ userFolder, packages });
		client = await n8n.signIn();
	};

	beforeAll(async () => {
		userFolder = await newUserFolder(report);
		await start([await packPackage(report)]);
	});

	afterAll(async () => {
		await n8n?.stop();
		await rm(userFolder, { recursive: true, force: true });
	});

	it('asks every due buyer once, and says so of none that was not', async () => {
		const account = await ReviewedAccount.open(client, simulator());
		expect(account.dueCount).toBeGreaterThan(60);

		for (let kill = 1; kill <= KILLS; kill += 1) {
			const before = (await askedOrders(simulator())).length;
			const requests = randomInt(1, (await account.countRequestsAhead(client)) + 1);
			await account.runUntil(client, requests);
			await sleep(randomInt(POST_TAKES_MS));
			await n8n.kill();
			const asked = (await askedOrders(simulator())).length - before;
			report(`Kill ${kill}: ${asked} buyers asked in that run`);
			await account.placeDueOrders(ORDERS_BETWEEN_KILLS);
			await start();
		}

		await account.expectEveryoneAskedOnce(client);
	});
});
