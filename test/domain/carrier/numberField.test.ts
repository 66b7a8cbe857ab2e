import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';

const UPS = '1ZL6U8QRKKPT0Y3DP4';
const USPS = '9400111265635515058771';
const FEDEX = '881045850008';

const of = (carrier: string, trackingNumber: string | number) =>
	detectCarrier({ carrier, trackingNumber });

describe('The number field', () => {
	it.each<readonly [string, string | number, string]>([
		['UPS', `="${UPS}"`, UPS],
		['UPS', `=T("${UPS}")`, UPS],
		['UPS', `'${UPS}`, UPS],
		['UPS', `“${UPS}”`, UPS],
		['UPS', `${UPS}.`, UPS],
		['UPS', `UPS ${UPS}`, UPS],
		['UPS', `UPS-${UPS}`, UPS],
		['UPS', `${UPS} (UPS)`, UPS],
		['UPS', `${UPS} + 1 more`, UPS],
		['UPS', `['${UPS}']`, UPS],
		['UPS', `{"tracking":"${UPS}"}`, UPS],
		['UPS', `<a href="https://www.ups.com/track?tracknum=${UPS}">${UPS}</a>`, UPS],
		['UPS', `=HYPERLINK("https://www.ups.com/track?tracknum=${UPS}","${UPS}")`, UPS],
		['UPS', `https://www.ups.com/track?tracknum=${UPS}%2C${UPS}`, UPS],
		['UPS', UPS.toLowerCase(), UPS],
		['USPS', `+${USPS}`, USPS],
		['USPS', `]C1${USPS}`, USPS],
		['DHL', '(00)340434152601815900', '00340434152601815900'],
		['DHL', '(00) 340434152601815900', '00340434152601815900'],
		['UPS', `Tracking number: ${UPS}`, UPS],
		['UPS', `${UPS} ${UPS}`, UPS],
		['UPS', `https://www.ups.com/track?loc=en_US&tracknum=${UPS}&requester=ST/trackdetails`, UPS],
		['USPS', '9400 1112 6563 5515 0587 71\t', USPS],
		['USPS', '9,400,111,265,635,515,058,771', USPS],
		['USPS', '(420) 85583 9424 9592 7176 4668 4186 3537 19', '4208558394249592717646684186353719'],
		['FedEx', FEDEX, FEDEX],
		['FedEx', Number(FEDEX), FEDEX],
		['FedEx', `${FEDEX}.0`, FEDEX],
		['FedEx', `${FEDEX},00`, FEDEX],
		['FedEx', '8.81045850008E+11', FEDEX],
		['Hermes Germany', '9118625276012', '09118625276012'],
	])('of %s holds %j, which is read', (carrier, text, number) => {
		expect(of(carrier, text)).toMatchObject({
			trackingNumber: number,
			evidence: 'declaredAndNumber',
		});
	});

	it.each<readonly [string | number, string]>([
		['none', 'says "none", which is no number'],
		['will follow', 'says "will follow", which is no number'],
		['kein Tracking', 'says "kein Tracking", which is no number'],
		['null', 'says "null", which is no number'],
		[Number.NaN, 'says "NaN", which is no number'],
		['?', 'which is no number'],
		['123', 'says "123", which is no number'],
		['1 of 2', 'which is no number'],
		['9.40011126563551E+21', 'its digits were lost in a spreadsheet'],
		['30/11/2026 10:00', 'which is a date'],
		['n/a', 'says "n/a", which is no number'],
		['Not tracked', 'says "Not tracked", which is no number'],
		['-', 'which is no number'],
		['0', 'which is no number'],
		['00000000', 'which is no number'],
		['2026-11-30', 'which is a date'],
		['30.11.2026', 'which is a date'],
		['#N/A', 'the number was lost in a spreadsheet'],
		['########', 'the number was lost in a spreadsheet'],
		['9.4E+21', 'its digits were lost in a spreadsheet'],
		['3,40434E+17', 'its digits were lost in a spreadsheet'],
		[Number(USPS), 'its digits were lost in a spreadsheet'],
		['9400111265635510000000', 'its digits were lost in a spreadsheet'],
		['340434000000000000', 'its digits were lost in a spreadsheet'],
		['https://www.dhl.com/track', 'a link, in which no number can be told'],
		['x'.repeat(500), 'too long for a number'],
		['   ', 'there is no tracking number'],
	])('%j is no number, and no link is made of it', (text, says) => {
		const match = of('UPS', text);

		expect(match).toMatchObject({ code: 'ups', evidence: 'declaredOnly' });
		expect(match.reason).toContain(says);
		expect(match).not.toHaveProperty('trackingUrl');
		expect(match).not.toHaveProperty('trackingNumber');
	});

	it('keeps a number that ends in zeros by nature', () => {
		expect(of('Amazon', 'TBA526028645000').trackingNumber).toBe('TBA526028645000');
		expect(of('FedEx', '123456789000').trackingNumber).toBe('123456789000');
	});

	it.each([
		`${UPS} / 1ZDO8LH8LJ71KEVI85`,
		`${UPS} and 1ZDO8LH8LJ71KEVI85`,
		`${UPS},1ZDO8LH8LJ71KEVI85`,
	])('%j holds two numbers, of which one is taken', (text) => {
		const match = of('UPS', text);

		expect(match).toMatchObject({ trackingNumber: UPS, evidence: 'declaredAndNumber' });
		expect(match.reason).toContain(`holds two numbers. ${UPS} is taken.`);
		expect(match.trackingUrl).toBe(`https://www.ups.com/track?tracknum=${UPS}`);
	});

	it('of several numbers takes the one that agrees, and names nobody where they disagree', () => {
		expect(of('USPS', `${UPS}; ${USPS}`)).toMatchObject({ code: 'usps', trackingNumber: USPS });
		expect(of('', `${UPS}; ${USPS}`)).toMatchObject({
			code: 'unknown',
			alternatives: [{ code: 'ups' }, { code: 'usps' }],
		});
		expect(of('UPS', `${UPS}, 1ZDO8LH8LJ71KEVI85, 1ZUIOD32OYQ4WYN0F3`).reason).toContain(
			'holds 3 numbers',
		);
	});

	it('tells a check digit that does not hold from a shape that is not known', () => {
		expect(of('UPS', '1ZL6U8QRKKPT0Y3DP5').reason).toContain(
			'the shape of UPS 1Z, but its check digit does not hold',
		);
		expect(of('', '1ZL6U8QRKKPT0Y3DP5')).toMatchObject({ code: 'unknown' });
		expect(of('FedEx', '12345678901234567').reason).toContain('no format that is known');
		expect(of('', '00112345678901234567').reason).toContain('an SSCC');
	});

	it('may be empty while the number stands in the field of the carrier', () => {
		expect(of(UPS, '')).toMatchObject({ code: 'ups', trackingNumber: UPS });
		expect(of(`UPS(${UPS})`, '')).toMatchObject({ code: 'ups', trackingNumber: UPS });
	});
});
