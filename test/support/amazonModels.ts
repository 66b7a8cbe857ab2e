import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

import {
	findModelsFolder,
	readModelOperations,
	type ModelOperation,
	type ModelParameter,
} from '../../simulator/models';

export interface Exchange {
	readonly method: string;
	/** Path and query, as they went over the wire. */
	readonly path: string;
	readonly requestBody?: string | undefined;
	readonly status: number;
	/** Parsed; undefined where the answer had no body. */
	readonly responseBody?: unknown;
}

const matcherOf = (path: string): RegExp =>
	new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+)')}$`);

interface KnownOperation {
	readonly operation: ModelOperation;
	readonly matcher: RegExp;
	readonly placeholders: number;
}

/**
 * Amazon's published Swagger models as a judge: given what went over the wire, says in what it
 * differs from them. Undefined where a machine does not have the models.
 */
export class AmazonModels {
	private readonly ajv = addFormats(
		new Ajv({ strict: false, allErrors: true, coerceTypes: false }),
	);
	private readonly validators = new Map<string, ValidateFunction>();
	private readonly operations: readonly KnownOperation[];

	private constructor(operations: readonly ModelOperation[]) {
		this.operations = operations
			.map((operation) => ({
				operation,
				matcher: matcherOf(operation.path),
				placeholders: operation.path.split('{').length - 1,
			}))
			// A literal path wins over one with placeholders.
			.sort((a, b) => a.placeholders - b.placeholders);
		for (const model of new Set(operations.map(({ model: file }) => file))) {
			this.ajv.addSchema({ $id: model.name, definitions: model.definitions });
		}
	}

	static load(): AmazonModels | undefined {
		const folder = findModelsFolder();
		return folder === undefined ? undefined : new AmazonModels(readModelOperations(folder));
	}

	/** In what an exchange differs from the models; empty where it conforms. */
	violations({ method, path, requestBody, status, responseBody }: Exchange): string[] {
		const url = new URL(path, 'http://127.0.0.1');
		const known = this.operations.find(
			({ operation, matcher }) => operation.method === method && matcher.test(url.pathname),
		);
		if (!known) return [`${method} ${url.pathname} is no operation of any model`];
		const { operation } = known;
		return [
			...this.requestViolations(operation, url.searchParams, requestBody),
			...this.responseViolations(operation, status, responseBody),
		].map((violation) => `${operation.operationId}: ${violation}`);
	}

	private requestViolations(
		operation: ModelOperation,
		query: URLSearchParams,
		body: string | undefined,
	): string[] {
		const named = (where: ModelParameter['in']) =>
			operation.parameters.filter((parameter) => parameter.in === where);
		const unknown = [...query.keys()].filter(
			(name) => !named('query').some((parameter) => parameter.name === name),
		);
		const [bodyParameter] = named('body');
		return [
			...unknown.map((name) => `the query ${name} is not in the model`),
			...named('query').flatMap((parameter) =>
				this.queryViolations(operation, parameter, query.get(parameter.name)),
			),
			...(bodyParameter ? this.bodyViolations(operation, bodyParameter, body) : []),
		];
	}

	private queryViolations(
		operation: ModelOperation,
		parameter: ModelParameter,
		value: string | null,
	): string[] {
		const { name, in: where, required, description, ...schema } = parameter;
		if (value === null) return required ? [`the query ${name} is missing`] : [];
		return this.schemaViolations(
			operation,
			`${where} ${name}`,
			schema,
			typed(value, parameter),
		).map((violation) => `query ${name}${violation} (${String(description).slice(0, 40)}…)`);
	}

	private bodyViolations(
		operation: ModelOperation,
		{ schema, required }: ModelParameter,
		body: string | undefined,
	): string[] {
		if (body === undefined || body === '') return required ? ['the body is missing'] : [];
		return this.schemaViolations(operation, 'body', schema ?? {}, JSON.parse(body)).map(
			(violation) => `body${violation}`,
		);
	}

	private responseViolations(operation: ModelOperation, status: number, body: unknown): string[] {
		const response = operation.responses[String(status)];
		if (!response) return [`the status ${status} is not in the model`];
		if (!response.schema) return [];
		return this.schemaViolations(operation, `response ${status}`, response.schema, body).map(
			(violation) => `response ${status}${violation}`,
		);
	}

	private schemaViolations(
		operation: ModelOperation,
		what: string,
		schema: object,
		value: unknown,
	): string[] {
		const key = `${operation.model.name} ${operation.operationId} ${what}`;
		const validate = this.validators.get(key) ?? this.compile(operation, key, schema);
		if (validate(value)) return [];
		return (validate.errors ?? []).map(
			({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
		);
	}

	private compile({ model }: ModelOperation, key: string, schema: object): ValidateFunction {
		const rooted: unknown = JSON.parse(
			JSON.stringify(schema).replaceAll('"#/definitions/', `"${model.name}#/definitions/`),
		);
		const validate = this.ajv.compile(rooted as object);
		this.validators.set(key, validate);
		return validate;
	}
}

/** A query is text: the model says what it stands for. */
function typed(value: string, parameter: ModelParameter): unknown {
	if (parameter['type'] === 'array') return value.split(',');
	if (parameter['type'] === 'integer' || parameter['type'] === 'number') return Number(value);
	if (parameter['type'] === 'boolean')
		return value === 'true' ? true : value === 'false' ? false : value;
	return value;
}
