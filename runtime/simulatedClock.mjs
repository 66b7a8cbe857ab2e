/**
 * Loaded into n8n (`node --import`): its dates follow the clock of a simulated account, whose
 * setting stands in the file that SIMULATED_CLOCK_FILE names. Timers are left alone, so that n8n's
 * schedules and time limits run at their usual pace, and a frozen clock ticks on in n8n.
 *
 * Not reached: what SQLite dates by itself (`createdAt`), and Code nodes, which run in a process of
 * their own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import runOnClock from './runOnClock.cjs';

/** A clock that is moved is seen so soon, and a date costs no look into the file. */
const LOOK_EVERY_MS = 20;

const file = process.env.SIMULATED_CLOCK_FILE;
let offsetMs = 0;
let lookAgainAt = 0;

function currentOffsetMs() {
	const now = performance.now();
	if (now >= lookAgainAt) {
		({ offsetMs } = JSON.parse(readFileSync(file, 'utf8')));
		lookAgainAt = now + LOOK_EVERY_MS;
	}
	return offsetMs;
}

/** n8n evaluates expressions in isolates of V8, which have dates of their own. */
function runExpressionsOnClock(requireOfN8n) {
	const isolatedVm = requireOfN8n('isolated-vm');
	const onClock = (context) => {
		const readOffsetMs = new isolatedVm.Callback(currentOffsetMs);
		context.evalClosureSync(`(${runOnClock})(globalThis, $0)`, [readOffsetMs]);
		return context;
	};
	class Isolate extends isolatedVm.Isolate {
		async createContext(...given) {
			return onClock(await super.createContext(...given));
		}
		createContextSync(...given) {
			return onClock(super.createContextSync(...given));
		}
	}
	// The module itself is sealed.
	requireOfN8n.cache[requireOfN8n.resolve('isolated-vm')].exports = Object.create(isolatedVm, {
		Isolate: { value: Isolate },
	});
}

runOnClock(globalThis, currentOffsetMs);
runExpressionsOnClock(createRequire(process.argv[1]));
