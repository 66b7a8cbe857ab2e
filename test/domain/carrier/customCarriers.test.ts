import fc from 'fast-check';

import { readCustomCarriers } from '../../../nodes/shared/domain/carrier/customCarriers';
import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';
import { readNumberPattern } from '../../../nodes/shared/domain/carrier/numberPattern';

const codeOf = (pattern: string, trackingNumber: string) => {
	const reading = readCustomCarriers([{ code: 'own', pattern }], []);
	if (!reading.ok) throw new Error(reading.reason);
	return detectCarrier({ trackingNumber }, reading.custom).code;
};

describe('A number pattern', () => {
	it.each([
		['CB####', 'CB1234', 'CB123A'],
		['@@####', 'QX1234', 'Q11234'],
		['?????Q', 'A1B2CQ', 'A1B2CR'],
		['[AQ-S]1234', 'R1234', 'B1234'],
		['[0-3]#{4}', '31234', '41234'],
		['Q#{4,5}', 'Q12345', 'Q123456'],
		['Q#{4,5}', 'Q1234', 'Q123'],
		['QQ*99Z', 'QQ99Z', 'QQ99'],
		['QQ*99Z', 'QQ1A99Z', 'Q1A99Z'],
		['cb-## ##', 'cb12-34', 'CB12345'],
	])('%s takes %s and not %s', (pattern, taken, refused) => {
		expect(codeOf(pattern, taken)).toBe('own');
		expect(codeOf(pattern, refused)).not.toBe('own');
	});

	it.each([
		['', 'at least 5 characters'],
		['*', 'at least 5 characters'],
		['####', 'at least 5 characters'],
		['#{49}', 'at most 48 characters'],
		['Q*Q*QQQQ', 'Only one part'],
		['{3}#####', 'needs a character before it'],
		['#{x}####', 'needs a character before it'],
		['#{5,4}', 'from less to more'],
		['(a+)+$####', 'has no meaning'],
		['[]#####', 'has no meaning'],
		['[^A]#####', 'has no meaning'],
		['#'.repeat(201), 'longer than 200'],
	])('%s is refused', (pattern, reason) => {
		expect(readNumberPattern(pattern)).toMatchObject({
			ok: false,
			reason: expect.stringContaining(reason),
		});
	});

	it('never throws and never hangs, whatever it is', () => {
		fc.assert(
			fc.property(fc.string(), fc.string({ unit: 'binary', maxLength: 150 }), (pattern, text) => {
				const reading = readCustomCarriers([{ code: 'own', pattern }], []);
				detectCarrier(
					{ carrier: text, trackingNumber: text },
					reading.ok ? reading.custom : undefined,
				);
			}),
		);
	});
});

describe('Own carriers', () => {
	it('go before the known ones', () => {
		expect(codeOf('TBA#{12}', 'TBA050996544001')).toBe('own');
	});

	it('may add a pattern to a known carrier, and an alias may name it', () => {
		const reading = readCustomCarriers(
			[{ code: 'amazonLogistics', pattern: 'QA##########' }],
			[{ text: 'house van *', code: 'evri' }],
		);
		if (!reading.ok) throw new Error(reading.reason);

		expect(detectCarrier({ trackingNumber: 'QA1234567890' }, reading.custom)).toMatchObject({
			name: 'Amazon Logistics',
			isAmazonLogistics: true,
		});
		expect(detectCarrier({ carrier: 'House-Van 3' }, reading.custom).code).toBe('evri');
	});

	it.each([
		[[{ code: 'no spaces' }], [], 'no spaces'],
		[[{ code: 'unknown' }], [], 'unknown'],
		[[{ code: 'own', name: 'Own', pattern: '*' }], [], 'Own'],
		[[], [{ text: 'Van', code: 'nobody' }], 'Van'],
	])('are refused by name', (carriers, aliases, entry) => {
		expect(readCustomCarriers(carriers, aliases)).toMatchObject({ ok: false, entry });
	});
});
