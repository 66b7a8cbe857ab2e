/** Milliseconds since the epoch: the unit of every instant inside the simulator. */
export type EpochMs = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export interface ClockSetting {
	/** Added to the machine's clock while the simulated one runs. */
	readonly offsetMs: number;
	/** The instant at which the clock stands, when it is frozen. */
	readonly frozenAt?: EpochMs;
}

/**
 * The one clock of the simulated world: tokens, windows, buckets and report ages all run on it.
 * It ticks with real time, can be set or moved, and can be frozen.
 */
export class Clock {
	private setting: ClockSetting = { offsetMs: 0 };

	constructor(
		private readonly machineNow: () => EpochMs = Date.now,
		/** Told of every setting, the one at the start aside. */
		private readonly onSet: (setting: ClockSetting) => void = () => {},
	) {}

	now(): EpochMs {
		return this.setting.frozenAt ?? this.machineNow() + this.setting.offsetMs;
	}

	set(instant: EpochMs): void {
		const offsetMs = instant - this.machineNow();
		this.restore(
			this.setting.frozenAt === undefined ? { offsetMs } : { offsetMs, frozenAt: instant },
		);
	}

	advance(seconds: number): void {
		this.set(this.now() + seconds * SECOND_MS);
	}

	freeze(isFrozen: boolean): void {
		const now = this.now();
		const offsetMs = now - this.machineNow();
		this.restore(isFrozen ? { offsetMs, frozenAt: now } : { offsetMs });
	}

	/** What has to be kept so that a later start continues this clock. */
	current(): ClockSetting {
		return this.setting;
	}

	restore(setting: ClockSetting): void {
		this.setting = setting;
		this.onSet(setting);
	}
}

/** `2026-11-22T15:12:19.000Z`, as Orders 2026-01-01 writes it. */
export const toIsoMs = (instant: EpochMs): string => new Date(instant).toISOString();

/** `2026-11-22T15:12:19+00:00`, as the Reports API writes it. */
export const toIsoOffset = (instant: EpochMs): string =>
	new Date(instant).toISOString().replace(/\.\d{3}Z$/, '+00:00');
