import { startN8nProcess, type N8nProcess, type N8nProcessOptions } from './n8nProcess';
import { freePort, LOOPBACK } from './ports';

/** Starts a process that runs what n8n's queue holds; `env` names database, queue and key. */
export async function startN8nWorker(options: N8nProcessOptions): Promise<N8nProcess> {
	const port = await freePort();
	return await startN8nProcess(options, {
		args: ['worker'],
		roleEnv: {
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(port),
			N8N_WORKER_SERVER_ADDRESS: LOOPBACK,
		},
		isReady: async () => (await fetch(`http://${LOOPBACK}:${port}/healthz/readiness`)).ok,
	});
}
