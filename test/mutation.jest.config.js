// The tests of one room of bench/mutation/mutateRooms.ts, which names them.
const [unit] = require('../jest.config').projects;

module.exports = {
	...unit,
	displayName: 'mutation',
	testSequencer: '<rootDir>/test/mutation.sequencer.js',
	testMatch: process.env.MUTATION_TESTS.split(' '),
	testPathIgnorePatterns: [
		...unit.testPathIgnorePatterns,
		// Properties over every format, zone and calendar, and random files, would take hours.
		'numberFormats',
		'declaredNumbers',
		'decisionProperties',
		'plainDecision',
		'everyTimeZone',
		'fuzz',
		'manyFaults',
		'simulatedAccount',
	],
};
