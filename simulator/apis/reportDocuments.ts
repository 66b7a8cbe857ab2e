import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type FastifyInstance } from 'fastify';

import { MINUTE_MS, SECOND_MS } from '../clock';
import { MARKETPLACES } from '../marketplaces';
import { type Reply } from '../replies';
import { encodeText } from '../reports/encoding';
import { sendReply } from '../sendReply';
import { type World } from '../world';
import { type ReportDesk } from './reportDesk';

const OPERATION = 'reportDocumentDownload';
const LIFETIME_MS = 5 * MINUTE_MS;
const PATH = '/tortuga-prod-documents';

const xml = (status: number, code: string, message: string): Reply => ({
	status,
	contentType: 'application/xml',
	body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});

/** The store behind presigned URLs: not SP-API, other rules, other error shapes. */
export class ReportDocuments {
	constructor(
		private readonly world: World,
		private readonly desk: ReportDesk,
	) {}

	sign(documentId: string, isContentEncoded: boolean): string {
		const issuedAt = this.world.clock.now();
		const query = new URLSearchParams({
			'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
			'X-Amz-Date': String(issuedAt),
			'X-Amz-Expires': String(LIFETIME_MS / SECOND_MS),
			...(isContentEncoded && { 'response-content-encoding': 'gzip' }),
			'X-Amz-Signature': this.signature(documentId, String(issuedAt), isContentEncoded),
		});
		return `${this.world.baseUrl}${PATH}/${encodeURIComponent(documentId)}?${query.toString()}`;
	}

	private signature(documentId: string, issuedAt: string, isContentEncoded: boolean): string {
		return createHmac('sha256', this.world.seed)
			.update(`${documentId}|${issuedAt}|${isContentEncoded}`)
			.digest('hex');
	}

	mount(app: FastifyInstance): void {
		app.get(`${PATH}/:documentId`, (request, reply) => {
			const { documentId = '' } = request.params as { documentId?: string };
			const query = new URL(request.raw.url ?? '/', 'http://127.0.0.1').searchParams;
			const outcome = this.answer(documentId, query, request.headers);
			this.world.record.add({
				operation: OPERATION,
				method: 'GET',
				path: `${PATH}/${documentId}`,
				status: outcome.status,
				requestId: reply.request.id,
			});
			return sendReply(reply, outcome);
		});
	}

	private answer(
		documentId: string,
		query: URLSearchParams,
		headers: Readonly<Record<string, unknown>>,
	): Reply {
		if (headers['authorization'] !== undefined) {
			return xml(
				400,
				'InvalidArgument',
				'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
			);
		}
		if (headers['x-amz-access-token'] !== undefined) {
			return xml(
				403,
				'AccessDenied',
				'There were headers present in the request which were not signed',
			);
		}
		const report = this.desk.findDocument(documentId);
		const target = { operation: OPERATION, accountId: report?.account.accountId };
		const issuedAt = query.get('X-Amz-Date') ?? '';
		const isContentEncoded = query.get('response-content-encoding') === 'gzip';
		if (query.get('X-Amz-Signature') !== this.signature(documentId, issuedAt, isContentEncoded)) {
			return xml(
				403,
				'SignatureDoesNotMatch',
				'The request signature we calculated does not match the signature you provided.',
			);
		}
		const isExpired = this.world.clock.now() - Number(issuedAt) >= LIFETIME_MS;
		if (isExpired || this.world.faults.isHit('documentUrlExpired', target)) {
			return xml(403, 'AccessDenied', 'Request has expired');
		}
		if (!report) return xml(404, 'NoSuchKey', 'The specified key does not exist.');

		const isJson = 'document' in report.type;
		const home = MARKETPLACES.find(
			({ marketplaceId }) => marketplaceId === report.marketplaceIds[0],
		);
		const charset = isJson || !home ? 'UTF-8' : home.charset;
		const text = this.desk.text(report);
		const isBroken = this.world.faults.isHit('brokenLines', target);
		const isOther = this.world.faults.isHit('otherDocument', target);
		const whole = isOther ? '[{"unheardOf":true}]' : text;
		const plain = encodeText(isBroken ? cutLines(whole) : whole, charset);
		const bytes = report.type.isCompressed ? gzipSync(plain) : plain;
		const isTruncated = this.world.faults.isHit('truncatedGzip', target);
		const named = this.world.faults.isHit('wrongCharset', target) ? 'UTF-8' : charset;
		const hasCharset = !this.world.faults.isHit('missingCharset', target);
		return {
			status: 200,
			contentType: `${isJson ? 'application/json' : 'text/plain'}${hasCharset ? `;charset=${named}` : ''}`,
			body: isTruncated ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes,
			...(isContentEncoded &&
				report.type.isCompressed && { headers: { 'Content-Encoding': 'gzip' } }),
		};
	}
}

const cutLines = (text: string): string =>
	text
		.split('\n')
		.map((line, index) => (index % 10 === 1 ? line.slice(0, line.indexOf('\t')) : line))
		.join('\n');
