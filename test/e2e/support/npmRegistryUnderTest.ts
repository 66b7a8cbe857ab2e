import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import Fastify, { type FastifyReply } from 'fastify';
import { generate } from 'selfsigned';
import { create, extract, list } from 'tar';
import { z } from 'zod';
import { LOOPBACK } from '../../../runtime/ports';

const NPM_HOST = 'registry.npmjs.org';

const manifestSchema = z.object({ name: z.string(), version: z.string() }).passthrough();

export interface NpmRegistry {
	/** What makes an n8n, and the npm that it starts, reach this registry and nothing else. */
	readonly env: Readonly<Record<string, string>>;
	/** Hosts beyond this machine that were asked for, each `host:port` as often as it was. */
	readonly outsideHosts: readonly string[];
	/** Makes a tarball the latest version of its package. */
	publish(tarball: string): Promise<void>;
	stop(): Promise<void>;
}

/**
 * An npm registry on loopback with the few answers that `npm pack`, `outdated` and n8n ask for. It
 * stands where npm's own one is, behind a proxy: n8n asks another one only by a paid licence.
 */
export async function startNpmRegistry(): Promise<NpmRegistry> {
	const folder = await mkdtemp(join(tmpdir(), 'npm-registry-'));
	const { cert, private: key } = await generate([{ name: 'commonName', value: NPM_HOST }], {
		extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: NPM_HOST }] }],
	});
	const certificateFile = join(folder, 'certificate.pem');
	await writeFile(certificateFile, cert);

	const shelf = createShelf();
	const registry = Fastify({ https: { key, cert }, forceCloseConnections: true });
	registry.get<{ Params: { name: string } }>('/:name', async ({ params }, reply) =>
		orNotFound(shelf.allVersions(params.name), reply),
	);
	registry.get<{ Params: { name: string; version: string } }>(
		'/:name/:version',
		async ({ params }, reply) => orNotFound(shelf.oneVersion(params.name, params.version), reply),
	);
	registry.get<{ Params: { file: string } }>('/:name/-/:file', async ({ params }, reply) =>
		orNotFound(shelf.tarballs.get(params.file), reply),
	);
	const { port } = new URL(await registry.listen({ host: LOOPBACK, port: 0 }));
	const proxy = await startProxy(Number(port));

	return {
		env: {
			HTTP_PROXY: proxy.url,
			HTTPS_PROXY: proxy.url,
			NO_PROXY: LOOPBACK,
			NODE_EXTRA_CA_CERTS: certificateFile,
			npm_config_cafile: certificateFile,
			npm_config_fetch_retries: '0',
			npm_config_registry: `https://${NPM_HOST}`,
			npm_config_cache: join(folder, 'cache'),
			npm_config_userconfig: join(folder, 'npmrc'),
		},
		outsideHosts: proxy.outsideHosts,
		publish: shelf.add,
		stop: async () => {
			await proxy.stop();
			await registry.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

const orNotFound = async (answer: unknown, reply: FastifyReply) =>
	answer ?? (await reply.code(404).send({ error: 'Not found' }));

/** What is published, as npm's documents tell it. */
function createShelf() {
	const manifests: Array<z.infer<typeof manifestSchema>> = [];
	const tarballs = new Map<string, Buffer>();
	const versionsOf = (name: string) => manifests.filter((manifest) => manifest.name === name);
	return {
		tarballs,
		add: async (tarball: string) => {
			const manifest = await readManifest(tarball);
			const content = await readFile(tarball);
			const file = `${manifest.name}-${manifest.version}.tgz`;
			tarballs.set(file, content);
			manifests.push({
				...manifest,
				dist: {
					tarball: `https://${NPM_HOST}/${manifest.name}/-/${file}`,
					integrity: `sha512-${createHash('sha512').update(content).digest('base64')}`,
				},
			});
		},
		oneVersion: (name: string, wanted: string) =>
			wanted === 'latest'
				? versionsOf(name).at(-1)
				: versionsOf(name).find(({ version }) => version === wanted),
		allVersions: (name: string) => {
			const versions = versionsOf(name);
			const latest = versions.at(-1)?.version;
			return latest === undefined
				? undefined
				: {
						name,
						'dist-tags': { latest },
						versions: Object.fromEntries(versions.map((one) => [one.version, one])),
					};
		},
	};
}

/** Leads to the registry in npm's place. Whoever wants to go elsewhere says so, and gets no further. */
async function startProxy(registryPort: number) {
	const outsideHosts: string[] = [];
	const open = new Set<Duplex>();
	const server = createServer((_request, response) => response.writeHead(502).end());
	server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
		open.add(socket);
		socket.once('close', () => open.delete(socket)).on('error', () => socket.destroy());
		if (request.url !== `${NPM_HOST}:443`) {
			outsideHosts.push(request.url ?? '');
			socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
			return;
		}
		const tunnel = connect(registryPort, LOOPBACK, () => {
			socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			tunnel.write(head);
			tunnel.pipe(socket).pipe(tunnel);
		});
		tunnel.on('error', () => socket.destroy());
	});
	server.listen(0, LOOPBACK);
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
	return {
		url: `http://${LOOPBACK}:${address.port}`,
		outsideHosts,
		stop: async () => {
			for (const socket of open) socket.destroy();
			server.close();
			await once(server, 'close');
		},
	};
}

async function readManifest(tarball: string) {
	const parts: Buffer[] = [];
	await list({
		file: tarball,
		onReadEntry: (entry) => {
			if (entry.path === 'package/package.json') entry.on('data', (part) => parts.push(part));
		},
	});
	return manifestSchema.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
}

/** The same package under another version number, as a tarball in `folder`. */
export async function withVersion(
	tarball: string,
	version: string,
	folder: string,
): Promise<string> {
	const cwd = await mkdtemp(join(folder, 'version-'));
	await extract({ file: tarball, cwd });
	const manifestFile = join(cwd, 'package', 'package.json');
	const manifest = manifestSchema.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
	await writeFile(manifestFile, JSON.stringify({ ...manifest, version }, undefined, '\t'));
	const file = join(folder, `${manifest.name}-${version}.tgz`);
	await create({ gzip: true, file, cwd }, ['package']);
	return file;
}
