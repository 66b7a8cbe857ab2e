/** What the benches call of the libraries in bench/package.json, which are installed on first use. */

declare module 'csv-parse' {
	import type { Transform } from 'node:stream';

	interface ParseOptions {
		readonly delimiter?: string;
		readonly quote?: string | null;
		readonly columns?: (headers: string[]) => ReadonlyArray<string | false>;
	}
	/** Takes bytes and puts out one record a row. */
	export function parse(options: ParseOptions): Transform;
}

declare module 'papaparse' {
	interface ParseOptions<Row> {
		readonly delimiter?: string;
		readonly header?: boolean;
		readonly fastMode?: boolean;
		readonly skipEmptyLines?: boolean;
		readonly transformHeader?: (header: string) => string;
		readonly chunk?: (results: { readonly data: readonly Row[] }) => void;
		readonly complete?: () => void;
		readonly error?: (error: Error) => void;
	}
	export function parse<Row>(file: NodeJS.ReadableStream, options: ParseOptions<Row>): void;
}

declare module 'tracking-number-validation' {
	/** The code of the first courier with a pattern that fits. */
	export function getCourierOne(trackingNumber: string): string | undefined;
}

declare module 'ts-tracking-number' {
	/** The first courier with a format and a check digit that fit. */
	export function getTracking(
		trackingNumber: string,
	): { readonly courier: { readonly name: string } } | undefined;
}
