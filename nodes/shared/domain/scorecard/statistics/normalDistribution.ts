/**
 * The complementary error function, for arguments from 0 up.
 *
 * Relative precision better than 1.2e-7 everywhere (Numerical Recipes in C, 2nd ed., §6.2, `erfcc`).
 */
function erfc(x: number): number {
	const t = 1 / (1 + x / 2);
	const coefficients = [
		-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
		1.48851587, -0.82215223, 0.17087277,
	];
	const polynomial = coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
	return t * Math.exp(-x * x + polynomial);
}

/** The chance that a standard normal value lies further from zero than `z`, on either side. */
export const twoSidedPValue = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** The value that a standard normal one exceeds in size with chance `alpha`: 1.96 for 0.05. */
export function twoSidedQuantile(alpha: number): number {
	let low = 0;
	let high = 10;
	for (let step = 0; step < 60; step += 1) {
		const middle = (low + high) / 2;
		if (twoSidedPValue(middle) > alpha) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
