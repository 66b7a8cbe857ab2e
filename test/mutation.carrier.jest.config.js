// The fast tests of the carriers: the properties over every format would take hours.
const [unit] = require('../jest.config').projects;

module.exports = {
	...unit,
	displayName: 'mutation of the carriers',
	testMatch: ['<rootDir>/test/domain/carrier/*.test.ts'],
	testPathIgnorePatterns: ['numberFormats', 'declaredNumbers'],
};
