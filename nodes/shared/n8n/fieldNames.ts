import { recordOf } from './itemReader';

/** A reader of the fields that the user names under Field Names; what is left empty is the standard. */
export function fieldNames(collection: unknown): (name: string, standard: string) => string {
	const names = recordOf(collection);
	return (name, standard) => {
		const given = names[name];
		return typeof given === 'string' && given.trim() !== '' ? given.trim() : standard;
	};
}
