import {
	buildScorecard,
	DEFAULT_MINIMUM_ORDERS,
} from '../nodes/shared/domain/scorecard/buildScorecard';
import { scorecardEmail } from '../nodes/shared/domain/scorecard/page/scorecardEmail';
import { scorecardPage } from '../nodes/shared/domain/scorecard/page/scorecardPage';
import { plantAccount } from '../test/support/plantedAccount';
import { median, type Bench, type Ratio } from './ratio';

const ROUNDS = 7;
const ORDERS = 100_000;
/** As docs/scorecard.md states it for 100,000 orders and 2,000 ratings. */
const LIMIT_MS = 2000;

const now = new Date('2026-11-20T08:00:00Z');
const carrier = (code: string, share: number, negativeShare: number) => ({
	code,
	name: code,
	share,
	negativeShare,
	lateShare: 0.06,
	undeliverableShare: 0.004,
	medianDays: 3,
});

/** The scorecard of a large account, against the time it may take. */
export const run: Bench = async () => {
	const { orders, feedback } = plantAccount({
		seed: 1,
		orders: ORDERS,
		now,
		carriers: [
			carrier('amazonLogistics', 0.5, 0.03),
			carrier('ups', 0.3, 0.01),
			carrier('usps', 0.2, 0.01),
		],
		marketplaceIds: ['ATVPDKIKX0DER', 'A2EUQ1WTGCTBG2', 'A1F83G8C2ARO7P'],
	});
	const settings = {
		now,
		settlingDays: 14,
		minimumOrders: DEFAULT_MINIMUM_ORDERS,
		emptyFeedbackIsZero: false,
	};
	const experiment = { name: 'bench', delaysInDays: [0, 7, 14] };
	const buildMs: number[] = [];
	const pageMs: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const started = performance.now();
		const scorecard = buildScorecard(orders, feedback, { ...settings, experiment });
		const built = performance.now();
		scorecardPage(scorecard);
		scorecardEmail(scorecard);
		buildMs.push(built - started);
		pageMs.push(performance.now() - built);
	}
	const size = `${ORDERS.toLocaleString('en-US')} orders, ${feedback.length.toLocaleString('en-US')} ratings`;
	const ratio = (name: string, ours: number): Ratio => ({
		name,
		ours,
		theirs: LIMIT_MS,
		unit: 'ms',
		ratio: LIMIT_MS / ours,
	});
	return {
		name: 'scorecard',
		ratios: [
			ratio(`Count and compare: ${size}`, median(buildMs)),
			ratio('Page and e-mail of it', median(pageMs)),
		],
	};
};
