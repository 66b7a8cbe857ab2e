import type { CarrierEvidence } from '../order';
import { UNKNOWN_CARRIER, type Carrier } from './carrier';
import type { DeclaredCarrier } from './declaredCarrier';
import { isStrong, type NumberFit } from './numberIndex';

export interface CarrierFinding {
	readonly carrier: Carrier;
	readonly evidence: CarrierEvidence;
	readonly reason: string;
	readonly lastMile: Carrier | undefined;
	/** The fits beside the one that was taken. */
	readonly others: readonly NumberFit[];
}

export interface CarrierClues {
	/** The declared text as it came; empty where there is none. */
	readonly declaredText: string;
	readonly declared: DeclaredCarrier | undefined;
	readonly hasNumber: boolean;
	/** In order of precedence. */
	readonly fits: readonly NumberFit[];
}

/**
 * Decides who carries a parcel. The one place where the declared carrier and the number are weighed:
 *
 * 1. A format that agrees with the declared carrier wins, wherever it stands in the order: the
 *    carrier itself, one of its family, or the one it hands the parcel to.
 * 2. Against the declared carrier, a number wins that is hard to fit by chance (fewer than one in a
 *    hundred), or whose check digit holds while all formats of the declared carrier are known.
 * 3. Any other number loses to the declared carrier; it counts as a conflict if it has a check digit.
 * 4. With nothing declared, the first format in order of precedence wins.
 */
export function decideCarrier(clues: CarrierClues): CarrierFinding {
	const { declared, fits } = clues;
	if (declared === undefined) return fromNumber(clues);
	for (const fit of fits) {
		const agreement = agreementOf(declared, fit, without(fits, fit));
		if (agreement) return agreement;
	}
	const naming = fits.filter(names);
	const fit = naming[0];
	if (fit === undefined || (!fit.hasCheckDigit && !isStrong(fit))) {
		return declaredOnly(clues, declared, naming);
	}
	return conflict(declared, fit, naming);
}

const without = (fits: readonly NumberFit[], taken: NumberFit): readonly NumberFit[] =>
	fits.length === 1 ? [] : fits.filter((fit) => fit !== taken && !fit.onlyConfirms);

const nameOf = ({ service, carrier }: DeclaredCarrier) => service ?? carrier.name;

function agreementOf(
	declared: DeclaredCarrier,
	fit: NumberFit,
	others: readonly NumberFit[],
): CarrierFinding | undefined {
	const both = `Declared as ${nameOf(declared)}, and ${fit.says}`;
	const evidence = 'declaredAndNumber';
	const { carrier, lastMile } = declared;
	const same = carrier === fit.carrier || (carrier.family && carrier.family === fit.carrier.family);
	if (same) {
		const door = lastMile ? `; ${lastMile.name} brings it to the door` : '';
		return { carrier, lastMile, evidence, reason: `${both}${door}.`, others };
	}
	if (lastMile === fit.carrier || localPostOf(carrier, fit.carrier)) {
		const reason = `${both}; ${fit.carrier.name} brings it to the door.`;
		return { carrier, lastMile: fit.carrier, evidence, reason, others };
	}
	if (fit.isInternationalMail && carrier.postalServiceIn) {
		const reason = `${both}, of ${fit.carrier.name}; ${carrier.name} brings it to the door.`;
		return { carrier: fit.carrier, lastMile: carrier, evidence, reason, others };
	}
	return undefined;
}

const localPostOf = (carrier: Carrier, post: Carrier): boolean =>
	carrier.localPostIn?.some((country) => post.postalServiceIn?.includes(country)) ?? false;

function conflict(
	declared: DeclaredCarrier,
	fit: NumberFit,
	fits: readonly NumberFit[],
): CarrierFinding {
	const but = `Declared as ${nameOf(declared)}, but ${fit.says}`;
	const evidence = 'conflict';
	if (isStrong(fit)) {
		const why = 'as hardly a number fits that by chance';
		const reason = `${but}; ${fit.carrier.name} is taken, ${why}.`;
		return {
			carrier: fit.carrier,
			lastMile: undefined,
			evidence,
			reason,
			others: without(fits, fit),
		};
	}
	if (declared.carrier.numbersComplete) {
		const why = `as no number of ${declared.carrier.name} looks like that`;
		const reason = `${but}; ${fit.carrier.name} is taken, ${why}.`;
		return {
			carrier: fit.carrier,
			lastMile: undefined,
			evidence,
			reason,
			others: without(fits, fit),
		};
	}
	const why = `as one number in ${Math.round(1 / fit.chance)} fits that by chance`;
	const reason = `${but}; ${nameOf(declared)} is kept, ${why}.`;
	return { carrier: declared.carrier, lastMile: declared.lastMile, evidence, reason, others: fits };
}

function declaredOnly(
	{ hasNumber }: CarrierClues,
	declared: DeclaredCarrier,
	fits: readonly NumberFit[],
): CarrierFinding {
	const number = numberSays(hasNumber, fits);
	const reason = `Declared as ${nameOf(declared)}; ${number}.`;
	const { carrier, lastMile } = declared;
	return { carrier, lastMile, evidence: 'declaredOnly', reason, others: fits };
}

function numberSays(hasNumber: boolean, fits: readonly NumberFit[]): string {
	if (!hasNumber) return 'there is no tracking number';
	if (fits[0] === undefined) return 'the number has no format that is known';
	return `the number fits ${fits[0].formatName} too, which is too common to tell`;
}

function fromNumber({ declaredText, hasNumber, fits }: CarrierClues): CarrierFinding {
	const fit = fits.find(names);
	if (fit === undefined) {
		const reason = `${namesNobody(declaredText)}, and ${numberSays(hasNumber, [])}.`;
		return { carrier: UNKNOWN_CARRIER, evidence: 'none', reason, lastMile: undefined, others: [] };
	}
	return {
		carrier: fit.carrier,
		evidence: fit.hasCheckDigit ? 'numberCheckDigit' : 'numberPattern',
		reason: declaredText === '' ? fit.saysAlone : `${namesNobody(declaredText)}; ${fit.says}.`,
		lastMile: undefined,
		others: without(fits, fit),
	};
}

const names = (fit: NumberFit) => !fit.onlyConfirms;

const namesNobody = (text: string) =>
	text === '' ? 'No carrier is declared' : `"${text.slice(0, 40)}" names no known carrier`;
