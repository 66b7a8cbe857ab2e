import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The parts of a Swagger 2.0 file that the simulator and its tests read. */
export interface ModelParameter {
	readonly name: string;
	readonly in: 'query' | 'path' | 'header' | 'body';
	readonly required?: boolean;
	readonly schema?: object;
	readonly [rule: string]: unknown;
}

export interface SandboxCase {
	readonly request: { readonly parameters: Readonly<Record<string, { readonly value: unknown }>> };
	readonly response: unknown;
}

export interface ModelResponse {
	readonly schema?: object;
	readonly 'x-amzn-api-sandbox'?: { readonly static?: readonly SandboxCase[] };
}

export interface ModelOperation {
	readonly operationId: string;
	/** Holds the usage plan, as a table. */
	readonly description: string;
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
	/** With `{name}` for path parameters. */
	readonly path: string;
	readonly parameters: readonly ModelParameter[];
	readonly responses: Readonly<Record<string, ModelResponse>>;
	/** The file the operation is from, for its definitions. */
	readonly model: Model;
}

export interface Model {
	readonly name: string;
	readonly definitions: Readonly<Record<string, object>>;
}

interface SwaggerFile {
	readonly swagger?: string;
	readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	readonly definitions?: Readonly<Record<string, object>>;
	readonly parameters?: Readonly<Record<string, ModelParameter>>;
}

interface SwaggerOperation {
	readonly operationId: string;
	readonly description?: string;
	readonly parameters?: ReadonlyArray<ModelParameter & { readonly $ref?: string }>;
	readonly responses: Readonly<Record<string, ModelResponse>>;
}

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/**
 * Where Amazon's published models lie: `SP_API_MODELS`, or beside the project. They are not part of
 * it, so that a machine may well be without them.
 */
export function findModelsFolder(): string | undefined {
	const folder =
		process.env['SP_API_MODELS'] ?? resolve(__dirname, '..', '..', 'shared', 'sp-api-models');
	return existsSync(join(folder, 'solicitations.json')) ? folder : undefined;
}

export function readModelOperations(folder: string): ModelOperation[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.flatMap((file) => {
			const swagger = JSON.parse(readFileSync(join(folder, file), 'utf8')) as SwaggerFile;
			return swagger.swagger === '2.0' ? operationsOf(file, swagger) : [];
		});
}

function operationsOf(file: string, swagger: SwaggerFile): ModelOperation[] {
	const model = { name: file.replace(/\.json$/, ''), definitions: swagger.definitions ?? {} };
	const resolveParameter = (
		parameter: ModelParameter & { readonly $ref?: string },
	): ModelParameter => swagger.parameters?.[parameter.$ref?.split('/').pop() ?? ''] ?? parameter;
	return Object.entries(swagger.paths ?? {}).flatMap(([path, methods]) =>
		Object.entries(methods).flatMap(([method, value]) => {
			if (!METHODS.includes(method)) return [];
			const operation = value as SwaggerOperation;
			return [
				{
					operationId: operation.operationId,
					description: operation.description ?? '',
					method: method.toUpperCase() as ModelOperation['method'],
					path,
					parameters: (operation.parameters ?? []).map(resolveParameter),
					responses: operation.responses,
					model,
				},
			];
		}),
	);
}
