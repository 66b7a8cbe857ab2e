import { readFile } from 'node:fs/promises';
import { openEditor } from './support/browser';
import { describeInBrowser } from './support/describeInBrowser';
import { useN8n } from './support/n8nUnderTest';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describeInBrowser("n8n's editor in a headless browser", () => {
	const n8n = useN8n();

	it('shows a run with the number of items on each connection', async () => {
		const { server, client } = n8n();
		const workflowId = await client.importWorkflow({
			name: 'Two items',
			nodes: [
				{
					id: 't',
					name: 'Trigger',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				{
					id: 'c',
					name: 'Make Two',
					type: 'n8n-nodes-base.code',
					typeVersion: 2,
					position: [220, 0],
					parameters: { jsCode: 'return [{ json: { n: 1 } }, { json: { n: 2 } }];' },
				},
				{
					id: 'n',
					name: 'Last',
					type: 'n8n-nodes-base.noOp',
					typeVersion: 1,
					position: [440, 0],
					parameters: {},
				},
			],
			connections: {
				Trigger: { main: [[{ node: 'Make Two', type: 'main', index: 0 }]] },
				'Make Two': { main: [[{ node: 'Last', type: 'main', index: 0 }]] },
			},
		});
		const { executionId } = await client.run(workflowId, 'Trigger');

		const editor = await openEditor(server);
		try {
			await editor.open(workflowId, executionId);
			expect(await editor.itemCounts()).toEqual(['1 item', '2 items']);
			const picture = await readFile(await editor.screenshot('editor-run'));

			expect(picture.subarray(0, 4)).toEqual(PNG_SIGNATURE);
		} finally {
			await editor.close();
		}
	});

	it("finds the nodes by a seller's own words", async () => {
		const editor = await openEditor(n8n().server);
		try {
			for (const [words, wanted] of [
				['ask for review', 'Feedback Request'],
				['review request', 'Feedback Request'],
				['request a review', 'Feedback Request'],
				['ask for feedback', 'Feedback Request'],
				['message to buyer', 'Feedback Request'],
				['amazon orders', 'Amazon Seller'],
				['delivered', 'Delivery Wait'],
				['delivery date', 'Delivery Wait'],
				['refund', 'Amazon Seller'],
				['rating', 'Carrier Scorecard'],
				['stars', 'Carrier Scorecard'],
				['negative feedback', 'Carrier Scorecard'],
				['tracking', 'Carrier Detector'],
				['dashboard', 'Seller Overview'],
				['forbidden words', 'Policy Check'],
			] as const) {
				const found = await editor.searchNodes(words);
				expect({ words, found: found.slice(0, 3) }).toEqual({
					words,
					found: expect.arrayContaining([wanted]) as string[],
				});
			}
		} finally {
			await editor.close();
		}
	});
});
