import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CARRIERS } from '../../../nodes/shared/domain/carrier/data/carriers';
import { NAMES_OF_NOBODY } from '../../../nodes/shared/domain/carrier/data/namesOfNobody';
import { aliasKey } from '../../../nodes/shared/domain/carrier/declaredCarrier';
import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';

const LIST = join(__dirname, '../../../../shared/carrier-formats/amazon-carrier-codes.md');
const values = existsSync(LIST)
	? [...(readFileSync(LIST, 'utf8').split('## The values')[1] ?? '').matchAll(/`([^`]+)`/g)].map(
			([, value = '']) => value,
		)
	: [];
const nobody = new Set(NAMES_OF_NOBODY.map(aliasKey));

(values.length > 0 ? describe : describe.skip)("Amazon's list of carriers", () => {
	it('is read whole', () => {
		expect(values).toHaveLength(387);
	});

	it('has no value that is not known as a carrier or as a word for nobody', () => {
		const unknown = values.filter(
			(carrier) => detectCarrier({ carrier }).code === 'unknown' && !nobody.has(aliasKey(carrier)),
		);

		expect(unknown).toEqual([]);
	});

	it('names nobody with the words for nobody alone', () => {
		const words = values.filter((carrier) => detectCarrier({ carrier }).code === 'unknown');

		expect(words).toEqual([
			'Other',
			'Otro',
			'Digital Delivery',
			'HS code',
			'Self Delivery',
			'Consegna Mezzi Propri',
			'Andere',
			'Interno',
			'Mezzi propri',
			'Sonstige',
		]);
	});

	it('holds a bounded number of names of which nothing but the name is known, and says so', () => {
		const unsourced = CARRIERS.filter(({ isUnsourced }) => isUnsourced);
		const declared = values.filter((carrier) =>
			unsourced.some(({ code }) => code === detectCarrier({ carrier }).code),
		);

		expect(declared).toHaveLength(unsourced.length);
		for (const carrier of declared) {
			expect(detectCarrier({ carrier }).reason).toContain('of which no more is known');
		}
	});

	it('is read alike in any case and with any separators', () => {
		for (const value of values) {
			const { code } = detectCarrier({ carrier: value });
			expect([value, detectCarrier({ carrier: value.toLowerCase() }).code]).toEqual([value, code]);
			const joined = value.toUpperCase().replace(/ /g, '_');
			expect([value, detectCarrier({ carrier: joined }).code]).toEqual([value, code]);
		}
	});
});
