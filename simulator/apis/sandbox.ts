import { isDeepStrictEqual } from 'node:util';

import { type ModelOperation, type SandboxCase } from '../models';
import { isRecord, type ApiRequest, type Operation } from '../operation';
import { Refusal } from '../replies';

/** All sandbox operations: 5 a second, burst 15 (developer-docs.amazon.com, sp-api-sandbox). */
const PLAN = { ratePerSecond: 5, burst: 15 };

interface AnsweredCase extends SandboxCase {
	readonly status: number;
}

const casesOf = ({ responses }: ModelOperation): AnsweredCase[] =>
	Object.entries(responses)
		.flatMap(([status, response]) =>
			(response['x-amzn-api-sandbox']?.static ?? []).map((one) => ({
				...one,
				status: Number(status),
			})),
		)
		// The case that asks for most is tried first.
		.sort(
			(a, b) => Object.keys(b.request.parameters).length - Object.keys(a.request.parameters).length,
		);

const asText = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

function parseBody(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}

function givenValue(request: ApiRequest, where: string, name: string): unknown {
	if (where === 'path') return request.params[name];
	if (where === 'body') return parseBody(request.body);
	if (where === 'header') return request.headers[name.toLowerCase()];
	return request.query.get(name) ?? undefined;
}

/** Every listed value must be there, what is required too, and nothing optional beyond. */
function isMatch(
	{ parameters }: ModelOperation,
	{ request: wanted }: AnsweredCase,
	request: ApiRequest,
): boolean {
	return parameters.every(({ name, in: where, required }) => {
		const listed = wanted.parameters[name];
		const given = givenValue(request, where, name);
		if (!listed) return given === undefined ? !required : (required ?? false) || where === 'header';
		if (where !== 'body') return given !== undefined && asText(listed.value) === String(given);
		if (!isRecord(listed.value) || !isRecord(given)) return isDeepStrictEqual(listed.value, given);
		return Object.entries(listed.value).every(([key, value]) =>
			isDeepStrictEqual(given[key], value),
		);
	});
}

/** Amazon's static sandbox: fixed answers to fixed questions, taken from its published models. */
export const sandboxOperations = (operations: readonly ModelOperation[]): Operation[] =>
	operations.flatMap((model) => {
		const { method, operationId, path } = model;
		if (method === 'PUT' || method === 'PATCH') return [];
		const cases = casesOf(model);
		return [
			{
				operationId,
				method,
				path: path.replace(/\{(\w+)\}/g, ':$1'),
				plan: PLAN,
				handle: (request: ApiRequest) => {
					const found = cases.find((one) => isMatch(model, one, request));
					if (!found) throw new Refusal(400, 'InvalidInput', 'Could not match input arguments');
					return { status: found.status, body: found.response };
				},
			},
		];
	});
