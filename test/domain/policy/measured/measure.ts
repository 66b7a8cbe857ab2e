import { createHash } from 'node:crypto';

import { checkMessage } from '../../../../nodes/shared/domain/policy/checkMessage';
import type { LabelledMessage } from './labelledMessages';

const ORDER_ID = '111-2223334-5556667';

/** Chance decides, by the text. */
export const isHeldBack = ({ text }: LabelledMessage): boolean =>
	(createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 1;

export const checkLabelled = ({ kind, text, language }: LabelledMessage) =>
	checkMessage({
		text,
		language,
		subject: `Amazon ${ORDER_ID}`,
		orderId: ORDER_ID,
		channel: kind === 'harmlessOrder' ? 'orderMessage' : 'buyerMessage',
	});
