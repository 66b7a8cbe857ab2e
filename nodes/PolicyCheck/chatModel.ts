import { NodeConnectionTypes, type IExecuteFunctions } from 'n8n-workflow';

import {
	askSecondOpinion,
	readSecondOpinion,
	type OpinionQuestion,
	type SecondOpinion,
} from '../shared/domain/policy/secondOpinion';
import type { MessageToCheck } from '../shared/domain/policy/preparedMessage';
import { isAgentTool } from '../shared/n8n/items';

/** What n8n's chat model nodes supply: a model of LangChain's, as far as it is used here. */
interface ChatModel {
	invoke(
		messages: ReadonlyArray<readonly [role: 'system' | 'human', content: string]>,
		options: { readonly timeout: number },
	): Promise<{ readonly content?: unknown }>;
}

const isChatModel = (value: unknown): value is ChatModel =>
	typeof (value as { invoke?: unknown } | undefined)?.invoke === 'function';

const ANSWER_WITHIN_MS = 60_000;

const NO_ANSWER: SecondOpinion = {
	kind: 'notJudged',
	reason: 'The chat model did not answer.',
};

/** Asks the connected chat model, once for each text of a run. Undefined where none is connected. */
export type Adviser = (message: MessageToCheck) => Promise<SecondOpinion> | undefined;

/** A tool of an agent has no inputs of its own: the agent is a model already. */
export async function connectAdviser(context: IExecuteFunctions): Promise<Adviser> {
	if (isAgentTool(context) || context.getInputData().length === 0) return () => undefined;
	const connected = await connectedModel(context);
	if (connected === undefined) return () => undefined;
	const answers = new Map<string, Promise<SecondOpinion>>();
	return (message) => {
		const question = askSecondOpinion(message);
		const answer = answers.get(question.data) ?? ask(connected, question);
		answers.set(question.data, answer);
		return answer;
	};
}

/** A model that cannot be set up answers nothing; the rules decide all the same. */
async function connectedModel(
	context: IExecuteFunctions,
): Promise<ChatModel | 'broken' | undefined> {
	try {
		const supplied = await context.getInputConnectionData(NodeConnectionTypes.AiLanguageModel, 0);
		const model: unknown = Array.isArray(supplied) ? supplied[0] : supplied;
		if (model === undefined || model === null) return undefined;
		return isChatModel(model) ? model : 'broken';
	} catch {
		return 'broken';
	}
}

async function ask(model: ChatModel | 'broken', question: OpinionQuestion): Promise<SecondOpinion> {
	if (model === 'broken') return NO_ANSWER;
	try {
		const { content } = await model.invoke(
			[
				['system', question.instructions],
				['human', question.data],
			],
			{ timeout: ANSWER_WITHIN_MS },
		);
		return readSecondOpinion(textOf(content), question);
	} catch {
		return NO_ANSWER;
	}
}

/** A model answers with text, or with parts of which some are text. */
const textOf = (content: unknown): string =>
	Array.isArray(content)
		? content.map((part) => textOf((part as { text?: unknown } | null)?.text)).join('')
		: typeof content === 'string'
			? content
			: '';
