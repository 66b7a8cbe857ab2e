/**
 * Sending requests for 5,000 due orders on a simulated account whose usage plan is sped up, beside
 * what its token bucket allows, and beside the usual script on amazon-sp-api for a part of them.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { INodeType } from 'n8n-workflow';
import { z } from 'zod';

import {
	dueItem,
	simulatedSeller,
	type SimulatedSeller,
	type SimulatedTruth,
} from '../test/support/simulatedSeller';
import type { BenchResult } from './ratio';

const runProgram = promisify(execFile);

const POST = 'createProductReviewAndSellerFeedbackSolicitation';
const ORDERS = 5_000;
const PEER_ORDERS = 500;
/** Requests a second: sixty times Amazon's one, and its burst of five. */
const RATE = 60;
const BURST = 5;
const MOST_OTHERS_PER_ORDER = 0.02;
const LONGEST_OF_ALLOWED = 1.05;
const REDIRECT = join(__dirname, '../test/simulator/conformance/redirectToSimulator.cjs');
const PEER = join(__dirname, 'peers', 'getThenPost.mjs');

const ordersSchema = z.object({ orders: z.array(z.unknown()) });
const peerSchema = z.object({ sent: z.number(), tookMs: z.number() });

/** By its full name: without `.ts` the loader takes the JSON file of the same name. */
const NODE_FILE = join(__dirname, '../nodes/FeedbackRequest/FeedbackRequest.node.ts');

interface Sending {
	readonly sent: number;
	readonly tookMs: number;
	/** By operation, those that were refused for the usage plan included. */
	readonly posts: number;
	readonly others: number;
}

/** An account of its own, so that buckets and counts start fresh. */
async function withDueOrders<T>(
	count: number,
	use: (seller: SimulatedSeller, orders: readonly SimulatedTruth[]) => Promise<T>,
): Promise<T> {
	const seller = await simulatedSeller({ orders: 0, marketplaces: ['US'], speed: RATE });
	try {
		const response = await fetch(`${seller.simulator.url}/__sim/orders`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ scenario: 'dueFba', count }),
		});
		const { orders } = ordersSchema.parse(await response.json());
		return await use(seller, orders as SimulatedTruth[]);
	} finally {
		await seller.stop();
	}
}

function counted({ simulator }: SimulatedSeller, expected: number, tookMs: number): Sending {
	const { solicitations, duplicates, requests } = simulator.state();
	if (solicitations !== expected || duplicates > 0) {
		throw new Error(`${solicitations} of ${expected} buyers were asked, ${duplicates} twice`);
	}
	const all = Object.values(requests).flatMap((byStatus) => Object.values(byStatus));
	const posts = simulator.record.count(POST);
	const inAll = all.reduce((sum, count) => sum + count, 0);
	return { sent: solicitations, tookMs, posts, others: inAll - posts };
}

const withNode = async (): Promise<Sending> =>
	await withDueOrders(ORDERS, async (seller, orders) => {
		const { FeedbackRequest } = (await import(NODE_FILE)) as {
			FeedbackRequest: new () => INodeType;
		};
		const startedAt = performance.now();
		await seller.run(
			new FeedbackRequest(),
			{ operation: 'requestReview', dryRun: false },
			{ inputs: [orders.map(dueItem)] },
		);
		return counted(seller, ORDERS, performance.now() - startedAt);
	});

const withScript = async (): Promise<Sending> =>
	await withDueOrders(PEER_ORDERS, async (seller, orders) => {
		const { clientId, clientSecret, refreshToken } = seller.credential;
		const { stdout } = await runProgram(process.execPath, ['--require', REDIRECT, PEER], {
			env: {
				PATH: process.env.PATH,
				SIMULATOR_URL: seller.simulator.url,
				SELLER: JSON.stringify({
					clientId,
					clientSecret,
					refreshToken,
					marketplaceId: orders[0]?.marketplaceId,
					orderIds: orders.map(({ orderId }) => orderId),
				}),
			},
		});
		const { tookMs } = peerSchema.parse(JSON.parse(stdout));
		return counted(seller, PEER_ORDERS, tookMs);
	});

export async function run(): Promise<BenchResult> {
	const ours = await withNode();
	const peer = await withScript();
	const allowedMs = ((ORDERS - BURST) / RATE) * 1000;
	const perOrder = ({ posts, others, sent }: Sending) => (posts + others) / sent;
	const rate = ({ sent, tookMs }: Sending) => sent / (tookMs / 1000);
	return {
		name: 'send',
		ratios: [
			{
				name: 'requests per order, beside 1 POST and 0.02 others',
				ours: perOrder(ours),
				theirs: 1 + MOST_OTHERS_PER_ORDER,
				unit: 'requests',
				ratio: (1 + MOST_OTHERS_PER_ORDER) / perOrder(ours),
			},
			{
				name: `${ORDERS} orders at ${RATE}/s, beside 1.05 × what the bucket allows`,
				ours: ours.tookMs / 1000,
				theirs: (LONGEST_OF_ALLOWED * allowedMs) / 1000,
				unit: 's',
				ratio: (LONGEST_OF_ALLOWED * allowedMs) / ours.tookMs,
			},
			{
				name: 'requests per order, beside GET then POST on amazon-sp-api',
				ours: perOrder(ours),
				theirs: perOrder(peer),
				unit: 'requests',
				ratio: perOrder(peer) / perOrder(ours),
			},
			{
				name: 'orders per second, beside GET then POST on amazon-sp-api',
				ours: rate(ours),
				theirs: rate(peer),
				unit: 'orders/s',
				ratio: rate(ours) / rate(peer),
			},
		],
	};
}
