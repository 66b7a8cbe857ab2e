import { z } from 'zod';
import type { CredentialInput, CredentialReference, WorkflowJson } from './n8nClient';
import type { SimulatorAccount } from './simulatorProcess';

const PACKAGE = 'n8n-nodes-seller-feedback';
const EDIT_FIELDS = 'n8n-nodes-base.set';
const CREDENTIAL_TYPE = 'amazonSellingPartnerApi';

export const NODE_TYPES = {
	amazonSeller: `${PACKAGE}.amazonSeller`,
	carrierDetector: `${PACKAGE}.carrierDetector`,
	deliveryWait: `${PACKAGE}.deliveryWait`,
	feedbackRequest: `${PACKAGE}.feedbackRequest`,
} as const;

const TALKS_TO_AMAZON: readonly string[] = [NODE_TYPES.amazonSeller, NODE_TYPES.feedbackRequest];

/** The credential of a simulated account: the real ones' fields, with the simulator's addresses. */
export const simulatorCredential = (
	{ clientId, clientSecret, refreshToken, region }: Omit<SimulatorAccount, 'accountId'>,
	simulatorUrl: string,
): CredentialInput => ({
	name: 'Simulated Amazon account',
	type: CREDENTIAL_TYPE,
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

/** Chooses the credential in every node that talks to Amazon, as a user does after an import. */
export const withCredential = (
	workflow: WorkflowJson,
	credential: CredentialReference,
): WorkflowJson => ({
	...workflow,
	nodes: workflow.nodes.map((node) =>
		TALKS_TO_AMAZON.includes(node.type)
			? { ...node, credentials: { ...node.credentials, [CREDENTIAL_TYPE]: credential } }
			: node,
	),
});

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
