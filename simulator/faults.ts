import { Random } from './random';
import { isShutOut, type Role } from './roles';

export interface Fault {
	readonly description: string;
	/** The operations it can hit when the switch names none; all of them where this is missing. */
	readonly operations?: readonly string[];
}

const READS = ['getSolicitationActionsForOrder'];
const SEND = ['createProductReviewAndSellerFeedbackSolicitation'];
const DOWNLOAD = ['reportDocumentDownload'];

/** Every way in which this Amazon can misbehave: one entry a switch. */
export const FAULTS = {
	// Login with Amazon
	authorizationRevoked: {
		description: 'The seller revoked the application: LWA answers invalid_grant',
		operations: ['lwaToken'],
	},
	clientSecretExpired: {
		description: 'The client secret is past its 180-day rotation: LWA answers invalid_client',
		operations: ['lwaToken'],
	},
	lwaThrottled: { description: 'LWA answers 429 without a body', operations: ['lwaToken'] },
	lwaUnavailable: { description: 'LWA answers 503 without a body', operations: ['lwaToken'] },
	registrationUnfinished: {
		description: 'The app is not approved to log in: LWA answers unauthorized_client',
		operations: ['lwaToken'],
	},
	// In between, before Amazon sees anything
	proxyLogin: {
		description: '407 with an HTML page of a proxy, for the login and the API',
	},
	signInPage: { description: "200 with a network's sign-in page, for the login and the API" },
	// The gateway, before an operation runs
	tokenExpired: { description: '403 "The access token you provided has expired."' },
	tokenRevoked: {
		description: '403 "The access token you provided is revoked, malformed or invalid."',
	},
	missingRole: {
		description: '403 "Access to requested resource is denied." for the given operations or APIs',
	},
	unauthorized: { description: '401 "Access token is missing in the request header."' },
	notFound: { description: '404 NotFound, as for an address that is there no more' },
	throttled: { description: '429 QuotaExceeded although the bucket has tokens' },
	droppedBefore: { description: 'The connection is cut before the request is processed' },
	hang: { description: 'No answer ever comes, nothing is processed' },
	internalFailure: { description: '500 InternalFailure, nothing is processed' },
	serviceUnavailable: { description: '503 ServiceUnavailable, nothing is processed' },
	emptyServerFailure: { description: '500 without a body, nothing is processed' },
	gatewayTimeout: { description: '504 with an HTML page, nothing is processed' },
	htmlBadRequest: { description: '400 with an HTML page, as for malformed HTTP' },
	xmlFailure: { description: '503 with an XML body, nothing is processed' },
	bareArray: { description: '400 whose body is the bare array of codes and messages' },
	payloadWithErrors: { description: '400 with `payload` and `errors` side by side' },
	slow: { description: 'The answer takes `delayMs` milliseconds (1,000 by default)' },
	// The gateway, after an operation has run
	droppedAfter: {
		description: 'The request is processed, then the connection is cut without an answer',
	},
	hangAfter: { description: 'The request is processed, no answer ever comes' },
	internalFailureAfter: {
		description: 'The request is processed, the answer is 500 InternalFailure',
	},
	missingRateLimitHeader: { description: 'No x-amzn-RateLimit-Limit on any answer' },
	malformedJson: { description: 'The answer is processed, its JSON is cut off half-way' },
	otherJson: { description: 'The request is processed, the answer is JSON of another shape' },
	// Orders
	fulfillmentRefused: {
		description: '400 InvalidInput for any includedData with FULFILLMENT (models#5365)',
		operations: ['searchOrders', 'getOrder'],
	},
	emptyPages: {
		description: 'A page of searchOrders is empty but has a nextToken',
		operations: ['searchOrders'],
	},
	paginationTokenExpired: {
		description: '400 for every paginationToken, as after 24 hours',
		operations: ['searchOrders'],
	},
	detailedStatusMissing: {
		description: 'No packageStatus.detailedStatus anywhere (models#5127)',
		operations: ['searchOrders', 'getOrder'],
	},
	newEnumValues: {
		description: 'A package status and a programme that the model does not know',
		operations: ['searchOrders', 'getOrder'],
	},
	unreadableOrder: {
		description: 'The first order of a page has items that are no list',
		operations: ['searchOrders'],
	},
	// Solicitations
	emptyActions: {
		description: 'The action list is empty although the order is eligible: it flaps (models#187)',
		operations: READS,
	},
	withoutEmbedded: { description: 'The action list comes without `_embedded`', operations: READS },
	askTwice: { description: 'A second request for the same order is accepted', operations: SEND },
	askOutsideWindow: { description: 'A request outside the window is accepted', operations: SEND },
	strictDeliveryDate: {
		description: 'The window counts from the real delivery, not from the promised dates',
	},
	// Reports
	reportForbidden: {
		description: '403 "Access to the resource is forbidden": no role for this type (docs#3028)',
		operations: ['createReport'],
	},
	reportFatal: { description: 'A report ends FATAL', operations: ['createReport'] },
	reportCancelled: { description: 'A report ends CANCELLED', operations: ['createReport'] },
	reportStuck: { description: 'A report stays IN_QUEUE for ever', operations: ['createReport'] },
	reportRepeatFatal: {
		description: 'A report repeated too soon ends FATAL instead of CANCELLED',
		operations: ['createReport'],
	},
	documentUrlExpired: {
		description: 'The document URL has expired when it is fetched: 403 with XML',
		operations: DOWNLOAD,
	},
	truncatedGzip: {
		description: 'The document ends half-way through its gzip stream',
		operations: DOWNLOAD,
	},
	brokenLines: {
		description: 'The first line of a document, and every tenth after it, is cut off',
		operations: DOWNLOAD,
	},
	otherDocument: {
		description: 'The document is JSON of another shape',
		operations: DOWNLOAD,
	},
	wrongCharset: { description: 'The document says UTF-8 and is not', operations: DOWNLOAD },
	missingCharset: { description: 'The document names no charset', operations: DOWNLOAD },
	localisedHeaders: {
		description: 'Report columns have titles in the account’s language',
		operations: ['createReport'],
	},
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

export const isFaultName = (name: string): name is FaultName => Object.hasOwn(FAULTS, name);

export interface FaultSwitch {
	/** Share of the requests hit; 1 where it is missing. */
	readonly probability?: number;
	/** Only that many, then the switch turns itself off. */
	readonly next?: number;
	/** So many matching requests pass first. */
	readonly skip?: number;
	readonly orderIds?: readonly string[];
	readonly operations?: readonly string[];
	/** First path segments: `solicitations`, `reports` … */
	readonly apis?: readonly string[];
	readonly accountIds?: readonly string[];
	/** Roles that the app lacks: only what none of its others opens is hit. */
	readonly roles?: readonly Role[];
	readonly delayMs?: number;
}

export interface FaultTarget {
	readonly operation: string;
	readonly api?: string | undefined;
	readonly orderId?: string | undefined;
	readonly accountId?: string | undefined;
	/** Those that open it. */
	readonly roles?: readonly Role[] | undefined;
}

interface ActiveFault {
	readonly setting: FaultSwitch;
	toSkip: number;
	left: number;
}

const includes = (wanted: readonly string[] | undefined, value: string | undefined): boolean =>
	wanted === undefined || (value !== undefined && wanted.includes(value));

/** The switches that are on. Several settings of one fault may be on at once. */
export class Faults {
	private readonly active = new Map<FaultName, ActiveFault[]>();
	private random: Random;

	constructor(private readonly seed: string) {
		this.random = new Random(seed, 'faults');
	}

	turnOn(name: FaultName, setting: FaultSwitch = {}): void {
		const { skip = 0, next = Number.POSITIVE_INFINITY } = setting;
		const settings = this.active.get(name) ?? [];
		this.active.set(name, [...settings, { setting, toSkip: skip, left: next }]);
	}

	turnOff(name: FaultName): void {
		this.active.delete(name);
	}

	clear(): void {
		this.active.clear();
		this.random = new Random(this.seed, 'faults');
	}

	/** The setting that hits this request, which counts as one of its hits. */
	hit(name: FaultName, target: FaultTarget): FaultSwitch | undefined {
		for (const fault of this.active.get(name) ?? []) {
			if (!matches(FAULTS[name], fault.setting, target)) continue;
			if (fault.toSkip > 0) {
				fault.toSkip -= 1;
				continue;
			}
			if (fault.left <= 0 || !this.random.chance(fault.setting.probability ?? 1)) continue;
			fault.left -= 1;
			return fault.setting;
		}
		return undefined;
	}

	isHit(name: FaultName, target: FaultTarget): boolean {
		return this.hit(name, target) !== undefined;
	}

	list(): ReadonlyArray<{ readonly name: FaultName } & FaultSwitch> {
		return [...this.active].flatMap(([name, faults]) =>
			faults.filter(({ left }) => left > 0).map(({ setting }) => ({ name, ...setting })),
		);
	}
}

function matches(fault: Fault, setting: FaultSwitch, target: FaultTarget): boolean {
	const operations = setting.operations ?? (setting.apis ? undefined : fault.operations);
	return (
		includes(operations, target.operation) &&
		includes(setting.apis, target.api) &&
		includes(setting.orderIds, target.orderId) &&
		includes(setting.accountIds, target.accountId) &&
		(setting.roles === undefined || isShutOut(setting.roles, target.roles))
	);
}
