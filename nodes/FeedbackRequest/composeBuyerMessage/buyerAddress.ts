import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { ItemRefusal } from '../../shared/domain/refusal';

/** Amazon's alias alone: a message to a buyer's own address would go round Amazon. */
const ALIAS = /^[^\s@<>,;]+@marketplace\.amazon(?:\.[a-z]{2,3}){1,2}$/i;

/** Where the message goes, if the order says so; any other address than Amazon's is refused. */
export function readBuyerAddress(
	context: IExecuteFunctions,
	itemIndex: number,
	json: IDataObject,
): string | undefined {
	const options = context.getNodeParameter('options', itemIndex, {});
	const address = String(options.buyerEmail ?? json.buyerEmail ?? '').trim();
	if (address === '') return undefined;
	if (ALIAS.test(address)) return address;
	throw new ItemRefusal(
		"Buyer Email is not Amazon's anonymized address",
		'Amazon allows messages to its own addresses only, such as abc123@marketplace.amazon.com. Map the one that Amazon Seller fetched.',
	);
}
