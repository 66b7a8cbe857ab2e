import { type EpochMs } from '../clock';

export interface Solicitation {
	readonly accountId: string;
	readonly orderId: string;
	readonly marketplaceId: string;
	readonly at: EpochMs;
	/** Whether it was accepted outside the true window, which only a fault switch makes happen. */
	readonly isOutsideWindow: boolean;
}

export interface SentMessage {
	readonly accountId: string;
	readonly orderId: string;
	readonly marketplaceId: string;
	readonly action: string;
	readonly text?: string;
	readonly at: EpochMs;
}

/** What buyers were asked and sent, for ever: the truth that tests and the demo compare with. */
export class Ledger {
	readonly solicitations: Solicitation[] = [];
	readonly messages: SentMessage[] = [];
	private readonly timesAsked = new Map<string, number>();

	addSolicitation(solicitation: Solicitation): void {
		this.solicitations.push(solicitation);
		this.timesAsked.set(solicitation.orderId, this.countFor(solicitation.orderId) + 1);
	}

	addMessage(message: SentMessage): void {
		this.messages.push(message);
	}

	countFor(orderId: string): number {
		return this.timesAsked.get(orderId) ?? 0;
	}

	/** Buyers who were asked more than once. */
	duplicates(): number {
		return [...this.timesAsked.values()].filter((count) => count > 1).length;
	}

	outsideWindow(): number {
		return this.solicitations.filter(({ isOutsideWindow }) => isOutsideWindow).length;
	}

	clear(): void {
		this.solicitations.length = 0;
		this.messages.length = 0;
		this.timesAsked.clear();
	}
}
