/** One order as the ledger knows it, read from a row of either engine. */
export interface LedgerEntry {
	readonly orderId: string;
	readonly marketplaceId?: string;
	readonly account?: string;
	readonly product?: string;
	readonly carrier?: string;
	readonly evidence?: string;
	/** The ledger's word for the seller: `Asked`, `Waiting`, `Left out` … */
	readonly status?: string;
	readonly decisionCode?: string;
	readonly reason?: string;
	readonly requestStatus?: string;
	readonly requestMessage?: string;
	readonly requestAt?: string;
	readonly requestedAt?: string;
	readonly nextCheckAt?: string;
	readonly windowClosesAt?: string;
	readonly shippedSeenAt?: string;
	readonly deliveredSeenAt?: string;
	readonly checkedAt?: string;
}

/** Neither asked nor left out for good: its window may close on it. */
export const isOpenEntry = ({ requestStatus, status }: LedgerEntry): boolean =>
	!/^(sent|alreadyRequested)$/.test(requestStatus ?? '') &&
	!/^(asked|left out|closed|window closed)/i.test(status ?? '');
