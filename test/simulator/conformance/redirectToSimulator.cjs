/**
 * Loaded before a client: whatever it sends to Amazon's hosts goes to the simulator instead. The
 * clients themselves stay as they are published.
 */
const http = require('node:http');
const https = require('node:https');

const simulator = new URL(process.env.SIMULATOR_URL);
const AMAZON = /^(api\.amazon\.com|sellingpartnerapi-(na|eu|fe)\.amazon\.com)(:443)?$/;

https.request = (target, ...rest) => {
	const options =
		typeof target === 'string' || target instanceof URL ? urlToOptions(target) : target;
	const host = options.hostname ?? options.host;
	// Document URLs are the simulator's already, but a client may insist on port 443.
	if (!AMAZON.test(host) && host !== simulator.hostname) throw new Error(`Unexpected host ${host}`);
	return http.request(
		{
			...options,
			protocol: 'http:',
			host: simulator.hostname,
			hostname: simulator.hostname,
			port: simulator.port,
			agent: undefined,
			defaultPort: undefined,
			headers: { ...options.headers, host: simulator.host },
		},
		...rest,
	);
};

function urlToOptions(target) {
	const { hostname, pathname, search } = new URL(target);
	return { hostname, path: `${pathname}${search}` };
}
