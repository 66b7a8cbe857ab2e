import type { IExecuteFunctions, ILoadOptionsFunctions, IPollFunctions } from 'n8n-workflow';

import { CREDENTIAL_NAME, readAccount, type Account } from './login/account';
import { cancellableWait } from './cancellableWait';
import type { Denied } from './answers/spApiAnswer';

export type SpApiContext = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;

/** One node's dealings with one account during one run. */
export interface SpApiSession {
	readonly context: SpApiContext;
	readonly account: Account;
	/** Aborted when the user stops the execution. */
	readonly signal: AbortSignal | undefined;
	/** After it nothing is waited for any more; the node hands back what it has. */
	readonly deadlineMs: number;
	readonly requestTimeoutMs: number;
	readonly now: () => number;
	readonly random: () => number;
	readonly wait: (ms: number) => Promise<void>;
	/** Says something in the editor while the node runs. */
	readonly announce: (text: string) => void;
	/** Says something once beside the node's output. */
	readonly hint: (text: string) => void;
	/** What Amazon has refused to the app in this run, where that is not to be asked again. */
	readonly denials?: Map<string, Denied>;
}

export interface SessionOptions {
	/** How long the node may run before it stops waiting. */
	readonly maxWaitMs?: number;
	/** Where each item is asked about on its own, a refusal that holds for all of them is met once. */
	readonly asksOnceWhenDenied?: boolean;
	readonly requestTimeoutMs?: number;
	readonly now?: () => number;
	readonly random?: () => number;
	readonly wait?: (ms: number) => Promise<void>;
}

const REQUEST_TIMEOUT_MS = 60_000;

export async function openSession(
	context: SpApiContext,
	options: SessionOptions = {},
): Promise<SpApiSession> {
	const credential =
		'getExecutionCancelSignal' in context
			? await context.getCredentials(CREDENTIAL_NAME, 0)
			: await context.getCredentials(CREDENTIAL_NAME);
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	const now = options.now ?? Date.now;
	const hinted = new Set<string>();
	return {
		context,
		account: readAccount(credential),
		signal,
		deadlineMs: now() + (options.maxWaitMs ?? Number.POSITIVE_INFINITY),
		requestTimeoutMs: options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
		now,
		...(options.asksOnceWhenDenied && { denials: new Map<string, Denied>() }),
		random: options.random ?? Math.random,
		wait: options.wait ?? ((ms) => cancellableWait(ms, signal)),
		announce: (text) => {
			if ('sendMessageToUI' in context) context.sendMessageToUI(text);
		},
		hint: (text) => {
			if (hinted.has(text) || !('addExecutionHints' in context)) return;
			hinted.add(text);
			context.addExecutionHints({ message: text, location: 'outputPane' });
		},
	};
}
