import { EVIDENCE_BY_STRENGTH } from '../shared/domain/delivery/deliveryEvidence';
import type { DeliverySettings } from '../shared/domain/delivery/deliverySettings';
import type { WhenUnmet } from '../shared/domain/decision/requestSchedule';
import { Refusal } from '../shared/domain/refusal';

export function readEvidence(value: unknown): DeliverySettings['weakestEvidence'] {
	const known = EVIDENCE_BY_STRENGTH.find((evidence) => evidence === value);
	if (known && known !== 'none') return known;
	throw new Refusal(
		`Weakest Evidence is none of the choices: '${String(value)}'`,
		`Use one of ${EVIDENCE_BY_STRENGTH.slice(0, -1).join(', ')}.`,
	);
}

export function readWhenUnmet(value: unknown): WhenUnmet {
	if (value === 'earlier' || value === 'later' || value === 'skip') return value;
	throw new Refusal(
		`If It Does Not Fit is none of the choices: '${String(value)}'`,
		'Use earlier, later or skip.',
	);
}

export function readWeekdays(value: unknown): ReadonlySet<number> {
	const weekdays = Array.isArray(value) ? value.map(Number) : [];
	if (
		weekdays.length > 0 &&
		weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
	) {
		return new Set(weekdays);
	}
	throw new Refusal(
		'Days of the Week holds no day',
		'Choose at least one; in an expression Monday is 1 and Sunday is 7.',
	);
}
