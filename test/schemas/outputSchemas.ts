import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');
const OUTPUTS = join(__dirname, 'nodeOutputs.ts');

/** As much of JSON Schema as n8n's editor reads: no references, no choices. */
export interface Schema {
	readonly type: 'array' | 'boolean' | 'number' | 'object' | 'string';
	readonly items?: Schema;
	readonly properties?: Readonly<Record<string, Schema>>;
}

export interface OutputSchema {
	/** From the project's root. */
	readonly file: string;
	readonly schema: Schema;
}

/** Of each node's item, where n8n looks for it: by node, version, resource and operation. */
export function outputSchemas(): OutputSchema[] {
	const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) =>
		readFileSync(file, 'utf8'),
	);
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
	const program = ts.createProgram([OUTPUTS], options);
	const checker = program.getTypeChecker();
	const declaration = program
		.getSourceFile(OUTPUTS)
		?.statements.find(
			(statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'NodeOutputs',
		);
	if (declaration === undefined) throw new Error('nodeOutputs.ts declares no NodeOutputs');
	return checker
		.getPropertiesOfType(checker.getTypeAtLocation(declaration))
		.map((property): OutputSchema => ({
			file: fileOf(property.name),
			schema: schemaOf(checker, checker.getTypeOfSymbol(property)),
		}));
}

const fileOf = (output: string): string => {
	const [node, ...operation] = output.split('/');
	return ['nodes', node, '__schema__', ['v1.0.0', ...operation].join('/')].join('/') + '.json';
};

export const schemaText = (schema: Schema): string =>
	`${JSON.stringify({ ...schema, version: 1 }, null, '\t')}\n`;

function schemaOf(checker: ts.TypeChecker, type: ts.Type): Schema {
	if (type.isUnion()) return schemaOfUnion(checker, type);
	if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
	if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
	if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
	if (checker.isArrayLikeType(type)) {
		const [element] = checker.getTypeArguments(type as ts.TypeReference);
		if (element === undefined) throw new Error('An array of nothing');
		return { type: 'array', items: schemaOf(checker, element) };
	}
	if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) {
		return { type: 'object', properties: propertiesOf(checker, type) };
	}
	throw new Error(`n8n's editor can show no ${checker.typeToString(type)}`);
}

const propertiesOf = (checker: ts.TypeChecker, type: ts.Type): Record<string, Schema> =>
	Object.fromEntries(
		checker
			.getPropertiesOfType(type)
			.map((property) => [property.name, schemaOf(checker, checker.getTypeOfSymbol(property))]),
	);

/** The kinds of a record are shown with the fields of all of them. */
function schemaOfUnion(checker: ts.TypeChecker, union: ts.UnionType): Schema {
	const schemas = union.types
		.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0)
		.map((type) => schemaOf(checker, type));
	const [first] = schemas;
	if (first === undefined || schemas.some(({ type }) => type !== first.type)) {
		throw new Error(`n8n's editor shows one type a field, not ${checker.typeToString(union)}`);
	}
	if (first.type !== 'object') return first;
	const properties = schemas.flatMap((schema) => Object.entries(schema.properties ?? {}));
	return { type: 'object', properties: Object.fromEntries(properties) };
}
