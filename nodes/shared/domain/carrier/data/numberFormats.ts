import type { NumberFormat } from '../numberFormat';
import { FORMATS_AMAZON } from './formatsAmazon';
import { FORMATS_AMERICAS } from './formatsAmericas';
import { FORMATS_ASIA_PACIFIC } from './formatsAsiaPacific';
import { FORMATS_EUROPE_NORTH } from './formatsEuropeNorth';
import { FORMATS_EUROPE_SOUTH } from './formatsEuropeSouth';

/**
 * The formats, in the order in which they win where two that are `certain` fit one number.
 * `test/domain/carrier/formatOverlaps.ts` states why, pair by pair.
 */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
	...FORMATS_AMERICAS,
	...FORMATS_AMAZON,
	...FORMATS_EUROPE_NORTH,
	...FORMATS_EUROPE_SOUTH,
	...FORMATS_ASIA_PACIFIC,
];
