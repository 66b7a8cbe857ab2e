import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { UnreadableSetting } from './settings';

/** A number as the editor or an expression gives it. `name` is what the editor calls it. */
export function readNumber(value: unknown, name: string): number {
	const isGiven = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
	const number = isGiven ? Number(value) : NaN;
	if (Number.isFinite(number) && number >= 0) return number;
	throw new UnreadableSetting(`${name} is not a number: '${String(value)}'`, 'Write 0 or more.');
}

/** Of a collection: undefined where the seller did not add it. One that was added and says nothing is refused. */
export const readNumberOption = (
	{ options: listed = [] }: INodeProperties,
	given: IDataObject,
	name: string,
): number | undefined => {
	if (!Object.hasOwn(given, name)) return undefined;
	const option = listed.find((candidate) => candidate.name === name);
	return readNumber(given[name], option && 'displayName' in option ? option.displayName : name);
};
