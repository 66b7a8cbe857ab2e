import type { Phrases } from '../phrases';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { hi } from './hi';
import { it } from './it';
import { ja } from './ja';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { sv } from './sv';
import { tr } from './tr';

/** The languages of the 23 marketplaces, by their base tag. */
export const LANGUAGES: Readonly<Record<string, Phrases>> = {
	ar,
	de,
	en,
	es,
	fr,
	hi,
	it,
	ja,
	nl,
	pl,
	pt,
	sv,
	tr,
};
