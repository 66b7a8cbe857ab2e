/** Works on a few items at a time, and gives the results in the items' order. */
export async function inParallel<Item, Result>(
	items: readonly Item[],
	atATime: number,
	work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) results[index] = await work(item, index);
	};
	await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, worker));
	return results;
}
