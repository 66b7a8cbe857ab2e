import type { INodeExecutionData } from 'n8n-workflow';

/**
 * Items on the Orders input that are no orders: empty ones, which n8n makes with Always Output Data,
 * and those in which an earlier node says that it failed.
 */
export function passedOver(items: readonly INodeExecutionData[]): ReadonlySet<INodeExecutionData> {
	return new Set(items.filter((item) => isEmpty(item) || errorOf(item) !== undefined));
}

/** Nothing is said of empty items: they stand for nothing. */
export function passedOverHint(items: ReadonlySet<INodeExecutionData>): string[] {
	const errors = [...items].flatMap((item) => errorOf(item) ?? []);
	const [first] = errors;
	if (first === undefined) return [];
	const what = errors.length === 1 ? '1 item is no order' : `${errors.length} items are no orders`;
	return [
		`${what} but an error of an earlier node, and was passed over: ${first}. Its orders come in the next run, if it can read them then.`,
	];
}

const isEmpty = ({ json }: INodeExecutionData): boolean => Object.keys(json).length === 0;

/** n8n's own mark of a failed item is that it holds nothing but the error. */
function errorOf({ json }: INodeExecutionData): string | undefined {
	const keys = Object.keys(json);
	if (!keys.includes('error') || keys.some((key) => !ERROR_KEYS.has(key))) return undefined;
	const { error, message } = json;
	return typeof error === 'string' ? error : String(message ?? JSON.stringify(error));
}

const ERROR_KEYS: ReadonlySet<string> = new Set(['error', 'message', 'details']);
