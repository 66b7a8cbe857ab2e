const shared = {
	rootDir: __dirname,
	testEnvironment: 'node',
	// The chart libraries are ES modules; their builds for the browser load in CommonJS as well.
	moduleNameMapper: { '^(d3-[a-z-]+)$': '<rootDir>/node_modules/$1/dist/$1.js' },
	transform: {
		'^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist'],
	// n8n brings zod, 3 or 4: TESTED_ZOD=4 runs the same tests under 4.
	...(process.env.TESTED_ZOD === '4' && { resolver: '<rootDir>/test/zod4.js' }),
	setupFiles: ['<rootDir>/test/setupEnvironment.js'],
};

const inN8n = { ...shared, setupFilesAfterEnv: ['<rootDir>/test/e2e/support/patience.js'] };

module.exports = {
	// No test is about time: this is for what never ends, and machines may be busy.
	testTimeout: 60_000,
	testSequencer: '<rootDir>/test/longestFirst.js',
	// Measured below what is reached today, so that a change without tests is seen.
	coverageThreshold: {
		'./nodes/': { branches: 88, lines: 97 },
		'./nodes/shared/domain/': { branches: 92, lines: 99 },
	},
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	projects: [
		{
			...shared,
			displayName: 'unit',
			testMatch: ['<rootDir>/test/**/*.test.ts'],
			testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
		},
		{
			...shared,
			// What is decided by the time of the day: at several hours, in several zones.
			displayName: 'clock',
			testMatch: ['<rootDir>/test/{nodes,simulator,spApi,credentials,schemas}/**/*.test.ts'],
		},
		{
			...inN8n,
			displayName: 'e2e',
			testMatch: ['<rootDir>/test/e2e/{,security/}*.test.ts'],
		},
		{
			...inN8n,
			displayName: 'long',
			testMatch: [
				'<rootDir>/test/e2e/long/*.test.ts',
				'<rootDir>/test/e2e/{crash,queue,ledgerMessages}.test.ts',
				'<rootDir>/test/{security/regularExpressions,sending/manyFaults}.test.ts',
				'<rootDir>/test/domain/decision/plainDecision.test.ts',
			],
			setupFiles: [...shared.setupFiles, '<rootDir>/test/e2e/long/amounts.js'],
		},
	],
};
