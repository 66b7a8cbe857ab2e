const { dirname, sep } = require('node:path');

/** Our own files get zod 4, which zod 3.25 brings as `zod/v4`. Packages keep the zod they ask for. */
module.exports = (request, options) => {
	const isOwn = !`${options.basedir ?? dirname(request)}${sep}`.includes(
		`${sep}node_modules${sep}`,
	);
	return options.defaultResolver(request === 'zod' && isOwn ? 'zod/v4' : request, options);
};
