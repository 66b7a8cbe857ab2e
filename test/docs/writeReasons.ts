import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { REASON_TEXTS } from '../../nodes/shared/domain/request/reasonTexts';
import { reasonsPage } from './reasonsPage';

writeFileSync(join(__dirname, '../../docs/reasons.md'), reasonsPage(REASON_TEXTS));
