import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { VARIABLE_NEEDS } from '../../../nodes/shared/domain/message/messageVariables';

const read = (name: string): string => readFileSync(join(__dirname, '../../../docs', name), 'utf8');

describe('the documents', () => {
	it.each(Object.entries(VARIABLE_NEEDS))('say what [[%s]] needs', (name, needs) => {
		expect(read('buyer-messages.md')).toContain(`| \`[[${name}]]\` | ${needs} |`);
	});
});
