import {
	askForAccess,
	type AccessCheck,
	type AccountMarketplace,
	type Probes,
	type ProbeResult,
} from './accessProbes';
import { findMarketplace } from '../../../shared/domain/marketplaces';
import { ACCOUNT_HEALTH } from '../../../shared/domain/report/accountHealth';
import { ALL_ORDERS } from '../../../shared/domain/report/allOrders';
import {
	FBA_REPLACEMENTS,
	FBA_RETURNS,
	FBM_RETURNS,
} from '../../../shared/domain/report/returnReports';
import { SALES_AND_TRAFFIC } from '../../../shared/domain/report/salesAndTraffic';
import { SELLER_FEEDBACK } from '../../../shared/domain/report/sellerFeedback';
import { SHIPMENTS } from '../../../shared/domain/report/shipments/shipmentReport';
import { itemsFrom } from '../../../shared/n8n/items';
import { waitOptions } from '../../../shared/n8n/maxWaitProperty';
import { CREDENTIAL_NAME } from '../../../shared/spApi/login/account';
import { operationRole, reportRole, roleToAdd } from '../../../shared/spApi/answers/roleRemedy';
import type { SellerOperation } from '../../sellerOperation';

/** One report of each role; no run of a template has to wait for them, as of the FBA shipments. */
const FBA_ROLE = FBA_REPLACEMENTS.reportType;
const ORDERS_ROLE = FBM_RETURNS.reportType;
const ANALYTICS_ROLE = SALES_AND_TRAFFIC.reportType;

type Operation = Parameters<typeof operationRole>[0];

/** What one of several roles opens: a call that is let through proves its role. */
function eitherOf(...results: ReadonlyArray<ProbeResult | undefined>): ProbeResult['access'] {
	if (results.some((result) => result?.access === 'yes')) return 'yes';
	return results.every((result) => result?.access === 'no') ? 'no' : 'unknown';
}

function describeAccess(probes: Probes, tokenObtainedAt: string | undefined): AccessCheck[] {
	const marketplaces = probes.marketplaceIds.flatMap((id): AccountMarketplace[] => {
		const found = findMarketplace(id);
		return found ? [{ marketplaceId: id, countryCode: found.countryCode, name: found.name }] : [];
	});
	const byCall = (capability: string, operation: Operation, result: ProbeResult): AccessCheck => {
		const role = operationRole(operation);
		return {
			capability,
			access: result.access,
			...(role !== undefined && { role }),
			...(role !== undefined && result.access === 'no' && { missingRole: role }),
			...(result.whatToDo !== undefined && { whatToDo: result.whatToDo }),
			foundBy: 'call',
		};
	};
	const report = (
		capability: string,
		{ reportType }: { readonly reportType: string },
		...results: ReadonlyArray<ProbeResult | undefined>
	): AccessCheck => {
		const asked = probes.reports.get(reportType);
		const access = asked?.access ?? eitherOf(...results);
		const role = reportRole(reportType);
		const remedy = access === 'no' ? roleToAdd('createReport', reportType) : undefined;
		const unknown = access === 'unknown' ? (asked ?? results[0])?.whatToDo : undefined;
		const whatToDo = asked?.whatToDo ?? remedy ?? unknown;
		return {
			capability,
			access,
			role,
			...(access === 'no' && { missingRole: role }),
			...(whatToDo !== undefined && { whatToDo }),
			foundBy: asked === undefined ? 'role' : 'call',
		};
	};
	const fba = probes.reports.get(FBA_ROLE);
	const orders = probes.reports.get(ORDERS_ROLE);
	const insights = probes.marketplaces;
	return [
		{
			...byCall(
				'List the marketplaces of the account',
				'getMarketplaceParticipations',
				probes.marketplaces,
			),
			marketplaces,
			...(tokenObtainedAt !== undefined && { tokenObtainedAt }),
		},
		byCall('Read orders', 'searchOrders', probes.orders),
		byCall('Request reviews', 'getSolicitationActionsForOrder', probes.reviewRequests),
		report('Read FBA shipments', SHIPMENTS, fba, orders),
		report('Read the report of all orders', ALL_ORDERS, fba, orders),
		report('Read FBA returns', FBA_RETURNS, fba),
		report('Read FBA replacements', FBA_REPLACEMENTS),
		report('Read FBM returns', FBM_RETURNS),
		report('Read seller feedback of one to three stars', SELLER_FEEDBACK, fba, insights),
		report('Count feedback of all stars', SALES_AND_TRAFFIC),
		report('Read account health', ACCOUNT_HEALTH, insights),
		byCall('Read review topics', 'getItemReviewTopics', probes.reviewTopics),
		byCall('Send messages to buyers', 'getMessagingActionsForOrder', probes.messages),
		byCall("Look up parcels in Amazon's tracking", 'getShipmentTracking', probes.tracking),
	];
}

export const checkAccess: SellerOperation = {
	name: 'Check Access',
	value: 'checkAccess',
	action: 'Check access',
	description:
		"See which of this package's functions the app may use, which role is missing and where to tick it, where the account sells, and how old the access token is. One item a function. Costs nine calls, three of them from the 15 reports that can be asked for at once. Writes nothing, reaches no buyer.",
	properties: [waitOptions],
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const asked = [FBA_ROLE, ORDERS_ROLE, ANALYTICS_ROLE];
		const probes = await askForAccess(session, asked, itemIndex);
		// Read after the calls, of which the first may have renewed it.
		const { accessTokenObtainedAtMs } = await context.getCredentials(CREDENTIAL_NAME, itemIndex);
		const obtainedAtMs = Number(accessTokenObtainedAtMs ?? 0);
		const tokenObtainedAt = obtainedAtMs > 0 ? new Date(obtainedAtMs).toISOString() : undefined;
		return itemsFrom(describeAccess(probes, tokenObtainedAt), itemIndex);
	},
};
