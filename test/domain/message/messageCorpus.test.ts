import { checkMessage } from '../../../nodes/shared/domain/message/checkMessage';
import { COMPLIANT, VIOLATING, type CorpusMessage } from './messageCorpus';

const orderId = '111-2223334-5556667';

const blockingRules = (message: CorpusMessage): string[] =>
	checkMessage({ channel: 'buyerMessage', ...message, subject: `Order ${orderId}`, orderId })
		.findings.filter(({ severity }) => severity === 'block')
		.map(({ rule, excerpt }) => `${rule}: ${excerpt}`);

const counted = (kind: string, wrong: readonly string[], of: number): string =>
	[`${wrong.length} of ${of} ${kind}`, ...wrong].join('\n');

describe('the policy check on a corpus of sellers’ messages', () => {
	it('refuses no compliant message', () => {
		const refused = COMPLIANT.flatMap((message) => {
			const rules = blockingRules(message);
			return rules.length > 0 ? [`${message.text.slice(0, 60)} <- ${rules.join(', ')}`] : [];
		});

		expect(counted('refused', refused, COMPLIANT.length)).toBe(`0 of ${COMPLIANT.length} refused`);
	});

	it('lets no violating message pass', () => {
		const passed = VIOLATING.filter((message) => blockingRules(message).length === 0).map(
			({ text }) => text.slice(0, 100),
		);

		expect(counted('passed', passed, VIOLATING.length)).toBe(`0 of ${VIOLATING.length} passed`);
	});

	it('is large enough to mean something', () => {
		expect(COMPLIANT.length).toBeGreaterThanOrEqual(60);
		expect(VIOLATING.length).toBeGreaterThanOrEqual(60);
	});
});
