import { REASON_TEXTS } from '../../nodes/shared/domain/decision/reasonTexts';
import { SETUP_TROUBLES } from '../credentials/setupTroubles';
import { carrierTables } from '../domain/carrier/carrierTables';
import { kindTable, languageTable, ruleTable } from '../domain/policy/measured/confusionTables';
import { messageRulesTable, workflowRulesTable } from '../domain/policy/policyRuleTables';
import { READING_FAULTS, SENDING_FAULTS } from '../nodes/faultMatrix';
import { renderFaults } from '../nodes/renderFaults';
import { nodeTypes } from '../support/nodeTypes';
import { ledgerPage } from './ledgerPage';
import { withTableUnder } from './markdownTable';
import { nodesPage } from './nodesPage';
import { reasonsPage } from './reasonsPage';
import { setupTroublesPage } from './setupTroublesPage';

export interface GeneratedPage {
	/** From the project's root. */
	readonly file: string;
	/** The whole page, from what is there now and what the code says. */
	render(current: string): string;
}

const CARRIER_TABLES = '<!-- The tables from here on are made from the data by npm run docs -->';

/** What of the documentation is made from the code: whole pages, or the tables in them. */
export const GENERATED_PAGES: readonly GeneratedPage[] = [
	{
		file: 'docs/carriers.md',
		render: (current) =>
			`${current.slice(0, current.indexOf('<!-- The tables'))}${CARRIER_TABLES}\n\n${carrierTables()}\n`,
	},
	{ file: 'docs/faults.md', render: () => renderFaults(SENDING_FAULTS, READING_FAULTS) },
	{ file: 'docs/ledger.md', render: ledgerPage },
	{ file: 'docs/nodes.md', render: () => nodesPage(nodeTypes()) },
	{
		file: 'docs/policy-rules.md',
		render: (current) =>
			[
				['## Messages', messageRulesTable()] as const,
				['### By kind', kindTable()] as const,
				['### By language', languageTable()] as const,
				['### By rule', ruleTable()] as const,
				['## Workflows', workflowRulesTable()] as const,
			].reduce((page, [heading, table]) => withTableUnder(page, heading, table), current),
	},
	{ file: 'docs/reasons.md', render: () => reasonsPage(REASON_TEXTS) },
	{ file: 'docs/setup-troubles.md', render: () => setupTroublesPage(SETUP_TROUBLES) },
];
