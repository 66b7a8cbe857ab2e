import type { Observation } from './eventMemory';

/** What the trigger reports at a time: one item. */
export interface EventRecord<Subject> {
	/** The same however often the same is reported, so that a second item can be known and dropped. */
	readonly id: string;
	readonly subject: Subject;
}

/** One record for each thing that the events are about: two parcels of an order that came together are one. */
export function toRecords<Event, Subject extends object>(
	events: ReadonlyArray<Observation<Event>>,
	subjectOf: (event: Event) => Subject,
	identityOf: (subject: Subject) => unknown = (subject) => subject,
): Array<EventRecord<Subject>> {
	const found = new Map<unknown, { readonly subject: Subject; readonly keys: string[] }>();
	for (const { key, subject: event } of events) {
		const subject = subjectOf(event);
		const identity = identityOf(subject);
		const known = found.get(identity);
		if (known) known.keys.push(key);
		else found.set(identity, { subject, keys: [key] });
	}
	return [...found.values()].map(({ subject, keys }) => ({ id: keys.sort().join(', '), subject }));
}
