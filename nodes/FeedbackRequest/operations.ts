import { operationProperties } from '../shared/n8n/operations';
import type { FeedbackOperation } from './feedbackOperation';
import { checkAvailability } from './checkAvailability/checkAvailability.operation';
import { composeBuyerMessage } from './composeBuyerMessage/composeBuyerMessage.operation';
import { requestReview } from './requestReview/requestReview.operation';
import { sendOrderMessage } from './sendOrderMessage/sendOrderMessage.operation';

/** A new operation is one line here. In alphabetical order of their names. */
export const OPERATIONS: readonly FeedbackOperation[] = [
	checkAvailability,
	composeBuyerMessage,
	requestReview,
	sendOrderMessage,
];

export const properties = operationProperties(OPERATIONS, 'requestReview');
