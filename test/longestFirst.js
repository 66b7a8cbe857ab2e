const Sequencer = require('@jest/test-sequencer').default;

/** Files that run in n8n take longest: begun last, one of them would keep the others' lane waiting. */
module.exports = class LongestFirst extends Sequencer {
	sort(tests) {
		const sorted = super.sort(tests);
		const isUnit = ({ context }) => context.config.displayName?.name === 'unit';
		return [...sorted.filter((test) => !isUnit(test)), ...sorted.filter(isUnit)];
	}
};
