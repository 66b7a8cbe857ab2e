/**
 * Something about this machine stands in the way, and its owner can mend it. The message is a whole
 * text for that person: what happened, then what to do.
 */
export class SetupRefusal extends Error {
	constructor(whatHappened: string, whatToDo: string) {
		super(`${whatHappened}\n${whatToDo}`);
		this.name = 'SetupRefusal';
	}
}
