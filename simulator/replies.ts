import { Random, randomUuid } from './random';

export interface Reply {
	readonly status: number;
	/** An object is sent as JSON, text as it is, undefined as nothing. */
	readonly body?: unknown;
	readonly contentType?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/** What leaves the gateway: an answer, or the lack of one. */
export type Outcome = Reply | 'dropped' | 'hung';

export const ok = (body: unknown, status = 200): Reply => ({ status, body });

/** Thrown by an operation to refuse a request in SP-API's own shape. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		readonly details = '',
	) {
		super(message);
	}

	toReply(): Reply {
		const errorType = ERROR_TYPES[this.status];
		return {
			status: this.status,
			body: { errors: [{ code: this.code, message: this.message, details: this.details }] },
			...(errorType && { headers: { 'x-amzn-ErrorType': errorType } }),
		};
	}
}

const ERROR_TYPES: Readonly<Record<number, string>> = {
	400: 'BadRequestException',
	403: 'AccessDeniedException',
	404: 'NotFoundException',
	415: 'UnsupportedMediaTypeException',
	500: 'InternalServerErrorException',
	503: 'ServiceUnavailableException',
};

/** Amazon's production text for a parameter it does not like; the details are this simulator's own. */
export const invalidInput = (details: string): Refusal =>
	new Refusal(
		400,
		'InvalidInput',
		'The input you have submitted is not valid. Please check your input and try again.',
		details,
	);

export const notFound = (details = ''): Refusal =>
	new Refusal(404, 'NotFound', 'Resource not found at the specified address', details);

/** The gateway's own 429: 134 bytes, odd indents included (models#746). */
export const QUOTA_EXCEEDED_BODY = `{
  "errors": [
    {
      "message": "You exceeded your quota for the requested resource.",
     "code": "QuotaExceeded"
    }
  ]
}`;

/** The gateway's own 403: 141 bytes where `details` is empty (models#2497). */
const accessDeniedBody = (details: string) => `{
  "errors": [
    {
      "message": "Access to requested resource is denied.",
     "code": "Unauthorized",
     "details": "${details}"
    }
  ]
}`;

export const ACCESS_DETAILS = {
	noRole: '',
	missingToken: 'Access token is missing in the request header.',
	unknownToken: 'The access token you provided is revoked, malformed or invalid.',
	expiredToken: 'The access token you provided has expired.',
} as const;

export const accessDenied = (details: string): Reply => ({
	status: 403,
	body: accessDeniedBody(details),
	contentType: 'application/json',
	headers: { 'x-amzn-ErrorType': 'AccessDeniedException' },
});

export const quotaExceeded = (): Reply => ({
	status: 429,
	body: QUOTA_EXCEEDED_BODY,
	contentType: 'application/json',
	headers: { 'x-amzn-ErrorType': 'TooManyRequestsException' },
});

export const internalFailure = (): Reply =>
	new Refusal(
		500,
		'InternalFailure',
		'We encountered an internal error. Please try again.',
	).toReply();

/** Ids of requests need not be reproducible, only distinct. */
export class RequestIds {
	private readonly random = new Random(Date.now(), process.pid);

	next(): { readonly requestId: string; readonly apiGatewayId: string } {
		const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
		return {
			requestId: randomUuid(this.random),
			apiGatewayId: `${this.random.characters(15, base64)}=`,
		};
	}
}
