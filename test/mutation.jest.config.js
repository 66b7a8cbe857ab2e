// The fast tests of the decision: the properties and the calendars of all zones would take hours.
const [unit] = require('../jest.config').projects;

module.exports = {
	...unit,
	displayName: 'mutation',
	testMatch: ['<rootDir>/test/domain/{delivery,request}/*.test.ts'],
	testPathIgnorePatterns: ['decisionProperties', 'everyTimeZone'],
};
