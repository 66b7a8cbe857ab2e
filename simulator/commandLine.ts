import { parseArgs } from 'node:util';

import { UNKINDNESS_NAMES } from './account/unkindness';
import { SimulatorRefusal, type SimulatorOptions } from './startOptions';

export const HELP = `Usage: npm run simulator -- [options]

A simulated Amazon seller account on 127.0.0.1: Login with Amazon, orders, reports, requests.

  --port N           Port; any free one by default
  --seed S           The same seed makes the same account (default 1)
  --orders N         Orders of each account (default 500)
  --now ISO          Where the clock starts; the machine's time by default
  --speed F          Factor on usage plans and report times (default 1: Amazon's own pace)
  --state FILE       Keeps what was sent, so that the next start continues the account
  --clock FILE       Shows the clock's setting, for programs that run on the same clock
  --marketplace CODE Marketplace, e.g. US; may be given several times, or as US,CA,MX
  --accounts N       Number of seller accounts, one region each (default 1)
  --carrier-truth T  amazonLogisticsWorse (default) or allAlike
  --unkindness U     none, orders (default) or all: reports as well
  --sandbox          Answer like Amazon's static sandbox, from its published models
  --help             This text

Control it under /__sim: state, credentials, orders, solicitations, messages, requests, clock, faults, reset.`;

const FLAGS = {
	port: { type: 'string' },
	seed: { type: 'string' },
	orders: { type: 'string' },
	now: { type: 'string' },
	speed: { type: 'string' },
	state: { type: 'string' },
	clock: { type: 'string' },
	marketplace: { type: 'string', multiple: true },
	accounts: { type: 'string' },
	'carrier-truth': { type: 'string' },
	unkindness: { type: 'string' },
	sandbox: { type: 'boolean' },
	help: { type: 'boolean' },
} as const;

function wholeNumber(value: string, flag: string, lowest: number, highest: number): number {
	const number = Number(value);
	if (value.trim() !== '' && Number.isInteger(number) && number >= lowest && number <= highest)
		return number;
	throw new SimulatorRefusal(
		`--${flag} takes a whole number from ${lowest} to ${highest}, not "${value}".`,
	);
}

function factor(value: string): number {
	const number = Number(value);
	if (number > 0 && Number.isFinite(number)) return number;
	throw new SimulatorRefusal(`--speed takes a number above 0, not "${value}".`);
}

function readFlags(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: FLAGS, allowPositionals: false }).values;
	} catch (thrown) {
		const message = thrown instanceof Error ? thrown.message : String(thrown);
		throw new SimulatorRefusal(`${message.split('. ')[0] ?? message}. See --help.`);
	}
}

/** The options of a command line, or that it asks for help. */
export function readOptions(args: readonly string[]): SimulatorOptions | 'help' {
	const flags = readFlags(args);
	if (flags.help) return 'help';
	const truth = flags['carrier-truth'];
	if (truth !== undefined && truth !== 'allAlike' && truth !== 'amazonLogisticsWorse') {
		throw new SimulatorRefusal(
			`--carrier-truth takes amazonLogisticsWorse or allAlike, not "${truth}".`,
		);
	}
	const unkindness = UNKINDNESS_NAMES.find((name) => name === flags.unkindness);
	if (flags.unkindness !== undefined && unkindness === undefined) {
		throw new SimulatorRefusal(
			`--unkindness takes ${UNKINDNESS_NAMES.join(', ')}, not "${flags.unkindness}".`,
		);
	}
	return {
		...(flags.port !== undefined && { port: wholeNumber(flags.port, 'port', 0, 65_535) }),
		...(flags.seed !== undefined && { seed: flags.seed }),
		...(flags.orders !== undefined && {
			orders: wholeNumber(flags.orders, 'orders', 0, 1_000_000),
		}),
		...(flags.now !== undefined && { now: flags.now }),
		...(flags.speed !== undefined && { speed: factor(flags.speed) }),
		...(flags.state !== undefined && { stateFile: flags.state }),
		...(flags.clock !== undefined && { clockFile: flags.clock }),
		...(flags.marketplace && {
			marketplaces: flags.marketplace.flatMap((codes) => codes.split(',')),
		}),
		...(flags.accounts !== undefined && {
			accounts: wholeNumber(flags.accounts, 'accounts', 1, 100),
		}),
		...(truth !== undefined && { carrierTruth: truth }),
		...(unkindness !== undefined && { unkindness }),
		...(flags.sandbox && { isSandbox: true }),
	};
}
