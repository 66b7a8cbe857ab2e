/** Jest's results while they come: each file as it ends, how many are left, and what failed at once and why. */
const REMIND_EVERY_MS = 30_000;

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const nameOf = (test) => test.path.slice(test.context.config.rootDir.length + 1);
const say = (line) => process.stderr.write(`${line}\n`);

export default class ProgressReporter {
	#files = 0;
	#done = 0;
	#startedAtMs = new Map();
	#reminder;

	onRunStart({ numTotalTestSuites }) {
		this.#files = numTotalTestSuites;
		say(`${this.#files} files of tests`);
		this.#reminder = setInterval(() => this.#tellWhatRuns(), REMIND_EVERY_MS);
		this.#reminder.unref();
	}

	onTestFileStart(test) {
		this.#startedAtMs.set(test, Date.now());
	}

	onTestFileResult(test, result) {
		const tookMs = Date.now() - (this.#startedAtMs.get(test) ?? Date.now());
		this.#startedAtMs.delete(test);
		this.#done += 1;
		const hasFailed = result.numFailingTests > 0 || result.testExecError;
		const counts = [
			hasFailed ? 'FAILED' : 'passed',
			result.skipped || result.numPendingTests > 0 ? `(${result.numPendingTests} skipped)` : '',
		];
		say(
			`${String(this.#done).padStart(4)} of ${this.#files}  ${[...counts, nameOf(test)].filter(Boolean).join(' ')}  ${seconds(tookMs)}`,
		);
		if (hasFailed) say(result.failureMessage ?? String(result.testExecError?.message));
	}

	onRunComplete() {
		clearInterval(this.#reminder);
	}

	getLastError() {}

	#tellWhatRuns() {
		const running = [...this.#startedAtMs].map(
			([test, startedAtMs]) => `${nameOf(test)} (for ${seconds(Date.now() - startedAtMs)})`,
		);
		if (running.length > 0) say(`     running: ${running.join(', ')}`);
	}
}
