import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { outputSchemas, schemaText } from './outputSchemas';

for (const { file, schema } of outputSchemas()) {
	const path = join(__dirname, '..', '..', file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, schemaText(schema));
}
