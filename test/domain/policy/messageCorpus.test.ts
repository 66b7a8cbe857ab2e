import { checkMessage } from '../../../nodes/shared/domain/policy/checkMessage';
import { COMPLIANT, VIOLATING, type CorpusMessage } from './messageCorpus';

const orderId = '111-2223334-5556667';

const rulesAgainst = (message: CorpusMessage): string[] =>
	checkMessage({ channel: 'buyerMessage', ...message, subject: `Order ${orderId}`, orderId })
		.findings.filter(({ severity }) => severity === 'block' || severity === 'doubt')
		.map(({ rule, excerpt }) => `${rule}: ${excerpt}`);

const counted = (kind: string, wrong: readonly string[], of: number): string =>
	[`${wrong.length} of ${of} ${kind}`, ...wrong].join('\n');

describe('the policy check on a corpus of sellers’ messages', () => {
	it('refuses no compliant message', () => {
		const refused = COMPLIANT.flatMap((message) => {
			const rules = rulesAgainst(message);
			return rules.length > 0 ? [`${message.text.slice(0, 60)} <- ${rules.join(', ')}`] : [];
		});

		expect(counted('refused', refused, COMPLIANT.length)).toBe(`0 of ${COMPLIANT.length} refused`);
	});

	it('lets one violating message in a hundred pass at most', () => {
		const passed = VIOLATING.filter((message) => rulesAgainst(message).length === 0).map(
			({ text }) => text,
		);

		// It names neither a review nor feedback, so it is not seen to be about one.
		expect(passed).toEqual(['Should you be anything but delighted, tell us before you post.']);
		expect(passed.length).toBeLessThanOrEqual(VIOLATING.length / 100);
	});

	it('is large enough to mean something', () => {
		expect(COMPLIANT.length).toBeGreaterThanOrEqual(80);
		expect(VIOLATING.length).toBeGreaterThanOrEqual(100);
	});
});
