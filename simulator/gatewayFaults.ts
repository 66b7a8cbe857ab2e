import { type FaultName, type FaultTarget, type Faults } from './faults';
import { Refusal, internalFailure, type Outcome, type Reply } from './replies';

type Moment = 'before' | 'after';

/** As front doors and proxies write it, Amazon's for HTTP that it cannot read. */
export const htmlPage = (status: number, title: string): Reply => ({
	status,
	contentType: 'text/html',
	body: `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n</body>\r\n</html>\r\n`,
});

/** What stands between a machine and Amazon: answers that are not Amazon's, at any address. */
export const inBetween = (faults: Faults, target: FaultTarget): Reply | undefined => {
	if (faults.isHit('proxyLogin', target)) return htmlPage(407, 'Proxy Authentication Required');
	if (faults.isHit('signInPage', target)) return htmlPage(200, 'Welcome: sign in to this network');
	return undefined;
};

const cutJson = (reply: Reply | undefined): Outcome => {
	const text = JSON.stringify(reply?.body ?? {});
	return { ...reply, status: reply?.status ?? 200, body: text.slice(0, text.length / 2) };
};

/** Answers that any operation can be made to give, before or after it has done its work. */
const GATEWAY_FAULTS: ReadonlyArray<{
	readonly name: FaultName;
	readonly moment: Moment;
	outcome(reply: Reply | undefined): Outcome;
}> = [
	{ name: 'droppedBefore', moment: 'before', outcome: () => 'dropped' },
	{ name: 'hang', moment: 'before', outcome: () => 'hung' },
	{ name: 'internalFailure', moment: 'before', outcome: internalFailure },
	{
		name: 'serviceUnavailable',
		moment: 'before',
		outcome: () =>
			new Refusal(
				503,
				'ServiceUnavailable',
				'Service is temporarily unavailable. Please try again.',
			).toReply(),
	},
	{
		name: 'unauthorized',
		moment: 'before',
		outcome: () =>
			new Refusal(401, 'Unauthorized', 'Access token is missing in the request header.').toReply(),
	},
	{
		name: 'notFound',
		moment: 'before',
		outcome: () => new Refusal(404, 'NotFound', 'Resource not found.').toReply(),
	},
	{ name: 'emptyServerFailure', moment: 'before', outcome: () => ({ status: 500 }) },
	{ name: 'gatewayTimeout', moment: 'before', outcome: () => htmlPage(504, 'Gateway Time-out') },
	{ name: 'htmlBadRequest', moment: 'before', outcome: () => htmlPage(400, 'Bad Request') },
	{
		name: 'xmlFailure',
		moment: 'before',
		outcome: () => ({
			status: 503,
			contentType: 'application/xml',
			body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>',
		}),
	},
	{
		name: 'bareArray',
		moment: 'before',
		outcome: () => ({
			status: 400,
			body: [{ code: 'InvalidInput', message: 'Could not match input arguments' }],
		}),
	},
	{
		name: 'payloadWithErrors',
		moment: 'before',
		outcome: () => ({
			status: 400,
			body: {
				payload: {},
				errors: [{ message: 'Invalid Input', code: 'InvalidInput', details: '' }],
			},
		}),
	},
	{ name: 'droppedAfter', moment: 'after', outcome: () => 'dropped' },
	{ name: 'hangAfter', moment: 'after', outcome: () => 'hung' },
	{ name: 'internalFailureAfter', moment: 'after', outcome: internalFailure },
	{ name: 'malformedJson', moment: 'after', outcome: cutJson },
	{
		name: 'otherJson',
		moment: 'after',
		outcome: (reply) => ({ ...reply, status: reply?.status ?? 200, body: [{ unheardOf: true }] }),
	},
];

/** What a switch makes of the request at this moment; undefined where none hits it. */
export function gatewayFault(
	faults: Faults,
	moment: Moment,
	target: FaultTarget,
	reply?: Reply,
): Outcome | undefined {
	return GATEWAY_FAULTS.find(
		(fault) => fault.moment === moment && faults.isHit(fault.name, target),
	)?.outcome(reply);
}
