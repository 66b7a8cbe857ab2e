import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';
import { FIELD_CASES, marketplaceIdOf, type FieldCase } from './fieldCases';

const SHARED_CASES = join(__dirname, '../../../../shared/field/carriers.json');
const shared: readonly FieldCase[] = existsSync(SHARED_CASES)
	? (JSON.parse(readFileSync(SHARED_CASES, 'utf8')) as FieldCase[])
	: [];

const LINKS: Readonly<Record<string, (url: string | undefined) => void>> = {
	none: (url) => expect(url).toBeUndefined(),
	'of one number only': (url) => expect(url?.match(/1Z\w{16}/g)).toHaveLength(1),
};

const titled = (cases: readonly FieldCase[]) =>
	cases.map(
		(each) => [`${each.carrier} ${each.trackingNumber} ${each.marketplace ?? ''}`, each] as const,
	);

describe.each(titled([...FIELD_CASES, ...shared]))('%s', (_title, fieldCase) => {
	const { right, carrier, trackingNumber, shippingService, marketplace } = fieldCase;
	const match = detectCarrier({
		carrier,
		trackingNumber,
		shippingService,
		marketplaceId: marketplaceIdOf(marketplace),
	});

	it(`is what is right (${fieldCase.kind})`, () => {
		if (right.carrier !== undefined) expect(match.name).toBe(right.carrier);
		expect(right.carrierIsNot ?? []).not.toContain(match.name);
		if (right.agrees) expect(match.evidence).toBe('declaredAndNumber');
		if (right.conflict === false) expect(match.evidence).not.toBe('conflict');
		if (right.lastMile !== undefined) expect(match.lastMile?.name).toBe(right.lastMile);
		if (right.linkIsNot !== undefined)
			expect(match.trackingUrl ?? '').not.toContain(right.linkIsNot);
		if (right.says !== undefined) expect(match.reason).toContain(right.says);
		if (right.link !== undefined) LINKS[right.link]?.(match.trackingUrl);
	});
});
