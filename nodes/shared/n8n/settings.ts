/** A setting that cannot be read: what it says, and what to write instead. */
export class UnreadableSetting extends Error {
	constructor(
		message: string,
		readonly description: string,
	) {
		super(message);
	}
}
