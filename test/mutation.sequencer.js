const { statSync } = require('node:fs');
const Sequencer = require('@jest/test-sequencer').default;

/** Most mutants are noticed by any test: short files first, as the first that notices ends the run. */
module.exports = class ShortestFirst extends Sequencer {
	sort(tests) {
		const sizes = new Map(tests.map((test) => [test, this.sizeOf(test)]));
		return [...tests].sort((one, other) => sizes.get(one) - sizes.get(other));
	}

	sizeOf({ path, duration }) {
		return duration ?? statSync(path).size;
	}
};
