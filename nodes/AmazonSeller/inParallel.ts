/**
 * Works on a few items at a time, and gives the results in the items' order. Once one has failed no
 * other is begun: the run is over, and its calls would be taken from the next one's.
 */
export async function inParallel<Item, Result>(
	items: readonly Item[],
	atATime: number,
	work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const queue = items.entries();
	let hasFailed = false;
	const worker = async () => {
		for (const [index, item] of queue) {
			if (hasFailed) return;
			results[index] = await work(item, index).catch((thrown: unknown) => {
				hasFailed = true;
				throw thrown;
			});
		}
	};
	await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, worker));
	return results;
}
