/** Lists are joined with commas, as Amazon's models have it; undefined is left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

const encode = (text: string): string =>
	encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);

export function toQuery(query: Query): string {
	const parts = Object.entries(query).flatMap(([name, value]) => {
		if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
		const values = Array.isArray(value) ? value : [value];
		return [`${name}=${values.map((one) => encode(String(one))).join(',')}`];
	});
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
