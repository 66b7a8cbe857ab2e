import { zonedDays } from '../shared/domain/decision/zonedDays';
import type { DecidedItem } from './sortDecisions';
import type { Run } from './readRun';

const CARRIER_HINT =
	'Orders were skipped because of their carrier. Amazon forbids asking only buyers who are likely to be happy, so leaving out a carrier can count against the account. A longer margin for the carrier under Options is the safe way.';

const orders = (count: number): string => (count === 1 ? '1 order' : `${count} orders`);

/** What the seller should know of the whole run, beside each order's own reason. */
export function runHints(decided: readonly DecidedItem[], run: Run): string[] {
	const counts = new Map<string, number>();
	for (const { decision } of decided) {
		counts.set(decision.code, (counts.get(decision.code) ?? 0) + 1);
	}
	const countOf = (code: string) => counts.get(code) ?? 0;
	const areAll = (code: string) => decided.length > 0 && countOf(code) === decided.length;
	const hintIf = (applies: boolean, hint: string) => (applies ? [hint] : []);
	const estimates = countOf('estimateMissing');
	const marketplaces = countOf('marketplaceUnknown');
	const unread = countOf('exclusionsUnread');
	const asked = run.leaveOutAsked
		? decided.filter(({ orderId }) => run.askedOrders.has(orderId)).length
		: 0;
	return [
		...hintIf(run.inputHint !== undefined, run.inputHint ?? ''),
		...hintIf(asked > 0, `${asked} asked before: left out, as the ledger has them.`),
		...outsideHours(decided, countOf('outsideHours')),
		...hintIf(
			estimates > 0,
			`${orders(estimates)} fulfilled by Amazon ${isOrAre(estimates)} held, as the estimated arrival is missing: Amazon's order data has none. Read FBA orders with Amazon Seller > Shipment > Get Many, and join them to the others with Merge (Append).`,
		),
		...hintIf(
			areAll('statusUnknown'),
			'All orders are held, as none says whether it was shipped. If the items hold only order IDs, read the orders first with Amazon Seller > Order > Get; else name the field with the status under Field Names.',
		),
		...hintIf(
			areAll('noEvidence'),
			"All orders are held, as none says when its parcel comes. Read them with Amazon Seller, or name the field with a carrier's time under Field Names > Delivered At Field.",
		),
		...hintIf(
			marketplaces > 0,
			`${orders(marketplaces)} ${isOrAre(marketplaces)} held, as nothing says in which of Amazon's marketplaces. Name the field with Amazon's ID of the marketplace under Field Names > Marketplace ID Field.`,
		),
		...hintIf(
			unread > 0,
			`${orders(unread)} ${isOrAre(unread)} due but held, as what must be left out could not be read: ${run.unread.map(({ problem }) => problem).join('; ')}.`,
		),
		...run.unread
			.filter(({ isDenied }) => isDenied)
			.map(({ problem }) => `What this would leave out is not left out: ${problem}.`),
		...hintIf(countOf('carrierExcluded') > 0, CARRIER_HINT),
	];
}

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** A workflow that runs once a day outside the hours that are set would ask nobody in time. */
function outsideHours(decided: readonly DecidedItem[], held: number): string[] {
	const outside = decided.find(({ isOutsideHours }) => isOutsideHours);
	if (!outside) return [];
	const isAll = decided.every(({ isOutsideHours }) => isOutsideHours);
	if (!isAll && held === 0) return [];
	const zone = String(outside.decision.facts.timeZone);
	const time = `${zonedDays(zone).inWords(outside.nowMs)} (${zone})`;
	const what =
		held > 0 ? `${orders(held)} ${isOrAre(held)} due but held` : 'No order can become due';
	return [
		`${what}, as this run is outside your days and hours: it is ${time}. If the workflow runs once a day, let it run between Ask From and Ask Until.`,
	];
}
