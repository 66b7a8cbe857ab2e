import fastify from 'fastify';
import { z } from 'zod';
import type { CredentialInput } from '../../../runtime/n8nClient';
import { LOOPBACK } from '../../../runtime/ports';

const requestSchema = z.object({
	stream: z.boolean().optional(),
	messages: z.array(
		z
			.object({
				role: z.string(),
				content: z.unknown(),
				tool_call_id: z.string().optional(),
			})
			.passthrough(),
	),
	tools: z
		.array(
			z.object({
				function: z.object({
					name: z.string(),
					description: z.string().optional(),
					parameters: z.unknown(),
				}),
			}),
		)
		.default([]),
});

export type ChatRequest = z.infer<typeof requestSchema>;

export interface ToolCall {
	readonly tool: string;
	readonly input: Readonly<Record<string, unknown>>;
}

/** What the model does next: it calls tools, or it has the last word. */
export type ChatReply = { readonly calls: readonly ToolCall[] } | { readonly says: string };

export interface ChatModel {
	/** What n8n's OpenAI Chat Model needs to talk to it. */
	readonly credential: CredentialInput;
	/** All that n8n has told the model, in its order. */
	readonly requests: readonly ChatRequest[];
	/** What the model will answer from here on, one reply a request. */
	willAnswer(replies: readonly ChatReply[]): void;
	stop(): Promise<void>;
}

/** A chat model on loopback that speaks OpenAI's chat completions and says what a test has written. */
export async function startChatModel(): Promise<ChatModel> {
	const requests: ChatRequest[] = [];
	let script: ChatReply[] = [];
	const server = fastify();
	server.post('/v1/chat/completions', async (request, answer) => {
		const asked = requestSchema.parse(request.body);
		requests.push(asked);
		const reply = script.shift() ?? { says: 'I have nothing left to say.' };
		const message = toMessage(reply, requests.length);
		const finishReason = 'says' in reply ? 'stop' : 'tool_calls';
		if (asked.stream !== true) {
			return completion('chat.completion', { message, finish_reason: finishReason });
		}
		const { tool_calls: calls, ...rest } = message;
		const delta = { ...rest, ...(calls && { tool_calls: calls.map(withIndex) }) };
		const chunks = [{ delta }, { delta: {}, finish_reason: finishReason }];
		return await answer
			.type('text/event-stream')
			.send(
				chunks
					.map((chunk) => `data: ${JSON.stringify(completion('chat.completion.chunk', chunk))}\n\n`)
					.join('') + 'data: [DONE]\n\n',
			);
	});
	const url = await server.listen({ host: LOOPBACK, port: 0 });
	return {
		credential: {
			name: 'Chat model',
			type: 'openAiApi',
			data: { apiKey: 'none is needed', url: `${url}/v1`, header: false },
		},
		requests,
		willAnswer: (replies) => {
			script = [...replies];
		},
		stop: async () => await server.close(),
	};
}

const completion = (object: string, choice: object) => ({
	id: 'chatcmpl-1',
	object,
	created: 0,
	model: 'scripted',
	choices: [{ index: 0, ...choice }],
	usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

const toMessage = (reply: ChatReply, turn: number) =>
	'says' in reply
		? { role: 'assistant', content: reply.says }
		: {
				role: 'assistant',
				content: null,
				tool_calls: reply.calls.map(({ tool, input }, index) => ({
					id: `call_${turn}_${index}`,
					type: 'function',
					function: { name: tool, arguments: JSON.stringify(input) },
				})),
			};

const withIndex = <T extends object>(call: T, index: number) => ({ index, ...call });
