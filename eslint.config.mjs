import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const published = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const tools = ['{simulator,runtime,workflows,bench,test}/**/*.ts'];

export default tseslint.config(
	{
		ignores: [
			'dist/**',
			'node_modules/**',
			'.cache/**',
			'coverage/**',
			'test-results/**',
			'runtime/**/node_modules/**',
		],
	},
	{
		files: [...published, ...tools],
		extends: [tseslint.configs.recommended],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
		},
	},
	// n8n's own rules for what is published, as its scanner applies them: no exception.
	{
		...n8nCommunityNodesPlugin.configs.recommended,
		files: [...published, 'package.json'],
		linterOptions: { noInlineConfig: true },
	},
	{
		files: published,
		rules: {
			'no-console': 'error',
			'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
		},
	},
	{
		files: ['package.json', ...published],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
	},
	{
		files: ['package.json'],
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: n8nNodesBase.configs.community.rules,
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// Switched off by n8n's scanner too: not valid for community packages.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// Switched off by n8n's scanner too: they do not know NodeConnectionTypes.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	// Data files are as long as their data.
	{
		files: [
			'nodes/shared/domain/carrier/data/*.ts',
			'nodes/shared/domain/**/*Examples.ts',
			'nodes/shared/domain/**/*Formats.ts',
			'nodes/shared/domain/**/*Texts.ts',
			'nodes/shared/domain/**/textsByLanguage.ts',
			'nodes/shared/domain/**/*Rules.ts',
		],
		rules: { 'max-lines': 'off' },
	},
);
