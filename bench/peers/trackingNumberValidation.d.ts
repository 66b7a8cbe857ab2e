declare module 'tracking-number-validation' {
	/** The code of the first courier with a pattern that fits. */
	export function getCourierOne(trackingNumber: string): string | undefined;
}
