import { type FastifyReply } from 'fastify';

import { type Reply } from './replies';

export function sendReply(
	reply: FastifyReply,
	{ status, body, contentType, headers }: Reply,
	usualType?: string,
) {
	void reply.status(status).headers({ ...headers });
	if (body === undefined) return reply.send();
	void reply.header('Content-Type', contentType ?? usualType ?? 'application/json');
	// As bytes: to a text the framework would add a charset that Amazon does not name.
	if (Buffer.isBuffer(body)) return reply.send(body);
	return reply.send(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));
}
