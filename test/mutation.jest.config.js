// The fast tests of the decision and of the policy check: the properties and the calendars of all zones would take hours.
const [unit] = require('../jest.config').projects;

module.exports = {
	...unit,
	displayName: 'mutation',
	testMatch: ['<rootDir>/test/domain/{delivery,message,request}/*.test.ts'],
	testPathIgnorePatterns: ['checkWorkflow', 'decisionProperties', 'everyTimeZone'],
};
