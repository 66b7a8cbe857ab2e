import { MARKETPLACES } from '../../nodes/shared/domain/marketplaces';
import { CredentialFault, resolveEndpoints } from '../../nodes/shared/spApi/login/account';

const settings = { environment: 'production', region: 'NA', apiBaseUrl: '', tokenUrl: '' } as const;
const custom = (apiBaseUrl: string, tokenUrl = 'https://example.com/token') =>
	resolveEndpoints({ ...settings, environment: 'custom', apiBaseUrl, tokenUrl });

describe('resolveEndpoints', () => {
	it.each([
		['NA', 'https://sellingpartnerapi-na.amazon.com'],
		['EU', 'https://sellingpartnerapi-eu.amazon.com'],
		['FE', 'https://sellingpartnerapi-fe.amazon.com'],
	] as const)('knows the host of %s', (region, apiBaseUrl) => {
		expect(resolveEndpoints({ ...settings, region })).toEqual({
			apiBaseUrl,
			tokenUrl: 'https://api.amazon.com/auth/o2/token',
		});
	});

	it('has a host for each of the 23 marketplaces', () => {
		expect(MARKETPLACES).toHaveLength(23);
		for (const { region } of MARKETPLACES) {
			expect(resolveEndpoints({ ...settings, region }).apiBaseUrl).toMatch(/-(na|eu|fe)\.amazon/);
		}
	});

	it('uses the sandbox with the production token address', () => {
		expect(resolveEndpoints({ ...settings, environment: 'sandbox', region: 'EU' })).toEqual({
			apiBaseUrl: 'https://sandbox.sellingpartnerapi-eu.amazon.com',
			tokenUrl: 'https://api.amazon.com/auth/o2/token',
		});
	});

	it.each([
		'https://example.com',
		'http://127.0.0.1:8790',
		'http://localhost:1',
		'http://[::1]:8790',
	])('accepts %s', (address) => {
		expect(custom(address).apiBaseUrl).toBe(address);
	});

	it('takes off slashes and spaces around an address', () => {
		expect(custom(' https://example.com/base// ').apiBaseUrl).toBe('https://example.com/base');
	});

	it.each([
		['http://example.com', /unprotected/],
		['http://127.0.0.1.example.com', /unprotected/],
		['ftp://127.0.0.1', /unprotected/],
		['', /not an address/],
		['example.com', /not an address/],
		['https://user:secret@example.com', /not an address/],
		['https://example.com?x=1', /not an address/],
	])('refuses "%s" and says why', (address, reason) => {
		expect(() => custom(address)).toThrow(CredentialFault);
		expect(() => custom(address)).toThrow(reason);
		expect(() => custom('https://example.com', address)).toThrow(reason);
	});

	it('never repeats an address that may hold a secret', () => {
		expect(() => custom('https://user:secret@example.com')).not.toThrow(/secret@/);
	});
});
