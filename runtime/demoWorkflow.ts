import { z } from 'zod';
import type { CredentialInput, CredentialReference, WorkflowJson } from './n8nClient';
import type { SimulatorAccount } from './simulatorProcess';

const PACKAGE = 'n8n-nodes-seller-feedback';
const EDIT_FIELDS = 'n8n-nodes-base.set';
const AMAZON = 'amazonSellingPartnerApi';
const PASSWORD = 'httpBasicAuth';

export const NODE_TYPES = {
	amazonSeller: `${PACKAGE}.amazonSeller`,
	carrierDetector: `${PACKAGE}.carrierDetector`,
	deliveryWait: `${PACKAGE}.deliveryWait`,
	feedbackRequest: `${PACKAGE}.feedbackRequest`,
} as const;

const CREDENTIAL_OF: Readonly<Record<string, string>> = {
	[NODE_TYPES.amazonSeller]: AMAZON,
	[NODE_TYPES.feedbackRequest]: AMAZON,
	'n8n-nodes-base.webhook': PASSWORD,
};

/** The credential of a simulated account: the real ones' fields, with the simulator's addresses. */
export const simulatorCredential = (
	{ clientId, clientSecret, refreshToken, region }: Omit<SimulatorAccount, 'accountId'>,
	simulatorUrl: string,
): CredentialInput => ({
	name: 'Simulated Amazon account',
	type: AMAZON,
	data: {
		environment: 'custom',
		region,
		apiBaseUrl: simulatorUrl,
		tokenUrl: `${simulatorUrl}/auth/o2/token`,
		clientId,
		clientSecret,
		refreshToken,
	},
});

/** What a page that n8n serves asks its reader for. */
export const pagePassword = (user: string, password: string): CredentialInput => ({
	name: 'Password of the overview',
	type: PASSWORD,
	data: { user, password },
});

/** Chooses the credential in every node that asks for its type, as a user does after an import. */
export const withCredential = (
	workflow: WorkflowJson,
	credential: CredentialReference,
	type = AMAZON,
): WorkflowJson => ({
	...workflow,
	nodes: workflow.nodes.map((node) =>
		CREDENTIAL_OF[node.type] === type
			? { ...node, credentials: { ...node.credentials, [type]: credential } }
			: node,
	),
});

const SET_UP = /\*\*Set-up\*\*[\s\S]*?(?=\n\n\*\*Requirements)/;
const SET_UP_HERE = `**In this demo** it is set up: the credential belongs to a simulated account, and \`dryRun\` is *false*. **It sends, to simulated buyers.** Execute it as often as you like: nobody is asked twice. Every reason stands in *Seller Feedback Ledger*, under **Data tables**.`;

/** Its note says how to set it up and that nothing is sent; here all is set up, and it sends. */
export function withDemoNote(workflow: WorkflowJson): WorkflowJson {
	let isFound = false;
	const nodes = workflow.nodes.map((node) => {
		const content = node.parameters?.content;
		if (typeof content !== 'string' || !SET_UP.test(content)) return node;
		isFound = true;
		return {
			...node,
			parameters: { ...node.parameters, content: content.replace(SET_UP, SET_UP_HERE) },
		};
	});
	if (!isFound) throw new Error(`The workflow "${workflow.name}" has no note about its set-up`);
	return { ...workflow, nodes };
}

const assignmentsSchema = z
	.object({
		assignments: z
			.object({ assignments: z.array(z.object({ name: z.string() }).passthrough()) })
			.passthrough(),
	})
	.passthrough();

/** Lets the workflow ask at any hour, as nobody looks at the clock before trying a simulated account. */
export const atAnyHour = (workflow: WorkflowJson): WorkflowJson =>
	/"name":"askFrom"/.test(JSON.stringify(workflow.nodes))
		? withSetting(withSetting(workflow, 'askFrom', '00:00'), 'askUntil', '24:00')
		: workflow;

/** Changes one of the seller's settings, which the template keeps together in one Edit Fields node. */
export function withSetting(workflow: WorkflowJson, setting: string, value: unknown): WorkflowJson {
	let isFound = false;
	const nodes = workflow.nodes.map((node) => {
		const parameters = assignmentsSchema.safeParse(node.parameters);
		if (node.type !== EDIT_FIELDS || !parameters.success) return node;
		const assignments = parameters.data.assignments.assignments.map((assignment) => {
			if (assignment.name !== setting) return assignment;
			isFound = true;
			return { ...assignment, value };
		});
		return {
			...node,
			parameters: {
				...parameters.data,
				assignments: { ...parameters.data.assignments, assignments },
			},
		};
	});
	if (!isFound) throw new Error(`The workflow "${workflow.name}" has no setting "${setting}"`);
	return { ...workflow, nodes };
}

/** The node that starts the workflow by itself, and that its run starts from. */
export function triggerName({ name, nodes }: WorkflowJson): string {
	const trigger = nodes.find(({ type }) => /Trigger$/.test(type));
	if (!trigger) throw new Error(`The workflow "${name}" has no trigger`);
	return trigger.name;
}

export const nodeNames = ({ nodes }: WorkflowJson, type: string): string[] =>
	nodes.filter((node) => node.type === type).map(({ name }) => name);
