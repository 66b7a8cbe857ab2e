const shared = {
	rootDir: __dirname,
	testEnvironment: 'node',
	// The chart libraries are ES modules; their builds for the browser load in CommonJS as well.
	moduleNameMapper: { '^(d3-[a-z-]+)$': '<rootDir>/node_modules/$1/dist/$1.js' },
	transform: {
		'^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist'],
	setupFiles: ['<rootDir>/test/setupEnvironment.js'],
};

module.exports = {
	// No test is about time: this is for what never ends, and machines may be busy.
	testTimeout: 60_000,
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
		{ ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
	],
};
