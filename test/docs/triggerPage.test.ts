import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SELLER_EVENTS } from '../../nodes/AmazonSellerTrigger/AmazonSellerTrigger.node';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'trigger.md'), 'utf8');

describe("The trigger's page", () => {
	it.each(SELLER_EVENTS.map(({ name, leastMinutes }) => [name, leastMinutes]))(
		'says how far apart the polls for %s are',
		(name, leastMinutes) => {
			const row = page
				.split('\n')
				.find((line) => /^\| [A-Z]/.test(line) && line.includes(`${name}`));

			expect(row).toContain(`| ${leastMinutes} minutes |`);
		},
	);
});
