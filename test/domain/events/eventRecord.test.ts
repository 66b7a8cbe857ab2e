import { toRecords } from '../../../nodes/shared/domain/events/observations';

const order = { orderId: '113-1111111-1111111' };
const observation = <Subject>(key: string, subject: Subject) => ({
	key,
	subject,
	atMs: 0,
	hasHappened: true,
});

describe('toRecords', () => {
	it('makes one record of the events of one thing, whose id does not depend on their order', () => {
		const events = [observation('b', order), observation('a', order)];
		const [record, ...others] = toRecords(events, (subject) => subject);

		expect(others).toEqual([]);
		expect(record).toEqual({ id: 'a, b', subject: order });
		expect(toRecords([...events].reverse(), (subject) => subject)[0]?.id).toBe('a, b');
	});

	it('keeps things apart that only look alike, unless they are said to be the same', () => {
		const events = [observation('a', order), observation('b', { ...order })];
		const identity = ({ orderId }: typeof order) => orderId;

		expect(toRecords(events, (subject) => subject).map(({ id }) => id)).toEqual(['a', 'b']);
		expect(toRecords(events, (subject) => subject, identity).map(({ id }) => id)).toEqual(['a, b']);
	});

	it('gives what an event is about, in the order in which events came', () => {
		const other = { orderId: '113-2222222-2222222' };
		const events = [observation('b', { order: other }), observation('a', { order })];

		expect(toRecords(events, (event) => event.order).map(({ subject }) => subject)).toEqual([
			other,
			order,
		]);
	});
});
